"""What a scanner makes of one file: its prose, and what stands around it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from glosslink.documents.dialects import COMMONMARK, Dialect
from glosslink.documents.extended import can_differ
from glosslink.documents.regions import covers, merged, overlaps
from glosslink.expressions import expression
from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from glosslink.documents.frontmatter import FrontMatter
    from glosslink.documents.prose import Prose
    from glosslink.documents.regions import Region


_CONTROL = "[\x00-\x08\x0b\x0e-\x1f\x7f\x85\u2028\u2029]"
_STRUCK = expression("[*_]~|~[*_]")
_ODD = expression(f"{_CONTROL}[*_~]|[*_~]{_CONTROL}")


_LABEL = expression(r"(?m)^[ \t>]*\[([^\[\]]+)\]:")


def folded_label(label: str) -> str:
    """Return the label of a reference as parsers compare it."""
    return " ".join(label.split()).casefold()


def labels_in(source: str) -> frozenset[str]:
    """Return what is written as the label of a definition, folded: others find them in more places than CommonMark."""
    found = _LABEL.findall(source) if "]:" in source else ()
    return frozenset(filter(None, map(folded_label, found)))


class Context:
    """Where in a document a stretch of prose stands: bits of a number, for several may hold at once.

    They are plain numbers, because every mention is asked about its context.
    """

    NONE: Final = 0
    HEADINGS: Final = 1
    LEAD_INS: Final = 2
    TABLES: Final = 4
    QUOTES: Final = 8
    LISTS: Final = 16
    FOOTNOTES: Final = 32
    HTML: Final = 64
    EMPHASIS: Final = 128


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, table cell, list item or HTML block: `start:end` holds its inline content."""

    start: int
    end: int
    context: int  # of the bits of `Context`
    section: int


@dataclass(frozen=True)
class Blocks:
    """The blocks of a document, in order, as offsets into its prose; each is a `Block` of the source when asked for."""

    prose: Prose
    starts: Sequence[int]
    ends: Sequence[int]
    contexts: Sequence[int]
    sections: Sequence[int]

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, index: int) -> Block:
        source = self.prose.source
        end = source(self.ends[index] - 1) + 1
        return Block(source(self.starts[index]), end, self.contexts[index], self.sections[index])

    def __iter__(self) -> Iterator[Block]:
        return (self[index] for index in range(len(self)))

    def holding(self, offset: int) -> int:
        """Return the index of the block that holds `offset` of the prose, -1 where none does."""
        index = bisect_right(self.starts, offset) - 1
        return index if index >= 0 and offset < self.ends[index] else -1

    def moved(self, prose: Prose, move: Callable[[int], int]) -> Blocks:
        """Return the blocks as they stand in another prose of the source; `move` tells where an offset has gone to."""
        starts, ends = ([move(offset) for offset in offsets] for offsets in (self.starts, self.ends))
        return Blocks(prose, starts, ends, self.contexts, self.sections)

    def within(self, regions: Sequence[Region], context: int) -> Blocks:
        """Return the blocks, those that begin in `regions` of the source (sorted, apart) in a further context."""
        if not regions:
            return self
        places = (self.prose.source(start) for start in self.starts)
        contexts = [
            old | context if covers(regions, place) else old for old, place in zip(self.contexts, places, strict=True)
        ]
        return Blocks(self.prose, self.starts, self.ends, contexts, self.sections)


Kind = Literal["inline", "reference", "autolink", "html", "other", "wiki", "gollum", "hugo", "myst", "template"]
"""How a link is written; from `wiki` on, it is one in a dialect only (`link_template`)."""


class Link(NamedTuple):
    """A link as its author wrote it: `[text](url)`, `[text][label]`, `<url>`, an HTML anchor, or that of a dialect."""

    start: int
    end: int
    text_start: int
    text_end: int
    url: str
    title: str
    kind: Kind
    label: str = ""
    attributes: str = ""  # the opening tag of an HTML anchor, as written


class Span(NamedTuple):
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


Named = tuple[str, int, int]
"""A name in a document, and its place there in code points, half-open."""


class Comment(NamedTuple):
    """A comment addressed to glosslink, in whatever spelling: its `mark` (`glosslink:`), the word behind it, a list.

    `names` are what is listed behind the word, each with its place.
    """

    start: int
    end: int
    mark: str
    word: str
    on_one_line: bool  # as it must be; one that is not ends, for all we know, with its word
    names: tuple[Named, ...] = ()

    @property
    def is_read(self) -> bool:
        """Whether it is written as such a comment must be; its word may still be none that means anything."""
        return self.on_one_line and self.mark == "glosslink:"


@dataclass(frozen=True, slots=True)
class Directives:
    """What comments in a document ask for: regions left alone, entries skipped; and all of the comments."""

    off: tuple[tuple[int, int], ...] = ()
    skip: frozenset[str] = frozenset()
    comments: tuple[Comment, ...] = ()


