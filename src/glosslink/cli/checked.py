"""Checking many documents: spread over the cores, their findings in document order."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from glosslink import files
from glosslink.cli.crew import Crew

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from glosslink.checking.checker import Checker, Seen
    from glosslink.diagnostics import Diagnostic

    Named = tuple[str, Path]  # a document: its path from the configuration's root, and where it is


def checked(checker: Checker, documents: Sequence[Named], jobs: int = 0) -> Iterator[list[Diagnostic]]:
    """Yield what is wrong with each document, and count it for the site; in `jobs` processes, 0 to choose."""
    crew = Crew(partial(_seen, checker), jobs, checker.make_ready, _size)
    try:
        for (name, _), seen in zip(documents, crew.work(documents), strict=True):
            yield checker.take(seen, name)
    finally:
        crew.dismiss()


def _seen(checker: Checker, document: Named) -> Seen:
    name, path = document
    return checker.look_at(partial(files.read, path), name)


def _size(document: Named) -> int:
    try:
        return document[1].stat().st_size
    except OSError:
        return 0
