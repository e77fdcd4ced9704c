"""Number of phrases whose noun stands first: Spanish, Portuguese, Catalan, French, Italian.

`dettes publiques`, `classes base abstratas`, `servidores de API`: the noun and its adjectives change together; what
stands behind a preposition keeps its form, but not always its article.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from glosslink.matching.casing import humps, is_acronym
from glosslink.matching.dictionaries import dictionary
from glosslink.matching.lexicon import every_form, lemma_of, like
from glosslink.matching.noun_endings import IRREGULAR, number, regular, singulars

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD_FIRST = ("ca", "es", "fr", "it", "pt")
"""Languages in which a noun stands before what is said about it, and takes number alone."""

# Words that part the noun from what is said about it, which keeps its form.
LINKS = {
    code: frozenset(text.split())
    for code, text in {
        "ca": "de del dels d' a al als en per amb sense sobre i o la les el",
        "es": "de del a al en por para con sin sobre y e o u la las los el entre",
        "fr": "de du des d' à au aux en pour par sur sous sans avec et ou la le les entre",
        "it": "di del della dello dei degli delle dell' da dal dalla a al alla in nel per con su sul tra fra e o",
        "pt": "de do da dos das em no na nos nas por para com sem sobre a ao à e ou entre",
    }.items()
}
_ARTICLES = {  # the commonest preposition, with each article or none
    "es": "de; del; de la; de los; de las",
    "fr": "de; du; des; de la",
    "it": "di; del; della; dello; dei; degli; delle",
    "pt": "de; do; da; dos; das",
}
_INFINITIVES = {
    "ca": ("ar", "er", "ir", "re"),
    "es": ("ar", "er", "ir"),
    "fr": ("er", "ir", "re"),
    "it": ("are", "ere", "ire", "rre"),
    "pt": ("ar", "er", "ir", "or"),
}
# Words that keep their form before an adjective: travailleurs non salariés.
_INVARIABLE = {
    "ca": frozenset("més menys no".split()),
    "es": frozenset("más menos no".split()),
    "fr": frozenset("moins non plus".split()),
    "it": frozenset("meno non più".split()),
    "pt": frozenset("mais menos não".split()),
}
# First parts of compounds, verbs and prepositions, that keep their form: des pare-feux, des avant-projets.
_FIRST_PARTS = {
    "fr": frozenset(
        "abat accroche aide ante anti après arrache arrière auto avant brise cache casse chasse chauffe co contre coupe "
        "couvre cure demi entre essuie ex gagne garde grille haut hors inter lave lance lève mi micro mini monte multi "
        "non ouvre outre para pare passe perce pèse porte post pré presse prête pro protège quasi ramasse remonte remue "
        "sans sèche semi serre sous super sur taille tire tourne trans trouble ultra vice vide".split()
    )
}
_VOWELS = frozenset("aeiouyàâáãéèêëíîïóôõöúûü")
_FOREIGN_ENDS = "bcdfghkptvwy"  # of words that take -s, whatever a dictionary says: jobs


def phrases(parts: list[str], code: str) -> Iterator[tuple[list[str], str]]:
    """Yield a phrase whose head comes first, with it and its adjectives in the other number."""
    links = LINKS[code]
    stop = next((i for i, part in enumerate(parts) if i and _links(part.lower(), links)), len(parts))
    heads = [(parts[:stop], "inflection"), *_heads(parts[:stop], code)]
    for head, rule in heads:
        for rest in (parts[stop:], *_linked(parts[stop:], code)):
            yield [*head, *rest], rule


def joined(parts: list[str], glued: list[bool], code: str) -> list[str]:
    """Return the words of a phrase, those in one piece that a hyphen joins to a first part that never changes."""
    result = [*parts]
    for at in reversed(range(len(parts) - 1)):
        if glued[at] and parts[at].lower() in _FIRST_PARTS.get(code, ()):
            result[at : at + 2] = [f"{result[at]}-{result[at + 1]}"]
    return result


def _heads(parts: list[str], code: str) -> Iterator[tuple[list[str], str]]:
    """Yield a noun and the words behind it in the other number: adjectives agree, a noun need not, others keep it."""
    native = [bool(lemma_of(part, code)) or part.lower() in _INVARIABLE[code] for part in parts]
    for rule in ("plural", "singular"):
        options = [[word for word, name in _numbers(part, code) if name == rule] for part in parts]
        if any(options):
            kept = [[part] if i and _may_be_noun(part, code) else [] for i, part in enumerate(parts)]
            choice = [found + same or [part] for found, same, part in zip(options, kept, parts, strict=True)]
            yield from ((list(words), rule) for words in product(*choice))
            if native[0] and not all(native):  # `tecnologie cloud native`
                yield from (([word, *parts[1:]], rule) for word in options[0])
    if len(parts) > 1 and not all(native):  # an English term keeps its order
        yield from (([*parts[:-1], word], rule) for word, rule in _numbers(parts[-1], code))


def _may_be_noun(word: str, code: str) -> bool:
    """Whether a word may be a noun in apposition, as in `classes base`: it is its own lemma, and has no feminine."""
    lower = word.lower()
    feminine = lower + "e" if code == "fr" else lower[:-1] + "a"
    return lemma_of(word, code) == lower and feminine not in every_form(word, code)


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
    first, dash, last = word.rpartition("-")
    if dash:  # what `joined` has put together
        return [(first + dash + form, name) for form, name in _numbers(last, code)]
    lower = word.lower()
    if lower in _INVARIABLE[code]:
        return []
    lemma = lemma_of(word, code)
    found = [(form, name) for form in every_form(word, code) if (name := number(lower, form, code))]
    participle = lemma != lower and (_is_verb(lemma, code) or (code == "it" and lower[:-1] + "o" == lemma))
    if lower in IRREGULAR.get(code, ()) or (participle and lower[-1] in _VOWELS):
        found = [(form, "plural") for form in regular(lower, code)] + [one for one in found if one[1] == "singular"]
    elif lower.isalpha() and (not found or lower[-1] in _FOREIGN_ENDS):
        known = dictionary(code)
        fine = ("", lower, lemma)  # no other word: Portuguese pod, podes
        verbs = (
            lower[-1] in _VOWELS
        )  # that are written alike: French tu taxes; in Italian, nouns are, too: conte, conti
        found += [
            (form, "plural")
            for form in regular(lower, code)
            if (other := known.lemma(form)) in fine or (verbs and (code == "it" or _is_verb(other, code)))
        ]
        if not found and not known.lemma(lower) and len(lower) > 3:
            found = [(form, "singular") for form in singulars(lower, code) if not known.lemma(form)]
    return [(like(word, form), name) for form, name in dict.fromkeys(found)]


def _is_verb(lemma: str, code: str) -> bool:
    """Whether a lemma is an infinitive: of a noun that is also a form of a verb, the dictionary knows the verb."""
    return lemma.endswith(_INFINITIVES[code])
