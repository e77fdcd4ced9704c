"""Processes that work side by side: in order, whatever the sizes, whoever dies."""

import os
import signal
import sys
from pathlib import Path

import pytest

from glosslink.cli.runs.crew import Crew
from glosslink.cli.runs.spawned import Spawned

forks = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux alone")


def double(item):
    """Double a text, in another process, or do to it what it asks for."""
    if item == "die" and os.getpid() != PARENT:
        os.kill(os.getpid(), signal.SIGKILL)
    if item == "fail":
        raise ValueError("no")
    return item * 2


PARENT = os.getpid()


@pytest.fixture
def crew():
    crew = Crew(double, 2, lambda: None, len)
    yield crew
    crew.dismiss()


@forks
def test_what_comes_back_is_in_order(crew):
    items = [str(number) for number in range(1000)]
    assert [*crew.work(items)] == [item * 2 for item in items]
    assert crew._workers


@forks
def test_several_works_are_begun_before_one_is_done(crew):
    first, second = crew.work([*"abcdefghijkl"]), crew.work([*"mnopqrstuvwx"])
    assert [*second] == [item * 2 for item in "mnopqrstuvwx"]
    assert [*first] == [item * 2 for item in "abcdefghijkl"]


@forks
def test_what_is_larger_than_a_pipe_holds_comes_through(crew):
    items = [letter * 10**6 for letter in "abcdefghijklmnopqrstuvwxyz"]
    assert [*crew.work(items)] == [item * 2 for item in items]


@forks
@pytest.mark.parametrize("deaths", [1, 2, 5])
def test_what_the_dead_leave_is_done(crew, deaths):
    items = [*"abcdefgh" * 4, *["die", *"ijklmnop"] * deaths, *"qrstuvwx" * 4]
    assert [*crew.work(items)] == [item * 2 for item in items]
    assert [*crew.work(["a"] * 20)] == ["aa"] * 20


@forks
def test_an_error_is_raised_where_its_result_is_asked_for(crew):
    found = crew.work([*"abcdefghijklmnop", "fail"])
    assert [next(found) for _ in range(8)] == ["aa", "bb", "cc", "dd", "ee", "ff", "gg", "hh"]
    with pytest.raises(ValueError, match="no"):
        list(found)


@forks
def test_none_is_left_once_they_are_dismissed():
    crew = Crew(double, 3, lambda: None, len)
    assert [*crew.work(["a"] * 100)] == ["aa"] * 100
    processes = [worker.process for worker in crew._workers._workers]
    assert len(processes) == 3
    crew.dismiss()
    for process in processes:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


@forks
def test_there_are_no_more_of_them_than_tasks():
    crew = Crew(double, 1_000_000, lambda: None, len)
    assert [*crew.work(["a"] * 20)] == ["aa"] * 20
    assert len(crew._workers._workers) == 3
    assert [*crew.work([*"abcdefgh"] * 5)] == [item * 2 for item in "abcdefgh"] * 5
    assert len(crew._workers._workers) <= 5
    crew.dismiss()


@forks
def test_those_that_are_forked_later_hold_no_other_open():
    """One that has died would look alive if another had its end of a pipe, too."""
    crew = Crew(double, 3, lambda: None, len)
    assert [*crew.work(["a"] * 16)] == ["aa"] * 16
    assert [*crew.work([*["die", *"bcdefgh"] * 2, *"ij"] * 2)] == [
        item * 2 for item in [*["die", *"bcdefgh"] * 2, *"ij"] * 2
    ]
    crew.dismiss()


@forks
def test_where_none_can_be_forked_the_work_is_done_all_the_same(monkeypatch):
    monkeypatch.setattr(os, "fork", lambda: (_ for _ in ()).throw(BlockingIOError("no more processes")))
    opened = len([*Path("/proc/self/fd").iterdir()])
    crew = Crew(double, 2, lambda: None, len)
    assert [*crew.work([*"abc"])] == ["aa", "bb", "cc"]
    crew.dismiss()
    assert len([*Path("/proc/self/fd").iterdir()]) == opened


def test_one_process_does_it_alone():
    crew = Crew(double, 1, lambda: pytest.fail("nothing is shared"), lambda _item: pytest.fail("nothing is counted"))
    assert [*crew.work([*"abc"])] == ["aa", "bb", "cc"]
    assert crew._workers is None


def test_few_items_are_done_here():
    crew = Crew(double, 0, lambda: pytest.fail("nothing is shared"), len)
    assert [*crew.work([*"abc"])] == ["aa", "bb", "cc"]


@forks
@pytest.mark.parametrize("processes", [1, 4])
def test_a_few_large_items_are_worth_processes_where_there_are_cores(monkeypatch, processes):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _process: {*range(processes)})
    made = Crew(double, 0, lambda: None, len)
    assert [*made.work(["a" * 100_000, "b" * 100_000])] == ["a" * 200_000, "b" * 200_000]
    assert (made._workers is None) == (processes == 1)
    made.dismiss()


@forks
def test_many_small_works_are_enough_together(monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _process: {0, 1})
    made = Crew(double, 0, lambda: None, len)
    for _ in range(20):
        assert [*made.work(["a" * 5_000] * 2)] == ["a" * 10_000] * 2
    assert made._workers
    made.dismiss()


@forks
def test_large_items_are_taken_one_by_one(crew):
    taken = crew.work(["a" * 40_000, "die", *"bc", "d" * 40_000])
    assert [*map(len, taken)] == [80_000, 6, 2, 2, 80_000]


def test_those_that_load_what_they_need_do_the_same():
    workers = Spawned(str.upper, 2)
    tasks = [workers.begin(["a", "b"]), workers.begin(["c"])]
    assert [workers.result(task) for task in reversed(tasks)] == [["C"], ["A", "B"]]
    workers.dismiss()
    Spawned(str.upper, 1000).dismiss()  # more than Windows can wait for
