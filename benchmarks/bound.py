"""The bound: what a run that proves and writes would take on this machine if everything but C took no time.

Every document is read, parsed, matched, parsed again (what a proof cannot do without) and replaced at once, as
glosslink does it, by as many processes as there are cores. Nothing is started, loaded or decided.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pyromark
from floor import automaton_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from glosslink import Linker

ROUNDS = 3


def bound(paths: Sequence[Path], linker: Linker) -> tuple[float, float]:
    """Return the seconds on the clock that all of it takes, and those of reading and replacing alone; best of three.

    The files are replaced by themselves.
    """
    automaton = automaton_of(linker)
    names = [str(path) for path in paths]

    def whole(name: str) -> None:
        data = _read(name)
        text = data.decode()
        _parse(text)
        for _ in automaton.iter(text):
            pass
        _parse(text)
        _replace(name, data)

    return _best(names, whole), _best(names, lambda name: _replace(name, _read(name)))


def _best(names: Sequence[str], work: Callable[[str], None]) -> float:
    took = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        _spread(names, work)
        took.append(time.perf_counter() - began)
    return min(took)


def _spread(names: Sequence[str], work: Callable[[str], None]) -> None:
    """Do the work for each file in as many processes as there are cores, each with files that lie together."""
    cores = os.cpu_count() or 1
    size = -(-len(names) // cores)
    workers = []
    for first in range(0, len(names), size):
        worker = os.fork()
        if not worker:
            for name in names[first : first + size]:
                work(name)
            os._exit(0)
        workers.append(worker)
    if any(os.waitpid(worker, 0)[1] for worker in workers):
        raise RuntimeError("a process of the bound failed")


def _parse(text: str) -> None:
    pyromark.html(text, options=pyromark.Options.ENABLE_TABLES)


def _read(name: str) -> bytes:
    with Path(name).open("rb", buffering=0) as file:
        return file.readall()


def _replace(name: str, data: bytes) -> None:
    beside = Path(f"{name}.tmp")
    with beside.open("xb", buffering=0) as file:
        file.write(data)
    beside.replace(name)
