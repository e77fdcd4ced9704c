r"""Places given on the command line: `posts/a.md:12`, `posts/a.md:12:3`, `C:\posts\a.md:12:3`."""

from __future__ import annotations

from pathlib import Path

import click

from glosslink.diagnostics import Lines
from glosslink.errors import GlosslinkError
from glosslink.expressions import expression
from glosslink.records import dataclass

# The fewest characters go to the file, and a colon behind it all is how compilers and grep write.
_SPOT = expression(r"(?s)(.+?):(\d{1,9})(?::(\d{1,9}))?:?")


@dataclass(frozen=True, slots=True)
class Spot:
    """A line of a file, counted from 1, and a column, counted from 1 in code points; None: the whole line."""

    path: Path
    line: int
    column: int | None

    def check(self) -> None:
        """Raise GlosslinkError if the file is not there, or is a folder."""
        if self.path != Path("-") and not self.path.is_file():
            what = "is a folder" if self.path.is_dir() else "does not exist"
            raise GlosslinkError(f"{self.path} {what}")

    def span(self, text: str, name: str) -> tuple[int, int]:
        """Return the code points of the line without its end, the first of them that of the column if there is one.

        `name` is that of the file in messages. Raises GlosslinkError where the text has no such line or column.
        """
        lines = Lines(text)
        count = lines.locate(len(text))[0]
        if count > 1 and text.endswith(("\n", "\r")):
            count -= 1
        if not 1 <= self.line <= count:
            raise GlosslinkError(f"{name} has no line {self.line}: its lines are 1 to {count}")
        start, width = lines.offset(self.line, 1), len(lines.line(self.line))
        if self.column is None:
            return start, start + width
        if not 1 <= self.column <= width + 1:
            raise GlosslinkError(
                f"line {self.line} of {name} has no column {self.column}: its columns are 1 to {width}"
            )
        return start + self.column - 1, start + width


def spot_of(_context: click.Context, _parameter: click.Parameter, value: str) -> Spot:
    """Return the spot that `FILE:LINE[:COLUMN]` names: a click callback. BadParameter where it names none."""
    if value == "-":
        raise click.BadParameter("standard input needs a place: write -:LINE or -:LINE:COLUMN, as in -:1")
    if value.startswith("-") and not value.startswith("-:"):
        raise click.NoSuchOption(value)
    found = _SPOT.fullmatch(value)
    if not found:
        raise click.BadParameter(f"{value!r} is no place: write FILE:LINE or FILE:LINE:COLUMN, as in post.md:12:3")
    return Spot(Path(found[1]), int(found[2]), int(found[3]) if found[3] else None)
