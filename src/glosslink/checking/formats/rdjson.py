"""Reviewdog's Diagnostic Format: findings with their fixes as suggestions.

Its columns count bytes of UTF-8 from 1 ("message Position" in its definition), so the lines of the file are read; where
that cannot be, a place is told by its lines alone. A fix that touches other files is no suggestion.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from glosslink.checking.baseline import Read
    from glosslink.diagnostics import Diagnostic, Lines, Place

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def render(found: Iterable[Diagnostic], read: Read) -> str:
    """Return a `DiagnosticResult`, indented."""
    result = {"source": {"name": "glosslink"}, "diagnostics": [_diagnostic(one, read(one.place.path)) for one in found]}
    return msgspec.json.format(msgspec.json.encode(result), indent=1).decode() + "\n"


def _diagnostic(one: Diagnostic, lines: Lines | None) -> dict[str, Any]:
    row: dict[str, Any] = {
        "message": "\n".join(_message(one)),
        "location": {"path": one.place.path, "range": _range(one.place, lines)},
        "severity": _SEVERITIES[one.severity],
        "code": {"value": f"{one.code} {one.name}"},
    }
    if suggestions := list(_suggestions(one, lines)):
        row["suggestions"] = suggestions
    return row


def _message(one: Diagnostic) -> Iterator[str]:
    yield one.message
    yield from (f"see {place}: {message}" for message, place in one.related)
    if one.help:
        yield one.help


def _suggestions(one: Diagnostic, lines: Lines | None) -> Iterator[dict[str, Any]]:
    edits = one.fix.edits if one.fix and lines is not None else ()
    if len(edits) == 1 and edits[0][0] == one.place.path and lines is not None:  # several are alternatives to reviewdog
        edit = edits[0][1]
        yield {"range": _range(lines.place(one.place.path, edit.start, edit.end), lines), "text": edit.text}


def _range(place: Place, lines: Lines | None) -> dict[str, Any]:
    if lines is None:
        return {"start": {"line": place.line}}
    return {
        "start": {"line": place.line, "column": _bytes(lines, place.line, place.column)},
        "end": {"line": place.end_line, "column": _bytes(lines, place.end_line, place.end_column)},
    }


def _bytes(lines: Lines, line: int, column: int) -> int:
    """Return the column in bytes of UTF-8, from 1."""
    start = lines.offset(line, 1)
    return len(lines.text[start : lines.offset(line, column)].encode("utf-8", "replace")) + 1
