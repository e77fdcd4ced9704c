"""General nouns, which mean little until a text says of what: the *name* of a pod, not the name of a film.

An entry that is called by such a noun alone explains one of its uses, and its definition says which. In small letters,
or at the head of a sentence, it is meant where the word before it, or a complement behind it, is in that definition:
*Pod names*, *the name of a Pod*, where the definition speaks of Pods (after M. Lesk, "Automatic Sense Disambiguation
Using Machine Readable Dictionaries", 1986).
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from glosslink.documents.prose import JOINED
from glosslink.expressions import expression
from glosslink.matching.casing import words
from glosslink.matching.folding import fold_text
from glosslink.records import replace

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from glosslink.glossary.glossary import Glossary
    from glosslink.matching.form import Form

# Only nouns belong here whose mentions mostly mean something else, in texts about the subject of a glossary as well.
_GENERAL = frozenset("endpoint endpoints event events member members name names source sources".split())
_SUBJECT = 2  # other entries with the noun in a longer term: then it is what the glossary is about ("event loop")
_FUNCTION_WORDS = frozenset(
    "a an the and or but nor if of in into on to for from by with per as at is are was were be been has have had can "
    "may will not no all any each some it its they their this that these those which who what when where how such "
    "other new up out off our my your his her".split()
)
_INSIDE = expression(r"[\w,)'\"’”][ \n]\Z")
_OPENS = expression(r"[.!?;:(]\s|\x01")
_CLOSES = expression(r"[.!?;:)\x01]")
_COMPLEMENT = expression(r"[ \n]+(?:of|for|in|on|from|within)[ \n]+(.*)", re.DOTALL)
_ACRONYM = expression(r"\b[A-Z]{2,}[ \n]\Z")
_NEAR = 4  # words of a complement


def with_kin(forms: Iterable[Form], glossary: Glossary) -> Iterator[Form]:
    """Yield the forms, those that are general nouns with the words of which one must stand by them."""
    forms = list(forms)
    about = _subjects(forms)
    for form in forms:
        entry = glossary.get(form.entry) if _is_general(form) else None
        if entry is None or entry.inflect is not True or about[_stem(fold_text(form.text))] >= _SUBJECT:
            yield form
        else:
            kin = frozenset(_words(entry.definition)) - _FUNCTION_WORDS
            yield replace(form, kin=kin - {_stem(noun) for noun in _GENERAL})


def stands_by_kin(prose: str, start: int, end: int, kin: Collection[str]) -> bool:
    """Whether a word of `kin` stands before the general noun at `start:end` of the prose, or complements it.

    With a capital inside a sentence it is a name, for which that does not matter.
    """
    if not prose[start:end].islower() and _INSIDE.search(prose[max(0, start - 200) : start].replace(JOINED, "")[-4:]):
        return True
    left = _OPENS.split(prose[max(0, start - 200) : start].replace(JOINED, "")[-60:])[-1]
    before = _words(left)
    if before and before[-1] in kin:
        return True
    if _ACRONYM.search(left):  # a DNS name, whatever it is of
        return False
    after = _CLOSES.split(prose[end : end + 300].replace(JOINED, "")[:80], maxsplit=1)[0]
    complement = _COMPLEMENT.match(after)
    return complement is not None and any(word in kin for word in _words(complement[1])[:_NEAR])


def _is_general(form: Form) -> bool:
    return bool(form.entry) and fold_text(form.text) in _GENERAL


def _subjects(forms: Iterable[Form]) -> Counter[str]:
    """Count the entries that have a word in a longer term of theirs."""
    longer = {
        (form.entry, word) for form in forms if form.entry and len(words(form.text)) > 1 for word in _words(form.text)
    }
    return Counter(word for _, word in longer)


def _words(text: str) -> list[str]:
    """Return the words of a text in small letters, without the endings -s and -'s."""
    return [_stem(word) for word in re.findall(r"\w+(?:'s\b)?", text.lower().replace("’", "'"))]


def _stem(word: str) -> str:
    word = word.removesuffix("'s")
    return word.removesuffix("s") if len(word) > 3 else word
