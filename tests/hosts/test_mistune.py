"""Texts rendered by mistune, with links."""

import logging
from pathlib import Path

import mistune
import pytest

from glosslink.errors import GlossaryError
from glosslink.hosts.mistune import linking
from glosslink.hosts.site import Site


def test_a_text_is_linked_when_it_is_rendered(site):
    render = mistune.create_markdown(plugins=["table", "glosslink.hosts.mistune.glosslink"])
    assert render("Gilts\r\n`gilts`") == '<p><a href="/glossary/#gilt">Gilts</a>\n<code>gilts</code></p>\n'
    assert render("Gilts.") == '<p><a href="/glossary/#gilt">Gilts</a>.</p>\n'
    assert '<td><a href="/glossary/#gilt">gilts</a></td>' in render("| a |\n|---|\n| gilts |\n")


def test_where_mistune_reads_otherwise_nothing_is_linked(site):
    """To CommonMark this `</b>` is a line of its own; to mistune it begins a block in which a link is no link."""
    text = "- </b>\ngilt!|"
    assert Site.load(site).link(text, "").changed
    assert mistune.create_markdown(plugins=[linking()])(text) == mistune.create_markdown()(text)


def test_findings_are_logged_and_kept(site, caplog):
    md = mistune.create_markdown(plugins=[linking(Path("glosslink.toml"))])
    state = md.block.state_cls()
    state.env["path"] = "posts/a.md"
    md.parse("Gilts.\n\n[x](glossary:gild)", state)
    assert [(one.levelno, one.getMessage().partition(":")[0]) for one in caplog.records] == [
        (logging.ERROR, "posts/a.md")
    ]
    assert [link.entry for link in state.env["glosslink"].links] == ["gilt"]
    assert [str(found.place) for found in state.env["glosslink"].diagnostics] == ["posts/a.md:3:1"]


def test_a_glossary_that_cannot_be_used_is_an_exception(site, write):
    write({"glossary.yaml": "- term: [x\n"})
    with pytest.raises(GlossaryError, match=r"glossary\.yaml:2:1: error: this is not valid YAML"):
        mistune.create_markdown(plugins=["glosslink.hosts.mistune.glosslink"])


@pytest.mark.parametrize(
    "text",
    [
        "<p>gilts</p>",
        "<div>\ngilts\n</div>",
        "<script>x</script> gilts",
        "<!-- a remark --> gilts",
        "- item\n\n  <div>gilts</div>",
    ],
)
def test_html_that_is_shown_as_text_gets_no_anchors(site, text):
    assert mistune.create_markdown(plugins=[linking()])(text) == mistune.create_markdown()(text)
    html = mistune.create_markdown(escape=False, plugins=[linking()])(text)
    assert '<a href="/glossary/#gilt" class="glossary-link">gilts</a>' in html


@pytest.mark.parametrize("style", ["html", '<a href="{url}" rel="help">{text}</a>'])
def test_where_html_is_shown_as_text_links_are_markdown_whatever_their_style(site, write, style):
    write({"glosslink.toml": f"glossary = ['glossary.yaml']\nstyle = '{style}'\n"})
    link = '<a href="/glossary/#gilt">Gilts</a>'
    assert mistune.create_markdown(plugins=[linking()])("Gilts <b>fell</b>.") == (
        f"<p>{link} &lt;b&gt;fell&lt;/b&gt;.</p>\n"
    )
    assert mistune.create_markdown(plugins=[linking()])("<b>Gilts</b>") == f"<p>&lt;b&gt;{link}&lt;/b&gt;</p>\n"
    assert link not in mistune.create_markdown(escape=False, plugins=[linking()])("Gilts.")


@pytest.mark.parametrize("text", ["Gilts.", "Gilts.\n", "- Gilts", "> Gilts\r\n", "# Title\n\nGilts"])
def test_where_html_is_shown_as_text_a_notice_has_no_comments(site, write, text):
    write({"glosslink.toml": 'glossary = ["glossary.yaml"]\nnotice = "*Words with a link* are explained."\n'})
    shown = mistune.create_markdown(plugins=[linking()])(text)
    assert shown.endswith("<p><em>Words with a link</em> are explained.</p>\n")
    assert "glosslink:" not in shown
    assert "<!-- glosslink: notice -->" in mistune.create_markdown(escape=False, plugins=[linking()])(text)


def test_a_notice_of_the_source_stays_as_it_is_shown(site):
    text = "Gilts.\n\n<!-- glosslink: notice -->\n\nExplained.\n\n<!-- /glosslink -->\n"
    plain = mistune.create_markdown()(text)
    linked = mistune.create_markdown(plugins=[linking()])(text)
    assert linked == plain.replace("Gilts", '<a href="/glossary/#gilt">Gilts</a>', 1)
