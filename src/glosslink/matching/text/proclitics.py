"""What Hebrew and Arabic write in one word with the noun behind it: the article, *and*, *in*, *to*, *as*.

The link leaves it out, as links of encyclopedias in these languages do: ה⟦ממשלה⟧, و⟦الحكومة⟧. A short word would turn
up by chance behind a single letter, so it has none but an article before it.
"""

from __future__ import annotations

from glosslink.expressions import expression

_LONGEST = 6  # letters, and the one before them
_SHORT = 3  # letters of a word that has but an article before it
_HEBREW = expression("(?<![א-ת])ו?(?:כש|לכש|ש)?(?:[בלכ]|מ?ה|מ)?\\Z")
_HEBREW_ARTICLE = expression("(?<![א-ת])ו?ש?(?:מ?ה|[בל])\\Z")
_ARABIC = expression("(?<![\u0620-\u06ff])[وف]?(?:[بك]?ال|لل|[بلكس])?\\Z")
_ARABIC_ARTICLE = expression("(?<![\u0620-\u06ff])[وف]?(?:[بك]?ال|لل)\\Z")
_BEFORE_ARTICLE = expression("(?<![\u0620-\u06ff])[وف]?[بك]?\\Z")


def precede(folded: str, start: int, end: int) -> bool:
    """Whether the letters before a form at `start:end` of the folded text are such words, and nothing else."""
    before, short = folded[max(0, start - _LONGEST) : start], end - start < _SHORT + 1
    if "\u05d0" <= folded[start] <= "\u05ea":
        return (_HEBREW_ARTICLE if short else _HEBREW).search(before) is not None
    if not "\u0620" <= folded[start] <= "\u06ff":
        return False
    if folded.startswith("ال", start) and not short:
        return _BEFORE_ARTICLE.search(before) is not None
    return (_ARABIC_ARTICLE if short else _ARABIC).search(before) is not None
