"""What stands in a document: every mention, every link to the glossary, and what linking would do.

One scan, one match, one plan and one proof, the same as `Linker.link` makes, serve the checker and the back-links.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from glosslink.linking.occurrences import locate
from glosslink.linking.placing import Placing, place
from glosslink.linking.references import references
from glosslink.linking.senses import Senses
from glosslink.records import dataclass

if TYPE_CHECKING:
    from glosslink.documents.document import Document, Link
    from glosslink.glossary.entry import Entry
    from glosslink.linking.job import Job
    from glosslink.linking.plan import Decision
    from glosslink.linking.result import LinkResult
    from glosslink.matching.shapes.form import Form

By = Literal["id", "former", "redirect", "reference"]


@dataclass(frozen=True, slots=True)
class Mention:
    """An occurrence at `start:end`, the ids of the entries that it may stand for, and what was decided on it."""

    start: int
    end: int
    text: str
    entries: tuple[str, ...]
    decision: Decision
    form: Form


@dataclass(frozen=True, slots=True)
class EntryLink:
    """A link of the shape of a glossary URL, or an explicit reference; whoever wrote it.

    `name` is the id as written, `entry` the one that it means, if any, `by` what kind of name that is of the entry.
    """

    link: Link
    name: str
    entry: Entry | None
    by: By | None
    owned: bool
    explicit: bool


@dataclass(frozen=True, slots=True)
class Survey:
    """A document surveyed; `result` is what linking it would give, `placing` the edits that would do it."""

    job: Job
    placing: Placing
    mentions: tuple[Mention, ...]
    links: tuple[EntryLink, ...]

    @property
    def document(self) -> Document:
        """The document."""
        return self.job.document

    @property
    def result(self) -> LinkResult:
        """What linking the document gives; explicit references stay as they are."""
        return self.placing.result

    def locate(self, offset: int) -> tuple[int, int]:
        """Return line and column, both from 1, of a code point of the source."""
        return self.job.lines.locate(offset)


def survey(job: Job) -> Survey:
    """Survey a document. Where front matter says `glossary: false`, the decision on every mention is `off`."""
    placing = place(job, resolve=False)
    planned = placing.planned
    if job.request.off:
        found = locate(job, Senses(job).decide)
        planned = tuple((one, "linked" if one.link else "off") for one in found)
    source = job.document.source
    mentions = tuple(
        Mention(one.start, one.end, source[one.start : one.end], one.entries, decision, one.form)
        for one, decision in planned
    )
    return Survey(job, placing, mentions, tuple(_links(job)))


def _links(job: Job) -> list[EntryLink]:
    """Return the links to the glossary, in order; those in the notice are none."""
    found: list[EntryLink] = []
    explicit = {reference.link: reference for reference in references(job.document.links, job.glossary)}
    named = [(link, job.targets.identify(link.url)) for link in job.document.links if not job.in_generated(link)]
    owned = {link for link, _ in job.owner.owned(job.document)} if any(name for _, name in named) else set()
    for link, name in named:
        if link in explicit:
            reference = explicit[link]
            by: By | None = "reference" if reference.entry else None
            found.append(EntryLink(link, reference.name, reference.entry, by, owned=False, explicit=True))
        elif name is not None:
            by = _kind(job, name)
            found.append(EntryLink(link, name, job.entry_of(link), by, link in owned, explicit=False))
    return found


def _kind(job: Job, name: str) -> By | None:
    if job.glossary.get(name):
        return "id"
    if name in job.glossary.former:
        return "former"
    return "redirect" if name in job.glossary.redirect_targets else None
