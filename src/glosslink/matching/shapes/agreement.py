"""Inflection of phrases in languages other than English: which words change, and which change together.

`dettes publiques`, `öffentlicher Schulden`, `государственного долга`: in many languages the words around a noun agree
with it. Which words those are is told by their place and their endings; the forms come from the dictionary.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from glosslink.matching.shapes import finnish, german, greek, nordic, romance, semitic, slavic, slavic_stems, turkish
from glosslink.matching.shapes.noun_endings import english_number, has_table, is_noun_form, regular
from glosslink.matching.text.casing import humps, is_acronym
from glosslink.matching.text.folding import DASHES
from glosslink.matching.text.scripts import is_mark
from glosslink.matching.vocabulary.dictionaries import dictionary
from glosslink.matching.vocabulary.lexicon import every_form, lemma_of, like

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# Words that part the head of a phrase from what is said about it, which keeps its form.
_LINKS = {
    code: frozenset(text.split())
    for code, text in {
        "da": "af for i med om på til og eller uden mod",
        "de": "des der dem den das die von vom für im in zum zur auf aus mit ohne über unter nach bei am an und oder",
        "nb": "av for i med om på til og eller uten mot",
        "nl": "van voor in met op te tot en of zonder tegen der des",
        "sv": "av för i med om på till och eller utan mot",
    }.items()
}
FUNCTION_WORDS = (
    romance.LINKS
    | _LINKS
    | {
        code: frozenset(text.split())
        for code, text in {
            "cs": "a bez do i k na nad o od po pod pro před přes při s u v z za",
            "pl": "a bez dla do i na nad o od po pod przed przez przy u w z za",
        }.items()
    }
)
"""Words by language that are no nouns, whatever a glossary has of the same letters."""
_GERMAN_ADJECTIVE = ("e", "en", "er", "em", "es")
_COMPOUNDING = ("da", "de", "fi", "nb", "nl", "sv")
_COMPARED = ("ere", "ste", "je")  # how a Dutch adjective in another degree ends, and a small thing
_LONG_VOWEL = "\u30fc"
_LATIN_SCRIPT = frozenset("ca cs da de es fi fr it nb nl pl pt ro sv tr".split())


def phrases(parts: list[str], code: str, glued: Sequence[bool] = (), *, verbs: bool) -> Iterator[tuple[list[str], str]]:
    """Yield the other forms of a phrase, given as its words, each with the rule that made it.

    `glued[i]` tells whether a hyphen joins word i to the next one.
    """
    if code in romance.HEAD_FIRST:
        found = romance.phrases(parts, code, glued)
    elif code in slavic_stems.CODES:
        found = ((words, "inflection") for words in slavic.phrases(parts, code))
    elif code in semitic.CODES and not parts[0].isascii():
        found = ((words, "inflection") for words in semitic.phrases(parts, code))
    elif code == "el" and not parts[0].isascii():
        found = ((words, "inflection") for words in greek.phrases(parts))
    elif code == "fi":
        found = ((words, "inflection") for words in finnish.phrases(parts, _nouns(parts[-1], code)))
    elif code == "de":
        found = ((words, "inflection") for words in _german(parts))
    else:
        found = ((words, "inflection") for words in _last(parts, code))
    yield from found
    if verbs and len(parts) == 1:
        yield from (([like(parts[0], form)], "inflection") for form in every_form(parts[0], code))


def lemmas(parts: Iterable[str], code: str) -> list[str]:
    """Return the lemmas whose forms `phrases` will ask for, so that the dictionary is read but once."""
    return [lemma_of(_tail(part, code), code) for part in parts] if dictionary(code) else []


def _german(parts: list[str]) -> Iterator[list[str]]:
    """Yield a phrase whose head comes last, before any preposition or article, with endings on its adjectives."""
    stop = german.head(parts, _LINKS["de"]) + 1
    head = parts[stop - 1]
    stems = [german.stem(part) for part in parts[: stop - 1]]
    endings = _GERMAN_ADJECTIVE[:3] if german.is_plural_only(head) else _GERMAN_ADJECTIVE
    for noun in (head, *_nouns(head, "de")):
        for ending in endings if any(stems) else ("",):
            before = [stem + ending if stem else part for stem, part in zip(stems, parts, strict=False)]
            yield [*before, noun, *parts[stop:]]


def _last(parts: list[str], code: str) -> Iterator[list[str]]:
    links = _LINKS.get(code, frozenset())
    stop = next((i for i, part in enumerate(parts) if i and part.lower() in links), len(parts))
    before = [parts[: stop - 1]]
    if code in nordic.CODES:
        before = [*nordic.agreeing(before[0], code)]
    elif code == "nl":
        before = [list(words) for words in product(*([part, *_dutch(part)] for part in before[0]))]
    for word in (parts[stop - 1], *_nouns(parts[stop - 1], code)):
        yield from ([*words, word, *parts[stop:]] for words in before)


def _dutch(word: str) -> list[str]:
    """Return an adjective with the ending that it has before a noun with an article, or without: openbaar, openbare."""
    known, lower = dictionary("nl"), word.lower()
    lemma = known.lemma(lower) or known.lemma(word)
    forms = (form for form in known.forms(lemma) if form.endswith("e") and not form.endswith(_COMPARED))
    bare, ended = lemma.lower(), (f"{lemma}e" if known.lemma(f"{lemma}e") == lemma else next(forms, "")).lower()
    return [like(word, form) for form in (bare, ended) if form and form != lower and lower in (bare, ended)]


def _nouns(word: str, code: str) -> list[str]:
    """Return the other forms of a noun; a compound that no dictionary has takes those of its last part."""
    if code == "ja" and not word.isascii():
        return _with_long_vowel(word)
    if code == "de" and (other := german.of_both(word)):
        return [other]
    tail = _tail(word, code)
    first = word[: len(word) - len(tail)]
    if word.isascii() and code not in _LATIN_SCRIPT:
        return [first + form for form in english_number(tail)]
    if is_acronym(tail):
        plain = (tail.isupper() and tail.isalpha()) or len(humps(tail)) > 1
        return [word + "s"] if plain and code in _LATIN_SCRIPT else []
    forms = _german_nouns(tail, first) if code == "de" else _forms(tail, code)
    if first.isalpha():
        return [like(word, first.lower() + form) for form in forms]
    return [first + like(word[len(first) :], form) for form in forms]


def _forms(word: str, code: str) -> list[str]:
    """Return the other forms of a word in small letters: by the dictionary, or else by the language's rules."""
    if code == "tr" and not is_acronym(word):
        return turkish.nouns(word.replace("İ", "i").replace("I", "ı").lower())
    if code in nordic.CODES and word.isalpha():
        return nordic.nouns(word.lower(), code)
    if code == "fi":
        return finnish.completed(word.lower(), every_form(finnish.singular(word.lower()), code))
    forms = [form for form in every_form(word, code) if is_noun_form(word.lower(), form, code)]
    known, lemma = dictionary(code), lemma_of(word, code)
    if lemma != word.lower() and not has_table(code):  # of a verb that has the noun's letters: Hindi कर, करना
        forms = [form for form in forms if form.startswith(word.lower()) and not lemma.startswith(word.lower())]
    if forms or not all(c.isalpha() or is_mark(c) for c in word):
        return forms
    own = ("", lemma, word)  # werknemers, of werknemer, which is listed under werkneemster
    return [form for form in regular(word.lower(), code) if known.lemma(like(word, form)) in own]


