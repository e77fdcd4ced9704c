"""A file of the glossary, as the rules and their fixes need it: its text, and the places in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.diagnostics import Lines
from glosslink.records import dataclass, field

if TYPE_CHECKING:
    from pathlib import Path

    from glosslink.diagnostics import Place


@dataclass(slots=True)
class File:
    """A glossary file as text, without byte order mark; `mark` is 1 where the file has one."""

    path: str
    text: str
    mark: int = 0
    lines: Lines = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.lines = Lines(self.text)

    def span(self, place: Place) -> tuple[int, int]:
        """Return the code points of the text that a place holds."""
        return self.lines.offset(place.line, place.column), self.lines.offset(place.end_line, place.end_column)

    def place(self, start: int, end: int) -> Place:
        """Return the place of the code points `start:end`."""
        return self.lines.place(self.path, start, end)


def mark(path: Path) -> int:
    """Return 1 where a file begins with a byte order mark, else 0."""
    try:
        with path.open("rb") as file:
            return int(file.read(3) == b"\xef\xbb\xbf")
    except OSError:
        return 0
