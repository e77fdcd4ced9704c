"""Markdown to `Document`: pyromark says where the text stands, we say which of it is prose.

pyromark (pulldown-cmark) gives the UTF-8 byte range of every piece of inline text; offsets become code points here,
where something needs them, and stay so everywhere else.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import pyromark

from glosslink.documents import frontmatter
from glosslink.documents.dialects import COMMONMARK, Dialect
from glosslink.documents.directives import find_directives, find_generated, find_notices
from glosslink.documents.document import Blocks, Context, Definition, Directives, Document, Link, Span
from glosslink.documents.embedded_html import EmbeddedHtml
from glosslink.documents.extended import BASE, can_differ, hidden_regions, html_with_returns
from glosslink.documents.notes import footnote_bodies
from glosslink.documents.prose import BARRIER, Prose
from glosslink.documents.prose_builder import ProseBuilder
from glosslink.documents.protected import prose_regions, source_regions
from glosslink.documents.regions import merged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from glosslink.documents.regions import Region

_CONTINUATION = re.compile(rb"[\x80-\xbf]+")
_LONE_CR = re.compile(r"\r(?!\n)")
_CONTEXTS = {
    "BlockQuote": Context.QUOTES.value,
    "Item": Context.LISTS.value,
    "Table": Context.TABLES.value,
    "Heading": Context.HEADINGS.value,
    "HtmlBlock": Context.HTML.value,
}
_INLINE = frozenset("Emphasis Strong Strikethrough Superscript Subscript Link Image".split())
_HIDDEN = frozenset(("Image", "CodeBlock", "MetadataBlock"))


def code_points(data: bytes) -> Callable[[int], int]:
    """Return the function from a UTF-8 byte offset of `data` to a code-point offset."""
    if data.isascii():
        return int
    runs = [found.span() for found in _CONTINUATION.finditer(data)]
    starts = [start for start, _ in runs]
    shifts = [0, *accumulate(end - start for start, end in runs)]
    return lambda offset: offset - shifts[bisect_right(starts, offset - 1)]


def scan(source: str, path: str = "", dialect: Dialect = COMMONMARK) -> Document:
    """Scan Markdown text: see `Document` for what comes of it."""
    return _Scanner(source, path, dialect).scan()


class _Scanner:
    """One walk over the parse events of a source."""

    def __init__(self, source: str, path: str, dialect: Dialect) -> None:
        self.source = source
        self.path = path
        self.dialect = dialect
        self.front = frontmatter.split(source)
        # A lone carriage return ends a line (CommonMark, section 2.1), which pulldown-cmark forgets in HTML and code.
        lines = _LONE_CR.sub("\n", source) if "\r" in source else source
        self.body = dialect.body(lines[self.front.end :])
        data = self.body.encode()
        self.wide = not data.isascii()
        convert, base = code_points(data), self.front.end
        self.at: Callable[[int], int] = (lambda byte: convert(byte) + base) if base else convert
        self.prose = ProseBuilder()
        self.html = EmbeddedHtml(source, self.prose)
        self.contexts = [Context.NONE.value]
        self.links: list[Link] = []
        self.spans: list[Span] = []
        self.lead_ins: list[Region] = []
        self.openers: list[bool] = []  # of the emphasis now open: whether it opens its block
        self.html_lines: list[Region] = []
        self.code_bytes: list[Region] = []
        self.hidden = 0
        self.open_links: list[dict[str, Any]] = []
        self.last = 0  # where the latest piece inside a link ended, in bytes

    def scan(self) -> Document:
        prose, append = self.prose, self.prose.parts.append
        done = -1  # where the piece ends that is being built, in bytes; what follows there is part of it
        hidden = False
        events: Iterable[tuple[Any, Any]] = pyromark.events_with_range(self.body, options=BASE)
        for event, span in events:
            if event.__class__ is str:  # a soft break; a hard one, a rule
                prose.gap = prose.gap or "\n" if event == "SoftBreak" else BARRIER
                continue
            kind, value = event.popitem()
            if kind != "Text":
                hidden = self._other(kind, value, span)
                continue
            start, end = span["start"], span["end"]
            if hidden:
                prose.gap = BARRIER
            else:
                if start == done + 1 and prose.gap == "\n":
                    append("\n")
                    prose.gap = ""
                elif start != done or prose.gap:
                    prose.leap(self.at(start))
                done = end
                if len(value) == end - start or (self.wide and len(value) == self.at(end) - self.at(start)):
                    append(value)
                else:  # a reference: what follows stands behind its end
                    append(value if len(value) < end - start else BARRIER * (self.at(end) - self.at(start)))
                    prose.leap(self.at(end))
            if self.open_links:
                self.last = end
        return self._document()

    def _other(self, kind: str, value: Any, span: dict[str, int]) -> bool:
        """Take in an event that is no text; return whether text is hidden from now on."""
        if kind == "Start":
            self._start(value if value.__class__ is str else next(iter(value)), value, span)
        else:
            if kind == "End":
                self._end(value if value.__class__ is str else next(iter(value)), span)
            elif kind == "InlineHtml":
                self.html.tag(self.at(span["start"]), self.at(span["end"]))
            elif kind == "Html":
                self.html_lines.append((self.at(span["start"]), self.at(span["end"])))
            else:
                if kind == "Code":
                    self.code_bytes.append((span["start"], span["end"]))
                self.prose.gap = BARRIER
            self.last = span["end"]
        return self.hidden > 0 or self.html.hidden

    def _start(self, name: str, value: Any, span: dict[str, int]) -> None:
        if name in _HIDDEN:
            self.hidden += 1
            self.prose.gap = BARRIER
            if name == "CodeBlock":
                self.code_bytes.append((span["start"], span["end"]))
        if name not in _INLINE:
            self.html.end_block()
            context = self.contexts[-1]
            if name == "Heading":
                self.prose.begin(0)
                self.prose.section += 1
            context |= _CONTEXTS.get(name, 0)
            self.contexts.append(context)
            self.prose.begin(context)
        elif name == "Link":
            self.open_links.append(value["Link"])
            self.last = span["start"] + 1
        elif name != "Image":
            self.openers.append(name == "Strong" and self.prose.empty)

    def _end(self, name: str, span: dict[str, int]) -> None:
        if name in _HIDDEN:
            self.hidden -= 1
            self.prose.gap = BARRIER
        if name not in _INLINE:
            if name == "HtmlBlock":
                self.html.block(self.html_lines, self.contexts[-1])
                self.html_lines = []
            self.html.end_block()
            self.contexts.pop()
            self.prose.begin(self.contexts[-1])
        elif name == "Link":
            self._link(self.open_links.pop(), self.at(span["start"]), self.at(span["end"]))
        elif name != "Image":
            self._emphasis(name, self.at(span["start"]), self.at(span["end"]))

    def _emphasis(self, name: str, start: int, end: int) -> None:
        width = 2 if name == "Strong" or self.source.startswith("~~", start) else 1
        self.spans.append(Span(start, start + width, end - width, end, emphasis=True))
        if self.openers.pop():
            self.lead_ins.append((start, end))

    def _link(self, detail: dict[str, Any], start: int, end: int) -> None:
        kind = detail["link_type"]
        text_end = end - 1
        if kind in ("Inline", "Reference", "Collapsed", "Shortcut"):
            text_end = self.source.index("]", self.at(self.last))
            if kind == "Collapsed" and self.source.startswith("[]", end):  # its range leaves the brackets out
                end += 2
        name: Any = {"Inline": "inline", "Reference": "reference", "Autolink": "autolink"}.get(str(kind), "other")
        title, url, label = detail["title"], detail["dest_url"], detail["id"]
        self.links.append(Link(start, end, start + 1, text_end, url, title, name, label))

    def _document(self) -> Document:
        source, base = self.source, self.front.end
        prose, blocks = self.prose.finish(len(source))
        code = [(self.at(start), self.at(end)) for start, end in self.code_bytes]
        notices: tuple[Region, ...] = ()
        directives = Directives()
        mdx = self.dialect.braces or self.path.endswith(".mdx")
        regions = [*source_regions(source, self.front.end, code, mdx=mdx)]
        if "\r" in source and _LONE_CR.search(source):
            regions += html_with_returns(self.dialect.body(source[base:]), self.at)
        if "glosslink" in source:
            notices, directives = find_notices(source, code), find_directives(source, code)
            regions += (*notices, *find_generated(source, code))
        if can_differ(self.body):
            hidden, footnotes = hidden_regions(self.body, self.at, len(source))
            regions += hidden
            footnotes += ((start + base, end + base) for start, end in footnote_bodies(source[base:]))
            if self.html.unfinished:  # some renderers move footnotes to the end of the page
                regions += footnotes
            blocks = blocks.within(merged(footnotes), Context.FOOTNOTES)
        shown = [region for region in prose_regions(prose.text) if self._is_markup(prose, region)]
        prose = prose.without(merged(regions), merged(shown))
        links = sorted(self.links + self.html.links + self.html.unclosed(len(source)))
        return Document(
            path=self.path,
            source=source,
            visible=prose,
            blocks=blocks,
            links=tuple(links),
            spans=tuple(sorted(self.spans + self.html.spans)),
            lead_ins=tuple(self._lead_ins(prose, blocks)),
            definitions=tuple(self._definitions()),
            directives=directives,
            front=self.front,
            notices=notices,
            dialect=self.dialect,
        )

    def _is_markup(self, prose: Prose, region: Region) -> bool:
        """Whether what looks like a tag in the prose does so in the source, too, and not only to the reader."""
        start = region[0]
        return prose.text[start] != "<" or self.source[prose.source(start)] == "<"

    def _lead_ins(self, prose: Prose, blocks: Blocks) -> list[Region]:
        """Keep, of the bold texts that open a block, those that end it or end in a colon or full stop."""
        return [
            (start, end)
            for start, end in self.lead_ins
            if self.source[end - 3] in ":." or self.source[end : end + 1] == ":" or _fills(prose, blocks, start, end)
        ]

    def _definitions(self) -> list[Definition]:
        if "]:" not in self.body:
            return []
        found = pyromark.reference_definitions(self.body, options=BASE)
        return [
            Definition(label, item["dest"], item["title"] or "", self.at(span["start"]), self.at(span["end"]))
            for label, item in found.items()
            for span in (item["span"],)
        ]


def _fills(prose: Prose, blocks: Blocks, start: int, end: int) -> bool:
    """Whether the bold text at `start:end`, with which a block begins, is all there is of the block."""
    opening = prose.offset(start + 2)
    index = blocks.holding(opening)
    return index < 0 or blocks.starts[index] != opening or prose.source(blocks.ends[index] - 1) < end
