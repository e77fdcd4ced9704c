"""XML as reports write it: elements with attributes, and nothing that XML 1.0 does not allow."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from glosslink.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Mapping

_FORBIDDEN = expression("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, section 2.2, Char
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def tag(name: str, attributes: Mapping[str, object], *, empty: bool = False) -> str:
    """Return the tag that opens an element, or the whole of an empty one."""
    listed = "".join(f" {key}={quoteattr(_allowed(str(value)))}" for key, value in attributes.items())
    return f"<{name}{listed}{'/' if empty else ''}>"


def text(content: str) -> str:
    """Return the content of an element."""
    return escape(_allowed(content))


def _allowed(value: str) -> str:
    return _FORBIDDEN.sub("\ufffd", value)
