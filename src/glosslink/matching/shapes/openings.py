"""How a definition begins: without its markup, and with what stands in brackets right behind the term."""

from __future__ import annotations

from glosslink.expressions import expression
from glosslink.matching.shapes.brackets import initials, parts_of
from glosslink.matching.text.casing import words
from glosslink.matching.vocabulary.content_words import without_markup

CAPITALS = r"[A-Z][A-Za-z0-9]{0,7}[A-Z]"
"""Matches what may be an acronym."""
ACRONYM = expression(rf"(?<![\w&-])({CAPITALS})s?(?![\w&-])")
"""Matches an acronym, in the plural, too, and captures it."""
_BRACKETED = expression(r"\s*[(（]\s*([^()（）]{2,100}?)\s*[)）]")
_LABEL = expression(r"(?i)^[^:：.]{0,20}?(?:engl|ingl|angl|англ|英|영어)[^:：.]{0,12}[:：.]\s*")
_EXAMPLES = expression(r"(?i)\b(?:e\.g|etc|z\. ?B|u\. ?a|usw|p\. ?ej|par ex|per es|например|и др)\b|など|等|例|등\b|예")
_HEAD = 400  # code points of a definition: its first sentence, and what may follow


def opening(definition: str) -> str:
    """Return what a definition begins with, as a reader sees it."""
    return without_markup(definition[:_HEAD])


def unlabelled(part: str) -> str:
    """Return what is in brackets without what says of which language it is: `engl. bond`."""
    return _LABEL.sub("", part)


def bracketed(term: str, head: str) -> list[str]:
    """Return what stands in brackets right behind the term, without what says of which language it is; no examples."""
    at = head.lower().find(term.lower())
    found = _BRACKETED.match(head, at + len(term)) if at >= 0 else None
    if not found or _EXAMPLES.search(found[1]):
        return []
    return [unlabelled(part) for part in parts_of(found[1])]


def short_names(name: str) -> set[str]:
    """Return the acronyms that several words make, in small letters: with their little words, and without."""
    large = " ".join(word for word in words(name) if not word.islower() or len(word) > 3)
    return {initials(name), initials(large)} if len(words(name)) > 1 else set()
