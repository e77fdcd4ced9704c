"""An element of an HTML document that is open, and what holds inside it."""

from __future__ import annotations

from typing import NamedTuple

from glosslink.documents.document import Context
from glosslink.documents.html import attribute, holds_prose, is_heading, is_inline, language_of
from glosslink.records import dataclass

_CONTEXTS = {
    "blockquote": Context.QUOTES,
    "table": Context.TABLES,
    **dict.fromkeys(("ul", "ol", "dl", "li", "dt", "dd"), Context.LISTS),
}
_FOOTNOTES = frozenset("footnotes footnote endnotes doc-endnotes doc-footnote".split())


@dataclass(frozen=True, slots=True)
class Element:
    """An element that was opened by `tag` at `start:end`, and what holds inside it, its parents considered.

    `scopes` and `markers` count the elements around it that bound where formatting in them ends.
    """

    name: str
    start: int
    end: int
    tag: str = ""
    hidden: bool = False
    context: int = Context.NONE
    language: str = ""
    scopes: int = 0
    markers: int = 0


class Closed(NamedTuple):
    """An element whose content ends at `inner_end`.

    It is `whole` where its own end tag, which ends at `end`, closes it, and nothing is left open in it.
    """

    element: Element
    inner_end: int
    end: int
    whole: bool


ROOT = Element("", 0, 0)
"""Stands around everything."""


def inside(around: Element, new: Element, scopes: int, markers: int) -> Element:
    """Return an element as it opens in another one."""
    own = _CONTEXTS.get(new.name, Context.NONE)
    language = ""
    if not is_inline(new.name):
        language = language_of(new.tag)
        if "note" in new.tag and _is_footnotes(new.tag):
            own |= Context.FOOTNOTES
    if is_heading(new.name, new.tag):
        own |= Context.HEADINGS
    hidden = around.hidden or not holds_prose(new.name, new.tag)
    context, language = around.context | own, language or around.language
    return Element(new.name, new.start, new.end, new.tag, hidden, context, language, scopes, markers)


def _is_footnotes(tag: str) -> bool:
    kinds = " ".join(attribute(tag, name) or "" for name in ("class", "role", "epub:type"))
    return not _FOOTNOTES.isdisjoint(kinds.split())
