"""Takes our links out of a document, and what came with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.diagnostics import Diagnostic
from glosslink.edits import Edit, apply
from glosslink.linking import foot
from glosslink.linking.proof import unprovable, unwrapping
from glosslink.linking.result import STAYS, LinkResult, PlacedLink
from glosslink.records import replace

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from glosslink.documents.document import Link
    from glosslink.linking.job import Job

_REASONS = {
    "text": (
        "its text is no form of `{id}`, to which it leads",
        "leave it, if an author wrote it so; where an alias is gone that it was made for, put that back for this run.",
    ),
    "url": (
        "its URL is not the one that `url` in the settings gives `{id}`",
        "leave it, if it leads elsewhere; where an earlier `url` made it, put that back for this run.",
    ),
    "known": (
        "its URL for `{id}` is one of `known-urls`, which are an author's",
        "take it out by hand; or make that the `url`, for this run.",
    ),
    "own": ("`{id}` has a `url` of its own, which an author may have linked, too", "take it out by hand."),
    "title": ("its title is not the summary of `{id}`", "take it out by hand."),
}


def unlink(job: Job) -> LinkResult:
    """Take out our links, the definitions that only they use, and the notice.

    What may be ours, and is not sure to be, stays and is told of.
    """
    owned = [link for link, _ in job.owner.owned(job.document)]
    edits, removed = unwrap(job, owned)
    _tell_of_others(job, owned)
    text, labels = apply(job.document.source, edits), labels_of(removed)
    if labels or job.document.notices:
        text = foot.cleared(text, job.document, labels)
    result = job.result((), removed=len(removed), text=text)
    return replace(result, unlinked=tuple(_taken_out(job, removed)), staying=tuple(_staying(job)))


def _tell_of_others(job: Job, owned: Collection[Link]) -> None:
    """Tell of links to former ids and to entries that are gone, and of those that have a title of before."""
    owner, document = job.owner, job.document
    for link, entry in owner.outdated(document):
        if not job.in_generated(link):
            where = f"`{entry.id}` by a name of before" if entry else "an entry that is gone"
            advice = "`glosslink link --refresh` plans such links anew; what is linked then, unlink takes out."
            job.tell(link.start, link.end, f"{STAYS}: it leads to {where}", advice)
    if job.settings.title:
        for link, named in owner.retitled(document):
            if link not in owned and not job.in_generated(link):
                advice = "`glosslink check --unsafe-fixes` gives it that title; or take it out by hand."
                message = f"{STAYS}: its title is not the summary of `{named.id}`, so it may be the author's"
                job.tell(link.start, link.end, message, advice)


def _staying(job: Job) -> Iterator[Diagnostic]:
    """Yield, for each link to the glossary that is surely an author's as things are, what makes it so."""
    told = {one.place for one in job.diagnostics}
    for link, entry, reason in job.owner.others(job.document):
        place = job.lines.place(job.document.path, link.start, link.end)
        if place not in told and not job.in_generated(link):
            message, advice = _REASONS[reason]
            message = f"{STAYS}: {message.format(id=entry.id)}"
            yield Diagnostic("GL409", "unlinkable-mention", "info", message, place, help=advice)


def _taken_out(job: Job, links: Iterable[Link]) -> Iterator[PlacedLink]:
    for link in links:
        entry = job.entry_of(link)
        assert entry is not None, link
        text = job.document.source[link.text_start : link.text_end]
        yield PlacedLink(link.start, link.end, text, entry.id, link.url, *job.lines.locate(link.start))


def unwrap(job: Job, links: Iterable[Link]) -> tuple[list[Edit], list[Link]]:
    """Return the edits that leave only the text of `links`, and the links for which that is proved harmless.

    Links in the notice stay.
    """
    links = sorted((link for link in links if not job.in_generated(link)), key=lambda link: link.start)
    kept = unprovable(job.document.source, job.document.body, links)
    for link in kept:
        job.tell(link.start, link.end, "taking this link out would change the text around it", "edit it by hand.")
    removed = [link for link in links if link not in kept]
    return [edit for link in removed for edit in unwrapping(link)], removed


def labels_of(links: Iterable[Link]) -> frozenset[str]:
    """Return the labels that reference links use, case-folded."""
    return frozenset(link.label.casefold() for link in links if link.kind == "reference")
