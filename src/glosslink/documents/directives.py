"""What an author asks of glosslink inside a document: comments, and where they hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from glosslink.documents.document import Comment, Directives
from glosslink.documents.regions import covers, merged
from glosslink.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from glosslink.documents.document import Named
    from glosslink.documents.regions import Region

NOTICE_OPEN = "<!-- glosslink: notice -->"
NOTICE_CLOSE = "<!-- /glosslink -->"
NOTICE = (NOTICE_OPEN, NOTICE_CLOSE)
NOTICE_MDX = ("{/* glosslink: notice */}", "{/* /glosslink */}")  # `<!--` is a syntax error in MDX
# In any spelling, so that one that is mistyped can be told of. No bracket inside: a comment that is not closed must not
# be read to the end of its line for each one behind it.
_COMMENT = expression(
    r"(?i)(?:<!--|\{/\*)(?P<gap>\s*)(?P<mark>glosslink\b:?)(?P<space>\s*)(?P<word>(?:\w+(?:-\w+)*)?)"
    r"(?:(?P<rest>[^<>{}\n]*)(?P<end>-->|\*/\}))?"
)

_NAME = expression(r"[^,\s]+")

_GENERATED = expression(r"<!--[ \t]*glosslink:[ \t]*(?:mentions|index|entries)\b[^<>\n]*?-->")
_PAGE = expression(r"<!--[ \t]*glosslink:[ \t]*page[ \t]*-->")  # all of it is written by `glosslink page`


def find_directives(source: str, code: Sequence[Region]) -> Directives:
    """Read `<!-- glosslink: off -->`, `on` and `skip ID, ID`; one shown inside `code` is an example, no directive.

    What stands between commas after `skip` is one name, or several apart by spaces: the glossary tells.

    `code` are the places of code spans and blocks in code points, sorted and apart.
    """
    comments = tuple(_comment(found) for found in _COMMENT.finditer(source) if not covers(code, found.start()))
    off: list[Region] = []
    skip: set[str] = set()
    since = -1
    for one in comments:
        if not one.is_read:
            continue
        if one.word == "skip":
            skip.update(" ".join(name for name, _, _ in names) for names in between_commas(source, one.names))
        elif one.word == "off" and since < 0:
            since = one.end
        elif one.word == "on" and since >= 0:
            off.append((since, one.start))
            since = -1
    if since >= 0:
        off.append((since, len(source)))
    return Directives(tuple(off), frozenset(skip), comments)


def between_commas(source: str, names: Sequence[Named]) -> Iterator[Sequence[Named]]:
    """Yield the names that a comment lists, those together that stand between two commas."""
    first = 0
    for at in range(1, len(names) + 1):
        if at == len(names) or "," in source[names[at - 1][2] : names[at][1]]:
            yield names[first:at]
            first = at


def _comment(found: re.Match[str]) -> Comment:
    names: tuple[Named, ...] = ()
    if found["end"]:
        listed = _NAME.finditer(found.string, *found.span("rest"))
        names = tuple((one[0], *one.span()) for one in listed)
    on_one_line = bool(found["end"]) and "\n" not in found["gap"] + found["space"]
    return Comment(found.start(), found.end(), found["mark"], found["word"], on_one_line, names)


def find_notices(source: str, code: Sequence[Region]) -> tuple[Region, ...]:
    """Return where notices stand, from their opening comments to their closing ones, in order and apart.

    In Markdown one begins and ends with a line: what shares one with other text is the author's.
    """
    found = [region for marks in (NOTICE, NOTICE_MDX) for region in _between(source, marks, code, ours=False)]
    return tuple(merged(region for region in found if _is_of_lines(source, *region)))


def find_html_notices(source: str, code: Sequence[Region]) -> tuple[Region, ...]:
    """Return where notices stand in an HTML file, where lines mean nothing, in order and apart."""
    return tuple(merged(_between(source, NOTICE, code, ours=False)))


def find_generated(source: str, code: Sequence[Region]) -> Iterator[Region]:
    """Yield what `glosslink page` writes, with the comments around it: it is nobody's prose, and mentions nothing."""
    if any(not covers(code, found.start()) for found in _PAGE.finditer(source)):
        yield 0, len(source)
    else:
        yield from _between(source, NOTICE, code, ours=True)


def _between(source: str, marks: tuple[str, str], code: Sequence[Region], *, ours: bool) -> Iterator[Region]:
    """Yield what stands between comments: notices, or the parts that are `ours` to write. Both end in the same comment.

    An opening comment without its end is the author's, and so is one in `code`.
    """
    opening, closing = marks
    opened: list[tuple[int, bool]] = []
    for mark in re.finditer(f"{re.escape(opening)}|{re.escape(closing)}|{_GENERATED.pattern}", source):
        if covers(code, mark.start()):
            continue
        if mark[0] != closing:
            opened.append((mark.start(), mark[0] != opening))
        elif opened and opened[-1][1] is ours:
            yield opened.pop()[0], mark.end()
        elif opened:
            opened.pop()


def _is_of_lines(source: str, start: int, end: int) -> bool:
    """Whether `start:end` begins and ends with a line."""
    return source[start - 1 : start] in ("", "\n", "\r") and source[end : end + 1] in ("", "\n", "\r")
