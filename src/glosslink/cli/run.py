"""Work on documents one by one: read, rewrite, hand on, tell; one that fails does not stop the others."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from glosslink.cli import output, sources
from glosslink.cli.progress import progress
from glosslink.cli.report import Report
from glosslink.errors import DocumentError
from glosslink.files import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from glosslink.cli.options import Request
    from glosslink.cli.sources import Source
    from glosslink.config import Config
    from glosslink.diagnostics import Diagnostic
    from glosslink.linking.linker import LinkResult


def run(request: Request, config: Config, rewrite: Callable[[str, str], LinkResult]) -> int:
    """Rewrite the documents asked for, each by its text and its path from the root; return the exit status."""
    wanted = request.output
    found = sources.find(request, config)
    report = Report(request.quiet, request.verbose)
    mirror = output.Mirror(wanted.folder, config.root) if wanted.folder else None
    if not found:
        report.tell(_nothing(request, config))
    for source in progress(found, report.bar_started, wanted=not (wanted.prints and sys.stdout.isatty())):
        try:
            result = rewrite(source.read(), source.relative)
        except Exception as error:  # noqa: BLE001  # one document must not cost the others their links
            report.fail(error, source.name)
            continue
        try:
            _hand_on(source, result, wanted, mirror)
        except DocumentError as error:
            report.fail(error, source.name)
            continue
        report.add(result, _renamed(result.diagnostics, source))
        if result.changed and wanted.check:
            report.tell(f"would change: {source.name}")
    if mirror:
        _complete(mirror, request.paths or (config.root,), report)
    if wanted.write or wanted.check or mirror:
        report.tell(report.summary())
    return _status(report, wanted)
