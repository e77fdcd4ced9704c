"""What is said of a word that means nothing where it stands, and what a shell proposes for one that is begun."""

import pytest
from click.shell_completion import ShellComplete

from glosslink.cli.main import main


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("lnik", "a.md"), "No such command 'lnik'. Did you mean 'link'?"),
        (("a.md",), "No such command 'a.md'. To link a file: `glosslink link a.md`."),
        (("quux",), "No such command 'quux'."),
        (
            ("link", "--write", "-dash.md"),
            "No such option '-d'. If you mean the file, write ./-dash.md, or -- before it.",
        ),
        (("check", "-dash.md"), "No such option '-d'. If you mean the file, write ./-dash.md, or -- before it."),
        (("link", "-x.md"), "No such option '-x'."),
        (("rule", "unlinked-mentoin"), "did you mean `unlinked-mention` or"),
        (("rule", "unlinked"), "did you mean `unlinked-mention`?"),
        (("show", "easing"), "did you mean `quantitative-easing`?"),
        (("where", "central bnak"), "did you mean `central-bank`?"),
    ],
)
def test_what_may_have_been_meant_is_said(write, glosslink, arguments, said):
    write({"a.md": "A gilt.\n", "-dash.md": "A gilt.\n"})
    done = glosslink(*arguments)
    assert (done.status, done.out) == (2, "")
    assert said in " ".join(done.err.split())


def test_what_is_like_nothing_is_told_without_a_guess(write, glosslink):
    write({"a.md": "A gilt.\n"})
    for arguments in (("quux",), ("link", "-x.md"), ("show", "quux"), ("rule", "GL999")):
        assert "mean" not in glosslink(*arguments).err


@pytest.mark.parametrize("before", [(), ("--",), ("--quiet", "--")])
def test_a_file_whose_name_begins_with_a_dash_is_one_behind_two(write, site, glosslink, before):
    write({"-dash.md": "A gilt.\n"})
    assert glosslink("link", "--write", *(before or ("./-dash.md",)), *(["-dash.md"] if before else [])).status == 0
    assert (site / "-dash.md").read_text() == "A [gilt](/glossary/#gilt).\n"


def proposed(*words):
    *before, begun = words
    return [(one.type, one.value) for one in ShellComplete(main, {}, "glosslink", "").get_completions(before, begun)]


def test_rules_terms_and_files_are_proposed(site, monkeypatch):
    assert proposed("rule", "GL10")[:2] == [("plain", "GL101"), ("plain", "GL102")]
    assert proposed("check", "--select", "GL4,unlinked") == [("plain", "GL4,unlinked-mention")]
    assert proposed("show", "q") == proposed("where", "q") == [("plain", "quantitative-easing")]
    assert proposed("explain", "a") == [("file", "a")]


@pytest.mark.parametrize("text", ["- term: gilt\n", "- [", ""])
def test_where_the_glossary_cannot_be_read_no_term_is_proposed(write, text):
    write({"glossary/terms.yaml": text})
    assert proposed("show", "g") == []
    write({"glosslink.toml": "nonsense = 1\n"})
    assert proposed("show", "g") == []
