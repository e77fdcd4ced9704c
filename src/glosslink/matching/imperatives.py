"""German imperatives that are written like nouns: *Stellen Sie den Antrag*, where a glossary explains the *Stelle*.

Inside a sentence capitals tell nouns from verbs, at its head they do not. There a noun in the plural never stands
right before *Sie*, and a verb in the imperative always does.
"""

from __future__ import annotations

from glosslink.documents.languages import primary
from glosslink.expressions import expression
from glosslink.matching.around import before, behind
from glosslink.matching.dictionaries import dictionary

_ENDINGS = ("en", "ern", "eln")
_YOU = expression(r"[ \n]+Sie\b")
_INSIDE = frozenset(",_-%/")  # behind these, and behind words, a sentence goes on


def may_be_imperative(form: str, term: str, language: str) -> bool:
    """Whether a form of a term is a noun that the polite imperative of a verb may look like.

    A glossary that has the verb itself as its term means it in the imperative, too: *Skalieren Sie die Anwendung*.
    """
    if primary(language) != "de" or not form.istitle() or not form.isalpha() or not form.endswith(_ENDINGS):
        return False
    return not dictionary("de").lemma(term).islower()


def is_imperative(prose: str, start: int, end: int) -> bool:
    """Whether the word at `start:end` of the prose stands at the head of a sentence and right before *Sie*."""
    if not _YOU.match(behind(prose, end, 6)):
        return False
    last = before(prose, start, 4).rstrip(" \n")[-1:]
    return not (last.isalnum() or last in _INSIDE)
