"""The HTML elements open at a place of a document."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from glosslink.documents.html import holds_prose, is_heading, is_inline, tag_inside, tag_name
from glosslink.records import dataclass, field

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())


class Element(NamedTuple):
    """An element that is open: its name, where its tag stands, whether its text is prose, or a heading's.

    It is `inline` where its tag stands in a paragraph: there it ends with the paragraph at the latest.
    """

    name: str
    start: int
    end: int
    tag: str
    prose: bool
    inline: bool
    heading: bool


class Tag(NamedTuple):
    """What a tag does: its name, whether it closes or opens something, whether it parts the text around it.

    Where it opens: whether the text inside is prose, or a heading's. `inside` is a tag that shows in it.
    """

    name: str
    closes: bool
    opens: bool
    parts: bool
    prose: bool
    heading: bool
    inside: str


@lru_cache(4096)
def read_tag(tag: str) -> Tag:
    """Return what a tag does, given as written; its name is `""` where it is none (a comment, say)."""
    name, closes = tag_name(tag), tag[1] == "/"
    # "/>" closes nothing in HTML, but it does in MDX; no prose is lost by believing MDX.
    opens = not closes and name not in _VOID and not tag.endswith("/>")
    prose = not opens or holds_prose(name, tag)
    return Tag(name, closes, opens, not is_inline(name), prose, opens and is_heading(name, tag), tag_inside(tag))


@dataclass(slots=True)
class OpenElements:
    """The open elements, fed with one tag after another; each tag costs the same however many are open.

    Anchors are kept apart, since they end at their own end tag only: HTML parsers open one again after the block or
    the element that it was left open in.
    """

    anchors: list[Element] = field(default_factory=list)
    others: list[Element] = field(default_factory=list)
    _names: dict[str, int] = field(default_factory=dict)
    _hiding: int = 0
    _in_headings: int = 0

    @property
    def hidden(self) -> bool:
        """Whether text here is no prose."""
        return self._hiding > 0

    @property
    def heading(self) -> bool:
        """Whether text here stands in an HTML heading."""
        return self._in_headings > 0

    def tag(self, tag: str, start: int, end: int, *, inline: bool) -> Element | None:
        """Take in the tag, as written, at `start:end` of the source; return the element it closes, if any."""
        return self.take(read_tag(tag), tag, start, end, inline=inline)

    def take(self, read: Tag, tag: str, start: int, end: int, *, inline: bool) -> Element | None:
        """Do the same with a tag that has been read."""
        name = read.name
        if read.closes:
            return self._close(name)
        if read.opens:
            (self.anchors if name == "a" else self.others).append(
                Element(name, start, end, tag, read.prose, inline, read.heading)
            )
            self._names[name] = self._names.get(name, 0) + 1
            self._hiding += not read.prose
            self._in_headings += read.heading
        return None

    def end_block(self) -> None:
        """Forget the inline elements that a Markdown block leaves open: they are the innermost."""
        while self.others and self.others[-1].inline:
            self._pop(self.others)

    def _close(self, name: str) -> Element | None:
        if not self._names.get(name):
            return None
        if name == "a":
            return self._pop(self.anchors)
        while (element := self._pop(self.others)).name != name:
            pass  # what was left open inside ends with it
        return element

    def _pop(self, elements: list[Element]) -> Element:
        element = elements.pop()
        self._names[element.name] -= 1
        self._hiding -= not element.prose
        self._in_headings -= element.heading
        return element
