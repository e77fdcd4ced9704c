"""Markdown that nobody wrote: strategies for hypothesis, over a glossary of a few terms.

`documents` composes blocks as people write them, with every kind of link to the glossary among them; `noise` strings
together characters that mean something in Markdown. Line endings, tabs, trailing spaces, a byte-order mark and the
final newline vary in both.
"""

from hypothesis import strategies as st

from glosslink import Entry, Glossary, Settings
from glosslink.glossary.entry import Redirect

GLOSSARY = Glossary.from_entries(
    [
        Entry("gilt", "gilt", "A bond.", aliases=("gilts",), former_ids=("old-gilt",), inflect=False),
        Entry("central-bank", "central bank", 'The "issuer" of a currency | [or](x).', priority=1, inflect=False),
        Entry("mad", "mutually assured destruction (MAD)", "Both <b>die</b>.", inflect=False),
        Entry("r-d", "R&D", "Research.", inflect=False),
        Entry("cpp", "C++", "A language.", inflect=False),
        Entry("essay", "essay", "A text.", url="/essays/essay/", inflect=False),
        Redirect("bundesbank", "Bundesbank", see="central-bank", inflect=False),
    ]
)

DIALECT_STYLES = (
    "wiki",
    "gollum",
    "hugo",
    "myst",
    '{{< gloss "{id}" >}}{text}{{< /gloss >}}',
    '{{< gloss text="{text}" term="{term}" >}}',
    '<Term id="{id}" tip="{summary}">{text}</Term>',
    '[{text}](gloss:{id}){.term title="{summary}"}',
    "{% gloss %}{text}{% endgloss %}",
)
"""The styles of dialects, and templates with every placeholder somewhere."""

_WORDS = st.sampled_from(
    "gilt Gilts gilts central bank bank MAD mad R&D R&amp;D C++ essay essays a the of é 日本 👩‍👧 1 "
    "- * _ ~ ! [ ] ( ) \\ ` | < > & # : $ { } \" '".split()
)
_MENTIONS = st.sampled_from(
    [
        "central bank",
        "central\nbank",
        "central-bank",
        "central  \nbank",
        "*central* bank",
        "**central bank**",
        "mutually _assured_ destruction",
        "~~gilt~~",
        "_gilt_",
        "<b>gilt</b>",
        "<span title='gilt'>gilt</span>",
        "gilt's",
        "\\*gilt\\*",
        "!gilt",
        "Bundesbank",
    ]
)
_PROTECTED = st.sampled_from(
    [
        "`gilt`",
        "![gilt](gilt.png)",
        "https://gilt.test/gilt",
        "<https://gilt.test>",
        "gilt@gilt.test",
        "{{ gilt }}",
        "{% gilt %}",
        "$gilt$",
        "[[gilt]]",
        "[^1]",
        "[gilt](",
        "<a href='x'>gilt",
        "<!-- gilt -->",
        "<!-- glosslink: off -->",
        "<!-- glosslink: on -->",
        "<!-- glosslink: skip gilt -->",
        "{/* glosslink: off */}",
        "<kbd>gilt</kbd>",
    ]
)
_LINKS = st.sampled_from(
    [
        "[gilt](/glossary/#gilt)",
        "[**gilts**](/glossary/#gilt)",
        '[gilt](/glossary/#gilt "A bond.")',
        '[gilt](/glossary/#gilt "mine")',
        "[the gilt](/glossary/#gilt)",
        "[gilt](/glossary/#old-gilt)",
        "[gilt](/glossary/#gone)",
        "[gilt](</glossary/#gilt>)",
        "[central\nbank](/glossary/#central-bank)",
        "[gilt][gl-gilt]",
        "[gilt][gl-other]",
        "[gl-gilt]",
        "[gl-gilt][]",
        "[gilt][GL-GILT]",
        "[gilt][1]",
        '<a href="/glossary/#gilt" class="glossary-link">gilt</a>',
        '<a href="/glossary/#gilt">gilt</a>',
        "[essay](/essays/essay/)",
        '[essay](/essays/essay/ "A text.")',
        "[gilt](glossary:gilt)",
        "[it](glossary:nobody)",
        "<glossary:gilt>",
        "[MAD](https://example.org/)",
        "![[gilt](/glossary/#gilt)](x.png)",
        "[gilt](/glossary/#gilt)[gilt](/glossary/#gilt)",
        "[[/glossary/#gilt|gilt]]",
        "[[/glossary/#gilt\\|gilt]]",
        "[[/glossary/#gilt]]",
        "[[gilt|/glossary/#gilt]]",
        "![[/glossary/#gilt|gilt]]",
        "[[/glossary/#old-gilt|gilt]]",
        '[gilt]({{< relref "/glossary/#gilt" >}})',
        '[the gilt]({{< relref "/glossary/#gilt" >}})',
        "{term}`gilt <gilt>`",
        "{term}`gilt`",
        "`{term}`gilt <gilt>`",
        '{{< gloss "gilt" >}}gilt{{< /gloss >}}',
        '<Term id="old-gilt" tip="x">gilt</Term>',
        "{% gloss %}gilt{% endgloss %}",
    ]
)
_GLUE = st.sampled_from([" ", " ", " ", " ", "", "\n", "  \n", "\\\n", ", ", ". ", "\t"])
_INLINE = st.lists(st.tuples(_WORDS | _MENTIONS | _MENTIONS | _PROTECTED | _LINKS, _GLUE), min_size=1, max_size=7).map(
    lambda pieces: "".join(piece + glue for piece, glue in pieces)
)
_TEXT = st.text("gilt *_`[]()<>!\\\n|#-~:&\"'{}$^", max_size=12)

