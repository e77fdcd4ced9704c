"""Ids that read as the term does: `Ribbentrop–Molotov Pact` → `ribbentrop-molotov-pact`."""

from __future__ import annotations

import unicodedata

from glosslink.expressions import expression

_OTHER_ASCII = expression(r"[^a-z0-9_]+")
_DROPPED = dict.fromkeys(map(ord, "'’‘ʼ`´"))  # Okun's law → okuns-law, as most site generators have it


def slug(text: str) -> str:
    """Return the id that `text` gets by default: lower case, NFC, words joined by hyphens.

    Letters, marks and digits of every script are kept, as is `_`; everything else parts words. Never empty: a text
    with no letter gives its code points (`€` → `u20ac`), an empty one gives `_`.

    >>> slug("Mutually assured destruction (MAD)"), slug("Ünïted  Nations"), slug("核抑止")
    ('mutually-assured-destruction-mad', 'ünïted-nations', '核抑止')
    """
    lower = unicodedata.normalize("NFC", text.lower()).translate(_DROPPED)
    joined = _OTHER_ASCII.sub("-", lower) if lower.isascii() else _join(lower)
    return joined.strip("-") or "-".join(f"u{ord(c):04x}" for c in text if not c.isspace()) or "_"


def _join(text: str) -> str:
    words: list[str] = []
    for character in text:
        category = unicodedata.category(character)
        if character == "_" or category[0] in "LNM":
            words.append(character)
        elif category != "Cf" and words and words[-1] != "-":  # soft hyphens and joiners part no words
            words.append("-")
    return "".join(words)
