"""What an author asks of glosslink inside a document: comments, and where they hold."""

from __future__ import annotations

import re

from glosslink.documents.document import Directives

NOTICE_OPEN = "<!-- glosslink: notice -->"
NOTICE_CLOSE = "<!-- /glosslink -->"
_COMMENT = re.compile(r"(?:<!--|\{/\*)[ \t]*glosslink:[ \t]*(on|off|skip)\b[ \t]*(.*?)[ \t]*(?:-->|\*/\})")
_NOTICE = re.compile(re.escape(NOTICE_OPEN) + r"(?:.*?" + re.escape(NOTICE_CLOSE) + "|)", re.DOTALL)


def find_directives(source: str, code: list[tuple[int, int]]) -> Directives:
    """Read `<!-- glosslink: off -->`, `on` and `skip ID, ID`; one shown inside `code` is an example, no directive."""
    off: list[tuple[int, int]] = []
    skip: set[str] = set()
    since = -1
    for found in _COMMENT.finditer(source):
        if any(start <= found.start() < end for start, end in code):
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


def find_notice(source: str, code: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Return where the notice stands, from its opening comment to its closing one; the last, if there are several."""
    place = None
    for found in _NOTICE.finditer(source):
        if found[0].endswith(NOTICE_CLOSE) and not any(start <= found.start() < end for start, end in code):
            place = found.span()
    return place
