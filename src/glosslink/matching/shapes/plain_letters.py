"""Forms in plainer letters than a language has: capitals without accents, German *ae* for *ä*.

French writes *Etat* for *État*, by habit or for want of keys, and never *etat*. In capitals throughout, Greek has no
accents, and Romance languages often have none. German texts from abroad or from old programs have no umlauts.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from glosslink.expressions import expression
from glosslink.matching.text.casing import pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.matching.text.casing import Piece

_INITIAL = expression(r"\b[ÀÂÉÈÊËÎÏÔÙÛÜÇàâéèêëîïôùûüç]")
_WITHOUT = frozenset(("ca", "el", "es", "fr", "it", "pt"))
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})


def has_plain(text: str, code: str) -> bool:
    """Whether a form in a language may be written in plainer letters."""
    return not text.isascii() and (code in _WITHOUT or code == "de")


def plainer(text: str, code: str) -> Iterator[tuple[str, tuple[Piece, ...]]]:
    """Yield a form in plainer letters, each time with its pieces."""
    if code == "de":
        if (other := text.translate(_UMLAUTS)) != text:
            yield other, pieces(other, "smart")
        return
    if code == "fr" and (other := _INITIAL.sub(lambda one: _bare(one[0]).upper(), text)) != text:
        plain = zip(pieces(text, "smart"), pieces(other, "smart"), strict=True)
        yield (
            other,
            tuple(
                new._replace(capital=True, exact=new.exact or "'" in new.text) if new.text != old.text else new
                for old, new in plain
            ),
        )
    capitals = text.upper()
    if (other := _bare(capitals)) != capitals:
        yield other, pieces(other, "sensitive")


def _bare(text: str) -> str:
    """Return a text without accents; a tilde or cedilla is none of a Spanish ñ."""
    parts = (c for c in unicodedata.normalize("NFD", text.replace("Ñ", "\0")) if not unicodedata.combining(c))
    return "".join(parts).replace("\0", "Ñ")
