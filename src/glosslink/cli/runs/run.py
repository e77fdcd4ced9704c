"""Work on documents one by one: rewrite, hand on, tell; one that fails does not stop the others."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from glosslink.cli.telling import messages, output
from glosslink.cli.telling.progress import progress
from glosslink.cli.telling.report import Report
from glosslink.errors import DocumentError, GlosslinkError
from glosslink.files import shown
from glosslink.records import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from glosslink.cli.asked.request import Request
    from glosslink.cli.asked.sources import Found, Group, Source
    from glosslink.cli.runs.batch import Batch, Outcome
    from glosslink.cli.runs.mirror import Mirror
    from glosslink.cli.runs.unchanged import Known, Unchanged
    from glosslink.diagnostics import Diagnostic


def run(
    found: Found,
    batch_of: Callable[[Group], Batch],
    request: Request,
    copy: Mirror | None,
    before: Unchanged | None = None,
    *,
    removes: bool = False,
) -> int:
    """Rewrite documents, group by group, and tell what became of each; return the exit status.

    `removes`: links are taken out, and none is made.
    What is found where nothing changes is noted in `before`, for the next run.
    """
    wanted = request.output
    report = Report(request.quiet, request.verbose, removes)
    is_void = _is_void(found, request, report)
    bar = None if wanted.prints and sys.stdout.isatty() else report.over_bar
    show = output.destination(wanted)
    outlook = Outlook()
    for batch, source, outcome in progress(_outcomes(found, batch_of, report), found.count, bar):
        if outcome.result is None:
            assert outcome.error is not None
            report.fail(outcome.error, source.name)
            continue
        result = outcome.result
        show(source, result)
        if copy:
            copy.add(source)
        diagnostics = list(_named((*result.diagnostics, *result.staying), source))
        report.add(result, diagnostics)
        if before:
            before.note(source, diagnostics)
            outlook.add(outcome, batch)
        if result.changed and wanted.check:
            report.tell(f"would change: {source.name}")
    if copy:
        _complete(copy, request.paths or (found.config.root,), report)
    if wanted.write or wanted.check or copy:
        report.tell(report.summary(done=not wanted.check))
    if hint := report.hint():
        report.tell(hint)
    if report.failures:
        return 2
    if before and outlook.batch and outlook.certain and not report.changed:
        before.keep(found, outlook.batch.linker.imprints, summaries=outlook.summaries)
    return int(is_void and wanted.check) or _status(report, request)


def _is_void(found: Found, request: Request, report: Report) -> bool:
    """Tell what is not worked on; return whether the settings name documents, and there are none."""
    for fault in found.faults:
        report.fail(fault, "")
    if found.count and not found.unset:
        return False
    from glosslink.cli.telling.nothing import left_alone, told

    if found.unset:
        report.tell(left_alone(found.unset))
    if found.count or found.faults or found.unset:
        return False
    return told(request, found.config, report)


@dataclass(slots=True)
class Outlook:
    """Whether the outcomes of a batch follow from what is written down of it; whether a document shows summaries."""

    batch: Batch | None = None
    certain: bool = True
    summaries: bool = False

    def add(self, outcome: Outcome, batch: Batch) -> None:
        """Take an outcome of the batch into account."""
        self.batch = batch
        self.certain = self.certain and outcome.certain
        self.summaries = self.summaries or outcome.shows_summaries


def _outcomes(
    found: Found, batch_of: Callable[[Group], Batch], report: Report
) -> Iterator[tuple[Batch, Source, Outcome]]:
    """Yield what becomes of each document; a group whose glossary cannot be used costs no other its links."""
    for group in found.groups:
        if not group.sources and not found.is_one:
            continue
        try:
            batch = batch_of(group)
        except GlosslinkError as error:
            if group.config.path is None:
                from glosslink.cli.telling.nothing import left_alone

                messages.say(left_alone([source.name for source in group.sources], "not done"))
            report.fail(error, "")
            continue
        for source, outcome in batch.outcomes(group.sources):
            yield batch, source, outcome


def tell(known: Known, request: Request) -> int:
    """Tell what is known of documents that would not change, findings by name; return the exit status."""
    from glosslink.linking.result import LinkResult

    report = Report(request.quiet, request.verbose)
    if known.unset:
        from glosslink.cli.telling.nothing import left_alone

        report.tell(left_alone(known.unset))
    for name, found in known.told:
        report.add(LinkResult(name, "", ""), found)
    report.documents = known.documents
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
