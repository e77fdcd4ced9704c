"""A glossary that is not there: what a newcomer sees first."""

import pytest

NOWHERE = (
    "glossary:1:1: error: no such file or folder [GL101 unreadable-glossary]\n"
    "  help: it is looked for here where no settings name one: `glosslink init` writes settings and a glossary to "
    'start with; or name yours in glosslink.toml, as in `glossary = ["terms.yaml"]`.\n'
)


@pytest.fixture
def bare(site, write):
    """A site with a post and no glossary."""
    (site / "glossary/terms.yaml").unlink()
    (site / "glossary").rmdir()
    write({"a.md": "A gilt.\n"})
    return site


def test_with_no_settings_the_remedy_is_to_make_both(bare, glosslink):
    done = glosslink("link", "a.md")
    assert (done.status, done.out) == (2, "")
    assert done.err.endswith(NOWHERE)
    assert glosslink("check", "--select", "GL101").out.splitlines()[0] == NOWHERE.splitlines()[0]
    assert glosslink("init").status == 0
    assert glosslink("link", "a.md").status == 0


def test_with_settings_that_name_none_the_key_is_the_remedy(bare, write, glosslink):
    write({"glosslink.toml": "# glossary\nfirst = 'every'\n"})
    for command in (("link", "a.md"), ("check",), ("where", "gilt")):
        done = glosslink(*command)
        assert (
            'help: glosslink.toml names no glossary, so it is looked for here: name one, as in `glossary = ["terms'
            in (done.out + done.err)
        )


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("glosslink.toml", 'glossary = ["gloss"]\n', "glosslink.toml:1:14"),
        ("glosslink.toml", "first = 'every'\nglossary = [\n  'glossary-old',\n  'gloss',\n]\n", "glosslink.toml:4:4"),
        ("pyproject.toml", "[tool.glosslink]\nglossary = ['./gloss']\n", "pyproject.toml:2:14"),
        ("glosslink.toml", 'glossary = ["glos\\u0073"]\n', "glosslink.toml:1:1"),
    ],
)
def test_what_settings_name_is_told_with_their_place(bare, write, glosslink, monkeypatch, name, text, place):
    write({name: text, "glossary-old/a.yaml": "- {term: QE, definition: A purchase.}\n", "deep/b.md": ""})
    expected = (
        "gloss:1:1: error: no such file or folder [GL101 unreadable-glossary]\n"
        f"  see: {place}: the settings name it here\n"
        "  help: correct `glossary` in the settings, or put the file or folder where it says.\n"
    )
    assert glosslink("link", "a.md").err == expected
    assert place in glosslink("check").out
    monkeypatch.chdir(bare / "deep")
    assert f"  see: ../{place}: " in glosslink("link", "b.md").err


def test_a_file_of_another_kind_is_none_all_the_same(bare, write, glosslink):
    write({"glosslink.toml": 'glossary = ["LICENSE"]\n', "LICENSE": ""})
    done = glosslink("link", "a.md")
    assert done.err.startswith("LICENSE:1:1: error: not a kind of file that glosslink reads [GL101 ")
