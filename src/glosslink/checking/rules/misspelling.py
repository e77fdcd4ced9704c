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

from glosslink.checking.proofs import replaces_text
from glosslink.checking.rule import Finding, Rule
from glosslink.edits import Edit
from glosslink.matching.matcher import settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.page import Page
    from glosslink.diagnostics import Fix


def check(page: Page) -> Iterator[Finding]:
    """Yield the misspellings in the prose."""
    if page.terms.misspellings is None:
        return
    for match in settle(page.terms.misspellings.candidates(page.document.prose), lambda match: match):
        entry = page.terms.entry(match.forms[0].entry)
        written = page.document.source[match.start : match.end]
        yield Finding(
            page.place(match.start, match.end),
            f"`{written}` is a misspelling of `{entry.term}`",
            f"write `{entry.term}`.",
            fix=_fix(page, match.start, match.end, _like(written, entry.term)),
        )


def _like(written: str, term: str) -> str:
    """Return a term with the capitals of what it replaces."""
    if written.isupper() and len(written) > 1:
        return term.upper()
    return term[:1].upper() + term[1:] if written[:1].isupper() else term


def _fix(page: Page, start: int, end: int, text: str) -> Fix | None:
    source = page.document.source
    if page.document.prose[start:end] != source[start:end] or not replaces_text(
        source, (start, end), text, page.document.body
    ):
        return None
    return page.fix([Edit(start, end, text)], safe=False)


RULE = Rule("GL408", "misspelling", "warning", "document", check, __doc__, fix="unsafe")
