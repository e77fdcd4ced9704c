"""Surveys of the documents that a command asks about, each read, scanned and matched once."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from glosslink.cli.progress import progress
from glosslink.cli.request import Output, Request
from glosslink.cli.sources import find
from glosslink.errors import GlosslinkError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from pathlib import Path

    from glosslink.cli.report import Report
    from glosslink.cli.sources import Source
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
    """Yield what `look` sees in each document asked for, given its linker, text and path.

    What cannot be read is told in `report`.

    The pages that define entries are no posts, and neither is what stands at or below the paths (from the root) in
    `without`. Where no path is given, documents with settings of their own are left out, unless `all_theirs`.
    """
    from glosslink.cli.linkers import linkers

    pages = {entry.page for entry in linker.glossary.entries} | set(without)
    folders = tuple(f"{path}/" for path in without)
    for_path = linkers(config, linker, {})
    request = Request(paths, Output(check=True), config.path, "", quiet=False, verbose=False)
    met: list[str] = []
    found = find(request, config, met)
    if not (paths or all_theirs) and len(met) > (config.path is not None):
        from glosslink.cli.groups import with_settings

        found = with_settings(config, found)
    sources = [s for s in found if s.relative not in pages and not s.relative.startswith(folders)]
    for source in progress(sources, len(sources), report.over_bar):
        try:
            seen = look(for_path(source.relative), source.read(), source.relative)
        except GlosslinkError as error:
            report.fail(error, source.name)
        else:
            report.documents += 1
            yield source, seen
