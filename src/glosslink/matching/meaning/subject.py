"""What a glossary is about, as its definitions tell: its words, whether it has a name, the people in it."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from glosslink.expressions import expression
from glosslink.matching.text.casing import words
from glosslink.matching.text.folding import fold_text
from glosslink.matching.vocabulary.content_words import FUNCTION_WORDS, stems, without_function_words
from glosslink.records import dataclass

if TYPE_CHECKING:
    from glosslink.glossary.glossary import Glossary

_SHARE = 8  # of so many entries, one at least has a word of the glossary's subject in its definition,
_LEAST = 3  # and so many at least
_TECHNICAL = frozenset(
    "api app backend browser button cli click cluster command compiler container database frontend html http https "
    "javascript json kernel linux menu metadata plugin proxy python runtime sdk server software syntax tcp toolbar url "
    "yaml".split()
)
# A glossary of politics is about no *United* and no *European*, often as its definitions have them.
_OF_STATES = frozenset(
    "Africa African America American Americans Asia Asian Australia Australian Austria Belgium Brazil Brexit Britain "
    "British Brussels Canada Canadian Chancellor China Chinese Commission Commons Congress Conservative Constitution "
    "Council Court Cyprus Czech Danish Democratic Denmark Dutch England English Europe European Europeans Finland "
    "France French German Germany Government Greece Greek House Hungary India Indian Ireland Irish Israel Italian "
    "Italy Japan Japanese King Kingdom Korea Labour Liberal London Lords Member Members Mexico Minister Netherlands "
    "Norway Parliament Party Poland Polish Portugal President Prime Queen Republic Republican Roman Russia Russian "
    "Scotland Scottish Senate South Soviet Spain Spanish State States Supreme Sweden Swedish Swiss Switzerland "
    "Treasury Treaty Turkey Ukraine Union United Wales Washington Welsh Westminster".split()
)
_CAPITALISED = expression(r"(?<![^\W\d_])[A-Z][^\W\d_]+")
_SMALL = expression(r"(?<![^\W\d_])[a-z][^\W\d_]*(?![^\W\d_])")
_NAME = expression(r"[A-Z]+[a-z]\w+")
_SEVERAL = expression(r"(?i)\b(?:different|many|multiple|other|several|various)[ \n]+(?:meaning|sense)s\b")
_PERSON = expression(
    r"(?i)\W*(?:(?:an?|the)[ \n]+)?(?:\w+[ \n]+){0,2}"
    r"(?:agent|engineer|individual|people|person|professional|role|somebody|someone|specialist|team)\b"
)


@dataclass(frozen=True)
class Subject:
    """The subject of a glossary; each question is answered once."""

    glossary: Glossary

    @cached_property
    def _counts(self) -> tuple[Counter[str], int]:
        """In how many definitions each word stands, as `stems` has them; how many speak of systems of computers."""
        found: Counter[str] = Counter()
        technical = 0
        for entry in self.glossary.entries:
            own = set(stems(entry.definition))
            found.update(own)
            technical += not _TECHNICAL.isdisjoint(own)
        return found, technical

    @cached_property
    def words(self) -> frozenset[str]:
        """The words, as `stems` has them, that many definitions have."""
        return without_function_words(word for word, count in self._counts[0].items() if count >= self.least)

    @property
    def is_named(self) -> bool:
        """Whether it is something that has a name: Kubernetes, Great Expectations."""
        return bool(self.names)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of what it is about: many definitions have one, which is never written in small letters."""
        definitions = [entry.definition for entry in self.glossary.entries]
        found = Counter(word for text in definitions for word in {*_CAPITALISED.findall(text)} if _NAME.fullmatch(word))
        often = frozenset(word for word, count in found.items() if count >= self.least)
        if not often:
            return often
        usual = FUNCTION_WORDS.union(*map(_SMALL.findall, definitions))
        return frozenset(word for word in often - _OF_STATES if word.lower() not in usual)

    @cached_property
    def is_technical(self) -> bool:
        """Whether it is a system of computers: many definitions speak of what such systems are made of."""
        return self._counts[1] >= self.least

    @cached_property
    def ambiguous(self) -> frozenset[str]:
        """The ids of the entries that say that their word has several meanings."""
        return frozenset(entry.id for entry in self.glossary.entries if _SEVERAL.search(entry.definition))

    @cached_property
    def people(self) -> dict[str, str]:
        """Plurals by which the glossary means people, with the longer terms that say so.

        *Operators* may be what the entry *Operator* explains, or people, of whom there is an entry *Service Operator*.
        """
        terms = [words(entry.term) for entry in self.glossary.entries if _PERSON.match(entry.definition)]
        longer = [term for term in terms if len(term) > 1 and term[-1].endswith(("er", "or"))]
        return {f"{term[-1].lower()}s": fold_text(" ".join(term)) for term in longer}

    def is_people(self, definition: str, person: str) -> bool:
        """Whether a definition is that of people, too: it says so, or names the longer term that means them."""
        return _PERSON.match(definition) is not None or person in fold_text(definition)

    @property
    def least(self) -> int:
        """So many definitions have a word of the subject, at least."""
        return max(_LEAST, len(self.glossary.entries) // _SHARE)
