"""The report for people: each finding with its line, the span underlined, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.formats.columns import window

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from glosslink.checking.baseline import Read
    from glosslink.diagnostics import Diagnostic, Place

_UNSEEN = "\xad\u200b\u200c\u2060\ufeff"  # soft hyphens and the like part no words
_COLOURS = {"error": "1;31", "warning": "1;33", "info": "1;36"}


def render(found: Iterable[Diagnostic], read: Read, *, colour: bool = False) -> str:
    """Return the report; `read` gives the lines of a file, `colour` adds ANSI colours."""
    return "".join(f"{line}\n" for one in found for line in _lines(one, read, colour=colour))


def _lines(one: Diagnostic, read: Read, *, colour: bool) -> Iterator[str]:
    def paint(text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if colour else text

    accent = _COLOURS[one.severity]
    name = paint(f"[{one.code} {one.name}]", "2")
    yield f"{paint(str(one.place), '1')}: {paint(one.severity, accent)}: {_one_line(one.message)} {name}"
    shown = _excerpt(one.place, read)
    if shown:
        number, line, mark = shown
        yield f"{paint(f'{number:>5} |', '2')} {line}"
        yield f"{paint('      |', '2')} {paint(mark, accent)}"
    for message, place in one.related:
        yield f"  see: {place}: {_one_line(message)}"
    if one.help:
        yield f"  {paint('help', '1')}: {_one_line(one.help)}{_fixable(one)}"


def _fixable(one: Diagnostic) -> str:
    if one.fix is None:
        return ""
    return " [--fix]" if one.fix.applicability == "safe" else " [--unsafe-fixes]"


def _one_line(text: str) -> str:
    return "".join(c if c.isprintable() else "" if c in _UNSEEN else " " for c in text)


def _excerpt(place: Place, read: Read) -> tuple[int, str, str] | None:
    """Return the number of the line, the part of it that is shown, and the marks below; None without such a line."""
    lines = read(place.path)
    if lines is None:
        return None
    line = lines.line(place.line)
    if not line.strip():
        return None
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    return (place.line, *window(line, place.column - 1, max(end, place.column)))
