"""What stands at the foot of a document: our link reference definitions, and the notice.

Both are written so that they can be taken away again to the byte: behind one more blank line, with a final line
ending only where the document had one. The definitions come first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from glosslink.documents.directives import NOTICE_CLOSE, NOTICE_OPEN
from glosslink.edits import Edit

if TYPE_CHECKING:
    from glosslink.documents.document import Document

_DEFINITION = r"\[gl-[^\]\r\n]+\]:[^\r\n]*"
_DEFINITIONS = re.compile(rf"(?m)^{_DEFINITION}(?:\r?\n{_DEFINITION})*")
_LABEL = re.compile(r"\[([^\]]+)\]:")
_LONE_CR = re.compile(r"\r(?!\n)")


def can_hold(document: Document) -> bool:
    """Whether a foot can be added and taken away again: not where lines end in a lone carriage return."""
    return _LONE_CR.search(document.source) is None


def notice_block(text: str, newline: str) -> str:
    """Return the notice as it is written, with the comments around it and no line ending behind."""
    body = text.strip().replace("\r\n", "\n").replace("\n", newline)
    return f"{NOTICE_OPEN}{newline * 2}{body}{newline * 2}{NOTICE_CLOSE}"


def append(document: Document, block: str) -> Edit:
    """Return the edit that puts `block` at the foot of the document."""
    newline, end = document.newline, len(document.source)
    if document.source.endswith("\n"):
        return Edit(end, end, newline + block + newline)
    return Edit(end, end, newline * 2 + block)


def define(document: Document, lines: Iterable[str]) -> Edit:
    """Return the edit that adds link reference definitions: to ours, before the notice, or at the foot."""
    newline = document.newline
    block = newline.join(lines)
    ours = definitions(document)
    if ours:
        return Edit(ours[1], ours[1], newline + block)
    if document.notice:
        return Edit(document.notice[0], document.notice[0], block + newline * 2)
    return append(document, block)


def definitions(document: Document) -> tuple[int, int] | None:
    """Return where our definitions stand, or None; the last such block, if there are several."""
    starts = {definition.start for definition in document.definitions}
    places = [found.span() for found in _DEFINITIONS.finditer(document.source, document.front.end)]
    return next((place for place in reversed(places) if place[0] in starts), None)


def strip(document: Document, unused: frozenset[str], *, notice: bool) -> list[Edit]:
    """Return the edits that take away the notice, if wanted, and our definitions of the labels in `unused`."""
    source, newline = document.source, document.newline
    edits = []
    rest = source
    if notice and document.notice:
        edits.append(_without(source, newline, *document.notice, source[document.notice[1] :]))
        rest = source[: edits[0].start] + source[edits[0].end :]
    block = definitions(document) if unused else None
    if block:
        lines = source[slice(*block)].split(newline)
        kept = [line for line in lines if _label(line) not in unused]
        if not kept:
            follows = rest[block[1] :] if not edits or edits[0].start >= block[1] else source[block[1] :]
            edits.append(_without(source, newline, *block, follows))
        elif kept != lines:
            edits.append(Edit(*block, newline.join(kept)))
    return edits


def _without(source: str, newline: str, start: int, end: int, follows: str) -> Edit:
    """Return the edit that takes away a block, and the line endings that came with it."""
    lines = 1 if follows.startswith(newline) else 2
    for _ in range(lines):
        if source.endswith(newline, 0, start):
            start -= len(newline)
    return Edit(start, end + len(newline) * (lines == 1), "")


def _label(line: str) -> str:
    found = _LABEL.match(line)
    return found[1].lower() if found else ""
