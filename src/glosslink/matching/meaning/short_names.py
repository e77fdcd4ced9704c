"""Short names of what has a longer one, which need their capital: *the Commons* are a House, a common problem is not.

A glossary that writes its terms as sentences do (*Central bank*) has in Title Case only what is the name of one thing:
*House of Commons*, *Federal Reserve*. An alias that is a part of such a name, other than its head, or that abbreviates
it, is a name as well. What the name itself has in the plural has no singular. So it is, in any glossary, with an alias
that has an article and a capital: *the Bank*. A glossary of politics has more names than other terms, so there a few
terms that are written as sentences are enough. The surname of a person, as the definition tells one, is never small.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.expressions import expression
from glosslink.matching.text.casing import is_acronym, words
from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

_ARTICLE = expression(r"[Tt]he[ \n]+(?=[A-Z])")
_LITTLE = frozenset("a an and at by de for in la of on or the to".split())
_SHORTEST = 3  # letters that an alias has of a word that it abbreviates: Fed, Con
_EVERYDAY = frozenset({"House", "Office"})  # in small letters, such a head of a name is another thing
_FEW = 8  # of so many terms of several words, one at least is written as sentences are
_PERSON = expression(
    r"(?i)\W*(?:(?:an?|the|one[ \n]of[ \n]the)[ \n]+)?(?:[\w'’-]+[ \n]+){0,3}?"
    r"(?:actor|actress|author|banker|billionaire|chair(?:man|woman)?|chancellor|chief|commissioner|congress(?:man|woman)|"
    r"dictator|economist|emperor|founder|governor|historian|investor|journalist|judge|justice|king|lawyer|leader|mayor|"
    r"minister|MP|philosopher|physicist|politician|pope|premier|president|prime[ \n]minister|professor|queen|"
    r"revolutionary|secretary|senator|sociologist|speaker|statesman|taoiseach|thinker|treasurer|woman|man|writer)"
    r"(?=[ \n,;.:(]|\Z)"
)


@dataclass(frozen=True, slots=True)
class ShortNames:
    """Tells the short names of a glossary; `sentences` says whether it writes its terms as sentences do."""

    sentences: bool

    @classmethod
    def of(cls, terms: Iterable[str], *, technical: bool = False) -> ShortNames:
        """Return what tells them, for the terms of a glossary; a `technical` one has kinds of things in Title Case."""
        longer = [words(term)[1:] for term in terms if len(words(term)) > 1]
        small = sum(any(word.islower() and word not in _LITTLE for word in rest) for rest in longer)
        return cls((2 if technical else _FEW) * small >= len(longer))

    def is_one(self, alias: str, term: str, definition: str) -> bool:
        """Whether an alias of an entry with this term and definition is written with a capital only."""
        if has_article(alias):
            return True
        parts = words(term)
        if len(words(alias)) != 1 or not alias.istitle() or len(parts) < 2:
            return False
        if not all(word[:1].isupper() for word in parts if word not in _LITTLE):
            return False
        if is_surname(alias, term, definition):
            return True
        known = parts if alias in _EVERYDAY and "of" in parts else _without_head(parts)
        return self.sentences and any(_shortens(alias, word) for word in known)


def is_surname(alias: str, term: str, definition: str) -> bool:
    """Whether an alias is the surname of the person that a term names, as the definition tells: *Theresa May*."""
    parts = words(term)
    return len(parts) > 1 and alias == parts[-1] and alias.istitle() and _PERSON.match(definition) is not None


def has_article(alias: str) -> bool:
    """Whether a name begins with an article and a capital."""
    return _ARTICLE.match(alias) is not None


def has_singular(alias: str, term: str) -> bool:
    """Whether what an alias names may be one of several: not where the name of the thing itself is in the plural."""
    return alias not in words(term)


def _without_head(parts: list[str]) -> list[str]:
    """Return the words of a name but its head: the last one, or the one before "of"."""
    head = parts.index("of") - 1 if "of" in parts[1:] else len(parts) - 1
    return [word for at, word in enumerate(parts) if at != head and word not in _LITTLE and not is_acronym(word)]


def _shortens(alias: str, word: str) -> bool:
    return word.startswith(alias.removesuffix("s")) and len(alias) >= _SHORTEST
