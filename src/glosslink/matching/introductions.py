"""Other names of an entry, as its own definition introduces them, and the name in its id.

A definition may name and bracket much besides: examples, people, places. So an acronym counts only where it stands for
the term by its letters, in a place where acronyms are introduced; the name from which a term was translated, only where
that is said, or it comes with its acronym, or the scripts differ.
"""

from __future__ import annotations

import unicodedata
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
_REST = expression(r"[^()（）]*(?=[)）])")
_CAPITALS = r"[A-Z][A-Za-z0-9]{0,7}[A-Z]"
_ACRONYM = expression(rf"(?<![\w&-])({_CAPITALS})s?(?![\w&-])")
# Right behind the term: "Chaos engineering, or CE,"; and as the subject of the first sentence: "The BIS serves …".
_OR = r"\b(?:or|o|ou|oder|u|или|або|lub|veya)\b|或|又は|または|또는"
_OTHERWISE = expression(rf"[\s,，(（]*(?:{_OR})\s*({_CAPITALS})(?![\w&-])")
_FIRST = expression(rf"\W*(?:\w{{1,4}}\s+)?({_CAPITALS})s?(?![\w&-])")
_SHORT_FOR = (
    r"abbreviat\w+|abbr\.|acronym|short|abgekürzt|Abkürzung|kurz|abréviation|abrégé\w*|sigle|abreviad\w+|abreviatura|siglas?|"
    r"abbreviat\w+|сокращ\w+|сокр\.|скорочен\w+|skrót|zkratka|afgekort|förkort\w+|kısalt\w+|viết tắt|disingkat|"
    r"略して|略称|略語|简称|簡稱|缩写|縮寫|약칭|줄여서|약자"
)
_SHORTENED = expression(
    rf"(?i:{_SHORT_FOR})\W*(?:\w+\W+){{0,2}}({_CAPITALS})(?![\w&-])|(?<![\w&-])({_CAPITALS})\W+(?:\w+\W+){{0,2}}(?i:{_SHORT_FOR})"
)
_LABEL = expression(r"(?i)^[^:：.]{0,20}?(?:engl|ingl|angl|англ|英|영어)[^:：.]{0,12}[:：.]\s*")
_EXAMPLES = expression(r"(?i)\b(?:e\.g|etc|z\. ?B|u\. ?a|usw|p\. ?ej|par ex|per es|например|и др)\b|など|等|例|등\b|예")
_SUBJECT = expression(
    r"\W*(?:(?:The|A|An)\s+)?((?:[\w'’/-]+\s+){1,4}?[\w'’/-]+)\s+(?:\(([^()]+)\)\s+)?"
    r"(?:is|are|was|were|refers?|means?|provides?|describes?|allows?|enables?|contains?|handles?)\b"
)
_BEGINNING = expression(r"\W*(\w[\w ·・-]{1,30}?)\s*[(（]([^()（）]+)[)）]")  # "Узел (Node) — машина"
_FUNCTION_WORDS = frozenset(
    "a an the that which who whose where when what it this these those we you they and or but if as of in to for with "
    "by on at from under not no can may will".split()
)
_MARKUP = expression(r"\]\([^)]*\)|[*_`\[\]]")
_LATIN_NAME = expression(r"[A-Za-z]+(?:[ '’-][A-Za-z]+){0,4}")
_LONGEST_ACRONYM = 5
_STEM = 3  # letters that tell a head from another: apps, applications; haven, authorities
_SHORTEST = 3  # letters of an English word that may as well be one of another language, or become one: pay, pays
_HEAD = 400  # code points of a definition: its first sentence, and what may follow


def introductions(term: str, definition: str, language: str) -> Iterator[tuple[str, str, str]]:
    """Yield the other names that a definition gives its term: the name, its rule, its language."""
    head = _MARKUP.sub("", definition[:_HEAD])
    for acronym in dict.fromkeys(filter(None, (introduced(term, definition), *_acronyms(term, head)))):
        yield acronym, "acronym", language
    if _is_english(language):
        if found := restated(term, definition):
            yield found, "definition", language
        return
    for gloss in _glosses(term, head):
        yield gloss, "translation", "en" if gloss.isascii() else language
    if found := _native(term, head):
        yield found, "definition", language


def name_in_id(term: str, id: str, language: str) -> str:  # noqa: A002 - an entry's id is called id
    """Return the English name that a translated entry keeps in its id (`ノード`, id `node`), or `""`.

    In a language of Latin letters it is one only if the dictionary of that language does not know its words, and it is
    none of the commonest or shortest words of English. A short one that is no word of English is an acronym.
    """
    name = id.replace("-", " ").replace("_", " ")
    if _is_english(language) or id == _plain(slug(term)) or len(name) < 2 or not _LATIN_NAME.fullmatch(name):
        return ""
    if not beyond_latin(term) and (name in COMMON_NOUNS or not _is_foreign(name, language)):
        return ""
    if len(name) <= _LONGEST_ACRONYM and not dictionary("en").lemma(name):
        return name.upper()
    return name if len(name) > _SHORTEST or beyond_latin(term) else ""


