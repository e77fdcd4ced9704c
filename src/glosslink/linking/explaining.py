"""Explains one place of a document: why what stands there is or is not linked.

Of the forms that were tried there, the one that comes furthest on the way to a link is what the explanation is about;
the others are listed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from glosslink.documents.unseen import is_unseen
from glosslink.linking.reasons import Reason, of_hidden
from glosslink.linking.trying import Tried, forms_tried
from glosslink.matching.nearest import inflected, nearest, phrases_at, word_at
from glosslink.matching.text.folding import fold_text
from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from glosslink.linking.job import Job
    from glosslink.matching.shapes.form import Form

Verdict = Literal["link", "linked", "unlinked", "unknown"]
# How far each reason lets a form come; what is not named here is the plan's.
_STAGES = (
    "boundary",
    "case",
    "capitals",
    "dashes",
    "shouted",
    "cited",
    "hidden",
    "verb",
    "act",
    "adjective",
    "name",
    "small",
    "kin",
    "compound",
    "context",
    "peers",
    "owner",
    "parted",
    "clues",
    "when",
    "priority",
    "overlap",
)


@dataclass(frozen=True, slots=True)
class Explanation:
    """What is to be said about `start:end` of the source, in code points; line and column count from 1.

    `tried` begins with the form that came furthest, whose reason is `reason`. Where the text there is no form of any
    entry, `verdict` is `unknown`, and `near` has the forms that are spelt most like it.
    """

    start: int
    end: int
    line: int
    column: int
    text: str
    verdict: Verdict
    reason: Reason
    tried: tuple[Tried, ...]
    near: tuple[Form, ...] = ()


def explain_line(job: Job, forms: Sequence[Form], start: int, end: int) -> list[Explanation]:
    """Explain every place in `start:end` where a form stands that one word of it is not part of by chance."""
    tried = [one for one in forms_tried(job, forms, start, end) if one.reason.kind != "boundary"]
    return sorted(_explanations(job, tried), key=lambda one: one.start)


def explain_word(job: Job, forms: Sequence[Form], offset: int) -> Explanation | None:
    """Explain the word that holds the code point `offset` of the source, or ends there; None where there is none."""
    word = word_at(job.document.source, offset)
    tried = forms_tried(job, forms, *(word or (offset, offset + 1)))
    if any(one.reason.kind != "boundary" for one in tried):
        return next(_explanations(job, tried))
    return _unknown(job, forms, word, tried) if word else None


def _explanations(job: Job, tried: Iterable[Tried]) -> Iterator[Explanation]:
    """Explain the form that came furthest, with those that overlap it, then what is left."""
    left = sorted(tried, key=lambda one: (-_stage(one), one.start - one.end, one.start))
    while left:
        best = left[0]
        group = tuple(one for one in left if one.start < best.end and best.start < one.end)
        left = [one for one in left if one not in group]
        yield Explanation(*_place(job, best.start, best.end), _verdict(best), best.reason, group)


def _place(job: Job, start: int, end: int) -> tuple[int, int, int, int, str]:
    line, column = job.lines.locate(start)
    return start, end, line, column, job.document.source[start:end]


def _verdict(tried: Tried) -> Verdict:
    kind = tried.reason.kind
    return "link" if kind == "link" else "linked" if kind == "linked" else "unlinked"


def _stage(tried: Tried) -> int:
    kind = tried.reason.kind
    return _STAGES.index(kind) if kind in _STAGES else len(_STAGES)


def _unknown(job: Job, forms: Sequence[Form], word: tuple[int, int], tried: Iterable[Tried]) -> Explanation:
    place = _place(job, *word)
    near = tuple(nearest(forms, job.document.source, word))
    link = job.document.link_over(*word)
    if link is not None and (entry := job.entry_of(link)) is not None:
        return Explanation(*place, "linked", Reason("linked", f"is linked already: to `{entry.id}`"), (), near)
    if is_unseen(job.document, *word):
        return Explanation(*place, "unlinked", of_hidden(job, word[0]), tuple(tried), near)
    advice = _advice(job, word, near)
    return Explanation(*place, "unknown", Reason("unknown", "is no form of any entry", advice), tuple(tried), near)


def _advice(job: Job, word: tuple[int, int], near: Sequence[Form]) -> str:
    phrases = list(phrases_at(job.document.source, word))
    for entry in job.glossary.entries:
        if any(fold_text(text) in phrases for text in entry.misspellings):
            return f"it stands under `misspellings` of `{entry.id}`, which are found by `check` and never linked."
    entry_id, value = inflected(phrases, job.glossary, job.settings.language, [form.entry for form in near])
    if entry_id:
        return f"`inflect: {value}` on the entry `{entry_id}` makes it one."
    if not near:
        return "if it should be one, add an entry, or an alias to one that there is."
    return f"if it means `{near[0].entry}`, add it to the `aliases` of that entry."
