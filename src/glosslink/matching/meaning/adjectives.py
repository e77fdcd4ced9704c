"""Words that are adjectives far more often than nouns: a *good* is bought, and a good example is none.

In small letters such a word is the noun only where nothing follows it that it may say something about, other than a
word of its entry's definition. Behind a copula or an adverb of degree it is an adjective as well: *is good, so common*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.expressions import expression
from glosslink.matching.text.around import before, behind, is_inside, last_words
from glosslink.matching.vocabulary.content_words import FUNCTION_WORDS, PAST, content_stems, stem
from glosslink.records import replace

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from glosslink.glossary.glossary import Glossary
    from glosslink.matching.meaning.subject import Subject
    from glosslink.matching.shapes.form import Form

# With what each stands before as a noun all the same, whatever its definition says.
_ADJECTIVES = {
    "common": frozenset[str](),
    "future": frozenset(("contract", "exchange", "market", "price", "trader")),
    "good": frozenset[str](),
    "short": frozenset(("bet", "covering", "interest", "position", "sale", "seller", "selling", "squeeze")),
}
_SAID_OF = expression(r"(?i)\W*(?:describ\w+|of|said|used)\b")
_BEHIND = expression(r"([ \n]|-)([^\W\d_][\w'’]*)")
_DEGREE = expression(
    r"(?i)\b(?:are|as|be|been|being|feel|feels|how|is|less|look|looks|more|most|quite|rather|really|so|sounds|too|very|was|"
    r"were)[ \n]\Z"
)
_ONE = expression(r"(?i)\b(?:an?|another|each|every|one|this|that|the)[ \n](?:[^\W\d_]+[ \n])?\Z")
_AFTER_NOUN = ("ed", "ing", "ly")


def with_adjectives(forms: Iterable[Form], glossary: Glossary, _subject: Subject) -> Iterator[Form]:
    """Yield the forms, those that may be adjectives with the words that they may stand before as nouns."""
    for form in forms:
        entry = glossary.get(form.entry) if form.text.lower() in _ADJECTIVES else None
        if entry is None or entry.inflect is not True or _SAID_OF.match(entry.definition):
            yield form
        else:
            nouns = content_stems(f"{entry.term} {entry.definition}")
            yield replace(form, nouns=nouns | _ADJECTIVES[form.text.lower()])


def is_adjective(prose: str, start: int, end: int, nouns: Collection[str]) -> bool:
    """Whether the word at `start:end` of the prose says something about another one than `nouns`."""
    left = before(prose, start, 40)
    if not prose[start:end].islower() and is_inside(left):
        return False
    follows = _BEHIND.match(behind(prose, end, 40))
    joint, word = follows.groups() if follows else ("", "")
    if _DEGREE.search(last_words(left, 1)):
        return True
    if not word.islower() or word in FUNCTION_WORDS or stem(word) in nouns:
        return False
    if joint != "-" and (word in PAST or word.endswith(_AFTER_NOUN)):
        return False
    return not (word.endswith("s") and _ONE.search(last_words(left, 2)))
