"""What a word that is no form of any entry resembles, and what would make it one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.documents.prose import BARRIER, JOINED
from glosslink.expressions import expression
from glosslink.matching.shapes.inflection import variants
from glosslink.matching.text.folding import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from glosslink.glossary.glossary import Glossary
    from glosslink.matching.shapes.form import Form

_WORD = expression(rf"[^\W{JOINED}{BARRIER}](?:[\w{JOINED}]|[-'’.](?=\w))*")
_ALIKE = 0.75
_MOST = 3


def word_at(text: str, offset: int) -> tuple[int, int] | None:
    """Return the word of the text that holds the code point `offset`, or ends there."""
    last = None
    for found in _WORD.finditer(text, max(0, offset - 300), offset + 300):
        if found.start() <= offset < found.end():
            return found.span()
        last = found.span() if found.end() == offset else last
    return last


def nearest(forms: Iterable[Form], text: str, place: tuple[int, int]) -> list[Form]:
    """Return up to three forms spelt most like the word at `place`, alone or with its neighbours; nearest first."""
    from difflib import SequenceMatcher

    named = {fold_text(form.text): form for form in forms if form.entry}
    ratios: dict[str, float] = {}
    for phrase in phrases_at(text, place):
        matcher = SequenceMatcher(b=phrase)
        for key in named:
            matcher.set_seq1(key)
            if key.count(" ") == phrase.count(" ") and matcher.real_quick_ratio() > _ALIKE < matcher.quick_ratio():
                ratios[key] = max(matcher.ratio(), ratios.get(key, 0))
    close = sorted((key for key in ratios if ratios[key] > _ALIKE), key=lambda key: (-ratios[key], key))
    best: dict[str, Form] = {}
    for key in close:
        best.setdefault(named[key].entry, named[key])
    return list(best.values())[:_MOST]


def phrases_at(text: str, place: tuple[int, int]) -> Iterator[str]:
    """Yield the word at `place`, two code points of the text, and it with one or two words around it; folded."""
    before = [found[0] for found in _WORD.finditer(text, max(0, place[0] - 60), place[0])][-2:]
    after = [found[0] for found in _WORD.finditer(text, place[1], place[1] + 60)][:2]
    around, at = [*before, text[slice(*place)], *after], len(before)
    for first in range(at + 1):
        for last in range(at, min(first + 3, len(around))):
            yield fold_text(" ".join(around[first : last + 1]))


def inflected(phrases: Iterable[str], glossary: Glossary, language: str, likely: Iterable[str]) -> tuple[str, str]:
    """Return the entry of which one of the folded phrases is a form that its `inflect` leaves out, and a remedy.

    That is the value of `inflect` with which it is one. Only the entries with the ids `likely` are asked; two empty
    texts mean none.
    """
    wanted = set(phrases)
    for entry in filter(None, map(glossary.get, likely)):
        for name in (entry.term, *entry.aliases):
            for value in ("true", "all"):
                found = variants(name, entry.language or language, verbs=value == "all")
                if any(fold_text(text) in wanted for text, _ in found):
                    return entry.id, value
    return "", ""
