"""Who is mentioned in a document, without asking which mention becomes a link: all that back-links need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.documents.regions import covers
from glosslink.linking.occurrences import locate
from glosslink.linking.placing import allowed
from glosslink.linking.senses import Senses
from glosslink.records import dataclass

if TYPE_CHECKING:
    from glosslink.documents.document import Document
    from glosslink.linking.job import Job


@dataclass(frozen=True, slots=True)
class Sightings:
    """A document, and the (entry id, start, end) of each mention and of each link to an entry, in order."""

    document: Document
    places: tuple[tuple[str, int, int], ...]


def sightings(job: Job) -> Sightings:
    """Return what a document mentions.

    What may mean several entries, and what its author leaves out (`off`, `skip`), is no mention. A link to an entry
    is one, whatever its text; the two are not told twice where they are at one place.
    """
    if job.request.off:
        return Sightings(job.document, ())
    found = [
        (one.start, one.end, one.entries[0])
        for one in locate(job, Senses(job).decide)
        if len(one.entries) == 1
        and not covers(job.off, one.start)
        and (one.link is not None or allowed(job, one.entries[0]))
    ]
    told = {(start, entry) for start, _, entry in found}
    for link in job.document.links:
        entry = None if job.in_generated(link) else job.entry_of(link)
        if entry is not None and not any((at, entry.id) in told for at in range(link.text_start, link.text_end)):
            found.append((link.text_start, link.text_end, entry.id))
    return Sightings(job.document, tuple((entry, start, end) for start, end, entry in sorted(found)))
