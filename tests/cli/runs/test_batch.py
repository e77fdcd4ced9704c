"""Many documents at once: in order, over processes, with what is known from the run before, whatever happens."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time

import pytest

from glosslink.cli.runs import batch

POSTS = {
    f"posts/{n:03}.md": f"Gilts and QE, {n}.\n\n" + "The central bank buys gilts.\n\n" * (n % 7) for n in range(150)
}


def contents(site):
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.glob("posts/*.md"))}


def test_processes_write_what_one_writes(site, write, glosslink):
    write(POSTS)
    alone = glosslink("link", "--write", "--jobs", "1", "--no-cache")
    expected = contents(site)
    write(POSTS)
    assert glosslink("link", "--write", "--jobs", "2", "--no-cache") == alone
    assert contents(site) == expected
    assert "428 links added; 150 of 150 files changed" in alone.err


@pytest.mark.parametrize("option", ["--diff", "--check", "--format=json"])
def test_what_is_printed_is_in_order(write, glosslink, option):
    write(POSTS)
    alone = glosslink("link", option, "--jobs", "1", "--no-cache")
    assert glosslink("link", option, "--jobs", "3", "--no-cache") == alone
    assert glosslink("link", option) == alone  # kept
    assert glosslink("link", option) == alone  # known


def test_a_mirror_is_made_by_processes_and_from_what_is_known(site, write, glosslink):
    write(POSTS | {"posts/bad.md": b"\xff", "posts/x.css": "a"})
    first = glosslink("link", "posts", "--output", "one", "--jobs", "2")
    again = glosslink("link", "posts", "--output", "two")
    assert first.status == again.status == 2
    assert first.err.replace("one", "two") == again.err
    names = sorted(path.relative_to(site / "one") for path in (site / "one").rglob("*") if path.is_file())
    assert len(names) >= 152
    assert all((site / "one" / name).read_bytes() == (site / "two" / name).read_bytes() for name in names)


def test_an_unreadable_document_does_not_stop_the_workers(site, write, glosslink):
    write(POSTS | {"posts/075.md": b"\xff\xfe"})
    outcome = glosslink("link", "--write", "--jobs", "2")
    assert outcome.status == 2
    assert "posts/075.md:1:1" in outcome.err
    assert "149 of 149 files changed" in outcome.err


def test_a_second_run_links_nothing_anew(site, write, glosslink, monkeypatch):
    write(POSTS)
    glosslink("link", "--write")
    expected = contents(site)
    monkeypatch.setattr(batch.Batch, "outcome", lambda *_: pytest.fail("linked anew"))
    assert glosslink("link", "--write").err == "0 links added; 0 of 150 files changed\n"
    assert contents(site) == expected


def test_what_is_known_is_known_in_every_process(site, write):
    write(
        POSTS | {"glossary/name.yaml": "- {term: Name, definition: A string that the client of an object gives it.}\n"}
    )
    for seed in ("1", "2"):  # the order of sets depends on it
        with running("link", "--write", cwd=site, env=os.environ | {"PYTHONHASHSEED": seed}) as process:
            process.communicate()
    with sqlite3.connect(site / ".glosslink/cache/results.sqlite") as base:
        assert base.execute("SELECT count(*) FROM glossaries").fetchone() == (1,)
    base.close()


def test_what_changed_is_linked_anew_and_nothing_else(site, write, glosslink, monkeypatch):
    write(POSTS)
    glosslink("link", "--write")
    write({"posts/007.md": "Another gilt."})
    write({"glossary/more.yaml": "- {term: buy, definition: To give money for something.}\n"})
    seen = []
    outcome = batch.Batch.outcome
    monkeypatch.setattr(batch.Batch, "outcome", lambda self, source: seen.append(source.name) or outcome(self, source))
    glosslink("link", "--write", "--jobs", "1")
    buying = [name for name, text in POSTS.items() if "buys" in text]
    assert seen == sorted({*buying, "posts/007.md"})


def test_options_and_settings_have_results_of_their_own(site, write, glosslink):
    write(POSTS)
    assert "would change" in glosslink("link", "--check").err
    assert glosslink("link", "--check", "--max-links", "0").status == 0
    write({"glosslink.toml": "max-links = 0\n"})
    assert glosslink("link", "--check").status == 0


def test_a_cache_that_cannot_be_used_is_done_without(site, write, glosslink):
    write(POSTS | {".glosslink/cache/results.sqlite/x": ""})
    assert "150 of 150 files changed" in glosslink("link", "--write").err


def test_a_worker_that_dies_leaves_its_documents_to_the_others(site, write, glosslink, monkeypatch):
    write(POSTS)
    glosslink("link", "--write", "--jobs", "1", "--no-cache")
    expected = contents(site)
    write(POSTS)
    parent, outcome = os.getpid(), batch.Batch.outcome

    def die(self, source):
        if source.name == "posts/077.md" and os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
        return outcome(self, source)

    monkeypatch.setattr(batch.Batch, "outcome", die)
    assert glosslink("link", "--write", "--jobs", "2").status == 0
    assert contents(site) == expected


def running(*arguments, cwd, env=None):
    """Start a run that the key stops, even where the tests run in the background of a shell, which ignores it there."""
    listening = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    command = [sys.executable, "-c", f"{listening}; from glosslink.cli.main import main; main()", *arguments]
    return subprocess.Popen(
        command, cwd=cwd, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )


def alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def gone(group: int) -> bool:
    until = time.monotonic() + 10
    while alive(group):
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    return True


@pytest.mark.skipif(sys.platform == "win32", reason="signals are those of POSIX")
@pytest.mark.parametrize("times", [3, pytest.param(100, marks=pytest.mark.slow)])
def test_a_killed_run_leaves_every_file_old_or_new_and_the_cache_usable(site, write, glosslink, times):
    write(POSTS)
    began = time.monotonic()
    with running("link", "--write", "--jobs", "2", cwd=site) as process:
        process.communicate()
    assert process.returncode == 0
    took, new = time.monotonic() - began, contents(site)
    old = {name: text.encode() for name, text in POSTS.items()}
    chance = random.Random(1)
    for _ in range(times):
        write(POSTS)
        process = running("link", "--write", "--jobs", "2", cwd=site)
        time.sleep(chance.uniform(0, took))
        process.kill()
        process.communicate()
        assert gone(process.pid), "a worker lives on"
        assert all(text in (old[name], new[name]) for name, text in contents(site).items())
    assert glosslink("link", "--write").status == 0
    assert contents(site) == new


@pytest.mark.skipif(sys.platform == "win32", reason="signals are those of POSIX")
def test_ctrl_c_stops_at_once_and_leaves_no_worker(site, write):
    line = "The central bank buys gilts.\n\n"
    # The last one takes as long as all others together, and longer than whoever presses the key can be late.
    write({"posts/z.md": line * 150_000, **{f"posts/{n}.md": line * 300 for n in range(300)}})
    process = running("link", "--write", "--jobs", "2", cwd=site)
    until = time.monotonic() + 60
    first = site / "posts/0.md"  # to look at all would take as long as to link them
    while "](" not in first.read_text() and time.monotonic() < until:
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert b"Traceback" not in errors
    assert gone(process.pid)
    assert not list(site.glob("posts/*.tmp"))


def test_a_changed_summary_is_news_where_titles_show_it_and_nowhere_else(site, write, glosslink, monkeypatch):
    old = "- {term: gilt, definition: A bond.}\n"
    write(
        {
            "glossary/terms.yaml": old,
            "glosslink.toml": '[[overrides]]\npaths = ["posts/titled/"]\ntitle = true\n',
            "posts/plain.md": "A gilt.\n",
            "posts/titled/a.md": "A gilt.\n",
            "posts/titled/b.md": "No mention.\n",
            "posts/by hand.md": 'A [gilt](/glossary/#gilt "A bond.").\n',
        }
    )
    for _ in range(2):
        glosslink("link", "--refresh", "--write")
    write({"glossary/terms.yaml": old.replace("A bond", "A safe bond")})
    seen = []
    outcome = batch.Batch.outcome
    monkeypatch.setattr(batch.Batch, "outcome", lambda self, source: seen.append(source.name) or outcome(self, source))
    glosslink("link", "--refresh", "--write")
    assert seen == ["posts/by hand.md", "posts/titled/a.md"]
    assert "0 of 4 files would change" in glosslink("link", "--refresh", "--check", "--no-cache").err
