"""Texts rendered by Python-Markdown, where it is installed; Zensical is run by test_docs."""

import logging
import re

import pytest

pytest.importorskip("markdown", reason="Python-Markdown is not installed")

from markdown import Markdown, markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

import corpora
from glosslink import Glossary, Linker, Settings
from glosslink.config import Config
from glosslink.errors import DocumentError, GlossaryError
from glosslink.hosts import kept, python_markdown
from glosslink.hosts.python_markdown import GlosslinkExtension, Linking, makeExtension
from glosslink.hosts.site import Site

GILT = '<a href="/glossary/#gilt">'


@pytest.fixture(autouse=True)
def forgotten(site):
    """Every test begins as a new process does."""
    kept._kept.clear()
    python_markdown._said.clear()


def render(text: str, *others: object, **options: object) -> str:
    return markdown(text, extensions=[GlosslinkExtension(**options), *others])


def test_brackets_before_a_link_stay_what_they_are():
    """A space between them and a label is none to Python-Markdown."""
    linker = Linker(Glossary.parse("- {term: gilt, definition: A bond.}"), Settings())
    for source in ("- [ ] gilt, a gilt\n\n[gilt]: /x", "[1]\ngilt, a gilt\n\n[gilt]: /x"):
        linked = markdown(linker.link(source).text)
        assert re.sub(f"{GILT}(.*?)</a>", r"\1", linked) == markdown(source)
        assert GILT in linked


def test_a_text_is_linked_when_it_is_rendered():
    assert render("Gilts, `gilts`.") == f"<p>{GILT}Gilts</a>, <code>gilts</code>.</p>"
    assert markdown("Gilts.", extensions=[makeExtension()]) == f"<p>{GILT}Gilts</a>.</p>"


def test_one_instance_renders_many_texts():
    md = Markdown(extensions=[GlosslinkExtension()])
    assert [md.reset().convert("Gilts.") for _ in range(2)] == [f"<p>{GILT}Gilts</a>.</p>"] * 2


def test_one_instance_goes_by_the_glossary_as_it_is_now(write, caplog, monkeypatch):
    monkeypatch.setattr(python_markdown, "PATIENCE", 0)
    md = Markdown(extensions=[GlosslinkExtension()])
    assert md.reset().convert("A coupon, gilts.") == f"<p>A coupon, {GILT}gilts</a>.</p>"
    write({"glossary.yaml": "- {term: Coupon, definition: Pay., inflect: false}"})
    coupon = '<a href="/glossary/#coupon">coupon</a>'
    assert md.reset().convert("A coupon, gilts.") == f"<p>A {coupon}, gilts.</p>"
    write({"glossary.yaml": "- term: [x\n"})
    assert [md.reset().convert("A coupon.") for _ in range(2)] == ["<p>A coupon.</p>"] * 2
    assert [one.getMessage().partition(": ")[0] for one in caplog.records] == ["glossary.yaml:2:1"]
    write({"glossary.yaml": "- {term: Coupon, definition: Pay., inflect: false}"})
    assert md.convert("A coupon.") == f"<p>A {coupon}.</p>"


def test_one_instance_begins_to_link_when_its_glossary_can_be_used(write, monkeypatch):
    monkeypatch.setattr(python_markdown, "PATIENCE", 0)
    write({"glossary.yaml": "- term: [x\n"})
    md = Markdown(extensions=[GlosslinkExtension()])
    assert md.convert("Gilts.") == "<p>Gilts.</p>"
    write({"glossary.yaml": "- {term: Gilts, id: gilt, definition: A bond., inflect: false}"})
    assert md.reset().convert("Gilts.") == f"<p>{GILT}Gilts</a>.</p>"


def test_one_instance_keeps_to_the_folder_it_was_made_in(write, monkeypatch, tmp_path):
    monkeypatch.setattr(python_markdown, "PATIENCE", 0)
    made = [Markdown(extensions=[GlosslinkExtension(config=file)]) for file in ("", "glosslink.toml")]
    write({"elsewhere/glosslink.toml": "glossary = ['none.yaml']"})
    monkeypatch.chdir(tmp_path / "elsewhere")
    for md in made:
        assert md.convert("Gilts.") == f"<p>{GILT}Gilts</a>.</p>"


def test_strict_raises_from_a_text_what_is_wrong_with_the_glossary_by_then(write, monkeypatch):
    monkeypatch.setattr(python_markdown, "PATIENCE", 0)
    md = Markdown(extensions=[GlosslinkExtension(strict=True)])
    write({"glossary.yaml": "- term: [x\n"})
    for _ in range(2):
        with pytest.raises(GlossaryError, match=r"glossary\.yaml:2:1"):
            md.reset().convert("Gilts.")


