"""Names that the definitions give: an acronym that one introduces, another name, names of something else."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from glosslink.expressions import expression
from glosslink.matching.brackets import stands_for
from glosslink.matching.casing import is_acronym, words
from glosslink.matching.dictionaries import dictionary
from glosslink.matching.folding import fold_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_INTRODUCED = expression(r"[(（]\s*([^\s()（）]{2,12})\s*[)）]")
_CAPITALISED = expression(r"(?<=[a-z,;] )([A-Z][a-z]+ [A-Z][A-Za-z]+)\b")
_SUBJECT = expression(
    r"\W*(?:(?:The|A|An)\s+)?((?:[\w'’/-]+\s+){1,4}?[\w'’/-]+)\s+(?:\(([^()]+)\)\s+)?"
    r"(?:is|are|was|were|refers?|means?|provides?|describes?|allows?|enables?|contains?|handles?)\b"
)
_FUNCTION_WORDS = frozenset(
    "a an the that which who whose where when what it this these those we you they and or but if as of in to for with "
    "by on at from under not no can may will".split()
)
_MARKUP = expression(r"\]\([^)]*\)|[*_`\[\]]")


def introduced(term: str, definition: str) -> str:
    """Return the acronym that a definition gives right after the term: `A virtual machine (VM) is …`; or `""`.

    Its letters must stand in the term in their order, the first one at its beginning (A. Schwartz and M. Hearst, "A
    Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text", 2003).
    """
    head = _MARKUP.sub("", definition[:400])
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
    found = _SUBJECT.match(_MARKUP.sub("", definition[:400]))
    if not found:
        return ""
    subject, acronym = found[1], (found[2] or "").strip()
    parts = [word.lower() for word in words(subject)]
    if len(parts) < 2 or _FUNCTION_WORDS & set(parts) or fold_text(subject) == fold_text(term):
        return ""
    begins_alike = words(term) and parts[0] == words(term)[0].lower()
    return subject if begins_alike or (acronym and acronym.casefold() == term.casefold()) else ""


def proper_names(definitions: Iterable[str], forms: Collection[str]) -> list[str]:
    """Return names of something else that hold a form: `Great Expectations` is a product, no expectations.

    They are told by how the glossary itself writes: twice or more, inside a sentence, an everyday word with a capital
    stands before the form with a capital. `forms` are folded.
    """
    found = Counter(name for text in definitions for name in _CAPITALISED.findall(text))
    english = dictionary("en")
    return [
        name
        for name, count in found.items()
        if count > 1
        and fold_text(name) not in forms
        and fold_text(name.split()[1]) in forms
        and fold_text(name.split()[0]) not in forms
        and english.lemma(name.split()[0].lower())
    ]
