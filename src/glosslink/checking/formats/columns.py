"""How wide text stands on a terminal, where a tab is several columns and an ideograph or an emoji two."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAB = 4
_WIDEST = 110  # columns of a line that are shown
_BEFORE = 40  # columns that are shown before a span far to the right
_AROUND = 500  # code points of a line, on either side of where a span begins, that are looked at
_JOINER, _EMOJI_STYLE = "\u200d", "\ufe0f"


def window(line: str, start: int, end: int) -> tuple[str, str]:
    """Return the part of a line around the code points `start:end` that fits, and the marks to stand below it."""
    begin = max(0, start - _AROUND)  # a paragraph without line breaks may be as long as the file
    piece = line[begin : start + _AROUND]
    start, end = start - begin, end - begin
    cells = list(_cells(piece))
    starts = [0]
    for _, width in cells:
        starts.append(starts[-1] + width)
    start, end = min(start, len(cells)), min(max(end, start + 1), len(cells))
    first = 0
    if starts[end] > _WIDEST:
        first = next((i for i in range(start + 1) if starts[start] - starts[i] <= _BEFORE), start)
    last = max((i for i in range(first, len(cells) + 1) if starts[i] - starts[first] <= _WIDEST), default=first)
    shown = "".join(text for text, _ in cells[first:last])
    left, right = ("…" if begin + first else ""), ("…" if begin + last < len(line) else "")
    gap = len(left) + starts[start] - starts[first]
    marks = max(starts[max(min(end, last), start)] - starts[start], 1)
    return f"{left}{shown}{right}".rstrip(), " " * gap + "^" * marks


def _cells(line: str) -> Iterator[tuple[str, int]]:
    """Yield for each code point what is shown for it and how many columns that takes."""
    column, before = 0, ""
    for i, c in enumerate(line):
        if c == "\t":
            text, width = " " * (_TAB - column % _TAB), _TAB - column % _TAB
        elif before == _JOINER and _width(c) == 2:
            text, width = c, 0  # one picture together with what it is joined to
        elif line[i + 1 : i + 2] == _EMOJI_STYLE:
            text, width = c, 2
        else:
            text, width = (c, _width(c)) if c.isprintable() or c == _JOINER else (_picture(c), 1)
        if text == "":
            width = 0
        yield text, width
        column, before = column + width, c


def _width(c: str) -> int:
    if unicodedata.category(c) in {"Mn", "Me", "Cf"} or "\U0001f3fb" <= c <= "\U0001f3ff":
        return 0
    return 2 if unicodedata.east_asian_width(c) in {"W", "F"} else 1


def _picture(c: str) -> str:
    """Return what stands for a character that a terminal might obey; nothing for one that shows nothing."""
    if unicodedata.category(c) == "Cf":
        return ""
    return chr(0x2400 + ord(c)) if ord(c) < 0x20 else "\ufffd" if ord(c) < 0xA0 and not c.isspace() else " "
