"""The other number of a word: plurals for a singular, the singular for a plural; on demand its verb forms.

English number comes from inflect, other languages from simplemma's dictionaries of form and lemma, read backwards.
Both are slow to load, so they are only touched when a glossary is compiled.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Any

from glosslink.matching.casing import is_acronym, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# Words whose plural form is no plural of the singular's concept, or that have no singular at all.
_PLURAL_ONLY = frozenset(
    "arms customs goods means news premises proceeds odds politics thanks earnings savings headquarters "
    "glasses manners spirits damages minutes series species works".split()
)
_LATIN = {"referendum": "referenda", "memorandum": "memoranda", "forum": "fora"}  # that inflect anglicises only
_SINGULAR_OF_LATIN = {plural: singular for singular, plural in _LATIN.items()}
_PREPOSITIONS = frozenset("of in to for at by with on from under per without against as between upon".split())
_POSTPOSITIVE = frozenset("general martial designate elect emeritus laureate plenipotentiary".split())


def variants(form: str, language: str, *, verbs: bool = False) -> list[tuple[str, str]]:
    """Return (text, rule) of the other shapes of `form`: rule is `plural`, `singular` or `inflection`.

    `language` is a code such as `en` or `de-AT`. A form in a language that has no dictionary has no variants.
    """
    parts = words(form)
    if not parts or not any(c.isalpha() for c in form):
        return []
    code = language.partition("-")[0].lower()
    position = _head(parts) if code == "en" else len(parts) - 1
    if position < 0:
        return []
    head = parts[position]
    found = _english(head, single=len(parts) == 1) if code == "en" else _other(head, code)
    if verbs:
        found = [*found, *((word, "inflection") for word in _same_lemma(head.lower(), code))]
    at = _place(form, parts, position)
    seen = {form}
    result = []
    for word, rule in found:
        text = form[:at] + word + form[at + len(head) :]
        if text not in seen:
            seen.add(text)
            result.append((text, rule))
    return result


def _place(form: str, parts: list[str], position: int) -> int:
    at = 0
    for part in parts[: position + 1]:
        at = form.index(part, at) + len(part)
    return at - len(parts[position])


def _head(parts: list[str]) -> int:
    """Return the index of the head noun of an English phrase, -1 where it has no single one."""
    lower = [part.lower() for part in parts]
    if "and" in lower or "or" in lower:
        return -1
    for index, word in enumerate(lower[1:], 1):
        if word in _PREPOSITIONS:
            return index - 1
    if len(parts) > 1 and lower[-1] in _POSTPOSITIVE:
        return len(parts) - 2
    return len(parts) - 1


def _english(head: str, *, single: bool) -> list[tuple[str, str]]:
    if is_acronym(head):
        if head.endswith("s") and is_acronym(head[:-1]) and head[:-1].isupper():
            return [(head[:-1], "singular")]
        return [(head + "s", "plural")] if head[-1].isalnum() and not head.endswith("s") else []
    word = head.lower()
    if not word.isalpha():
        return []
    singular = _singular(word)
    if singular:
        return [] if single and word in _PLURAL_ONLY else [(_like(head, singular), "singular")]
    return [(_like(head, plural), "plural") for plural in _plurals(word)]


def _singular(word: str) -> str:
    """Return the singular of an English plural, `""` where the word is none."""
    if word.endswith(("ss", "ics")) or len(word) < 3:
        return ""
    if word in _SINGULAR_OF_LATIN:
        return _SINGULAR_OF_LATIN[word]
    candidate = _inflect().singular_noun(word)
    if not candidate or candidate == word or len(candidate) < 2:
        return ""
    known = _lemma(word)
    if known:  # the dictionary says whether this is a plural: `process` and `status` are not
        return candidate if known == candidate else ""
    if word.endswith(("us", "is", "os", "as", "ness")) or _inflect().plural_noun(candidate) != word:
        return ""
    return candidate


def _plurals(word: str) -> list[str]:
    if word.endswith("ics"):
        return []
    engine = _inflect()
    found = [engine.plural_noun(word)]
    engine.classical(all=True)
    found.append(engine.plural_noun(word))
    engine.classical(all=False)
    if word.endswith("o"):
        found.append(word + "s")
    if word in _LATIN:
        found.append(_LATIN[word])
    # Not a different word that only looks like the plural.
    return [plural for plural in dict.fromkeys(found) if plural != word and _lemma(plural) in ("", word, plural)]


def _like(model: str, word: str) -> str:
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word


@cache
def _inflect() -> Any:
    import inflect

    return inflect.engine()


@cache
def _lemma(word: str) -> str:
    """Return the dictionary's lemma of an English word, `""` for a word that it does not know."""
    import simplemma

    return simplemma.lemmatize(word, lang="en") if simplemma.is_known(word, lang="en") else ""


def _other(head: str, code: str) -> list[tuple[str, str]]:
    if is_acronym(head):
        return []
    return [(_like(head, word), "inflection") for word in _same_lemma(head.lower(), code)]


def _same_lemma(word: str, code: str) -> list[str]:
    """Return the words of the same lemma, without `word`, as the dictionary of the language has them."""
    table = _inverted(code)
    return [other for other in table.get(word, ()) if other != word]


@cache
def _inverted(code: str) -> Mapping[str, list[str]]:
    """Return lemma -> forms, lower case, of a language; empty where there is no dictionary."""
    result: dict[str, list[str]] = defaultdict(list)
    for form, lemma in _dictionary(code):
        if form not in result[lemma]:
            result[lemma].append(form)
    return dict(result)


def _dictionary(code: str) -> Iterable[tuple[str, str]]:
    try:
        from simplemma.strategies.dictionaries import DefaultDictionaryFactory

        entries = DefaultDictionaryFactory().get_dictionary(code)
    except (ValueError, KeyError):
        return ()
    return _decoded(entries)


def _decoded(entries: Mapping[Any, Any]) -> Iterator[tuple[str, str]]:
    for form, lemma in entries.items():
        yield (
            (form.decode() if isinstance(form, bytes) else form).lower(),
            (lemma.decode() if isinstance(lemma, bytes) else lemma).lower(),
        )
