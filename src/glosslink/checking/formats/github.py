"""Workflow commands, which GitHub shows as annotations beside the lines of a pull request.

GitHub keeps ten errors, ten warnings and ten notices of a step and drops the rest without a word ("Usage limits,
billing, and administration", annotations); so the rest is written as plain lines of the log, and a line says so.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from glosslink.checking.baseline import Read
    from glosslink.diagnostics import Diagnostic

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
_MOST = 10
_LONGEST = 4000  # code points of a message


def render(found: Iterable[Diagnostic], _read: Read) -> str:
    """Return a line for each finding: annotations as long as GitHub shows them, then plain text."""
    counts: Counter[str] = Counter()
    shown, rest = [], []
    for one in found:
        counts[one.severity] += 1
        if counts[one.severity] <= _MOST:
            shown.append(_annotation(one))
        else:
            rest.append(_plain(f"{one.place}: {one.severity}: {one.message} [{one.code} {one.name}]"))
    if rest:
        rest.insert(0, f"GitHub shows {_MOST} annotations of each kind; the other findings are:")
    return "".join(f"{line}\n" for line in (*shown, *rest))


def _annotation(one: Diagnostic) -> str:
    place = one.place
    values = {"file": place.path, "line": place.line, "endLine": place.end_line}
    if place.line == place.end_line:  # columns of spans over several lines are not taken
        values |= {"col": place.column, "endColumn": max(place.end_column - 1, place.column)}
    values["title"] = f"{one.code} {one.name}"
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in values.items())
    message = f"{one.message}\n{one.help}" if one.help else one.message
    return f"::{_COMMANDS[one.severity]} {listed}::{_data(message[:_LONGEST])}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _plain(text: str) -> str:
    """Return a line that the runner does not take for a command."""
    return " ".join(text.split()).replace("::", ": :")
