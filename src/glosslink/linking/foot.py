"""What stands at the foot of a document: our link reference definitions, and the notice.

Both are written so that they can be taken away again to the byte: behind one more blank line, with a final line
ending only where the document had one. The definitions come first.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from glosslink.documents.prose import BARRIER
from glosslink.documents.regions import covers
from glosslink.documents.scanning import scan
from glosslink.edits import Edit, apply
from glosslink.expressions import expression
from glosslink.linking import html_foot

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Sequence

    from glosslink.documents.document import Document
    from glosslink.documents.regions import Region

_DEFINITION = r"\[gl-[^\]\r\n]+\]:[^\r\n]*"
_LINE = expression(r"\[([^\]]+)\]:[^\r\n]*")
_DEFINITIONS = expression(rf"(?m)^{_DEFINITION}(?:\r?\n{_DEFINITION})*")
_BLANK = expression(r"[ \t]*(?:\r?\n(?:[ \t]*(?:\r?\n|\Z)|\[)|\Z)")
_NO_TEXT = str.maketrans("", "", f"{BARRIER} \t\r\n")
_LONE_CR = expression(r"\r(?!\n)")


def can_hold(document: Document) -> bool:
    """Whether a foot can be added and taken away again: not where lines end in a lone carriage return."""
    return _LONE_CR.search(document.source) is None


def can_define(document: Document) -> bool:
    """Whether definitions can be added and taken away again: above a notice has to be a blank line, or nothing."""
    start = document.notice[0] if document.notice else document.front.end
    apart = start == document.front.end or document.source.endswith(document.newline * 2, 0, start)
    return apart and can_hold(document)


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
    ours = [end for _, end in definitions(document) if is_apart(document, end)]
    if ours:
        return Edit(ours[-1], ours[-1], newline + block)
    if document.notice:
        return Edit(document.notice[0], document.notice[0], block + newline * 2)
    return append(document, block)


def is_apart(document: Document, end: int) -> bool:
    """Whether a definition ends at `end` for all parsers: what stands right below might be of one piece with it."""
    return bool(_BLANK.match(document.source, end))


def definitions(document: Document) -> list[Region]:
    """Return where blocks of our definitions stand, in order, none in a notice."""
    starts = {one.start for one in document.definitions if not covers(document.notices, one.start)}
    places = [found.span() for found in _DEFINITIONS.finditer(document.source, document.front.end)]
    return [place for place in places if place[0] in starts]


def cleared(text: str, like: Document, labels: frozenset[str] = frozenset()) -> str:
    """Return a text without notices, and without our definitions of those `labels` that no link of it uses.

    `text` is what was made of the document `like`; labels are case-folded. Where a file was put together of several,
    the notices of all go. They stay where they hide, by what they leave open, what stands behind them.
    """
    document = scan(text, like.path, like.dialect)
    while edits := _clearing(document, labels, _notices(document)):
        after = scan(apply(document.source, edits), like.path, like.dialect)
        if _shown(document) != _shown(after):
            if not labels:
                break
            after = scan(apply(document.source, _clearing(document, labels, ())), like.path, like.dialect)
        document, labels = after, frozenset()
    return document.source


def _shown(document: Document) -> tuple[str, int]:
    """Return the letters of a document outside its notices, and how many links there are."""
    links = sum(not covers(document.notices, link.start) for link in document.links)
    return document.visible.text.translate(_NO_TEXT), links


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
    """Return the edits that leave of each block of our definitions those that are used, of these `labels` at least."""
    unused = labels - {link.label.casefold() for link in document.links if not covers(notices, link.start)}
    blocks = (list(_LINE.finditer(document.source, *place)) for place in definitions(document))
    return [_kept(document, lines, unused) for lines in blocks if any(line[1].casefold() in unused for line in lines)]


def _kept(document: Document, lines: list[re.Match[str]], unused: frozenset[str]) -> Edit:
    """Return the edit that leaves of the `lines` of a block those whose labels are used."""
    kept = [line for line in lines if line[1].casefold() not in unused]
    endings = {line.start(): document.source[before.end() : line.start()] for before, line in pairwise(lines)}
    rest = "".join(endings[line.start()] + line[0] for line in kept[1:])
    return Edit(lines[0].start(), lines[-1].end(), kept[0][0] + rest if kept else "")


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
