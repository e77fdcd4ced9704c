from html import unescape
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from marks import bare, marked, shown

from glosslink.documents.document import Context, Document
from glosslink.documents.markdown import code_points, scan
from glosslink.documents.prose import BARRIER, JOINED


@pytest.mark.parametrize(
    "text",
    [
        "⟦A paragraph\non two lines.⟧\n",
        "# ⟦A heading⟧ #\n\n⟦Another⟧\n=====\n",
        "> ⟦A quote⟧\n\n- ⟦an item⟧\n\n1. ⟦a step⟧\n",
        "- [ ] ⟦a task⟧\n- [x] ⟦done⟧\n",
        "| ⟦a⟧ | ⟦b⟧ |\n|---|:-:|\n| ⟦c⟧ | ⟦d⟧ |\n",
        "⟦a⟧ `API` ⟦b⟧ `` API ` API `` ⟦c⟧",
        "```\nAPI\n```\n\n~~~ API\nAPI\n~~~\n\n    API\n\n⟦a⟧\n",
        "> ```\n> API\n> ```\n\n- ⟦a⟧\n\n      API\n",
        "⟦a⟧ ![API](API 'API') ⟦b⟧ ![API][x] ⟦c⟧ ![*API*](x) ⟦d⟧\n\n[x]: API",
        "⟦a [b](API 'API') c⟧\n",
        "⟦a⟧ <https://API.org> ⟦b⟧ <API@x.org> ⟦c⟧",
        "⟦a [b][API] c⟧\n\n[API]: API 'API'\n",
        "---\nAPI: API\n---\n⟦a⟧\n\n---\n\n⟦b⟧\n\n---\n",
        "⟦a⟧\n\n---\n⟦key: is prose further down⟧\n---\n",
        "⟦a<!-- API -->b⟧",
        "<!-- glosslink: notice -->\nAPI\n<!-- /glosslink -->\n\n⟦a⟧\n",
        "~~⟦struck~~ and ~once⟧~",
        "* * *\n\n⟦a⟧\n",
        "",
        "\n\n \t\n",
    ],
)
def test_what_is_prose(text: str) -> None:
    assert marked(bare(text)) == text


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        # Emphasis joins, and so do links; code and images part.
        ("a**b**c", "a··b··c"),
        ("***a** b*", "███a·· b█"),
        ("a[b](c)d", "a·b····d"),
        ("a`b`c![d](e)f", "a███c███████f"),
        # Lines: a soft break is a space, with the quote and list markers of the next line.
        ("a\nb", "a\nb"),
        ("a\r\nb", "a\n b"),
        ("a\rb", "a\nb"),
        ("> a\n> b", "██a\n  b"),
        ("> > a\nb", "████a\nb"),
        ("- a\n  b", "██a\n  b"),
        ("a \n\tb", "a\n  b"),
        ("*a*\n*b*", "█a\n  b█"),
        ("a  \nb", "a███b"),
        ("a\\\nb", "a██b"),
        # Escapes, character references.
        ("\\*a\\_b", "█*a·_b"),
        ("R&amp;D", "R&····D"),
        ("&Auml;b &#x41; &#65;", "Ä·····b A····· A····"),
        ("a&nbsp;b", "a\xa0·····b"),
        ("&bogus; &amp", "&bogus; &amp"),
        # A reference of two characters is shorter than its source as well.
        ("&ngE;a", "≧̸···a"),
        # A table's cells, with an escaped pipe.
        ("|a|b|\n|-|-|\n|c\\|d|e|", "█a█b█████████c·|d█e█"),
        # Other blocks.
        ("# a", "██a"),
        ("a\n\nb", "a██b"),
        ("a\tb\n", "a\tb█"),
        ("-\ta", "██a"),
        # Characters beyond ASCII, beyond the first plane, and none at all.
        ("é **漢** 😀", "é ··漢·· 😀"),
        ("\ufeffa", "█a"),
        ("a\0b", "a\0b"),
        ("a\ud800b", "a\ufffdb"),
        ("a\u2028b\x0cc\x85d", "a\u2028b\x0cc\x85d"),
        # The fillers themselves, in a source.
        ("a\x01b\x02c", "a█b·c"),
    ],
)
def test_prose_stands_where_its_source_does(source: str, prose: str) -> None:
    assert shown(source) == prose


