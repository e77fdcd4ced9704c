"""Endings of Turkish nouns: which forms are the same noun, and the regular ones of words that no dictionary has.

A noun takes number, owner and case, in this order (*banka-lar-ımız-da*). Other endings make other words of it, which a
dictionary has under the same lemma: *yatırımcı* is an investor, no investment.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.expressions import expression
from glosslink.matching.vocabulary.dictionaries import dictionary

if TYPE_CHECKING:
    import re

_REDUCED = str.maketrans("eiuüd", "aıııt")  # the vowels that follow others, the consonant that does
_OWNER = "(?:s?ı|m|n|ım|ın|ımız|mız|ınız|nız)"
_CASE = "(?:[yn]?[ıa]|n?ta(?:n|kı(?:lar\\w*)?)?|n?ın|y?la)?(?:tır)?"
_ENDINGS = expression(f"(?:lar)?{_OWNER}?{_CASE}\\Z")
_OWNED = expression(f"(?:lar)?{_OWNER}{_CASE}\\Z")
_SOFT = {"k": "ğg", "p": "b", "t": "d", "ç": "c"}
_SHORT = 3  # letters of words whose end stays hard: süt, sütü
_HARD = "fstkçşhp"
_BACK = "aıou"
_HIGH = {"a": "ı", "ı": "ı", "o": "u", "u": "u", "e": "i", "i": "i", "ö": "ü", "ü": "ü"}
# By owner: none; him or her; us. A letter in brackets parts two vowels, or two consonants.
_CASES = {
    "": " (y)I (y)A DA DAn (n)In (y)lA DAki DIr",
    "(s)I": " nI nA nDA nDAn nIn ylA nDAki DIr",
    "(I)mIz": " I A DA DAn In lA DAki DIr",
}
_REGULAR = [owner + case for owner, cases in _CASES.items() for case in cases.split(" ")]
_OF_OWNED = _CASES["(s)I"].split()


def nouns(word: str) -> list[str]:
    """Return the other forms of a noun in lower case: those of the dictionary, and regular ones that are no other word.

    What somebody owns stays so, for a term of two nouns is written that way: *merkez bankası*, *merkez bankasının*.
    """
    known = dictionary("tr")
    lemma = known.lemma(word)
    owned = 1 < len(lemma) < len(word) and _has(_OWNED, word, _stems(lemma))
    plain = word[:-3] if word.endswith(("lar", "ler")) else word
    stems = _stems(lemma if owned else plain)
    endings = _OWNED if owned else _ENDINGS
    listed = dict.fromkeys(form.lower() for form in (lemma, *known.forms(lemma))) if lemma else ()
    found = [form for form in listed if _has(endings, form, stems)]
    # What is derived of another word may be listed as a form of that: yatırımcılarımız, of yatırım.
    found += [form for form in regular(word) if known.lemma(form) == lemma or word.startswith(known.lemma(form))]
    return [form for form in dict.fromkeys(found) if form != word]


def regular(word: str) -> list[str]:
    """Return the forms that a word in lower case has by the language's rules."""
    soft = word[:-1] + _SOFT[word[-1]][0] if word[-1:] in _SOFT and len(word) > _SHORT else word
    found = [(soft if end[:1] == "(" and end[:4] != "(y)l" else word) + end for end in _REGULAR]
    found += [f"{word}lAr{end}" for end in _REGULAR]
    if word[-1:] in "ıiuü":  # it may be owned: bakanı, bakanının
        found += [word + end for end in _OF_OWNED]
    return [_sounding(form) for form in found]


def _has(endings: re.Pattern[str], form: str, stems: list[str]) -> bool:
    """Whether a form is one of the stems with one of the endings."""
    rests = (form[len(stem) :] for stem in stems if form.startswith(stem))
    return any(endings.match(rest.translate(_REDUCED)) for rest in rests)


def _stems(word: str) -> list[str]:
    """Return a word as it stands before endings: kitap, kitab; şehir, şehr; hak, hakk."""
    found = [word, *(word[:-1] + other for other in _SOFT.get(word[-1:], ""))]
    if len(word) > _SHORT and word[-2] in _HIGH and word[-1] not in _HIGH:
        found.append(word[:-2] + word[-1])
    return found if word[-1:] in _HIGH else [*found, word + word[-1:]]


def _sounding(form: str) -> str:
    """Return a form with its sounds that depend on those before: `A`, `I`, `D`, and what stands in brackets."""
    result = ""
    for part in form.replace("(", "\0(").replace(")", ")\0").split("\0"):
        if part.startswith("("):
            joint = part[1]
            part = joint if (result[-1:] in _HIGH) == (joint != "I") else ""  # noqa: PLW2901
        for letter in part:
            result += _sound(result, letter)
    return result


def _sound(before: str, letter: str) -> str:
    if letter == "D":
        return "t" if before[-1:] in _HARD else "d"
    last = next((c for c in reversed(before) if c in _HIGH), "e")
    return {"I": _HIGH[last], "A": "a" if last in _BACK else "e"}.get(letter, letter)
