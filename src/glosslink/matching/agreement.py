"""Inflection of phrases in languages other than English: which words change, and which change together.

`dettes publiques`, `öffentlicher Schulden`, `государственного долга`: in many languages the words around a noun agree
with it. Which words those are is told by their place and their endings; the forms come from the dictionary.
"""

from __future__ import annotations

from itertools import islice, product
from typing import TYPE_CHECKING

from glosslink.matching import slavic
from glosslink.matching.casing import humps, is_acronym
from glosslink.matching.dictionaries import dictionary
from glosslink.matching.folding import DASHES
from glosslink.matching.noun_endings import is_noun_form, number, regular, singulars
from glosslink.matching.scripts import is_mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Words that part the head of a phrase from what is said about it, which keeps its form.
_LINKS = {
    code: frozenset(text.split())
    for code, text in {
        "ca": "de del dels d' a al als en per amb sense sobre i o la les el",
        "da": "af for i med om på til og eller uden mod",
        "de": "des der dem den das die von vom für im in zum zur auf aus mit ohne über unter nach bei am an und oder",
        "es": "de del a al en por para con sin sobre y e o u la las los el entre",
        "fr": "de du des d' à au aux en pour par sur sous sans avec et ou la le les entre",
        "it": "di del della dello dei degli delle dell' da dal dalla a al alla in nel per con su sul tra fra e o",
        "nb": "av for i med om på til og eller uten mot",
        "nl": "van voor in met op te tot en of zonder tegen der des",
        "pt": "de do da dos das em no na nos nas por para com sem sobre a ao à e ou entre",
        "sv": "av för i med om på till och eller utan mot",
    }.items()
}
_ADJECTIVES = {  # endings of an adjective's lemma, and of the forms of it that stand with a noun
    "cs": (("ý", "í"), "ý í á é ého ího ému ímu ým ím ou ém ích ých ými ími"),
}
HEAD_FIRST = ("ca", "es", "fr", "it", "pt")
"""Languages in which a noun stands before what is said about it, and takes number alone."""
_ARTICLES = {  # the commonest preposition, with each article or none
    "es": "de; del; de la; de los; de las",
    "fr": "de; du; des; de la",
    "it": "di; del; della; dello; dei; degli; delle",
    "pt": "de; do; da; dos; das",
}
_GERMAN_ADJECTIVE = ("e", "en", "er", "em", "es")
_ADJECTIVAL = tuple("isch lich ig bar sam los haft iv iert end".split())  # ends of German adjectives
_PARTICIPLE = tuple("ge be er ver ent zer ab an auf aus ein über um unter vor zu".split())
_LONG_VOWEL = "\u30fc"
_LATIN_SCRIPT = frozenset("ca cs da de es fi fr it nb nl pl pt ro sv tr".split())
_MOST = 200  # forms of one phrase


def phrases(parts: list[str], code: str, *, verbs: bool) -> Iterator[tuple[list[str], str]]:
    """Yield the other forms of a phrase, given as its words, each with the rule that made it."""
    if code in HEAD_FIRST:
        found = _in_number(parts, code)
    elif code in ("pl", "ru", "uk"):
        found = ((words, "inflection") for words in slavic.phrases(parts, code))
    elif code == "de":
        found = ((words, "inflection") for words in _german(parts))
    elif code in _ADJECTIVES:
        found = ((words, "inflection") for words in _with_adjectives(parts, code))
    else:
        found = ((words, "inflection") for words in _last(parts, code))
    yield from found
    if verbs and len(parts) == 1:
        yield from (([_like(parts[0], form)], "inflection") for form in _every_form(parts[0], code))


def lemmas(parts: Iterable[str], code: str) -> list[str]:
    """Return the lemmas whose forms `phrases` will ask for, so that the dictionary is read but once."""
    return [_lemma(_tail(part, code), code) for part in parts] if dictionary(code) else []


def _in_number(parts: list[str], code: str) -> Iterator[tuple[list[str], str]]:
    """Yield a phrase whose head comes first, with it and its adjectives in the other number."""
    links = _LINKS[code]
    stop = next((i for i, part in enumerate(parts) if i and _links(part.lower(), links)), len(parts))
    heads = [(parts[:stop], "inflection"), *_heads(parts[:stop], code)]
    for head, rule in heads:
        for rest in (parts[stop:], *_linked(parts[stop:], code)):
            yield [*head, *rest], rule


