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
from glosslink.matching.around import before, behind, is_inside, last_words
from glosslink.matching.compounds import is_common
from glosslink.matching.content_words import stem, stems, without_markup
from glosslink.records import replace

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from glosslink.glossary.glossary import Glossary
    from glosslink.matching.form import Form
    from glosslink.matching.subject import Subject

_NAME = expression(r"(?<=[a-z,;)] )[A-Z][a-z]+\b(?![ \n][A-Z])")  # with a capital, between words that have none
_HUMPS = expression(r"(?:[A-Z][a-z]+){2,}")
# The rest of a list, as far as four words: "pods, nodes and", ", config maps".
_LIST_BEFORE = expression(r"((?:[\w'’-]+,?[ \n]){0,3}[\w'’-]+)(?:,(?:[ \n](?:and|or))?|[ \n](?:and|or)|/)[ \n]?\Z")
_LIST_BEHIND = expression(r"(?:,(?:[ \n](?:and|or))?|[ \n](?:and|or)|/)[ \n]?((?:[\w'’-]+,?[ \n]){0,3}[\w'’-]+)")


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
    lists = (_LIST_BEFORE.search(last_words(left, 5)), _LIST_BEHIND.match(behind(prose, end, 60)))
    return any(_has_name(stems(found[1]), peers) for found in lists if found)


def _has_name(words: list[str], names: Collection[str]) -> bool:
    """Whether one of the words is a name, or two together: config map."""
    return any(word in names for word in words) or any(first + then in names for first, then in pairwise(words))


def _names_of(forms: Iterable[Form], glossary: Glossary) -> frozenset[str]:
    """Return the words, as `stems` has them, that are entries and names: by how definitions write them, or by humps."""
    texts = [without_markup(entry.definition) for entry in glossary.entries]
    written = {stem(name.lower()) for text in texts for name in _NAME.findall(text)}
    single = [form.text for form in forms if form.entry and form.text.isalpha()]
    return frozenset(stem(text.lower()) for text in single if _HUMPS.fullmatch(text) or stem(text.lower()) in written)
