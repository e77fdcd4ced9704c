"""Joins: the ways in which the words of a form may hang together in a text."""

from __future__ import annotations

from itertools import pairwise

from glosslink.matching.casing import humps, words
from glosslink.matching.folding import fold_text

_MAX_JOINTS = 6


def keys(form: str) -> list[str]:
    """Return the folded texts that a form is looked up by: as it stands, and with its joints open or closed.

    All joints open, all closed, and each single one closed, for up to six joints; that finds what writers do without
    the exponential rest. A solid word without humps has no joints, so it is never split.
    """
    parts = [fold_text(hump) for word in words(form) for hump in humps(word)]
    if not parts:
        return [key] if (key := fold_text(form)) else []
    found = [" ".join(parts), "".join(parts)]
    if 1 < len(parts) <= _MAX_JOINTS + 1:
        found += [" ".join([*parts[:i], a + b, *parts[i + 2 :]]) for i, (a, b) in enumerate(pairwise(parts))]
    return [key for key in dict.fromkeys(found) if key]


def folded(form: str) -> tuple[str, ...]:
    """Return a form's text as it is folded, and behind it all folded texts that the form is found by."""
    return fold_text(form), *keys(form)
