"""Number of phrases whose noun stands first: Spanish, Portuguese, Catalan, French, Italian.

`dettes publiques`, `classes base abstratas`, `servidores de API`: the noun and its adjectives change together; what
stands behind a preposition keeps its form, but not always its article.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from glosslink.matching.shapes.noun_endings import irregular, is_infinitive, number, regular, singulars
from glosslink.matching.text.casing import humps, is_acronym
from glosslink.matching.vocabulary.dictionaries import dictionary
from glosslink.matching.vocabulary.lexicon import every_form, lemma_of, like

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
# Adverbs, which have no number: travailleurs non salariés.
_ADVERBS = {
    "ca": frozenset({"no", "ben", "mal"}),
    "es": frozenset({"no", "bien", "mal"}),
    "fr": frozenset({"non", "bien", "mal"}),
    "it": frozenset({"non", "bene", "male"}),
    "pt": frozenset({"não", "bem", "mal"}),
}
# What stands before a hyphen and keeps its form: verbs and prepositions, pare-feux, avant-projets.
_BEFORE_HYPHEN = {
    "fr": frozenset(
        "abat anti après arrière auto avant brise cache casse chasse co compte contre coupe couvre cure demi essuie ex "
        "garde grille hors lance lave lève mi mini monte ouvre pare passe perce pèse porte presse quasi remue réveille "
        "sans sèche semi serre sous sur taille tire tourne traîne trans trouble ultra vice vide".split()
    ),
}
_FOREIGN_ENDS = "bcdfghkptvwy"  # of words that take -s, whatever a dictionary says: jobs


def phrases(parts: list[str], code: str, glued: Sequence[bool] = ()) -> Iterator[tuple[list[str], str]]:
    """Yield a phrase whose head comes first, with it and its adjectives in the other number.

    `glued[i]` tells whether a hyphen joins word i to the next one.
    """
    links = LINKS[code]
    stop = next((i for i, part in enumerate(parts) if i and _links(part.lower(), links)), len(parts))
    kept = next((i for i in range(stop) if not _keeps(parts, i, code, glued)), stop)
    heads = [(parts[:stop], "inflection")]
    heads += (([*parts[:kept], *head], rule) for head, rule in _heads(parts[kept:stop], code))
    for head, rule in heads:
        for rest in (parts[stop:], *_linked(parts[stop:], code)):
            yield [*head, *rest], rule


def _keeps(parts: list[str], at: int, code: str, glued: Sequence[bool]) -> bool:
    """Whether a word is the invariable first half of a compound."""
    return at < len(glued) and glued[at] and parts[at].lower() in _BEFORE_HYPHEN.get(code, ())


def _heads(parts: list[str], code: str) -> Iterator[tuple[list[str], str]]:
    """Yield a noun and the words behind it in the other number: adjectives agree, a noun need not, others keep it."""
    if not parts:
        return
    adverbs = _ADVERBS[code]
    native = [bool(lemma_of(part, code)) for part in parts]
    for rule in ("plural", "singular"):
        options = [
            [] if i and part.lower() in adverbs else [word for word, name in _numbers(part, code) if name == rule]
            for i, part in enumerate(parts)
        ]
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
    lower = word.lower()
    other, name = irregular(lower, code)
    if other:
        return [(like(word, other), name)]
    known = dictionary(code)
    lemma = known.lemma(lower)
    if _is_verb(lemma, lower, code):  # of whose forms few that end like plurals are any: it. compra, (che tu) compri
        found = [(form, "singular") for form in singulars(lower, code) if known.lemma(form)]
    else:
        found = [(form, name) for form in every_form(word, code) if (name := number(lower, form, code))]
    if lower.isalpha() and (not found or lower[-1] in _FOREIGN_ENDS):
        found += [(form, "plural") for form in regular(lower, code) if _is_plural(lower, form, code)]
        if not found and not lemma and len(lower) > 3:
            found = [(form, "singular") for form in singulars(lower, code) if not known.lemma(form)]
    return [(like(word, form), name) for form, name in found]


def _is_verb(lemma: str, word: str, code: str) -> bool:
    """Whether the dictionary takes a word in lower case, which has this lemma, for a form of a verb.

    Its lemma may be the participle: Italian presa, preso.
    """
    if code == "it" and word.endswith(("sa", "ta")) and lemma == f"{word[:-1]}o":
        return True
    return lemma != word and is_infinitive(lemma, code) and not number(word, lemma, code)


def _is_plural(word: str, form: str, code: str) -> bool:
    """Whether a regular plural is no other word: Portuguese podes is none of pod, nor nós of nó.

    Where a noun of the language has the letters of a verb's form, so has its plural: la taxe, tu taxes. Nouns that
    differ in their last vowel may share one: conto, conte, conti.
    """
    known = dictionary(code)
    lemma = known.lemma(form)
    if lemma in ("", word, known.lemma(word)):
        return True
    if lemma != form and word[-1] in "aeo" and lemma[:-1] == word[:-1]:
        return True
    native = word[-1] in "aeio" or (known.lemma(word) != "" and form == word + "s")
    return native and _is_verb(lemma, form, code)
