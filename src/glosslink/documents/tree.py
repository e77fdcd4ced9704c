"""HTML as BeautifulSoup understands it, written down so that two texts are equal where their trees are.

The proof compares these texts. They are never written anywhere else: a document is not made of its tree.
"""

from __future__ import annotations

import warnings
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING

from glosslink.documents.html import tag_name, tokens
from glosslink.documents.rendering import Tree
from glosslink.documents.structure import Structure
from glosslink.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bs4 import BeautifulSoup, Tag
    from bs4.element import PageElement

_SPACE = expression(r"\s+")
_SURROGATE = expression("[\ud800-\udfff]")  # no text, and bs4 refuses it
_PLAIN = expression(r"(?is)<!--(?!-?>).*-->\Z|<!doctype\s[^\[>]*>\Z")
_NO_PLACE = frozenset(("table", "tbody", "thead", "tfoot", "tr", "colgroup", "select", "frameset", "head"))


@lru_cache(maxsize=4)  # that of the source is compared with each attempt at its links
def tree(html: str) -> Tree:
    """Return the tree of an HTML document or fragment: its elements, attributes, texts and comments, in order.

    Runs of white space are one space, since the parser does not keep them. An anchor that stands where browsers would
    not leave it, in another anchor or between the cells of a table, is written so that no proof takes it for a link.
    """
    return Tree("".join(_written(_parsed(html))))


def _parsed(html: str) -> BeautifulSoup:
    from bs4 import BeautifulSoup
    from bs4.exceptions import ParserRejectedMarkup

    html = "".join(_mended(html))
    with warnings.catch_warnings():  # that a document looks like an address, or like XML, is no news
        warnings.simplefilter("ignore")
        try:
            return BeautifulSoup(html, "html.parser", multi_valued_attributes=None)
        except ParserRejectedMarkup:  # a text in which no link is found is proof of none
            return BeautifulSoup("", "html.parser")


def _mended(html: str) -> Iterator[str]:
    """Yield HTML in which every element ends where browsers end it, and every comment is a plain one.

    html.parser does not know which tags end others, and reads to the end of the file for each opening of what does
    not end; bs4 takes time with the square of the depth. Tags that browsers ignore become comments, and so does all
    behind the place from which on nobody can tell what a tag does: it is compared as text.
    """
    html = _SURROGATE.sub("\ufffd", html)
    structure = Structure()
    for kind, start, end in tokens(html):
        piece = html[start:end]
        if kind == "tag":
            pieces = _tag(structure, piece, start, end)
        else:
            if kind == "other":
                structure.other(piece)
            is_plain = kind != "other" or piece[0] != "<" or _PLAIN.match(piece)
            pieces = [piece if is_plain else _comment(piece)]
        if structure.lost:
            yield _comment(html[start:])
            return
        yield from pieces


def _tag(structure: Structure, tag: str, start: int, end: int) -> list[str]:
    name = tag_name(tag)
    ignored, apart = structure.ignores(name), structure.apart
    found = structure.tag(name, tag, start, end)
    closed = [f"</{one.element.name}>" for one in found]
    if found and tag[1] == "/" and not found[-1].whole:
        closed.insert(0, "<!--misnested-->")
    if ignored:
        return [*closed, _comment(tag)]
    if tag[1] != "/" or apart:
        return [*closed, tag]
    return closed or [_comment(tag)]


def _comment(text: str) -> str:
    return f"<!--{escape(text)}-->"


def _written(soup: BeautifulSoup) -> Iterator[str]:
    from bs4 import Tag

    opened: list[Tag] = []
    anchors = 0
    for node in soup.descendants:
        while opened and opened[-1] is not node.parent:
            anchors -= opened[-1].name == "a"
            yield f"</{opened.pop().name}>"
        if not isinstance(node, Tag):
            yield _text(node)
            continue
        parent = opened[-1].name if opened else ""
        misplaced = " misplaced" if node.name == "a" and (anchors or parent in _NO_PLACE) else ""
        attributes = "".join(f' {name}="{escape(str(value or ""))}"' for name, value in node.attrs.items())
        yield f"<{node.name}{misplaced}{attributes}>"
        opened.append(node)
        anchors += node.name == "a"
    yield from (f"</{tag.name}>" for tag in reversed(opened))


def _text(node: PageElement) -> str:
    text = _SPACE.sub(" ", escape(str(node), quote=False))
    kind = type(node).__name__
    return (
        f"<!{kind} {text}>" if kind in ("Comment", "Doctype", "Declaration", "ProcessingInstruction", "CData") else text
    )
