"""Markdown inside HTML: what `<div markdown="1">` holds, as kramdown and Python-Markdown's md_in_html read it.

The view of such a text has the tags blanked, so that a CommonMark parser finds the Markdown between them. Where a tag
shares its line with other block tags, the tools differ; the line is hidden then.
"""

from __future__ import annotations

import re

from glosslink.documents.fences import after
from glosslink.documents.html import attribute, is_inline
from glosslink.documents.prose import BARRIER
from glosslink.expressions import expression
from glosslink.records import dataclass, field

_OPENING = expression(r"([ \t>]*)(<([A-Za-z][\w-]*)\b[^<>\n]*\smarkdown\b[^<>\n]*>)(.*)", re.DOTALL)
_TAG = expression(r"<(/?)([A-Za-z][\w-]*)[^<>\n]*>")
_VALUES = frozenset(("", "1", "block", "span", "markdown"))


@dataclass(slots=True)
class _View:
    """Goes over the lines; `open` are the names of the elements that hold Markdown, `depth` of elements inside."""

    fence: str = ""
    open: list[str] = field(default_factory=list)
    depths: list[int] = field(default_factory=list)

    def line(self, line: str) -> str:
        before, self.fence = self.fence, after(line, self.fence)
        if before or self.fence:
            return line
        opened = _OPENING.match(line)
        value = attribute(opened[2], "markdown") if opened else None
        if opened and value is not None and value.lower() in _VALUES:
            return self._opened(*opened.group(1, 2, 3, 4))
        return self._inside(line) if self.open else line

    def _opened(self, prefix: str, tag: str, name: str, rest: str) -> str:
        if not rest.strip():
            self._push(name)
            return prefix + " " * len(tag) + rest
        closed = rest.rstrip().endswith(f"</{name}>")
        body = rest.rstrip().removesuffix(f"</{name}>")
        if not closed:
            self._push(name)
        if any(not is_inline(found[2].lower()) for found in _TAG.finditer(body)):
            return prefix + _hidden(tag + rest)
        end = len(prefix) + len(tag) + len(body)
        return prefix + BARRIER * len(tag) + body + _hidden((prefix + tag + rest)[end:])

    def _push(self, name: str) -> None:
        self.open.append(name)
        self.depths.append(0)

    def _inside(self, line: str) -> str:
        for found in _TAG.finditer(line):
            if not self.open or found[2] != self.open[-1]:
                continue
            if not found[1]:
                self.depths[-1] += not found[0].endswith("/>")
            elif self.depths[-1]:
                self.depths[-1] -= 1
            else:
                self.open.pop()
                self.depths.pop()
                alone = line.strip(" \t\r>") == found[0].strip(">")
                line = line[: found.start()] + (" " if alone else BARRIER) * len(found[0]) + line[found.end() :]
        return line


def _hidden(text: str) -> str:
    return re.sub(r"[^\r]", BARRIER, text)


def markdown_in_html(text: str) -> str:
    """Show what an element with `markdown="1"` holds (also `block`, `span` and no value) as Markdown, not as HTML."""
    if not re.search(r"<[^<>\n]*\smarkdown\b", text):
        return text
    view = _View()
    return "\n".join(view.line(line) for line in text.split("\n"))
