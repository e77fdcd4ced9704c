"""Checking many documents: spread over the cores, their findings in document order."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from glosslink.cli.asked.sources import Source
from glosslink.cli.runs.crew import Crew

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from glosslink.checking.checker import Checker, Seen
    from glosslink.diagnostics import Diagnostic


def checked(
    checker: Checker, documents: Sequence[Source], read: Callable[[Source], str] = Source.read, jobs: int = 0
) -> Iterator[list[Diagnostic]]:
    """Yield what is wrong with each document, and count it for the site; in `jobs` processes, 0 to choose."""
    crew = Crew(partial(_seen, checker, read), jobs, checker.make_ready, Source.size)
    try:
        for source, seen in zip(documents, crew.work(documents), strict=True):
            yield checker.take(seen, source.relative)
    finally:
        crew.dismiss()


def _seen(checker: Checker, read: Callable[[Source], str], source: Source) -> Seen:
    return checker.look_at(partial(read, source), source.relative)
