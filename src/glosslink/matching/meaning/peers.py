"""Common nouns that a glossary writes as names: a *Job* is what its entry explains, a job is any work.

A glossary of something that has a name may write an everyday noun with a capital inside a sentence, where it means what
one of its entries explains. Texts about the same then mostly do so too, and in small letters, or at the head of a
sentence, leave the word its everyday sense, unless it stands in one list with what the glossary has names for as well:
*pods, jobs and services*. Nouns of one list are of one kind (P. Resnik, "Semantic Similarity in a Taxonomy", 1999).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from glosslink.expressions import expression
from glosslink.matching.meaning.compounds import is_common
from glosslink.matching.text.around import before, behind, is_inside, last_words
from glosslink.matching.vocabulary.content_words import FUNCTION_WORDS, stem, stems, without_markup
from glosslink.records import replace

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from glosslink.glossary.glossary import Glossary
    from glosslink.matching.meaning.subject import Subject
    from glosslink.matching.shapes.form import Form

_NAME = expression(r"(?<=[a-z,;)] )[A-Z][a-z]+\b(?![ \n][A-Z])")  # with a capital, between words that have none
_HUMPS = expression(r"(?:[A-Z][a-z]+){2,}")
# The rest of a list, as far as four words: "pods, nodes and", ", config maps".
_LIST_BEFORE = expression(r"((?:[\w'’-]+,?[ \n]){0,3}[\w'’-]+)(?:,(?:[ \n](?:and|or))?|[ \n](?:and|or)|/)[ \n]?\Z")
_LIST_BEHIND = expression(r"(,(?:[ \n](?:and|or))?|[ \n](?:and|or)|/)[ \n]?((?:[\w'’-]+,?[ \n]){0,3}[\w'’-]+)")
_JOINTS = frozenset({"and", "or"})
_ARTICLES = frozenset({"a", "an", "the"})
_ARTICLE = expression(r"(?i)\b(an?|the)[ \n]+\Z")
_AUXILIARIES = frozenset(
    "are can could did do does had has have is may might must shall should was were will would".split()
)


def with_peers(forms: Iterable[Form], glossary: Glossary, subject: Subject) -> Iterator[Form]:
    """Yield the forms, common nouns that the glossary writes as names with the other names that it has."""
    forms = list(forms)
    names = _names_of(forms, glossary) if subject.is_named else frozenset[str]()
    common = names - subject.words if names else names
    for form in forms:
        word = stem(form.text.lower())
        entry = glossary.get(form.entry) if word in common and is_common(form.text) else None
        if entry is None or entry.inflect is not True:
            yield form
        else:
            yield replace(form, peers=names - {word})


def stands_among_peers(prose: str, start: int, end: int, peers: Collection[str]) -> bool:
    """Whether the common noun at `start:end` of the prose has a capital inside a sentence, or a name is in its list."""
    left = before(prose, start, 60)
    if not prose[start:end].islower() and is_inside(left):
        return True
    said = _LIST_BEFORE.search(last_words(left, 5))
    if said and _has_name(_members(reversed(_words(said[1])))[::-1], peers):
        return True
    follows = _LIST_BEHIND.match(behind(prose, end, 60))
    return follows is not None and _has_name(_members_behind(left, *follows.groups()), peers)


def _members_behind(left: str, joint: str, text: str) -> list[str]:
    """Return the words behind a noun that may be of its list; none of a clause behind a comma: *services, the pods*.

    Behind a mere comma a noun of the list has the article that the first of them has, and no auxiliary verb behind it,
    unless "and" or "or" stands between.
    """
    words = _words(text)
    opens = words[0] in _ARTICLES
    if joint == "," and opens:
        first = _ARTICLE.search(last_words(left, 1))
        if first is None or first[1].lower() != words[0]:
            return []
    members = _members(words[opens:])
    ends = words[opens + len(members) :]
    if joint == "," and not _AUXILIARIES.isdisjoint(ends[:1]) and _JOINTS.isdisjoint(members):
        return []
    return members


def _members(words: Iterable[str]) -> list[str]:
    """Return the words of a list: up to a function word that is no "and" or "or", nor an article behind one of them."""
    found: list[str] = []
    for word in words:
        joined = word in _JOINTS or (word in _ARTICLES and found[-1:] in (["and"], ["or"]))
        if word in FUNCTION_WORDS and not joined:
            break
        found.append(word)
    return found


def _words(text: str) -> list[str]:
    return text.lower().replace(",", " ").split()


def _has_name(words: list[str], names: Collection[str]) -> bool:
    """Whether one of the words is a name, or two together: config map."""
    words = stems(" ".join(words))
    return any(word in names for word in words) or any(first + then in names for first, then in pairwise(words))


def _names_of(forms: Iterable[Form], glossary: Glossary) -> frozenset[str]:
    """Return the words, as `stems` has them, that are entries and names: by how definitions write them, or by humps."""
    texts = [without_markup(entry.definition) for entry in glossary.entries]
    written = {stem(name.lower()) for text in texts for name in _NAME.findall(text)}
    single = [form.text for form in forms if form.entry and form.text.isalpha()]
    return frozenset(stem(text.lower()) for text in single if _HUMPS.fullmatch(text) or stem(text.lower()) in written)