@dataclass(frozen=True)
class Document:
    """One scanned file. Every offset is a code point of `source`, which is the text as read, unless said otherwise."""

    path: str
    source: str
    visible: Prose
    blocks: Blocks
    links: tuple[Link, ...]
    spans: tuple[Span, ...]
    lead_ins: tuple[tuple[int, int], ...]
    definitions: tuple[Definition, ...]
    directives: Directives
    front: FrontMatter
    notices: tuple[tuple[int, int], ...] = ()  # one, unless the file was put together of several
    generated: tuple[tuple[int, int], ...] = ()  # what `page` has written, with its comments, in order
    dialect: Dialect = COMMONMARK
    languages: tuple[tuple[int, int, str], ...] = ()  # where HTML names another language than the page's, apart

    @property
    def notice(self) -> tuple[int, int] | None:
        """Where the notice stands; the last one, if there are several."""
        return self.notices[-1] if self.notices else None

    @property
    def prose(self) -> str:
        """What is visible, as long as the source: an offset into it is the offset into the source."""
        return self.visible.padded

    # What the questions below look up in: one of each match, in a document of any size.

    @cached_property
    def _ends(self) -> list[int]:
        # Links may hold links (an HTML anchor does), so ends do not rise; the furthest so far does.
        return list(accumulate((link.end for link in self.links), max))

    @cached_property
    def _bold(self) -> list[Region]:
        return merged(self.lead_ins)

    @cached_property
    def _emphasis(self) -> list[Region]:
        return merged((span.start, span.end) for span in self.spans if span.emphasis)

    @cached_property
    def _strong(self) -> list[Region]:
        bold = (one for one in self.spans if one.emphasis and one.inner_start - one.start == 2)
        return [(one.start, one.inner_end) for one in bold if self.source[one.start] in "*_"]

    @cached_property
    def _strong_ends(self) -> list[int]:
        return list(accumulate((end for _, end in self._strong), max))

    @cached_property
    def _span_ends(self) -> list[int]:
        return list(accumulate((span.end for span in self.spans), max))

    @cached_property
    def odd_emphasis(self) -> bool:
        """Whether a delimiter of emphasis stands beside a control character, which not all parsers take for a space."""
        return _ODD.search(self.source) is not None

    @cached_property
    def struck_emphasis(self) -> bool:
        """Whether a tilde touches a delimiter of emphasis: cmark-gfm looks through it at what is behind."""
        return _STRUCK.search(self.source) is not None

    def spans_over(self, start: int, end: int) -> list[Span]:
        """Return the spans that share a code point with `start:end`, in order."""
        first, last = bisect_right(self._span_ends, start), bisect_left(self.spans, (end,))
        return [span for span in self.spans[first:last] if start < span.end]

    def doubles_bold(self, start: int, end: int) -> bool:
        """Whether `start:end` holds bold text and stands in some: where no link parts the two, cmark-gfm shows one."""
        first, last = bisect_left(self._strong, (start,)), bisect_left(self._strong, (end,))
        return 0 < first < last and self._strong_ends[first - 1] >= end

    def block_at(self, offset: int) -> int:
        """Return the index of the block that holds `offset`, -1 where none does."""
        return self.blocks.holding(self.visible.offset(offset))

    def block_behind(self, offset: int) -> int:
        """Return the index of the block that holds the first text at `offset` or behind it, which markup may open."""
        return self.blocks.holding(self.visible.following(offset))

    def context_of(self, block: int, start: int, end: int) -> int:
        """Return every context that holds anywhere in `start:end`, which begins in the block of that index."""
        context = self.blocks.contexts[block] if block >= 0 else 0
        if self._bold and overlaps(self._bold, start, end):
            context |= Context.LEAD_INS
        if self._emphasis and overlaps(self._emphasis, start, end):
            context |= Context.EMPHASIS
        return context

    def context_at(self, start: int, end: int) -> int:
        """Return every context that holds anywhere in `start:end`."""
        return self.context_of(self.block_at(start), start, end)

    def link_over(self, start: int, end: int) -> Link | None:
        """Return the link that shares a code point with `start:end`; the outer one of nested links."""
        index = bisect_right(self._ends, start)
        if index < len(self.links) and self.links[index].start < end:
            return self.links[index]
        return None

    @cached_property
    def parsed(self) -> str:
        """What a parser gets to see of the document itself."""
        return self.body(self.source)

    @cached_property
    def can_differ(self) -> bool:
        """Whether a parser with extensions may see something else in it."""
        return can_differ(self.parsed)

    def body(self, text: str) -> str:
        """Return what a parser gets to see of `text`: this document, or what edits made of it."""
        return self.dialect.body(text[self.front.end :])

    @cached_property
    def written_labels(self) -> frozenset[str]:
        """What is written as the label of a definition, folded."""
        return labels_in(self.source)

    @cached_property
    def defined(self) -> dict[str, Definition]:
        """The definitions that count, by their folded labels: of several of one label the first."""
        return {folded_label(one.label): one for one in reversed(self.definitions)}

    @property
    def is_html(self) -> bool:
        """Whether this is an HTML file: nothing in it is Markdown."""
        return self.dialect.name == "html"

    @property
    def newline(self) -> str:
        """The document's own line ending: that of its first line."""
        end = self.source.find("\n")
        return "\r\n" if end > 0 and self.source[end - 1] == "\r" else "\n"