def _heads(parts: list[str], code: str) -> Iterator[tuple[list[str], str]]:
    """Yield a noun and the words behind it in the other number: adjectives agree, a noun need not, others keep it."""
    for rule in ("plural", "singular"):
        options = [[word for word, name in _numbers(part, code) if name == rule] for part in parts]
        if any(options):
            kept = [[part] if i and _may_be_noun(part, code) else [] for i, part in enumerate(parts)]
            choice = [found + same or [part] for found, same, part in zip(options, kept, parts, strict=True)]
            yield from ((list(words), rule) for words in product(*choice))
            if not all(_lemma(part, code) for part in parts[1:]):  # `tecnologie cloud native`
                yield from (([word, *parts[1:]], rule) for word in options[0])
    if len(parts) > 1 and not all(_lemma(part, code) for part in parts):  # an English term keeps its order
        yield from (([*parts[:-1], word], rule) for word, rule in _numbers(parts[-1], code))


def _may_be_noun(word: str, code: str) -> bool:
    """Whether a word may be a noun in apposition, as in `classes base`: it is its own lemma, and has no feminine."""
    lower = word.lower()
    feminine = lower + "e" if code == "fr" else lower[:-1] + "a"
    return _lemma(word, code) == lower and feminine not in _every_form(word, code)


def _linked(parts: list[str], code: str) -> Iterator[list[str]]:
    """Yield what begins with a preposition with other articles behind it: `da API`, `de API`."""
    links = [tuple(link.split()) for link in _ARTICLES.get(code, "").split("; ")]
    lower = tuple(part.lower() for part in parts)
    found = max((link for link in links if link and lower[: len(link)] == link), key=len, default=())
    rest = parts[len(found) :]
    yield from ([*link, *rest] for link in links if found and rest and link != found)


def _links(word: str, links: frozenset[str]) -> bool:
    return word in links or word.replace("\u2019", "'").startswith(("d'", "l'", "dell'", "all'", "dall'", "nell'"))


def _numbers(word: str, code: str) -> list[tuple[str, str]]:
    if is_acronym(word):
        if len(humps(word)) > 1:
            return [(word[:-1], "singular") if word.endswith("s") else (word + "s", "plural")]
        return [(word + "s", "plural")] if word.isupper() and word.isalpha() and code != "fr" else []
    lower = word.lower()
    found = [(form, name) for form in _every_form(word, code) if (name := number(lower, form, code))]
    if not found and lower.isalpha():
        known = dictionary(code)
        fine = ("", lower, known.lemma(lower))  # no other word: Portuguese pod, podes
        made = [form for form in regular(lower, code) if known.lemma(form) in fine]
        found = [(form, "plural") for form in made]
        if not made and not known.lemma(lower) and len(lower) > 3:
            found = [(form, "singular") for form in singulars(lower, code) if not known.lemma(form)]
    return [(_like(word, form), name) for form, name in found]


def _german(parts: list[str]) -> Iterator[list[str]]:
    """Yield a phrase whose head comes last, before any preposition or article, with endings on its adjectives."""
    links = _LINKS["de"]
    stop = next((i for i, part in enumerate(parts) if i and part.lower() in links), len(parts))
    head = parts[stop - 1]
    stems = [_german_stem(part) for part in parts[: stop - 1]]
    for noun in (head, *_nouns(head, "de")):
        for ending in _GERMAN_ADJECTIVE if any(stems) else ("",):
            before = [stem + ending if stem else part for stem, part in zip(stems, parts, strict=False)]
            yield [*before, noun, *parts[stop:]]


def _german_stem(word: str) -> str:
    """Return an adjective without its ending, `""` for a word that is none."""
    lower = word.lower()
    ending = next((end for end in ("en", "er", "em", "es", "e") if lower.endswith(end)), "")
    stem = lower[: len(lower) - len(ending)]
    lemma = dictionary("de").lemma(lower)
    if not ending or not stem:
        return ""
    if not lemma:
        return word[: len(stem)] if stem.endswith(_ADJECTIVAL) else ""
    if not lemma.islower():
        return ""
    verb = lemma.endswith("n") and lemma != stem
    participle = stem.endswith("end") or (stem.startswith(_PARTICIPLE) and stem.endswith(("t", "en")))
    return word[: len(stem)] if not verb or participle else ""


