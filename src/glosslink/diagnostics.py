"""The record of one finding, and the places it speaks of.

Rules and renderers live in `glosslink.checking`; every other layer only returns these records.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import Any, Literal

from glosslink.edits import Edit  # noqa: TC001  # the cache's decoder reads the annotations
from glosslink.records import dataclass, field

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A span in a file; lines and columns count from 1, columns in code points, the end is exclusive."""

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"

    @property
    def last_line(self) -> int:
        """The last line that the span has a part of; the first where it is empty."""
        return max(self.line, self.end_line - (self.end_column == 1))


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding; `safe` ones never change what a reader sees but for the link."""

    applicability: Literal["safe", "unsafe"]
    edits: tuple[tuple[str, Edit], ...]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: what, how bad, where, why, and what to do about it."""

    code: str
    name: str
    severity: Severity
    message: str
    place: Place
    help: str = ""
    related: tuple[tuple[str, Place], ...] = ()
    fix: Fix | None = None

    def __str__(self) -> str:
        text = f"{self.place}: {self.severity}: {self.message} [{self.code} {self.name}]"
        return f"{text}\n  help: {self.help}" if self.help else text


_FEW = 20  # lookups, which cost less than an index of all lines


@dataclass(slots=True)
class Lines:
    """Line and column of an offset in `text`; lines end as CommonMark says: LF, CR or CRLF."""

    text: str
    _starts: list[int] = field(init=False, repr=False, default_factory=list)
    _asked: int = field(init=False, repr=False, default=0)

    def locate(self, offset: int) -> tuple[int, int]:
        """Return (line, column), both from 1, of a code-point offset."""
        self._asked += 1
        if self._asked < _FEW and "\r" not in self.text:
            return self.text.count("\n", 0, offset) + 1, offset - self.text.rfind("\n", 0, offset)
        starts = self._index()
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a line and column, both from 1; the end of the text where it has no such line."""
        starts = self._index()
        return min(starts[line - 1] + column - 1, len(self.text)) if line <= len(starts) else len(self.text)

    def line(self, number: int) -> str:
        """Return a line, counted from 1, without its ending; `""` where the text has no such line."""
        return self.text[self.offset(number, 1) : self.offset(number + 1, 1)].rstrip("\r\n")

    def _index(self) -> list[int]:
        if not self._starts:
            lines = self.text.replace("\r\n", "\n\n").replace("\r", "\n").split("\n")
            self._starts = [0, *accumulate(map((1).__add__, map(len, lines[:-1])))]
            if "\r\n" in self.text:  # a CRLF was counted as an empty line more
                self._starts = [s for s in self._starts if self.text[s - 1 : s + 1] != "\r\n"]
        return self._starts

    def place(self, path: str, start: int, end: int) -> Place:
        """Return the place of the code points `start:end`."""
        return Place(path, *self.locate(start), *self.locate(end))


def packed(found: Diagnostic) -> list[Any]:
    """Return a finding without a fix as values that JSON can hold."""
    related = [[message, _values(place)] for message, place in found.related]
    return [found.code, found.name, found.severity, found.message, _values(found.place), found.help, related]


def unpacked(values: list[Any]) -> Diagnostic:
    """Return the finding that `packed` made values of."""
    code, name, severity, message, place, advice, related = values
    told = tuple((about, Place(*at)) for about, at in related)
    return Diagnostic(code, name, severity, message, Place(*place), advice, told)


def _values(place: Place) -> list[Any]:
    return [place.path, place.line, place.column, place.end_line, place.end_column]
