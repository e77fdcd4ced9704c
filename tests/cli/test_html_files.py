"""HTML files on the command line, from the first link to the check and the glossary's page."""

import json

PAGE = (
    "<!DOCTYPE html>\r\n<title>On  &amp; on</title>\r\n<h1>Budget</h1>\r\n<p>Gilts fell, <code>gilt</code> &lt; QE.\r\n"
)
LINK = '<a href="/glossary/#gilt" class="glossary-link">Gilts</a>'
QE = '<a href="/glossary/#quantitative-easing" class="glossary-link">QE</a>'


def test_a_file_that_is_named(glosslink, write, site):
    write({"export/post.html": PAGE.encode()})
    linked = PAGE.replace("Gilts", LINK).replace("QE", QE)
    assert glosslink("link", "export/post.html").out.encode() == linked.encode()
    assert glosslink("link", "--write", "export/post.html").status == 0
    assert (site / "export/post.html").read_bytes() == linked.encode()
    assert glosslink("link", "--check", "export/post.html").status == 0
    assert glosslink("check", "export/post.html").status == 0
    assert glosslink("unlink", "--write", "export/post.html").status == 0
    assert (site / "export/post.html").read_bytes() == PAGE.encode()


def test_standard_input_under_the_name_of_an_html_file(glosslink):
    done = glosslink("link", "-", "--stdin-filename", "a.htm", stdin=b"<p>`gilt`</p>")
    assert done.out == '<p>`<a href="/glossary/#gilt" class="glossary-link">gilt</a>`</p>'
    rows = glosslink("link", "-", "--stdin-filename", "a.htm", "--format", "json", stdin=b"<p>\n gilt").out
    assert [json.loads(rows)[key] for key in ("line", "column", "text")] == [2, 2, "gilt"]


def test_folders_hold_html_documents_where_the_settings_say_so(glosslink, write):
    write({"a/post.html": PAGE, "a/post.md": "Gilts fell.\n"})
    assert "post.md" in (both := glosslink("link", "--diff", "a").out)
    assert "post.html" not in both
    assert "post.html" not in glosslink("link", "--diff").out
    write({"glosslink.toml": 'documents = ["**/*.md", "**/*.html"]\n'})
    assert "post.html" in glosslink("link", "--diff", "a").out
    assert "post.html" in glosslink("link", "--diff").out
    assert "a/post.html:4:4" in glosslink("check", "a", "--select", "GL406").out


def test_a_folder_of_nothing_but_html_says_what_to_do(glosslink, write):
    write({"export/post.html": PAGE})
    done = glosslink("link", "--diff", "export")
    assert "no Markdown files in export; HTML files are read where `documents`" in done.err


def test_what_check_finds_and_mends(glosslink, write, site):
    source = '<p><a href="/glossary/#gild" class="glossary-link">gilts</a> and a gilt</p>\n'
    write({"a.html": source, "glosslink.toml": 'documents = ["*.html"]\n'})
    found = glosslink("check", "--select", "GL4,GL5").out
    assert "a.html:1:4" in found
    assert "GL402" in found
    glosslink("check", "--fix", "--select", "GL406")
    assert (site / "a.html").read_text().count("glossary-link") == 2


def test_the_glossary_page_names_html_posts_by_their_title(glosslink, write, site):
    write({"a.html": PAGE, "glosslink.toml": 'documents = ["*.html"]\n'})
    assert glosslink("page", "--output", "out").status == 0
    page = (site / "out/index.html").read_text()
    assert "On &amp; on" in page
    assert "a.html:4:4" in glosslink("where", "gilt").out
