"""What stands around a mention, as far as the rules of usage look: some characters, or some words."""

from __future__ import annotations

from glosslink.documents.prose import JOINED

_HIDDEN = 4  # times as many characters are looked through as are wanted: markup may stand between them
_CLOSING = frozenset("_,)'\"’”")


def before(prose: str, start: int, length: int) -> str:
    """Return the last `length` characters that a reader sees before `start`, or fewer."""
    return prose[max(0, start - _HIDDEN * length) : start].replace(JOINED, "")[-length:]


def behind(prose: str, end: int, length: int) -> str:
    """Return the first `length` characters that a reader sees from `end` on, or fewer."""
    return prose[end : end + _HIDDEN * length].replace(JOINED, "")[:length]


def last_words(text: str, count: int) -> str:
    """Return the last words of a text, with the space before them and all space behind.

    Expressions that look at the end of a text try every place before it: they are to be shown few.
    """
    at = len(text.rstrip(" \n"))
    for _ in range(count):
        at = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at))
        if at < 0:
            return text
    return text[at:]


def is_inside(left: str) -> bool:
    """Whether a sentence goes on behind this text: it ends in a word, comma, closing bracket or quote, and a space."""
    last = left[-2:-1]
    return left[-1:] in (" ", "\n") and (last.isalnum() or last in _CLOSING) and last != ""
