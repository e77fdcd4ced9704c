"""Swedish, Danish and Norwegian nouns with their article at the end, and adjectives that agree with them.

A dictionary often has but a verb under a noun's letters (*film*, *filma*), and few forms of the rest; so the regular
ones are made of every noun, unless they are another word: *skatten, skatternas*; *politiskt parti, politiska partier*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.matching.shapes.noun_endings import is_noun_form
from glosslink.matching.vocabulary.dictionaries import dictionary
from glosslink.matching.vocabulary.lexicon import every_form, lemma_of

if TYPE_CHECKING:
    from collections.abc import Iterator

CODES = ("da", "nb", "sv")
_VOWELS = "aeiouyåäöæøé"
# By how a noun ends: what goes off, and what comes instead; "-" is nothing.
_ENDINGS = {
    "sv": (
        "um - et er erna ets ernas; a - an or orna ans ornas as; e - en et ar arna er erna na ens ets arnas ernas es",
        "n t et r rna er erna n na ns ts ets rnas ernas s nas",
        "en et ar er arna erna ens ets arnas ernas s",
    ),
    "da": (
        "um - et er erne ets ernes; e - en et er erne ene ens ets ernes enes es",
        "n en et er erne r rne ns ens ets ernes s",
        "en et er e ene erne ne ens ets ernes enes nes s",
    ),
    "nb": (
        "um - et er ene a ets enes; e - en et er ene a ens ets enes es",
        "en et er ene a ens ets enes s n",
        "en et er e ene ne a ens ets enes nes s",
    ),
}
_SYNCOPE = ("el", "er", "en")  # regel, regler; minister, ministre
_ADJECTIVES = tuple(f"{end}{neuter}" for end in ("isk", "lig", "ig", "iv", "ell", "sam", "bar") for neuter in ("", "t"))
_DEFINITE = {"sv": "a", "da": "e", "nb": "e"}


def nouns(word: str, code: str) -> list[str]:
    """Return the other forms of a noun in small letters."""
    known = dictionary(code)
    lemma = lemma_of(word, code)
    made = [form for form in _regular(word, code) if known.lemma(form) in ("", lemma, word)]
    verb = code == "sv" and lemma in (f"{word}a", f"{word[:-1]}a")  # börs, böra
    listed = [] if verb else [form for form in every_form(word, code) if is_noun_form(word, form, code)]
    return [form for form in dict.fromkeys((*listed, *made)) if form != word]


def agreeing(parts: list[str], code: str) -> Iterator[list[str]]:
    """Yield the words before a noun as they are, and with their adjectives as they stand before its other forms."""
    yield parts
    other = [_definite(part, code) for part in parts]
    if other != parts:
        yield other


def _regular(word: str, code: str) -> list[str]:
    special, vowel, consonant = _ENDINGS[code]
    for line in special.split("; "):
        ending, first, *others = line.split()
        if word.endswith(ending):
            stem = word[: len(word) - len(ending)]
            return [stem + other for other in (first.replace("-", ""), *others) if stem + other != stem]
    if word[-1:] in _VOWELS:
        return [word + end for end in vowel.split()]
    stems = [word]
    if word[-2:-1] in _VOWELS and word[-3:-2] not in _VOWELS:  # program, programmet
        stems.append(word + word[-1])
    found = [stem + end for stem in stems for end in consonant.split()]
    if word.endswith(_SYNCOPE) and len(word) > len("over"):
        found += [word[:-2] + word[-1] + end for end in consonant.split()]
    return found


def _definite(word: str, code: str) -> str:
    """Return an adjective as it stands with a definite noun and in the plural; another word as it is."""
    if word.endswith(_ADJECTIVES):
        return word.removesuffix("t") + _DEFINITE[code]
    known = dictionary(code)
    for bare in (word, word.removesuffix("t")):
        found = bare + _DEFINITE[code]
        lemma = known.lemma(found.lower())
        if lemma and lemma == known.lemma(f"{bare}t".lower()) and lemma in (bare.lower(), known.lemma(bare.lower())):
            return found
    return word
