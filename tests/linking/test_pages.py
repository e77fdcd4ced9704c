"""Links to Markdown files: in raw HTML, a generator that moves pages leaves them as they are, so none are written."""

import pytest

from glosslink import Glossary, Linker, Settings
from linking.cases import check_linked, check_marked, entry, linker

PAGE = entry("gilt", page="docs/glossary.md")
TO_PAGE = {"url": "{page}#{id}", "path": "docs/sub/a.md"}
DETAILS = "<details><summary>What is a gilt?</summary>\nText.\n</details>\n"


@pytest.mark.parametrize("dialect", ["mkdocs", "docusaurus", "jekyll", "hugo", "astro", "vitepress"])
def test_where_pages_are_elsewhere_raw_html_has_no_links_to_files(dialect):
    result = check_marked(f"{DETAILS}\nA [[gilt]].", PAGE, dialect=dialect, **TO_PAGE)
    assert [one.message for one in result.diagnostics] == [
        "`gilt` is not linked: it stands in raw HTML, where a link to a Markdown file is not made one to its page"
    ]


def test_nor_does_mdx():
    check_marked("<p>A gilt.</p>\n\nA [[gilt]].", PAGE, url="{page}#{id}", path="docs/a.mdx")


def test_nor_a_page_of_html():
    linking = linker(PAGE, url="{page}#{id}", dialect="mkdocs")
    assert linking.link("<p>A gilt.</p>", "docs/a.html").text == "<p>A gilt.</p>"


@pytest.mark.parametrize("url", ["/docs/glossary.md", "../glossary.MDX#x", "glossary.markdown?a=1"])
def test_an_entry_may_have_such_a_url_of_its_own(url):
    check_marked(f"{DETAILS}\nA [[gilt]].", entry("gilt", url=url), dialect="mkdocs")


@pytest.mark.parametrize("dialect", ["commonmark", "github", "mdbook", "quarto"])
def test_where_files_are_in_their_places_or_all_links_are_resolved_they_are_linked(dialect):
    check_marked(DETAILS.replace("gilt", "[[gilt]]"), PAGE, dialect=dialect, **TO_PAGE)


@pytest.mark.parametrize(
    "url",
    [
        "/glossary/#{id}",
        "/glossary.html#{id}",
        "/md/{id}",
        "https://example.org/glossary.md#{id}",
        "//x.test/a.md#{id}",
    ],
)
def test_links_to_pages_are_written_in_raw_html(url):
    check_marked(DETAILS.replace("gilt", "[[gilt]]"), PAGE, dialect="mkdocs", url=url)


def test_markdown_beside_html_is_no_raw_html():
    check_linked("A <b>gilt</b>.", "A <b>[gilt](../glossary.md#gilt)</b>.", PAGE, dialect="mkdocs", **TO_PAGE)


def test_a_style_that_was_asked_for_stays():
    after = 'A <a href="../glossary.md#gilt" class="glossary-link">gilt</a>.'
    check_linked("A gilt.", after, PAGE, dialect="mkdocs", style="html", **TO_PAGE)


def test_hosts_may_resolve_all_links_themselves():
    settings = Settings(url="{page}#{id}", dialect="mkdocs")
    linking = Linker(Glossary.from_entries([PAGE]), settings, resolves=True)
    assert '<a href="../glossary.md#gilt"' in linking.link(DETAILS, "docs/sub/a.md").text
    assert linking.with_settings(settings).resolves
