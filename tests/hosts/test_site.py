"""A site as hosts see it."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from glosslink.errors import ConfigError, GlossaryError
from glosslink.hosts import kept, report
from glosslink.hosts.glossary_page import GlossaryPage, is_blank, with_ids_of_headings, without_doubled_ids
from glosslink.hosts.site import Site


def test_documents_are_linked_by_the_settings_of_their_path(site, write):
    write({"glosslink.toml": 'glossary = ["glossary.yaml"]\n[[overrides]]\npaths = ["b.md"]\nfirst = "every"\n'})
    found = Site.load(site)
    assert found.link("Gilts. Gilts.", "a.md").text == "[Gilts](/glossary/#gilt). Gilts."
    assert found.link("Gilts. Gilts.", "b.md").text == "[Gilts](/glossary/#gilt). [Gilts](/glossary/#gilt)."


def test_places_are_as_seen_from_the_current_folder(site, monkeypatch):
    monkeypatch.chdir(site.parent)
    result = Site.load(site).link("See <glossary:gild>.", "posts/a.md")
    assert [str(found.place) for found in result.diagnostics] == [f"{site.name}/posts/a.md:1:5"]
    assert [str(one.place) for one in Site.load(site).link("<glossary:gild>", "").diagnostics] == ["<text>:1:1"]


def test_a_glossary_that_cannot_be_used_is_an_error_with_its_places(site, write, monkeypatch):
    write({"glossary.yaml": "- term: [x\n"})
    monkeypatch.chdir(site.parent)
    with pytest.raises(GlossaryError) as caught:
        Site.load(site)
    assert report.reason(caught.value).startswith(f"{site.name}/glossary.yaml:2:1: this is not valid YAML")


def test_where_nothing_is_configured_the_remedy_is_to_do_so(tmp_path):
    with pytest.raises(GlossaryError, match="`glosslink init` writes one"):
        Site.load(tmp_path)


def test_links_to_a_page_of_the_host_are_relative_to_it(site):
    found = Site.load(site)
    moved = found.on_page("docs/glossary.md", {"docs/a/b.md"})
    assert moved.link("Gilts.", "docs/a/b.md").text == "[Gilts](../glossary.md#gilt)."
    assert moved.link("Gilts.", "docs/glossary.md").text == "Gilts."
    linked = "[Gilts](/glossary/#gilt) fell. Gilts rose."  # by `glosslink link --write`, before
    assert moved.link(linked, "docs/a/b.md").text == linked
    assert found.link("Gilts.", "docs/a/b.md").text == "[Gilts](/glossary/#gilt)."


def test_entries_that_a_page_of_the_host_defines_stay_there(site, write):
    write(
        {
            "docs/terms.md": "# Terms\n\n## Gilt\n\nA bond.\n",
            "glosslink.toml": 'glossary = ["docs/terms.md", "glossary.yaml"]',
        }
    )
    write({"glossary.yaml": "- {term: Yield, definition: Pay., inflect: false}"})
    moved = Site.load(site).on_page("docs/glossary.md", {"docs/terms.md"})
    assert moved.link("Gilts yield.", "docs/a.md").text == "[Gilts](terms.md#gilt) [yield](glossary.md#yield)."
    elsewhere = Site.load(site).on_page("docs/glossary.md", {"docs/a.md"})
    assert elsewhere.link("Gilts.", "docs/a.md").text == "[Gilts](glossary.md#gilt)."


@pytest.mark.parametrize(
    ("url", "leads"), [("/glossary/#{id}", True), ("{page}#{id}", True), ("https://x.example/#{id}", False)]
)
def test_another_url_says_that_the_glossary_is_elsewhere(site, write, url, leads):
    write({"glosslink.toml": f'glossary = ["glossary.yaml"]\nurl = "{url}"'})
    assert Site.load(site).leads_to_pages == leads


def test_a_kept_site_is_loaded_again_when_a_file_of_it_changes(site, write):
    first, is_new = kept.site(None, "commonmark")
    assert is_new
    assert kept.site(None, "commonmark") == (first, False)
    write({"glossary.yaml": "- {term: Yield, definition: Pay., inflect: false}"})
    second, is_new = kept.site(None, "commonmark")
    assert is_new
    assert second.link("Yield.", "").changed
    write({"glosslink.toml": "glosary = 1"})
    for _ in range(2):
        with pytest.raises(ConfigError, match="did you mean `glossary`"):
            kept.site(None, "commonmark")
    write(
        {
            "glosslink.toml": 'glossary = ["terms"]',
            "terms/a.yaml": "- {term: Bond, definition: A debt., inflect: false}",
        }
    )
    assert kept.site(Path("glosslink.toml"), "commonmark")[1]
    write({"terms/b.yaml": "- {term: Coupon, definition: Pay., inflect: false}"})
    third, is_new = kept.site(Path("glosslink.toml"), "commonmark")
    assert is_new
    assert third.link("Coupon.", "").changed


def test_the_page_tells_who_mentions_what(site):
    found = Site.load(site).on_page("docs/glossary.md", set())
    page = GlossaryPage(found, lambda: found.backlinks([("docs/a/b.md", "# B\n\nGilts fell.\n")]))
    text = page.text("docs/glossary.md")
    assert text.startswith("# Glossary\n")
    assert "- [B](a/b.md): “**Gilts** fell.”" in text
    filled, faults = page.filled(
        "<!-- glosslink: mentions gilt -->\n<!-- /glosslink -->\n<!-- glosslink: mentions x -->\n<!-- /glosslink -->\n",
        "docs/a/c.md",
    )
    assert filled.startswith("<!-- glosslink: mentions gilt -->\n- [B](b.md)\n<!-- /glosslink -->\n")
    assert [(found.code, str(found.place)) for found in faults] == [("GL401", "docs/a/c.md:3:1")]


def test_links_within_the_page_have_the_letters_of_their_anchors(site, write):
    """MkDocs compares them as they are written."""
    words = ("Größe", "C++", "50%", "Stück")
    entries = (f"- {{term: {one}, definition: 'Not Größe, C++, 50% or Stück.', inflect: false}}" for one in words)
    write({"glossary.yaml": "\n".join(entries)})
    found = Site.load(site).on_page("glossary.md", set())
    text = GlossaryPage(found, lambda: found.backlinks([])).text("glossary.md")
    anchors = set(re.findall(r'<a id="([^"]*)"></a>', text))
    assert anchors >= {"größe", "stück"}
    assert {"#größe", "#stück"} <= set(re.findall(r"\]\((#[^)]*)\)", text))
    assert {unquote(one) for one in re.findall(r"\]\(#([^)]*)\)", text)} == anchors


def test_who_mentions_what_is_asked_only_where_a_page_needs_it(site):
    page = GlossaryPage(Site.load(site), lambda: pytest.fail("nobody needs it"))
    assert page.filled("<!-- glosslink: off -->", "a.md") == ("<!-- glosslink: off -->", [])


def test_headings_have_each_id_once():
    text = '### <a id="old"></a><a id="gilt"></a>Gilt\n\n### <a id="a&amp;b"></a>A b\n'
    assert with_ids_of_headings(text) == '<a id="old"></a>\n\n### Gilt {#gilt}\n\n### <a id="a&amp;b"></a>A b\n'
    html = '<h3 id="gilt"><a id="old"></a><a id="gilt"></a>Gilt</h3><h3 id="x_1"><a id="x"></a>X</h3>'
    assert without_doubled_ids(html) == '<h3 id="gilt"><a id="old"></a>Gilt</h3><h3 id="x_1"><a id="x"></a>X</h3>'


@pytest.mark.parametrize(
    ("text", "blank"), [("", True), ("# Glossary\n", True), ("\n# G\n\n", True), ("# G\n\nText", False), ("T", False)]
)
def test_a_page_with_nothing_but_a_heading_is_blank(text, blank):
    assert is_blank(text) == blank