CONTEXTS = [
    ("x", Context.NONE),
    ("# x", Context.HEADINGS),
    ("x\n-", Context.HEADINGS),
    ("<h3>x</h3>", Context.HTML | Context.HEADINGS),
    ("**x**", Context.LEAD_INS | Context.EMPHASIS),
    ("**x:** y", Context.LEAD_INS | Context.EMPHASIS),
    ("**x**: y", Context.LEAD_INS | Context.EMPHASIS),
    ("**x.** y", Context.LEAD_INS | Context.EMPHASIS),
    ("__x.__ y", Context.LEAD_INS | Context.EMPHASIS),
    ("- **x.** y", Context.LEAD_INS | Context.EMPHASIS | Context.LISTS),
    ("**x** y", Context.EMPHASIS),
    ("y **x.**", Context.EMPHASIS),
    ("*x.* y", Context.EMPHASIS),
    ("~~x~~ y", Context.EMPHASIS),
    ("<b>x</b> y", Context.NONE),
    ("|x|\n|-|", Context.TABLES),
    ("|y|\n|-|\n|x|", Context.TABLES),
    ("> x", Context.QUOTES),
    ("> [!NOTE]\n> x", Context.QUOTES),
    ("- x", Context.LISTS),
    ("1) x", Context.LISTS),
    ("- y\n\n  > x", Context.LISTS | Context.QUOTES),
    ("y[^1]\n\n[^1]: x and", Context.FOOTNOTES),
    ("> y[^1]\n\n> [^1]: x and", Context.FOOTNOTES | Context.QUOTES),
    ("<div>x</div>", Context.HTML),
    ("y <span>x</span>", Context.NONE),
    ("<div>\n\nx\n\n</div>", Context.NONE),
]


@pytest.mark.parametrize(("source", "context"), CONTEXTS)
def test_contexts(source: str, context: Context) -> None:
    at = source.index("x")
    assert scan(source).context_at(at, at + 1) == context


def test_sections_are_counted_from_the_text_before_the_first_heading() -> None:
    document = scan("a\n\n# b\n\nc\n\nd\n\n> ## e\n\nf\n\ng\n===\n")
    text = document.source
    assert [(text[block.start : block.end], block.section) for block in document.blocks] == [
        ("a", 0),
        ("b", 1),
        ("c", 1),
        ("d", 1),
        ("e", 2),
        ("f", 2),
        ("g", 3),
    ]


def test_a_block_holds_its_inline_content_from_the_first_text_to_the_last() -> None:
    document = scan("**a** `b`\n\n`c`\n\n- d\n  e\n\n  f\n")
    assert [document.source[block.start : block.end] for block in document.blocks] == ["a** ", "d\n  e", "f"]


LINKS = [
    ("a [b](c) d", "[b](c)", "b", "inline", "c", "", ""),
    ("[b](<c d> 'e \"f\"')", "[b](<c d> 'e \"f\"')", "b", "inline", "c d", 'e "f"', ""),
    ("[b](c\n(d))", "[b](c\n(d))", "b", "inline", "c", "d", ""),
    ("[]()", "[]()", "", "inline", "", "", ""),
    ("[*b* `]` \\] &amp;](c)", "[*b* `]` \\] &amp;](c)", "*b* `]` \\] &amp;", "inline", "c", "", ""),
    ("[a [b] c](d)", "[a [b] c](d)", "a [b] c", "inline", "d", "", ""),
    ("[a\nb](c)", "[a\nb](c)", "a\nb", "inline", "c", "", ""),
    ("> [a\n> b](c)", "[a\n> b](c)", "a\n> b", "inline", "c", "", ""),
    ("[![a](b)](c)", "[![a](b)](c)", "![a](b)", "inline", "c", "", ""),
    ("[![a [x] b](b) t](c)", "[![a [x] b](b) t](c)", "![a [x] b](b) t", "inline", "c", "", ""),
    ("[<b>a</b>](c)", "[<b>a</b>](c)", "<b>a</b>", "inline", "c", "", ""),
    ("[a<!-- ] -->](c)", "[a<!-- ] -->](c)", "a<!-- ] -->", "inline", "c", "", ""),
    ("[`a`](c)", "[`a`](c)", "`a`", "inline", "c", "", ""),
    ("[b](c&amp;d)", "[b](c&amp;d)", "b", "inline", "c&d", "", ""),
    ("[b][c]\n\n[c]: d 'e'", "[b][c]", "b", "reference", "d", "e", "c"),
    ("[b][C]\n\n[c]: d", "[b][C]", "b", "reference", "d", "", "C"),
    ("[b [x]][c]\n\n[c]: d", "[b [x]][c]", "b [x]", "reference", "d", "", "c"),
    ("[b][] x\n\n[b]: d", "[b][]", "b", "other", "d", "", "b"),
    ("[b] x\n\n[b]: d", "[b]", "b", "other", "d", "", "b"),
    ("a <http://b.c> d", "<http://b.c>", "http://b.c", "autolink", "http://b.c", "", ""),
    ("<glossary:mad>", "<glossary:mad>", "glossary:mad", "autolink", "glossary:mad", "", ""),
    ("<a@b.cc>", "<a@b.cc>", "a@b.cc", "other", "a@b.cc", "", ""),
    ('<a href="b">c</a>', '<a href="b">c</a>', "c", "html", "b", "", ""),
    ("é😀 [漢](é) x", "[漢](é)", "漢", "inline", "é", "", ""),
    ("\ufeff---\r\na: é\r\n---\r\n[漢](é)\r\n", "[漢](é)", "漢", "inline", "é", "", ""),
]


