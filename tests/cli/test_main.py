"""The program as a whole: help, what it imports, how it ends when things go wrong."""

import io
import os
import signal
import subprocess
import sys
import sysconfig
from pathlib import Path

import pyromark
import pytest

from glosslink.cli.main import COMMANDS
from glosslink.cli.telling import progress

PROGRAM = Path(sysconfig.get_path("scripts"), "glosslink")
LOADED = """
    cache cli cli.asked cli.asked.request cli.asked.sources cli.runs cli.runs.batch cli.runs.crew
    cli.runs.linkers cli.runs.linking cli.runs.run cli.runs.unchanged cli.start cli.telling cli.telling.ending
    cli.telling.messages cli.telling.output cli.telling.places cli.telling.progress cli.telling.report config
    diagnostics digests documents documents.constructs documents.dialects documents.directives
    documents.document documents.elements documents.embedded_html documents.extended documents.fences
    documents.frontmatter documents.html documents.html_names documents.javascript documents.languages
    documents.markdown documents.markdown_in_html documents.notes documents.prose documents.prose_builder
    documents.protected documents.raw_html documents.regions documents.rendering documents.scanning edits errors
    expressions files glossary glossary.entry glossary.faults glossary.files glossary.glossary glossary.index
    glossary.redirects glossary.slug glossary.source link_template linking linking.foot linking.halving
    linking.html_foot linking.job linking.labels linking.linker linking.markup linking.notice
    linking.occurrences linking.outside linking.ownership linking.placing linking.plan linking.proof
    linking.reading linking.references linking.request linking.result linking.senses linking.spelling
    linking.styles linking.targets matching matching.compiled matching.kept matching.matcher matching.meaning
    matching.meaning.persons matching.meaning.usage matching.shapes matching.shapes.form matching.surroundings
    matching.text matching.text.around matching.text.boundaries matching.text.casing matching.text.folding
    matching.text.joins matching.text.scripts matching.vocabulary matching.vocabulary.content_words
    matching.vocabulary.words picking records settings url_schemes
""".split()
SLOW = set(
    "argparse ast concurrent dataclasses datetime decimal difflib gettext hashlib inspect logging multiprocessing "
    "pickle random secrets shutil sqlite3 ssl subprocess tempfile threading tomllib".split()
)
on_posix = pytest.mark.skipif(os.name == "nt", reason="Windows has other signals and pipes")


def start(*arguments, **streams):
    return subprocess.Popen([PROGRAM, *arguments], stderr=subprocess.PIPE, **streams)


@pytest.mark.parametrize("option", ["--help", "-h"])
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_command_has_help(glosslink, command, option):
    done = glosslink(*filter(None, [command, option]))
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("Usage: ")


def test_the_version_is_that_of_the_package(glosslink):
    from importlib.metadata import version

    assert glosslink("--version").out == f"glosslink {version('glosslink')}\n"


def imported(*arguments: str) -> set[str]:
    """The modules that a process of its own has loaded at the end of a command."""
    script = """
import os, sys
def end(status):
    print(*sys.modules, file=sys.stderr)
    sys.stderr.flush()
    leave(status)
leave, os._exit = os._exit, end
from glosslink.cli.start import main
main()
"""
    run = subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True)
    return set(run.stderr.splitlines()[-1].split())


def test_linking_a_post_imports_only_what_it_needs(site):
    """What is here takes time at each start: whoever adds to it has measured that it is worth it."""
    (site / "post.md").write_text("Gilts fell.\n")
    (site / "glosslink.toml").write_text('glossary = ["glossary"]\n')
    imported("link", "post.md")  # compiles the glossary
    names = imported("link", "post.md")
    ours = {name.removeprefix("glosslink.") for name in names if name.startswith("glosslink.")}
    assert ours == set(LOADED)
    assert names & set(sys.stdlib_module_names) & SLOW == set()
    others = {name.partition(".")[0] for name in names} - set(sys.stdlib_module_names)
    assert others & installed() == {"ahocorasick", "pyromark"}


