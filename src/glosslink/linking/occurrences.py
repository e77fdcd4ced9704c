"""Where the forms of a glossary stand in a document, and which entry each stands for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from glosslink.documents.prose import JOINED
from glosslink.matching.matcher import Match, Matcher, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from glosslink.documents.document import Context, Document, Link
    from glosslink.matching.forms import Form

_TAG = re.compile(r"</?[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A match located in a document; `start:end` is what a link would enclose, markup included.

    `entries` are the ids it may stand for: one, unless it is ambiguous; none for an excepted phrase.
    """

    start: int
    end: int
    entries: tuple[str, ...]
    form: Form
    link: Link | None
    block: int
    section: int
    context: Context


def locate(
    document: Document, matcher: Matcher, decide: Callable[[Iterable[Form]], tuple[Form, ...]]
) -> list[Occurrence]:
    """Return the occurrences in a document, in order and apart from one another.

    `decide` picks, of the forms that fit a place, those that may be meant in this document.
    """

    def valid(match: Match) -> Match | None:
        forms = decide(match.forms)
        if not forms:
            return None
        link = document.link_over(match.start, match.end)
        if link is not None:
            inside = link.text_start <= match.start and match.end <= link.text_end
            return Match(match.start, match.end, forms) if inside else None
        place = _balanced(document, match.start, match.end)
        return place and Match(*place, forms)

    found = settle(matcher.candidates(document.prose), valid)
    return [_occurrence(document, match) for match in found]


def _occurrence(document: Document, match: Match) -> Occurrence:
    names = {form.entry for form in match.forms}
    excepted = "" in names
    block = document.block_at(match.start)
    return Occurrence(
        start=match.start,
        end=match.end,
        entries=() if excepted else tuple(sorted(names)),
        form=match.forms[0],
        link=document.link_over(match.start, match.end),
        block=block,
        section=document.blocks[block].section if block >= 0 else 0,
        context=document.context_at(match.start, match.end),
    )


def _balanced(document: Document, start: int, end: int) -> tuple[int, int] | None:
    """Widen `start:end` to markup that touches it, so that a link encloses whole emphasis; None if that cannot be."""
    if JOINED not in document.prose[start:end]:
        return start, end
    inside = [span for span in document.spans if span.start < end and start < span.end]
    widened = True
    while widened:
        widened = False
        for span in inside:
            if span.inner_start <= start and end <= span.inner_end:
                continue  # around it all
            if start <= span.start and span.end <= end:
                continue  # inside it all
            if start <= span.start and span.inner_end == end:
                end, widened = span.end, True
            elif span.end <= end and span.inner_start == start:
                start, widened = span.start, True
            else:
                return None
    tags = 2 * sum(not s.emphasis and start <= s.start and s.end <= end for s in inside)
    return (start, end) if len(_TAG.findall(document.source[start:end])) == tags else None
