"""The foot of an HTML file: where the notice goes, before the end of the body, and how it is taken away again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyromark

from glosslink.documents.extended import BASE
from glosslink.documents.html import tag_name, tokens
from glosslink.documents.scanning import scan
from glosslink.edits import Edit, apply
from glosslink.expressions import expression

if TYPE_CHECKING:
    from glosslink.documents.document import Document

_END = expression(r"</[^<>]*>|\s")


def rendered(markdown: str) -> str:
    """Return the notice of the settings, which is Markdown, as it stands in HTML."""
    return pyromark.html(markdown, options=BASE).strip()


def append(document: Document, block: str) -> Edit:
    """Return the edit that puts `block` before the end tag of the body, or at the end of a fragment."""
    source, newline = document.source, document.newline
    at = _end_of_body(source)
    if at < len(source) or source.endswith("\n"):
        return Edit(at, at, block + newline)
    return Edit(at, at, newline + block)


def without(document: Document, start: int, end: int) -> Edit:
    """Return the edit that takes away a block and the line ending that came with it."""
    source, newline = document.source, document.newline
    if source.startswith(newline, end):
        end += len(newline)
    elif source.endswith(newline, 0, start):
        start -= len(newline)
    return Edit(start, end, "")


def stands(document: Document, edit: Edit) -> bool:
    """Whether what `append` adds is read as it is meant, not in an open link or table, and nothing else changes."""
    before = scan(f"{document.source[: edit.start]}\nx", document.path)
    if before.prose[-1] != "x" or before.link_over(edit.start + 1, edit.start + 2):
        return False
    added = _flat(document.dialect.view(edit.text))
    return _flat(document.body(apply(document.source, [edit]))).replace(added, "", 1) == _flat(
        document.body(document.source)
    )


def _flat(tree: str) -> str:
    """Return a tree without its ends: a paragraph that is left open ends where the notice begins."""
    return _END.sub("", tree)


def _end_of_body(source: str) -> int:
    at = len(source)
    for kind, start, end in tokens(source):
        if kind == "tag" and source[start + 1] == "/":
            name = tag_name(source[start:end])
            if name == "body" or (name == "html" and at == len(source)):
                at = start
    return at
