"""HTML files as documents of their own."""

import sys
from subprocess import run

import pytest

from glosslink.documents.html_document import scan
from glosslink.linking.proof import Proof, Wrapping
from glosslink.linking.styles import Target
from linking.cases import check_linked, check_marked, check_unchanged, entry, linker

PATH = "post.html"
GILT = '<a href="/g#gilt" class="glossary-link">'
NOTICE = "<!-- glosslink: notice -->\n<p>N &amp; <em>M</em></p>\n<!-- /glosslink -->"


@pytest.mark.parametrize("style", ["inline", "reference", "html"])
def test_links_are_anchors_whatever_the_style(style):
    check_linked("<p>A gilt.</p>\n", f"<p>A {GILT}gilt</a>.</p>\n", path=PATH, style=style)
    check_linked("A gilt, no markup", f"A {GILT}gilt</a>, no markup", path="POST.HTM", style=style)


def test_a_title_is_escaped():
    after = '<p><a href="/g#a" class="glossary-link" title="&#60;1 &#38; &#34;2&#34;">a</a>'
    check_linked("<p>a", after, entry("a", definition='<1 & "2"'), path=PATH, title=True)


@pytest.mark.parametrize(
    "text",
    [
        "<p>[[central bank]] and central bank</p>",
        "<p>[[central\n   bank]]</p>",
        "<p>[[<b>central</b> bank]]</p>",
        "<p>a <b>the [[central bank]]</b></p>",
        "<p><i>a central</i> bank, [[central bank]]</p>",  # no link half in, half out
        "<p>a central <b>bank of</b>, [[central bank]]</p>",
        "<p>a central<br>bank, [[central bank]]</p>",
        "<p>a central</p><p>bank, [[central bank]]</p>",
        "<p>[[central&nbsp;bank]]</p>",
        "<p>[[gilt]]<sup>1</sup></p>",
        "<h1>gilt</h1><p>[[gilt]]</p>",
        "<p><b>Gilt:</b> a [[gilt]]</p>",
        "<ul><li><strong>Gilts.</strong> a [[gilt]]</li></ul>",
        "<p>[[gilt]]</p><p>gilt</p><p>[[bond]]</p>",
        "<p><a href='/x'>gilt</a> [[gilt]]</p>",
        "<p><a href='/g#gilt'>such bonds</a>: gilt, [[bond]]</p>",  # the author's own link counts
        "<table><tr><td>[[gilt]]</td></tr></table>",
        "<table>gilt<tr>gilt<td>[[gilt]]</td></table>",
        "<!-- glosslink: off -->gilt<!-- glosslink: on --> [[gilt]]",
        "<!-- glosslink: skip gilt --><p>gilt [[bond]]",
        "<script>'<!-- glosslink: off -->'</script><p>[[gilt]]",
        "---\nglossary: {skip: [gilt]}\n---\n<p>gilt [[bond]]",
        "<p lang=de>gilt</p><p lang=en-GB>[[gilt]]</p>",
        "<p><i lang=fr>[[gilt]]</i></p>",
        "<nav><ol><li><a href=/>Home</a><li>gilt</ol></nav><aside>[[gilt]]</aside>",
        "<div role='heading' aria-level='2'>gilt <b>bond</b></div><p>[[gilt]]</p><div class=heading>[[bond]]</div>",
        "<html lang=de><p lang=de>[[gilt]]",  # the page's own language is that of its settings
    ],
)
def test_first_mentions(text):
    check_marked(text, path=PATH)


@pytest.mark.parametrize(
    "text",
    [
        "---\nglossary: false\n---\n<p>gilt</p>",
        "<p><a href=x>gilt",
        "<p><a name=x>gilt<p>gilt",  # browsers go on with the anchor in the next paragraph
        "<p title='gilt'><code>gilt</code></p>",
        "<select><option>gilt</select>",
        "<p>gilt_x gilt.com /gilt/ https://example.com/gilt</p>",
        "<p>&giltx; {{ gilt }}</p>",
        "<body translate='no'><p>gilt</p>",
        "",
        "<p></p>",
    ],
)
def test_what_is_not_linked(text):
    check_unchanged(text, path=PATH)


@pytest.mark.parametrize(
    ("skip", "text"),
    [
        ("tables", "<table><td>gilt</table>[[gilt]]"),
        ("quotes", "<blockquote>gilt</blockquote>[[gilt]]"),
        ("lists", "<ul><li>gilt</ul>[[gilt]]"),
        ("footnotes", "<section class=footnotes>gilt</section>[[gilt]]"),
        ("emphasis", "<p><em>gilt</em> [[gilt]]"),
        ("html", "<p>[[gilt]]"),  # that is HTML in Markdown
    ],
)
def test_contexts_that_are_skipped(skip, text):
    check_marked(text, path=PATH, skip=(skip,))


