"""Which markup a chosen occurrence gets: its style and its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.documents.document import Context
from glosslink.linking import foot
from glosslink.linking.ownership import title_of
from glosslink.linking.proof import Wrapping
from glosslink.linking.styles import Target

if TYPE_CHECKING:
    from glosslink.documents.document import Document
    from glosslink.linking.job import Job
    from glosslink.linking.labels import Labels
    from glosslink.linking.occurrences import Occurrence

# A bracket right after these would be read together with them, by one renderer or another.
_GLUED_BEFORE = frozenset("]!\\")


def is_glued(document: Document, found: Occurrence) -> bool:
    """Whether an occurrence touches something that a link's brackets would be read together with."""
    if document.source[found.start - 1 : found.start] in _GLUED_BEFORE:
        return True
    return any(_is_tilde(document, place) for place in (found.start - 1, found.end))


def _is_tilde(document: Document, place: int) -> bool:
    """Whether a tilde stands at `place` that is no markup."""
    visible = document.visible
    return document.source[place : place + 1] == "~" and visible.text[visible.offset(place)] == "~"


def wrap(job: Job, found: Occurrence, labels: Labels, *, inline: bool) -> Wrapping:
    """Return the markup for an occurrence; `inline` where the style of choice has failed there.

    `labels` chooses among those of the document, and knows those chosen before.
    """
    entry = job.glossary.get(found.entries[0])
    assert entry is not None
    # Under a URL of its own, only the title tells our link from an author's.
    title = title_of(entry) if job.settings.title or entry.url else ""
    target = Target(entry.id, job.targets.url(entry), title)
    style = "html" if found.context & Context.HTML else "inline" if inline else job.settings.style
    if style == "html" and not found.context & Context.HTML and _opens_row(job.document.source, found):
        style = "inline"
    if style != "reference":
        return Wrapping(found.start, found.end, style, target)
    if job.document.source[found.end : found.end + 1] in ("[", "(") or not foot.can_hold(job.document):
        return Wrapping(found.start, found.end, "inline", target)
    chosen = labels.choose(target)
    if chosen is None:
        return Wrapping(found.start, found.end, "inline", target)
    return Wrapping(found.start, found.end, style, chosen[0], defined=chosen[1])


def _opens_row(source: str, found: Occurrence) -> bool:
    """Whether an occurrence stands before the first pipe of a line: a tag at the head of a row breaks the table."""
    end = source.find("\n", found.end)
    line = source[source.rfind("\n", 0, found.start) + 1 : end if end >= 0 else len(source)]
    return "|" in line and "|" not in source[source.rfind("\n", 0, found.start) + 1 : found.start]
