"""The prose of a document: what a reader sees of it, and the way back from there to the source."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from glosslink.documents.regions import Region

# Both fillers are control characters, not private-use ones: they keep ASCII documents ASCII, which halves the
# time that folding takes. In a source that holds one, it only hides a character from linking.
BARRIER = "\x01"
"""Stands for what interrupts prose: code, images, a protected region, the end of a block."""
JOINED = "\x02"
"""Stands, in the padded prose, for markup that a reader does not see and that does not part words: `**`, `](url)`."""
_FIRMNESS = ("", "\n", BARRIER)  # of two gaps that meet, the latter of these holds


@dataclass(frozen=True)
class Prose:
    """What a reader sees of a source, in pieces that each stand in it as they are.

    `text` begins and ends with a barrier. From `starts[i]` on it holds what stands in the source from `places[i]` on;
    `gaps[i]` is what the text has before that piece: a barrier, a line end, or nothing where only markup lies between.
    The source is `length` code points long.
    """

    text: str
    starts: Sequence[int]
    places: Sequence[int]
    gaps: Sequence[str]
    length: int

    def source(self, offset: int) -> int:
        """Return the place in the source of the code point at `offset` of the text, which is no barrier at its ends."""
        index = bisect_right(self.starts, offset) - 1
        return self.places[index] + offset - self.starts[index]

    def offset(self, place: int) -> int:
        """Return the offset into the text of what is visible at `place` of the source; in a gap, where that begins."""
        index = bisect_right(self.places, place) - 1
        if index < 0:  # before all text, or there is none
            return self.starts[0] if self.starts else 0
        return min(self.starts[index] + place - self.places[index], self._end(index))

    def _shows(self, start: int, end: int) -> bool:
        """Whether any piece may stand in `start:end` of the source; most regions that are hidden hold only markup."""
        index = bisect_right(self.places, start)
        if index < len(self.places) and self.places[index] < end:
            return True
        return index > 0 and start < self.places[index - 1] + self._end(index - 1) - self.starts[index - 1]

    def following(self, place: int) -> int:
        """Return the offset into the text of the first that is visible at `place` of the source or behind it."""
        index = max(bisect_right(self.places, place) - 1, 0)
        offset = self.offset(place)
        inside = index + 1 >= len(self.starts) or offset < self._end(index)
        return offset if inside else self.starts[index + 1]

    def _end(self, index: int) -> int:
        """Return the offset behind the piece `index`."""
        if index + 1 < len(self.starts):
            return self.starts[index + 1] - len(self.gaps[index + 1])
        return len(self.text) - 1

    def without(self, regions: Sequence[Region], offsets: Sequence[Region]) -> Prose:
        """Return the prose with barriers for all text in `regions` of the source and at `offsets` (each sorted, apart).

        What joins stays: whether words are connected must not depend on markup that a link adds.
        """
        hidden = [(self.offset(start), self.offset(end)) for start, end in regions if self._shows(start, end)]
        text = mask(mask(self.text, offsets), hidden)
        return Prose(text, self.starts, self.places, self.gaps, self.length)

    def joined(self, regions: Sequence[Region]) -> tuple[Prose, Callable[[int], int]]:
        """Return the prose without what stands in `regions` of the source (sorted, apart), as if that were markup.

        Each region is visible as a whole. With it comes the way from offsets of this text to those of the new one.
        """
        cuts = [(self.offset(start), self.offset(start) + end - start) for start, end in regions]
        pieces: list[tuple[int, int, str]] = []
        parts: list[str] = []
        length, gap = 0, ""
        kept: list[Region] = [(0, 0)]  # where a stretch of this text stands in the new one
        for index, start in enumerate(self.starts):
            gap = max(gap, self.gaps[index], key=_FIRMNESS.index)
            for begin, end in _apart(start, self._end(index), cuts):
                length += len(gap)
                pieces.append((length, self.places[index] + begin - start, gap))
                kept.append((begin, length))
                parts += (gap, self.text[begin:end])
                length, gap = length + end - begin, ""
        starts, places = [piece[0] for piece in pieces], [piece[1] for piece in pieces]
        text = "".join((*parts, BARRIER))
        prose = Prose(text, starts, places, [piece[2] for piece in pieces], self.length)
        return prose, lambda offset: _moved(offset, kept, length)

    @cached_property
    def padded(self) -> str:
        """The prose as long as the source: each code point is the one seen there, or stands for what is no prose."""
        parts: list[str] = []
        done = 0
        for index, (start, place) in enumerate(zip(self.starts, self.places, strict=True)):
            text = self.text[start : self._end(index)]
            parts += (_filling(self.gaps[index], place - done), text)
            done = place + len(text)
        parts.append(BARRIER * (self.length - done))
        return "".join(parts)


def _moved(offset: int, kept: Sequence[Region], length: int) -> int:
    """Return where `offset` has gone to; what was cut is where it was."""
    index = bisect_right(kept, (offset, length)) - 1
    begin, moved = kept[index]
    following = kept[index + 1][1] if index + 1 < len(kept) else length
    return min(moved + offset - begin, following)


def _apart(start: int, end: int, cuts: Sequence[Region]) -> Iterator[Region]:
    """Yield what of `start:end` is in none of `cuts`, which are sorted and apart."""
    for index in range(bisect_right(cuts, start, key=lambda cut: cut[1]), len(cuts)):
        begin, stop = cuts[index]
        if begin >= end:
            break
        if start < begin:
            yield start, begin
        start = max(start, stop)
    if start < end:
        yield start, end


def _filling(gap: str, length: int) -> str:
    return "\n".ljust(length) if gap == "\n" else (gap or JOINED) * length


def mask(text: str, regions: Sequence[Region]) -> str:
    """Return `text` with every code point in `regions` (sorted, apart) made a barrier."""
    parts: list[str] = []
    done = 0
    for start, end in regions:
        parts += (text[done:start], BARRIER * (end - start))
        done = end
    parts.append(text[done:])
    return "".join(parts)
