"""The names from which the terms of a translated glossary were translated.

A definition gives them in brackets, among much else: they count only where that is said, where they come with their
acronym, or where the scripts differ. An entry may keep one in its id.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from glosslink.documents.languages import primary
from glosslink.expressions import expression
from glosslink.glossary.slug import slug
from glosslink.matching.shapes.agreement import FUNCTION_WORDS
from glosslink.matching.shapes.brackets import beyond_latin
from glosslink.matching.shapes.openings import ACRONYM, bracketed, opening, short_names
from glosslink.matching.text.casing import words
from glosslink.matching.text.folding import fold_text
from glosslink.matching.vocabulary.common_nouns import COMMON_NOUNS
from glosslink.matching.vocabulary.dictionaries import dictionary

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEGINNING = expression(r"\W*(\w[\w ·・-]{1,30}?)\s*[(（]([^()（）]+)[)）]")  # "Узел (Node) — машина"
_LATIN_NAME = expression(r"[A-Za-z]+(?:[ '’-][A-Za-z]+){0,4}")
_LONGEST_ACRONYM = 5
_SHORTEST = 3  # letters of an English word that may as well be one of another language, or become one: pay, pays


def translations(term: str, definition: str) -> Iterator[str]:
    """Yield the names from which a term was translated, and by which it is known, as its definition gives them."""
    head = opening(definition)
    yield from _glosses(term, head)
    if found := _native(term, head):
        yield found


def name_in_id(term: str, id: str, language: str) -> str:  # noqa: A002 - an entry's id is called id
    """Return the English name that a translated entry keeps in its id (`ノード`, id `node`), or `""`.

    In a language of Latin letters it is one only if the dictionary of that language does not know its words, and it is
    none of the commonest or shortest words of English. A short one that is no word of English is an acronym.
    """
    name = id.replace("-", " ").replace("_", " ")
    if primary(language) == "en" or id == _plain(slug(term)) or len(name) < 2 or not _LATIN_NAME.fullmatch(name):
        return ""
    if not beyond_latin(term) and (name in COMMON_NOUNS or not _is_foreign(name, language)):
        return ""
    if len(name) <= _LONGEST_ACRONYM and not dictionary("en").lemma(name):
        return name.upper()
    return name if len(name) > _SHORTEST or beyond_latin(term) else ""


def is_known(text: str, language: str) -> bool:
    """Whether the dictionary of a language knows all words of a text."""
    known = dictionary(primary(language))
    return bool(known) and all(map(known.lemma, words(text.lower())))


def _glosses(term: str, head: str) -> Iterator[str]:
    """Yield the names from which a term was translated, that its definition gives in brackets right behind it."""
    parts = bracketed(term, head)
    names = [part for part in parts if _LATIN_NAME.fullmatch(part) and not ACRONYM.fullmatch(part)]
    if len(names) != 1:  # several of them are examples
        return
    acronyms = [part for part in parts if part.lower() in short_names(names[0])]
    said = f"({names[0]}" not in head.replace("（", "(").replace("( ", "(")  # there is a word on the language before it
    if len(parts) == 1 + len(acronyms) and (acronyms or said or beyond_latin(term)):
        yield names[0]


def _native(term: str, head: str) -> str:
    """Return the name with which a definition begins, if the term of another script stands in brackets behind it."""
    found = None if beyond_latin(term) else _BEGINNING.match(head)
    return found[1] if found and fold_text(found[2]) == fold_text(term) and beyond_latin(found[1]) else ""


def _is_foreign(name: str, language: str) -> bool:
    """Whether the dictionary of a language that has one does not know a word of a name, and no word is a little one."""
    code = primary(language)
    known, parts = dictionary(code), words(name.lower())
    little = FUNCTION_WORDS.get(code, frozenset())
    if not known or little.intersection(parts) or (len(parts) == 1 and known.lemma(parts[0].capitalize())):
        return False
    return not all(map(known.lemma, parts))


def _plain(text: str) -> str:
    """Return a text without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
