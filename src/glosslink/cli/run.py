"""Work on documents one by one: rewrite, hand on, tell; one that fails does not stop the others."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from glosslink.cli import messages, output
from glosslink.cli.progress import progress
from glosslink.cli.report import Report
from glosslink.errors import DocumentError
from glosslink.files import shown
from glosslink.records import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from glosslink.cli.batch import Batch
    from glosslink.cli.mirror import Mirror
    from glosslink.cli.request import Request
    from glosslink.cli.sources import Source
    from glosslink.cli.unchanged import Unchanged
    from glosslink.config import Config
    from glosslink.diagnostics import Diagnostic


def run(
    sources: Sequence[Source], batch: Batch, request: Request, config: Config, before: Unchanged | None = None
) -> int:
    """Rewrite documents and tell what became of each; return the exit status.

    What is found where nothing changes is noted in `before`, for the next run.
    """
    wanted = request.output
    report = Report(request.quiet, request.verbose)
    is_void = False  # that the settings name documents, and there are none
    if not sources:
        from glosslink.cli.nothing import told

        is_void = told(request, config, report)
    bar = None if wanted.prints and sys.stdout.isatty() else report.over_bar
    show = output.destination(wanted)
    certain = True  # that the outcome follows from what is written down in `before`
    summaries = False  # whether a document shows some
    for source, outcome in progress(batch.outcomes(sources), len(sources), bar):
        if outcome.result is None:
            assert outcome.error is not None
            report.fail(outcome.error, source.name)
            continue
        result = outcome.result
        show(source, result)
        if batch.mirror:
            batch.mirror.done.add(source.relative)
        diagnostics = list(_named(result.diagnostics, source))
        report.add(result, diagnostics)
        if before:
            before.note(source, diagnostics)
            certain = certain and outcome.certain
            summaries = summaries or outcome.shows_summaries
        if result.changed and wanted.check:
            report.tell(f"would change: {source.name}")
    if batch.mirror:
        _complete(batch.mirror, request.paths or (config.root,), report)
    if wanted.write or wanted.check or batch.mirror:
        report.tell(report.summary(done=not wanted.check))
    if report.failures:
        return 2
    if before and sources and certain and not report.changed:
        before.keep(config, sources, batch.linker.imprints, summaries=summaries)
    return int(is_void and wanted.check) or _status(report, request)


def tell(count: int, told: list[tuple[str, list[Diagnostic]]], request: Request) -> int:
    """Tell what is known of `count` documents that would not change, findings by name; return the exit status."""
    from glosslink.linking.result import LinkResult

    report = Report(request.quiet, request.verbose)
    for name, found in told:
        report.add(LinkResult(name, "", ""), found)
    report.documents = count
    report.tell(report.summary(done=not request.output.check))
    return _status(report, request)


def _status(report: Report, request: Request) -> int:
    wanted = request.output
    return int((wanted.check and report.changed > 0) or (report.errors > 0 and not wanted.json))


def _named(diagnostics: Iterable[Diagnostic], source: Source) -> Iterator[Diagnostic]:
    """Show findings where the document is from here, as the linker knows it from the configuration's root."""
    for found in diagnostics:
        yield replace(found, place=replace(found.place, path=source.name))


def _complete(mirror: Mirror, paths: Iterable[Path], report: Report) -> None:
    trees = [path for path in paths if path.is_dir()]
    for path in mirror.rest(trees):
        try:
            mirror.copy(path)
        except DocumentError as error:
            report.fail(error, shown(path))
    try:
        if report.failures:  # what could not be read is there all the same
            mirror.note()
            return
        stale = mirror.remove_stale(trees)
    except DocumentError as error:
        report.fail(error, shown(mirror.folder))
    else:
        if stale:
            report.tell(f"removed {messages.count(stale, 'file')} that the site no longer has")
