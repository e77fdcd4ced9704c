"""Fences of code: where text is looked through line by line, one that is open keeps what is in it as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.expressions import expression

if TYPE_CHECKING:
    import re

FENCE = expression(r"[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)*(`{3,}|~{3,})")
"""Matches a line that opens or closes one, in quotes and list items, too; its first group is the fence itself."""


def after(line: str, fence: str, pattern: re.Pattern[str] = FENCE) -> str:
    """Return the fence that is open behind a line, `""` for none, if `fence` was open before it."""
    found = pattern.match(line)
    if not found:
        return fence
    if not fence:
        return found[1]
    closes = found[1].startswith(fence) and not line.strip(" \t\r>").strip(fence[0])
    return "" if closes else fence
