"""Entries that use an everyday word in their own way, which a sentence must show.

An entry may say so itself: "Nimbus uses a simplified definition of network". And in a glossary of something that has a
name, as programs do, some words stand for what is that program's alone, while texts about it have them for much else:
the *master* of a cluster, of a database, of a repository. Where its name or one of the words that the definition
explains it by stands in the sentence, the entry may be meant, else it is not (after M. Lesk, "Automatic Sense
Disambiguation Using Machine Readable Dictionaries", 1986).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.expressions import expression
from glosslink.matching.text.around import before, behind
from glosslink.matching.vocabulary.content_words import content_stems, stem, stems, without_markup
from glosslink.records import replace

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from glosslink.glossary.glossary import Glossary
    from glosslink.matching.meaning.subject import Subject
    from glosslink.matching.shapes.form import Form

_WAYS = (
    "broad broader loose looser narrow narrower own particular restricted simplified special specific strict stricter"
)
_OWN_WAY = expression(
    rf"(?i)\b(?:{_WAYS.replace(' ', '|')})[ \n]+(?:definition|meaning|notion|sense)[ \n]+(?:of|to)[ \n]+"
    r"(?:(?:an?|the)[ \n]+)?(\w+)"
)
# Only words belong here that, in texts about a program, as often mean something else.
_EVERYBODYS = frozenset(("disruption", "master", "reviewer"))
_ALIKE = 5  # letters at the beginning: who reviews is a reviewer
# What definitions are made of says nothing of what they explain.
_DEFINING = frozenset(
    stem(word)
    for word in f"{_WAYS} based call called define defined defines definition denote general mean meaning means name "
    "notion refer referred refers sense term use used uses using word".split()
)
_SENTENCE = expression(r"[.!?]\s|\x01")
_WIDE = 240  # characters on each side, as far as a sentence is looked through


def with_context(forms: Iterable[Form], glossary: Glossary, subject: Subject) -> Iterator[Form]:
    """Yield the forms, those of words that their entry uses in its own way with the words that explain them."""
    own_way = {entry.id: found for entry in glossary.entries if (found := _own_way(entry.definition))}
    names = frozenset(stem(name.lower()) for name in subject.names)
    everybodys = _EVERYBODYS if names else frozenset[str]()
    for form in forms:
        noun = stem(form.text.lower())
        entry = glossary.get(form.entry) if noun in everybodys or own_way.get(form.entry) == noun else None
        if entry is None or entry.inflect is not True:
            yield form
        else:
            yield replace(form, context=_explaining(entry.definition, noun) | names)


def stands_in_context(prose: str, start: int, end: int, context: Collection[str]) -> bool:
    """Whether a word of `context` stands in the sentence of `start:end` of the prose."""
    left = _SENTENCE.split(before(prose, start, _WIDE))[-1]
    right = _SENTENCE.split(behind(prose, end, _WIDE), maxsplit=1)[0]
    return any(word in context for word in (*stems(left), *stems(right)))


def _own_way(definition: str) -> str:
    """Return the word that a definition says to use in its own way, as `stem` has it; or `""`."""
    found = _OWN_WAY.search(without_markup(definition))
    return stem(found[1].lower()) if found else ""


def _explaining(definition: str, noun: str) -> frozenset[str]:
    """Return the words of a definition that explain a noun, as `stems` has them."""
    words = content_stems(without_markup(definition))
    return frozenset(word for word in words - _DEFINING if word[:_ALIKE] != noun[:_ALIKE])
