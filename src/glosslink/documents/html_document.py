"""HTML files to `Document`: our tokenizer says where the text stands, the structure says which of it is prose."""

from __future__ import annotations

from bisect import bisect_left
from html import unescape
from typing import TYPE_CHECKING

from glosslink.documents import frontmatter, html_names
from glosslink.documents.dialects import Dialect
from glosslink.documents.directives import find_directives, find_generated, find_html_notices
from glosslink.documents.document import Block, Document, Link, Span
from glosslink.documents.html import attribute, is_heading, is_inline, tag_name, tokens
from glosslink.documents.html_protected import html_regions, html_text_regions
from glosslink.documents.languages import primary
from glosslink.documents.prose_builder import ProseBuilder
from glosslink.documents.regions import Region, merged
from glosslink.documents.structure import Structure
from glosslink.documents.tree import tree
from glosslink.records import dataclass, field, replace

if TYPE_CHECKING:
    from glosslink.documents.html_elements import Closed

HTML = Dialect("html", view=tree)
"""What the proof sees of an HTML document is its tree."""
_BOLD = frozenset(("b", "strong"))
_EMPHASIS = _BOLD | {"em", "i"}


def scan(source: str, path: str = "") -> Document:
    """Scan an HTML document or fragment: see `Document` for what comes of it."""
    front = frontmatter.split(source)
    if front.kind == "headers":  # of Markdown files alone
        front = replace(front, kind="", text="", end=int(source.startswith("\ufeff")))
    return _Scanner(source, path, front, ProseBuilder()).scan()


@dataclass(slots=True)
class _Scanner:
    source: str
    path: str
    front: frontmatter.FrontMatter
    prose: ProseBuilder
    structure: Structure = field(default_factory=Structure)
    links: list[Link] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    raw: list[Region] = field(default_factory=list)
    openers: list[Span] = field(default_factory=list)  # the bold texts that open a block
    opened: bool = False  # whether one opens the block at hand
    languages: list[tuple[int, int, str]] = field(default_factory=list)

    def scan(self) -> Document:
        base = self.front.end
        for kind, first, last in tokens(self.source[base:]):
            start, end = base + first, base + last
            piece = self.source[start:end]
            if kind == "tag":
                self._tag(tag_name(piece), piece, start, end)
            elif kind == "other":
                self._other(piece, start, end)
            elif self.structure.hidden:
                self.prose.part()
            else:
                self._text(piece, start, end, entity=kind == "entity")
        self._close(self.structure.finish(len(self.source)))
        return self._document()

    def _tag(self, name: str, tag: str, start: int, end: int) -> None:
        self._close(self.structure.tag(name, tag, start, end))
        if name in html_names.BLOCKS:
            self._begin(name, tag)
        elif not is_inline(name) or name == "sup":  # so that a footnote's number is no part of a word
            self.prose.part()
        elif name in _BOLD and tag[1] != "/" and self.prose.empty and not self.opened:
            self.opened = True
            self.openers.append(Span(start, end, end, end, emphasis=True))

    def _begin(self, name: str, tag: str) -> None:
        self.opened = False
        if tag[1] != "/" and is_heading(name, tag):
            self.prose.begin(self.structure.inside.context)
            self.prose.section += 1
        self.prose.begin(self.structure.inside.context)

    def _other(self, markup: str, start: int, end: int) -> None:
        self.structure.other(markup)
        if self.structure.raw or not markup.startswith(
            "<!"
        ):  # a comment does not part words; what a program prints does
            self.prose.part()
            self.raw.append((start, end))

    def _text(self, text: str, start: int, end: int, *, entity: bool) -> None:
        if self.prose.empty:  # white space that opens a block is none of it
            start, text = start + len(text) - len(text.lstrip()), text.lstrip()
        if start == end:
            return
        language = primary(self.structure.inside.language)
        if language:
            begin = self.languages.pop()[0] if self.languages and self.languages[-1][1:] == (start, language) else start
            self.languages.append((begin, end, language))
        self.prose.text(start, end, unescape(text) if entity else text.replace("\r", " "))

    def _close(self, closed: list[Closed]) -> None:
        for element, inner_end, end, whole in closed:
            if element.name == "a":
                self.links.append(_link(element.tag, element.start, element.end, inner_end, end))
            elif whole and is_inline(element.name):
                bold = element.name in _BOLD
                self.spans.append(Span(element.start, element.end, inner_end, end, emphasis=element.name in _EMPHASIS))
                if bold and self.openers and self.openers[-1].start == element.start:
                    self.openers[-1] = self.spans[-1]

    def _document(self) -> Document:
        source, start = self.source, self.front.end
        prose, blocks = self.prose.finish(len(source))
        notices, generated = find_html_notices(source, self.raw), tuple(merged(find_generated(source, self.raw)))
        regions = [*html_regions(source, start, self.raw), *generated, *notices]
        page = primary(self.structure.page_language)
        return Document(
            path=self.path,
            source=source,
            visible=prose.without(merged(regions), merged(html_text_regions(prose.text))),
            blocks=blocks,
            links=tuple(sorted(self.links, key=lambda link: link.start)),
            spans=tuple(sorted(self.spans, key=lambda span: span.start)),
            lead_ins=tuple(self._lead_ins(list(blocks))),
            definitions=(),
            directives=find_directives(source, self.raw),
            front=self.front,
            notices=notices,
            generated=generated,
            dialect=HTML,
            languages=tuple(one for one in self.languages if one[2] != page),
        )

    def _lead_ins(self, blocks: list[Block]) -> list[Region]:
        """Keep, of the bold texts that open a block, those that end it or end in a colon or full stop."""
        source = self.source
        starts = [block.start for block in blocks]
        found: list[Region] = []
        for bold in self.openers:
            index = bisect_left(starts, bold.inner_start)
            if index != bisect_left(starts, bold.inner_end) - 1:
                continue  # no text in it, or several blocks
            last = next(
                source[i] for i in range(bold.inner_end - 1, bold.inner_start - 1, -1) if not source[i].isspace()
            )
            rest = source[bold.end : max(blocks[index].end, bold.end)]
            if last in ":." or rest.startswith(":") or not rest.strip():
                found.append((bold.start, bold.end))
        return found


def _link(tag: str, start: int, text_start: int, text_end: int, end: int) -> Link:
    url, title = attribute(tag, "href") or "", attribute(tag, "title") or ""
    return Link(start, end, text_start, text_end, url, title, "html", attributes=tag)
