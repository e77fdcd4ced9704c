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
from glosslink.documents.document import Blocks, Context, Definition, Directives, Document, Link, Span, labels_in
from glosslink.documents.embedded_html import EmbeddedHtml
from glosslink.documents.extended import BASE, can_differ, hidden_regions, html_with_returns
from glosslink.documents.notes import footnote_bodies
from glosslink.documents.prose import BARRIER, Prose
from glosslink.documents.prose_builder import ProseBuilder
from glosslink.documents.protected import prose_regions, source_regions
from glosslink.documents.regions import merged
from glosslink.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from glosslink.documents.regions import Region

_CONTINUATION = re.compile(rb"[\x80-\xbf]+")
_LONE_CR = expression(r"\r(?!\n)")
_CONTEXTS = {
    "BlockQuote": Context.QUOTES,
    "Item": Context.LISTS,
    "Table": Context.TABLES,
    "Heading": Context.HEADINGS,
    "HtmlBlock": Context.HTML,
}
_INLINE = frozenset("Emphasis Strong Strikethrough Superscript Subscript Link Image".split())
_PLAIN = frozenset("Paragraph TableCell TableRow TableHead".split())  # blocks that change no context
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
        self.mdx = dialect.braces or path.endswith(".mdx")
        self.html = EmbeddedHtml(source, self.prose, code=self.mdx)
        self.context = Context.NONE
        self.outer: list[int] = []  # the contexts of the containers now open
        self.links: list[Link] = []
        self.spans: list[Span] = []
        self.lead_ins: list[Region] = []
        self.openers: list[bool] = []  # of the emphasis now open: whether it opens its block
        self.html_lines: list[Region] = []
        self.code_bytes: list[Region] = []
        self.closed = 0  # how many images, code blocks and the like are open
        self.hidden = False  # whether text is no prose
        self.open_links: list[dict[str, Any]] = []
        self.last = 0  # where the event before ended, in bytes

    def scan(self) -> Document:
        # Most of the time that a run takes is spent in this loop: it does itself what most events need.
        prose, append, leap, at = self.prose, self.prose.parts.append, self.prose.leap, self.at
        wide, base, other, open_elements = self.wide, self.front.end, self._other, self.html.open_elements
        done = -1  # where the piece ends that is being built, in bytes; what follows there is part of it
        events: Iterable[tuple[Any, Any]] = pyromark.events_with_range(self.body, options=BASE)
        for event, span in events:
            if "Text" not in event:
                if event.__class__ is str:  # a soft break; a hard one, a rule
                    prose.gap = prose.gap or "\n" if event == "SoftBreak" else BARRIER
                    continue
                kind, value = event.popitem()
                if value.__class__ is str and value in _PLAIN and kind != "Code" and not open_elements:
                    prose.begin(self.context)
                    self.last = span["end"]
                else:
                    other(kind, value, span)
                continue
            if self.hidden:
                prose.gap = BARRIER
                self.last = span["end"]
                continue
            value, start, end = event["Text"], span["start"], span["end"]
            if start == end:  # the spaces before an HTML block, which are told as text that stands nowhere
                continue
            if start == done + 1 and prose.gap == "\n":
                append("\n")
                prose.gap = ""
            elif start != done or prose.gap:
                leap(at(start) if wide else start + base)
            done = self.last = end
            if len(value) == end - start or (wide and len(value) == at(end) - at(start)):
                append(value)
            else:  # a reference: what follows stands behind its end
                append(value if len(value) < end - start else BARRIER * (at(end) - at(start)))
                leap(at(end))
        return self._document()

    def _other(self, kind: str, value: Any, span: dict[str, int]) -> None:
        """Take in an event that is no text."""
        if kind == "Start":
            self._start(value if value.__class__ is str else next(iter(value)), value, span)
            return
        if kind == "End":
            self._end(value if value.__class__ is str else next(iter(value)), span)
        elif kind == "Html":
            self.html_lines.append((self.at(span["start"]), self.at(span["end"])))
        elif kind == "InlineHtml":
            self.html.tag(self.at(span["start"]), self.at(span["end"]))
            self.hidden = self.closed > 0 or self.html.hidden
        else:
            if kind == "Code":
                self.code_bytes.append((span["start"], span["end"]))
            self.prose.gap = BARRIER
        self.last = span["end"]

    def _start(self, name: str, value: Any, span: dict[str, int]) -> None:
        if name in _INLINE:
            if name == "Link":
                self.open_links.append(value["Link"])
                self.last = span["start"] + 1
            elif name == "Image":
                self._close_off()
            else:
                self.openers.append(name == "Strong" and self.prose.empty)
            return
        if self.html.open_elements:
            self._end_html()
        if name in _CONTEXTS:
            if name == "Heading":
                self.prose.begin(0)
                self.prose.section += 1
            self.outer.append(self.context)
            self.context |= _CONTEXTS["BlockQuote" if self._is_body(name, span) else name]
        elif name in _HIDDEN:
            self._close_off()
            if name == "CodeBlock":
                self.code_bytes.append((span["start"], span["end"]))
        self.prose.begin(self.context)

    def _is_body(self, name: str, span: dict[str, int]) -> bool:
        """Whether a list item is the body of an admonition or tab, in the view of its dialect only."""
        return name == "Item" and self.source[self.at(span["start"])] in "!?="

    def _end(self, name: str, span: dict[str, int]) -> None:
        if name in _INLINE:
            if name == "Link":
                self._link(self.open_links.pop(), self.at(span["start"]), self.at(span["end"]))
            elif name == "Image":
                self._open_up()
            else:
                self._emphasis(name, self.at(span["start"]), self.at(span["end"]))
            return
        if name == "HtmlBlock":
            self.html.block(self.html_lines, self.context)
            self.html_lines = []
            self.hidden = self.closed > 0 or self.html.hidden
        if self.html.open_elements:
            self._end_html()
        if name in _CONTEXTS:
            self.context = self.outer.pop()
        elif name in _HIDDEN:
            self._open_up()
        self.prose.begin(self.context)

    def _close_off(self) -> None:
        """Take what follows for no prose, up to where it is opened up again."""
        self.closed += 1
        self.hidden = True
        self.prose.gap = BARRIER

    def _open_up(self) -> None:
        self.closed -= 1
        self.hidden = self.closed > 0 or self.html.hidden
        self.prose.gap = BARRIER

    def _end_html(self) -> None:
        self.html.end_block()
        self.hidden = self.closed > 0 or self.html.hidden

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
        generated: tuple[Region, ...] = ()
        directives = Directives()
        regions = [*source_regions(source, self.front.end, code, mdx=self.mdx)]
        if "\r" in source and _LONE_CR.search(source):
            regions += html_with_returns(self.dialect.body(source[base:]), self.at)
        if "losslink" in source:  # a capital is told of
            notices, directives = find_notices(source, code), find_directives(source, code)
            generated = tuple(merged(find_generated(source, code)))
            regions += (*notices, *generated)
        definitions = self._definitions()
        labels = labels_in(source)
        if labels:
            from glosslink.documents.labelled import labelled_regions

            regions += labelled_regions(source, base, labels, [one.label for one in definitions])
        extended = can_differ(self.body)
        if extended:
            hidden, footnotes = hidden_regions(self.body, self.at, len(source))
            regions += hidden
            footnotes += ((start + base, end + base) for start, end in footnote_bodies(source[base:]))
            if self.html.unfinished:  # some renderers move footnotes to the end of the page
                regions += footnotes
            blocks = blocks.within(merged(footnotes), Context.FOOTNOTES)
        shown = [region for region in prose_regions(prose.text) if self._is_markup(prose, region)]
        prose = prose.without(merged(regions), merged(shown))
        links = sorted(self.links + self.html.links + self.html.unclosed(len(source)))
        document = Document(
            path=self.path,
            source=source,
            visible=prose,
            blocks=blocks,
            links=tuple(links),
            spans=tuple(sorted(self.spans + self.html.spans)),
            lead_ins=tuple(self._lead_ins(prose, blocks)),
            definitions=tuple(definitions),
            directives=directives,
            front=self.front,
            notices=notices,
            generated=generated,
            dialect=self.dialect,
            languages=tuple(self.html.languages),
        )
        # What it would find out again.
        vars(document).update(parsed=self.body, can_differ=extended, written_labels=labels)
        return document

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
