"""Acronyms and other names of an entry, as its own definition introduces them.

A definition may name much besides: examples, people, places. So an acronym counts only where it stands for the term by
its letters, in a place where acronyms are introduced.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.expressions import expression
from glosslink.matching.shapes.brackets import beyond_latin, parts_of, stands_for
from glosslink.matching.shapes.openings import ACRONYM, CAPITALS, bracketed, opening, short_names, unlabelled
from glosslink.matching.text.casing import is_acronym, words
from glosslink.matching.text.folding import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator

_TWO_CAPITALS = expression(r"[A-Z][^\s()]{0,11}[A-Z\d]")  # what every acronym has, in Latin letters
_INTRODUCED = expression(r"[(（]\s*([^\s()（）]{2,12})\s*[)）]")
_REVERSED = expression(r"([A-Z][\w&-]{1,11})\s*[(（]\s*$")
_REST = expression(r"[^()（）]*(?=[)）])")
# Right behind the term: "Chaos engineering, or CE,"; and as the subject of the first sentence: "The BIS serves …".
_OR = r"\b(?:or|o|ou|oder|u|или|або|lub|veya)\b|或|又は|または|또는"
_OTHERWISE = expression(rf"[\s,，(（]*(?:{_OR})\s*({CAPITALS})(?![\w&-])")
_FIRST = expression(rf"\W*(?:\w{{1,4}}\s+)?({CAPITALS})s?(?![\w&-])")
_SHORT_FOR = (
    r"abbreviat\w+|abbr\.|acronym|short|abgekürzt|Abkürzung|kurz|abréviation|abrégé\w*|sigle|abreviad\w+|abreviatura|siglas?|"
    r"abbreviat\w+|сокращ\w+|сокр\.|скорочен\w+|skrót|zkratka|afgekort|förkort\w+|kısalt\w+|viết tắt|disingkat|"
    r"略して|略称|略語|简称|簡稱|缩写|縮寫|약칭|줄여서|약자"
)
_SHORTENED = expression(
    rf"(?i:{_SHORT_FOR})\W*(?:\w+\W+){{0,2}}({CAPITALS})(?![\w&-])|(?<![\w&-])({CAPITALS})\W+(?:\w+\W+){{0,2}}(?i:{_SHORT_FOR})"
)
_SUBJECT = expression(
    r"\W*(?:(?:The|A|An)\s+)?((?:[\w'’/-]+\s+){1,4}?[\w'’/-]+)\s+(?:\(([^()]+)\)\s+)?"
    r"(?:is|are|was|were|refers?|means?|provides?|describes?|allows?|enables?|contains?|handles?)\b"
)
_FUNCTION_WORDS = frozenset(
    "a an the that which who whose where when what it this these those we you they and or but if as of in to for with "
    "by on at from under not no can may will".split()
)
_STEM = 3  # letters that tell a head from another: apps, applications; haven, authorities


def acronyms(term: str, definition: str) -> Iterator[str]:
    """Yield the acronyms of a term that its definition introduces."""
    head = opening(definition)
    if head.isascii() and not _TWO_CAPITALS.search(head):  # as most are
        return
    found = introduced(term, definition), *_introduced_otherwise(term, head)
    yield from dict.fromkeys(filter(None, found))


def introduced(term: str, definition: str) -> str:
    """Return the acronym that a definition gives right after the term: `A virtual machine (VM) is …`; or `""`.

    Its letters must stand in the term in their order, the first one at its beginning (A. Schwartz and M. Hearst, "A
    Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text", 2003).
    """
    head = opening(definition)
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
    found = _SUBJECT.match(opening(definition))
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


def _introduced_otherwise(term: str, head: str) -> Iterator[str]:
    """Yield the acronyms that a definition introduces: of the term, or of what stands in brackets behind it."""
    foreign, behind = beyond_latin(term), bracketed(term, head)
    wanted = {short for name in (term, *behind) for short in short_names(name)}
    at = head.lower().find(term.lower())
    otherwise = _OTHERWISE.match(head, at + len(term)) if at >= 0 else None
    if otherwise and (foreign or otherwise[1].lower() in wanted):
        yield otherwise[1]
    first = _FIRST.match(head)
    if first and len(first[1]) > 2 and first[1].lower() in wanted:
        yield first[1]
    yield from (one or other for one, other in _SHORTENED.findall(head) if (one or other).lower() in wanted)
    alone = foreign and len(behind) == 1
    yield from (part for part in behind if ACRONYM.fullmatch(part) and (alone or part.lower() in wanted))
    before = _REVERSED.search(head, 0, at) if at > 0 else None
    rest = _REST.match(head, at + len(term)) if before and is_acronym(before[1]) else None
    if before and rest:
        others = [unlabelled(part) for part in parts_of(rest[0])]
        if before[1].lower() in {short for name in (term, *others) for short in short_names(name)}:
            yield before[1]
