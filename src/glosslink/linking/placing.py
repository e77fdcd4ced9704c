"""Links a document: plan, prove, and plan again without what the proof refuses."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from glosslink.edits import Edit, apply
from glosslink.linking import foot
from glosslink.linking.labels import Labels
from glosslink.linking.markup import Refusal, is_glued, lost, wrap
from glosslink.linking.notice import notice_edits
from glosslink.linking.occurrences import Occurrence, locate
from glosslink.linking.plan import Decision, Existing, Planner, Wish, plan
from glosslink.linking.proof import Proof, Wrapping, is_link, redirecting
from glosslink.linking.references import references, resolution, unknown
from glosslink.linking.result import LinkResult, PlacedLink
from glosslink.linking.senses import Senses
from glosslink.linking.styles import Target
from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from glosslink.glossary.entry import Entry
    from glosslink.linking.job import Job

_MOST_ROUNDS = 30  # an entry whose mentions all fail is given up after so many: each round proves the whole document
_NO_URL = "mend its `url`: no script, and with `{page}` in the setting, a Markdown page that defines the entry."


@dataclass(frozen=True, slots=True)
class Placing:
    """What was decided on the occurrences, the markup for those that become links, and what comes of it."""

    planned: tuple[tuple[Occurrence, Decision], ...]
    wrapped: tuple[tuple[Occurrence, Wrapping], ...]
    proof: Proof
    result: LinkResult


def link(job: Job, *, resolve: bool) -> LinkResult:
    """Link the first mentions, resolve explicit references if wanted, put the notice in place.

    Where front matter says `glossary: false`, only explicit references are dealt with.
    """
    return place(job, resolve=resolve, complete=False).result


def place(job: Job, *, resolve: bool, complete: bool = True) -> Placing:
    """Return how a document is linked, and the result, which is that of `link`.

    What is planned is told of every mention if it is to be `complete`, else of those at least that become links.
    """
    document = job.document
    proof = Proof(document, lambda lines: foot.define(document, lines), job.strict)
    if job.request.off:
        return Placing((), (), proof, job.result(_resolutions(job, resolve=resolve)))
    existing = _existing(job)
    planned, chosen = _proved(job, proof, existing, complete=complete)
    edits = proof.edits(wrapping for _, wrapping in chosen) + _resolutions(job, resolve=resolve)
    if not chosen and not existing and document.notices:
        result = job.result((), text=foot.cleared(apply(document.source, edits), document))
    else:
        if (chosen or existing) and job.settings.notice:
            edits += notice_edits(job, apply(document.source, edits))
        result = job.result(edits, [_placed(job, found) for found, _ in chosen])
    return Placing(tuple(planned), tuple(chosen), proof, result)


def _existing(job: Job) -> list[Existing]:
    """Return the links to entries that the document has, whoever made them."""
    found = []
    for link in job.document.links:
        entry = None if job.in_generated(link) else job.entry_of(link)
        if entry is not None:
            block = job.document.block_behind(link.text_start)
            section = job.document.blocks[block].section if block >= 0 else 0
            found.append(Existing(entry.id, link.start, block, section))
    return found


def _proved(
    job: Job, proof: Proof, existing: list[Existing], *, complete: bool
) -> tuple[list[tuple[Occurrence, Decision]], list[tuple[Occurrence, Wrapping]]]:
    """Return what is decided on the occurrences, and how those are linked that are: together they are proved.

    Unless all must be `complete`, mentions of entries that are linked already are not looked at.
    """
    senses = Senses(job)
    refused: set[int] = set()
    wish = _wish(job, refused)
    if wish.is_local and not complete:
        planner = Planner(existing, wish)
        found = locate(job, senses.decide, planner.done)
        planned = [(one, planner.decide(one)) for one in found]
        wrapped, unfit = _wrapped(job, planned, set())
        if not (unfit or proof.failing(markup := [wrapping for _, wrapping in wrapped]) or lost(job, markup, proof)):
            return planned, wrapped
    occurrences = list(locate(job, senses.decide))
    plain: set[int] = set()  # where the style of choice failed, and inline is to be tried
    for rounds in count():
        planned = plan(occurrences, existing, wish)
        wrapped, unfit = _wrapped(job, planned, plain)
        if unfit:
            for one, why in unfit:
                _refuse(job, one, why)
            refused.update(_unfit(job, occurrences))
            continue
        markup = [wrapping for _, wrapping in wrapped]
        failing = {wrapping.start for wrapping in proof.failing(markup)} or lost(job, markup, proof)
        if not failing:
            return planned, wrapped
        styled = {w.start for _, w in wrapped if w.start in failing and w.style == "reference"}
        plain |= styled
        for one, _ in wrapped:
            if one.start in failing - styled:
                refused.add(one.start)
                _refuse(job, one, Refusal("a link here would change the text around it"))
        if rounds > _MOST_ROUNDS:
            hopeless = {one.entries for one, _ in wrapped if one.start in failing}
            refused.update(one.start for one in occurrences if one.entries in hopeless)
    raise AssertionError("every round refuses a mention")


def _wish(job: Job, refused: set[int]) -> Wish:
    return Wish(
        job.settings,
        lambda name: allowed(job, name),
        job.off,
        lambda found: found.start in refused or is_glued(job.document, found) or found.block in job.stuck,
        job.glossary.priorities,
    )


def _wrapped(
    job: Job, planned: Iterable[tuple[Occurrence, Decision]], plain: set[int]
) -> tuple[list[tuple[Occurrence, Wrapping]], list[tuple[Occurrence, Refusal]]]:
    """Return the occurrences that become links with their markup, and those that get none, with the reason.

    Those that start in `plain` are written inline.
    """
    labels = Labels(job.document)
    wrapped: list[tuple[Occurrence, Wrapping]] = []
    unfit: list[tuple[Occurrence, Refusal]] = []
    for found, decided in planned:
        if decided == "link":
            wrapping = wrap(job, found, labels, inline=found.start in plain)
            if isinstance(wrapping, Refusal):
                unfit.append((found, wrapping))
            else:
                wrapped.append((found, wrapping))
    return wrapped, unfit


def _unfit(job: Job, occurrences: Iterable[Occurrence]) -> Iterator[int]:
    """Yield where mentions start that can get no markup: all at once, so that planning again is seldom."""
    labels = Labels(job.document)
    for found in occurrences:
        mine = found.link is None and len(found.entries) == 1
        if mine and isinstance(wrap(job, found, labels, inline=False), Refusal):
            yield found.start


def allowed(job: Job, name: str) -> bool:
    """Whether an entry may be linked in the document of a job."""
    entry = job.glossary.get(name)
    assert entry is not None, name
    if not entry.autolink or (entry.page and entry.page == job.document.path):
        return False
    return job.targets.can_link(entry) and job.request.allows(name)


def _can_lead(job: Job, entry: Entry) -> bool:
    return job.targets.can_link(entry) and is_link(Target(entry.id, job.targets.url(entry)))


def _resolutions(job: Job, *, resolve: bool) -> list[Edit]:
    """Return the edits that resolve explicit references, and tell about unknown ones."""
    changes: list[tuple[Edit, str, str]] = []
    for reference in references(job.document.links, job.glossary):
        if reference.entry is None:
            job.diagnostics.append(unknown(job.document, reference, job.glossary, job.lines))
        elif not _can_lead(job, reference.entry):
            link = reference.link
            job.tell(link.start, link.end, f"`{reference.name}` has no URL that a link may lead to", _NO_URL)
        elif resolve and not job.in_generated(reference.link):
            edit = resolution(job.document, reference, job.targets, title=job.settings.title)
            if edit:
                changes.append((edit, reference.link.url, job.targets.url(reference.entry)))
    for found in job.posts.resolutions(job.document) if job.posts and "post:" in job.document.source else ():
        if found.fault:
            job.diagnostics.append(found.fault)
        elif resolve and found.edit:
            changes.append((found.edit, found.link.url, found.url))
    return redirecting(job.document.source, job.document.body, changes)


def _placed(job: Job, found: Occurrence) -> PlacedLink:
    entry = job.glossary.get(found.entries[0])
    assert entry is not None
    text = job.document.source[found.start : found.end]
    return PlacedLink(found.start, found.end, text, entry.id, job.targets.url(entry), *job.lines.locate(found.start))


def _refuse(job: Job, found: Occurrence, why: Refusal) -> None:
    text = job.document.source[found.start : found.end]
    job.tell(found.start, found.end, f"`{text}` is not linked: {why.reason}", why.help)
