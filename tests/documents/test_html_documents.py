import pytest
from marks import bare, marked, shown

from glosslink.documents.document import Context
from glosslink.documents.scanning import scan


@pytest.mark.parametrize(
    "text",
    [
        # Text of flow and phrasing elements.
        "⟦a⟧",
        "<p>⟦a <b>b</b> <i>c</i> <span class='API'>d</span> e⟧</p>",
        "<p>⟦a⟧<p>⟦b⟧<ul><li>⟦c⟧<li>⟦d⟧</ul><dl><dt>⟦e⟧<dd>⟦f⟧</dl>",
        "<!DOCTYPE html><html><head><title>API</title><meta content='API'><body><h1>⟦a⟧</h1>⟦b⟧</body></html>",
        "<div>⟦a⟧<div>⟦b⟧</div>⟦c⟧</div><section>⟦d⟧</section><aside>⟦e⟧</aside><figcaption>⟦f⟧</figcaption>",
        "<table><caption>⟦a⟧</caption><tr><th>⟦b⟧</th><td>⟦c⟧</td></tr></table>⟦d⟧",
        "<details><summary>⟦a⟧</summary>⟦b⟧</details><blockquote>⟦c⟧</blockquote>",
        "<P CLASS=API>⟦a <B>b</B> c⟧<BR>⟦d⟧</P>",
        "<p>⟦R&amp;D of x&nbsp;y⟧</p>",
        "<x-note>⟦a⟧</x-note>",
        # Never these.
        "<p>⟦a⟧ <code>API</code> ⟦b⟧ <kbd>API</kbd> ⟦c⟧ <samp>API</samp> ⟦d⟧ <var>API</var> ⟦e⟧</p>",
        "<pre>API <b>API</b></pre>⟦a⟧<xmp>API <b></xmp>⟦b⟧",
        "<script>API < 'API'</script>⟦a⟧<style>API</style>⟦b⟧<textarea>API</p></textarea>⟦c⟧",
        "<select><optgroup label=API><option>API</option></select>⟦a⟧<button>API</button>⟦b⟧<label>API</label>⟦c⟧",
        "⟦a⟧ <svg><title>API</title><text>API</text><path/></svg> ⟦b⟧ <math><mi>API</mi></math> ⟦c⟧",
        "⟦a⟧ <svg><foreignObject><p>API</p></foreignObject></svg> ⟦b⟧",
        "<iframe>API</iframe>⟦a⟧<object>API</object>⟦b⟧<noscript>API</noscript>⟦c⟧<template><p>API</p></template>⟦d⟧",
        "<div translate=no>API <p>API</p></div>⟦a⟧ <i class='x notranslate'>API</i> ⟦b⟧<p class=no-glossary>API</p>⟦c⟧",
        "<body class=notranslate>API<p>API",
        '<p>⟦a⟧ <span aria-hidden="true">API <b>API</b></span> ⟦b⟧</p><div role="button">API<p>API</p></div>⟦c⟧',
        "<ul role=menu><li role=menuitem>API<li role=menuitem>API</ul>⟦a⟧<div role=tabpanel>⟦b⟧</div>",
        """<p title='API > API' data-x="API">⟦a⟧ <img alt='API' src=API> ⟦b⟧</p>""",
        "⟦a <!-- API --> b <![endif]--> c <!--[if IE]> API <![endif]--> d⟧",
        "<p>⟦a <![CDATA[ API ]]> b⟧</p>",
        # Templates, mathematics, addresses.
        "<p>⟦a⟧ {{ API }} ⟦b⟧ {% API %} ⟦c⟧ <%= API %> ⟦d⟧ <?php API ?> ⟦e⟧ {{#if API}} ⟦f⟧</p>",
        "<p>⟦a⟧ \\(API\\) ⟦b⟧ $$API$$ ⟦c⟧ \\[API\\] ⟦d⟧ $x_{API}$ ⟦e, $5 to $10⟧</p>",
        '<p>⟦a⟧ https://API.example/API ⟦b⟧ api@API.example ⟦c⟧ [[API]] ⟦d⟧ [caption id="API"] ⟦e⟧ [/caption]</p>',
        "{% highlight html %}\n<p>API</p>\n{% endhighlight %}<p>⟦a⟧</p>",
        "---\ntitle: API\n---\n<p>⟦a⟧</p>",
        "\ufeff---\ntitle: API\n---\n<p>⟦a⟧</p>",
        # What is left open, misnested, or no markup at all.
        "<p>⟦1 < 2 & 3 > 2 &amp API⟧</p>",
        "<p>⟦a</b> b⟧</i></p></div></p>⟦c⟧",
        "<p><code>API<p>API</code>⟦a⟧",
        "<p>⟦a <b>b <i>c</b> d</i> e⟧",
        '<p>⟦a⟧ <b title="API> API</b>',
        "<p>⟦a⟧ <!-- API <p>API",
        "<p>⟦a <!-- x --!> b⟧",
        "<p>⟦a⟧ </3 API> ⟦b⟧",
        "<select><p>API</select>API",
        "<svg><p>API</svg>API",
        "<plaintext>API",
        "<frameset>API",
        "<table>API<tr>API<td>⟦a⟧</table>⟦b⟧",
        "<table><b>API</b><div>API</div><tr><td>⟦a⟧<table><tr>API<td>⟦b⟧</table>⟦c⟧</table>",
        "<td>⟦a⟧</td><tr>⟦b⟧</tr>",
        "⟦a\x00b⟧",
    ],
)
def test_prose(text: str) -> None:
    assert marked(bare(text), "post.html") == text


