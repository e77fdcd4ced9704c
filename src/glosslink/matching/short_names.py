"""Short names of what has a longer one, which need their capital: *the Commons* are a House, a common problem is not.

A glossary that writes its terms as sentences do (*Central bank*) has in Title Case only what is the name of one thing:
*House of Commons*, *Federal Reserve*. An alias that is a part of such a name, other than its head, or that abbreviates
it, is a name as well. What the name itself has in the plural has no singular. So it is, in any glossary, with an alias
that has an article and a capital: *the Bank*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.expressions import expression
from glosslink.matching.casing import is_acronym, words
from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

_ARTICLE = expression(r"[Tt]he[ \n]+(?=[A-Z])")
_LITTLE = frozenset("a an and at by de for in la of on or the to".split())
_SHORTEST = 3  # letters that an alias has of a word that it abbreviates: Fed, Con


@dataclass(frozen=True, slots=True)
class ShortNames:
    """Tells the short names of a glossary; `sentences` says whether it writes most terms as sentences do."""

    sentences: bool

    @classmethod
    def of(cls, terms: Iterable[str]) -> ShortNames:
        """Return what tells them, for the terms of a glossary."""
        longer = [words(term)[1:] for term in terms if len(words(term)) > 1]
        small = sum(any(word.islower() and word not in _LITTLE for word in rest) for rest in longer)
        return cls(2 * small >= len(longer))

    def is_one(self, alias: str, term: str) -> bool:
        """Whether an alias of an entry with this term is written with a capital only."""
        if has_article(alias):
            return True
        if not self.sentences or len(words(alias)) != 1 or not alias.istitle():
            return False
        parts = words(term)
        titled = all(word[:1].isupper() for word in parts if word not in _LITTLE)
        return len(parts) > 1 and titled and any(_shortens(alias, word) for word in _without_head(parts))


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
