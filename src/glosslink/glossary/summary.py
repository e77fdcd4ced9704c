"""The first sentence of a definition, without its Markdown."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from glosslink.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOT_PROSE = ("CodeBlock", "HtmlBlock", "Heading", "MetadataBlock", "FootnoteDefinition")
_BLOCKS = ("Paragraph", "Item", "List", "BlockQuote", "TableCell", "DefinitionListDefinition")
# Each run of stops is tried once, from its beginning: thousands of them in a row take no longer than other text.
_STOP = expression(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s)|[。！？｡]++[」』”’）]*+")
_ABBREVIATION = expression(  # what stands before a full stop that ends no sentence: initials, titles, `vs.`
    r"(?:^|\W)(?:(?:[^\W\d_]\.)*[^\W\d_]|al|approx|ca|cf|dr|gen|gov|hon|lt|mr|mrs|ms|prof|rep|rev|sen|st|viz|vs)\.$",
    re.IGNORECASE,
)
_NUMBERED = expression(  # what does so before a number: `No. 10`
    r"(?:^|\W)(?:arts?|ch|ed|eq|figs?|nos?|op|para|pp?|sec|vols?)\.$", re.IGNORECASE
)

_REFERENCE = expression(r"(?:glossary|post):(?:[^\s/]*/)*([^\s/]+?)(?:\.\w+)?")  # <glossary:public-good>


@lru_cache(maxsize=4096)
def first_sentence(markdown: str) -> str:
    """Return the first sentence of a Markdown text as plain text on one line; empty where there is no prose.

    A full stop after an initial or a common abbreviation (`e.g.`, `U.S.`, `approx.`), or before a small letter, ends
    no sentence.

    >>> first_sentence("A *doctrine*, e.g. `MAD`, of the U.S. Navy. It goes on.")
    'A doctrine, e.g. MAD, of the U.S. Navy.'
    """
    text = " ".join("".join(_prose(markdown)).split())
    return text[: next(sentence_ends(text), None)]


def sentence_ends(text: str) -> Iterator[int]:
    """Yield the code points at which the sentences of a plain text end; the last need not have a full stop."""
    for stop in _STOP.finditer(text):
        end = stop.end()
        if not _goes_on(text[max(0, end - 24) : end], text[end : end + 2].strip()):
            yield end


def _goes_on(before: str, after: str) -> bool:
    """Whether a sentence goes on after a stop, going by what stands close before and after it."""
    numbered = after.isdigit() and _NUMBERED.search(before)
    return after.islower() or bool(numbered) or bool(_ABBREVIATION.search(before))


def _prose(markdown: str) -> Iterator[str]:
    """Yield the plain text of the first block that has any."""
    import pyromark

    hidden, seen, is_bare = 0, False, False
    options = pyromark.Options.ENABLE_STRIKETHROUGH
    if "[^" in markdown:
        options |= pyromark.Options.ENABLE_FOOTNOTES
    for event in pyromark.events(markdown, options=options):
        if isinstance(event, str):
            yield " " if event in {"SoftBreak", "HardBreak"} else ""
            continue
        (kind, value), *_ = event.items()
        (name, detail), *_ = value.items() if isinstance(value, dict) else [(str(value), {})]
        if kind in {"Start", "End"}:
            is_bare = kind == "Start" and name == "Link" and detail["link_type"] == "Autolink"
            hidden += (name in _NOT_PROSE) * (1 if kind == "Start" else -1)
            if seen and name in _BLOCKS:
                return
        elif kind in {"Text", "Code"} and not hidden:
            seen = seen or bool(str(value).strip())
            reference = is_bare and _REFERENCE.fullmatch(str(value))
            yield reference[1].replace("-", " ") if reference else str(value)
