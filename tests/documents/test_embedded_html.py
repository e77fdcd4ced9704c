import pytest
from marks import bare, marked, shown

from glosslink.documents.document import Context
from glosslink.documents.markdown import scan


@pytest.mark.parametrize(
    "text",
    [
        # Inline, in a paragraph.
        "⟦Press⟧ <kbd>API</kbd> ⟦now⟧",
        "⟦The⟧ <code>API</code> ⟦of⟧ <var>x</var>⟦, a⟧ <samp>y</samp> ⟦b⟧",
        "⟦a⟧ <button>API</button> ⟦b⟧ <pre>API</pre> ⟦c⟧",
        "⟦a⟧ <script>API</script> ⟦b⟧ <style>API</style> ⟦c⟧",
        "⟦a⟧ <label>API</label> ⟦b⟧ <select><option>API</option></select> ⟦c⟧",
        "⟦a⟧ <textarea>API</textarea> ⟦b⟧ <svg><text>API</text></svg> ⟦c⟧ <math><mi>API</mi></math> ⟦d⟧",
        "⟦a⟧ <iframe>API</iframe> ⟦b⟧ <object>API</object> ⟦c⟧",
        "⟦a⟧ <span translate=no>API <b>API</b></span> ⟦b⟧",
        "⟦a⟧ <span class='x notranslate'>API</span> ⟦b⟧ <i class=no-glossary>API</i> ⟦c⟧",
        "⟦a⟧ <span aria-hidden='true'>API *API*</span> ⟦b⟧ <span role=button>API</span> ⟦c <i role=note>d</i> e⟧",
        "<div role='tablist'><div role='tab'>\n\nAPI\n\n</div></div>\n\n⟦b⟧",
        "⟦a⟧ <code>API *API* `API` [API](u)</code> ⟦b⟧",
        "⟦a⟧ <kbd>API <!-- </kbd> --> API</kbd> ⟦b⟧",
        "⟦a⟧ <img alt='API' src=API> ⟦b⟧<br>⟦c⟧",
        "⟦a <!-- API --> b⟧ <?API?> ⟦c <!API> d <![CDATA[API]]> e⟧",
        "⟦a <b title='API'>b</b> c⟧",
        # What is left open ends with the block.
        "⟦a⟧ <kbd>API\n\n⟦b⟧",
        "- ⟦a⟧ <code>API\n- ⟦b⟧",
        # Blocks.
        "<div>\n⟦a⟧\n</div>\n",
        "<div class='API' title='API'>⟦a⟧</div>\n",
        "<p>⟦a⟧<p>⟦b⟧<ul><li>⟦c⟧<li>⟦d⟧</ul>\n",
        "<table><tr><td>⟦a⟧</td><td><code>API</code></td></tr></table>\n",
        "<details>\n<summary>⟦a⟧</summary>\n\n⟦b⟧\n\n</details>\n",
        "<pre>\nAPI\n\nAPI\n</pre>\n\n⟦b⟧",
        "<script>\nAPI < 'API'\n</script>\n\n⟦b⟧",
        "<style>\n.API {}\n</style>\n\n⟦b⟧",
        "<!-- API\n\nAPI -->\n\n⟦b⟧",
        "<!--[if IE]> API <![endif]-->\n\n⟦b⟧",
        "<!DOCTYPE API>\n\n⟦b⟧",
        "<?php API ?>\n\n⟦b⟧",
        "<div translate='no'>\n\nAPI\n\nAPI <b>API</b>\n\n</div>\n\n⟦b⟧",
        "<svg>\n<text>API</text>\n</svg>\n\n⟦b⟧",
        "<div\n  title='API'\n  API>⟦a⟧</div>\n",
        "> <div>\n> ⟦a\n> b⟧\n> </div>\n",
        "- <div>\n  ⟦a⟧\n  </div>\n",
        # Malformed.
        "<div>⟦1 < 2 & 3 > 2⟧</div>\n",
        "<div>⟦a⟧</p></b>⟦b⟧</div>\n",
        '<div>⟦a⟧ <b title="API> API</b></div>\n',
        "<div API\nAPI",
        "<div <kbd API>API</kbd> ⟦a⟧</div>\n",
        "<div API='<kbd>'>⟦a⟧</div>\n",
        '<div title="API<kbd title="API">API</kbd> ⟦a⟧</div>\n',
        "⟦a <b API⟧\n\n⟦b⟧",
    ],
)
def test_prose_in_html(text: str) -> None:
    assert marked(bare(text)) == text


def test_inline_tags_join_words_and_others_part_them() -> None:
    assert shown("a<b>b</b>c") == "a···b····c"
    assert shown("a<wbr>b") == "a·····b"
    assert shown("a<br>b<img>c") == "a████b█████c"
    assert shown("a<!-- x -->b") == "a··········b"
    assert shown("<p>a<b>b</b></p>") == "███a···b████████"
    assert shown("<p>a</p>b") == "███a████b"
    assert shown("<p>a <i>b</i>\nc</p>") == "███a ···b····\nc████"


