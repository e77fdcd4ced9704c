"""Definitions that have the noun that their entry is called by: *Applications* are "the layer where applications run".

Nothing is explained by itself (ISO 704, on circular definitions), and a place where there are applications is no
application. Such an entry explains the place, which it calls by what is there; the noun alone means what the definition
means by it, too.
"""

from __future__ import annotations

from glosslink.expressions import expression
from glosslink.matching.shapes.openings import opening
from glosslink.matching.vocabulary.content_words import stem, stems

_PLACE = expression(
    r"(?i)\W*(?:an?|the)[ \n]+(?:[\w'’-]+[ \n]+){0,2}?([\w'’-]+)[ \n]+(?:of[ \n]+(?:[\w'’-]+[ \n]+){1,2})?"
    r"(?:where|(?:at|during|from|in|on|through|within)[ \n]+which)[ \n]+([^.!?:;]+)"
)
_SAME = expression(r"(?i)\b(?:an?|another|more|other|several|the|these|this)[ \n]+([\w'’-]+)")


def place_named(definition: str, noun: str) -> str:
    """Return what the entry of a noun explains, as `stems` has it, where that is a place with such things; or `""`.

    With an article, or as *other* ones, the noun may as well be said again of the thing that is explained: "a node is
    the place where the node …".
    """
    found = _PLACE.match(opening(definition))
    if found is None:
        return ""
    place, same = stem(found[1].lower()), {stem(word.lower()) for word in _SAME.findall(found[2])}
    return place if noun in stems(found[2]) and noun not in {place, *same} else ""