def _plain(text: str) -> str:
    """Return a text without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


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

    It is the subject of the first sentence, where that is several words which begin as the term does and end alike, or
    in an acronym (*Distributed Apps*: "A distributed application is …"), or for which the term is given as the acronym
    (*CNI*: "The Container Network Interface (CNI) is …").
    """
    found = _SUBJECT.match(_MARKUP.sub("", definition[:_HEAD]))
    if not found:
        return ""
    subject, acronym = found[1], (found[2] or "").strip()
    parts = [word.lower() for word in words(subject)]
    if len(parts) < 2 or _FUNCTION_WORDS & set(parts) or fold_text(subject) == fold_text(term):
        return ""
    own = [word.lower() for word in words(term)]
    ends_alike = parts[-1][:_STEM] == own[-1][:_STEM] or parts == own[: len(parts)] or is_acronym(words(subject)[-1])
    begins_alike = len(own) > 1 and parts[0] == own[0] and ends_alike
    return subject if begins_alike or (acronym and acronym.casefold() == term.casefold()) else ""


def _acronyms(term: str, head: str) -> Iterator[str]:
    """Yield the acronyms that a definition introduces: of the term, or of what stands in brackets behind it."""
    foreign, bracketed = beyond_latin(term), _bracketed(term, head)
    wanted = {short for name in (term, *bracketed) for short in _initials(name)}
    at = head.lower().find(term.lower())
    otherwise = _OTHERWISE.match(head, at + len(term)) if at >= 0 else None
    if otherwise and (foreign or otherwise[1].lower() in wanted):
        yield otherwise[1]
    first = _FIRST.match(head)
    if first and len(first[1]) > 2 and first[1].lower() in wanted:
        yield first[1]
    yield from (one or other for one, other in _SHORTENED.findall(head) if (one or other).lower() in wanted)
    alone = foreign and len(bracketed) == 1
    yield from (part for part in bracketed if _ACRONYM.fullmatch(part) and (alone or part.lower() in wanted))
    before = _REVERSED.search(head, 0, at) if at > 0 else None
    rest = _REST.match(head, at + len(term)) if before and is_acronym(before[1]) else None
    if before and rest:
        others = [_LABEL.sub("", part) for part in parts_of(rest[0])]
        if before[1].lower() in {short for name in (term, *others) for short in _initials(name)}:
            yield before[1]


def _initials(name: str) -> set[str]:
    """Return the acronyms that several words make, in small letters: with their little words, and without."""
    large = " ".join(word for word in words(name) if not word.islower() or len(word) > 3)
    return {initials(name), initials(large)} if len(words(name)) > 1 else set()


def _bracketed(term: str, head: str) -> list[str]:
    """Return what stands in brackets right behind the term, without what says of which language it is; no examples."""
    at = head.lower().find(term.lower())
    found = _BRACKETED.match(head, at + len(term)) if at >= 0 else None
    if not found or _EXAMPLES.search(found[1]):
        return []
    return [_LABEL.sub("", part) for part in parts_of(found[1])]


def _glosses(term: str, head: str) -> Iterator[str]:
    """Yield the names from which a term was translated, that its definition gives in brackets right behind it."""
    parts = _bracketed(term, head)
    names = [part for part in parts if _LATIN_NAME.fullmatch(part) and not _ACRONYM.fullmatch(part)]
    if len(names) != 1:  # several of them are examples
        return
    acronyms = [part for part in parts if part.lower() in _initials(names[0])]
    said = f"({names[0]}" not in head.replace("（", "(").replace("( ", "(")  # there is a word on the language before it
    if len(parts) == 1 + len(acronyms) and (acronyms or said or beyond_latin(term)):
        yield names[0]


def _native(term: str, head: str) -> str:
    """Return the name with which a definition begins, if the term of another script stands in brackets behind it."""
    found = None if beyond_latin(term) else _BEGINNING.match(head)
    return found[1] if found and fold_text(found[2]) == fold_text(term) and beyond_latin(found[1]) else ""


def _is_foreign(name: str, language: str) -> bool:
    """Whether the dictionary of a language that has one does not know a word of a name, and no word is a little one."""
    code = language.partition("-")[0].lower()
    known, parts = dictionary(code), words(name.lower())
    little = FUNCTION_WORDS.get(code, frozenset())
    if not known or little.intersection(parts) or (len(parts) == 1 and known.lemma(parts[0].capitalize())):
        return False
    return not all(map(known.lemma, parts))


def is_known(text: str, language: str) -> bool:
    """Whether the dictionary of a language knows all words of a text."""
    known = dictionary(language.partition("-")[0].lower())
    return bool(known) and all(map(known.lemma, words(text.lower())))


def _is_english(language: str) -> bool:
    return language.partition("-")[0].lower() == "en"
