"""What is of German alone in the inflection of nouns: stems of adjectives, compounds with a hyphen, genitives."""

from __future__ import annotations

from glosslink.expressions import expression
from glosslink.matching.vocabulary.dictionaries import dictionary

_ADJECTIVAL = tuple("isch lich ig bar sam los haft iv iert end ell".split())  # ends of German adjectives
_PARTICIPLE = tuple("ge be er ver ent zer ab an auf aus ein über um unter vor zu".split())
_SIBILANTS = ("s", "ß", "x", "z", "sch")
_ENDINGS = ("en", "er", "em", "es", "e")
_NOMINAL_ENDINGS = ("e", "en", "er", "em")  # of people: der Beamte, ein Beamter
_NOUN_ENDINGS = ("ern", "s")  # den Gläubigern, des Rechts
# Ends of adjectives that as nouns are people, though the dictionary may lack the noun.
_OF_PEOPLE = tuple("tätig selbständig selbstständig pflichtig bedürftig berechtigt beauftragt angehörig".split())
_SHORTEST_ENGLISH = 4  # letters
_LONGEST_STEM = 6  # letters: Legende, from legen
_CONJUNCTIONS = ("und", "oder")
# Nouns whose singular is rare or another word: a Datum is a day, a Bezug no pay.
_PLURAL_ONLY = tuple("bezüge daten eltern ferien finanzen kosten leute spesen".split())

# Plurals that few dictionaries have, or have under another word (ein Indiz, die Indizien), by the end of the noun.
_LEARNED = {
    "atlas": "atlanten",
    "codex": "codices codizes",
    "examen": "examina",
    "genus": "genera",
    "index": "indizes indices",
    "klima": "klimata",
    "kodex": "kodizes",
    "komma": "kommata",
    "korpus": "korpora",
    "matrix": "matrizen matrices matrizes",
    "schema": "schemata",
    "tempus": "tempora",
    "thema": "themata",
    "vertex": "vertices vertizes",
    "appendix": "appendizes appendices",
}
_BUILT = ("bau", "bauten")  # Altbau, Altbauten; but Abbau has none: what they cut is what sie abbauten
_PARTICLES = tuple("ab an auf aus ein durch nach rück um unter ver vor weiter zu zurück über".split())
# A word for women and men with a mark inside: Sachbearbeiter*in, Lehrer:in, Arbeitnehmer/-in.
_OF_BOTH = expression(r"(.{2,}(?:[*:_·•‧]|/-?)in)(nen)?")


def stem(word: str) -> str:
    """Return an adjective without its ending, `""` for a word that is none.

    Of what the dictionary does not have, the end tells: that of an adjective, or a known one (barriere-freies).
    """
    lower = word.lower()
    bare = _without_ending(lower)
    if not bare:
        return ""
    lemma = dictionary("de").lemma(lower)
    if not lemma:
        return word[: len(bare)] if bare.endswith(_ADJECTIVAL) or _ends_in_adjective(lower) else ""
    return word[: len(bare)] if _is_adjective(lower) else ""


def nominal_stem(noun: str) -> str:
    """Return an adjective that is used as a noun without its ending, `""` for any other noun: *Beamter*, *Beamten*."""
    known, bare = dictionary("de"), _without_ending(noun)
    if len(bare) < 3 or not noun.istitle() or not noun.endswith(("e", "er")):
        return ""
    lemma, lower = known.lemma(noun), bare.lower()
    if lemma.islower() and not known.lemma(f"{lower}ern"):  # die Klammer has a verb by it, klammern
        return bare if lemma == lower or _is_adjective(noun.lower()) else ""
    if not lemma.istitle() or any(known.lemma(bare + ending).istitle() for ending in _NOUN_ENDINGS):
        return ""
    dative = known.lemma(f"{bare}em")
    if dative.istitle() and dative != f"{bare}em":  # einem Beamten; but: ein Problem
        return bare
    alike = lemma in (f"{bare}e", f"{bare}er") and known.lemma(f"{bare}e") == known.lemma(f"{bare}er")
    return bare if alike or _is_doer(lower) else ""


def is_person(noun: str) -> bool:
    """Whether a noun is an adjective said of people, by its ending or by its stem: *Selbstständiger*, *Erwerbstätige*.

    But: *Primitive*, *Konstante*.
    """
    bare = nominal_stem(noun)
    return bare != "" and (noun.endswith("er") or bare.lower().endswith(_OF_PEOPLE))


def nominal_forms(noun: str) -> list[str]:
    """Return the forms, in small letters, of an adjective that is used as a noun; none for any other noun."""
    bare = nominal_stem(noun).lower()
    # As well of a thing: primitiv, ein primitives
    said = noun.endswith("e") and dictionary("de").lemma(noun).islower() and not is_person(noun)
    endings = (*_NOMINAL_ENDINGS, *(("", "es") if said else ()))
    return [bare + ending for ending in endings if bare and bare + ending != noun.lower()]


def is_plural_only(noun: str) -> bool:
    """Whether a noun is used in the plural alone, or its singular is another word."""
    return noun.lower().endswith(_PLURAL_ONLY)


def plural_forms(noun: str) -> list[str]:
    """Return the other forms, in small letters, of a noun that is used in the plural alone."""
    lower = noun.lower()
    return [] if lower.endswith("n") else [f"{lower}n"]


def unlisted_forms(noun: str) -> list[str]:
    """Return the forms, in small letters, of a noun in -er that the dictionary has as an adjective: *Klammer*."""
    lower = noun.lower()
    adjective = noun.istitle() and lower.endswith("er") and dictionary("de").lemma(noun).islower()
    return [f"{lower}n", f"{lower}s"] if adjective else []


