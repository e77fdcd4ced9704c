"""What an author asks of glosslink inside a document: comments, and where they hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from glosslink.documents.document import Directives
from glosslink.documents.regions import covers
from glosslink.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from glosslink.documents.regions import Region

NOTICE_OPEN = "<!-- glosslink: notice -->"
NOTICE_CLOSE = "<!-- /glosslink -->"
NOTICE = (NOTICE_OPEN, NOTICE_CLOSE)
NOTICE_MDX = ("{/* glosslink: notice */}", "{/* /glosslink */}")  # `<!--` is a syntax error in MDX
# No bracket inside: a comment that is not closed must not be read to the end of its line for each one behind it.
_COMMENT = expression(r"(?:<!--|\{/\*)[ \t]*glosslink:[ \t]*(on|off|skip)\b([^<>{}\n]*?)(?:-->|\*/\})")

_GENERATED = expression(r"<!--[ \t]*glosslink:[ \t]*(?:mentions|index|entries)\b[^<>\n]*?-->")


def find_directives(source: str, code: Sequence[Region]) -> Directives:
    """Read `<!-- glosslink: off -->`, `on` and `skip ID, ID`; one shown inside `code` is an example, no directive.

    `code` are the places of code spans and blocks in code points, sorted and apart.
    """
    off: list[Region] = []
    skip: set[str] = set()
    since = -1
    for found in _COMMENT.finditer(source):
        if covers(code, found.start()):
            continue
        if found[1] == "skip":
            skip.update(word for word in re.split(r"[,\s]+", found[2]) if word)
        elif found[1] == "off" and since < 0:
            since = found.end()
        elif found[1] == "on" and since >= 0:
            off.append((since, found.start()))
            since = -1
    if since >= 0:
        off.append((since, len(source)))
    return Directives(tuple(off), frozenset(skip))


def find_notice(source: str, code: Sequence[Region]) -> Region | None:
    """Return where the notice stands, from its opening comment to its closing one; the last, if there are several.

    In Markdown it begins and ends with a line: what shares one with other text is the author's.
    """
    found = (region for marks in (NOTICE, NOTICE_MDX) for region in _between(source, *marks, code))
    return max((region for region in found if _is_of_lines(source, *region)), default=None)


def find_html_notice(source: str, code: Sequence[Region]) -> Region | None:
    """Return where the notice stands in an HTML file, where lines mean nothing; the last, if there are several."""
    return max(_between(source, *NOTICE, code), default=None)


def _between(source: str, opening: str, closing: str, code: Sequence[Region]) -> Iterator[Region]:
    start = source.find(opening)
    while start >= 0 and (close := source.find(closing, start)) >= 0:
        end = close + len(closing)
        start = source.rfind(opening, start, close)  # an opening comment without its end is the author's
        if not covers(code, start):
            yield start, end
        start = source.find(opening, end)


def _is_of_lines(source: str, start: int, end: int) -> bool:
    """Whether `start:end` begins and ends with a line."""
    return source[start - 1 : start] in ("", "\n", "\r") and source[end : end + 1] in ("", "\n", "\r")


def find_generated(source: str, code: Sequence[Region]) -> Iterator[Region]:
    """Yield what `glosslink page --into` writes into a page, with the comments around it: it is nobody's prose."""
    start = 0
    while opened := _GENERATED.search(source, start):
        start = opened.end()
        close = source.find(NOTICE_CLOSE, start)
        if close < 0:
            return
        if not covers(code, opened.start()):
            start = close + len(NOTICE_CLOSE)
            yield opened.start(), start
