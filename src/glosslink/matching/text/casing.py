"""Smart case: which capitals of a form a text must have, and which are only a matter of place.

`US`, `MI6`, `pH` and `APIs` are told from other words by their capitals, so they match as written. Any other word
matches in lower case, Capitalised and in ALL CAPS; the humps of `StatefulSet` are words of their own here.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal, NamedTuple

from glosslink.documents.prose import JOINED
from glosslink.expressions import expression
from glosslink.matching.text.folding import DASHES, FULL_WIDTH

Case = Literal["smart", "sensitive", "insensitive"]

# The middle dot parts the words of a Japanese loanword; elsewhere it stands between names and things in a list.
SEPARATORS = expression(rf"[\s{JOINED}\xad\u200b-\u200d\u2060\ufeff{re.escape(DASHES)}]+|(?<=[ァ-ヺー])・(?=[ァ-ヺー])")
_HUMP = expression(r"[A-Z]{2,}(?![a-z])|[A-Z]+(?=[A-Z][a-z])|[A-Z][a-z0-9]+")
_PLURAL_ACRONYM = expression(r"[A-Z]{2,}s")
_PLAIN = FULL_WIDTH | dict.fromkeys((0x2018, 0x2019, 0x02BC), ord("'"))


class Piece(NamedTuple):
    """A stretch of a form's letters, separators not counted.

    An `exact` one must be written as it is here; one with `capital` is another word in small letters.
    """

    start: int
    end: int
    text: str
    exact: bool
    capital: bool = False


def letters(text: str) -> str:
    """Return `text` without white space, dashes and invisible characters, with plain quotes and narrow letters."""
    if not text.isascii():
        text = text.translate(_PLAIN)
    return SEPARATORS.sub("", text)


def words(text: str) -> list[str]:
    """Return the words of a form: what stands between white space and dashes."""
    if text.isascii():
        return text.replace("-", " ").replace(JOINED, " ").split()
    return [word for word in SEPARATORS.split(text) if word]


def humps(word: str) -> list[str]:
    """Return the words of a camel-case word (`StatefulSet`, `HTTPRoute`), or the word itself where it is none."""
    if word[1:].islower() or _PLURAL_ACRONYM.fullmatch(word):
        return [word]
    found = _HUMP.findall(word)
    return found if len(found) > 1 and "".join(found) == word and any(h[1:].islower() for h in found) else [word]


def is_acronym(word: str) -> bool:
    """Whether a word is told from others by its capitals, so that it matches only as written."""
    if word.islower() or (word.isalpha() and word[1:].islower()) or not any(c.isupper() for c in word):
        return False
    if word.startswith("IJ") and word[2:].islower():  # Dutch has one letter there: IJsland
        return False
    upper = sum(c.isupper() for c in word)
    if not any(c.islower() for c in word):  # US, U.S., MI6, C, R&D
        return True
    return upper > 1 or any(c.isdigit() for c in word) or not word[0].isupper() or not word[0].isalpha()


def pieces(form: str, case: Case) -> tuple[Piece, ...]:
    """Return the pieces of a form, in order and without a gap, as `case` wants them."""
    if case == "insensitive":
        return ()
    result: list[Piece] = []
    at = 0
    parts = words(form)
    for index, word in enumerate(parts):
        # "A" and "O" that open a longer form are words of a sentence: "A priori"; "E-mail" has an everyday prefix.
        opening = index == 0 and len(parts) > 1 and (word in ("A", "O") or _is_prefix(form, parts))
        for hump in humps(word.translate(_PLAIN)):
            exact = case == "sensitive" or (is_acronym(hump) and not opening)
            result.append(Piece(at, at + len(hump), hump, exact))
            at += len(hump)
    return tuple(result)


def _is_prefix(form: str, parts: list[str]) -> bool:
    """Whether a form begins with the *E-* of e-mail, e-commerce: before a word in small letters, it is no letter."""
    return parts[0] == "E" and parts[1].islower() and form.lstrip()[1:2] in DASHES


def fits(wanted: tuple[Piece, ...], text: str) -> bool:
    """Whether `text`, a piece of prose that folds to the form's text, has the capitals that the form wants."""
    if not wanted:
        return True
    found = letters(text)
    if len(found) != wanted[-1].end:  # lengths differ after folding (ß, combining marks): compare them composed
        found = unicodedata.normalize("NFC", found)
        if len(found) != wanted[-1].end:
            return not any(piece.exact for piece in wanted)
    return all(_fits(piece, found[piece.start : piece.end]) for piece in wanted)


def _fits(piece: Piece, text: str) -> bool:
    if text == piece.text:
        return True
    if piece.exact or (piece.capital and text[:1].islower()):
        return False
    first = 2 if text.startswith("IJ") else 1
    return text.islower() or text.isupper() or text[first:] == text[first:].lower()