def test_character_references() -> None:
    assert shown("<p>R&amp;D &#65; &bogus; &lt</p>") == "███R&····D A···· &bogus; &lt████"


LINKS = [
    ('a <a href="/x" title="t">b</a> c', [('<a href="/x" title="t">b</a>', "b", "/x", "t")]),
    ("<p><a href=/x><b>b</b></a></p>", [("<a href=/x><b>b</b></a>", "<b>b</b>", "/x", "")]),
    ("<a name=x></a> b", [("<a name=x></a>", "", "", "")]),
    ('a <a href="/x">b\n\nc', [('<a href="/x">b\n\nc', "b\n\nc", "/x", "")]),
    ("<a href=x>b</a> <a href=y>c</a>", [("<a href=x>b</a>", "b", "x", ""), ("<a href=y>c</a>", "c", "y", "")]),
    (
        "<a href=x>a <a href=y>b</a> c</a> d",
        [("<a href=x>a <a href=y>b</a> c</a>", "a <a href=y>b</a> c", "x", ""), ("<a href=y>b</a>", "b", "y", "")],
    ),
    ("a</a> b", []),
    ("`<a href=x>` b</a>", []),
    ("<!-- <a href=x>b</a> -->", []),
]


@pytest.mark.parametrize(("source", "links"), LINKS)
def test_anchors(source: str, links: list[tuple[str, str, str, str]]) -> None:
    document = scan(source)
    assert [
        (source[link.start : link.end], source[link.text_start : link.text_end], link.url, link.title)
        for link in document.links
    ] == links
    assert all(link.kind == "html" for link in document.links)


def test_an_anchor_keeps_its_opening_tag() -> None:
    (link,) = scan('<p><a\nclass="glossary-link" href="/x">b</a></p>').links
    assert link.attributes == '<a\nclass="glossary-link" href="/x">'


def test_spans_are_the_inline_elements_that_are_closed() -> None:
    source = "a <b>b <i>c</i></b> <i>d\n\n<p><em>e</em></p>\n"
    spans = scan(source).spans
    assert [source[span.start : span.end] for span in spans] == ["<b>b <i>c</i></b>", "<i>c</i>", "<em>e</em>"]
    assert [source[span.inner_start : span.inner_end] for span in spans] == ["b <i>c</i>", "c", "e"]
    assert not any(span.emphasis for span in spans)


def test_html_headings_are_headings_and_begin_sections() -> None:
    document = scan("a\n\n<h2>b</h2>\n<p>c</p>\n")
    assert [(block.context, block.section) for block in document.blocks] == [
        (Context.NONE, 0),
        (Context.HTML | Context.HEADINGS, 1),
        (Context.HTML, 1),
    ]


@pytest.mark.parametrize("tag", ["<b>", "</b>", "<a>", "<div>", "</div>", "<kbd>", "<h2>", "<a href='", "<p", "<!--"])
@pytest.mark.parametrize("between", ["", "x ", "\n", "\n\nx\n\n"])
def test_any_number_of_tags_takes_no_time(tag: str, between: str) -> None:
    source = (tag + between) * 10_000
    assert len(scan(source).prose) == len(source)


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ('<div lang="de">\n\na *b*\n\n</div>\n\nc\n', [("de", "\n\na *b*\n\n")]),
        ("<p lang=de>a</p>\n\nb\n", [("de", "a")]),
        ("<p lang=de-AT>a\n\nb\n", [("de", "a\n")]),  # its end tag may be left out
        ("<section xml:lang=fr>a\n\nb", [("fr", "a\n\nb")]),
        (
            "<div lang=de>a<p lang=en>b</p>c</div>d\n",
            [("de", "a"), ("en", "b"), ("de", "c")],
        ),
        ("<div lang=de>\n\n<div>\n\na\n\n</div>\n\n</div>b\n", [("de", "\n\n<div>\n\na\n\n</div>\n\n")]),
        ("> <div lang=de>\n> a\n> </div>\n\nb\n", [("de", "\n> a\n> ")]),
        ("a <i lang=fr>laissez-faire</i>, <span lang=de>b</span>\n", []),
        ("<div class=lang data-lang=de>a</div>\n", []),
        ("<html lang=de>\n<body lang=de>a</body>\n</html>\n", []),
        ("`<div lang=de>` a\n\n    <div lang=de>\n\nb\n", []),
    ],
)
def test_languages_of_blocks(source: str, texts: list[tuple[str, str]]) -> None:
    assert [(name, source[start:end]) for start, end, name in scan(source).languages] == texts
