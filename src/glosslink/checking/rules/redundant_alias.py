"""An alias that folding or inflection already gives.

What it does
------------
Reports an alias every form of which another name of the entry matches without it: its plural, another way to
hyphenate, to capitalise or to spell it.

Why it is bad
-------------
It does nothing, and who reads the glossary believes that plurals must be listed.

Example
-------
    - term: gilt
      aliases: [gilts, Gilt]
      definition: A bond of the British government.

How to fix
----------
Remove it; `--fix` does. `glosslink show TERM` lists what matches anyway.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.rule import Finding, Rule
from glosslink.checking.terms import place_of
from glosslink.checking.yaml_edits import remove_item
from glosslink.glossary.glossary import Glossary
from glosslink.matching.forms import forms_of
from glosslink.matching.matcher import Matcher
from glosslink.matching.text.casing import words
from glosslink.matching.text.folding import fold_text
from glosslink.matching.text.joins import keys
from glosslink.records import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.terms import Terms
    from glosslink.glossary.entry import Entry


def check(terms: Terms) -> Iterator[Finding]:
    """Yield the aliases that change nothing."""
    for entry in terms.glossary.entries:
        kept: list[str] = []
        for i, alias in reversed(list(enumerate(entry.aliases))):  # of two that give each other, the first stays
            others = [entry.term, *entry.aliases[:i], *kept]
            if any(_akin(alias, other) for other in others) and _given(terms, entry, alias, others):
                yield _finding(terms, entry, i)
            else:
                kept.append(alias)


def _akin(one: str, other: str) -> bool:
    """Whether two names could be forms of each other: compiling them to know costs time."""
    if set(keys(one)) & set(keys(other)):
        return True
    pairs = list(zip(words(fold_text(one)), words(fold_text(other)), strict=False))
    return len(words(one)) == len(words(other)) and all(a[0] == b[0] for a, b in pairs)


def _given(terms: Terms, entry: Entry, alias: str, others: list[str]) -> bool:
    """Whether every form of an alias is matched by the other names."""
    language = terms.config.settings.language
    without = replace(entry, term=others[0], aliases=tuple(others[1:]), definition="")
    matcher = Matcher(forms_of(Glossary.from_entries([without]), language), language=language)
    if not matcher.whole(alias):
        return False
    alone = Glossary.from_entries([replace(entry, term=alias, aliases=(), definition="")])
    return all(matcher.whole(form.text) for form in forms_of(alone, language) if form.entry)


def _finding(terms: Terms, entry: Entry, i: int) -> Finding:
    place = place_of(entry, f"aliases[{i}]")
    items, file = entry.places.get("aliases"), terms.files.get(place.path)
    return Finding(
        place,
        f"the alias `{entry.aliases[i]}` of `{entry.term}` is matched without it",
        f"remove it: `glosslink show {entry.id}` lists all that matches.",
        fix=remove_item(file, place, items, "aliases") if file and items else None,
    )


RULE = Rule("GL202", "redundant-alias", "warning", "glossary", check, __doc__, fix="safe")
