"""Processes that do the same work on one item after another, where there are enough to pay for them.

Ctrl-C ends them after the item that each is at; what one that dies leaves is done by this process.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from concurrent.futures import Executor, Future

T = TypeVar("T")
R = TypeVar("R")
_CHUNK = 8  # items that a process takes at a time
# Items from which on processes pay: where they are forked, and where each has to load all that it needs.
_ENOUGH = 64 if sys.platform == "linux" else 500


class Crew(Generic[T, R]):
    """Does `work` in `jobs` processes (0: one for each core); `prepare` makes ready what forked ones share.

    They are started once enough is to be done, and have to be dismissed.
    """

    def __init__(self, work: Callable[[T], R], jobs: int, prepare: Callable[[], object]) -> None:
        self._work = work
        self._jobs = jobs or _cores()
        self._enough = 2 if jobs else _ENOUGH
        self._prepare = prepare
        self._executor: Executor | None = None

    def work(self, items: Sequence[T]) -> Iterator[R]:
        """Begin the work on some items, and return what it yields for them, in order."""
        if self._executor is None and self._jobs > 1 and len(items) >= self._enough:
            self._executor = self._started()
        if self._executor is None:
            return map(self._work, items)
        chunks = [items[at : at + _CHUNK] for at in range(0, len(items), _CHUNK)]
        return self._done([(chunk, self._begun(chunk)) for chunk in chunks])

    def dismiss(self) -> None:
        """End the processes, after the item that each is at."""
        if self._executor:
            self._executor.shutdown(cancel_futures=True)

    def _begun(self, chunk: Sequence[T]) -> Future[list[R]] | None:
        from concurrent.futures.process import BrokenProcessPool

        assert self._executor
        try:
            return self._executor.submit(_on, chunk)
        except BrokenProcessPool:
            return None

    def _done(self, begun: Iterable[tuple[Sequence[T], Future[list[R]] | None]]) -> Iterator[R]:
        from concurrent.futures.process import BrokenProcessPool

        for chunk, future in begun:
            try:
                found = future.result() if future else None
            except BrokenProcessPool:
                found = None
            yield from map(self._work, chunk) if found is None else found

    def _started(self) -> Executor:
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        self._prepare()
        context = get_context("fork" if sys.platform == "linux" else "spawn")
        return ProcessPoolExecutor(self._jobs, context, _adopt, (self._work,))


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


_mine: list[Callable[[Any], Any]] = []  # in a process of a crew: what it does


def _adopt(work: Callable[[Any], Any]) -> None:
    """Make this process one of a crew: deaf to Ctrl-C, which is its parent's to hear, and gone when that is gone."""
    import signal
    from multiprocessing import parent_process
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
