"""Raw HTML as Python-Markdown and kramdown read it: a block goes on to its end tag, whatever blank lines are in it.

To CommonMark it ends at the first blank line, and what follows is Markdown; there, a link in Markdown would be shown as
it is written. The view of such a text has no blank lines in the block.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from glosslink.documents.html import tag_name, tokens
from glosslink.documents.html_names import VOID
from glosslink.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.documents.regions import Region

# What both take for a block, and CommonMark too (section 4.6).
_NAMES = (
    "address|article|aside|blockquote|center|details|div|dl|fieldset|figcaption|figure|footer|form|h[1-6]|header|li"
    "|main|menu|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul"
)
_TAG = expression(rf"<(?:{_NAMES})[\s>]", re.IGNORECASE)  # quicker to look for
_OPENING = expression(rf"^ {{0,3}}<(?:{_NAMES})(?=[\s>])", re.IGNORECASE | re.MULTILINE)
_FENCED = expression(r"^[ \t>]*(`{3,}|~{3,})[^\n]*(?:\n(?![ \t>]*\1)[^\n]*)*(?:\n[^\n]*)?", re.MULTILINE)
# pulldown-cmark takes a line of vertical tabs or form feeds for a blank one, too.
_LINE_END = expression(r"\r?\n(?=[ \t\x0b\x0c]*\r?\n)")


def raw_blocks(text: str) -> str:
    """Show each HTML block up to its end tag, or to the end of the text, without blank lines."""
    if not (_TAG.search(text) and _OPENING.search(text)):
        return text
    parts: list[str] = []
    done = 0
    # Code is taken out first by both, so tags in it open and close nothing.
    for start, end in _blocks(_FENCED.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)):
        shown = _LINE_END.sub(lambda found: " " * len(found[0]), text[start:end])
        parts += (text[done:start], shown)
        done = end
    return "".join((*parts, text[done:]))


def _blocks(text: str) -> Iterator[Region]:
    end = 0
    while opened := _OPENING.search(text, end):
        start = opened.start()
        end = _end(text, start)
        yield start, end


def _end(text: str, start: int) -> int:
    """Return where the element ends that is opened at `start`."""
    names: list[str] = []
    count: Counter[str] = Counter()
    for kind, first, last in tokens(text, start):
        tag = text[first:last]
        name = tag_name(tag) if kind == "tag" else ""
        if not name or name in VOID:
            continue
        if tag[1] != "/" and not tag.endswith("/>"):
            names.append(name)
            count[name] += 1
        elif tag[1] == "/" and count[name]:
            _close(names, count, name)
        if not names:
            return last
    return len(text)


def _close(names: list[str], count: Counter[str], name: str) -> None:
    """Take an element and what is open in it off the open ones, which `count` counts by name."""
    while True:
        last = names.pop()
        count[last] -= 1
        if last == name:
            return
