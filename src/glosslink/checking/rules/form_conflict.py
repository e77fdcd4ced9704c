"""A form that two entries claim and nothing tells apart.

What it does
------------
Reports a word or phrase that stands for two entries: by their terms, their aliases, or the plurals of these, where
neither `when` nor `priority` decides between them.

Why it is bad
-------------
Nobody knows which of them is meant, so a mention is not linked at all.

Example
-------
    - term: quantitative easing
      aliases: [QE]
      definition: The purchase of bonds by a central bank.
    - term: quality engineering
      aliases: [QE]
      definition: The branch of engineering that looks after quality.

How to fix
----------
Remove the form from one of them, tell them apart by `when`, or give the usual one a higher `priority`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.rule import Finding, Rule
from glosslink.matching.text.casing import fits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.terms import Name, Terms
    from glosslink.diagnostics import Place
    from glosslink.matching.shapes.form import Form


def check(terms: Terms) -> Iterator[Finding]:
    """Yield one finding for each name that has a form of an earlier one, with the first of these."""
    told: set[frozenset[Place]] = set()
    for one, other in _pairs(terms):
        names = sorted((terms.name_of(form.entry, form.text) for form in (one, other)), key=lambda name: name.place)
        pair = frozenset(name.place for name in names)
        if pair not in told:
            told.add(pair)
            yield _finding(one.text, *names)


def _pairs(terms: Terms) -> Iterator[tuple[Form, Form]]:
    """Yield each form with the first before it that stands where it does, for another entry, and is not told apart.

    With all of these, an alias `n/a` of a thousand entries would be half a million findings.
    """
    by_key: dict[str, list[Form]] = {}
    for form in terms.linker.forms:
        for key in form.folded[1:] if form.entry else ():
            before = by_key.setdefault(key, [])
            first = next((other for other in before if _conflict(terms, other, form)), None)
            if first:
                yield first, form
            before.append(form)


def _conflict(terms: Terms, one: Form, other: Form) -> bool:
    if one.entry == other.entry or not (fits(one.pieces, other.text) or fits(other.pieces, one.text)):
        return False
    return not _told_apart(terms, one, other)


def _told_apart(terms: Terms, one: Form, other: Form) -> bool:
    first, second = terms.glossary.get(one.entry), terms.glossary.get(other.entry)
    assert first is not None
    assert second is not None
    return first.priority != second.priority or first.when != second.when


def _finding(text: str, first: Name, second: Name) -> Finding:
    return Finding(
        second.place,
        f"`{text}` stands for `{first.source.term}` and for `{second.source.term}`: it will not be linked",
        "remove it from one of them, add `when` to one, or give one a higher `priority`.",
        ((f"`{first.source.term}` claims it here", first.place),),
    )


RULE = Rule("GL201", "form-conflict", "error", "glossary", check, __doc__)
