"""Names of something else, as the definitions write them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from glosslink.expressions import expression
from glosslink.matching.dictionaries import dictionary
from glosslink.matching.folding import fold_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_CAPITALISED = expression(r"(?<=[a-z,;] )([A-Z][a-z]+ [A-Z][A-Za-z]+)\b")


def proper_names(definitions: Iterable[str], forms: Collection[str]) -> list[str]:
    """Return names of something else that hold a form: `Great Expectations` is a product, no expectations.

    They are told by how the glossary itself writes: twice or more, inside a sentence, an everyday word with a capital
    stands before the form with a capital. `forms` are folded.
    """
    found = Counter(name for text in definitions for name in _CAPITALISED.findall(text))
    english = dictionary("en")
    return [
        name
        for name, count in found.items()
        if count > 1
        and fold_text(name) not in forms
        and fold_text(name.split()[1]) in forms
        and fold_text(name.split()[0]) not in forms
        and english.lemma(name.split()[0].lower())
    ]
