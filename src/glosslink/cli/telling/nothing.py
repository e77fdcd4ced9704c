"""What is said where there is nothing to do: a check of nothing must not look like one that found nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from glosslink.cli.telling import messages
from glosslink.cli.telling.places import as_seen_here, moved
from glosslink.config import FILE
from glosslink.diagnostics import Diagnostic
from glosslink.files import HTML_SUFFIXES, shown, walk
from glosslink.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from glosslink.cli.asked.request import Request
    from glosslink.cli.telling.report import Report
    from glosslink.config import Config


def told(request: Request, config: Config, report: Report) -> bool:
    """Tell why a command has no document to work on; return whether that is a fault of the settings."""
    fault = None if request.paths else no_documents(config)
    if fault is None:
        report.tell(reason(request.paths, config, excludes=request.force_exclude))
    elif not request.quiet:
        messages.show([fault])
    return fault is not None


def no_documents(config: Config) -> Diagnostic | None:
    """Return the finding, as seen from here, that no document is as the settings name them.

    None where they name none in particular: a glossary may well be all that a folder has.
    """
    wanted = config.settings.documents
    place = config.place("documents", wanted[0]) if wanted and wanted != Settings().documents else None
    if place is None:
        return None
    message = f"no documents match {', '.join(f'`{one}`' for one in wanted)}: nothing is linked or checked"
    remedy = "correct `documents` in the settings; `glosslink check --glossary` needs none."
    return moved(Diagnostic("GL004", "no-documents", "warning", message, place, remedy), as_seen_here(config))


def reason(paths: Sequence[Path], config: Config, *, excludes: bool) -> str:
    """Return why there is no document; `excludes`: where the settings leave out what is named."""
    if excludes and paths:
        return "nothing to do: the settings or .gitignore leave out what is named"
    if paths:
        hint = "; HTML files are read where `documents` in the settings names them, or one by one"
        html = any(name.lower().endswith(HTML_SUFFIXES) for path in paths if path.is_dir() for name in walk(path))
        return f"no Markdown files in {', '.join(map(shown, paths))}{hint if html else ''}"
    if not config.settings.documents:
        return "the settings name no documents"
    return f"no documents match {', '.join(config.settings.documents)} in {shown(config.root)}"


def left_alone(names: Sequence[str], what: str = "left alone") -> str:
    """Return what is said of documents that have no settings, where others have some."""
    more = len(names) - 1
    others = f" and {messages.count(more, 'other document')}" if more else ""
    return f"{names[0]}{others}: {what}, as no settings are in the folder or above it"


def no_settings() -> str:
    """Return what is said where no settings are found here or above: that there are some below, or how to begin."""
    below = next((path for depth in ("*", "*/*") for path in sorted(Path().glob(f"{depth}/{FILE}"))), None)
    if below:
        return f"no settings are here or above; --config {shown(below)} takes those of a folder below"
    return f"no {FILE} was found; `glosslink init` writes one, and a glossary to start with"
