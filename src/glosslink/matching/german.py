"""What is of German alone in the inflection of nouns: stems of adjectives, compounds with a hyphen, genitives."""

from __future__ import annotations

from glosslink.matching.dictionaries import dictionary

_ADJECTIVAL = tuple("isch lich ig bar sam los haft iv iert end".split())  # ends of German adjectives
_PARTICIPLE = tuple("ge be er ver ent zer ab an auf aus ein über um unter vor zu".split())
_SIBILANTS = ("s", "ß", "x", "z", "sch")


def stem(word: str) -> str:
    """Return an adjective without its ending, `""` for a word that is none."""
    lower = word.lower()
    ending = next((end for end in ("en", "er", "em", "es", "e") if lower.endswith(end)), "")
    bare = lower[: len(lower) - len(ending)]
    lemma = dictionary("de").lemma(lower)
    if not ending or not bare:
        return ""
    if not lemma:
        return word[: len(bare)] if bare.endswith(_ADJECTIVAL) else ""
    if not lemma.islower():
        return ""
    verb = lemma.endswith("n") and lemma != bare
    participle = bare.endswith("end") or (bare.startswith(_PARTICIPLE) and bare.endswith(("t", "en")))
    return word[: len(bare)] if not verb or participle else ""


def hyphenated(word: str, shapes: list[str]) -> list[str]:
    """Return a German compound, and its other shapes, with a hyphen before a noun in it: `Grid-Bereich`.

    So writers part it for clarity. Both parts are nouns; of a compound that no dictionary has, the last is one.
    """
    known = dictionary("de")
    if not known or not word.isalpha() or not word.istitle():
        return []
    nouns = [at for at in range(3, len(word) - 3) if known.lemma(word[at:].capitalize()).istitle()]
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
