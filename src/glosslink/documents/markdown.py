"""Markdown to `Document`: pyromark says where the text stands, we say which of it is prose.

pyromark (pulldown-cmark) gives the UTF-8 byte range of every piece of inline text; offsets become code points here
and stay so everywhere else. What lies between two pieces decides how they connect: markup that a reader does not see
joins them, a soft line break is white space, everything else parts them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import pyromark

from glosslink.documents import frontmatter, html, protected
from glosslink.documents.directives import find_directives
from glosslink.documents.document import (
    BARRIER,
    JOINED,
    Block,
    Context,
    Definition,
    Document,
    Link,
    Span,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_O = pyromark.Options
BASE = _O.ENABLE_TABLES | _O.ENABLE_STRIKETHROUGH | _O.ENABLE_TASKLISTS
EXTENDED = BASE | _O.ENABLE_FOOTNOTES | _O.ENABLE_MATH | _O.ENABLE_WIKILINKS | _O.ENABLE_DEFINITION_LIST
_EXTENSIONS = re.compile(r"\[\[|\$|\[\^|^[ \t>]*:", re.MULTILINE)
_CONTINUATION = re.compile(rb"[\x80-\xbf]+")
_ENTITY_OR_TEXT = JOINED  # pads what is shorter for the reader than in the source

_CONTAINERS = {
    "BlockQuote": Context.QUOTES,
    "Item": Context.LISTS,
    "Table": Context.TABLES,
    "Heading": Context.HEADINGS,
    "FootnoteDefinition": Context.FOOTNOTES,
}
_BLOCKS = frozenset(
    "Paragraph Heading BlockQuote CodeBlock HtmlBlock List Item FootnoteDefinition DefinitionList "
    "DefinitionListTitle DefinitionListDefinition Table TableHead TableRow TableCell MetadataBlock".split()
)
_EMPHASIS = frozenset(("Emphasis", "Strong", "Strikethrough"))
_HIDDEN = frozenset(("Image", "CodeBlock", "MetadataBlock"))


def needs_extensions(source: str) -> bool:
    """Whether the extended parse can differ from the base parse: footnotes, math, wiki links, definition lists."""
    return _EXTENSIONS.search(source) is not None


def code_points(data: bytes) -> Callable[[int], int]:
    """Return the function from a UTF-8 byte offset of `data` to a code-point offset."""
    if data.isascii():
        return lambda offset: offset
    runs = [found.span() for found in _CONTINUATION.finditer(data)]
    starts = [start for start, _ in runs]
    shifts = [0, *accumulate(end - start for start, end in runs)]
    return lambda offset: offset - shifts[bisect_left(starts, offset)]


def scan(source: str, path: str = "") -> Document:
    """Scan Markdown text: see `Document` for what comes of it."""
    front = frontmatter.split(source)
    return _Scanner(source, path, front).scan()


class _Scanner:
    """One walk over the parse events of a source, gathering pieces of prose in order."""

    def __init__(self, source: str, path: str, front: frontmatter.FrontMatter) -> None:
        self.source = source
        self.path = path
        self.front = front
        self.body = source[front.end :]
        data = self.body.encode("utf-8", "surrogatepass")
        offset = code_points(data)
        self.at: Callable[[int], int] = lambda byte: offset(byte) + front.end
        self.parts: list[str] = [BARRIER * front.end]
        self.done = front.end
        self.gap = BARRIER
        self.blocks: list[Block] = []
        self.block_start = -1
        self.context = [Context.NONE]
        self.section = 0
        self.links: list[Link] = []
        self.spans: list[Span] = []
        self.lead_ins: list[tuple[int, int]] = []
        self.open_spans: list[tuple[str, int, int]] = []  # kind, start, number of parts before it
        self.inner: dict[int, tuple[int, int]] = {}
        self.hidden = 0
        self.elements = html.OpenElements()
        self.code: list[tuple[int, int]] = []

    # -- pieces ---------------------------------------------------------------------------------------------

    def piece(self, start: int, end: int, text: str) -> None:
        """Add visible text that stands at `start:end`; shorter text is padded, longer text is no prose."""
        if start < self.done or end <= start:
            return
        if start > self.done:
            filler = self.gap
            if filler == "\n":
                filler = "\n" + " " * (start - self.done - 1)
            else:
                filler *= start - self.done
            self.parts.append(filler)
        length = end - start
        if self.elements.stack and not self.elements.prose():
            text = BARRIER * length
        elif len(text) != length:
            text = text + JOINED * (length - len(text)) if len(text) < length else BARRIER * length
        self.parts.append(text)
        if self.block_start < 0:
            self.block_start = start
        self.done = end
        self.gap = JOINED

    def part(self) -> None:
        """What comes next is not connected to what came before."""
        self.gap = BARRIER

    def begin_block(self) -> None:
        self.end_block()
        self.part()

    def end_block(self) -> None:
        if self.block_start >= 0:
            self.blocks.append(Block(self.block_start, self.done, self._context(), self.section))
        self.block_start = -1
        self.open_spans.clear()
        if self.elements.stack:
            self.elements.close_inline()

    def _context(self) -> Context:
        context = self.context[-1]
        return context | Context.HEADINGS if self.elements.stack and self.elements.heading() else context

    # -- the walk -------------------------------------------------------------------------------------------

    def scan(self) -> Document:
        at = self.at
        for event, span in pyromark.events_with_range(self.body, options=BASE):
            if event.__class__ is str:
                self._break(event, span)
                continue
            ((kind, value),) = event.items()
            if kind == "Text":
                if not self.hidden:
                    self.piece(at(span["start"]), at(span["end"]), value.replace("\x00", "\ufffd"))
            elif kind == "Start":
                self._start(value, span)
            elif kind == "End":
                self._end(value, span)
            elif kind == "InlineHtml":
                start = at(span["start"])
                self._html_tag(start, at(span["end"]))
            elif kind == "Html":
                self.html_lines.append((at(span["start"]), at(span["end"])))
            elif kind == "Code":
                self.code.append((at(span["start"]), at(span["end"])))
                self.part()
            elif kind != "TaskListMarker":
                self.part()
        self.end_block()
        return self._document()

    def _break(self, event: str, span: dict[str, int]) -> None:
        if event == "SoftBreak" and self.gap == JOINED:
            self.gap = "\n"
        elif event == "Rule":
            self.begin_block()
        elif event != "SoftBreak":
            self.part()

    def _start(self, value: Any, span: dict[str, int]) -> None:
        if isinstance(value, dict):
            ((kind, detail),) = value.items()
        else:
            kind, detail = value, None
        if kind in _BLOCKS:
            self.begin_block()
            self.context.append(self.context[-1] | _CONTAINERS.get(kind, Context.NONE))
            if kind == "Heading":
                self.section += 1
            elif kind == "HtmlBlock":
                self.html_lines: list[tuple[int, int]] = []
            elif kind == "CodeBlock":
                self.code.append((self.at(span["start"]), self.at(span["end"])))
        elif kind in _EMPHASIS:
            lead = kind == "Strong" and self.block_start < 0
            self.open_spans.append(("lead" if lead else "emphasis", self.at(span["start"]), len(self.parts)))
        elif kind == "Link":
            self.link = (detail, len(self.parts), self.done)
        if kind in _HIDDEN:
            self.hidden += 1
            self.part()

    def _end(self, value: Any, span: dict[str, int]) -> None:
        kind = next(iter(value)) if isinstance(value, dict) else value
        if kind in _HIDDEN:
            self.hidden -= 1
            self.part()
        if kind in _BLOCKS:
            if kind == "HtmlBlock":
                self._html_block()
            self.end_block()
            self.part()
            self.context.pop()
        elif kind in _EMPHASIS:
            self._end_emphasis(self.at(span["start"]), self.at(span["end"]))
        elif kind == "Link":
            self._end_link(self.at(span["start"]), self.at(span["end"]))

    def _end_emphasis(self, start: int, end: int) -> None:
        role = ""
        while self.open_spans and role != "found":
            name, opened, _ = self.open_spans.pop()
            if opened == start:
                role = "found"
                width = _delimiter_width(self.source, start, end)
                self.spans.append(Span(start, start + width, end - width, end, emphasis=True))
                if name == "lead":
                    self.lead_ins.append((start, end))

    def _end_link(self, start: int, end: int) -> None:
        detail, parts, _ = self.link
        kind = detail["link_type"]
        url, title, label = detail["dest_url"], detail["title"], detail["id"]
        source = self.source
        text_start = start + 1
        if kind == "Inline" and source[start] == "[":
            text_end = _closing_bracket(source, start, end, self.done if len(self.parts) > parts else text_start)
            self._add_link(Link(start, end, text_start, text_end, url, title, "inline"))
        elif kind in ("Reference", "Collapsed", "Shortcut"):
            text_end = _closing_bracket(source, start, end, self.done if len(self.parts) > parts else text_start)
            if kind == "Collapsed" and source.startswith("[]", end):  # the range leaves the empty brackets out
                end += 2
            name = "reference" if kind == "Reference" else "other"
            self._add_link(Link(start, end, text_start, text_end, url, title, name, label))
        else:
            name = "autolink" if kind in ("Autolink", "Email") else "other"
            self._add_link(Link(start, end, text_start, end - 1, url, title, name))

    def _add_link(self, link: Link) -> None:
        self.links.append(link)

    # -- HTML -----------------------------------------------------------------------------------------------

    def _html_tag(self, start: int, end: int) -> None:
        tag = self.source[start:end]
        if tag.startswith(("<!", "<?")):
            return  # a comment does not part words, and an edit never crosses it: see `Document.spans`
        effect, closed = self.elements.tag(tag, start, end)
        if effect == "parts":
            self.part()
        if closed is not None:
            if closed.name == "a":
                self._html_link(closed, start, end)
            elif effect == "joins":
                self.spans.append(Span(closed.start, closed.end, start, end, emphasis=False))

    def _html_link(self, element: html.Element, start: int, end: int) -> None:
        url = html.attribute(element.tag, "href") or ""
        title = html.attribute(element.tag, "title") or ""
        self.links.append(
            Link(element.start, end, element.end, start, url, title, "html", attributes=element.tag)
        )

    def _html_block(self) -> None:
        if not self.html_lines:
            return
        first, last = self.html_lines[0][0], self.html_lines[-1][1]
        lines = iter(self.html_lines)
        text, done = "", first
        for start, end in lines:  # quote markers and indents between the lines are blanked, not cut
            text += " " * (start - done) + self.source[start:end]
            done = end
        for kind, begin, stop in html.tokens(text):
            start, end = first + begin, first + stop
            if kind == "text":
                self._html_text(text[begin:stop], start)
            elif kind == "entity":
                from html import unescape

                self.piece(start, end, unescape(text[begin:stop]))
            elif kind == "tag":
                if html.tag_name(text[begin:stop]) not in html_inline:
                    self._html_break()
                self._html_tag(start, end)
            else:
                self.part()
        self._html_break()
        assert last >= first

    def _html_text(self, text: str, start: int) -> None:
        if not text.strip():
            if self.gap == JOINED and text:
                self.gap = "\n"
            return
        self.context.append(self.context[-1] | Context.HTML)
        if self.block_start < 0:
            lead = len(text) - len(text.lstrip())
            text, start = text[lead:], start + lead
        self.piece(start, start + len(text), text.replace("\r", " "))
        self.context.pop()
        self.html_context = True

    def _html_break(self) -> None:
        if self.block_start >= 0:
            context = self._context() | Context.HTML
            self.blocks.append(Block(self.block_start, self.done, context, self.section))
            self.block_start = -1
        self.part()