@pytest.mark.parametrize(("source", "link", "text", "kind", "url", "title", "label"), LINKS)
def test_links(source: str, link: str, text: str, kind: str, url: str, title: str, label: str) -> None:
    (found,) = scan(source).links
    assert source[found.start : found.end] == link
    assert source[found.text_start : found.text_end] == text
    assert (found.kind, found.url, found.title, found.label) == (kind, url, title, label)


@pytest.mark.parametrize(
    "source", ["[a]", "[a](b c)", "\\[a](b)", "`[a](b)`", "    [a](b)", "![a](b)", "http://a.b", "[[a]]", "[a]: b"]
)
def test_no_links(source: str) -> None:
    assert scan(source).links == ()


def test_links_come_in_order_whoever_makes_them() -> None:
    document = scan("<a href=1>x</a> [x](2) <bb:3> <a href=4>[x](5)</a>\n\n<p><a href=6>x</a></p>\n")
    assert [link.url for link in document.links] == ["1", "2", "bb:3", "4", "5", "6"]


def test_spans_tell_markup_that_must_stay_balanced() -> None:
    source = "a **b *c* d** ~~e~~ ~f~ __g__ _h_ <i>j</i>"
    spans = scan(source).spans
    assert [(source[s.start : s.end], source[s.inner_start : s.inner_end], s.emphasis) for s in spans] == [
        ("**b *c* d**", "b *c* d", True),
        ("*c*", "c", True),
        ("~~e~~", "e", True),
        ("~f~", "f", True),
        ("__g__", "g", True),
        ("_h_", "h", True),
        ("<i>j</i>", "j", False),
    ]


def test_definitions() -> None:
    source = 'é\n\n[a]: b "t"\n[C d]:\n  <e f>\n\n> [g]: h\n\n[a]: twice\n\n`[x]: y`\n'
    found = [(d.label, d.url, d.title, source[d.start : d.end]) for d in scan(source).definitions]
    assert found == [
        ("a", "b", "t", '[a]: b "t"'),
        ("C d", "e f", "", "[C d]:\n  <e f>"),
        ("g", "h", "", "[g]: h"),
    ]


def test_directives_and_notice_are_found_outside_code() -> None:
    source = "`<!-- glosslink: off -->` a <!-- glosslink: off --> b\n\n<!-- glosslink: notice -->c<!-- /glosslink -->\n"
    document = scan(source)
    assert [source[start:end][:3] for start, end in document.directives.off] == [" b\n"]
    assert document.notice
    assert source[slice(*document.notice)] == "<!-- glosslink: notice -->c<!-- /glosslink -->"


def test_code_points() -> None:
    text = "aé漢😀b"
    at = code_points(text.encode())
    assert [at(len(text[:i].encode())) for i in range(6)] == [0, 1, 2, 3, 4, 5]
    assert code_points(b"abc")(2) == 2


PIECES = """
    a b·c gilt é 😀 漢 ↵ ↵↵ ␍↵ ␍ · ·· ···· * ** _ __ ~ ~~ ` `` ```↵ $ $$ [ ] [[ ]] ( ) ]( ](u) ][r] [] [^1] [^1]:·
    [r]:·/u·'t'↵ ! ![ < <a·href=x> </a> <b> </b> <kbd> </kbd> <div> </div>↵ <div>↵ <h2> </h2> <script> </script>
    <!-- --> <? ?> <![CDATA[ ]]> <A·b={ <br/> <http://x.y> <x@y.z> http://x.y/z www.x.y a@b.cc &amp; & &#65;
    &nbsp; &ngE; &bogus; \\ \\* \\↵ | |·a·|·b·|↵|---|---|↵ #· ##· ===↵ ---↵ +++↵ >· -· 1.· -·[·]· :· ↵:· { } {{
    }} {% %} {# #} {:·.x} {#id} {a}` %% ^a↵ :: :::·x↵ !!!·a↵ [!NOTE] (a)=↵ *[a]:·b↵ --8<-- {++ ++} \\( \\) \\[
    \\] @a :a: import· export·const· title:·x↵ {"a":·1} <!--·glosslink:·off·--> <!--·glosslink:·on·-->
    <!--·glosslink:·notice·--> <!--·/glosslink·-->
""".split()
SPACES = {"·": " ", "↵": "\n", "␍": "\r"}
ODD = ["\t", "\0", "\ufeff", BARRIER, JOINED, "\x0b", "\x0c", "\x85", "\u2028", "\xa0"]
markdown = st.lists(st.sampled_from([*PIECES, *ODD]) | st.text(max_size=3), max_size=30).map(
    lambda pieces: "".join(SPACES.get(character, character) for character in "".join(pieces))
)