def installed() -> set[str]:
    """The top-level modules of what is installed with glosslink."""
    from importlib.metadata import packages_distributions

    return set(packages_distributions()) - {"_distutils_hack", "glosslink"}


def test_compiling_a_plain_glossary_does_not_import_what_judges_others(site):
    (site / "plain.yaml").write_text("- {term: gilt, definition: A bond., aliases: [gilts], autolink: no, case: smart}")
    (site / "post.md").write_text("Gilts fell.\n")
    (site / "glosslink.toml").write_text('glossary = ["plain.yaml"]\n')
    assert "msgspec" not in imported("link", "post.md")


def test_overrides_cost_what_matches_patterns_and_no_more(site):
    (site / "post.md").write_text("Gilts fell.\n")
    (site / "glosslink.toml").write_text("[[overrides]]\npaths = ['drafts/']\ntitle = true\n")
    imported("link", "post.md")
    names = imported("link", "post.md")
    assert not names & {"bs4", "mistune", "sqlite3", "multiprocessing", "jinja2", "msgspec", "click", "yaml"}


def test_what_pre_commit_calls_is_as_plain(site):
    for name in ("post.md", "-dash.md"):
        (site / name).write_text("Gilts fell.\n")
    (site / "glosslink.toml").write_text('documents = ["*.md", "!drafts.md"]\n')
    names = imported("link", "--write", "--force-exclude", "--", "post.md", "-dash.md")
    assert not names & {"click", "bs4", "mistune", "jinja2", "msgspec"}
    assert {(site / name).read_text() for name in ("post.md", "-dash.md")} == {"[Gilts](/glossary/#gilt) fell.\n"}


def test_bytes_pass_through_unchanged(site):
    process = start("link", "-", stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    out, err = process.communicate("Gilts\r\nfell – again.".encode())
    assert (process.returncode, err) == (0, b"")
    assert out == "[Gilts](/glossary/#gilt)\r\nfell – again.".encode()


@pytest.mark.parametrize("arguments", [["link", "--check"], ["link", "--check", "--color", "auto"]])
def test_a_plain_command_line_does_what_click_makes_of_it(site, arguments):
    """It is understood before click is imported: with and without an option that it leaves to click, it is the same."""
    (site / "posts").mkdir()
    (site / "posts/a.md").write_text("A gilt, and [x](glossary:none).\n")
    (site / "posts/b.md").write_bytes(b"\xff")
    for variables in (
        {},
        {"FORCE_COLOR": "1"},
        {"NO_COLOR": "1", "FORCE_COLOR": "1"},
        {"FORCE_COLOR": "1", "TERM": "dumb"},
    ):
        process = start(*arguments, stdout=subprocess.PIPE, env=os.environ | variables)
        out, told = process.communicate()
        assert (process.returncode, out) == (2, b"")
        assert (b"\x1b[" in told) == (variables == {"FORCE_COLOR": "1"})
        assert b"GL401" in told
        assert b"posts/b.md:1:1" in told
        assert b"would change: posts/a.md" in told


@pytest.mark.parametrize(
    "arguments", [["link", "none.md"], ["link", "--none"], ["link"], ["link", "--write", "--check"], ["none"], []]
)
def test_what_is_wrong_with_a_command_line_is_told_by_click(site, arguments):
    process = start(*arguments, stdout=subprocess.PIPE)
    _, told = process.communicate()
    assert process.returncode == 2
    assert b"Usage: " in told


@on_posix
def test_a_reader_that_leaves_is_no_error(site):
    (site / "post.md").write_text("Gilts fell.\n")
    with start("link", "post.md", stdout=subprocess.PIPE) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_output_to_a_full_disk_is_an_error_without_a_traceback(site):
    (site / "post.md").write_text("Gilts fell.\n")
    with Path("/dev/full").open("wb") as full, start("link", "post.md", stdout=full) as process:
        assert process.stderr.read() == b"error: standard output cannot be written: no space left on device\n"
    assert process.returncode == 2


@on_posix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["link", "--help"], ["rule"], ["check", "--adopt"]])
def test_no_text_of_any_command_is_a_traceback_on_a_full_disk(site, arguments):
    with Path("/dev/full").open("wb") as full, start(*arguments, stdout=full) as process:
        assert process.stderr.read() == b"error: standard output cannot be written: no space left on device\n"
    assert process.returncode == 2


