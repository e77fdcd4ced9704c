"""Whether two texts that differ in some regions alone are read alike outside these.

What a dialect's link is, its own parser knows; ours has to see nothing else change around it: the same blocks, the
same emphasis and code, the same links, at the same places.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any

import pyromark

from glosslink.documents.extended import BASE, EXTENDED, as_read, can_differ
from glosslink.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from glosslink.documents.regions import Region

_SURROGATE = expression("[\ud800-\udfff]")
_INLINE = frozenset("Emphasis Strong Strikethrough Superscript Subscript Link Image".split())
_Place = tuple[int, int]  # how many regions end before, and how far behind the last of these
_Event = tuple[str, _Place, _Place]


class _CrossedError(Exception):
    """Something begins or ends amid a region and is not all of it."""


def reads_alike(before: str, regions: Sequence[Region], after: str, changed: Sequence[Region]) -> bool:
    """Whether a parser sees the same in `before` outside `regions` as in `after` outside `changed`.

    Regions are sorted and apart, the nth of one text stands for the nth of the other, and what lies between is equal.
    """
    old, new = _Side(before, regions), _Side(after, changed)
    parses = (BASE, EXTENDED) if can_differ(before) or can_differ(after) else (BASE,)
    try:
        return all(old.events(options) == new.events(options) for options in parses)
    except _CrossedError:
        return False


class _Side:
    """A text, and the bounds of its regions in UTF-8 bytes."""

    def __init__(self, text: str, regions: Sequence[Region]) -> None:
        self.text = _SURROGATE.sub("\ufffd", text)
        offsets = [0, *(offset for region in regions for offset in region)]
        pieces = (self.text[start:end] for start, end in pairwise(offsets))
        self.bounds = list(accumulate(len(piece.encode()) for piece in pieces))

    def events(self, options: Any) -> list[_Event]:
        """Return what a parser sees outside the regions, pieces of one kind that touch made one."""
        found: list[_Event] = []
        for event, span in pyromark.events_with_range(as_read(self.text, options), options=options):
            for name, start, end in self._outside(event, span["start"], span["end"]):
                touches = bool(found) and found[-1] == (name, found[-1][1], start)
                found.append((name, found.pop()[1] if touches else start, end))
        return found

    def _outside(self, event: Any, start: int, end: int) -> Iterator[_Event]:
        kind, value = (event, "") if event.__class__ is str else next(iter(event.items()))
        if kind in ("Start", "End"):
            name = value if isinstance(value, str) else next(iter(value))
            if name not in _INLINE or not self._inside(start, end):
                yield f"{kind} {value}", self._place(start), self._place(end)
            return
        name = kind if kind in ("Text", "Html", "InlineHtml") else f"{kind} {value}"
        for first, last in self._clipped(start, end):
            yield name, self._place(first), self._place(last)

    def _inside(self, start: int, end: int) -> bool:
        """Whether one region holds `start:end`."""
        index = bisect_right(self.bounds, start)
        return index % 2 == 1 and end <= self.bounds[index]

    def _place(self, offset: int) -> _Place:
        index = bisect_right(self.bounds, offset)
        if index % 2 and self.bounds[index - 1] != offset:
            raise _CrossedError
        index -= index % 2
        return index // 2, offset - (self.bounds[index - 1] if index else 0)

    def _clipped(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield what of `start:end` lies outside the regions."""
        while start < end:
            index = bisect_right(self.bounds, start)
            stop = min(end, self.bounds[index]) if index < len(self.bounds) else end
            if index % 2 == 0:
                yield start, stop
            start = stop
