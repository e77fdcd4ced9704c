"""Terms that hold two names: `Mutually assured destruction (MAD)`, `파드(Pod)`, `迭代器 -- iterator`.

What stands in brackets behind a name is its acronym, its name in another script, or a qualifier that tells it from a
namesake: `Boolean (JavaScript)`. A qualifier is never a name. It is known by what the glossary does elsewhere: there
is an entry of that name, several entries have it, or there are namesakes; and in English by letters that do not stand
for the name.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING

from glosslink.expressions import expression
from glosslink.matching.text.casing import is_acronym, words
from glosslink.matching.text.folding import fold_text
from glosslink.records import dataclass, field

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Mapping

_OPTIONAL_PLURAL = expression(r"(.*\w)\(e?s\)\s*\Z")
_SEVERAL = expression(r"\s*[,;/、，；]\s*|\s+[-–—]\s+")
_PAIR = expression(r"\s+(?:--|[-–—/|])\s+|\s*[：／｜]\s*|:\s+")
_INNER = expression(r"\s*[(（]([^()（）]+)[)）](?=\s*\w)")
_BOTH = expression(r"([^()]+ \([^()]+\)) (?:and|or|und|oder|et|ou|y|o|e|и|или) ([^()]+ \([^()]+\))")
_CLOSING = {")": "(", "）": "（"}  # the second pair is full-width


@dataclass(frozen=True, slots=True)
class Titles:
    """Which entries have a name without brackets, which have it before them, and which in them; names are folded."""

    plain: Mapping[str, set[str]] = field(default_factory=dict)
    before: Mapping[str, set[str]] = field(default_factory=dict)
    inside: Mapping[str, set[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, names: Iterable[tuple[str, str]]) -> Titles:
        """Return what the names of a glossary, given with the ids of their entries, are used for."""
        plain: dict[str, set[str]] = defaultdict(set)
        before: dict[str, set[str]] = defaultdict(set)
        inside: dict[str, set[str]] = defaultdict(set)
        for entry, text in names:
            outside, parts = split(text)
            (before if parts else plain)[fold_text(outside)].add(entry)
            for part in parts:
                inside[fold_text(part)].add(entry)
        return cls(plain, before, inside)

    def elsewhere(self, text: str, entry: str) -> bool:
        """Whether another entry has `text` for its own name."""
        return _other(self.plain, text, entry)

    def namesake(self, text: str, entry: str) -> bool:
        """Whether another entry has `text` for its name, with a qualifier or without."""
        return self.elsewhere(text, entry) or _other(self.before, text, entry)

    def shared(self, text: str, entry: str) -> bool:
        """Whether another entry has `text` for its name, or has it in brackets."""
        return self.elsewhere(text, entry) or _other(self.inside, text, entry)


def _other(names: Mapping[str, set[str]], text: str, entry: str) -> bool:
    return bool(names.get(fold_text(text), set()) - {entry})


_NO_TITLES = Titles()


def expansions(
    text: str, rule: str, known: Titles = _NO_TITLES, entry: str = "", *, english: bool = True
) -> list[tuple[str, str]]:
    """Return the names in one, each with its rule: `Mutually assured destruction (MAD)` is the term and its acronym.

    `Bond (finance)` is `Bond`, unless another entry is called that; `Job(s)` is `Job`; brackets that belong to the
    name, as in `401(k)`, stay. `known` tells what the names of the glossary are used for, `entry` whose name it is.
    """
    if found := _OPTIONAL_PLURAL.match(text):
        return [(found[1], rule)]
    if len(pair := _PAIR.split(text)) == 2 and all(pair) and (kind := _names_alike(pair[0], pair[1])):
        return [(pair[0], rule), (pair[1], kind)]
    if both := _BOTH.fullmatch(text):  # RTP (Real-time Transport Protocol) and SRTP (Secure RTP)
        halves = [expansions(part, rule, known, entry, english=english) for part in both.groups()]
        if any(len(half) > 1 for half in halves):
            return [name for half in halves for name in half]
    outside, inside = split(text)
    if known.namesake(outside, entry):  # brackets tell them apart, unless they have an acronym of the name
        parts = [part for part in inside if is_acronym(part) and _may_stand_for(part, outside, inside)]
    else:
        parts = inside
    kinds = ((part, _kind(part, outside, inside, english=english)) for part in parts)
    others = [(part, kind) for part, kind in kinds if kind and not known.shared(part, entry)]
    if inside and not others and known.elsewhere(outside, entry):
        return [(text, rule)]
    return [(_INNER.sub(_without_gloss, outside), rule), *others]


def split(text: str) -> tuple[str, list[str]]:
    """Return a name and what stands in brackets behind it: `재단(Foundation, CNCF)` has two names in brackets."""
    outside, inside = text.strip(), list[str]()
    while (start := _opening(outside)) > 0 and (outside[start - 1].isspace() or beyond_latin(outside)):
        part, more = split(outside[start + 1 : -1])
        inside = [*parts_of(part), *more, *inside]
        outside = outside[:start].rstrip()
    return (outside, inside) if inside else (text, [])


def _opening(text: str) -> int:
    """Return where the bracket opens that the text ends with, -1 if it ends with none; widths may be mixed."""
    if text[-1:] not in _CLOSING:
        return -1
    depth = 0
    for at in range(len(text) - 1, -1, -1):
        depth += (text[at] in _CLOSING) - (text[at] in _CLOSING.values())
        if not depth:
            return at
    return -1


def _kind(part: str, outside: str, inside: list[str], *, english: bool) -> str:
    """Return as what a name in brackets stands for its entry: `acronym`, `expansion`, `translation`, `""` if not."""
    foreign = beyond_latin(part) != beyond_latin(outside)
    if not foreign and _writes_out(part, outside):
        return "expansion"
    if is_acronym(part) and not (foreign and len(words(part)) > 1):
        return "acronym" if foreign or not english or _may_stand_for(part, outside, inside) else ""
    if foreign:
        return "translation"
    return "expansion" if initials(part) == outside.lower() or initials(outside) == part.lower() else ""


def _writes_out(part: str, acronym: str) -> bool:
    """Whether several words write an acronym out: by the first letters of all, or of those with a capital.

    An acronym among them stands for itself: SRTP is Secure RTP.
    """
    if len(words(acronym)) > 1 or not is_acronym(acronym) or len(words(part)) < 2:
        return False
    letters = [word if is_acronym(word) else word[0] for word in words(part)]
    large = [letter for letter in letters if letter[0].isupper()]
    return acronym.lower() in ("".join(letters).lower(), "".join(large).lower())


def _without_gloss(gloss: re.Match[str]) -> str:
    """Return `""` for brackets inside a name that hold another script: 가비지(Garbage) 수집."""
    return "" if beyond_latin(gloss[1]) != beyond_latin(gloss.string.replace(gloss[0], "")) else gloss[0]


def _names_alike(first: str, second: str) -> str:
    if beyond_latin(first) != beyond_latin(second) and min(len(first), len(second)) > 1:
        return "translation"
    for short, long, rule in ((first, second, "expansion"), (second, first, "acronym")):
        if is_acronym(short) and len(words(long)) > 1 and stands_for(short.lower(), fold_text(long)):
            return rule
    return ""


def _may_stand_for(acronym: str, outside: str, inside: list[str]) -> bool:
    """Whether an acronym begins as a word of the name does (or with x) and has more than half its letters in order.

    The name is what stands before the brackets, and what else stands in them.
    """
    name = " ".join([outside, *(other for other in inside if other != acronym)])
    letters = [c for c in acronym.lower() if c.isalpha()]
    rest, found = name.lower(), 0
    for letter in letters:
        if (at := rest.find(letter)) >= 0:
            rest, found = rest[at + 1 :], found + 1
    return bool(letters) and (letters[0] in initials(name) or letters[0] == "x") and 2 * found > len(letters)


def stands_for(acronym: str, name: str) -> bool:
    """Whether the letters of an acronym stand in a name in their order, the first at its beginning."""
    rest = iter(name)
    return name[0] == acronym[0] and all(letter in rest for letter in acronym)


def initials(text: str) -> str:
    """Return the first letters of the words of a name, in lower case."""
    return "".join(word[0] for word in words(text)).lower()


def parts_of(text: str) -> list[str]:
    """Return the several things that stand in brackets together."""
    return [found for found in _SEVERAL.split(text) if found]


def beyond_latin(text: str) -> bool:
    """Whether the text has letters of a script other than Latin."""
    return any(c > "\x7f" and c.isalpha() and not unicodedata.name(c, "").startswith("LATIN") for c in text)
