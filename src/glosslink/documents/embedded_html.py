"""HTML inside Markdown, inline and in blocks: which of its text is prose, what its tags join, part and enclose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.documents.document import Context, Kind, Link, Span
from glosslink.documents.elements import Element, OpenElements, read_tag
from glosslink.documents.html import (
    attribute,
    is_cut_short,
    is_declaration,
    language_of,
    left_open,
    tag_inside,
    tokens,
)
from glosslink.documents.languages import primary
from glosslink.expressions import expression
from glosslink.records import dataclass, field

if TYPE_CHECKING:
    from glosslink.documents.prose_builder import ProseBuilder

_WHOLE = frozenset(("html", "body"))  # what these say of the page, the settings do
_CODE = expression(r"(?<!`)(`{1,9})(?!`)(?>[^`\n]++|\n(?![ \t]*\r?\n)|(?!\1(?!`))`++)*+\1(?!`)")
_ENDS_ANYWAY = frozenset("dd dt li p td th tr".split())  # without an end tag


@dataclass(slots=True)
class EmbeddedHtml:
    """Takes the tags and HTML blocks of a document in order and hands their text to the prose.

    With `code`, blocks may hold code in backticks, as in MDX: tags that stand in it are none.
    """

    source: str
    prose: ProseBuilder
    code: bool = False
    links: list[Link] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    languages: list[tuple[int, int, str]] = field(default_factory=list)  # of what blocks hold that name one, apart
    _open: OpenElements = field(default_factory=OpenElements)
    _named: list[tuple[Element, str]] = field(default_factory=list)  # the blocks now open that name a language
    _since: int = 0  # where the innermost of these goes on
    _closing: str = ""  # what ends the comment or the attribute that a block left open: a browser takes all up to it

    @property
    def hidden(self) -> bool:
        """Whether text here is no prose: inside `<kbd>`, say."""
        return self._open.hidden or self._closing != ""

    @property
    def unfinished(self) -> bool:
        """Whether a comment, a tag, an anchor, or an element that hides its text, is left open here."""
        return self.hidden or bool(self._open.anchors)

    def tag(self, start: int, end: int) -> None:
        """Take in a tag or comment of a paragraph, at `start:end`."""
        self._tag(self.source[start:end], start, end, inline=True)

    @property
    def open_elements(self) -> list[Element]:
        """The elements now open, without anchors; always the same list."""
        return self._open.others

    def end_block(self) -> None:
        """Close the inline elements that the end of a Markdown block closes."""
        self._open.end_block()

    def block(self, lines: list[tuple[int, int]], context: int) -> None:
        """Take in an HTML block, given the places of its lines without quote markers and list indents."""
        if not lines:
            return
        first = done = lines[0][0]
        parts: list[str] = []
        for start, end in lines:
            parts += (" " * (start - done), self.source[start:end])
            done = end
        text = "".join(parts)
        if self.code and "`" in text:
            text = _CODE.sub(lambda found: found[0].replace("<", "."), text)
        text = self._behind_what_is_open(text)
        start, end, piece = first, first, ""
        for kind, begin, stop in tokens(text):
            start, end, piece = first + begin, first + stop, text[begin:stop]
            if kind == "tag":
                if self._tag(piece, start, end, inline=False):
                    self._begin(context)
            elif kind == "other":
                self._unseen(piece, start, end, inline=False)
            elif self.hidden:
                self.prose.part()
            elif kind == "entity":
                self._entity(start, end, piece)
            else:
                self._text(start, piece)
        if self._named and self._named[-1][0].name in _ENDS_ANYWAY:
            self._speak(end)
            self._named.pop()
            self._since = end
        self._closing = self._closing or left_open(piece)
        if not self._closing and is_cut_short(piece):  # the next ">", that of a paragraph's tag, say, ends it
            self._open.tag(f"{piece}>", start, end, inline=False)

    def unclosed(self, end: int) -> list[Link]:
        """Return anchors that nothing closes: they, and the language of a block, reach to the end of the document."""
        self._speak(end)
        self._named.clear()
        return [self._link(element, end, end) for element in self._open.anchors]

    def _tag(self, tag: str, start: int, end: int, *, inline: bool) -> bool:
        """Take in a tag, or a comment; return whether it begins or ends a block."""
        read = read_tag(tag)
        if not read.name:
            self._unseen(tag, start, end, inline=inline)
            return False
        if read.parts:
            self.prose.part()
        closed = self._open.take(read, tag, start, end, inline=inline)
        if self._named:
            self._leave(start, end)
        if read.opens and read.parts and not inline and read.name not in _WHOLE:
            self._enter(primary(language_of(tag)), start, end)
        if read.inside:  # to HTML an attribute, to who looks for tags a tag: both are believed
            self._open.tag(read.inside, start, end, inline=inline)
        if closed is None or read.parts:
            return read.parts
        if closed.name == "a":
            self.links.append(self._link(closed, start, end))
        else:
            self.spans.append(Span(closed.start, closed.end, start, end, emphasis=False))
        return read.parts

    def _speak(self, end: int) -> None:
        """Note up to where the text is in the language of the innermost block that names one."""
        if self._named and self._since < end:
            self.languages.append((self._since, end, self._named[-1][1]))

    def _enter(self, language: str, start: int, end: int) -> None:
        """Note that the block that the tag at `start:end` has opened names a language, if it does."""
        if language:
            self._speak(start)
            self._named.append((self._open.others[-1], language))
            self._since = end

    def _leave(self, start: int, end: int) -> None:
        """Forget the blocks that the tag at `start:end` has closed."""
        while self._named and self._named[-1][0] not in self._open.others:
            self._speak(start)
            self._named.pop()
            self._since = end

    def _behind_what_is_open(self, text: str) -> str:
        end = text.find(self._closing) + len(self._closing) if self._closing in text else len(text)
        if self._closing in text:
            self._closing = ""
        return " " * end + text[end:]

    def _unseen(self, markup: str, start: int, end: int, *, inline: bool) -> None:
        """Take in what is no tag: a comment does not part words, but what a program prints does."""
        if markup.startswith("<?"):
            self.prose.part()
        elif inside := tag_inside(markup) if is_declaration(markup) else "":
            self._open.tag(inside, start, end, inline=inline)

    def _begin(self, context: int) -> None:
        self.prose.begin(context)
        if self._open.heading:
            self.prose.section += 1
            self.prose.begin(context | Context.HEADINGS)

    def _entity(self, start: int, end: int, reference: str) -> None:
        from html import unescape

        self.prose.text(start, end, unescape(reference))

    def _text(self, start: int, text: str) -> None:
        if self.prose.empty:  # white space that opens a block is none of it
            start, text = start + len(text) - len(text.lstrip()), text.lstrip()
        self.prose.text(start, start + len(text), text.replace("\r", " "))  # nothing, where it was that alone

    def _link(self, anchor: Element, text_end: int, end: int) -> Link:
        url, title = attribute(anchor.tag, "href") or "", attribute(anchor.tag, "title") or ""
        kind: Kind = "html" if len(anchor.tag) == anchor.end - anchor.start else "other"  # inside another tag
        return Link(anchor.start, end, anchor.end, text_end, url, title, kind, attributes=anchor.tag)
