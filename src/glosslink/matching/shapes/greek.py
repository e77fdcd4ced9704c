"""Declension of Greek phrases: a noun, and the adjectives before it, which have its gender, number and case.

The accent of a noun moves (*πολίτης, πολιτών*), and a second one stands at its end before a short pronoun (*ο πρόεδρός
μας*); so endings are told without accents, and regular forms are made with the accent on each of the last syllables.
"""

from __future__ import annotations

import unicodedata
from itertools import product
from typing import TYPE_CHECKING

from glosslink.expressions import expression
from glosslink.matching.vocabulary.dictionaries import dictionary
from glosslink.matching.vocabulary.lexicon import like

if TYPE_CHECKING:
    from collections.abc import Iterator

# How nouns end, by the ending that they have first; the longest goes before.
_NOUNS = [
    line.split()
    for line in (
        "μα ματος ματα ματων; ματα ματων μα ματος; ης η ες ων ου; εας εα εις εων; ας α ες ων; ος ου ο ε οι ων ους η; "
        "η ης ες ων εις εων εως; ια ιας ιες ιων; α ας ες ων; ο ου α ων; ι ιου ια ιων; ες ων α η; οι ων ους; α ων"
    ).split("; ")
]
# Endings of adjectives that stand with each ending of nouns.
_AGREEING = dict(
    pair.split(": ")
    for pair in (
        "ος: ος ο η; ους: ους ου; ου: ου ης; ο: ο η; ε: ε; οι: οι; ων: ων; ης: ης ας ος; η: η α; ες: ες οι ους; "
        "εις: ες οι ους; εως: ης ας; ας: ης ας ος; α: η α ο; ι: ο; μα: ο; ματα: α; ματος: ου"
    ).split("; ")
)
_VOWEL = expression("[αειουηω]ι?υ?")
_ACUTE = "\u0301"
_OF_DOING = ("σεις", "ξεις", "ψεις")  # the dictionary has them as forms of a verb
_DEGREES = ("οτερ", "οτατ", "υτερ", "υτατ")


def phrases(parts: list[str]) -> Iterator[list[str]]:
    """Yield a phrase with its first noun, and the adjectives before it, in other forms; what follows keeps its form."""
    adjectives = [_adjective(part) for part in parts]
    head = next((i for i, forms in enumerate(adjectives) if not forms), len(parts) - 1)
    for noun in [parts[head].lower(), *nouns(parts[head].lower())]:
        ends = _AGREEING[_ending(_bare(noun))].split() if _ending(_bare(noun)) else []
        options = [[form for form in forms if _bare(form).endswith(tuple(ends))] for forms in adjectives[:head]]
        for words in product(*options):
            before = [like(part, word) for part, word in zip(parts, words, strict=False)]
            yield from ([*before, like(parts[head], noun), *rest] for rest in _behind(parts[head + 1 :], noun))


def _behind(parts: list[str], noun: str) -> Iterator[list[str]]:
    """Yield what follows a noun: a second one has its case, κράτη μέλη."""
    yield parts
    lower = parts[0].lower() if parts else ""
    if lower and dictionary("el").lemma(lower) == lower:
        ending = _ending(_bare(noun))
        yield from ([like(parts[0], form), *parts[1:]] for form in nouns(lower) if _ending(_bare(form)) == ending)


def nouns(word: str) -> list[str]:
    """Return the other forms of a noun in small letters: the dictionary's and regular ones that are no other word."""
    known = dictionary("el")
    lemma = known.lemma(word)
    listed = known.forms(word) or known.forms(lemma)
    line = next((ends for ends in _NOUNS if _bare(word).endswith(ends[0])), [""])
    stem = _bare(word)[: len(_bare(word)) - len(line[0])]
    found = [form for form in listed if form.islower() and any(_bare(form) == stem + end for end in line)]
    made = (form for end in line[1:] for form in _accented(stem + end))
    found += [form for form in made if known.lemma(form) in ("", lemma, word) or form.endswith(_OF_DOING)]
    found += [
        form + _ACUTE if not form.endswith("ς") else f"{form[:-1]}{_ACUTE}ς" for form in (word, *found) if _early(form)
    ]
    return [form for form in dict.fromkeys(unicodedata.normalize("NFC", one) for one in found) if form != word]


def _adjective(word: str) -> list[str]:
    """Return the forms of an adjective or a participle, in small letters; none of another word."""
    known, lower = dictionary("el"), word.lower()
    lemma = known.lemma(lower)
    forms = [form for form in (lemma, *known.forms(lemma)) if not any(part in _bare(form) for part in _DEGREES)]
    ends = {_ending(_bare(form)) for form in forms}
    return forms if {"ος", "ου"} <= ends and ends & {"ης", "ας"} else []


def _ending(bare: str) -> str:
    return max((end for end in _AGREEING if bare.endswith(end)), key=len, default="")


def _bare(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word) if c != _ACUTE)


def _accented(bare: str) -> Iterator[str]:
    """Yield a word without accents with one on each of its last three syllables."""
    for found in [*_VOWEL.finditer(bare)][-3:]:
        yield unicodedata.normalize("NFC", bare[: found.end()] + _ACUTE + bare[found.end() :])


def _early(form: str) -> bool:
    """Whether the accent stands on the third syllable from the end, and the last letter may have another."""
    plain = unicodedata.normalize("NFD", form)
    at = plain.find(_ACUTE)
    return at > 0 and len([*_VOWEL.finditer(_bare(plain[at:]))]) == 2 and plain.rstrip("ς")[-1:] in "αειουηω"
