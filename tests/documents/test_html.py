import pytest
from hypothesis import given
from hypothesis import strategies as st

from glosslink.documents.html import attribute, holds_prose, is_inline, tag_name, tokens


def cut(html: str) -> list[str]:
    """The tokens as `kind:text`, plain text without its kind."""
    return [html[s:e] if kind == "text" else f"{kind}:{html[s:e]}" for kind, s, e in tokens(html)]


@pytest.mark.parametrize(
    ("html", "pieces"),
    [
        ("", []),
        ("plain", ["plain"]),
        ("a <b>c</b> d", ["a ", "tag:<b>", "c", "tag:</b>", " d"]),
        ("<br/><hr />", ["tag:<br/>", "tag:<hr />"]),
        ("<p\nclass=x\n>a", ["tag:<p\nclass=x\n>", "a"]),
        ('<a title="1 > 0" href=x>t', ['tag:<a title="1 > 0" href=x>', "t"]),
        ("<a title='\">'>t", ["tag:<a title='\">'>", "t"]),
        ("<a title = 'x>'>t", ["tag:<a title = 'x>'>", "t"]),
        ("<a b=c'd>t'", ["tag:<a b=c'd>", "t'"]),  # a quote inside an unquoted value is a character
        ("<a 'b>t'", ["tag:<a 'b>", "t'"]),  # and so it is in a name
        ("<a b=>t", ["tag:<a b=>", "t"]),
        ("<a =b c>t", ["tag:<a =b c>", "t"]),
        ("<a-b:c.d>t", ["tag:<a-b:c.d>", "t"]),
        ("<!-- a > b --> c", ["other:<!-- a > b -->", " c"]),
        ("<!--> a --> b", ["other:<!-->", " a --> b"]),
        ("<!-- never closed <b>", ["other:<!-- never closed <b>"]),
        ("<!DOCTYPE html>a", ["other:<!DOCTYPE html>", "a"]),
        ("<![CDATA[ <b> ]]>a", ["other:<![CDATA[ <b> ]]>", "a"]),
        ("<?php a ?>b", ["other:<?php a ?>", "b"]),
        ("R&amp;D &#65;&#x41; &x", ["R", "entity:&amp;", "D ", "entity:&#65;", "entity:&#x41;", " &x"]),
        ("1 < 2 > 1 & <3", ["1 < 2 > 1 & <3"]),
        ("a <b never closed", ["a ", "other:<b never closed"]),
        ('<a href="never closed> t</a>', ['other:<a href="never closed> t</a>']),
        ("<script>a < b <i></script>c", ["tag:<script>", "other:a < b <i>", "tag:</script>", "c"]),
        ("<style>a > b</STYLE >c", ["tag:<style>", "other:a > b", "tag:</STYLE >", "c"]),
        ("<title>a &amp; b", ["tag:<title>", "other:a &amp; b"]),
        ("<script></script>", ["tag:<script>", "tag:</script>"]),
        ("</script>a", ["tag:</script>", "a"]),
    ],
)
def test_tokens(html: str, pieces: list[str]) -> None:
    assert cut(html) == pieces


def test_names() -> None:
    assert tag_name("<Div class=x>") == "div"
    assert tag_name("</my-tag>") == "my-tag"
    assert tag_name("<br/>") == "br"
    assert tag_name("<!-- x -->") == tag_name("<?x?>") == tag_name("text") == ""


@pytest.mark.parametrize(
    ("tag", "value"),
    [
        ('<a href="/x?a=1&amp;b=2">', "/x?a=1&b=2"),
        ("<a href='a \"b\"'>", 'a "b"'),
        ("<a href=/x/>", "/x/"),
        ("<a\nclass=y\nHREF = /x >", "/x"),
        ("<a href>", ""),
        ('<a href="">', ""),
        ('<a href="one" href="two">', "one"),
        ('<a title="href=no" data-href="no" href="yes">', "yes"),
        ('<a title="href=no">', None),
        ('<a data-href="no" xhref=no>', None),
        ("<href>", None),
        ("</a>", None),
        ("<!-- href=no -->", "no"),  # only tags are asked
    ],
)
def test_attribute(tag: str, value: str | None) -> None:
    assert attribute(tag, "href") == value


