"""What is said on standard error, and in which colours."""

import pytest

POSTS = {"posts/a.md": "Gilts fell.\n", "posts/b.md": "Nothing.\n"}


def test_refused_mentions_are_summed_up_and_listed_on_demand(glosslink, write):
    write({"a.md": "A central bank.\n\n*(*Gilts)\n\n*(*QE)\n"})
    done = glosslink("link", "--write", "a.md")
    assert done.status == 0
    assert done.err == (
        "1 link added; 1 of 1 file changed; 2 mentions refused: a link here would change the text around it (2)\n"
    )
    told = glosslink("link", "--check", "--verbose", "a.md").err.splitlines()
    assert told[0].startswith("a.md:3:4: warning: `Gilts` is not linked: ")
    assert [line.partition(" ")[0] for line in told] == ["a.md:3:4:", "", "a.md:5:4:", "", "0"]
    assert glosslink("link", "a.md").err == ""
    assert glosslink("link", "--write", "--quiet", "a.md").err == ""


def test_a_faulty_glossary_stops_everything(glosslink, write, site):
    write({"glossary/bad.yaml": "- term: x\n- {term: y, definiton: z}\n", **POSTS})
    for command in (("link", "posts", "--write"), ("link", "posts/a.md"), ("unlink", "posts/a.md"), ("show", "x")):
        done = glosslink(*command)
        assert (done.status, done.out) == (2, "")
        assert done.err.count("glossary/bad.yaml:1:9: error: ") == 1
        assert done.err.count("glossary/bad.yaml:2:") >= 1
        assert "Traceback" not in done.err
    assert {name: (site / name).read_text() for name in POSTS} == POSTS


def test_warnings_about_the_glossary_are_told_on_demand(glosslink, write):
    write({"glossary/b.yaml": "- {term: bond, see: gilt, definition: x}\n", "a.md": "Gilts"})
    assert glosslink("link", "a.md").err == ""
    told = glosslink("link", "-v", "a.md")
    assert told.status == 0
    assert told.err.startswith("glossary/b.yaml:1:")
    assert "\n  see: glossary/b.yaml:1:" in told.err


def test_a_missing_glossary_says_how_to_begin(glosslink, write, site):
    write({"a.md": "Gilts"})
    (site / "glossary/terms.yaml").unlink()
    (site / "glossary").rmdir()
    done = glosslink("link", "a.md")
    assert done.status == 2
    assert "glossary:1:1: error: " in done.err
    assert "`glosslink init` writes one" in done.err


def test_faulty_settings_stop_everything(glosslink, write):
    write({"glosslink.toml": "stile = 1\nfirst = 'never'\n", "a.md": "Gilts"})
    done = glosslink("link", "a.md")
    assert (done.status, done.out) == (2, "")
    assert [line.split(" ")[0] for line in done.err.splitlines()] == [
        "glosslink.toml:1:1:",
        "",
        "glosslink.toml:2:1:",
    ]


@pytest.mark.parametrize(
    ("options", "environment", "coloured"),
    [
        ((), {}, False),
        (("--color", "always"), {}, True),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ((), {"FORCE_COLOR": "", "NO_COLOR": ""}, False),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colours_are_as_asked(glosslink, write, monkeypatch, options, environment, coloured):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    write({"a.md": "Gilts [x](glossary:y)\n"})
    done = glosslink("link", "--diff", *options, "a.md")
    assert ("\x1b[32m+[Gilts]" in done.out) == coloured
    assert ("\x1b[31m" in done.err) == coloured
    write({"glosslink.toml": "stile = 1"})
    assert ("\x1b[31m" in glosslink("link", "a.md", *options).err) == coloured
