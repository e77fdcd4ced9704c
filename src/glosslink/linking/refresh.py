"""Plans our links anew, and with them links to former ids and to entries that are gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.edits import apply, origins
from glosslink.linking import foot, placing
from glosslink.linking.result import LinkResult, PlacedLink
from glosslink.linking.unlinking import labels_of, unwrap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from glosslink.linking.job import Job


def refresh(job: Job, open_job: Callable[[str], Job], *, resolve: bool) -> LinkResult:
    """Take out our links and link again; the result tells only of links that are new and of those that are gone.

    `open_job` makes the job for the text in between.
    """
    if job.request.off:
        return placing.link(job, resolve=resolve)
    source, path = job.document.source, job.document.path
    ours = (*job.owner.owned(job.document), *job.owner.outdated(job.document))
    unwrapped, removed = unwrap(job, (link for link, _ in ours))
    plain = apply(source, unwrapped)
    undefined = foot.undefine(plain, job.document, labels_of(removed))
    result = placing.link(open_job(apply(plain, undefined)), resolve=resolve)
    steps = origins(undefined), origins(unwrapped)  # the last was made first
    placed = [_moved(job, link, steps) for link in result.links]
    kept = {(link.text_start, link.url) for link in removed}
    new = tuple(link for link in placed if (link.start, link.url) not in kept)
    gone = len(removed) - (len(placed) - len(new))
    return LinkResult(path, source, result.text, new, gone, (*job.diagnostics, *result.diagnostics))


def _moved(job: Job, link: PlacedLink, steps: Iterable[Callable[[int], int]]) -> PlacedLink:
    """Return a link at the place where its text stood, each step back telling where that was before it."""
    start, last = link.start, link.end - 1
    for origin in steps:
        start, last = origin(start), origin(last)
    line, column = job.lines.locate(start)
    return link._replace(start=start, end=last + 1, line=line, column=column)
