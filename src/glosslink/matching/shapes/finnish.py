"""Cases of Finnish nouns that the dictionary leaves out, and of adjectives before them.

Six cases stand behind one stem, so that a word in one of them tells the others (*pankissa*: *pankista*, *pankille*); an
ending for what is his or hers stands behind the case. An adjective has the case of its noun: *julkisen velan*.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from glosslink.matching.vocabulary.dictionaries import dictionary
from glosslink.matching.vocabulary.lexicon import every_form, lemma_of, like

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_ALIKE = ("ssa", "sta", "lla", "lta", "lle", "ksi")  # cases of one stem
_CASES = (*_ALIKE, "na", "n", "t", "a")
_OWNED = ("ssaan", "staan", "llaan", "ltaan", "lleen", "naan", "nsa")
_FRONT = str.maketrans("aou", "äöy")
_PLAIN = str.maketrans("äöy", "aou")


def completed(word: str, forms: Sequence[str]) -> list[str]:
    """Return forms of a word in small letters with those that they imply and that are no other word: not *lopulta*."""
    known = dictionary("fi")
    own = ("", known.lemma(word), word)
    found = dict.fromkeys((*forms, *_implied(word, forms)))
    found.update(dict.fromkeys(owned for form in found if (owned := _owned(form))))
    return [form for form in found if form != word and (form in forms or known.lemma(form) in own)]


def _implied(word: str, forms: Sequence[str]) -> list[str]:
    """Return the forms that others tell, and those of words whose end tells them."""
    stems = {form[:-3] for form in (word, *forms) if case(form) in _ALIKE} | {
        word for form in forms if form == f"{word}n"
    }
    found: list[str] = []
    if word.endswith(("us", "ys")) and word[-3:-1] not in ("uu", "yy"):  # äänestys, äänestyksen
        stems.add(f"{word[:-1]}kse")
        found += [f"{word[:-1]}kse{end}" for end in "nt"]
    if word.endswith("nen"):  # julkinen, julkisen
        stems |= {f"{word[:-3]}se", f"{word[:-3]}si"}
        found += [word[:-3] + _harmonious(end, word) for end in ("sen", "set", "sta", "sten", "sia", "siin", "seen")]
    return [*found, *(stem + _harmonious(end, word) for stem in sorted(stems) for end in _ALIKE)]


def singular(word: str) -> str:
    """Return the singular of a noun in small letters that the dictionary takes for a form of a verb: *vaalit*."""
    known = dictionary("fi")
    one = word.removesuffix("t")
    return one if one != word and known.lemma(word) not in (one, word) and known.lemma(one) == one else word


def case(form: str) -> str:
    """Return the ending of the case that a form in small letters may be in, `""` where none tells it."""
    plain = form.translate(_PLAIN)
    if plain.endswith(_OWNED):
        return ""
    return next((end for end in _CASES if plain.endswith(end)), "")


def phrases(parts: list[str], nouns: Iterable[str]) -> Iterator[list[str]]:
    """Yield a phrase with its noun, the last word, in each of the given forms, and the adjectives in its case."""
    head = parts[-1].lower()
    adjectives = [_adjective(part, head) for part in parts[:-1]]
    for noun in nouns:
        ending = case(noun.lower())
        if any(adjectives) and not ending:
            continue
        options = [
            [like(part, form) for form in forms if _case_of(form, part) == ending] or [part] if forms else [part]
            for part, forms in zip(parts, adjectives, strict=False)
        ]
        yield from ([*before, noun] for before in product(*options))


def _case_of(form: str, word: str) -> str:
    """Return the case of an adjective's form; julkista, of julkinen, is a partitive."""
    partitive = f"{word[:-3].lower()}sta" if word.endswith("nen") else ""
    return "a" if form.translate(_PLAIN) == partitive.translate(_PLAIN) else case(form)


def _adjective(word: str, head: str) -> list[str]:
    """Return the forms of a word that stands in the case of the noun; none of one that does not, as a genitive."""
    lower = word.lower()
    agrees = lemma_of(word, "fi") == lower or lower[-1] == head[-1] == "t"
    forms = every_form(word, "fi") if agrees else []
    return [*dict.fromkeys((*forms, *_implied(lower, forms)))]


def _owned(form: str) -> str:
    """Return a form with the ending of what is his, hers or theirs; `""` for one that has none such."""
    plain = form.translate(_PLAIN)
    if plain.endswith("lle"):
        return f"{form}en"
    if plain.endswith(("ssa", "sta", "lla", "lta", "na", "oa", "ia", "ja", "ta")):
        return f"{form}{form[-1]}n"
    return f"{form[:-1]}{_harmonious('nsa', form)}" if plain.endswith(("ien", "jen", "den", "ten")) else ""


def _harmonious(ending: str, word: str) -> str:
    """Return an ending with the vowels that stand behind those of a word; a compound goes by its end."""
    last = next((c for c in reversed(word) if c in "aouäöy"), "ä")
    return ending if last in "aou" else ending.translate(_FRONT)
