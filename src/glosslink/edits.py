"""Replace `source[start:end]` by a text: the only way anything here changes a document."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Edit(NamedTuple):
    """Replace the code points `start:end` of a text by `text`; `start == end` inserts."""

    start: int
    end: int
    text: str


_PLACE = itemgetter(0, 1)


def apply(source: str, edits: Iterable[Edit]) -> str:
    """Return `source` with every edit made.

    Edits may come in any order but must not overlap (ValueError); insertions at one place keep their order.
    """
    parts: list[str] = []
    done = 0
    for start, end, text in sorted(edits, key=_PLACE):
        if start < done:
            raise ValueError(f"edits overlap at {start}")
        parts += (source[done:start], text)
        done = end
    parts.append(source[done:])
    return "".join(parts)


def difference(old: str, new: str) -> Edit:
    """Return the one edit that makes a text of another: what lies between their equal beginnings and ends."""
    most = min(len(old), len(new))
    start = next((i for i in range(most) if old[i] != new[i]), most)
    tail = next((i for i in range(most - start) if old[-1 - i] != new[-1 - i]), most - start)
    return Edit(start, len(old) - tail, new[start : len(new) - tail])


def origins(edits: Iterable[Edit]) -> Callable[[int], int]:
    """Return what tells where the code point at an offset of the edited text stood in the source.

    A code point that an edit wrote is told to have stood where the edit begins.
    """
    ordered = sorted(edits, key=_PLACE)
    shifts = [0, *accumulate(len(edit.text) - (edit.end - edit.start) for edit in ordered)]
    begins = [edit.start + shift for edit, shift in zip(ordered, shifts, strict=False)]

    def origin(offset: int) -> int:
        index = bisect_right(begins, offset) - 1  # of the last edit that begins there or before
        if index >= 0 and offset < begins[index] + len(ordered[index].text):
            return ordered[index].start
        return offset - shifts[index + 1]

    return origin
