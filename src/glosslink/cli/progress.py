"""A progress bar, on a terminal, for work that takes more than a second."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

T = TypeVar("T")
PATIENCE = 1.0  # seconds before a bar is due


def progress(items: Sequence[T], started: Callable[[], None] | None) -> Iterator[T]:
    """Yield the items; once that has taken a second, call `started` and show on standard error how many are done.

    With None for `started`, no bar is shown.
    """
    begun, done = monotonic(), 0
    silent = not (started and sys.stderr.isatty())
    while done < len(items) and (silent or monotonic() - begun < PATIENCE):
        yield items[done]
        done += 1
    if started and done < len(items):
        started()
        with click.progressbar(length=len(items), file=sys.stderr) as bar:
            bar.update(done)
            for item in items[done:]:
                yield item
                bar.update(1)
