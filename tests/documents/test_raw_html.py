"""HTML blocks that go on to their end tag, as Python-Markdown and kramdown read them."""

import pytest

from glosslink import Entry, Glossary, Linker, Settings
from glosslink.documents.raw_html import raw_blocks

LINKER = Linker(Glossary.from_entries([Entry(id="yield", term="yield", definition="x", inflect=False)]))
HTML = '<a href="/yield" class="glossary-link">yield</a>'
MARKDOWN = "[yield](/yield)"


def linked(text: str, dialect: str) -> str:
    linker = LINKER.with_settings(Settings(url="/{id}", first="every", skip=(), dialect=dialect))
    result = linker.link(text, "a.md")
    assert linker.unlink(result.text, "a.md").text == text
    assert linker.link(result.text, "a.md").text == result.text
    return result.text


@pytest.mark.parametrize("dialect", ["mkdocs", "pelican", "jekyll"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("<div>\n\nA yield *a*\n\n</div>\n", HTML),
        ("<div>\nA yield\n\n\n \n- a yield\n\n</div>\n", HTML),
        ("<details>\n<summary>x</summary>\n\nA yield.\n\n</details>\n", HTML),
        ("<div>\n\n<div>\n\n</div>\n\nA yield.\n\n</div>\n", HTML),
        ("<div>\n\n```\n</div>\n```\n\nA yield.\n\n</div>\n", HTML),
        ("<div>\n\n<br>\n\nA yield.\n\n</div>\n", HTML),
        ("```\n```\n<div>\n\nA yield.\n", HTML),
        ("<p>x\n\nA yield.\n", HTML),
        ("<div>x</div>\n\nA yield.\n", MARKDOWN),
        ("<div>\n\nx\n\n</div>\n\nA yield.\n", MARKDOWN),
        ("```\n<div>\n```\n\nA yield.\n", MARKDOWN),
        ("A `<div>`\n\nA yield.\n", MARKDOWN),
        ("    <div>\n\nA yield.\n", MARKDOWN),
        ("<span>\n\nA yield.\n", MARKDOWN),
        ('<div markdown="1">\n\nA yield.\n\n</div>\n', MARKDOWN),
        ('<div markdown="1">\n\n<div>\n\nA yield.\n\n</div>\n\n</div>\n', HTML),
    ],
)
def test_a_block_goes_on_to_its_end_tag(text, link, ending, dialect):
    text = text.replace("\n", ending)
    assert linked(text, dialect) == text.replace("yield", link)


@pytest.mark.parametrize("dialect", ["commonmark", "hugo", "docusaurus"])
def test_elsewhere_it_ends_at_a_blank_line(dialect):
    assert linked("<div>\n\nA yield.\n\n</div>\n", dialect) == f"<div>\n\nA {MARKDOWN}.\n\n</div>\n"


@pytest.mark.parametrize("text", ["", "a\n\nb\n", "<div>\n\n", "<div>\r\n\r\n<p>\n\n\na\n\n</div>\n\nb", "<div\n\n"])
def test_a_view_is_as_long_as_the_text(text):
    shown = raw_blocks(text)
    assert len(shown) == len(text)
    assert shown.split() == text.split()
