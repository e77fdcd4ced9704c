"""Whether the words around a noun tell that it means what another field calls so: the *labels* of an issue or a metric.

Words of one topic stand together, so a few of another sense's are enough (D. Yarowsky, "Word-Sense Disambiguation Using
Statistical Models of Roget's Categories", 1992), and within a text the noun keeps that sense (W. Gale, K. Church and
D. Yarowsky, "One Sense Per Discourse", 1992), unless a noun before it says which it is: *node labels*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.documents.prose import JOINED
from glosslink.expressions import expression
from glosslink.matching.text.around import before, behind, is_inside, last_words
from glosslink.matching.vocabulary.content_words import FUNCTION_WORDS, may_be_noun, stem, stems

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_SHORTLY = 3000  # characters: some paragraphs,
_MOST = 8  # of which so many mentions are looked at
_NEAR = 8  # words
_WIDE = 80  # characters, which hold them
# Where code begins a line it has no space before it, but an article.
_BREAK = expression(r"[.!?]\s|(?<![ \n(])(?<![ \n]the)(?<![ \n]an)(?<![ \n]a)\x01")
_OWNER = expression(r"([\w'’]+)[ \n-]\Z")
_WORD_BEFORE = expression(r"([^\W\d_][\w'’-]*)[ \n]\Z")


def is_of_other_field(prose: str, start: int, end: int, clues: Collection[str]) -> bool:
    """Whether one of the words that another field has stands near the noun at `start:end`, or near one shortly before.

    With a capital inside a sentence it is a name, for which that does not matter.
    """
    seen = prose[max(0, start - _SHORTLY - 2 * _WIDE) : end + 2 * _WIDE].replace(JOINED, "").lower()
    if not any(clue in seen for clue in clues):  # as nearly always
        return False
    left = before(prose, start, _WIDE)
    written = prose[start:end].removesuffix("s")
    if not (written.islower() or written.isupper()) and is_inside(left):
        return False
    if _has_clue(prose, start, end, clues):
        return True
    kind = _kind_before(prose, start)
    if kind and not kind.islower():
        return False
    places = _earlier(prose, start, stem(prose[start:end].lower()))
    return any(
        _has_clue(prose, *place, clues) for place in places if not kind or _kind_before(prose, place[0]).lower() == kind
    )


def _kind_before(prose: str, start: int) -> str:
    """Return the word before the noun at `start` that says which it is, a noun or a capital; nothing for others."""
    said = _WORD_BEFORE.search(last_words(before(prose, start, _WIDE), 1))
    if said and (may_be_noun(said[1]) or not (said[1].islower() or said[1].lower() in FUNCTION_WORDS)):
        return said[1]
    return ""


def is_of_owner(prose: str, start: int, owners: Collection[str]) -> bool:
    """Whether the word before the noun at `start` is one of `owners`: *etcd nodes*."""
    said = _OWNER.search(last_words(before(prose, start, _WIDE), 1))
    return said is not None and stem(said[1].lower()) in owners


def _has_clue(prose: str, start: int, end: int, clues: Collection[str]) -> bool:
    said = stems(_BREAK.split(before(prose, start, _WIDE))[-1])[-_NEAR:]
    follows = stems(_BREAK.split(behind(prose, end, _WIDE), maxsplit=1)[0])[:_NEAR]
    return any(word in clues for word in (*said, *follows))


def _earlier(prose: str, start: int, noun: str) -> Iterator[tuple[int, int]]:
    """Yield where the same noun stands shortly before, the nearest first."""
    at = start
    for _ in range(_MOST):
        at = prose.rfind(noun, max(0, start - _SHORTLY), at)
        if at < 0:
            return
        yield at, at + len(noun)
