"""The other shapes of a form: plurals for a singular, the singular for a plural; on demand verb forms.

Number comes from inflect in English and from simplemma's dictionaries in other languages. Both are slow to load, so
they are touched only when a glossary is compiled.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.documents.languages import primary
from glosslink.matching.shapes import agreement, english, german, romance
from glosslink.matching.text.casing import SEPARATORS, words
from glosslink.matching.vocabulary.dictionaries import dictionary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def variants(form: str, language: str, *, verbs: bool = False) -> list[tuple[str, str]]:
    """Return (text, rule) of the other shapes of `form`: rule is `plural`, `singular` or `inflection`.

    `language` is a code such as `en` or `de-AT`. A language without a dictionary has no variants.
    """
    parts = _parts(form, primary(language))
    if not parts or not any(c.isalpha() for c in form):
        return []
    if primary(language) == "en":
        found: Iterable[tuple[list[str], str]] = english.phrases(parts, _glued(form), verbs=verbs)
    else:
        found = agreement.phrases(parts, primary(language), _glued(form), verbs=verbs)
        if primary(language) == "de" and len(parts) == 1:
            found = [*found]
            others = german.hyphenated(parts[0], [new[0] for new, _ in found])
            found += [([other], "inflection") for other in others]
    return list(_distinct(form, ((_rebuilt(form, parts, new), rule) for new, rule in found)))


def compounds(form: str, language: str) -> list[tuple[str, bool]]:
    """Return the shapes of an English compound with the noun before its head in the other number.

    The second value says that only capitals tell the shape from a sentence; the shape is then in Title Case.
    """
    parts = words(form)
    if primary(language) != "en" or len(parts) < 2:
        return []
    found = english.compounds(parts, _glued(form))
    texts = ((_rebuilt(form, parts, _titled(new) if sentence else new), sentence) for new, sentence in found)
    return list(dict(texts).items())


def needs_capital(word: str, language: str, term: str = "") -> bool:
    """Whether a noun with a capital, a form of `term`, is another word in small letters.

    Such are German Macht, macht; die Selbstständigen, selbstständigen; Polish Pod, pod. What `hyphenated` has parted is
    told as it is in one: Deut-Schen, deutschen.
    """
    code = primary(language)
    if code == "de" and "-" in word and all(part.istitle() for part in word.split("-")):
        word = word.replace("-", "").capitalize()
    lower = word.lower()
    if not word.isalpha() or word != lower.capitalize() or word == lower:
        return False
    if code != "de":
        return lower in agreement.FUNCTION_WORDS.get(code, ())
    known = dictionary("de")
    return (known.lemma(word).istitle() and known.lemma(lower).islower()) or german.is_person(term or word)


def learn(forms: Iterable[str], language: str) -> None:
    """Read what the variants of all these forms need from the dictionary, in one pass."""
    code = primary(language)
    if code != "en":
        dictionary(code).learn(agreement.lemmas((part for form in forms for part in _parts(form, code)), code))


def _parts(form: str, code: str) -> list[str]:
    """Return the words of a form; where only the last part of a hyphenated word changes, it is one: `Remote-Node`."""
    return words(form) if code == "en" or code in romance.HEAD_FIRST else form.split()


def _titled(parts: list[str]) -> list[str]:
    return [part[:1].upper() + part[1:] for part in parts]


def _glued(form: str) -> list[bool]:
    """Tell for each word but the last whether a hyphen, not a space, joins it to the next."""
    return [not any(c.isspace() for c in found[0]) for found in SEPARATORS.finditer(form.strip())]


def _rebuilt(form: str, parts: list[str], new: list[str]) -> str:
    """Return the form with its words replaced, and what stands between them kept where they are as many."""
    if len(new) != len(parts):  # another article
        return " ".join(new)
    result, at = [], 0
    for old, word in zip(parts, new, strict=True):
        start = form.index(old, at)
        result += [form[at:start], word]
        at = start + len(old)
    return "".join([*result, form[at:]])


def _distinct(form: str, found: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    seen = {form}
    for text, rule in found:
        if text not in seen:
            seen.add(text)
            yield text, rule
