"""What a reader's browser gets of a document's body: the proof compares it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyromark

if TYPE_CHECKING:
    from pyromark import Options


class Tree(str):
    """A document's tree as text, which needs no renderer any more."""

    __slots__ = ()


def render(body: str, options: Options) -> str:
    """Return the HTML of a body as `Document.body` gives it; that of an HTML file is its tree already."""
    return str(body) if isinstance(body, Tree) else pyromark.html(body, options=options)
