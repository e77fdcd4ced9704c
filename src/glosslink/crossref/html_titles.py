"""What an HTML file is called: by its `<title>`, else by its first heading."""

from __future__ import annotations

from html import unescape

from glosslink.documents.html import tag_name, tokens
from glosslink.documents.html_names import HEADINGS
from glosslink.expressions import expression

_TEMPLATE = expression(r"\{\{|\{%|<[%?]")


def html_title(source: str, start: int = 0) -> str:
    """Return the title of an HTML document or fragment from the code point `start` on, as plain text; may be empty.

    A title that a template fills in is none.
    """
    heading = ""
    element, parts = "", list[str]()
    for kind, first, last in tokens(source[start:]):
        piece = source[start + first : start + last]
        name = tag_name(piece) if kind == "tag" else ""
        if name and name == element and piece[1] == "/":
            text = " ".join(unescape("".join(parts)).split())
            element = ""
            if text and not _TEMPLATE.search(text):
                if name == "title":
                    return text
                heading = text
        elif not element and (name == "title" or (name in HEADINGS and not heading)) and piece[1] != "/":
            element, parts = name, []
        elif element and not name and not (kind == "other" and piece.startswith("<")):
            parts.append(piece)
    return heading
