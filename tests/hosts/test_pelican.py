"""Blogs built by the real Pelican from the wheel."""

import pytest

pytestmark = pytest.mark.slow
CONF = """\
SITENAME = "Test"
SITEURL = "https://blog.example/sub"
PATH = "content"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
PLUGINS = ["glosslink.hosts.pelican"]
"""
POST = """\
Title: Bonds
Date: 2026-04-02
Category: Money
Summary: Gilts in short.

Gilts fell; `gilts` did not.
"""
DRAFT = "Title: Draft\nDate: 2026-04-03\nCategory: Money\nStatus: draft\n\nGilts again.\n"
REST = "Rest\n####\n\n:date: 2026-04-04\n:category: Money\n\nGilts in another markup.\n"
GILT = '<a href="https://blog.example/sub/glossary/#gilt">'


@pytest.fixture
def build(environment, site, write):
    """Write a blog and build it; give what Pelican says."""

    def build(files=(), *, more="", fails=False) -> str:
        write({"pelicanconf.py": f"{CONF}{more}\n", "content/bonds.md": POST, **dict(files)})
        command = "pelican --fatal=errors --log-handler plain"
        outcome = environment("pelican[markdown]").run(command, site)
        assert "Traceback" not in outcome.text, outcome.text
        assert (outcome.status != 0) == fails, outcome.text
        return outcome.text

    return build


def page(site, name: str) -> str:
    return (site / "output" / name).read_text(encoding="utf-8")


def test_articles_are_linked_and_the_glossary_is_a_page(build, site):
    build({"content/draft.md": DRAFT, "content/rest.rst": REST})
    assert f"<p>{GILT}Gilts</a> fell; <code>gilts</code> did not.</p>" in page(site, "bonds.html")
    assert f"{GILT}Gilts</a> again" in page(site, "drafts/draft.html")
    assert "<p>Gilts in another markup.</p>" in page(site, "rest.html")
    glossary = page(site, "glossary/index.html")
    assert '<a href="https://blog.example/sub/bonds.html">Bonds</a>: “<strong>Gilts</strong> fell' in glossary
    assert "Draft" not in glossary
    assert 'id="gilt"' in glossary
    assert (site / "content/bonds.md").read_text(encoding="utf-8") == POST


def test_the_page_is_made_only_where_it_is_wanted(build, site):
    build(more="GLOSSLINK_PAGE = False")
    assert not (site / "output/glossary").exists()
    own = "Title: Words\nsave_as: glossary/index.html\n\nOurs.\n"
    build({"content/pages/words.md": own})
    assert "Ours." in page(site, "glossary/index.html")


def test_the_page_stands_where_links_lead(build, site, write):
    write({"glosslink.toml": 'glossary = ["glossary.yaml"]\nurl = "/words.html#term-{id}"\n'})
    build(more='GLOSSLINK_TITLE = "Words"')
    assert '<a href="https://blog.example/sub/words.html#term-gilt">Gilts</a>' in page(site, "bonds.html")
    assert 'id="term-gilt"' in page(site, "words.html")
    assert "Words</h1>" in page(site, "words.html")


def test_every_finding_is_told_with_file_and_line(build):
    bad = "Title: Bad\nDate: 2026-04-05\nCategory: Money\n\nA\n\n[x](glossary:gild) [y](post:bnods)\n"
    text = build({"content/bad.md": bad}, fails=True)
    assert "content/bad.md:7:1: no glossary entry `gild` [GL401" in text
    assert "content/bad.md:7:20: no post `bnods` [GL410" in text


@pytest.mark.parametrize(
    ("files", "place"),
    [
        ({"glossary.yaml": "- term: [x\n"}, "glossary.yaml:2:1: this is not valid YAML"),
        ({"glosslink.toml": "glosary = 1\n"}, "glosslink.toml:1:1: unknown setting `glosary`"),
    ],
)
def test_a_glossary_that_cannot_be_used_ends_the_run(build, site, files, place):
    assert place in build(files, fails=True)
    assert not (site / "output/bonds.html").exists()


BOTH = 'PLUGIN_PATHS = ["plugins"]\nPLUGINS += ["other"]'


def test_plugins_that_ask_for_the_file_of_a_page_get_one(build, site):
    """As render_math does."""
    other = """\
        from os.path import isfile
        from pelican import signals

        def ask(generators):
            assert all(isfile(page.source_path) for one in generators for page in getattr(one, "pages", ()))

        def register():
            signals.all_generators_finalized.connect(ask)
        """
    build({"plugins/other.py": other}, more=BOTH)
    assert "Bonds</a>" in page(site, "glossary/index.html")


def test_a_reader_of_another_plugin_is_told_of(build, site):
    other = """\
        from pelican import signals
        from pelican.readers import MarkdownReader

        class Theirs(MarkdownReader):
            pass

        def register():
            signals.readers_init.connect(lambda readers: readers.reader_classes.update(md=Theirs), weak=False)
        """
    text = build({"plugins/other.py": other}, more=BOTH)
    assert "Theirs, of another plugin, reads Markdown in our place: nothing is linked" in text
    assert "glossary/#gilt" not in page(site, "bonds.html")
    assert "in our place" not in build({"plugins/other.py": "def register():\n    pass\n"}, more=BOTH)
    assert "glossary/#gilt" in page(site, "bonds.html")
