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

from glosslink.cli import progress
from glosslink.cli.main import COMMANDS

PROGRAM = Path(sysconfig.get_path("scripts"), "glosslink")
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


def test_linking_a_post_imports_only_what_it_needs(site):
    (site / "post.md").write_text("Gilts fell.\n")
    (site / "glosslink.toml").write_text("[[overrides]]\npaths = ['drafts/']\ntitle = true\n")
    script = """
import sys
from glosslink.cli.main import main
main(["link", "post.md"], standalone_mode=False)
print(*sys.modules)
"""
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    imported = set(run.stdout.splitlines()[-1].split())
    spared = {
        "bs4",
        "mistune",
        "sqlite3",
        "multiprocessing",
        "jinja2",
        "glosslink.linking.results",
        "glosslink.cli.init",
        "glosslink.cli.unlink",
        "glosslink.cli.settings",
    }
    assert imported & spared == set()


def test_bytes_pass_through_unchanged(site):
    process = start("link", "-", stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    out, err = process.communicate("Gilts\r\nfell – again.".encode())
    assert (process.returncode, err) == (0, b"")
    assert out == "[Gilts](/glossary/#gilt)\r\nfell – again.".encode()


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
        assert process.stderr.read() == b"error: [Errno 28] No space left on device\n"
    assert process.returncode == 2


@on_posix
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