def test_a_markdown_file_is_not_read_so() -> None:
    assert marked("`API` <p>", "post.md") == "`API` <p>"
    assert marked("`API` <p>", "POST.HTM") == "⟦`API`⟧ <p>"


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("a<b>b</b>c", "a···b····c"),
        ("a<br>b", "a████b"),
        ("inflation<sup>1</sup>", "inflation█████1██████"),
        ("H<sub>2</sub>O", "H·····2······O"),
        ("R&amp;D", "R&····D"),
        ("a<!-- x -->b", "a··········b"),
        ("a<?x?>b", "a█████b"),
    ],
)
def test_what_joins_words_and_what_parts_them(source: str, prose: str) -> None:
    assert shown(source, "a.html") == prose


@pytest.mark.parametrize(
    ("source", "links"),
    [
        ("<a href=x>a</a>", [("x", "a")]),
        ('<a href="/g/#R&amp;D" title="t">a <b>b</b></a> c', [("/g/#R&D", "a <b>b</b>")]),
        ("<p><a name=x>a</p><p>b</p>", [("", "a</p><p>b</p>")]),  # browsers open it again in the next paragraph
        ("<a href=x>a<a href=y>b</a>c", [("x", "a"), ("y", "b")]),  # and no link holds another
        ("<table><tr><td><a href=x>a</td><td>b</td></table>", [("x", "a")]),  # a cell ends what began in it
        ("<a href=x><table><td></a>a</table></a>b", [("x", "<table><td></a>a</table>")]),
        ("<svg><a href=x>a</a></svg>", []),
        ("<!-- <a href=x>a</a> -->", []),
        ("<template><a href=x></template>b", []),
    ],
)
def test_links(source: str, links: list[tuple[str, str]]) -> None:
    found = scan(source, "a.html").links
    assert [(link.url, source[link.text_start : link.text_end]) for link in found] == links


@pytest.mark.parametrize(
    ("source", "contexts"),
    [
        ("<h2>x</h2>", Context.HEADINGS),
        ("<h2>a</h3>x", Context.NONE),
        ("<h1>a<h2>b</h2>x", Context.NONE),
        ("<blockquote><p>x", Context.QUOTES),
        ("<ul><li>x", Context.LISTS),
        ("<dl><dd>x", Context.LISTS),
        ("<ul><li>a</ul>x", Context.NONE),
        ("<table><td>x", Context.TABLES),
        ("<table><td>a</table>x", Context.NONE),
        ("<section class='footnotes'><ol><li>x", Context.FOOTNOTES | Context.LISTS),
        ("<div role=doc-endnotes>x", Context.FOOTNOTES),
        ("<p><b>x</b> rest", Context.EMPHASIS),
        ("<p><b>x.</b> rest", Context.EMPHASIS | Context.LEAD_INS),
        ("<p><strong>x</strong>: rest", Context.EMPHASIS | Context.LEAD_INS),
        ("<p><strong>x</strong> </p>rest", Context.EMPHASIS | Context.LEAD_INS),
        ("<p>a <b>x.</b> rest", Context.EMPHASIS),
        ("<b><p>a</p><p>x.</p></b>", Context.EMPHASIS),
        ("<p><em>x</em>", Context.EMPHASIS),
        ("<p><span>x</span>", Context.NONE),
    ],
)
def test_contexts(source: str, contexts: Context) -> None:
    at = source.rindex("x")
    assert scan(source, "a.html").context_at(at, at + 1) == contexts


def test_sections_and_blocks() -> None:
    source = "a<h1>b</h1><p>c<br>d</p><div>e<h2>f</h2>g</div>"
    document = scan(source, "a.html")
    blocks = [(source[block.start : block.end], block.section) for block in document.blocks]
    assert blocks == [("a", 0), ("b", 1), ("c<br>d", 1), ("e", 1), ("f", 2), ("g", 2)]


@pytest.mark.parametrize(
    ("source", "languages"),
    [
        ("<p lang=de>a</p>b", [(11, 12, "de")]),
        ("<p lang=de-AT>a<b>c</b></p>b", [(14, 15, "de"), (18, 19, "de")]),
        ("<div xml:lang=de>a<p lang=en>b</div>", [(17, 18, "de"), (29, 30, "en")]),
        ("<i lang=fr>laissez-faire</i>", []),  # a foreign term may well be one of the glossary
        ("<html lang=de><p lang=de-CH>a", []),
        ("<html lang=de><p>a", []),
    ],
)
def test_languages_of_blocks(source: str, languages: list[tuple[int, int, str]]) -> None:
    assert list(scan(source, "a.html").languages) == languages


def test_headers_are_no_front_matter_of_html() -> None:
    assert marked("title: API\n\n<p>b", "a.html") == "⟦title: API⟧\n\n<p>⟦b⟧"
