"""Markdown of definitions as Markdown that can do nothing, wherever on a page it stands.

What the author wrote stays as it is but for this: raw HTML and template syntax become text, links are written inline
and footnotes renamed (two definitions may use one label), and links that could run a script become their text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zlib import crc32

import pyromark

from glosslink.crossref import markup
from glosslink.crossref.markup import is_harmless
from glosslink.documents.extended import BASE
from glosslink.edits import Edit, apply
from glosslink.expressions import expression
from glosslink.linking.targets import escape_url
from glosslink.records import dataclass, field

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Iterator

_ACTIVE = expression(r"[\\`*_\[\]<>{}|~$]|&(?=[#\w])|(?<![^\s])[#+-](?=\s|$)|^\d+(?=[.)](?:\s|$))")
_HEADING_IDS = frozenset(("hugo", "jekyll", "docusaurus", "quarto"))  # those that read `## Term {#id}` as they come
_PLAIN_ID = expression(r"[^\W\d_][\w-]*")
_SPACE = expression(r"\s+")
_OPENING = expression(r"(\{)(?=[{%#<])|(<)(?=%)")
_TEXT = str.maketrans({"<": "&lt;", "{": "&#123;", "}": "&#125;"})


def escape(text: str) -> str:
    """Return plain text as Markdown on one line; what HTML or a template could read becomes character references."""
    return _ACTIVE.sub(_escaped, _SPACE.sub(" ", text))


def _escaped(found: re.Match[str]) -> str:
    character = found[0]
    if character.isdigit() or character.isdecimal():
        return f"{character}\\"
    return f"&#{ord(character)};" if character in "<>{}&" else f"\\{character}"


def headed(term: str, anchor: str, dialect: str) -> str:
    """Return the text of a heading that can be linked to, in the way that the dialect has: Hugo drops raw HTML."""
    if dialect in _HEADING_IDS and _PLAIN_ID.fullmatch(anchor):
        return f"{escape(term)} {{#{anchor}}}"
    return f'<a id="{markup.escape(anchor)}"></a>{escape(term)}'


def to_markdown(markdown: str, href: Callable[[str], str]) -> str:
    """Return a definition as harmless Markdown; `href` gives the URL to write for one that leads to an entry."""
    data = markdown.encode("utf-8", "replace")
    source = data.decode("latin-1")  # a code point for each byte: the parser's offsets are in bytes
    text = data.decode()
    options = BASE | pyromark.Options.ENABLE_FOOTNOTES if "[^" in text else BASE
    definitions = pyromark.reference_definitions(text, options=options).values()
    edits = [Edit(found["span"]["start"], found["span"]["end"], "") for found in definitions]
    edits += _Walk(source, href).edits(pyromark.events_with_range(text, options=options))
    return apply(source, edits).encode("latin-1").decode().strip()


@dataclass(slots=True)
class _Open:
    """A link or image that has not ended yet; `last` is where the latest piece of its text did."""

    detail: dict[str, Any]
    last: int
    is_image: bool


@dataclass(slots=True)
class _Walk:
    """One walk over the parse events of a definition."""

    source: str
    href: Callable[[str], str]
    code: int = 0
    links: list[_Open] = field(default_factory=list)

    def edits(self, events: Iterable[tuple[Any, Any]]) -> Iterator[Edit]:
        for event, span in events:
            start, end = span["start"], span["end"]
            ((kind, value),) = event.items() if isinstance(event, dict) else ((event, ""),)
            if "Footnote" in f"{kind}{value}":
                yield from self._note(kind, value, start)
            if kind == "Start":
                self._begin(value, start)
            elif kind == "End":
                yield from self._end(str(value), start, end)
            elif kind == "Code" or (kind == "Text" and self.code):
                yield from self._rewritten(start, end, lambda part: _OPENING.sub(r"\1\2 ", part))
            elif kind in ("Text", "Html", "InlineHtml"):
                yield from self._rewritten(start, end, lambda part: part.translate(_TEXT))
            if self.links and kind != "Start":
                self.links[-1].last = end

    def _begin(self, value: Any, start: int) -> None:
        name = next(iter(value)) if isinstance(value, dict) else value
        self.code += name == "CodeBlock"
        if name in ("Link", "Image"):
            self.links.append(_Open(value[name], start + 1, name == "Image"))

    def _note(self, kind: str, value: Any, start: int) -> Iterator[Edit]:
        """Yield the edit that gives a footnote a label which no other definition on the page has."""
        if kind == "FootnoteReference" or (kind == "Start" and "FootnoteDefinition" in value):
            begin = self.source.index("[^", start) + 2
            yield Edit(begin, begin, f"{crc32(self.source.encode('latin-1')):x}-")

    def _end(self, name: str, start: int, end: int) -> Iterator[Edit]:
        self.code -= name == "CodeBlock"
        if name in ("Link", "Image"):
            yield from self._link(self.links.pop(), start, end)

    def _rewritten(self, start: int, end: int, change: Callable[[str], str]) -> Iterator[Edit]:
        changed = change(self.source[start:end])
        if changed != self.source[start:end]:
            escaped = self.source[start] in "<{}" and self.source[start - 1 : start] == "\\"
            yield Edit(start - escaped, end, changed)

    def _link(self, link: _Open, start: int, end: int) -> Iterator[Edit]:
        """Yield the edits that write a link inline, or leave only its text."""
        url, title = str(link.detail["dest_url"]), str(link.detail["title"])
        if link.detail["link_type"] in ("Autolink", "Email"):
            if not is_harmless(url):
                yield from (Edit(start, start + 1, "&lt;"), Edit(end - 1, end, "&gt;"))
            return
        close = self.source.index("]", link.last)
        if link.detail["link_type"] == "Collapsed" and self.source.startswith("[]", end):  # its range leaves them out
            end += 2
        found = "" if link.is_image else self.href(url)
        if not is_harmless(url):
            yield from (Edit(start, start + 1 + link.is_image, ""), Edit(close, end, ""))
            return
        hint = f' "{_quoted(title)}"' if title and not found else ""
        yield Edit(close, end, f"]({found or escape_url(url)}{hint})".encode().decode("latin-1"))


def _quoted(title: str) -> str:
    return escape(title).replace('"', "&quot;")
