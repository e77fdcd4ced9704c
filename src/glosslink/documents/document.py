"""What a scanner makes of one file: its prose, and what stands around it.

`Document.prose` is as long as the source: every code point of it is the one a reader sees at that place, or stands
for what is no prose there. So an offset into the prose *is* the offset into the source, and nothing needs a map.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import Flag, auto
from itertools import accumulate
from typing import TYPE_CHECKING, Literal

from glosslink.documents.dialects import COMMONMARK, Dialect
from glosslink.documents.regions import merged, overlaps

if TYPE_CHECKING:
    from glosslink.documents.frontmatter import FrontMatter
    from glosslink.documents.regions import Region

# Both fillers are control characters, not private-use ones: they keep ASCII documents ASCII, which halves the
# time that folding takes. In a source that holds one, it only hides a character from linking.
BARRIER = "\x01"
"""Stands for what interrupts prose: code, images, a protected region, the end of a block."""
JOINED = "\x02"
"""Stands for markup that a reader does not see and that does not part words: `**`, a backslash, `](url)`."""


class Context(Flag):
    """Where in a document a stretch of prose stands; several hold at once."""

    NONE = 0
    HEADINGS = auto()
    LEAD_INS = auto()
    TABLES = auto()
    QUOTES = auto()
    LISTS = auto()
    FOOTNOTES = auto()
    HTML = auto()
    EMPHASIS = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, table cell, list item or HTML block: `start:end` holds its inline content."""

    start: int
    end: int
    context: Context
    section: int


@dataclass(frozen=True, slots=True)
class Link:
    """A link as its author wrote it: `[text](url)`, `[text][label]`, `<url>`, or an HTML anchor."""

    start: int
    end: int
    text_start: int
    text_end: int
    url: str
    title: str
    kind: Literal["inline", "reference", "autolink", "html", "other"]
    label: str = ""
    attributes: str = ""  # the opening tag of an HTML anchor, as written


@dataclass(frozen=True, slots=True)
class Span:
    """Markup around prose that must stay balanced: `**inner**` or `<b>inner</b>`."""

    start: int
    inner_start: int
    inner_end: int
    end: int
    emphasis: bool


@dataclass(frozen=True, slots=True)
class Definition:
    """A link reference definition, `[label]: url "title"`."""

    label: str
    url: str
    title: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Directives:
    """What comments in a document ask for: regions left alone, entries skipped."""

    off: tuple[tuple[int, int], ...] = ()
    skip: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Document:
    """One scanned file. Every offset is a code point of `source`, which is the text as read."""

    path: str
    source: str
    prose: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...]
    spans: tuple[Span, ...]
    lead_ins: tuple[tuple[int, int], ...]
    definitions: tuple[Definition, ...]
    directives: Directives
    front: FrontMatter
    notice: tuple[int, int] | None = None
    dialect: Dialect = COMMONMARK
    # What the questions below look up in: one of each match, in a document of any size.
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _ends: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _bold: tuple[Region, ...] = field(init=False, repr=False, compare=False)
    _emphasis: tuple[Region, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        spans = (span for span in self.spans if span.emphasis)
        object.__setattr__(self, "_starts", tuple(block.start for block in self.blocks))
        # Links may hold links (an HTML anchor does), so ends do not rise; the furthest so far does.
        object.__setattr__(self, "_ends", tuple(accumulate((link.end for link in self.links), max)))
        object.__setattr__(self, "_bold", tuple(merged(self.lead_ins)))
        object.__setattr__(self, "_emphasis", tuple(merged((span.start, span.end) for span in spans)))

    def block_at(self, offset: int) -> int:
        """Return the index of the block that holds `offset`, -1 where none does."""
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset < self.blocks[index].end else -1

    def context_at(self, start: int, end: int) -> Context:
        """Return every context that holds anywhere in `start:end`."""
        index = self.block_at(start)
        context = self.blocks[index].context if index >= 0 else Context.NONE
        if overlaps(self._bold, start, end):
            context |= Context.LEAD_INS
        if overlaps(self._emphasis, start, end):
            context |= Context.EMPHASIS
        return context

    def link_over(self, start: int, end: int) -> Link | None:
        """Return the link that shares a code point with `start:end`; the outer one of nested links."""
        index = bisect_right(self._ends, start)
        if index < len(self.links) and self.links[index].start < end:
            return self.links[index]
        return None

    def body(self, text: str) -> str:
        """Return what a parser gets to see of `text`: this document, or what edits made of it."""
        return self.dialect.view(text[self.front.end :])

    @property
    def newline(self) -> str:
        """The document's own line ending: that of its first line."""
        end = self.source.find("\n")
        return "\r\n" if end > 0 and self.source[end - 1] == "\r" else "\n"
