"""Surveys of the documents that a command asks about, each read, scanned and matched once; spread over the cores."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from glosslink import files
from glosslink.cli.asked.request import Output, Request
from glosslink.cli.asked.sources import Source, find
from glosslink.cli.runs.crew import Crew
from glosslink.cli.runs.linkers import linkers
from glosslink.cli.telling.progress import progress
from glosslink.errors import GlosslinkError
from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from pathlib import Path

    from glosslink.cli.telling.report import Report
    from glosslink.config import Config
    from glosslink.linking.linker import Linker

T = TypeVar("T")


def surveyed(
    paths: tuple[Path, ...],
    linker: Linker,
    config: Config,
    report: Report,
    *,
    look: Callable[[Linker, str, str], T],
    without: Collection[str] = (),
    all_theirs: bool = False,
) -> Iterator[tuple[Source, T]]:
    """Yield what `look` sees in each document asked for, given its linker, text and path: plain data, and little.

    What cannot be read is told in `report`.

    The pages that define entries are no posts, and neither is what stands at or below the paths (from the root) in
    `without`. Where no path is given, documents with settings of their own are left out, unless `all_theirs`.
    """
    pages = {entry.page for entry in linker.glossary.entries} | set(without)
    folders = tuple(f"{path}/" for path in without)
    request = Request(paths, Output(check=True), config.path, "", quiet=False, verbose=False)
    met = files.Met([], [])
    asked = find(request, config, met)
    if not (paths or all_theirs) and len(met.settings) > (config.path is not None):
        from glosslink.cli.asked.groups import with_settings

        asked = with_settings(config, asked)
    sources = [s for s in asked if s.relative not in pages and not s.relative.startswith(folders)]
    crew = Crew(_Surveyor(config, linker, look).seen, 0, linker.make_ready, Source.size)
    try:
        found = zip(sources, crew.work(sources), strict=True)
        for source, seen in progress(found, len(sources), report.over_bar):
            if isinstance(seen, GlosslinkError):
                report.fail(seen, source.name)
            else:
                report.documents += 1
                yield source, seen
    finally:
        crew.dismiss()


@dataclass(frozen=True)
class _Surveyor(Generic[T]):
    """What another process needs to look at documents."""

    config: Config
    linker: Linker
    look: Callable[[Linker, str, str], T]

    @cached_property
    def _linkers(self) -> Callable[[str], Linker]:
        return linkers(self.config, self.linker, {})

    def seen(self, source: Source) -> T | GlosslinkError:
        try:
            return self.look(self._linkers(source.relative), source.read(), source.relative)
        except GlosslinkError as error:
            return error
