"""The stems that a Slavic noun may have, by its endings and by what changes before them.

Consonants soften (Polish *budżecie* of *budżet*, Czech *bance* of *banka*), vowels come and go (Ukrainian *рівня* of
*рівень*), Russian and Ukrainian put -ин behind one of a people (*граждане*, *гражданин*).
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

CODES = ("cs", "pl", "ru", "uk")
"""Languages of this family whose stems are told here."""
_FLEETING = {"cs": "e", "pl": "e", "ru": "оеё", "uk": "оє"}  # узел, узла
_INSTEAD = {"ru": ("", "й", "ь"), "uk": ("", "й", "ь")}  # китаец, китайца
# How a stem ends before soft endings, and before others.
_SOFTENED = {
    code: [tuple(pair.split("/")) for pair in pairs.split(" ")]
    for code, pairs in {
        "cs": "c/k z/h s/ch",
        "pl": "sci/st sc/st zdzi/zd rz/r dzi/d dz/g ci/t c/k sz/ch z/g i/",
        "uk": "ц/к з/г с/х",
    }.items()
}
_POLISH = str.maketrans("łóńśćźę", "lonsczą")
_SHORTEST = 3  # letters of a stem that may lose a vowel


def stems(word: str, endings: Iterable[str], code: str) -> set[str]:
    """Return what may be the stem of a word in lower case that has one of the endings."""
    plain = bare(word, code)
    ends = (bare(end, code) for end in endings)
    found = {plain[: len(plain) - len(end)] for end in ends if plain.endswith(end) and len(plain) > len(end) + 1}
    found |= {stem.removesuffix("ин") for stem in found if len(stem) > _SHORTEST + 1}
    found |= {hard for stem in found for hard in _hardened(stem, code)}
    return found | {less for stem in found for less in _without_fleeting(stem, code)}


def bare(word: str, code: str) -> str:
    """Return a word without the marks, vowels and doubled letters that change inside it."""
    if code == "ru":
        return word.replace("ё", "е")
    if code == "uk":  # область, областей; камінь, каменя; завдання, завдань
        return word.replace("і", "о").replace("е", "о").replace("нн", "н")
    if code == "pl":
        return word.translate(_POLISH)
    return "".join(c for c in unicodedata.normalize("NFD", word.replace("ů", "o")) if not unicodedata.combining(c))


def _hardened(stem: str, code: str) -> list[str]:
    pairs = _SOFTENED.get(code, ())
    return [stem.removesuffix(soft) + hard for soft, hard in pairs if stem.endswith(soft) and len(stem) > len(soft) + 1]


def _without_fleeting(stem: str, code: str) -> list[str]:
    """Return a stem without the vowel before its last consonant, or with what other forms have instead of it."""
    if len(stem) < _SHORTEST or stem[-2] not in _FLEETING[code]:
        return []
    return [stem[:-2].removesuffix("i") + sign + stem[-1] for sign in _INSTEAD.get(code, ("",))]
