"""The sentence around a mention, as a reader sees it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from glosslink.documents.prose import BARRIER, JOINED
from glosslink.expressions import expression
from glosslink.glossary.summary import sentence_ends
from glosslink.records import dataclass

if TYPE_CHECKING:
    from glosslink.documents.document import Document

LONGEST = 240  # code points; a longer sentence is cut around the mention
_NEAR = LONGEST  # code points looked at on either side: what reaches further is cut anyway
_HIDDEN = expression(f"{BARRIER}+")
_CODE = expression(r"(`+) ?(.+?) ?\1", re.DOTALL)
_FOOTNOTES = expression(r"(?:\[\^[^\[\]\n]+\])+")
_SPACE = expression(r"\s{2,}|[^\S ]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Plain text on one line; `start:end` are the code points of the mention in it."""

    text: str
    start: int
    end: int

    @property
    def parts(self) -> tuple[str, str, str]:
        """What comes before the mention, the mention, what comes after."""
        return self.text[: self.start], self.text[self.start : self.end], self.text[self.end :]


def sentence_around(document: Document, start: int, end: int) -> Sentence:
    """Return the sentence in which the code points `start:end` of a document stand.

    It ends at a full stop that ends a sentence (not that of `e.g.`, `U.S.` or `2.5`) or with its block. Code in it is
    shown, a footnote's mark is not, other things that are no prose are shown as `…`.
    """
    return sentence_of(surroundings(document, start, end))


def surroundings(document: Document, start: int, end: int) -> tuple[str, str, str]:
    """Return what a reader sees before, at and after `start:end`, as far as `sentence_of` needs it."""
    index = document.block_at(start)
    first, last = start, end
    if index >= 0:
        first = max(document.blocks[index].start, start - _NEAR)
        last = max(end, min(document.blocks[index].end, end + _NEAR))
    return visible(document, first, start), visible(document, start, end), visible(document, end, last)


def visible(document: Document, start: int, end: int) -> str:
    """Return what a reader sees of a part of a document; white space is as it is written."""
    prose = document.prose[start:end]
    if BARRIER in prose:
        source = document.source
        prose = _HIDDEN.sub(lambda found: _shown(source[start + found.start() : start + found.end()]), prose)
    return prose.replace(JOINED, "")


def _shown(source: str) -> str:
    code = _CODE.fullmatch(source.strip())
    if code:
        return source.replace(code[0], code[2])
    if _FOOTNOTES.fullmatch(source):
        return ""
    return " " if source.isspace() or source.strip() in ("\\", "") else " … "


def sentence_of(surroundings: tuple[str, str, str]) -> Sentence:
    """Return the sentence that holds a mention, of the mention and what stands around it."""
    before, mention, after = (_SPACE.sub(" ", part) for part in surroundings)
    whole = before + mention + after
    begin, stop = 0, len(whole)
    for end in sentence_ends(whole):
        if end <= len(before):
            begin = end
        elif end >= len(before) + len(mention):
            stop = end
            break
    return _shortened(before[begin:].lstrip(" …"), mention, after[: stop - len(before) - len(mention)].rstrip())


def _shortened(before: str, mention: str, after: str) -> Sentence:
    """Return the sentence, cut at words where it is longer than `LONGEST`."""
    room = max(LONGEST - len(mention), 0)
    if len(before) + len(after) > room:
        left = min(len(before), max(room // 2, room - len(after)))
        right = min(len(after), room - left)
        if left < len(before):
            before = "… " + before[len(before) - left :].partition(" ")[2]
        if right < len(after):
            after = after[:right].rpartition(" ")[0] + " …"
    return Sentence(before + mention + after, len(before), len(before) + len(mention))
