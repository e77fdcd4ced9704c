"""Work on documents one by one: read, rewrite, hand on, tell; one that fails does not stop the others."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from glosslink.cli import output
from glosslink.cli.progress import progress
from glosslink.cli.report import Report
from glosslink.errors import DocumentError
from glosslink.files import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from glosslink.cli.options import Request
    from glosslink.cli.sources import Source
    from glosslink.config import Config
    from glosslink.diagnostics import Diagnostic
    from glosslink.linking.result import LinkResult

    Rewrite = Callable[[str, str], LinkResult]


def run(sources: Sequence[Source], rewrite: Rewrite, request: Request, config: Config) -> int:
    """Rewrite documents, each by its text and its path from the configuration's root; return the exit status."""
    wanted = request.output
    report = Report(request.quiet, request.verbose)
    mirror = output.Mirror(wanted.folder, config.root) if wanted.folder else None
    hand_on = mirror.document if mirror else output.destination(wanted)
    if not sources:
        report.tell(_nothing(request, config))
    bar = None if wanted.prints and sys.stdout.isatty() else report.over_bar
    for source in progress(sources, bar):
        result = _one(source, rewrite, hand_on, report)
        if result and result.changed and wanted.check:
            report.tell(f"would change: {source.name}")
    if mirror:
        _complete(mirror, request.paths or (config.root,), report)
    if wanted.write or wanted.check or mirror:
        report.tell(report.summary(done=not wanted.check))
    if report.failures:
        return 2
    return int((wanted.check and report.changed > 0) or (report.errors > 0 and not wanted.json))


def _one(source: Source, rewrite: Rewrite, hand_on: output.Destination, report: Report) -> LinkResult | None:
    try:
        result = rewrite(source.read(), source.relative)
    except Exception as error:  # noqa: BLE001  # one document must not cost the others their links
        report.fail(error, source.name)
        return None
    try:
        hand_on(source, result)
    except DocumentError as error:
        report.fail(error, source.name)
        return None
    report.add(result, _named(result.diagnostics, source))
    return result


def _named(diagnostics: Iterable[Diagnostic], source: Source) -> Iterator[Diagnostic]:
    """Show findings where the document is from here, as the linker knows it from the configuration's root."""
    for found in diagnostics:
        yield replace(found, place=replace(found.place, path=source.name))


def _complete(mirror: output.Mirror, paths: Iterable[Path], report: Report) -> None:
    for path in mirror.rest(path for path in paths if path.is_dir()):
        try:
            mirror.copy(path)
        except DocumentError as error:
            report.fail(error, shown(path))


def _nothing(request: Request, config: Config) -> str:
    if request.force_exclude and request.paths:
        return "nothing to do: the settings or .gitignore leave out what is named"
    if request.paths:
        return f"no Markdown files in {', '.join(map(shown, request.paths))}"
    return f"no documents match {', '.join(config.settings.documents)} in {shown(config.root)}"
