"""Folding: what differs only in case, kind of dash, quote or space becomes the same text.

One character stays one character wherever that is possible, so that an offset into the folded text is an offset into
the prose plus a shift, and the shift changes only where something was collapsed. Full case folding (ß to ss) and
composition (Unicode NFC) change lengths and are done where such characters occur.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache

from glosslink.documents.prose import JOINED
from glosslink.expressions import expression
from glosslink.records import dataclass

DASHES = "-\u058a\u05be\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d"
"""Hyphens and the dashes that join words. The em dash parts them: it stays what it is."""
FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code - 0xFEE0) not in "!(),.:;?"}
"""Full-width ASCII, as East Asian text has it, to ASCII, for `str.translate`; but for the marks that part sentences:

a colon of that width never joins the names of machines.
"""
_SPACES = "\t\n\r\x0b\x0c\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
IGNORED = "\xad\u200b\u200c\u200d\u2060\ufeff"
"""Characters that a reader does not see: soft hyphens, zero-width spaces and joiners."""
_ASCII = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ-\t\n\r\x0b\x0c", "abcdefghijklmnopqrstuvwxyz      ")
_ASCII_BYTES = bytes(range(128))
# U+0130 is the one letter that lower() makes two of; sigma has a form of its own at the end of words.
_SAME = {
    **{chr(wide): chr(narrow).lower() for wide, narrow in FULL_WIDTH.items()},
    **dict.fromkeys(_SPACES + DASHES, " "),
    **dict.fromkeys(IGNORED, JOINED),
    "\u0131": "i",
    "\u03c2": "\u03c3",
    "\u0451": "\u0435",  # Russian writes ё where a word would be misread without its dots, and е elsewhere
    "\u015f": "\u0219",  # Romanian has a comma below where many keyboards have a cedilla
    "\u0163": "\u021b",
    "\u2018": "'",
    "\u2019": "'",
    "\u02bc": "'",
    "\u201c": '"',
    "\u201d": '"',
}
"""Characters beyond `lower()` that fold to one other."""
_SAME_ASCII = [(old, new) for old, new in _SAME.items() if old.isascii()]
_LONGER = {
    "ß": "ss",
    "œ": "oe",
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "st",
    "ﬆ": "st",
    "ŉ": "'n",
}
# A run of spaces and invisible markup, told by its first two characters: a single space costs next to nothing.
_RUNS = re.compile(rf"(?: [ {JOINED}]|{JOINED})[ {JOINED}]*")
_SPACES_ONLY = re.compile("  +")  # the same where nothing is invisible: one literal is found much sooner
_COLLAPSED = expression(_RUNS.pattern + f"|[{''.join(_LONGER)}]")
# Vowel points of Hebrew and Arabic, and the Arabic stroke that only lengthens a word: most texts have none.
_POINTS = (
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc"
)
_NO_POINTS = expression(f"[{_POINTS}]|(?<=i)\u0307|(?<=[\u0430-\u044f\u0454-\u0457])\u0301")  # a stress in Russian
_POINTED = expression(f"[{_POINTS}\u0301\u0307]")
_MARKS = f"\u0300-\u036f\u0653-\u0655\u093c\u09bc\u3099\u309a\u1161-\u11ff{_POINTS}"
_COMPOSED = expression(
    _COLLAPSED.pattern + rf"|[^\W_{JOINED}][{_MARKS}]+|[\u0958-\u095f\u09dc-\u09df\ufb1d-\ufb4e][{_MARKS}]*"
)


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text and the way back: from `starts[i]` on, the prose stands `shifts[i]` further right."""

    text: str
    starts: list[int]
    shifts: list[int]

    def source(self, offset: int) -> int:
        """Return the offset into the prose of the folded code point at `offset`."""
        return offset + self.shifts[bisect_right(self.starts, offset) - 1]


def fold(prose: str) -> Folded:
    """Fold the prose of a document."""
    text, pattern = _same_length(prose)
    if pattern is _RUNS and JOINED not in text:
        if "  " not in text:
            return Folded(text, [0], [0])
        pattern = _SPACES_ONLY
    parts: list[str] = []
    starts, shifts = [0], [0]
    done = length = 0
    for found in pattern.finditer(text):
        start, end = found.span()
        new = _replacement(found[0])
        length += start - done
        parts += (text[done:start], new)
        # Every further character of a longer replacement stands for the same one of the prose.
        for extra in range(1, min(len(new), 4)):
            starts.append(length + extra)
            shifts.append(start - length - extra)
        length += len(new)
        starts.append(length)
        shifts.append(end - length)
        done = end
    parts.append(text[done:])
    return Folded("".join(parts), starts, shifts)


@lru_cache(8192)  # while a glossary is compiled, each of its forms is folded several times
def fold_text(text: str) -> str:
    """Fold a short text by the same rules, without the way back and without white space around it."""
    if text.isascii() and JOINED not in text and "  " not in (folded := text.translate(_ASCII)):  # as nearly all are
        return folded.strip()
    return fold(text).text.strip()


def _same_length(text: str) -> tuple[str, re.Pattern[str]]:
    """Return `text` with each character folded that folds to one other, and the pattern of what else is to be done."""
    if text.isascii():
        return text.translate(_ASCII), _RUNS
    text = text.replace("\u0130", "i").lower()
    for old, new in _SAME_ASCII:
        text = text.replace(old, new)
    others = set(text.encode("utf-8", "surrogatepass").translate(None, _ASCII_BYTES).decode("utf-8", "surrogatepass"))
    for other in others & _SAME.keys():
        text = text.replace(other, _SAME[other])
    if all(other < "\u0300" or "\u2010" <= other <= "\u20bf" for other in others):  # Latin letters, punctuation
        return text, _RUNS if others.isdisjoint(_LONGER) else _COLLAPSED
    simple = unicodedata.is_normalized("NFC", text) and not _POINTED.search(text)
    return text, _COLLAPSED if simple else _COMPOSED


def _replacement(found: str) -> str:
    first = found[0]
    if first in (" ", JOINED):
        return " " if " " in found else ""
    composed = unicodedata.normalize("NFC", found)
    return _LONGER.get(found) or _SAME.get(composed) or _NO_POINTS.sub("", composed)
