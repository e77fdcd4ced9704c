"""Relational nouns, which mean little until a text says of what: the *name* of a pod, not the name of a film.

A glossary of something that has a name, as programs do, explains one of the uses of such a noun, and its definition
says which. In small letters, or at the head of a sentence, it is meant where the word before it, or a complement behind
it, is in that definition: *Pod names*, *the name of a Pod*, but not *of a Pod field*, where the definition speaks of
Pods (after M. Lesk, "Automatic Sense Disambiguation Using Machine Readable Dictionaries", 1986). So it is, in any
glossary, with a word by which the glossary itself also means people; and with one that names the place of what
everybody calls so.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from glosslink.expressions import expression
from glosslink.matching.text.around import before, behind, is_inside, last_words
from glosslink.matching.text.casing import words
from glosslink.matching.text.folding import fold_text
from glosslink.matching.vocabulary.content_words import content_stems, may_be_noun, stem, stems
from glosslink.records import replace

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from glosslink.glossary.glossary import Glossary
    from glosslink.matching.meaning.subject import Subject
    from glosslink.matching.shapes.form import Form

# Names, members, sources are always those of something; an event happens to something. Only nouns belong here whose
# mentions mostly mean something else, in texts about the subject of a glossary as well.
_RELATIONAL = frozenset(
    "endpoint endpoints event events extension extensions member members name names source sources".split()
)
# Whoever belongs to a community is called its member; an entry that has one of these asks for more.
_ROLES = frozenset("author committer contributor developer maintainer".split())
_LONGER_TERMS = 2  # of other entries with the noun: then it is what the glossary is about ("event loop")
_OPENS = expression(r"[.!?;:(]\s|\x01")
_CLOSES = expression(r"[.!?;:)\x01]")
_COMPLEMENT = expression(r"[ \n]+(of|for|in|on|from|to|within)[ \n]+(.*)", re.DOTALL)
_ACRONYM = expression(r"\b[A-Z]{2,}[ \n]\Z")
_WHOLE = ("of", "from")  # behind these all that is said counts: a group of the API is no API
_WORD = expression(r"\w+(?:['’]s\b)?")
_NOUN_BEHIND = expression(r"[ \n](?!(?:cannot|instance|need|object|resource)s?\b)([a-z]+)\b(?![-'’])")
_NEAR = 4  # words of a complement,
_NEXT = 2  # of which these are near enough behind "to", which may as well begin what it is for


def with_kin(forms: Iterable[Form], glossary: Glossary, subject: Subject) -> Iterator[Form]:
    """Yield the forms, those that are relational nouns with the words of which one must stand by them."""
    from glosslink.matching.meaning.circular import place_named

    forms = list(forms)
    about = subject.words | _in_longer_terms(forms)
    nouns = _RELATIONAL if subject.is_named else frozenset[str]()
    for form in forms:
        text = fold_text(form.text)
        relational, person = text in nouns and stem(text) not in about, subject.people.get(text, "")
        entry = glossary.get(form.entry) if relational or person or (subject.is_named and text.isalpha()) else None
        if entry is None or entry.inflect is not True or (person and subject.is_people(entry.definition, person)):
            yield form
        elif relational or person:
            kin = content_stems(entry.definition)
            if kin & _ROLES:
                kin -= {"community"}
            yield replace(form, kin=kin - {stem(noun) for noun in (*_RELATIONAL, text)})
        else:
            place = place_named(entry.definition, stem(text))
            yield replace(form, kin=frozenset({place})) if place else form


def stands_by_kin(prose: str, start: int, end: int, kin: Collection[str]) -> bool:
    """Whether a word of `kin` stands before the relational noun at `start:end` of the prose, or complements it.

    With a capital inside a sentence it is a name, for which that does not matter.
    """
    left = before(prose, start, 60)
    if not prose[start:end].islower() and is_inside(left):
        return True
    said = last_words(_OPENS.split(left)[-1], 2)  # the last may be a mere bracket
    if any(word in kin for word in stems(said)[-1:]):
        return True
    if _ACRONYM.search(said):  # a DNS name, whatever it is of
        return False
    after = _CLOSES.split(behind(prose, end, 80), maxsplit=1)[0]
    complement = _COMPLEMENT.match(after)
    if complement is None:
        return False
    preposition, text = complement.groups()
    if preposition not in _WHOLE:
        return any(word in kin for word in stems(text)[: _NEXT if preposition == "to" else _NEAR])
    plural = prose[start:end].endswith("s")
    found = list(_WORD.finditer(text))[:_NEAR]
    return any(stem(one[0].lower()) in kin and not _goes_on(one[0], text[one.end() :], plural=plural) for one in found)


def _goes_on(word: str, after: str, *, plural: bool) -> bool:
    """Whether a noun stands behind a word of a complement, so that it is of that: *the name of the API group*.

    What agrees with the relational noun may be its verb: *the name of the Pod matches*, *names of the API match*.
    """
    follows = _NOUN_BEHIND.match(after)
    if follows is None or word.endswith("s") or not may_be_noun(follows[1]):
        return False
    return follows[1].endswith("s") == plural


def _in_longer_terms(forms: Iterable[Form]) -> set[str]:
    """Return the words that several entries have in longer terms of theirs."""
    longer = {
        (form.entry, word) for form in forms if form.entry and len(words(form.text)) > 1 for word in stems(form.text)
    }
    found = Counter(word for _, word in longer)
    return {word for word, count in found.items() if count >= _LONGER_TERMS}
