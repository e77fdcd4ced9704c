"""A progress bar, on a terminal, for work that takes more than a second."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar("T")
PATIENCE = 1.0  # seconds before a bar is due


def progress(items: Iterable[T], length: int, started: Callable[[], None] | None) -> Iterator[T]:
    """Yield `length` items; once that has taken a second, call `started` and show on standard error how many are done.

    With None for `started`, no bar is shown.
    """
    begun, done = monotonic(), 0
    silent = not (started and sys.stderr.isatty())
    waiting = iter(items)
    for item in waiting:
        yield item
        done += 1
        if not silent and monotonic() - begun > PATIENCE:
            break
    if started and done < length:
        import click

        started()
        with click.progressbar(length=length, file=sys.stderr) as bar:
            bar.update(done)
            for item in waiting:
                yield item
                bar.update(1)
