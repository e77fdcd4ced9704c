"""One glossary file as text, and the places in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.diagnostics import Lines, Place
from glosslink.glossary.faults import fault
from glosslink.records import dataclass, field

if TYPE_CHECKING:
    from glosslink.diagnostics import Diagnostic

_TABLES = (".csv", ".tsv")


@dataclass(slots=True)
class Source:
    """A file's text without byte order mark, under the path that messages show.

    It is `beside` others where it is one of several Markdown files in a folder that the glossary is made of.
    """

    path: str
    text: str
    beside: bool = False
    _lines: Lines = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._lines = Lines(self.text)

    def place(self, start: int, end: int) -> Place:
        """Return the place of the code points `start:end`, lines and columns from 1."""
        return self._lines.place(self.path, start, end)

    def trimmed(self, start: int, end: int) -> Place:
        """Return the place of the code points `start:end` without the white space at their end."""
        return self.place(start, start + len(self.text[start:end].rstrip()))


class UnreadableError(Exception):
    """A file that cannot be read at all; `diagnostic` (GL101) says where and why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(str(diagnostic))
        self.diagnostic = diagnostic


def decode(data: bytes, path: str, *, beside: bool = False) -> Source:
    """Return the text of a file's bytes, which must be UTF-8, with or without a byte order mark.

    Raises UnreadableError at the first byte that is no UTF-8.
    """
    try:
        return Source(path, data.decode("utf-8-sig"), beside)
    except UnicodeDecodeError as error:
        start = 3 if data.startswith(b"\xef\xbb\xbf") else 0
        text = data[start:].decode("utf-8", "surrogateescape")
        bad = next(i for i, c in enumerate(text) if "\ud800" <= c <= "\udfff")
        wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
        remedy = "it looks like UTF-16; save it as UTF-8." if wide else "save it in the encoding UTF-8."
        if path.lower().endswith(_TABLES):
            remedy = f"{remedy.removesuffix('.')}: spreadsheets have a file type of that name, `CSV UTF-8`."
        raise UnreadableError(
            fault(
                "GL101",
                Source(path, text).place(bad, bad + 1),
                f"this file is not UTF-8: byte 0x{ord(text[bad]) - 0xDC00:02x} stands here",
                remedy,
            )
        ) from error
