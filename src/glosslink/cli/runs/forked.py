"""Worker processes that are forked: they share what is loaded, and begin at once.

`concurrent.futures` does the same, and takes as long to import as a dozen posts to link.

A worker that waits is sent a task, and sends back what came of it before it is sent another: so whatever the sizes,
nobody waits for who is waiting for him. It ends when nothing can come from its parent any more.
"""

from __future__ import annotations

import os
import pickle
import select
import signal
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class _Worker(NamedTuple):
    """A process, and the pipes to and from it."""

    process: int
    tasks: BinaryIO
    results: BinaryIO


class Forked:
    """Does `work` in up to `jobs` processes, see `Workers`; there may be no other threads.

    One is forked when a task would have to wait, so that a few tasks have no more of them than they need.
    """

    def __init__(self, work: Callable[[Any], Any], jobs: int) -> None:
        self._work = work
        self._left = jobs
        self._workers: list[_Worker] = []
        self._idle: list[_Worker] = []
        self._busy: dict[int, tuple[_Worker, int]] = {}  # by the descriptor of its results: a worker, and its task
        self._waiting: deque[tuple[int, Sequence[Any]]] = deque()
        self._done: dict[int, list[Any] | Exception | None] = {}
        self._count = 0
        self._poll = select.poll()

    def begin(self, items: Sequence[Any]) -> int:
        """Have the work on some items done, and return the number of this task."""
        self._count += 1
        self._waiting.append((self._count, items))
        self._send()
        return self._count

    def result(self, task: int) -> list[Any] | None:
        """Return what came of each item of a task; None where the process died that was at it, or all have."""
        while task not in self._done and self._busy:
            for descriptor, _ in self._poll.poll():
                self._receive(descriptor)
            self._send()
        found = self._done.pop(task, None)
        if isinstance(found, Exception):
            raise found
        return found

    def dismiss(self) -> None:
        """End the processes, after the items that each is at."""
        for worker in self._workers:
            self._close(worker)

    def _has_idle(self) -> bool:
        """Whether a worker waits for a task, be it a new one."""
        if not self._idle and self._left:
            try:
                self._fork()
                self._left -= 1
            except OSError:  # where the system gives no more of them, fewer do it
                self._left = 0
        return bool(self._idle)

    def _fork(self) -> None:
        tasks, to_worker = os.pipe()
        from_worker, results = os.pipe()
        try:
            process = os.fork()
        except OSError:
            for descriptor in (tasks, to_worker, from_worker, results):
                os.close(descriptor)
            raise
        if not process:
            for worker in self._workers:  # or it would not notice that they have lost their parent
                os.close(worker.tasks.fileno())  # unlike its own `close`, this writes nothing to them
                os.close(worker.results.fileno())
            os.close(to_worker)
            os.close(from_worker)
            _serve(self._work, os.fdopen(tasks, "rb"), os.fdopen(results, "wb"))
        os.close(tasks)
        os.close(results)
        worker = _Worker(process, os.fdopen(to_worker, "wb"), os.fdopen(from_worker, "rb"))
        self._workers.append(worker)
        self._idle.append(worker)

    def _send(self) -> None:
        while self._waiting and self._has_idle():
            worker, (task, items) = self._idle.pop(), self._waiting.popleft()
            descriptor = worker.results.fileno()
            self._busy[descriptor] = worker, task
            self._poll.register(descriptor, select.POLLIN)
            with suppress(BrokenPipeError):  # it has died, which its results will tell
                pickle.dump(items, worker.tasks, pickle.HIGHEST_PROTOCOL)
                worker.tasks.flush()

    def _receive(self, descriptor: int) -> None:
        worker, task = self._busy.pop(descriptor)
        self._poll.unregister(descriptor)
        try:
            self._done[task] = pickle.load(worker.results)  # noqa: S301  # it is a part of this process
        except (EOFError, pickle.UnpicklingError):  # it has died
            self._done[task] = None
            self._workers.remove(worker)
            self._close(worker)
            return
        self._idle.append(worker)

    def _close(self, worker: _Worker) -> None:
        for pipe in (worker.tasks, worker.results):
            with suppress(BrokenPipeError):  # what it was to be sent is not needed any more
                pipe.close()
        os.waitpid(worker.process, 0)


def _serve(work: Callable[[Any], Any], tasks: BinaryIO, results: BinaryIO) -> NoReturn:
    """Do what is asked for until nothing can be: deaf to Ctrl-C, which is the parent's to hear; end this process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = os.getppid()
    try:
        while True:
            items = pickle.load(tasks)  # noqa: S301  # from the process that this one was
            done: list[Any] = []
            failure = None
            try:
                for item in items:
                    if os.getppid() != parent:
                        os._exit(1)
                    done.append(work(item))
            except Exception as error:  # noqa: BLE001  # the parent's to raise
                failure = error
            results.write(pickle.dumps(failure or done, pickle.HIGHEST_PROTOCOL))
            results.flush()
    except (EOFError, BrokenPipeError):
        os._exit(0)
    finally:  # whatever happens here, this process must not go on as if it were its parent
        os._exit(1)