@pytest.mark.parametrize(
    ("first", "text"),
    [
        ("section", "<p>[[gilt]] gilt<h2>x</h2><p>[[gilt]]"),
        ("paragraph", "<p>[[gilt]]<br>gilt<p>[[gilt]]"),
        ("every", "<p>[[gilt]] [[gilt]]"),
    ],
)
def test_scopes(first, text):
    check_marked(text, path=PATH, first=first)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>gilt</p>", f"<p>{GILT}gilt</a></p>\n{NOTICE}"),
        ("<p>gilt</p>\n", f"<p>{GILT}gilt</a></p>\n{NOTICE}\n"),
        ("<p>gilt\n", f"<p>{GILT}gilt</a>\n{NOTICE}\n"),
        ("<p>gilt</p>\n\n", f"<p>{GILT}gilt</a></p>\n\n{NOTICE}\n"),
        ("<p>gilt</p>\r\n", f"<p>{GILT}gilt</a></p>\n{NOTICE}\n".replace("\n", "\r\n")),
        ("<body>\n gilt\n </body>\n</html>", f"<body>\n {GILT}gilt</a>\n {NOTICE}\n</body>\n</html>"),
        ("<body>gilt</body>", f"<body>{GILT}gilt</a>{NOTICE}\n</body>"),
        ("<html>gilt</html>\n", f"<html>{GILT}gilt</a>{NOTICE}\n</html>\n"),
    ],
)
def test_the_notice_is_rendered_and_stands_in_the_body(before, after):
    check_linked(before, after, path=PATH, notice="N & *M*")


@pytest.mark.parametrize("tail", ["<table>", "<a href=x>", "<svg>", "<pre>", "<!--"])
def test_no_notice_where_it_would_not_be_read_as_one(tail):
    result = check_linked(f"<p>gilt</p>{tail}", f"<p>{GILT}gilt</a></p>{tail}", path=PATH, notice="N")
    assert "would not stand on its own" in result.diagnostics[0].message


def test_the_notice_goes_with_the_last_link_and_is_renewed():
    block = NOTICE.replace("N &amp; <em>M</em>", "old")
    linking = linker(notice="N & *M*")
    assert linking.link(f"<p>x</p>\n{block}\n", PATH).text == "<p>x</p>\n"
    assert linking.link(f"<p>gilt</p>\n{block}\n", PATH).text == f"<p>{GILT}gilt</a></p>\n{NOTICE}\n"
    assert linking.link(f"gilt</p>\n{block}\n", PATH, refresh=True).text == f"{GILT}gilt</a></p>\n{NOTICE}\n"


def test_refresh_and_explicit_references():
    linking = linker()
    old = '<p><a href="/g#old-bank" class="glossary-link">Fed</a>'
    assert linking.link(old, PATH, refresh=True).text == '<p><a href="/g#central-bank" class="glossary-link">Fed</a>'
    assert linking.link("<a href='glossary:gilt'>x</a>", PATH).text == "<a href='/g#gilt'>x</a>"
    assert [one.code for one in linking.link("<a href=glossary:gild>x</a>", PATH).diagnostics] == ["GL401"]


def test_links_of_authors_stay():
    text = '<p><a href="/g#gilt">gilt</a> <a href="/g#gilt" class="glossary-link">other words</a></p>'
    assert linker().unlink(text, PATH).text == text


@pytest.mark.parametrize(
    ("marked", "holds"),
    [
        ("<p>[[gilt]]</p>", True),
        ("<p>[[a <b>gilt</b>]]</p>", True),
        ("<p>[[a <b>gilt]]</b></p>", False),
        ("<p>[[a</p><p>gilt]]</p>", False),
        ("<a href=x>[[gilt]]</a>", False),
        ("<a href=x><b>[[gilt]]</b></a>", False),
        ("<table><tr>[[gilt]]</tr></table>", False),
        ("<p title='[[gilt]]'>", False),
        ("<p title=[[gilt]]>", False),
        ("<!-- [[gilt]] -->", False),
        ("<script>[[gilt]]</script>", False),
        ("<title>[[gilt]]</title>", False),
        ("<select><option>[[gilt]]</option></select>", False),
        ("&[[amp]];", False),
        ("<[[b]]>", False),
    ],
)
def test_the_proof(marked, holds):
    start, end = marked.index("[["), marked.index("]]") - 2
    source = marked.replace("[[", "").replace("]]", "")
    wrapping = Wrapping(start, end, "html", Target("gilt", "/g#gilt"))
    proof = Proof(scan(source), lambda _: pytest.fail("no definitions in HTML"))
    assert proof.holds([wrapping]) is holds
    assert proof.failing([wrapping]) == ([] if holds else [wrapping])


def test_markdown_alone_does_not_import_beautifulsoup():
    code = (
        "import sys; from glosslink import Glossary, Linker; from glosslink.glossary.entry import Entry; "
        "g = Glossary.from_entries([Entry(id='gilt', term='gilt', definition='x', inflect=False)]); "
        "assert Linker(g).link('a gilt', 'a.md').links and 'bs4' not in sys.modules; "
        "assert Linker(g).link('a gilt', 'a.html').links and 'bs4' in sys.modules"
    )
    run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    "apart", ["<select><option>x</select>", "<svg><g/></svg>", "<math><mi>x</mi></math>", "<pre>x</pre>"]
)
def test_what_follows_an_element_apart_is_linked(apart):
    result = check_marked(f"<p>{apart} [[gilt]]{apart} [[bond]]</p>", path=PATH)
    assert not result.diagnostics