def irregular_forms(noun: str, first: str = "") -> list[str]:
    """Return the plurals in small letters of a noun, behind the first part of a compound, that no rule makes."""
    lower = noun.lower()
    for one, many in _LEARNED.items():
        if lower.endswith(one):
            return [lower[: -len(one)] + other for other in many.split()]
    one, other = _BUILT
    if not lower.endswith(one) or (first.lower() + lower).removesuffix(one).endswith(_PARTICLES):
        return []
    return [lower[: -len(one)] + other]


def learned_singular(noun: str) -> list[str]:
    """Return the singular in small letters of a plural that is as those in `_LEARNED`; none for any other noun."""
    lower = noun.lower()
    pairs = [(one, other) for one, many in _LEARNED.items() for other in many.split() if lower.endswith(other)]
    return [lower[: -len(other)] + one for one, other in pairs][:1]


def of_both(word: str) -> str:
    """Return a word for women and men in the other number, `""` for any other word: *Lehrer:in*, *Lehrer:innen*."""
    found = _OF_BOTH.fullmatch(word)
    return "" if found is None else found[1] if found[2] else f"{found[1]}nen"


def english_forms(noun: str) -> list[str]:
    """Return the number in small letters of a noun whose end English inflects in a way of its own: *Policy*, *Branch*.

    German texts have both: *Policys*, *Policies*. Of a German noun, the form in -es is a genitive: *Bereiches*.
    """
    lower = noun.lower()
    if not lower.isalpha() or len(lower) < _SHORTEST_ENGLISH:
        return []
    if lower.endswith("ies"):  # but: das Paradies, die Paradiese
        return [] if dictionary("de").lemma(f"{noun}e") else [f"{lower[:-3]}y"]
    if lower.endswith("y"):
        return [f"{lower[:-1]}ies"] if lower[-2] not in "aeiou" else []
    if lower.endswith(("ches", "shes", "xes")):
        return [lower[:-2]]
    return [f"{lower}es"] if lower.endswith(("ch", "sh", "ss", "x")) else []


def head(parts: list[str], links: frozenset[str]) -> int:
    """Return the index of the noun that a phrase is about: the last before a link, or before a genitive.

    A genitive has an adjective in small letters behind a noun: *Träger öffentlicher Belange*.
    """
    for i, part in enumerate(parts[1:], 1):
        if i + 1 < len(parts) and part in _CONJUNCTIONS and parts[i - 1].islower() and stem(parts[i - 1]):
            continue  # technische und organisatorische Maßnahmen
        if part.lower() in links or (i + 1 < len(parts) and _opens_genitive(parts[i - 1], part)):
            return i - 1
    return len(parts) - 1


def _opens_genitive(noun: str, adjective: str) -> bool:
    if not (adjective.islower() and adjective.endswith(("er", "en")) and stem(adjective)):
        return False
    return dictionary("de").lemma(noun).istitle() and not nominal_stem(noun)


def _without_ending(word: str) -> str:
    """Return a word without an adjective's ending, `""` where it has none."""
    ending = next((end for end in _ENDINGS if word.endswith(end)), "")
    return word[: len(word) - len(ending)] if ending else ""


def _is_adjective(lower: str) -> bool:
    """Whether a word in small letters that the dictionary has is an adjective, or a participle, with an ending."""
    lemma, bare = dictionary("de").lemma(lower), _without_ending(lower)
    if not lemma.islower():
        return False
    verb = lemma.endswith("n") and lemma != bare
    return not verb or bare.endswith(("end", "iert")) or (bare.startswith(_PARTICIPLE) and bare.endswith(("t", "en")))


def _is_doer(bare: str) -> bool:
    """Whether a stem in small letters is what is done by somebody: mitarbeitend(e). A short one may be any noun."""
    return len(bare) > _LONGEST_STEM and bare.endswith("end") and dictionary("de").lemma(bare[:-1]) == bare[:-1]


def _ends_in_adjective(lower: str) -> bool:
    """Whether a word in small letters that the dictionary lacks is a noun and an adjective: *quell-offene*."""
    known = dictionary("de")
    return any(known.lemma(lower[i:]) and _is_adjective(lower[i:]) for i in range(3, len(lower) - 4))


def hyphenated(word: str, shapes: list[str]) -> list[str]:
    """Return a German compound, and its other shapes, with a hyphen before a noun in it: `Grid-Bereich`.

    So writers part it for clarity. Both parts are nouns; of a compound that no dictionary has, the last is one.
    """
    known = dictionary("de")
    if not known or not word.isalpha() or not word.istitle():
        return []
    nouns = [at for at in range(3, len(word) - 3) if known.lemma(word[at:].capitalize()).istitle()]
    if nominal_stem(word):  # no Vorsitz-Ende
        nouns = [at for at in nouns if nominal_stem(word[at:].capitalize())]
    joints = [at for at in nouns if _is_german(word[:at])] or ([] if known.lemma(word) else nouns[:1])
    return [f"{shape[:at]}-{shape[at:].capitalize()}" for at in joints for shape in (word, *shapes)]


def _is_german(first: str) -> bool:
    """Whether the first part of a compound is a noun, with what joins it or without."""
    nouns = (first, first.removesuffix("s"), first.removesuffix("n"))
    return any(len(noun) > 2 and dictionary("de").lemma(noun).istitle() for noun in nouns)


def with_genitive(noun: str, forms: list[str]) -> list[str]:
    """Return the forms of a noun in small letters, with a genitive in -s where they have one in -es."""
    if f"{noun}es" not in forms or f"{noun}s" in forms or noun.endswith(_SIBILANTS):
        return forms
    return [*forms, f"{noun}s"]
