"""Stacks for a flame graph, sampled while documents are linked: a line each, frames apart by `;`, then how often.

A signal takes the samples, by processor time: a thread that looks on would be let in only where the linking lets go of
the interpreter, which is always in the same few places. Windows has no such signal.
"""

from __future__ import annotations

import signal
from collections import Counter
from typing import TYPE_CHECKING

from glosslink import files

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from types import FrameType

    from glosslink import Linker

EVERY = 0.002  # seconds of processor time; systems may count in coarser steps


def write(file: Path, paths: Iterable[Path], linker: Linker) -> None:
    """Link the files in this process, and write how often each stack was met."""
    linker.matcher  # noqa: B018  # compiled before
    found: Counter[str] = Counter()

    def sample(_number: int, frame: FrameType | None) -> None:
        found[_stack(frame)] += 1

    before = signal.signal(signal.SIGPROF, sample)
    signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)
    try:
        for path in paths:
            linker.link(files.read(path), path.name)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    file.write_text("".join(f"{stack} {count}\n" for stack, count in sorted(found.items())), encoding="utf-8")
    print(f"{found.total():,} samples, written to {file}; speedscope.app and flamegraph.pl show them")


def _stack(frame: FrameType | None) -> str:
    names = []
    while frame:
        module = frame.f_globals.get("__name__", "")
        names.append(f"{module.removeprefix('glosslink.')}.{frame.f_code.co_name}")
        frame = frame.f_back
    return ";".join(reversed(names))
