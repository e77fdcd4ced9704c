"""Markdown to `Document`: pyromark says where the text stands, we say which of it is prose.

pyromark (pulldown-cmark) gives the UTF-8 byte range of every piece of inline text; offsets become code points here
and stay so everywhere else.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import pyromark

from glosslink.documents import frontmatter
from glosslink.documents.dialects import COMMONMARK, Dialect
from glosslink.documents.directives import find_directives, find_generated, find_notice
from glosslink.documents.document import Block, Context, Definition, Document, Link, Span
from glosslink.documents.embedded_html import EmbeddedHtml
from glosslink.documents.extended import BASE, can_differ, hidden_regions
from glosslink.documents.prose import ProseBuilder, protect
from glosslink.documents.protected import prose_regions, source_regions
from glosslink.documents.regions import covers, merged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from glosslink.documents.regions import Region

_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTINUATION = re.compile(rb"[\x80-\xbf]+")
_CONTEXTS = {
    "BlockQuote": Context.QUOTES,
    "Item": Context.LISTS,
    "Table": Context.TABLES,
    "Heading": Context.HEADINGS,
    "HtmlBlock": Context.HTML,
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
        # A lone surrogate is no text; its replacement is as long, in code points and in bytes.
        self.body = _SURROGATE.sub("\ufffd", dialect.view(source[self.front.end :]))
        data = self.body.encode()
        convert, base = code_points(data), self.front.end
        self.at: Callable[[int], int] = (lambda byte: convert(byte) + base) if base else convert
        self.prose = ProseBuilder(source, base)
        self.html = EmbeddedHtml(source, self.prose)
        self.contexts = [Context.NONE]
        self.links: list[Link] = []
        self.spans: list[Span] = []
        self.lead_ins: list[Region] = []
        self.openers: list[bool] = []  # of the emphasis now open: whether it opens its block
        self.html_lines: list[Region] = []
        self.code: list[Region] = []
        self.hidden = 0
        self.open_links: list[dict[str, Any]] = []
        self.last = 0  # where the latest piece inside a link ended, in bytes

    def scan(self) -> Document:
        at, prose = self.at, self.prose
        events: Iterable[tuple[Any, Any]] = pyromark.events_with_range(self.body, options=BASE)
        for event, span in events:
            if event == "SoftBreak":
                prose.soft_break()
                continue
            if event.__class__ is str:  # a hard break, a rule
                prose.part()
                continue
            ((kind, value),) = event.items()
            if kind == "Text":
                if not self.hidden:
                    self._text(at(span["start"]), at(span["end"]), value)
            elif kind == "Start":
                self._start(value, span)
                continue
            elif kind == "End":
                self._end(value, span)
            elif kind == "InlineHtml":
                self.html.tag(at(span["start"]), at(span["end"]))
            elif kind == "Html":
                self.html_lines.append((at(span["start"]), at(span["end"])))
            else:
                if kind == "Code":
                    self.code.append((at(span["start"]), at(span["end"])))
                prose.part()
            self.last = span["end"]
        return self._document()

    def _text(self, start: int, end: int, text: str) -> None:
        if self.html.hidden:
            self.prose.part()
        else:
            self.prose.text(start, end, text)

    def _start(self, value: Any, span: dict[str, int]) -> None:
        name = next(iter(value)) if isinstance(value, dict) else value
        if name in _HIDDEN:
            self.hidden += 1
            self.prose.part()
        if name == "CodeBlock":
            self.code.append((self.at(span["start"]), self.at(span["end"])))
        if name not in _INLINE:
            self._begin(_CONTEXTS.get(name, Context.NONE), name)
        elif name == "Link":
            self.open_links.append(value["Link"])
            self.last = span["start"] + 1
        elif name != "Image":
            self.openers.append(name == "Strong" and self.prose.empty)

    def _begin(self, context: Context, name: str) -> None:
        self.html.end_block()
        self.contexts.append(self.contexts[-1] | context)
        if name == "Heading":
            self.prose.begin(Context.NONE)
            self.prose.section += 1
        self.prose.begin(self.contexts[-1])

    def _end(self, value: Any, span: dict[str, int]) -> None:
        name = next(iter(value)) if isinstance(value, dict) else value
        if name in _HIDDEN:
            self.hidden -= 1
            self.prose.part()
        if name == "Link":
            self._link(self.open_links.pop(), self.at(span["start"]), self.at(span["end"]))
        elif name not in _INLINE:
            if name == "HtmlBlock":
                self.html.block(self.html_lines, self.contexts[-1])
                self.html_lines = []
            self.html.end_block()
            self.contexts.pop()
            self.prose.begin(self.contexts[-1])
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
        source, start = self.source, self.front.end
        prose = self.prose.finish(len(source))
        regions = [
            *source_regions(source, start, self.code, mdx=self.dialect.braces or self.path.endswith(".mdx")),
            *prose_regions(prose, start),
        ]
        notice = find_notice(source, self.code)
        if notice:
            regions.append(notice)
        regions += find_generated(source, self.code)
        footnotes: list[Region] = []
        if can_differ(self.body):
            hidden, footnotes = hidden_regions(self.body, self.at, len(source))
            regions += hidden
        prose = protect(prose, merged(regions))
        links = sorted(self.links + self.html.links + self.html.unclosed(len(source)), key=lambda k: k.start)
        return Document(
            path=self.path,
            source=source,
            prose=prose,
            blocks=tuple(_with_footnotes(self.prose.blocks, merged(footnotes))),
            links=tuple(links),
            spans=tuple(sorted(self.spans + self.html.spans, key=lambda s: s.start)),
            lead_ins=tuple(self._lead_ins()),
            definitions=tuple(self._definitions()),
            directives=find_directives(source, self.code),
            front=self.front,
            notice=notice,
            dialect=self.dialect,
        )

    def _lead_ins(self) -> list[Region]:
        """Keep, of the bold texts that open a block, those that end it or end in a colon or full stop."""
        ends = {block.start: block.end for block in self.prose.blocks}
        return [
            (start, end)
            for start, end in self.lead_ins
            if self.source[end - 3] in ":." or self.source[end : end + 1] == ":" or ends.get(start + 2, end) <= end
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


def _with_footnotes(blocks: list[Block], footnotes: Sequence[Region]) -> list[Block]:
    if not footnotes:
        return blocks
    return [
        replace(block, context=block.context | Context.FOOTNOTES) if covers(footnotes, block.start) else block
        for block in blocks
    ]
