"""Joins: the ways in which the words of a form may hang together in a text."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from glosslink.expressions import expression
from glosslink.matching.text.casing import humps, words
from glosslink.matching.text.folding import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAX_JOINTS = 6
_FIRST_KATAKANA = "\u30a1"
_JOINT = expression("(?<=[ァ-ヺー]) (?=[ァ-ヺー])")
# Where two words of a solid loanword may meet: each has two kana or more, and begins and ends as words do.
_MEETING = expression("(?<=[ァ-ヺー]{2})(?<!ッ)(?=[ァ-ヺ]{2}|[ァ-ヺ]ー)(?![ァィゥェォッャュョヮン])")


def keys(form: str) -> list[str]:
    """Return the folded texts that a form is looked up by: as it stands, and with its joints open or closed.

    All joints open, all closed, and each single one closed, for up to six joints; that finds what writers do without
    the exponential rest. A solid word without humps has no joints, so it is never split, but by the middle dot of
    Japanese.
    """
    parts = [fold_text(hump) for word in words(form) for hump in humps(word)]
    if not parts:
        return [key] if (key := fold_text(form)) else []
    found = [" ".join(parts), "".join(parts)]
    if 1 < len(parts) <= _MAX_JOINTS + 1:
        found += [" ".join([*parts[:i], a + b, *parts[i + 2 :]]) for i, (a, b) in enumerate(pairwise(parts))]
    if max(form) >= _FIRST_KATAKANA:
        found = [*found, *_dotted(found)]
    return [key for key in dict.fromkeys(found) if key]


def _dotted(found: list[str]) -> Iterator[str]:
    """Yield the keys of a Japanese form with a middle dot between loanwords: `シングル・サインオン`.

    Between which kana of a solid word its own words meet is not known, so one dot may stand between any.
    """
    yield from (_JOINT.sub("・", key) for key in found)
    opened = _JOINT.sub("・", found[0])
    yield from (f"{opened[: at.start()]}・{opened[at.start() :]}" for at in _MEETING.finditer(opened))


def folded(form: str) -> tuple[str, ...]:
    """Return a form's text as it is folded, and behind it all folded texts that the form is found by."""
    return fold_text(form), *keys(form)
