"""HTML as it stands inside Markdown: its tags, and which text between them is prose.

A tokenizer of our own, because edits need the place of every tag in the source and the parsers that build trees do
not give it. It follows the HTML standard's tokenization for well-formed tags (section 13.2.5) and takes anything
else for text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(
    r"""(?xs)
    (?P<other> <!--.*?(?:-->|\Z) | <!\[CDATA\[.*?(?:\]\]>|\Z) | <[!?][^>]*>?)
  | (?P<tag> </?[A-Za-z][^\s/>]*(?:"[^"]*"|'[^']*'|[^'">])*>)
  | (?P<unclosed> </?[A-Za-z][^>]*\Z)
  | (?P<entity> &(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)
    """
)
_KINDS: dict[str, Literal["tag", "entity", "other"]] = {
    "tag": "tag",
    "entity": "entity",
    "other": "other",
    "unclosed": "other",
}
_NAME = re.compile(r"</?([A-Za-z][^\s/>]*)")
_ATTRIBUTE = re.compile(r"""(?xs) ([^\s=/>"']+) (?: \s*=\s* (?: "([^"]*)" | '([^']*)' | ([^\s>]+) ) )?""")
_RAW_TEXT = frozenset("script style textarea title xmp iframe noembed noframes".split())
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite data del dfn em font i ins mark q rp rt ruby s small span strike strong "
    "sub sup time tt u".split()
)
_NO_PROSE = frozenset(
    "code pre kbd samp var button script style textarea select option optgroup label title svg math iframe object "
    "xmp noembed noframes noscript audio video canvas map datalist progress meter template head dialog".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())


class Token(NamedTuple):
    """A stretch of HTML: a tag, a character reference, something else that is markup, or text."""

    kind: Literal["tag", "entity", "other", "text"]
    start: int
    end: int


def tokens(html: str) -> Iterator[Token]:
    """Yield the tokens of `html` in order, without a gap; offsets are code points."""
    at = 0
    while found := _TOKEN.search(html, at):
        if found.start() > at:
            yield Token("text", at, found.start())
        kind: Literal["tag", "entity", "other"] = _KINDS[str(found.lastgroup)]
        yield Token(kind, found.start(), found.end())
        at = found.end()
        if kind == "tag" and (name := tag_name(found[0])) in _RAW_TEXT and found[0][1] != "/":
            close = re.compile(rf"(?i)</{name}\s*>").search(html, at)
            end = close.start() if close else len(html)
            if end > at:
                yield Token("other", at, end)
            at = end
    if at < len(html):
        yield Token("text", at, len(html))


def tag_name(tag: str) -> str:
    """Return the lower-case name of a tag as written; `""` where it is none (a comment, say)."""
    found = _NAME.match(tag)
    return found[1].lower() if found else ""


def attribute(tag: str, name: str) -> str | None:
    """Return the value of an attribute of the tag, character references decoded; `""` where it has none."""
    found = _NAME.match(tag)
    for match in _ATTRIBUTE.finditer(tag, found.end() if found else 0):
        if match[1].lower() == name:
            from html import unescape

            return unescape(match[2] or match[3] or match[4] or "")
    return None


@dataclass(slots=True)
class Element:
    """An element that is open: its name, where its tag stands, whether its text is prose."""

    name: str
    start: int
    end: int
    tag: str
    prose: bool
    inline: bool


@dataclass(slots=True)
class OpenElements:
    """The elements open at a place of a document, fed with one tag after another."""

    stack: list[Element] = field(default_factory=list)

    def prose(self) -> bool:
        """Whether text here is prose."""
        return all(element.prose for element in self.stack)

    def heading(self) -> bool:
        """Whether text here stands in an HTML heading."""
        return any(element.name in _HEADINGS for element in self.stack)

    def tag(self, tag: str, start: int, end: int, *, inline: bool) -> Element | None:
        """Take in the tag, as written, at `start:end` of the source; return the element it closes, if any."""
        name = tag_name(tag)
        if tag[1] == "/":
            return self._close(name)
        # "/>" closes nothing in HTML, but it does in MDX; no prose is lost by believing MDX.
        if name not in _VOID and not tag.endswith("/>"):
            self.stack.append(Element(name, start, end, tag, _is_prose(name, tag), inline))
        return None

    def end_block(self) -> None:
        """Forget inline elements that a Markdown block leaves open; HTML parsers carry on anchors only."""
        self.stack = [element for element in self.stack if element.name == "a" or not element.inline]

    def _close(self, name: str) -> Element | None:
        for index in range(len(self.stack) - 1, -1, -1):
            if self.stack[index].name == name:
                element = self.stack[index]
                # An end tag closes what was left open inside, but never an anchor.
                self.stack[index:] = [inner for inner in self.stack[index + 1 :] if inner.name == "a"]
                return element
        return None


def is_inline(name: str) -> bool:
    """Whether an element's tags stand inside a word or sentence without parting it."""
    return name in _INLINE or name == "wbr"


def _is_prose(name: str, tag: str) -> bool:
    if name in _NO_PROSE:
        return False
    if "translate" in tag and (attribute(tag, "translate") or "").lower() == "no":
        return False
    return not (
        ("notranslate" in tag or "no-glossary" in tag)
        and {"notranslate", "no-glossary"} & set((attribute(tag, "class") or "").split())
    )
