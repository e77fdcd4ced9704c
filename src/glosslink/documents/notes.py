"""The further paragraphs of footnotes and definitions: indented, and so code to who knows neither.

Where a site's generator knows them (`Dialect.notes`), its view of a document shows them as block quotes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.documents.fences import after
from glosslink.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.documents.regions import Region

_NOTE = expression(r"\[\^[^\]\n]+\]:[ \t]*\S")
_DEFINITION = expression(r":[ \t]+\S")
_INDENT = expression(r" {4}|\t")
_SHOWN = expression(
    r" {4}|\t(?=\S)"
)  # a quote mark takes the place of a tab, and what is code behind two would be none


def note_bodies(text: str, *, definitions: bool = False) -> str:
    """Show what stands in a footnote, or a definition, behind its first paragraph as block quotes."""
    parts: list[str] = []
    done = 0
    for start, _, _ in _lines(text, definitions=definitions):
        indent = "\t" if text[start] == "\t" else "    "
        parts += (text[done:start], ">".ljust(len(indent)))
        done = start + len(indent)
    return "".join((*parts, text[done:]))


def footnote_bodies(text: str) -> Iterator[Region]:
    """Yield the lines of footnotes that `note_bodies` shows as block quotes."""
    yield from ((start, end) for start, end, is_note in _lines(text, definitions=True) if is_note)


def _lines(text: str, *, definitions: bool) -> Iterator[tuple[int, int, bool]]:
    """Yield the lines of such bodies that are indented and not blank, and whether they are of a footnote."""
    if not any(mark in text for mark in ("\n[^", "\n:")) and not text.startswith("[^"):
        return
    fence, at, above = "", 0, ""
    inside = blank = is_note = False
    inner, broken = "", False  # the fence that is open in a body; whether an empty line has ended the quote it is in
    for line in text.split("\n"):
        if not line.strip():
            blank, broken = True, inner != ""
        elif inside and _INDENT.match(line):
            if blank and not broken and _SHOWN.match(line):
                yield at, at + len(line), is_note
            inner = after(line, inner)
            broken = broken and inner != ""
        else:
            inner, broken = "", False
            is_note = bool(_NOTE.match(line))
            defines = definitions and bool(above) and bool(_DEFINITION.match(line))
            inside, blank = not fence and (is_note or defines), False
            fence = after(line, fence)
            above = line
        at += len(line) + 1
