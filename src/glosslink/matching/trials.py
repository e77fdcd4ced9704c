"""Which forms stand at a place of a text, and by which rule each that is no match there is turned down.

The matcher says yes or no, as fast as it can. Here it is asked again, about one form at a time, with one rule after
the other put out of action: the one without which it says yes is the reason. So nothing here can disagree with it.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any, Literal

from glosslink.matching.matcher import Matcher
from glosslink.matching.text.boundaries import act_at
from glosslink.matching.text.folding import DASHES, fold
from glosslink.matching.text.joins import keys
from glosslink.matching.text.scripts import is_mark
from glosslink.records import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from glosslink.matching.shapes.form import Form
    from glosslink.matching.text.folding import Folded

Fault = Literal[
    "",
    "act",
    "adjective",
    "boundary",
    "dashes",
    "shouted",
    "case",
    "capitals",
    "cited",
    "clues",
    "compound",
    "context",
    "kin",
    "name",
    "owner",
    "parted",
    "peers",
    "small",
    "verb",
]


@dataclass(frozen=True, slots=True)
class Trial:
    """A form that stands at `start:end` of the prose but for its capitals and boundaries, and what is wrong with it.

    `fault` is empty where the form is a match.
    """

    start: int
    end: int
    form: Form
    fault: Fault


def trials(forms: Iterable[Form], matcher: Matcher, prose: str, place: tuple[int, int]) -> list[Trial]:
    """Return the trials of all forms that touch `place`, two code points of the prose, in order, the longest first.

    `matcher` is that of all forms.
    """
    folded = fold(prose)
    language = matcher.language
    taken = {(match.start, match.end, form) for match in matcher.candidates(prose) for form in match.forms}
    found = {
        Trial(start, end, form, "" if (start, end, form) in taken else _fault(form, prose, start, end, language))
        for form in forms
        for start, end in _places(form, folded, prose, place)
    }
    return sorted(found, key=lambda one: (one.start, -one.end, one.form.entry, one.form.text))


def _places(form: Form, folded: Folded, prose: str, place: tuple[int, int]) -> Iterator[tuple[int, int]]:
    text, source = folded.text, folded.source
    first, last = (bisect_left(range(len(text)), offset, key=source) for offset in place)
    for key in form.folded[1:] or keys(form.text):
        at = text.find(key, max(0, first - len(key)))
        while 0 <= at < last:
            start, end = source(at), source(at + len(key) - 1) + 1
            while end < len(prose) and is_mark(prose[end]):
                end += 1
            if start < place[1] and place[0] < end:
                yield start, end
            at = text.find(key, at + 1)


def _fault(form: Form, prose: str, start: int, end: int, language: str) -> Fault:
    """Return the rule that turns the form down at a place."""
    if act_at(prose, start, end):
        return "cited"
    last = form
    for fault, relaxed in _relaxations(form):
        if fault == "case" and _takes(last, _quiet(prose, start, end), start, end, language):
            return "shouted"
        if _takes(relaxed, prose, start, end, language):
            return fault
        last = relaxed
    anyhow = last
    apart = "".join(" " if char in DASHES else char for char in prose[start:end])
    without = prose[:start] + apart + prose[end:]
    return "dashes" if _takes(anyhow, without, start, end, language) else "boundary"


def _relaxations(form: Form) -> Iterator[tuple[Fault, Form]]:
    """Yield the form with ever fewer rules; as it is, only the capitals of another form go before it."""
    yield "capitals", form
    relaxed = form
    rules: tuple[tuple[Fault, dict[str, Any]], ...] = (
        ("verb", {"noun": False, "participle": "", "command": ""}),
        ("name", {"alone": "", "person": False, "fellows": frozenset(), "given": frozenset()}),
        ("act", {"act": False}),
        ("parted", {"parted": False}),
        ("boundary", {"whole": False}),
        ("small", {"capital": ""}),
        ("kin", {"kin": frozenset()}),
        ("compound", {"company": frozenset()}),
        ("context", {"context": frozenset()}),
        ("peers", {"peers": frozenset()}),
        ("adjective", {"nouns": frozenset(), "determined": "", "side": False}),
        ("owner", {"owners": frozenset()}),
        ("clues", {"clues": frozenset()}),
        ("case", {"pieces": ()}),
    )
    for fault, without in rules:
        relaxed = replace(relaxed, **without)
        yield fault, relaxed


def _takes(form: Form, prose: str, start: int, end: int, language: str) -> bool:
    found = Matcher([form], language=language).candidates(prose)
    return any((match.start, match.end) == (start, end) for match in found)


def _quiet(prose: str, start: int, end: int) -> str:
    """Return the prose in small letters but for what stands at a place, as long as it was."""
    found = "".join(low if len(low := char.lower()) == 1 else char for char in prose)
    return found[:start] + prose[start:end] + found[end:]
