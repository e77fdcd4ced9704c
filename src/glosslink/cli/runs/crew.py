"""Processes that do the same work on one item after another, where there are enough to pay for them.

Ctrl-C ends them after the items that each is at; what one that dies leaves is done by this process.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

T = TypeVar("T")
R = TypeVar("R")
# What a process takes at a time: so many items at most, and no more of them once they have so many bytes.
_ITEMS, _BYTES = 8, 30_000
# Bytes from which on processes pay: where they are forked, and where each has to load all that it needs.
_ENOUGH = 130_000 if sys.platform == "linux" else 3_000_000


class Workers(Protocol):
    """Processes that do some work on items; they are of no use any more once dismissed."""

    def begin(self, items: Sequence[Any]) -> int:
        """Have the work on some items done, when the items before them are; return the number of this task."""

    def result(self, task: int) -> list[Any] | None:
        """Return what came of each item of a task; None where the process died that was at it."""

    def dismiss(self) -> None:
        """End the processes, after the items that each is at."""


class Crew(Generic[T, R]):
    """Does `work` in `jobs` processes (0: one for each core); `prepare` makes ready what forked ones share.

    They are started once enough is to be done, by the `size` of items in bytes, and have to be dismissed.
    """

    def __init__(
        self, work: Callable[[T], R], jobs: int, prepare: Callable[[], object], size: Callable[[T], int]
    ) -> None:
        self._work = work
        self._jobs = jobs or _cores()
        self._enough = 0 if jobs else _ENOUGH
        self._prepare = prepare
        self._size = size
        self._asked = 0  # bytes, so far
        self._workers: Workers | None = None

    def work(self, items: Sequence[T]) -> Iterator[R]:
        """Begin the work on some items, and return what it yields for them, in order."""
        if self._jobs == 1 or (self._workers is None and len(items) < 2):
            return map(self._work, items)
        sizes = [*map(self._size, items)]
        self._asked += sum(sizes)
        if self._workers is None and self._asked >= self._enough:
            self._workers = self._started()
        if self._workers is None:
            return map(self._work, items)
        return self._done(self._workers, [(part, self._workers.begin(part)) for part in _parts(items, sizes)])

    def dismiss(self) -> None:
        """End the processes, after the items that each is at."""
        if self._workers:
            self._workers.dismiss()

    def _done(self, workers: Workers, begun: Iterable[tuple[Sequence[T], int]]) -> Iterator[R]:
        for chunk, task in begun:
            found = workers.result(task)
            yield from map(self._work, chunk) if found is None else found

    def _started(self) -> Workers:
        gc.disable()  # what processes share is left alone by the collector, or each would come to have a copy
        self._prepare()
        gc.freeze()
        gc.enable()
        if sys.platform == "linux":  # elsewhere a forked process may not use what the system offers
            from glosslink.cli.runs.forked import Forked

            return Forked(self._work, self._jobs)
        from glosslink.cli.runs.spawned import Spawned

        return Spawned(self._work, self._jobs)


def _parts(items: Sequence[T], sizes: Sequence[int]) -> Iterator[Sequence[T]]:
    """Yield the items, in order, as processes take them."""
    start = total = 0
    for end, size in enumerate(sizes, 1):
        total += size
        if total >= _BYTES or end - start == _ITEMS:
            yield items[start:end]
            start, total = end, 0
    if start < len(items):
        yield items[start:]


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
