"""Finds every form of a glossary in the prose of a document, in one pass of an Aho-Corasick automaton.

The automaton yields every occurrence of every pattern. Those that stand at word boundaries with the right capitals
are candidates; candidates that overlap are settled leftmost first, then longest, so that a rejected one never hides
another.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

import ahocorasick

from glosslink.documents.languages import primary
from glosslink.documents.prose import JOINED
from glosslink.expressions import expression
from glosslink.matching.surroundings import questions
from glosslink.matching.text.boundaries import closes, opens, stands_alone
from glosslink.matching.text.casing import fits
from glosslink.matching.text.folding import DASHES, IGNORED, Folded, fold, fold_text
from glosslink.matching.text.joins import folded
from glosslink.matching.text.scripts import is_mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from glosslink.matching.shapes.form import Form
    from glosslink.matching.surroundings import Question

T = TypeVar("T")

_BAD_JOINT = expression(rf"[{re.escape(DASHES)}][\s{JOINED}{IGNORED}]*[{re.escape(DASHES)}]")
_CAPITAL_RUN = expression(r"[^\W\d_a-z]{2,}|[AI](?![\w'’])")
_COMMON_WORDS = frozenset(
    "a aids act age all am an and are arm art as at be but by can cap car cat do dot era fat fed for fit gas get go "
    "had has he her him his how i if in is it its let lot mad man map may me mine mod mom my new nice no not now of "
    "off on one or our out own pac past pet pin pit put ram rest rip safe salt say see set she ship sit so start "
    "step swift the tip to too top up us use van war was way we who why win you".split()
)


_WORD = expression(r"[\w'’]+")
_WORDY = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")
_NONE = frozenset[str]()
# Behind and before these, `opens` and `closes` always say yes.
_OPENING = frozenset(' \x01(["/,;!?)]*>|')
_CLOSING = frozenset(' \x01)]"/,;!?*<>|')


class Pattern(NamedTuple):
    """What a folded text may be: its length, the forms that stand so, those that do with their joints opened or closed.

    `before` and `after` are the characters that, next to the text, always make it part of a longer word; `entries` are
    the ids of the entries of all its forms, "" among them where one is an exception. It is `loose` where all of its
    forms may be written in small letters. `asks` holds what each form, by its `id()`, asks about the words around it;
    it is empty where none asks anything.
    """

    length: int
    before: frozenset[str]
    after: frozenset[str]
    plain: tuple[Form, ...]
    joined: tuple[Form, ...]
    entries: frozenset[str]
    loose: bool
    asks: dict[int, tuple[Question, ...]]


Hit = tuple[int, int, Pattern]
"""Where a pattern stands in folded text, at word boundaries: `start:end`. A bare tuple, for there are many."""


class Match(NamedTuple):
    """Forms found at `start:end` of the prose: all of those that fit there, of one entry or of several."""

    start: int
    end: int
    forms: tuple[Form, ...]


class Patterns(Protocol):
    """The folded texts that forms are found by, and the pattern of each, made when it is asked for."""

    @property
    def keys(self) -> Sequence[str]:
        """The folded texts."""

    def pattern(self, at: int) -> Pattern:
        """Return the pattern of the key at an index."""


class Matcher:
    """Finds the given forms in prose that is in `language`."""

    def __init__(self, forms: Iterable[Form], patterns: Patterns | None = None, language: str = "en") -> None:
        """Find `forms`; with `patterns`, these are what they make."""
        self.language = language
        self._german = primary(language) == "de"
        self._made = patterns or _Made(forms)
        self._automaton = ahocorasick.Automaton(ahocorasick.STORE_INTS)
        keys = self._made.keys
        for at, key in enumerate(keys):
            self._automaton.add_word(key, at)
        self._automaton.make_automaton()
        self._sides: list[tuple[int, frozenset[str], frozenset[str]] | None] = [None] * len(keys)
        self._patterns: list[Pattern | None] = [None] * len(keys)

    def candidates(self, prose: str) -> list[Match]:
        """Return every occurrence of a form at word boundaries and with its capitals, in no order."""
        folded = fold(prose)
        found = (self.judge(hit, prose, folded) for hit in self.hits(folded))
        return [match for match in found if match is not None]

    def hits(self, folded: Folded) -> list[Hit]:
        """Return every occurrence of a pattern at word boundaries, whatever its capitals, in no order."""
        if not self._patterns:
            return []
        text = f"{folded.text}\x01"  # so that there is a character before and behind every hit: text[-1], text[end]
        result: list[Hit] = []
        known, patterns = self._sides, self._patterns
        for last, at in self._automaton.iter(folded.text):
            length, before, after = known[at] or self._beside(at)
            left, end = last - length, last + 1
            if text[left] in before or text[end] in after:
                continue
            if (text[left] in _OPENING or opens(folded.text, left + 1, end)) and (
                text[end] in _CLOSING or closes(folded.text, left + 1, end)
            ):
                result.append((left + 1, end, patterns[at] or self._pattern(at)))
        return result

    def _beside(self, at: int) -> tuple[int, frozenset[str], frozenset[str]]:
        """Return what most occurrences of a key are turned down by."""
        found = self._sides[at] = sides(self._made.keys[at])
        return found

    def _pattern(self, at: int) -> Pattern:
        found = self._patterns[at] = self._made.pattern(at)
        return found

    def judge(self, hit: Hit, prose: str, folded: Folded) -> Match | None:
        """Return the forms that fit at a hit, with their capitals and among the words around; None if none does."""
        first, last, pattern = hit
        begin, stop = folded.source(first), folded.source(last - 1) + 1
        while stop < len(prose) and prose[stop] > "\x7f" and is_mark(prose[stop]):
            stop += 1
        written = prose[begin:stop]
        if pattern.loose and written.islower():
            fitting = pattern.plain or pattern.joined
        else:
            fitting = _told(_fitting(pattern.plain, written) or _fitting(pattern.joined, written))
        if pattern.asks:
            fitting = tuple(form for form in fitting if _is_meant(pattern.asks[id(form)], prose, begin, stop))
        if not fitting or (pattern.length < stop - begin and _BAD_JOINT.search(written)):
            return None
        if not stands_alone(prose, begin, stop, german=self._german):
            return None
        if written.isupper() and all(map(_needs_capitals, fitting)) and _shouted(prose, begin, stop, written):
            return None
        if not fitting[0].entry and fitting[0].word >= 0:
            begin, stop = _word_of(prose, begin, stop, fitting[0].word)
        return Match(begin, stop, fitting)

    def whole(self, text: str) -> tuple[Form, ...]:
        """Return the forms that `text` as a whole is an occurrence of."""
        at: int = self._automaton.get(fold_text(text), -1)
        if at < 0:
            return ()
        pattern = self._patterns[at] or self._pattern(at)
        return _fitting(pattern.plain + pattern.joined, text.strip())


class _Made:
    """The patterns of forms that are all at hand."""

    def __init__(self, forms: Iterable[Form]) -> None:
        found = patterns_of(forms)
        self.keys = [*found]
        self._found = [*found.values()]

    def pattern(self, at: int) -> Pattern:
        """Return the pattern of the key at an index."""
        return pattern_of(self.keys[at], *map(tuple, self._found[at]))


def patterns_of(forms: Iterable[Form]) -> dict[str, tuple[list[Form], list[Form]]]:
    """Return the forms of each pattern by its folded text: those written so, those with joints opened or closed.

    What the glossary writes out goes before what it only implies: with `dataplane` and `data plane` as terms of two
    entries, each is its own.
    """
    found: dict[str, tuple[list[Form], list[Form]]] = {}
    for form in forms:
        written, *texts = form.folded or folded(form.text)
        for key in texts:
            found.setdefault(key, ([], []))[key != written].append(form)
    return found


def sides(key: str) -> tuple[int, frozenset[str], frozenset[str]]:
    """Return the length of a folded text, and the characters that before and after it make it part of a word.

    Between two letters of one of these scripts there is no boundary; of others, `opens` and `closes` judge.
    """
    return len(key), _WORDY if key[0] in _WORDY else _NONE, _WORDY if key[-1] in _WORDY else _NONE


def pattern_of(key: str, plain: tuple[Form, ...], joined: tuple[Form, ...]) -> Pattern:
    """Return the pattern of a folded text."""
    forms = plain + joined
    loose = not any(piece.exact or piece.capital for form in forms for piece in form.pieces)
    asks = {id(form): tuple(questions(form)) for form in forms}
    entries = frozenset(form.entry for form in forms)
    return Pattern(*sides(key), plain, joined, entries, loose, asks if any(asks.values()) else {})


def _is_meant(asked: tuple[Question, ...], prose: str, start: int, end: int) -> bool:
    """Whether the words around `start:end` of the prose do not tell that something else is meant there."""
    return not any(ask(prose, start, end) for ask in asked)


def _fitting(forms: Iterable[Form], written: str) -> tuple[Form, ...]:
    return tuple(form for form in forms if fits(form.pieces, written))


def _told(forms: tuple[Form, ...]) -> tuple[Form, ...]:
    """Return the forms of several entries that capitals tell from the others: of `US` and `us`, the first is US."""
    if len(forms) < 2 or not all(form.entry for form in forms):
        return forms
    return tuple(form for form in forms if form.pieces and all(piece.exact for piece in form.pieces)) or forms


def settle(candidates: Iterable[Match], valid: Callable[[Match], T | None]) -> Iterator[T]:
    """Choose among overlapping candidates, leftmost, then longest, those for which `valid` yields something."""
    done = 0
    for match in sorted(candidates, key=_leftmost_longest):
        if match.start >= done and (found := valid(match)) is not None:
            yield found
            done = match.end


def _leftmost_longest(match: Match) -> tuple[int, int, bool]:
    """Return what matches are sorted by: their place, and at one place what is never linked goes first."""
    return match.start, -match.end, match.forms[0].entry != ""


def _word_of(prose: str, start: int, end: int, index: int) -> tuple[int, int]:
    """Return where the word with an index stands in a phrase; the whole phrase where markup parts its words."""
    found = [word.span() for word in _WORD.finditer(prose, start, end)]
    return found[index] if index < len(found) else (start, end)


def _needs_capitals(form: Form) -> bool:
    """Whether a form is told by its capitals from another word: in `HOW THE CAP WORKS` the cap is still one."""
    return any(piece.exact or piece.capital for piece in form.pieces)


def _shouted(prose: str, start: int, end: int, written: str) -> bool:
    """Whether an acronym that is also a common word stands among words that are all in capitals."""
    if written.lower() not in _COMMON_WORDS:
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
