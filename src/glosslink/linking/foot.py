"""What stands at the foot of a document: our link reference definitions, and the notice.

Both are written so that they can be taken away again to the byte: behind one more blank line, with a final line
ending only where the document had one. The definitions come first.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from glosslink.documents.scanning import scan
from glosslink.edits import Edit, apply
from glosslink.expressions import expression
from glosslink.linking import html_foot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from glosslink.documents.document import Document

_DEFINITION = r"\[gl-[^\]\r\n]+\]:[^\r\n]*"
_LINE = expression(r"\[([^\]]+)\]:[^\r\n]*")
_DEFINITIONS = expression(rf"(?m)^{_DEFINITION}(?:\r?\n{_DEFINITION})*")
_LONE_CR = expression(r"\r(?!\n)")


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
    """Return where our definitions stand, or None; the last such block, if there are several."""
    starts = {definition.start for definition in document.definitions}
    places = [found.span() for found in _DEFINITIONS.finditer(document.source, document.front.end)]
    return next((place for place in reversed(places) if place[0] in starts), None)


def undefine(text: str, like: Document, labels: frozenset[str]) -> list[Edit]:
    """Return the edits that take away our definitions of those `labels` (case-folded) that no link of `text` uses.

    `text` is what was made of the document `like`.
    """
    document = scan(text, like.path, like.dialect) if labels else None
    place = definitions(document) if document else None
    if document is None or place is None:
        return []
    unused = labels - {link.label.casefold() for link in document.links}
    lines = list(_LINE.finditer(text, *place))
    kept = [line for line in lines if line[1].casefold() not in unused]
    if len(kept) == len(lines):
        return []
    if not kept:
        return [_without(document, *place)]
    endings = {line.start(): text[before.end() : line.start()] for before, line in pairwise(lines)}
    return [Edit(*place, kept[0][0] + "".join(endings[line.start()] + line[0] for line in kept[1:]))]


def without_notices(text: str, like: Document) -> str:
    """Return a text made of the document `like` without the notice.

    Where it was put together of several documents, all of theirs go.
    """
    while (document := scan(text, like.path, like.dialect)).notice and can_hold(document):
        text = apply(text, [_without(document, *document.notice)])
    return text


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