_FIXED = st.sampled_from(
    [
        "---",
        "***",
        "    gilt in code",
        "\tgilt in code",
        "```\ngilt\n```",
        "~~~ gilt\ngilt",
        "<div>\ngilt\n</div>",
        "<details><summary>gilt</summary>\n\ngilt\n\n</details>",
        "<!-- gilt",
        "<pre>\ngilt\n\ngilt</pre>",
        "[gl-gilt]: /glossary/#gilt",
        '[gl-gilt]: /glossary/#gilt "A bond."',
        "[gl-gilt]: /elsewhere\n[gl-other]: /glossary/#gilt",
        "[gilt]: /mine\n[1]: /glossary/#gilt",
        "[1]: glossary:gilt",
        "[^1]: gilt",
        "*[gilt]: abbreviation",
        "!!! note\n    gilt",
        "> [!NOTE]\n> gilt",
        "term\n: gilt",
        "<!-- glosslink: notice -->\n\ngilt notice\n\n<!-- /glosslink -->",
        "<!-- glosslink: notice -->\n\nSee the gilt glossary.\n\n<!-- /glosslink -->",
        "import gilt from 'gilt'",
        ":::tip gilt\ngilt\n:::",
    ]
)


def _prefixed(first: str, rest: str) -> st.SearchStrategy[str]:
    return _INLINE.map(lambda text: first + text.rstrip().replace("\n", f"\n{rest}"))


_TABLE = st.lists(_INLINE.map(lambda text: text.replace("\n", " ")), min_size=2, max_size=4).map(
    lambda cells: "\n".join(["| a | b |", "|---|---|", *(f"| {cell} | gilt |" for cell in cells)])
)
_BLOCK = st.one_of(
    _INLINE,
    _INLINE,
    _prefixed("# ", ""),
    _prefixed("", "").map("{}\n===".format),
    _prefixed("- ", "  "),
    _prefixed("1. ", "   "),
    _prefixed("- - ", "    "),
    _prefixed("> ", "> "),
    _prefixed("> - ", ">   "),
    _prefixed("> ", ""),
    _prefixed("**gilt.** ", ""),
    _prefixed("[^1]: ", "    "),
    _TABLE,
    _FIXED,
    _TEXT,
)
_FRONT = st.sampled_from(
    ["", "", "", "---\ntitle: gilt\n---\n", "+++\ntitle = 'gilt'\n+++\n", "---\nglossary: {skip: [gilt]}\n---\n"]
)
_NEWLINES = st.sampled_from(["\n", "\n", "\r\n", "\r"])


def _shaped(text: str, newline: str, bom: str, end: str, spaces: str) -> str:
    lines = (text.rstrip("\n") + end).split("\n")
    return bom + (newline.join(line + spaces if line.strip() else line for line in lines))


def _in_shape(texts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(
        _shaped,
        texts,
        _NEWLINES,
        st.sampled_from(["", "", "\ufeff"]),
        st.sampled_from(["", "\n", "\n", "\n\n", "\n \n\t\n"]),
        st.sampled_from(["", "", " ", "\t"]),
    )


documents = _in_shape(
    st.builds(
        lambda front, blocks: front + "".join(block + gap for block, gap in blocks),
        _FRONT,
        st.lists(st.tuples(_BLOCK, st.sampled_from(["\n\n", "\n\n", "\n", "\n\n\n"])), max_size=5),
    )
)
_MARK = st.sampled_from(list("*_`[]()<>!\\\n\t|#-=+~:&\"'{}$^.0123\u00a0"))
noise = _in_shape(st.lists(_WORDS | _GLUE | _MENTIONS | _MARK, max_size=40).map("".join))

_SOME = st.sampled_from(["", "See the gilt glossary.", "*One.*\n\n- Two"])
settings = st.builds(
    Settings,
    style=st.sampled_from(["inline", "reference", "html"]),
    title=st.booleans(),
    first=st.sampled_from(["document", "section", "paragraph", "every"]),
    skip=st.sampled_from([(), ("headings", "lead-ins"), ("tables", "quotes", "html")]),
    max_links=st.sampled_from([None, None, 0, 1, 3]),
    max_per_paragraph=st.sampled_from([None, None, 1]),
    notice=_SOME,
)
