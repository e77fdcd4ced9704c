"""Brackets that are links to other parsers than CommonMark's: their label is defined where it sees no definition.

The address may be a template with spaces in it (Hugo), and the definition may stand right below a paragraph
(Python-Markdown); a space or line end may part a text from its label, as in Markdown.pl.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.documents.document import folded_label
from glosslink.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from glosslink.documents.regions import Region

_LABEL = r"\[((?:[^\[\]\\]|\\.)+)\]"
_SHORTCUT = expression(rf"{_LABEL}(?![(\[:])")  # the text of a link to elsewhere, ours too, is none
_PARTED = expression(rf"\[[^\[\]]+\](?:[ \t]+|[ \t]*\r?\n[ \t>]*)(?={_LABEL})")


def labelled_regions(source: str, start: int, labels: Iterable[str], defined: Iterable[str]) -> Iterator[Region]:
    """Yield such brackets from the code point `start` on, in no order.

    The `labels` are those that are written before a definition, folded; `defined` are those that CommonMark sees.
    That of a text which stands apart from its label ends with the space between them.
    """
    written = {label for label in labels if not label.startswith("^")}
    if not written:
        return
    unseen = written.difference(map(folded_label, defined))
    if unseen:
        yield from (one.span() for one in _SHORTCUT.finditer(source, start) if folded_label(one[1]) in unseen)
    yield from (one.span() for one in _PARTED.finditer(source, start) if folded_label(one[1]) in written)
