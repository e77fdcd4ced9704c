"""HTML that nobody wrote: tags in any order, whatever they are, with what is no markup between them."""

from hypothesis import strategies as st

from glosslink import Glossary

GLOSSARY = Glossary.parse(
    "- {term: gilt, definition: x}\n- {term: yield curve, definition: x}\n- {term: R&D, definition: x}\n"
)
# No `template`: html5lib does not know it.
NAMES = (
    "a b i em span code kbd font nobr p div ul li dl dt h1 h2 blockquote pre section details summary center "
    "table tr td th tbody caption colgroup col select option svg math foreignObject desc mi button label object "
    "form br img hr title script style textarea noscript iframe html head body marquee address"
).split()
TEXTS = (
    " gilt ",
    " gilts ",
    " yield curve ",
    " yield <b>curve</b> ",
    " R&amp;D ",
    " x ",
    "\n",
    "gilt",
    "<",
    "&",
    " > ",
    "&lt;gilt&gt;",
    "<!-- gilt -->",
    "<!-- gilt",
    "-->",
    "<![CDATA[ gilt ]]>",
    "]]>",
    "<?x gilt ?>",
    "</>",
    "</ x>",
    "{{ gilt }}",
    "\x00",
)
ATTRIBUTES = ("", " class=x", ' title="gilt > b"', " translate=no", " class='a no-glossary'", " lang=de", " /", " b='")


@st.composite
def pages(draw: st.DrawFn) -> str:
    """A fragment or a page; elements of few names, so that their tags meet."""
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=6))
    name = st.sampled_from(names)
    attributes = st.sampled_from(ATTRIBUTES)
    opening = st.builds(lambda n, a, up: f"<{n.upper() if up else n}{a}>", name, attributes, st.booleans())
    closing = name.map(lambda n: f"</{n}>")
    plain = st.sampled_from(TEXTS[:6])
    return "".join(draw(st.lists(st.one_of(plain, opening, closing, plain, st.sampled_from(TEXTS)), max_size=14)))
