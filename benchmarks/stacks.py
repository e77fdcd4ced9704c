"""Stacks for a flame graph, sampled while documents are linked: a line each, frames apart by `;`, then how often."""

from __future__ import annotations

import sys
import threading
from collections import Counter
from typing import TYPE_CHECKING

from glosslink import files

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from types import FrameType

    from glosslink import Linker

EVERY = 0.002  # seconds


def write(file: Path, paths: Iterable[Path], linker: Linker) -> None:
    """Link the files in this process, and write how often each stack was met."""
    linker.matcher  # noqa: B018  # compiled before
    found: Counter[str] = Counter()
    done = threading.Event()
    target = threading.get_ident()

    def watch() -> None:
        while not done.wait(EVERY):
            found[_stack(sys._current_frames()[target])] += 1  # noqa: SLF001  # Python's own way to ask

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        for path in paths:
            linker.link(files.read(path), path.name)
    finally:
        done.set()
        watcher.join()
    file.write_text("".join(f"{stack} {count}\n" for stack, count in sorted(found.items())), encoding="utf-8")
    print(f"{found.total():,} samples, written to {file}; speedscope.app and flamegraph.pl show them")


def _stack(frame: FrameType | None) -> str:
    names = []
    while frame:
        module = frame.f_globals.get("__name__", "")
        names.append(f"{module.removeprefix('glosslink.')}.{frame.f_code.co_name}")
        frame = frame.f_back
    return ";".join(reversed(names))
