"""What becomes of each form that stands at a place of a document.

It passes the rules of matching, then the choice among senses and among overlapping matches, then the plan and the
proof; the first of these that turns it down is the reason why it is not linked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from glosslink.documents.prose import JOINED
from glosslink.documents.unseen import is_unseen
from glosslink.linking.occurrences import Occurrence, locate
from glosslink.linking.placing import place as place_links
from glosslink.linking.reasons import Reason, of_decision, of_hidden, of_phrase, of_senses
from glosslink.linking.senses import Senses
from glosslink.matching.nearest import word_at
from glosslink.matching.text.boundaries import act_at
from glosslink.matching.trials import Trial, trials
from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from glosslink.linking.job import Job
    from glosslink.linking.plan import Decision
    from glosslink.matching.shapes.form import Form


# What is turned down for its own letters goes before no other form.
_BEHIND = frozenset(("boundary", "case", "capitals", "dashes", "shouted"))


@dataclass(frozen=True, slots=True)
class Tried:
    """A form that was tried at `start:end` of the source, and the reason why it is or is not linked there."""

    start: int
    end: int
    form: Form
    reason: Reason


def forms_tried(job: Job, forms: Sequence[Form], start: int, end: int) -> list[Tried]:
    """Return the forms that were tried at `start:end` of a document, two code points, and what became of each.

    `forms` are all forms of the glossary. A phrase that is never linked is listed only where it stands.
    """
    document = job.document
    planned = _planned(job)
    found = trials(forms, job.matcher, document.prose, (start, end))
    fitting: dict[tuple[int, int], list[Form]] = {}
    for trial in found:
        if not trial.fault:
            fitting.setdefault((trial.start, trial.end), []).append(trial.form)
    result = [
        Tried(trial.start, trial.end, trial.form, _reason(job, trial, fitting, planned))
        for trial in found
        if not (trial.fault and not trial.form.entry)
        and not _by_chance(document.prose, trial)
        and not _is_other_spelling(trial, found)
    ]
    return result + list(_hidden(job, start, end))


def _planned(job: Job) -> list[tuple[Occurrence, Decision]]:
    if not job.request.off:
        return list(place_links(job, resolve=False).planned)
    found = locate(job, Senses(job).decide)
    return [(one, "linked" if one.link else "off") for one in found]


def _by_chance(prose: str, trial: Trial) -> bool:
    """Whether a form is inside a word that it has little to do with: the `C` of *cat*, the `pod` of *tripods*."""
    word = word_at(prose, trial.start) if trial.fault == "boundary" else None
    if word is None:
        return False
    aligned = trial.start == word[0] or trial.end == word[1]
    return not aligned or trial.end - trial.start < min(3, (word[1] - word[0] + 1) // 2)


def _is_other_spelling(trial: Trial, found: Sequence[Trial]) -> bool:
    """Whether only forms of the same entry go before a form: that says nothing of why it is linked or not."""
    if trial.fault != "capitals":
        return False
    before = (one for one in found if (one.start, one.end) == (trial.start, trial.end))
    return {one.form.entry for one in before if one.fault not in _BEHIND} == {trial.form.entry}


def _hidden(job: Job, start: int, end: int) -> Iterator[Tried]:
    """Yield the forms that stand where the source has no prose."""
    for match in job.matcher.candidates(job.document.source):
        if match.start < end and start < match.end and is_unseen(job.document, match.start, match.end):
            reason = of_hidden(job, match.start)
            for form in match.forms:
                if form.entry:
                    yield Tried(match.start, match.end, form, reason)


def _reason(
    job: Job,
    trial: Trial,
    fitting: dict[tuple[int, int], list[Form]],
    planned: list[tuple[Occurrence, Decision]],
) -> Reason:
    if trial.fault:
        return _of_fault(job, trial)
    sense = of_senses(job, fitting[trial.start, trial.end], trial.form)
    if sense:
        return sense
    over = [(one, decision) for one, decision in planned if one.start < trial.end and trial.start < one.end]
    for one, decision in over:
        if _is_of(job, trial, one):
            return of_decision(job, one, decision)
    for one, _ in over:
        if one.start <= trial.start:
            return _overlap(job, trial, one)
    if job.document.link_over(trial.start, trial.end):
        return Reason("markup", "it is partly inside a link, so that no link can enclose it")
    return Reason("markup", "markup begins or ends inside it, so that no link can enclose it")


def _is_of(job: Job, trial: Trial, one: Occurrence) -> bool:
    """Whether an occurrence is the trial's, widened to the markup that touches it or not."""
    around = job.document.prose[one.start : trial.start] + job.document.prose[trial.end : one.end]
    within = one.start <= trial.start and trial.end <= one.end and not around.strip(JOINED)
    return within and (trial.form.entry in one.entries or one.form.entry == trial.form.entry)


def _overlap(job: Job, trial: Trial, other: Occurrence) -> Reason:
    if not other.entries:
        return of_phrase(job, other)
    text = " ".join(job.document.source[other.start : other.end].split())
    why = "begins before it" if other.start < trial.start else "is longer"
    return Reason("overlap", f"`{text}`, which {why}, is a form of `{other.entries[0]}`")


def _of_fault(job: Job, trial: Trial) -> Reason:
    prose = job.document.prose
    written = " ".join(job.document.source[trial.start : trial.end].split())
    form, act = trial.form.text, act_at(prose, trial.start, trial.end)
    writes = "the glossary, as this text elsewhere, writes" if trial.form.capital == "beside" else "the glossary writes"
    messages = {
        "boundary": f"it is only a part of `{_token(prose, trial, written)}`",
        "case": f"it is written `{written}`, and the form `{form}` is told from other words by its capitals",
        "capitals": f"it is not `{form}`: another entry has a form that is written just so",
        "cited": f"it is a part of the name of a legal act, `{' '.join(act.split())}`",
        "dashes": "it has a dash beside another one, which parts words",
        "shouted": "it stands in a line of capitals, where it may be the common word",
        "verb": "it is used as a verb here, and the entry explains a thing",
        "adjective": "it is an adjective here, and the entry explains a thing",
        "name": "it is one word of a longer name",
        "parted": "it is a noun and a preposition here",
        "act": "it says what is done here, and the entry explains a thing",
        "small": f"{writes} `{form.lower()}` in small letters; the capital names something else",
        "kin": f"`{form}` says little by itself, and no word that its definition explains it by stands beside it",
        "context": f"the entry uses `{form}` in its own way, and no word that explains it stands in this sentence",
        "peers": f"the glossary writes `{form}` with a capital where it means the entry, and no such name is beside it",
        "owner": f"what is called `{form.lower()}` of what stands before it is another thing",
        "clues": f"the words around it are of another field, which calls something else `{form}`",
        "compound": f"the noun beside it makes it another thing than the `{form}` that the entry explains",
    }
    return Reason(trial.fault, messages[trial.fault])


def _token(prose: str, trial: Trial, written: str) -> str:
    """Return what stands around a form without a space between."""
    left = re.search(r"[^\s\x01]*\Z", prose[max(0, trial.start - 40) : trial.start])
    right = re.match(r"[^\s\x01]*", prose[trial.end : trial.end + 40])
    assert left is not None
    assert right is not None
    return f"{left[0]}{written}{right[0]}".replace(JOINED, "").strip('.,;:!?()"“”')