def test_the_files_of_the_glossary_are_not_looked_at_for_each_of_many_texts(write):
    md = Markdown(extensions=[GlosslinkExtension()])
    write({"glossary.yaml": "- term: [x\n"})
    assert md.convert("Gilts.") == f"<p>{GILT}Gilts</a>.</p>"  # within half a second


class _Shouting(Extension):
    """Puts lines before the text, in the place that pymdownx.snippets has."""

    def extendMarkdown(self, md):  # noqa: N802
        md.preprocessors.register(_Shout(md), "shout", 32)


class _Shout(Preprocessor):
    def run(self, lines):
        return ["gilts", "", *(line.upper() for line in lines)]


def test_the_text_is_linked_before_others_read_it(caplog):
    html = render("Gilts.\n\n[x](glossary:gild)", _Shouting())
    assert html.startswith('<p>gilts</p>\n<p><a href="/GLOSSARY/#GILT">GILTS</a>.</p>')
    assert [one.getMessage().partition(": ")[0] for one in caplog.records] == ["<text>:3:1"]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_front_matter_and_every_line_ending_count(caplog, ending):
    text = ending.join(["title: T", "glossary: false", "", "Gilts. <glossary:gild>"])
    assert GILT not in render(text, "meta", path="posts/a.md")
    assert caplog.records[0].getMessage().startswith("posts/a.md:4:8: no glossary entry `gild`")
    assert caplog.records[0].name == "MARKDOWN.glosslink"


def test_a_glossary_that_cannot_be_used_is_told_once(write, caplog):
    write({"glossary.yaml": "- term: [x\n"})
    assert [render("Gilts."), render("Gilts.")] == ["<p>Gilts.</p>"] * 2
    assert [(one.levelno, one.getMessage().partition(": ")[0]) for one in caplog.records] == [
        (logging.CRITICAL, "glossary.yaml:2:1")
    ]
    write({"glossary.yaml": "- {term: Gilts, id: gilt, definition: A bond., inflect: false}"})
    assert render("Gilts.") == f"<p>{GILT}Gilts</a>.</p>"


def test_strict_raises_what_is_wrong(write):
    with pytest.raises(DocumentError, match=r"<text>:1:1: error: no glossary entry `gild`"):
        render("<glossary:gild>", strict=True)
    write({"glossary.yaml": "- term: [x\n"})
    with pytest.raises(GlossaryError, match=r"glossary\.yaml:2:1"):
        render("Gilts.", strict=True)


def test_a_configuration_can_be_named(write, tmp_path):
    write({"other/glosslink.toml": 'glossary = ["../glossary.yaml"]\nurl = "/terms/{id}/"\n'})
    assert 'href="/terms/gilt/"' in render("Gilts.", config=str(tmp_path / "other/glosslink.toml"))


RAW = "<output>\n\nGilts fell.\n\n</output>\n"  # to the end tag raw HTML; to us prose, from the blank line on


def test_where_no_link_can_be_there_is_none():
    assert render(RAW) == markdown(RAW)
    assert render(f"{RAW}\nGilts rose. `[Gilts](/x)`") == markdown(f"{RAW}\nGilts rose. `[Gilts](/x)`")


def test_raw_html_goes_on_to_its_end_tag():
    div = "<div>\n\nGilts fell *far*.\n\n</div>\n"
    anchor = GILT.replace(">", ' class="glossary-link">')
    assert render(div) == markdown(div).replace("Gilts", f"{anchor}Gilts</a>")
    assert render(f"{div}\nGilts rose.").endswith("<p>Gilts rose.</p>")


@pytest.mark.slow
@pytest.mark.parametrize("name", ["gx", "kubernetes"])
@pytest.mark.parametrize("extensions", [[], ["extra", "admonition"]], ids=["plain", "extra"])
def test_real_pages_differ_by_their_links_alone(name, extensions, tmp_path):
    """Pages that were written for other programs, so much of what they hold is read otherwise."""
    corpus = corpora.load(name, 60)
    settings = Settings(url="/probe/{id}", dialect="mkdocs")
    linker = Linker(Glossary.parse(corpus.glossary, strict=False), settings)
    site = Site(Config(None, tmp_path, settings), linker)
    ours = re.compile(r'<a href="/probe/[^"]*"(?: class="glossary-link")?>(.*?)</a>', re.DOTALL)
    links = 0
    for path, text in corpus.pages:
        md = Markdown(extensions=extensions)
        Linking(md, lambda: site, tmp_path / path, lambda _: None).register()
        html, count = ours.subn(r"\1", md.convert(text))
        links += count
        assert html == markdown(text, extensions=extensions), path
    assert links > 100