@on_posix
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize(
    "arguments", ["link posts/a.md", "link --write", "check", "link --check --color auto", "--help"]
)
def test_streams_may_be_closed(site, arguments, closed):
    """As they are in a job that a daemon starts; no file may be taken for one of them, either."""
    (site / "posts").mkdir()
    (site / "posts/a.md").write_text("Gilts fell.\n")
    wanted = subprocess.run(f"'{PROGRAM}' {arguments}", shell=True, capture_output=True, check=False)
    (site / "posts/a.md").write_text("Gilts fell.\n")
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file() and ".glosslink" not in path.parts}
    found = subprocess.run(f"'{PROGRAM}' {arguments} {closed}", shell=True, capture_output=True, check=False)
    assert found.returncode == wanted.returncode
    assert found.stdout == (b"" if ">&- " in f"{closed} ".replace("2>&-", "") else wanted.stdout)
    assert found.stderr == (b"" if "2>&-" in closed else wanted.stderr)
    after = {path: path.read_bytes() for path in before}
    assert after == before | (
        {site / "posts/a.md": b"[Gilts](/glossary/#gilt) fell.\n"} if "--write" in arguments else {}
    )


def test_an_interrupt_ends_without_a_traceback(site):
    (site / "a.md").write_text("Gilts fell.\n")
    os.mkfifo(site / "b.md")  # whoever reads it waits
    # A shell has its background jobs ignore the interrupt, and what they start inherits that.
    heeding = {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)}
    process = start("link", "--check", "a.md", "b.md", **heeding)
    assert process.stderr.readline() == b"would change: a.md\n"
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert (process.returncode, told) == (130, b"interrupted\n")


@pytest.fixture
def broken_parser(monkeypatch):
    """A parser that fails on a certain word, as one with a bug might."""

    sound = pyromark.events_with_range

    def events_with_range(markdown, **options):
        if "kaboom" in markdown:
            raise RuntimeError("index out of range")
        return sound(markdown, **options)

    monkeypatch.setattr(pyromark, "events_with_range", events_with_range)


def test_an_internal_error_costs_one_document_and_is_told_in_short(glosslink, write, broken_parser, monkeypatch):
    write({"posts/a.md": "Gilts.", "posts/b.md": "Gilts kaboom.", "posts/c.md": "Gilts."})
    done = glosslink("link", "--write", "posts")
    assert done.status == 2
    assert done.err == (
        "internal error in posts/b.md: RuntimeError: index out of range\n"
        "  help: please report this, with the file and what GLOSSLINK_TRACEBACK=1 adds to this message\n"
        "2 links added; 2 of 2 files changed\n"
    )
    monkeypatch.setenv("GLOSSLINK_TRACEBACK", "1")
    assert "Traceback (most recent call last)" in glosslink("link", "posts/b.md").err


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_long_work_shows_a_bar_on_a_terminal(monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE", 0)
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    begun = []
    assert list(progress.progress("abc", 3, lambda: begun.append(1))) == ["a", "b", "c"]
    assert begun == [1]
    assert "100%" in terminal.getvalue()


@pytest.mark.parametrize(("stream", "patience"), [(Terminal, 1), (io.StringIO, 0)])
def test_short_work_and_work_without_a_terminal_show_none(monkeypatch, stream, patience):
    monkeypatch.setattr(progress, "PATIENCE", patience)
    monkeypatch.setattr(sys, "stderr", stream())
    assert list(progress.progress("abc", 3, lambda: pytest.fail("a bar"))) == ["a", "b", "c"]
    assert sys.stderr.getvalue() == ""