def _with_adjectives(parts: list[str], code: str) -> Iterator[list[str]]:
    """Yield a phrase with its head and the adjectives around it in other cases; what follows keeps its form."""
    adjective = [_adjective(part, code) for part in parts]
    head = next((i for i, found in enumerate(adjective) if not found), len(parts) - 1)
    stop = head + 1
    while stop < len(parts) and adjective[stop]:
        stop += 1
    ends = tuple(_ADJECTIVES[code][1].split())
    options = []
    for i, part in enumerate(parts[:stop]):
        forms = [f for f in _every_form(part, code) if f.endswith(ends)] if i != head else _nouns(part, code)
        options.append([part, *(_like(part, form) for form in forms)])
    yield from ([*words, *parts[stop:]] for words in islice(product(*options), _MOST))


def _adjective(word: str, code: str) -> bool:
    return _lemma(word, code).endswith(_ADJECTIVES[code][0])


def _last(parts: list[str], code: str) -> Iterator[list[str]]:
    links = _LINKS.get(code, frozenset())
    stop = next((i for i, part in enumerate(parts) if i and part.lower() in links), len(parts))
    for word in _nouns(parts[stop - 1], code):
        yield [*parts[: stop - 1], word, *parts[stop:]]


def _nouns(word: str, code: str) -> list[str]:
    """Return the other forms of a noun; a compound that no dictionary has takes those of its last part."""
    if code == "ja" and not word.isascii():
        return _with_long_vowel(word)
    tail = _tail(word, code)
    first = word[: len(word) - len(tail)]
    if word.isascii() and code not in _LATIN_SCRIPT:
        return [first + form for form in _english(tail)]
    if is_acronym(tail):
        plain = (tail.isupper() and tail.isalpha()) or len(humps(tail)) > 1
        return [word + "s"] if plain and code in _LATIN_SCRIPT else []
    forms = [form for form in _every_form(tail, code) if is_noun_form(tail.lower(), form, code)]
    known, lemma = dictionary(code), _lemma(tail, code)
    if code == "de" and tail.islower() and lemma:  # no noun
        stem = _german_stem(tail) or lemma
        forms = [form for form in forms if form in {stem + end for end in _GERMAN_ADJECTIVE} and not stem.endswith("n")]
    elif not forms and all(c.isalpha() or is_mark(c) for c in tail):
        forms = [form for form in regular(tail.lower(), code) if known.lemma(_like(tail, form)) in ("", lemma)]
    return [_like(word, first.lower() + form) if first.isalpha() else first + _like(tail, form) for form in forms]


def _english(word: str) -> list[str]:
    """Return the regular number of an English word that stands in another script: two Pods in a Chinese sentence."""
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return [word[:-3] + "y" if word.endswith("ies") else word[:-1]]
    if not word.isalpha() or len(word) < 3:
        return []
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return [word + "es"]
    return [word[:-1] + "ies" if word[-1] == "y" and word[-2] not in "aeiou" else word + "s"]


def _with_long_vowel(word: str) -> list[str]:
    """Katakana words are written with and without a long vowel at their end: サーバ, サーバー."""
    if len(word) < 3 or not "\u30a1" <= word[-2] <= "\u30fc" or not "\u30a1" <= word[-1] <= "\u30fc":
        return []
    return [word.removesuffix(_LONG_VOWEL) if word.endswith(_LONG_VOWEL) else word + _LONG_VOWEL]


def _tail(word: str, code: str) -> str:
    """Return the last part of a hyphenated word, and of a compound the longest end that the dictionary has."""
    if code not in HEAD_FIRST:
        word = word[max(word.rfind(dash) for dash in DASHES) + 1 :] or word
    known = dictionary(code)
    if code not in ("de", "nl", "sv", "da", "nb") or known.lemma(word) or not known:
        return word
    for i in range(2, len(word) - 3):
        tail = word[i:].capitalize() if code == "de" else word[i:].lower()
        if (lemma := known.lemma(tail)) and (code != "de" or lemma.istitle()):
            return tail
    return word


def _lemma(word: str, code: str) -> str:
    """Return the lemma of a word, where it has one as a noun of the language and another as a surname, the first."""
    known = dictionary(code)
    return (known.lemma(word.lower()) if code != "de" else "") or known.lemma(word)


def _every_form(word: str, code: str) -> list[str]:
    """Return the forms of the word's lemma in lower case, without the word itself."""
    lemma = _lemma(word, code)
    forms = [lemma, *dictionary(code).forms(lemma)] if lemma else []
    if code == "de":  # nouns have capitals, so a noun's forms are told from a verb's
        forms = [form for form in forms if form[:1].isupper() == lemma[:1].isupper()]
    return [form for form in dict.fromkeys(f.lower() for f in forms) if form != word.lower()]


def _like(model: str, word: str) -> str:
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word
