"""What of an HTML file belongs to a template language, to mathematics or to an address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from glosslink.documents.constructs import Constructs
from glosslink.documents.protected import PROSE_SYNTAXES, SOURCE_SYNTAXES
from glosslink.documents.regions import Shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from glosslink.documents.regions import Region

# Of what Markdown files may hold, the rest would be Markdown's own.
_IN_SOURCE = frozenset(
    "code-shortcode link-shortcode code-tag shortcode expression block-comment tag template-comment server-tag "
    "processing-instruction sdx-tag display-math tex-inline-math tex-display-math tex-environment tex-command".split()
)
_IN_TEXT = frozenset("wikilink hashtag url www email mailto loose-tag".split())
_SOURCE = Constructs(
    (
        *(syntax for syntax in SOURCE_SYNTAXES if syntax.name in _IN_SOURCE),
        Shape("cdata", ("<![CDATA[",), re.compile(r"<!\[CDATA\[(?>[^\]]++|\](?!\]>))*+(?:\]\]>)?")),
    )
)
_TEXT = Constructs(
    (
        *(syntax for syntax in PROSE_SYNTAXES if syntax.name in _IN_TEXT),
        # What WordPress calls a shortcode: `[gallery]`, `[caption width="300"]`, `[/caption]`.
        Shape("bracket-code", ("[",), re.compile(r"\[/?[a-z][\w-]*(?:[ \t]+[\w-]+=[^\[\]\n]*)?\]")),
        Shape("inline-math", ("$",), re.compile(r"(?<![\\$\w])\$(?![\s$])[^$\n\x01]*(?<![\s\\])\$(?![\d$])")),
    )
)


def html_regions(source: str, start: int, raw: Sequence[Region]) -> Iterator[Region]:
    """Yield the protected regions that show in the source of an HTML document, from `start` on, in no order.

    `raw` are the places of scripts and other raw text, sorted and apart.
    """
    return _SOURCE.find(source, start, raw)


def html_text_regions(prose: str) -> Iterator[Region]:
    """Yield the protected regions that show in the prose of an HTML document, in no order."""
    return _TEXT.find(prose, 0)
