"""Finds every form of a glossary in the prose of a document, in one pass of an Aho-Corasick automaton.

The automaton yields every occurrence of every pattern. Those that stand at word boundaries with the right capitals
are candidates; candidates that overlap are settled leftmost first, then longest, so that a rejected one never hides
another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import ahocorasick

from glosslink.documents.document import JOINED
from glosslink.matching.boundaries import closes, opens, stands_alone
from glosslink.matching.casing import fits
from glosslink.matching.folding import DASHES, IGNORED, fold, fold_text
from glosslink.matching.joins import keys
from glosslink.matching.scripts import is_mark
from glosslink.matching.usage import in_longer_name, is_verb

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from glosslink.matching.forms import Form

_BAD_JOINT = re.compile(rf"[{re.escape(DASHES)}][\s{JOINED}{IGNORED}]*[{re.escape(DASHES)}]")
_CAPITAL_RUN = re.compile(r"[^\W\d_a-z]{2,}|[AI](?![\w'’])")
_COMMON_WORDS = frozenset(
    "a aids act age all am an and are arm art as at be but by can cap car cat do dot era fat fed for fit gas get go "
    "had has he her him his how i if in is it its let lot mad man map may me mine mod mom my new nice no not now of "
    "off on one or our out own pac past pet pin pit put ram rest rip safe salt say see set she ship sit so start "
    "step swift the tip to too top up us use van war was way we who why win you".split()
)


@dataclass(frozen=True, slots=True)
class Match:
    """Forms found at `start:end` of the prose: all of those that fit there, of one entry or of several."""

    start: int
    end: int
    forms: tuple[Form, ...]


class Matcher:
    """Finds the given forms in prose."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._patterns = _patterns(forms)
        self._automaton = ahocorasick.Automaton()
        for key, (written, joined) in self._patterns.items():
            self._automaton.add_word(key, (len(key), written, joined))
        self._automaton.make_automaton()

    def candidates(self, prose: str) -> list[Match]:
        """Return every occurrence of a form at word boundaries and with its capitals, in no order."""
        if not self._patterns:
            return []
        folded = fold(prose)
        text, source = folded.text, folded.source
        result = []
        for last, (length, plain, joined) in self._automaton.iter(text):
            end = last + 1
            start = end - length
            if not opens(text, start, end) or not closes(text, start, end):
                continue
            begin, stop = source(start), source(last) + 1
            while stop < len(prose) and is_mark(prose[stop]):
                stop += 1
            written = prose[begin:stop]
            fitting = _told(_fitting(plain, written) or _fitting(joined, written))
            if any(form.noun for form in fitting) and is_verb(prose, begin, stop):
                fitting = tuple(form for form in fitting if not form.noun)
            if any(form.alone for form in fitting) and in_longer_name(prose, begin, stop):
                fitting = tuple(form for form in fitting if not form.alone)
            if not fitting or (length < stop - begin and _BAD_JOINT.search(written)):
                continue
            if stands_alone(prose, begin, stop) and not _shouted(prose, begin, stop, written):
                result.append(Match(begin, stop, fitting))
        return result

    def whole(self, text: str) -> tuple[Form, ...]:
        """Return the forms that `text` as a whole is an occurrence of."""
        plain, joined = self._patterns.get(fold_text(text), ((), ()))
        return _fitting(plain + joined, text.strip())


def _patterns(forms: Iterable[Form]) -> dict[str, tuple[tuple[Form, ...], tuple[Form, ...]]]:
    """Return folded text -> forms that stand so, forms that do with their joints opened or closed.

    What the glossary writes out goes before what it only implies: with `dataplane` and `data plane` as terms of two
    entries, each is its own.
    """
    found: dict[str, tuple[dict[Form, None], dict[Form, None]]] = {}
    for form in forms:
        written = fold_text(form.text)
        for key in keys(form.text):
            found.setdefault(key, ({}, {}))[key != written][form] = None
    return {key: (tuple(plain), tuple(joined)) for key, (plain, joined) in found.items()}


def _fitting(forms: Iterable[Form], written: str) -> tuple[Form, ...]:
    return tuple(form for form in forms if fits(form.pieces, written))


def _told(forms: tuple[Form, ...]) -> tuple[Form, ...]:
    """Return the forms of several entries that capitals tell from the others: of `US` and `us`, the first is US."""
    if len(forms) < 2 or not all(form.entry for form in forms):
        return forms
    return tuple(form for form in forms if form.pieces and all(piece.exact for piece in form.pieces)) or forms


def settle(candidates: Iterable[Match], valid: Callable[[Match], Match | None]) -> list[Match]:
    """Choose among overlapping candidates: leftmost, then longest, of those that `valid` returns."""
    result: list[Match] = []
    done = 0
    for match in sorted(candidates, key=lambda m: (m.start, -m.end)):
        if match.start >= done and (found := valid(match)) is not None:
            result.append(found)
            done = found.end
    return result


def _shouted(prose: str, start: int, end: int, written: str) -> bool:
    """Whether an acronym that is also a common word stands among words that are all in capitals."""
    if written.lower() not in _COMMON_WORDS or not written.isupper():
        return False
    before = re.split(r"[.,;:!?()\x01]", prose[max(0, start - 60) : start].replace(JOINED, ""))[-1].split()
    after = re.split(r"[.,;:!?()\x01]", prose[end : end + 200].replace(JOINED, "")[:60])[0].split()
    run = 1
    for word in reversed(before):
        if not _CAPITAL_RUN.fullmatch(word):
            break
        run += 1
    for word in after:
        if not _CAPITAL_RUN.fullmatch(word):
            break
        run += 1
    return run > 2
