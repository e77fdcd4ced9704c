"""Builds the prose of a document from the pieces of text that a scanner finds, in order."""

from __future__ import annotations

from itertools import accumulate

from glosslink.documents.document import Blocks
from glosslink.documents.prose import BARRIER, Prose
from glosslink.records import dataclass, field


@dataclass(slots=True)
class ProseBuilder:
    """Gathers visible text. What lies between two pieces joins them, unless something was said to part them.

    `gap` is what is to stand before the next text: nothing, a line end, a barrier. A scanner that knows a text to
    stand right behind the one before, with no gap, may append it to `parts` itself.
    """

    section: int = 0
    gap: str = BARRIER
    parts: list[str] = field(default_factory=list)
    _pieces: list[tuple[int, int, str]] = field(default_factory=list)  # index in `parts`, place in the source, gap
    _blocks: list[tuple[int, int, int, int]] = field(default_factory=list)  # first part, last part, context, section
    _first: int = -1
    _context: int = 0
    _done: int = -1

    def begin(self, context: int) -> None:
        """End the block that is open and begin one in `context`; a block without text leaves no trace."""
        if self._first >= 0:
            self._blocks.append((self._first, len(self.parts), self._context, self.section))
            self._first = -1
        self._context = context
        self.gap = BARRIER

    @property
    def empty(self) -> bool:
        """Whether the open block has no text yet."""
        return self._first < 0

    def part(self) -> None:
        """Keep what comes next apart from what came before."""
        self.gap = BARRIER

    def soft_break(self) -> None:
        """Take in the end of a line, where a reader sees a space."""
        self.gap = self.gap or "\n"

    def leap(self, place: int) -> None:
        """Begin a piece at `place` of the source; its text is to be appended to `parts`."""
        gap = self.gap
        if gap:
            self.parts.append(gap)
            self.gap = ""
        if self._first < 0:
            self._first = len(self.parts)
        self._pieces.append((len(self.parts), place, gap))

    def text(self, start: int, end: int, text: str) -> None:
        """Add `text`, as the reader sees it, standing at `start:end`.

        Text longer than its source cannot be told back and is no prose.
        """
        if start < self._done or end <= start:
            return
        if self.gap or start != self._done:
            self.leap(start)
        length = end - start
        self.parts.append(text if len(text) <= length else BARRIER * length)
        if len(text) < length:  # `&amp;`: what follows stands behind its end
            self.leap(end)
        self._done = end

    def finish(self, length: int) -> tuple[Prose, Blocks]:
        """End the last block and return the prose of a source of `length` code points, and the blocks in it."""
        self.begin(0)
        self.parts.append(BARRIER)
        ends = [0, *accumulate(map(len, self.parts))]
        prose = Prose(
            "".join(self.parts),
            [ends[index] for index, _, _ in self._pieces],
            [place for _, place, _ in self._pieces],
            [gap for _, _, gap in self._pieces],
            length,
        )
        blocks = Blocks(
            prose,
            [ends[first] for first, _, _, _ in self._blocks],
            [ends[last] for _, last, _, _ in self._blocks],
            [context for _, _, context, _ in self._blocks],
            [section for _, _, _, section in self._blocks],
        )
        return prose, blocks
