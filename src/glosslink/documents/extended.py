"""The second opinion on what is prose: the same text parsed with footnotes, math, wiki links, definition lists.

A site may or may not use these extensions, and its files do not say. So text counts as prose only where both parses
agree that it is. An amount of money ends no math: `($5bn and $6bn)`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pyromark

from glosslink.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from glosslink.documents.regions import Region

_O = pyromark.Options
BASE = _O.ENABLE_TABLES | _O.ENABLE_STRIKETHROUGH | _O.ENABLE_TASKLISTS
EXTENDED = BASE | _O.ENABLE_FOOTNOTES | _O.ENABLE_MATH | _O.ENABLE_WIKILINKS | _O.ENABLE_DEFINITION_LIST
# A definition list needs a colon that only markers and white space stand before; few lines come that far.
_COLON = expression(r"\n[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)*:")
# The rule of Pandoc: a dollar with a digit behind it closes no math. Authors who have no math write such pairs; where
# it is on, the page would show them broken, and the author would have escaped them.
_AMOUNT = r"(?=(?>[^$\\]++|\\.)*+\$\d)"
_FORMULA = r"((?>[^$\\\n]++|\\.|\n(?![ \t>]*\r?\n))*+(?<!\s)\$(?!\d))"  # gone over: the dollar that ends it begins none
_DOLLAR = expression(rf"(?<![\\$])\$(?=[^\s$])(?:{_FORMULA}|{_AMOUNT})", re.DOTALL)
_HIDDEN = frozenset(("Image", "CodeBlock"))  # and wiki links
_VISIBLE = frozenset(("Text", "Html"))
_PIECES = _VISIBLE | {"Code", "InlineMath", "DisplayMath", "FootnoteReference"}


def can_differ(body: str) -> bool:
    """Whether `body` holds anything that the extended parse may take otherwise than the base parse."""
    if has_marks(body):
        return True
    # Few colons follow what may stand before that of a definition; on the first line, none is defined.
    if not (" :" in body or "\n:" in body or "\t:" in body or ">:" in body or "\r:" in body):
        return False
    return _COLON.search(body.replace("\r", "\n") if "\r" in body else body) is not None


def has_marks(body: str) -> bool:
    """Whether `body` holds what a wiki link, math or a footnote begins with."""
    return "[[" in body or "$" in body or "[^" in body


def without_amounts(body: str) -> str:
    """Return `body` with a percent sign for every dollar that would begin math which an amount of money ends.

    It has as many code points and bytes as before, and reads the same but for these signs: neither has a meaning in
    CommonMark.
    """
    return _DOLLAR.sub(lambda found: found[0] if found[1] else "%", body) if "$" in body else body


def as_read(body: str, options: Any) -> str:
    """Return `body` as a parse with these options is to read it: to the extended one, amounts of money are no math."""
    return without_amounts(body) if options == EXTENDED else body


def differs(body: str) -> bool:
    """Whether the extended parse takes anything in `body` otherwise than the base parse, as far as a reader sees.

    It is to be asked only where it can.
    """
    return pyromark.html(body, options=BASE) != pyromark.html(body, options=EXTENDED)


def html_with_returns(body: str, at: Callable[[int], int]) -> Iterator[Region]:
    """Yield the HTML blocks in which lines end in a lone carriage return: pulldown-cmark finds their ends elsewhere."""
    data = body.encode()
    for event, span in pyromark.events_with_range(body, options=BASE):
        if event == {"Start": "HtmlBlock"} and re.search(rb"\r(?!\n)", data[span["start"] : span["end"]]):
            yield at(span["start"]), at(span["end"])


def hidden_regions(body: str, at: Callable[[int], int], end: int) -> tuple[list[Region], list[Region]]:
    """Return what the extended parse takes for no prose, and where its footnotes stand.

    `at` maps UTF-8 bytes of `body` to code points of its document, which is `end` code points long.
    """
    regions: list[Region] = []
    footnotes: list[Region] = []
    body = without_amounts(body)
    if not differs(body):
        return regions, footnotes
    skip_to = 0  # in bytes: events inside what is hidden as a whole
    done = at(0)
    soft = False
    events: Iterable[tuple[Any, Any]] = pyromark.events_with_range(body, options=EXTENDED)
    for event, span in events:
        if event == "SoftBreak":
            soft = True
        if event.__class__ is str or span["start"] < skip_to:
            continue
        ((kind, value),) = event.items()
        if kind == "Start":
            name = next(iter(value)) if isinstance(value, dict) else value
            if name in _HIDDEN or (name == "Link" and isinstance(value["Link"]["link_type"], dict)):
                skip_to = span["end"]
            elif name == "FootnoteDefinition":
                footnotes.append((at(span["start"]), at(span["end"])))
        elif kind in _PIECES:
            start = at(span["start"])
            if start > done and not soft:
                regions.append((done, start))
            done = max(done, at(span["end"]))
            soft = False
            if kind not in _VISIBLE:
                regions.append((start, done))
    regions.append((done, end))
    return regions, footnotes
