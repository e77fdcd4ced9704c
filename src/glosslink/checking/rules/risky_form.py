"""A form that is also a very common word.

What it does
------------
Reports a one-word term or alias that is among the commonest words of English and that matches in small letters; an
acronym does so where `case: insensitive` made it.

Why it is bad
-------------
Most of its mentions mean the common word, and each first one in a post becomes a wrong link.

Example
-------
    - term: US
      case: insensitive        # now "us" is linked
      definition: The United States of America.

How to fix
----------
Keep `case: smart`, set `case: sensitive`, say in `when` where it is meant, or set `autolink: false`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.rule import Finding, Rule
from glosslink.checking.words import COMMON
from glosslink.matching.shapes.brackets import expansions
from glosslink.matching.text.casing import fits, is_acronym, pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.terms import Name, Terms


def check(terms: Terms) -> Iterator[Finding]:
    """Yield the names that are common words and match as such."""
    for name in terms.names:
        entry = terms.glossary.get(name.source.id) or terms.glossary.redirect_targets.get(name.source.id)
        if entry and _is_english(name, terms) and entry.autolink and entry.when is None and _is_risky(name):
            yield _finding(name)


def _is_english(name: Name, terms: Terms) -> bool:
    return (name.source.language or terms.config.settings.language).lower().startswith("en")


def _is_risky(name: Name) -> bool:
    word = name.text.strip().lower()
    return word in COMMON and any(fits(pieces(text, name.source.case), word) for text, _ in expansions(name.text, ""))


def _finding(name: Name) -> Finding:
    if is_acronym(name.text):
        message = f"with `case: insensitive`, `{name.text}` matches the common word `{name.text.lower()}`"
        return Finding(name.place, message, "remove `case: insensitive`, or give it to the other names only.")
    message = f"`{name.text}` is a common word, so most of its mentions mean something else"
    return Finding(name.place, message, "set `case: sensitive`, say in `when` where it is meant, or `autolink: false`.")


RULE = Rule("GL203", "risky-form", "warning", "glossary", check, __doc__)
