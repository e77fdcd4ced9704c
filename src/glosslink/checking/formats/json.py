"""The report for programs: one array of objects, whose shape is stable.

Each has `code`, `name`, `severity`, `path`, `line`, `column`, `end_line`, `end_column`, `message`, `help`, `fix`
and `related`. Lines and columns count from 1, columns in code points, the end is exclusive. `fix` is null or
and `related`. Lines and columns count from 1, columns in code points; the end is exclusive. `fix` is null, or
as stored; `related` is a list of `{"path", "line", "column", "end_line", "end_column", "message"}`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable

    from glosslink.checking.baseline import Read
    from glosslink.diagnostics import Diagnostic, Place


def render(found: Iterable[Diagnostic], _read: Read) -> str:
    """Return the array, indented."""
    return msgspec.json.format(msgspec.json.encode([row(one) for one in found]), indent=2).decode() + "\n"


def row(one: Diagnostic) -> dict[str, Any]:
    """Return a finding as the object that it is in JSON."""
    return {
        "code": one.code,
        "name": one.name,
        "severity": one.severity,
        **_place(one.place),
        "message": one.message,
        "help": one.help,
        "fix": one.fix
        and {
            "applicability": one.fix.applicability,
            "edits": [{"path": path, "start": e.start, "end": e.end, "text": e.text} for path, e in one.fix.edits],
        },
        "related": [{**_place(place), "message": message} for message, place in one.related],
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
