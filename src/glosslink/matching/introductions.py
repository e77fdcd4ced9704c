"""Other names of an entry, as its own definition introduces them, and the name in its id.

A definition gives an acronym right after the term, or somewhere the initials of the term; where a term is translated,
it gives the name that it was translated from. What is given in brackets behind the term may be a remark as well, so it
counts only where its letters, its script or the dictionary say that it is a name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.expressions import expression
from glosslink.glossary.slug import slug
from glosslink.matching.agreement import FUNCTION_WORDS
from glosslink.matching.brackets import beyond_latin, initials, parts_of, stands_for
from glosslink.matching.casing import is_acronym, words
from glosslink.matching.common_nouns import COMMON_NOUNS
from glosslink.matching.dictionaries import dictionary
from glosslink.matching.folding import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator

_INTRODUCED = expression(r"[(（]\s*([^\s()（）]{2,12})\s*[)）]")
_BRACKETED = expression(r"\s*[(（]\s*([^()（）]{2,100}?)\s*[)）]")
_REVERSED = expression(r"([A-Z][\w&-]{1,11})\s*[(（]\s*$")
_ACRONYM = expression(r"(?<![\w&-])([A-Z][A-Za-z0-9]{0,7}[A-Z])s?(?![\w&-])")
_LABEL = expression(r"^(?:[^:：]{0,30}[:：]|engl?\.)\s*")  # "englisch: cluster", "in inglese: cluster"
_SUBJECT = expression(
    r"\W*(?:(?:The|A|An)\s+)?((?:[\w'’/-]+\s+){1,4}?[\w'’/-]+)\s+(?:\(([^()]+)\)\s+)?"
    r"(?:is|are|was|were|refers?|means?|provides?|describes?|allows?|enables?|contains?|handles?)\b"
)
_COPULA = expression(r"\W*([\u0400-\u04ff]+(?: [\u0400-\u04ff]+)?)\s*(?:\([^()]*\)\s*)?[—–-]\s")  # "Узел — машина"
_FUNCTION_WORDS = frozenset(
    "a an the that which who whose where when what it this these those we you they and or but if as of in to for with "
    "by on at from under not no can may will".split()
)
_MARKUP = expression(r"\]\([^)]*\)|[*_`\[\]]")
_LATIN_NAME = expression(r"[A-Za-z][A-Za-z0-9]*(?:[ '’-][A-Za-z0-9]+){0,4}")
_LONGEST_ACRONYM = 5
_HEAD = 400  # code points of a definition: its first sentence, and what may follow


def introductions(term: str, definition: str, language: str) -> Iterator[tuple[str, str, str]]:
    """Yield the other names that a definition gives its term: the name, its rule, its language."""
    head = _MARKUP.sub("", definition[:_HEAD])
    english = _is_english(language)
    for acronym in dict.fromkeys(filter(None, (introduced(term, definition), *_acronyms(term, head)))):
        yield acronym, "acronym", language
    if english:
        if found := restated(term, definition):
            yield found, "definition", language
        return
    for gloss in _glosses(term, head, language):
        yield gloss, "translation", "en" if gloss.isascii() else language
    if found := _subject(term, head):
        yield found, "definition", language


def name_in_id(term: str, id: str, language: str) -> str:  # noqa: A002 - an entry's id is called id
    """Return the English name that a translated entry keeps in its id (`ノード`, id `node`), or `""`.

    In a language of Latin letters it is one only if the dictionary of that language does not know its words, and it is
    none of the commonest words of English. A short one that is no word of English is an acronym.
    """
    name = id.replace("-", " ").replace("_", " ")
    if _is_english(language) or id == slug(term) or len(name) < 2 or not _LATIN_NAME.fullmatch(name):
        return ""
    if not beyond_latin(term) and (name in COMMON_NOUNS or not _is_foreign(name, language)):
        return ""
    return name.upper() if len(name) <= _LONGEST_ACRONYM and not dictionary("en").lemma(name) else name


def introduced(term: str, definition: str) -> str:
    """Return the acronym that a definition gives right after the term: `A virtual machine (VM) is …`; or `""`.

    Its letters must stand in the term in their order, the first one at its beginning (A. Schwartz and M. Hearst, "A
    Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text", 2003).
    """
    head = _MARKUP.sub("", definition[:_HEAD])
    found = _INTRODUCED.search(head)
    if not found or len(words(term)) < 2:
        return ""
    acronym = found[1]
    plural = acronym.endswith("s") and acronym[:-1].isupper()
    short = acronym[:-1] if plural else acronym
    name, before = fold_text(term), " " + fold_text(head[: found.start()])
    if not before.endswith((" " + name, f" {name}s") if plural else " " + name):
        return ""
    capitals = sum(c.isupper() for c in acronym)
    return acronym if capitals > 1 and is_acronym(short) and stands_for(short.lower(), name) else ""


def restated(term: str, definition: str) -> str:
    """Return the other name under which a definition speaks of its entry, or `""`.

    It is the subject of the first sentence, where that is several words which begin as the term does (*Distributed
    Apps*: "A distributed application is …") or for which the term is given as the acronym (*CNI*: "The Container
    Network Interface (CNI) is …").
    """
    found = _SUBJECT.match(_MARKUP.sub("", definition[:_HEAD]))
    if not found:
        return ""
    subject, acronym = found[1], (found[2] or "").strip()
    parts = [word.lower() for word in words(subject)]
    if len(parts) < 2 or _FUNCTION_WORDS & set(parts) or fold_text(subject) == fold_text(term):
        return ""
    begins_alike = words(term) and parts[0] == words(term)[0].lower()
    return subject if begins_alike or (acronym and acronym.casefold() == term.casefold()) else ""


def _acronyms(term: str, head: str) -> Iterator[str]:
    """Yield the acronyms in a definition that are the initials of the term, or stand before it or behind it."""
    bracketed = _bracketed(term, head)
    names = [name for name in (term, *bracketed) if len(words(name)) > 1]
    wanted = {short for name in names for short in (initials(name), initials(_content(name)))}
    yield from (found for found in _ACRONYM.findall(head) if found.lower() in wanted)
    if beyond_latin(term):
        yield from (part for part in bracketed if _ACRONYM.fullmatch(part))
    at = head.lower().find(term.lower())
    before = _REVERSED.search(head, 0, at) if at > 0 else None
    if before and is_acronym(before[1]):
        yield before[1]


def _bracketed(term: str, head: str) -> list[str]:
    """Return what stands in brackets right behind the term, without what says of which language it is."""
    at = head.lower().find(term.lower())
    found = _BRACKETED.match(head, at + len(term)) if at >= 0 else None
    return [_LABEL.sub("", part) for part in parts_of(found[1])] if found else []


def _content(name: str) -> str:
    """Return a name without its little words: Bank for International Settlements is the BIS."""
    return " ".join(word for word in words(name) if not word.islower() or len(word) > 3)


def _glosses(term: str, head: str, language: str) -> Iterator[str]:
    foreign = beyond_latin(term)
    for part in _bracketed(term, head):
        if not _LATIN_NAME.fullmatch(part) or _ACRONYM.fullmatch(part):
            continue
        if foreign or (len(words(part)) > 1 and (_is_title(part) or _is_foreign(part, language))):
            yield part


def _is_title(name: str) -> bool:
    return all(word[0].isupper() for word in words(name))


def _subject(term: str, head: str) -> str:
    """Return the Cyrillic name of which the first sentence says what it is, for a Latin term, or `""`."""
    found = None if beyond_latin(term) else _COPULA.match(head)
    return found[1] if found else ""


def _is_foreign(name: str, language: str) -> bool:
    """Whether the dictionary of a language that has one does not know a word of a name, and no word is a little one."""
    code = language.partition("-")[0].lower()
    known, parts = dictionary(code), words(name.lower())
    little = FUNCTION_WORDS.get(code, frozenset())
    if not known or little.intersection(parts) or (len(parts) == 1 and known.lemma(parts[0].capitalize())):
        return False
    return not all(map(known.lemma, parts))


def _is_english(language: str) -> bool:
    return language.partition("-")[0].lower() == "en"
