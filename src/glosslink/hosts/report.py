"""Findings, as hosts tell them: by the logger that the host listens to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import logging
    from collections.abc import Iterable

    from glosslink.diagnostics import Diagnostic
    from glosslink.errors import GlosslinkError


def line(found: Diagnostic) -> str:
    """Return a finding as text, without its severity, which a log has in a column of its own."""
    text = f"{found.place}: {found.message} [{found.code} {found.name}]"
    return f"{text}\n  help: {found.help}" if found.help else text


def tell(logger: logging.Logger | logging.LoggerAdapter[logging.Logger], found: Iterable[Diagnostic]) -> None:
    """Log findings, each by its severity."""
    # Pelican's logger ends the build in these methods, if asked to, and not in `log`.
    say = {"error": logger.error, "warning": logger.warning, "info": logger.info}
    for one in found:
        say[one.severity]("%s", line(one))


def reason(error: GlosslinkError) -> str:
    """Return what cannot be used, and why, as text of a line or more."""
    found: tuple[Diagnostic, ...] = getattr(error, "diagnostics", ())
    faults = [one for one in found if one.severity == "error"]
    return "\n".join(map(line, faults)) or str(error)
