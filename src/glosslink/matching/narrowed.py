"""Entries that say that they use a word in their own way: "Nimbus uses a simplified definition of network".

Everybody else uses the word in the usual way, and so do most sentences of texts about the same subject. Where one of
the words that such a definition explains it by stands in the sentence, the entry may be meant, else it is not (after
M. Lesk, "Automatic Sense Disambiguation Using Machine Readable Dictionaries", 1986).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.expressions import expression
from glosslink.matching.around import before, behind
from glosslink.matching.content_words import stem, stems, without_function_words, without_markup
from glosslink.records import replace

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from glosslink.glossary.glossary import Glossary
    from glosslink.matching.form import Form

_WAYS = (
    "broad broader loose looser narrow narrower own particular restricted simplified special specific strict stricter"
)
_OWN_WAY = expression(
    rf"(?i)\b(?:{_WAYS.replace(' ', '|')})[ \n]+(?:definition|meaning|notion|sense)[ \n]+(?:of|to)[ \n]+"
    r"(?:(?:an?|the)[ \n]+)?(\w+)"
)
# What definitions are made of says nothing of what they explain.
_DEFINING = frozenset(
    "based call called define defined defines definition denote general mean meaning means name notion refer referred "
    "refers sense term use used uses using word".split()
)
_SENTENCE = expression(r"[.!?]\s|\x01")
_WIDE = 240  # characters on each side, as far as a sentence is looked through


def with_context(forms: Iterable[Form], glossary: Glossary) -> Iterator[Form]:
    """Yield the forms, those of words that their entry uses in its own way with the words that explain them."""
    context = {entry.id: _context(entry.definition) for entry in glossary.entries}
    for form in forms:
        noun, words = stem(form.text.lower()), context.get(form.entry, frozenset[str]())
        entry = glossary.get(form.entry) if noun in words else None
        yield form if entry is None or entry.inflect is not True else replace(form, context=words - {noun})


def stands_in_context(prose: str, start: int, end: int, context: Collection[str]) -> bool:
    """Whether a word of `context` stands in the sentence of `start:end` of the prose."""
    left = _SENTENCE.split(before(prose, start, _WIDE))[-1]
    right = _SENTENCE.split(behind(prose, end, _WIDE), maxsplit=1)[0]
    return any(word in context for word in (*stems(left), *stems(right)))


def _context(definition: str) -> frozenset[str]:
    """Return the word that a definition says to use in its own way and those that explain it, as `stems` has them."""
    text = without_markup(definition)
    found = _OWN_WAY.search(text)
    if found is None:
        return frozenset()
    made_of = {stem(word) for word in (*_DEFINING, *_WAYS.split())}
    return (without_function_words(stems(text)) - made_of) | {stem(found[1].lower())}
