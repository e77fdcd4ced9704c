"""Other wordings of a term that its words alone give away: `stateful applications` for *Stateful apps*.

They stand for the entry unless the glossary has another use for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.documents.languages import primary
from glosslink.matching.shapes.english import number
from glosslink.matching.shapes.romance import LINKS
from glosslink.matching.text.casing import is_acronym, words
from glosslink.matching.vocabulary.content_words import FUNCTION_WORDS
from glosslink.matching.vocabulary.dictionaries import dictionary

if TYPE_CHECKING:
    from collections.abc import Iterator

# Where an architecture is named for what it is made of, `microservices architecture`, both names stand for one concept.
_ARCHITECTURE = {
    "en": "architecture",
    "es": "arquitectura",
    "fr": "architecture",
    "it": "architettura",
    "pt": "arquitetura",
}
_CLIPPED = {"app": "application", "apps": "applications"}
# Last words that stand for one another; who does a kind of engineering is explained under it.
_LAST = _CLIPPED | {whole: short for short, whole in _CLIPPED.items()} | {"engineering": "engineer"}
# Behind a verb these make another one, and behind a noun not two words: failover, carryforward; dealignment, lawfare.
_NO_NOUNS = frozenset(
    "able about across after ahead along apart around aside away back before behind down fare forward hood into less "
    "like ment ness over past proof ship some through together under upon ward ware wise with without".split()
)
_SHORTEST_SHORTENED = 4  # letters of a word that is shortened to one
_SHORTEST = 7  # letters of a word of two parts


def wordings(term: str, language: str) -> Iterator[str]:
    """Yield the other wordings of a term."""
    code = primary(language)
    parts = words(term)
    if code == "en" and len(parts) > 1:
        last = parts[-1].lower()
        if other := _LAST.get(last):
            yield term[: -len(last)] + (other.capitalize() if parts[-1][0].isupper() else other)
    if code == "en" and (short := _shortened(parts)):
        yield short
    if code == "en" and len(parts) == 1 and (opened := _opened(term)):
        yield opened
    if material := _material(parts, code):
        yield material
        if code == "en":
            yield from (f"{one} {parts[-1]}" for one, _ in number(material, single=True))


def _shortened(parts: list[str]) -> str:
    """Return an acronym with the initial of the word before it (*mTLS*, *vCPU*, *mRNA*), or `""`.

    Such are exact, so that one which nobody writes does no harm. A third word may say what kind of thing it is.
    """
    if len(parts) not in (2, 3) or not is_acronym(parts[1]) or not parts[1].isupper():
        return ""
    first = parts[0]
    plain = len(first) >= _SHORTEST_SHORTENED and first.isalpha() and first[1:].islower()
    return first[0].lower() + parts[1] if plain and first.lower() not in FUNCTION_WORDS else ""


def _opened(word: str) -> str:
    """Return as two words one that the dictionary does not know, but its two parts (`data center`), or `""`.

    With a particle behind, it would be a verb: *failover*, to fail over.
    """
    known = dictionary("en")
    if not word.isalpha() or not word[1:].islower() or len(word) < _SHORTEST or known.lemma(word):
        return ""
    splits = ((word[:at], word[at:]) for at in range(3, len(word) - 3))
    found = [parts for parts in splits if parts[1] not in _NO_NOUNS and all(map(known.lemma, parts))]
    return " ".join(found[0]) if len(found) == 1 else ""


def _material(parts: list[str], code: str) -> str:
    """Return what an architecture is made of, where that is a plural which is no everyday word, else `""`."""
    named = [part for part in parts if part.lower() not in LINKS.get(code, ())]
    if len(named) != 2 or code not in _ARCHITECTURE:
        return ""
    head, material = reversed(named) if code == "en" else named
    plural = material.endswith("s" if code != "it" else ("i", "e"))
    if head.lower() != _ARCHITECTURE[code] or not plural or not material.isalpha() or is_acronym(material):
        return ""
    return "" if dictionary(code).lemma(material.lower()) else material
