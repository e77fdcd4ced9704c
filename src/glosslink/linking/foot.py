"""What stands at the foot of a document: our link reference definitions, and the notice.

Both are written so that they can be taken away again to the byte: behind one more blank line, with a final line
ending only where the document had one. The definitions come first.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from glosslink.documents.regions import covers
from glosslink.documents.scanning import scan
from glosslink.edits import Edit, apply
from glosslink.linking import html_foot

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from glosslink.documents.document import Document
    from glosslink.documents.regions import Region

_DEFINITION = r"\[gl-[^\]\r\n]+\]:[^\r\n]*"
_LINE = re.compile(r"\[([^\]]+)\]:[^\r\n]*")
_DEFINITIONS = re.compile(rf"(?m)^{_DEFINITION}(?:\r?\n{_DEFINITION})*")
_LONE_CR = re.compile(r"\r(?!\n)")


def can_hold(document: Document) -> bool:
    """Whether a foot can be added and taken away again: not where lines end in a lone carriage return."""
    return _LONE_CR.search(document.source) is None


def append(document: Document, block: str) -> Edit:
    """Return the edit that puts `block` at the foot of the document."""
    if document.is_html:
        return html_foot.append(document, block)
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
    """Return where our definitions stand, or None; the last such block, if there are several, in no notice."""
    starts = {one.start for one in document.definitions if not covers(document.notices, one.start)}
    places = [found.span() for found in _DEFINITIONS.finditer(document.source, document.front.end)]
    return next((place for place in reversed(places) if place[0] in starts), None)


def cleared(text: str, like: Document, labels: frozenset[str] = frozenset()) -> str:
    """Return a text without notices, and without our definitions of those `labels` that no link of it uses.

    `text` is what was made of the document `like`; labels are case-folded. Where a file was put together of several,
    the notices of all go.
    """
    while edits := _clearing(document := scan(text, like.path, like.dialect), labels, _notices(document)):
        text, labels = apply(text, edits), frozenset()
    return text


def undefine(text: str, like: Document, labels: frozenset[str]) -> list[Edit]:
    """Return the edits that take away our definitions of those `labels` (case-folded) that no link of `text` uses.

    `text` is what was made of the document `like`.
    """
    return _clearing(scan(text, like.path, like.dialect), labels, ()) if labels else []


def _notices(document: Document) -> tuple[Region, ...]:
    return document.notices if can_hold(document) else ()


def _clearing(document: Document, labels: frozenset[str], notices: Sequence[Region]) -> list[Edit]:
    """Return the edits that take away `notices`, and definitions of `labels` that no link outside of these uses."""
    edits = _undefined(document, labels, notices) if labels else []
    blocks = [*notices, *((edit.start, edit.end) for edit in edits if not edit.text)]
    return [edit for edit in edits if edit.text] + [_without(document, *place) for place in _joined(document, blocks)]


def _undefined(document: Document, labels: frozenset[str], notices: Sequence[Region]) -> list[Edit]:
    """Return the edit that leaves of our definitions those that are used, if some of these `labels` are not."""
    place = definitions(document)
    if place is None:
        return []
    used = {link.label.casefold() for link in document.links if not covers(notices, link.start)}
    lines = list(_LINE.finditer(document.source, *place))
    kept = [line for line in lines if line[1].casefold() not in labels - used]
    if len(kept) == len(lines):
        return []
    endings = {line.start(): document.source[before.end() : line.start()] for before, line in pairwise(lines)}
    rest = "".join(endings[line.start()] + line[0] for line in kept[1:])
    return [Edit(*place, kept[0][0] + rest if kept else "")]


def _joined(document: Document, blocks: Iterable[Region]) -> list[Region]:
    """Return blocks in order, those made one that nothing but line ends part: they came, and go, as one."""
    joined: list[Region] = []
    for start, end in sorted(blocks):
        if joined and not document.source[joined[-1][1] : start].strip("\r\n"):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _without(document: Document, start: int, end: int) -> Edit:
    """Return the edit that takes away a block, and the line endings that came with it.

    What an author has written behind it stays a block of its own.
    """
    if document.is_html:
        return html_foot.without(document, start, end)
    source, newline = document.source, document.newline
    above = sum(source.endswith(newline * n, 0, start) for n in (1, 2))
    below = sum(source.startswith(newline * n, end) for n in (1, 2))
    if end == len(source):
        before, after = min(above, 2), 0
    elif source[end:] == newline:
        before, after = min(above, 1), 1
    elif start == document.front.end:
        before, after = 0, min(below, 2)
    else:
        spare = min(max(above + below - 2, 0), 2)
        after = min(below, spare)
        before = spare - after
    return Edit(start - before * len(newline), end + after * len(newline), "")
