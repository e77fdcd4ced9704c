"""A run that was killed leaves a file that it was writing: the next one takes it away, and nothing else."""

import os
import subprocess
import sys
import time

import pytest

from glosslink import drafts, files


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def gone():
    """The number of a process that is no more."""
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    return process.pid


def left(monkeypatch, folder, *names, age=3600):
    """The names that are left of these files when they are so many seconds old."""
    for name in names:
        (folder / name).write_text("a part of a post")
    found: list[str] = []
    assert len([*files.walk(folder, hidden=True, met=files.Met([], found))]) + len(found) == len(names)
    now = time.time()
    monkeypatch.setattr(drafts, "time", lambda: now + age)
    drafts.remove(found)
    return sorted(path.name for path in folder.iterdir())


def test_a_draft_of_a_process_that_is_gone_goes(site, gone, monkeypatch):
    assert left(monkeypatch, site, f".glosslink-{gone}-0.tmp", f".glosslink-{gone}-12.tmp", "a.md") == ["a.md"]


def test_a_young_one_stays(site, gone, monkeypatch):
    assert left(monkeypatch, site, f".glosslink-{gone}-0.tmp", age=30) == [f".glosslink-{gone}-0.tmp"]


@pytest.mark.skipif(os.name == "nt", reason="Windows does not tell, and removes no file that is open")
def test_one_of_a_living_process_stays(site, monkeypatch):
    assert left(monkeypatch, site, f".glosslink-{os.getpid()}-0.tmp") == [f".glosslink-{os.getpid()}-0.tmp"]


@pytest.mark.parametrize(
    "name",
    [".glosslink-0.tmp", ".glosslink-{}-0.md", ".glosslink-{}-0.tmp~", "glosslink-{}-0.tmp", ".glosslink-{}-x.tmp"],
)
def test_a_file_of_another_name_stays(site, gone, monkeypatch, name):
    assert left(monkeypatch, site, name.format(gone)) == [name.format(gone)]


@pytest.mark.skipif(os.name == "nt", reason="Windows lets few users make symbolic links")
def test_a_link_and_a_folder_of_its_name_stay(site, gone):
    (site / "posts").mkdir()
    (site / "a.md").touch()
    (site / f"posts/.glosslink-{gone}-0.tmp").symlink_to(site / "a.md")
    (site / f"posts/.glosslink-{gone}-1.tmp").mkdir()
    found: list[str] = []
    assert [*files.walk(site, hidden=True, met=files.Met([], found))] == ["a.md"]
    drafts.remove(found)
    assert len([*(site / "posts").iterdir()]) == 2
