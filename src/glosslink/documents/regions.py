"""Regions of a text told by their shape, and the ways to find them.

Each of them reads every character a bounded number of times, whatever the text holds: an opener that nothing closes
must not send each of the openers behind it to the end of the file as well.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING, Protocol

from glosslink.expressions import expression
from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Region = tuple[int, int]
"""Two code points, half-open."""

PARAGRAPH = expression(r"\n[^\S\n]*\n")
"""Matches where a paragraph ends."""
STATEMENT = expression(rf";|{PARAGRAPH.pattern}")
"""Matches where a statement of JavaScript ends."""
ANYWHERE = expression(r"\Z")
"""Matches where the text ends."""

_END = sys.maxsize  # sorts a place behind every region that begins there


class Syntax(Protocol):
    """A construct of some dialect: what to call it, how to find it."""

    @property
    def name(self) -> str:
        """What it is called in tests and reports."""

    @property
    def triggers(self) -> tuple[str, ...]:
        """Literals, one of which stands in every text that holds the construct, if a line end stands before it."""

    def find(self, text: str, start: int, code: Sequence[Region]) -> Iterator[Region]:
        """Yield its regions in `text` from `start` on; `code` are the code spans and blocks, sorted and apart."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A construct that one expression tells; no part of it may read beyond the next place where it could begin.

    Of what matches, only what has `holds` in it is one.
    """

    name: str
    triggers: tuple[str, ...]
    pattern: re.Pattern[str]
    holds: str = ""

    def find(self, text: str, start: int, code: Sequence[Region]) -> Iterator[Region]:  # noqa: ARG002 - as in Syntax
        """Yield what the pattern matches, in code or not."""
        if self.holds not in text:
            return
        for found in self.pattern.finditer(text, start):
            if self.holds in found[0]:
                yield found.span()


@dataclass(frozen=True, slots=True)
class Tailed:
    """A construct told by its second part, which is quick to find; the first is before it, 64 code points at most."""

    name: str
    triggers: tuple[str, ...]
    head: re.Pattern[str]
    tail: re.Pattern[str]

    def find(self, text: str, start: int, code: Sequence[Region]) -> Iterator[Region]:  # noqa: ARG002 - as in Syntax
        """Yield what both parts match, in code or not."""
        for found in self.tail.finditer(text, start):
            first = self.head.search(text, max(start, found.start() - 64), found.start())
            if first:
                yield first.start(), found.end()


@dataclass(frozen=True, slots=True)
class Headed:
    """A construct that one expression tells, from the end of the line before on; that line is part of it.

    `sign` matches in every text that holds one: a quick look before the long one.
    """

    name: str
    triggers: tuple[str, ...]
    pattern: re.Pattern[str]
    sign: re.Pattern[str]

    def find(self, text: str, start: int, code: Sequence[Region]) -> Iterator[Region]:  # noqa: ARG002 - as in Syntax
        """Yield what the pattern matches with the line before it, in code or not."""
        if not self.sign.search(text, start):
            return
        for found in self.pattern.finditer(text, start):
            yield max(text.rfind("\n", start, found.start()) + 1, start), found.end()


@dataclass(frozen=True, slots=True)
class Enclosed:
    """What stands between an opening and the closing next to it, if that comes before what `within` matches next.

    `sign` matches in every text that holds the construct: a quick look before the long one.
    It does not begin in code, where it is only shown, unless it is `templated`: templates run before Markdown does.
    """

    name: str
    triggers: tuple[str, ...]
    opening: re.Pattern[str]
    closing: re.Pattern[str]
    within: re.Pattern[str] = PARAGRAPH
    templated: bool = False
    sign: re.Pattern[str] | None = None

    def find(self, text: str, start: int, code: Sequence[Region]) -> Iterator[Region]:
        """Yield each opening with its closing."""
        if self.sign and not self.sign.search(text, start):
            return
        limit = start
        while opened := self.opening.search(text, start):
            if not self.templated and (end := end_of(code, opened.start())):
                start = end
                continue
            if opened.end() > limit:
                bound = self.within.search(text, opened.end())
                limit = bound.end() if bound else len(text)
            closed = self.closing.search(text, opened.end(), limit)
            # Without a closing up to there, no opening before it has one either.
            start = closed.end() if closed else max(limit, opened.end())
            if closed:
                yield opened.start(), start


@dataclass(frozen=True, slots=True)
class Paired:
    """A named tag, its body and its end tag: `opening` captures the name, which `closing` holds as `{name}`."""

    name: str
    triggers: tuple[str, ...]
    opening: re.Pattern[str]
    closing: str

    def find(self, text: str, start: int, code: Sequence[Region]) -> Iterator[Region]:
        """Yield each tag that does not begin in code, with its body and end tag."""
        unclosed: set[str] = set()
        while opened := self.opening.search(text, start):
            start = opened.end()
            if opened[1] in unclosed or end_of(code, opened.start()):
                continue
            closed = re.compile(self.closing.replace("{name}", opened[1])).search(text, start)
            if closed is None:
                unclosed.add(opened[1])
            else:
                start = closed.end()
                yield opened.start(), start


def nested(text: str, tag: re.Pattern[str]) -> list[Region]:
    """Return the regions between tags that open and close, inner ones too.

    `tag` captures the slash of a closing tag, and the name.
    """
    opened: list[tuple[str, int]] = []
    depth: Counter[str] = Counter()
    found: list[Region] = []
    for one in tag.finditer(text):
        slash, name = one.groups()
        if not slash:
            opened.append((name, one.end()))
            depth[name] += 1
        elif depth[name]:
            while opened:  # what nothing closes holds nothing
                last, start = opened.pop()
                depth[last] -= 1
                if last == name:
                    found.append((start, one.start()))
                    break
    return found


def merged(regions: Iterable[Region]) -> list[Region]:
    """Return the regions sorted, those that touch or overlap made one."""
    result: list[Region] = []
    for start, end in sorted(regions):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        elif start < end:
            result.append((start, end))
    return result


def covers(regions: Sequence[Region], offset: int) -> bool:
    """Whether `offset` lies in one of `regions`, which are sorted and apart."""
    return end_of(regions, offset) > 0


def overlaps(regions: Sequence[Region], start: int, end: int) -> bool:
    """Whether `start:end` shares a code point with one of `regions`, which are sorted and apart."""
    index = bisect_right(regions, (end - 1, _END)) - 1
    return index >= 0 and start < regions[index][1]


def end_of(regions: Sequence[Region], offset: int) -> int:
    """Return the end of the region that holds `offset`, 0 where none does."""
    index = bisect_right(regions, (offset, _END)) - 1
    return regions[index][1] if index >= 0 and offset < regions[index][1] else 0
