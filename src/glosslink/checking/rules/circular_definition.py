"""Definitions that explain each other by each other only.

What it does
------------
Reports entries whose definitions lead round: the first sentence of each has, besides the name of the next one and
function words, two words at most. A mutual `see_also` is none, nor is a definition that mentions another term and
says something of its own.

Why it is bad
-------------
Who knows neither of the terms learns nothing.

Example
-------
    - term: gilt
      definition: A gilt-edged bond.
    - term: gilt-edged bond
      definition: The same as a gilt.

How to fix
----------
Say in one of the definitions what the thing is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.rule import Finding, Rule
from glosslink.checking.terms import place_of
from glosslink.checking.words import COMMON
from glosslink.expressions import expression
from glosslink.glossary.summary import first_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.terms import Terms
    from glosslink.glossary.entry import Entry

_WORD = expression(r"[^\W_]+")
_MOST_OTHER_WORDS = 2


def check(terms: Terms) -> Iterator[Finding]:
    """Yield each circle once, at the first of its definitions."""
    leaning = {entry.id: _leans_on(terms, entry) for entry in terms.glossary.entries if entry.definition}
    told: set[str] = set()
    for entry in terms.glossary.entries:
        circle = [] if entry.id in told else _circle(entry.id, leaning)
        if circle:
            told.update(circle)
            yield _finding([terms.entry(name) for name in circle])


def _leans_on(terms: Terms, entry: Entry) -> tuple[str, ...]:
    """Return the entries by which alone the first sentence of a definition explains."""
    sentence = first_sentence(entry.definition)
    found = [one for one in terms.linker.survey(sentence).mentions if one.entries and entry.id not in one.entries]
    for mention in reversed(found):
        sentence = sentence[: mention.start] + " " + sentence[mention.end :]
    own = {word for name in terms.names_of(entry.id) for word in _WORD.findall(name.text.lower())}
    rest = [word for word in _WORD.findall(sentence.lower()) if word not in COMMON and word not in own]
    return tuple(name for one in found for name in one.entries) if found and len(rest) <= _MOST_OTHER_WORDS else ()


def _circle(start: str, leaning: dict[str, tuple[str, ...]]) -> list[str]:
    """Return the ids on a way from an entry back to it, or none."""
    ways = [[start]]
    seen: set[str] = set()
    for way in ways:
        for name in leaning.get(way[-1], ()):
            if name == start:
                return way
            if name not in seen:
                seen.add(name)
                ways.append([*way, name])
    return []


def _finding(circle: list[Entry]) -> Finding:
    first = circle[0]
    names = " → ".join(f"`{entry.term}`" for entry in [*circle, first])
    return Finding(
        place_of(first, "definition"),
        f"these definitions explain each other by each other only: {names}",
        "say in one of them what it is in other words.",
        tuple((f"`{entry.term}` is explained here", place_of(entry, "definition")) for entry in circle[1:]),
    )


RULE = Rule("GL306", "circular-definition", "warning", "glossary", check, __doc__)
