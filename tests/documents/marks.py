"""Notation for the tests of scanners: prose shown in the text that it stands in."""

import re

from glosslink.documents.prose import BARRIER, JOINED
from glosslink.documents.scanning import scan

_EDGE = JOINED + " \t\r\n"


def marked(source: str, path: str = "post.md") -> str:
    """The source with ⟦ ⟧ around each stretch of prose, without white space and markup at its ends."""
    prose = scan(source, path).prose
    parts: list[str] = []
    done = 0
    for run in re.finditer(f"[^{BARRIER}]+", prose):
        start = run.start() + len(run[0]) - len(run[0].lstrip(_EDGE))
        end = run.start() + len(run[0].rstrip(_EDGE))
        if start < end:
            parts += (source[done:start], "⟦", source[start:end], "⟧")
            done = end
    return "".join(parts) + source[done:]


def bare(text: str) -> str:
    """A marked text without its marks."""
    return text.replace("⟦", "").replace("⟧", "")


def shown(source: str, path: str = "post.md") -> str:
    """The prose, with █ where something interrupts it and · where markup does not part words."""
    return scan(source, path).prose.replace(BARRIER, "█").replace(JOINED, "·")
