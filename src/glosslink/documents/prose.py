"""Builds the prose of a document from the pieces of text that a scanner finds, in order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from glosslink.documents.document import BARRIER, JOINED, Block, Context

if TYPE_CHECKING:
    from collections.abc import Iterable

    from glosslink.documents.regions import Region

_LINE_END = re.compile(r"[ \t]*(?:\r\n?|\n)[ \t>]*")


@dataclass(slots=True)
class ProseBuilder:
    """Gathers visible text and fills what lies between, so that the result is as long as the source.

    `done` is the code point up to which the prose is made; it begins where the body of the document does. What lies
    between two pieces joins them, unless `part` or `soft_break` was called since the first.
    """

    source: str
    done: int
    section: int = 0
    blocks: list[Block] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)
    _gap: str = BARRIER
    _start: int = -1
    _context: Context = Context.NONE

    def __post_init__(self) -> None:
        self._parts.append(BARRIER * self.done)

    def begin(self, context: Context) -> None:
        """End the block that is open and begin one in `context`; a block without text leaves no trace."""
        if self._start >= 0:
            self.blocks.append(Block(self._start, self.done, self._context, self.section))
            self._start = -1
        self._context = context
        self._gap = BARRIER

    @property
    def empty(self) -> bool:
        """Whether the open block has no text yet."""
        return self._start < 0

    def part(self) -> None:
        """Keep what comes next apart from what came before."""
        self._gap = BARRIER

    def soft_break(self) -> None:
        """Take in the end of a line, where a reader sees a space."""
        if self._gap == JOINED:
            self._gap = "\n"

    def text(self, start: int, end: int, text: str) -> None:
        """Add `text`, as the reader sees it, standing at `start:end`.

        Text shorter than its source (`&amp;`) is padded; longer text cannot be told back and is no prose.
        """
        if start < self.done or end <= start:
            return
        if start > self.done:
            self._parts.append(self._fill(start))
        length = end - start
        if len(text) != length:
            text = text + JOINED * (length - len(text)) if len(text) < length else BARRIER * length
        self._parts.append(text)
        if self._start < 0:
            self._start = start
        self.done = end
        self._gap = JOINED

    def _fill(self, end: int) -> str:
        length = end - self.done
        if self._gap != "\n":
            return self._gap * length
        # The line's end and the quote markers behind it are a space; markup on either side of them is markup.
        found = _LINE_END.search(self.source, self.done, end)
        if found is None:
            return "\n".ljust(length)
        space = "\n".ljust(found.end() - found.start())
        return JOINED * (found.start() - self.done) + space + JOINED * (end - found.end())

    def finish(self, length: int) -> str:
        """End the last block and return the prose, `length` code points long."""
        self.begin(Context.NONE)
        self._parts.append(BARRIER * (length - self.done))
        return "".join(self._parts)


def protect(prose: str, regions: Iterable[Region]) -> str:
    """Return `prose` with all visible text in `regions` (sorted, apart) made barriers.

    What joins stays: whether words are connected must not depend on markup that a link adds.
    """
    parts: list[str] = []
    done = 0
    for start, end in regions:
        inside = prose[start:end]
        if JOINED in inside:
            inside = "".join(c if c == JOINED else BARRIER for c in inside)
        else:
            inside = BARRIER * (end - start)
        parts += (prose[done:start], inside)
        done = end
    parts.append(prose[done:])
    return "".join(parts)
