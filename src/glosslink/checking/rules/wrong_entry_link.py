"""A link whose text is a form of another entry.

What it does
------------
Reports a link to one entry the text of which is a term, an alias or a plural of another one, and none of its own.

Why it is bad
-------------
The reader expects the explanation of the word that was followed.

Example
-------
    The [gilt](/glossary/#quantitative-easing) fell.

How to fix
----------
Lead the link to the entry that its text names (`--unsafe-fixes` does), or choose another text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.proofs import differs_by_links
from glosslink.checking.repoint import repoint
from glosslink.checking.rule import Finding, Rule
from glosslink.linking.ownership import visible_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.page import Page
    from glosslink.glossary.entry import Entry
    from glosslink.linking.survey import EntryLink


def check(page: Page) -> Iterator[Finding]:
    """Yield the links whose text names one other entry."""
    wrong = list(_wrong(page))
    fixes = repoint(page, [(found, meant) for found, _, meant in wrong], safe=False)
    for found, message, meant in wrong:
        yield Finding(
            page.place(found.link.start, found.link.end),
            message,
            f"lead it to `{meant.id}`, or choose another text.",
            fix=fixes.get(found.link),
        )


def _wrong(page: Page) -> Iterator[tuple[EntryLink, str, Entry]]:
    """Yield the links whose text names one other entry, what to say of each, and that entry."""
    for found in page.links:
        if found.entry is None or found.link.kind == "autolink":
            continue
        text = visible_text(page.document, found.link)
        named = {form.entry for form in page.job.matcher.whole(text)}
        if len(named) == 1 and found.entry.id not in named and "" not in named:
            meant = page.terms.entry(named.pop())
            yield found, f"`{text}` is a form of `{meant.term}`, and this link leads to `{found.entry.term}`", meant


RULE = Rule("GL403", "wrong-entry-link", "warning", "document", check, __doc__, fix="unsafe", proof=differs_by_links)