def _german_nouns(word: str, first: str) -> list[str]:
    """Return the other forms in small letters of a German word, behind the `first` part of a compound."""
    # The dictionary has Indizes under Indiz.
    return german.learned_singular(word) or [*_german_forms(word), *german.irregular_forms(word, first)]


def _german_forms(word: str) -> list[str]:
    """Return the other forms of a German word in small letters; one in small letters is declined as an adjective."""
    if word.islower() and lemma_of(word, "de"):
        stem = german.stem(word) or lemma_of(word, "de")
        found = [form for form in every_form(word, "de") if is_noun_form(word, form, "de")]
        forms = [form for form in found if form in {stem + end for end in _GERMAN_ADJECTIVE} and stem[-1:] != "n"]
    elif german.is_plural_only(word):
        return german.plural_forms(word)
    else:
        forms = german.nominal_forms(word) or german.unlisted_forms(word) or _forms(word, "de")
        forms = [*(form for form in forms if not german.is_plural_only(form)), *german.english_forms(word)]
    return german.with_genitive(word.lower(), forms)


def _with_long_vowel(word: str) -> list[str]:
    """Katakana words are written with and without a long vowel at their end: サーバ, サーバー."""
    if len(word) < 3 or not "\u30a1" <= word[-2] <= "\u30fc" or not "\u30a1" <= word[-1] <= "\u30fc":
        return []
    return [word.removesuffix(_LONG_VOWEL) if word.endswith(_LONG_VOWEL) else word + _LONG_VOWEL]


def _tail(word: str, code: str) -> str:
    """Return the last part of a hyphenated word, and of a compound the longest end that the dictionary has."""
    if code not in romance.HEAD_FIRST:
        word = word[max(word.rfind(dash) for dash in DASHES) + 1 :] or word
    known = dictionary(code)
    if code not in _COMPOUNDING or known.lemma(word) or not known:
        return word
    for i in range(2, len(word) - 3):
        tail = word[i:].capitalize() if code == "de" else word[i:].lower()
        if (lemma := known.lemma(tail)) and (code != "de" or lemma.istitle()):
            return tail
    return word
