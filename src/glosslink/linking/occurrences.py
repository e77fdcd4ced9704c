"""Where the forms of a glossary stand in a document, and which entry each stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from glosslink.expressions import expression
from glosslink.matching.matcher import Hit, Match, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from glosslink.documents.document import Document, Link
    from glosslink.linking.job import Job
    from glosslink.matching.shapes.form import Form

_TAG = expression(r"</?[A-Za-z]")


class Occurrence(NamedTuple):
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
    context: int


def locate(
    job: Job,
    decide: Callable[[Iterable[Form]], tuple[Form, ...]],
    done: AbstractSet[str] = frozenset(),
) -> Iterator[Occurrence]:
    """Yield the occurrences in the document of a job, in order and apart from one another.

    `decide` picks, of the forms that fit a place, those that may be meant in this document. What may only stand for
    entries that are `done` when its turn comes is left out: most of a text repeats what it has said before.
    """
    document = job.document

    def valid(match: Match) -> Occurrence | None:
        forms = decide(match.forms)
        return _occurrence(document, match, forms) if forms else None

    matcher, text, folded = job.matcher, document.visible.text, job.folded
    for cluster in _clusters(matcher.hits(folded), done):
        matches = (matcher.judge(hit, text, folded) for hit in cluster)
        yield from settle((match for match in matches if match is not None), valid)


def _clusters(hits: list[Hit], done: AbstractSet[str]) -> Iterator[list[Hit]]:
    """Yield the hits in order, those together that overlap, each the one before or one before that.

    Those are left out that are all of entries that are `done` when their turn comes.
    """
    hits.sort()  # no two are at one place, so their patterns are never compared
    first, count = 0, len(hits)
    while first < count:
        _, end, pattern = hits[first]
        asked = not pattern.entries <= done
        last = first + 1
        while last < count and hits[last][0] < end:
            _, further, pattern = hits[last]
            end = max(end, further)
            asked = asked or not pattern.entries <= done
            last += 1
        if asked:
            yield hits[first:last]
        first = last


def _occurrence(document: Document, match: Match, forms: tuple[Form, ...]) -> Occurrence | None:
    """Return the occurrence at a match in the prose; None where a link could neither be nor is."""
    visible = document.visible
    start, end = visible.source(match.start), visible.source(match.end - 1) + 1
    link = document.link_over(start, end)
    if link is not None:
        if not (link.text_start <= start and end <= link.text_end):
            return None
    elif end - start != match.end - match.start:  # there is markup inside
        place = _balanced(document, start, end)
        if place is None:
            return None
        start, end = place
    block = document.blocks.holding(match.start)
    return Occurrence(
        start=start,
        end=end,
        entries=_entries(forms),
        form=forms[0],
        link=link,
        block=block,
        section=document.blocks.sections[block] if block >= 0 else 0,
        context=document.context_of(block, start, end),
    )


def _entries(forms: tuple[Form, ...]) -> tuple[str, ...]:
    if len(forms) == 1:
        return (forms[0].entry,) if forms[0].entry else ()
    names = {form.entry for form in forms}
    return () if "" in names else tuple(sorted(names))


def _balanced(document: Document, start: int, end: int) -> tuple[int, int] | None:
    """Widen `start:end` to markup that touches it, so that a link encloses whole emphasis; None if that cannot be."""
    inside = document.spans_over(start, end)
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
    tags = 2 * sum(document.source[s.start] == "<" and start <= s.start and s.end <= end for s in inside)
    return (start, end) if len(_TAG.findall(document.source[start:end])) == tags else None
