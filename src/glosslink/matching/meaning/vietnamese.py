"""What is of Vietnamese alone: tones, and words of several syllables that begin as a term of one does.

The mark of a tone stands on either of two vowels: *hòa bình* and *hoà bình*, *ủy ban* and *uỷ ban*.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from glosslink.expressions import expression

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

PHRASES = """
luật* sư; luật* gia; luật* sĩ; luật* khoa; đảng* viên; đảng* phái; thuế* quan; quân* đội; dân* tộc; dân* cư; đất* nước
"""
"""Words in which a star marks the syllable that is no term: a lawyer is no law. See `set_phrases`."""
_TONES = "\u0300\u0301\u0303\u0309\u0323"
# Vowels that end a syllable, decomposed; behind q, the u is no vowel.
_EITHER = expression(
    f"(?i)(?<!q)(?:(o)([{_TONES}])([ae])|(u)([{_TONES}])(y)|(o)([ae])([{_TONES}])|(u)(y)([{_TONES}]))(?!\\w)"
)


def with_other_tone_marks(name: str) -> Iterator[str]:
    """Yield a name with its tones marked on the other vowel."""
    plain = unicodedata.normalize("NFD", name)
    found = unicodedata.normalize("NFC", _EITHER.sub(_moved, plain))
    if found != unicodedata.normalize("NFC", name):
        yield found


def _moved(found: re.Match[str]) -> str:
    first, second, third = (part for part in found.groups() if part)
    return f"{first}{third}{second}"