def prose_is_where_its_source_is(document: Document) -> None:
    """Every visible character is that of the source, unless it is white space or stands for a reference."""
    source, prose, at = document.source, document.prose, 0
    while at < len(source):
        width = 1
        if prose[at] not in (source[at], BARRIER, JOINED) and not prose[at].isspace():
            decoded = unescape(source[at : source.index(";", at) + 1])
            assert source[at] == "&"
            assert prose.startswith(decoded, at)
            width = len(decoded)
        at += width


@settings(suppress_health_check=list(HealthCheck), deadline=None)
@given(markdown | st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(["post.md", "post.mdx"]))
@example(" <b>", "post.md")
def test_any_text_scans(source: str, path: str) -> None:
    document = scan(source, path)
    assert len(document.prose) == len(source)
    prose_is_where_its_source_is(document)
    for block in document.blocks:
        assert 0 <= block.start < block.end <= len(source)
    assert all(before.end <= after.start for before, after in pairwise(document.blocks))
    for link in document.links:
        assert 0 <= link.start <= link.text_start <= link.text_end <= link.end <= len(source)
    assert all(before.start <= after.start for before, after in pairwise(document.links))
    for span in document.spans:
        assert 0 <= span.start < span.inner_start <= span.inner_end < span.end <= len(source)
    for definition in document.definitions:
        assert 0 <= definition.start < definition.end <= len(source)
    for at, character in enumerate(document.prose):
        assert character in (BARRIER, JOINED) or character.isspace() or document.block_at(at) >= 0


DEEP = {
    "quotes": "> " * 1000 + "a",
    "brackets": "[" * 1000 + "a" + "]" * 1000,
    "links": "[a](b) " * 20_000,
    "lists": "".join(" " * depth + "- a\n" for depth in range(0, 1000, 2)),
    "emphasis": "*a **b " * 20_000,
    "bold": "**a** b " * 20_000,
    "paragraphs": "a b\n\n" * 50_000,
    "one line": "gilt " * 200_000,
    "references": "[a] " * 20_000 + "\n\n[a]: b",
    "definitions": "".join(f"[{number}]: b\n" for number in range(20_000)),
    "table": "|a|b|\n|-|-|\n" + "|c|d|\n" * 20_000,
    "columns": "|a" * 2_000 + "|\n" + "|-" * 2_000 + "|\n" + "|c|d|\n" * 20,
    "entities": "&amp;" * 50_000,
    "anchors": "<a href=b>" * 20_000,
    "code": "`a` $$ " * 20_000,
}


@pytest.mark.parametrize("source", DEEP.values(), ids=DEEP)
def test_large_and_deep_documents_take_no_time(source: str) -> None:
    assert len(scan(source).prose) == len(source)


@pytest.mark.parametrize(
    "text",
    [
        '[API b] ⟦c⟧ [d] ⟦e⟧\n\n[API  B]: {{< ref "x y" >}}\n[e]: /x\n',  # Hugo
        "⟦a⟧ [API b] ⟦c⟧\n  [API b]: /x\n",  # Python-Markdown
        "⟦a [b c](/y) d⟧ [b c]\n\n[b c]: /x y\n",
        "⟦a⟧ [API `b`]\n[⟦c d] e⟧\n\n[c d]: /x\n",
        "> ⟦a⟧ [API] [⟦c d] e⟧\n> [API b]\n> [⟦C d⟧]\n\n[c d]: /x\n",
        "⟦a [c d] [e f] [g h] i [c d] (j)⟧\n\n[c d]: /x\n",
        "⟦[a b] [c d]\n[e f]⟧",
        "[^1]: /x\n\n⟦a [b c]\n[d e] f⟧",
    ],
)
def test_brackets_with_a_label_that_others_see_defined(text: str) -> None:
    assert marked(bare(text)) == text
