"""Worker processes that are started anew, and load what they need: for systems that do not fork."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from concurrent.futures import Future


_MOST = 61  # processes that one can wait for on Windows


class Spawned:
    """Does `work` in `jobs` processes, see `Workers`; it is sent to them, with all that it holds."""

    def __init__(self, work: Callable[[Any], Any], jobs: int) -> None:
        self._executor = ProcessPoolExecutor(min(jobs, _MOST), get_context("spawn"), _adopt, (work,))
        self._begun: list[Future[list[Any]] | None] = []

    def begin(self, items: Sequence[Any]) -> int:
        """Have the work on some items done, and return the number of this task."""
        try:
            self._begun.append(self._executor.submit(_on, items))
        except BrokenProcessPool:
            self._begun.append(None)
        return len(self._begun) - 1

    def result(self, task: int) -> list[Any] | None:
        """Return what came of each item of a task; None where a process died."""
        future, self._begun[task] = self._begun[task], None
        try:
            return future.result() if future else None
        except BrokenProcessPool:
            return None

    def dismiss(self) -> None:
        """End the processes, after the items that each is at."""
        self._executor.shutdown(cancel_futures=True)


_mine: list[Callable[[Any], Any]] = []  # in a worker: what it does


def _adopt(work: Callable[[Any], Any]) -> None:
    """Make this process a worker: deaf to Ctrl-C, which is its parent's to hear, and gone when that is gone."""
    import os
    import signal
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    assert parent is not None

    def outlive() -> None:
        parent.join()
        os._exit(1)

    Thread(target=outlive, daemon=True).start()
    _mine[:] = [work]


def _on(items: Iterable[Any]) -> list[Any]:
    return [_mine[0](item) for item in items]
