"""Hebrew and Arabic nouns: their article, their plurals, and the endings that say whose they are.

Of two nouns the last has the article for both, an adjective has one as its noun does: הצעת החוק, البنك المركزي. What
stands before a whole phrase in one word is told by `proclitics`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.matching.vocabulary.dictionaries import dictionary
from glosslink.matching.vocabulary.lexicon import every_form

if TYPE_CHECKING:
    from collections.abc import Iterator

CODES = ("ar", "he")
_ARTICLE = {"ar": "ال", "he": "ה"}
_FEMININE = {"ar": "ة", "he": "ה"}
# In place of the feminine ending, then behind any other.
_ENDINGS = {
    "ar": ("ات ته تها تهم تنا تين تان", "ه ها هم نا ين ان ات"),
    "he": ("ות ת תו תה תם תנו", "ים י ו ם נו"),
}
_PLURAL = {"ar": ("ات",), "he": ("ים", "ות")}  # whatever the dictionary has of the same letters: עובדים is also a verb
_SHORTEST = 2  # letters of a noun that takes these


def phrases(parts: list[str], code: str) -> Iterator[list[str]]:
    """Yield a phrase, given as its words, with its first noun in other forms, and with the article."""
    article = _ARTICLE[code]
    bare = [part.removeprefix(article) if code == "ar" else part for part in parts]
    heads = [bare[0], *nouns(bare[0], code)]
    if len(parts) == 1:
        yield from ([head] for head in heads)
        if code == "ar":
            yield from ([article + head] for head in heads if not head.startswith(article))
        return
    for head in heads:
        for last in {parts[-1], article + parts[-1].removeprefix(article if code == "ar" else "")}:
            yield [head, *parts[1:-1], last]
            if code == "ar" and not head.startswith(article):
                yield [article + head, *parts[1:-1], last]


def nouns(word: str, code: str) -> list[str]:
    """Return the other forms of a noun: the dictionary's, and regular ones that are no other word."""
    known, feminine = dictionary(code), _FEMININE[code]
    lemma, listed = known.lemma(word), every_form(word, code)
    if len(word) < _SHORTEST:
        return listed
    instead, behind = (ends.split() for ends in _ENDINGS[code])
    stem, ends = (word[:-1], instead) if word.endswith(feminine) else (word, behind)
    made = [stem + end for end in ends if end in _PLURAL[code] or known.lemma(stem + end) in ("", lemma, word)]
    found = [*listed, *made]
    if code == "he":  # ועדה, הוועדה
        found += [f"ו{form}" for form in (word, *found) if form.startswith("ו") and not form.startswith("וו")]
    return [form for form in dict.fromkeys(found) if form != word]
