"""A form listed under `misspellings`.

What it does
------------
Reports a wrong spelling that the glossary lists for an entry.

Why it is bad
-------------
It is never linked, and it does not look good.

Example
-------
    - term: quantitative easing
      misspellings: [quantitive easing]
      definition: The purchase of bonds by a central bank.

How to fix
----------
Write the entry's term; `--unsafe-fixes` does, with the capitals of what stood there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.proofs import replacing
from glosslink.checking.rule import Finding, Rule
from glosslink.edits import Edit
from glosslink.matching.matcher import settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.page import Page


def check(page: Page) -> Iterator[Finding]:
    """Yield the misspellings in the prose."""
    if page.terms.misspellings is None:
        return
    found = settle(page.terms.misspellings.candidates(page.document.prose), lambda match: match)
    wanted = [(match, page.terms.entry(match.forms[0].entry)) for match in found]
    source, prose = page.document.source, page.document.prose
    edits = [
        Edit(match.start, match.end, _like(source[match.start : match.end], entry.term))
        for match, entry in wanted
        if prose[match.start : match.end] == source[match.start : match.end]
    ]
    fixes = {edit[:2]: page.fix([edit], safe=False) for edit in replacing(source, edits, page.document.body)}
    for match, entry in wanted:
        yield Finding(
            page.place(match.start, match.end),
            f"`{' '.join(source[match.start : match.end].split())}` is a misspelling of `{entry.term}`",
            f"write `{entry.term}`.",
            fix=fixes.get((match.start, match.end)),
        )


def _like(written: str, term: str) -> str:
    """Return a term with the capitals of what it replaces."""
    if written.isupper() and len(written) > 1:
        return term.upper()
    return term[:1].upper() + term[1:] if written[:1].isupper() else term


RULE = Rule("GL408", "misspelling", "warning", "document", check, __doc__, fix="unsafe")
