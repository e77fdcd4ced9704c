"""What a reader's browser gets of a document's body: the proof compares it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyromark

from glosslink.documents.extended import as_read

if TYPE_CHECKING:
    from pyromark import Options


class Tree(str):
    """A document's tree as text, which needs no renderer any more."""

    __slots__ = ()


def render(body: str, options: Options) -> str:
    """Return the HTML of a body as `Document.body` gives it; that of an HTML file is its tree already."""
    if isinstance(body, Tree):
        return str(body)
    return pyromark.html(as_read(body, options), options=options)
