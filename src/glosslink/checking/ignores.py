"""Comments by which an author says that a finding is none: in a post, and in a YAML glossary.

In a post, a comment alone on its line holds for the whole post, one beside text for that line. In YAML, a comment
holds for its line; on the line where an entry begins, for the entry; alone on its line, as if on the next one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from glosslink.checking.selection import weight
from glosslink.documents.regions import covers
from glosslink.expressions import expression
from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from glosslink.checking.rule import Rule

_IN_POST = expression(r"(?:<!--|\{/\*)[ \t]*glosslink:[ \t]*ignore[ \t]+([^<>{}\n]*?)[ \t]*(?:-->|\*/\})")
_IN_YAML = expression(r"(?m)(?:^|[ \t])#[ \t]*glosslink:[ \t]*ignore[ \t]+([^\n#]*)")
_FENCED = expression(r"(?ms)^[ >]*(```+|~~~+)[^\n]*\n.*?(?:^[ >]*\1[ \t]*$|\Z)|(?<!`)(`+)(?!`)[^\n]+?(?<!`)\2(?!`)")
_ITEM = expression(r"[ \t]*- ")
WHOLE = 0


@dataclass(frozen=True, slots=True)
class Ignores:
    """Patterns of rules by line, from 1; those under 0 hold in the whole file. `starts` are entries' first lines."""

    lines: Mapping[int, tuple[str, ...]]
    starts: tuple[int, ...] = ()

    def hold(self, rule: Rule, line: int) -> bool:
        """Whether a finding of a rule on a line is to be left out."""
        at = bisect_right(self.starts, line)
        begin = self.starts[at - 1] if at else WHOLE
        return any(weight(rule, one) for place in {WHOLE, begin, line} for one in self.lines.get(place, ()))


def in_post(text: str) -> Ignores | None:
    """Return what the comments of a post say; None where there are none. Code shows comments and says nothing."""
    if "glosslink:" not in text or not _IN_POST.search(text):
        return None
    code = [found.span() for found in _FENCED.finditer(text)]  # in order, and apart
    lines: dict[int, tuple[str, ...]] = {}
    for found in _IN_POST.finditer(text):
        if covers(code, found.start()):
            continue
        begin, end = text.rfind("\n", 0, found.start()) + 1, text.find("\n", found.end())
        rest = text[begin : found.start()] + text[found.end() : end if end >= 0 else None]
        line = text.count("\n", 0, found.start()) + 1 if rest.strip() else WHOLE
        lines[line] = lines.get(line, ()) + _codes(found[1])
    return Ignores(lines)


def in_yaml(text: str) -> Ignores | None:
    """Return what the comments of a YAML glossary say; None where there are none."""
    if "glosslink:" not in text or not _IN_YAML.search(text):
        return None
    rows = text.split("\n")
    lines: dict[int, tuple[str, ...]] = {}
    for found in _IN_YAML.finditer(text):
        number = text.count("\n", 0, found.start(1)) + 1
        while number < len(rows) and rows[number - 1].lstrip().startswith("#"):
            number += 1
        lines[number] = lines.get(number, ()) + _codes(found[1])
    depth = min((len(row) - len(row.lstrip()) for row in rows if _ITEM.match(row)), default=-1)
    starts = tuple(n for n, row in enumerate(rows, 1) if _ITEM.match(row) and len(row) - len(row.lstrip()) == depth)
    return Ignores(lines, starts or (1,))


def _codes(text: str) -> tuple[str, ...]:
    return tuple(word for word in re.split(r"[,\s]+", text) if word)