@pytest.mark.parametrize(
    "name",
    "code pre kbd samp var button script style textarea select option label title svg math iframe object nav".split(),
)
def test_no_prose(name: str) -> None:
    assert not holds_prose(name, f"<{name}>")


@pytest.mark.parametrize("name", "p div span b em td th li dd blockquote figcaption details summary h1 a x-y".split())
def test_prose(name: str) -> None:
    assert holds_prose(name, f"<{name}>")


@pytest.mark.parametrize(
    ("tag", "prose"),
    [
        ("<p translate=no>", False),
        ('<p translate="NO">', False),
        ("<p translate=yes>", True),
        ("<p data-translate=no>", True),
        ('<p class="a notranslate b">', False),
        ("<p class=no-glossary>", False),
        ('<em class="sig-param">', False),
        ('<dt class="sig sig-object py" id="x">', False),
        ("<span class=pre>", False),
        ('<span class="hljs language-sh">', False),
        ('<p class="preface signed">', True),
        ('<p class="notranslate-x">', True),
        ('<p id="no-glossary">', True),
    ],
)
def test_authors_can_ask_for_no_prose(tag: str, prose: bool) -> None:
    assert holds_prose("p", tag) is prose


@pytest.mark.parametrize(
    ("tag", "prose"),
    [
        ('<span aria-hidden="true">', False),
        ("<span aria-hidden=TRUE>", False),
        ('<div role="button" tabindex="0">', False),
        ("<div role=img aria-label=x>", False),
        ("<li role='menuitem'>", False),
        ('<div role="tab">', False),
        ('<ul role="navigation">', False),
        ('<span role="code">', False),
        ('<span role="switch checkbox">', False),
        ("<p contenteditable>", False),
        ('<p contenteditable="true">', False),
        ('<p contenteditable="plaintext-only">', False),
        ('<span aria-hidden="false">', True),
        ("<span aria-hidden>", True),
        ('<p contenteditable="false">', True),
        ('<div role="tabpanel">', True),
        ('<div role="note" aria-label="button">', True),
        ('<ul role="list">', True),
        ('<table role="presentation">', True),
        ('<p role="doc-footnote" aria-describedby="link">', True),
        ('<div data-role="button" class="button">', True),
        ('<div data-contenteditable data-aria-hidden="true">', True),
        ('<p tabindex="0" title="role=button">', True),
        ('<p hidden class="aria-hidden">', True),
    ],
)
def test_controls_pictures_and_what_is_not_shown_to_all_hold_no_prose(tag: str, prose: bool) -> None:
    assert holds_prose("p", tag) is prose


def test_inline_elements_do_not_part_words() -> None:
    assert all(map(is_inline, "a b em span sub sup wbr mark".split()))
    assert not any(map(is_inline, "p div li td br img h1 x-y".split()))


@given(st.text("<>/!-?[]=\"'&#; \nabAscriptCDATA") | st.text())
def test_tokens_leave_no_gap_and_tags_are_tags(html: str) -> None:
    found = list(tokens(html))
    assert [start for _, start, _ in found] + [len(html)] == [0, *(end for _, _, end in found)]
    for kind, start, end in found:
        assert start < end
        if kind == "tag":
            assert html[start] == "<"
            assert html[end - 1] == ">"


HOSTILE = ["<", "<a", "<a ", "</a ", "<a b=", "<a b='", '<a b="', "<a =", "<!--", "<!", "<?", "<![CDATA[", "<script>"]


@pytest.mark.parametrize("opener", [*HOSTILE, "&", "&a", "&#1", "</script", "<title", " =", "='", "a=b "])
@pytest.mark.parametrize("end", ["", ">", "'", '">', "</a>"])
def test_what_nothing_closes_takes_no_time(opener: str, end: str) -> None:
    html = opener * 30_000 + end
    assert sum(stop - start for _, start, stop in tokens(html)) == len(html)
    attribute(html, "href")
