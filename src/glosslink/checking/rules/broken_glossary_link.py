"""A link to a glossary URL whose entry does not exist.

What it does
------------
Reports a link that has the shape of a glossary URL (the setting `url`, or one of `known-urls`) and names no entry;
one that names a former id is told as such.

Why it is bad
-------------
A reader who follows it lands at the top of the glossary, or nowhere.

Example
-------
    The [bonds](/glossary/#sovreign-bond) fell.

How to fix
----------
Correct the id. `--fix` does it where a former id or a near spelling tells which entry alone is meant.

Options
-------
`url` and `known-urls` say what a link to the glossary looks like.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.repoint import repoint
from glosslink.checking.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from glosslink.checking.page import Page
    from glosslink.glossary.entry import Entry
    from glosslink.linking.survey import EntryLink


def check(page: Page) -> Iterator[Finding]:
    """Yield the links that lead to no entry of today."""
    broken = [found for found in page.links if not found.explicit and found.by in (None, "former")]
    near = {found.name: [found.entry] if found.entry else page.terms.near(found.name) for found in broken}
    fixes = repoint(page, [(found, near[found.name][0]) for found in broken if len(near[found.name]) == 1])
    for found in broken:
        message, advice = _said(page, found, near[found.name])
        yield Finding(page.place(found.link.start, found.link.end), message, advice, fix=fixes.get(found.link))


def _said(page: Page, found: EntryLink, near: Sequence[Entry]) -> tuple[str, str]:
    message = f"this link leads to `{found.name}`, which is no entry of the glossary"
    if found.entry:
        message = f"`{found.name}` is a former id of `{found.entry.term}`, which is `{found.entry.id}` now"
    remedy = page.terms.advice("add the entry, or remove the link.")
    return message, f"lead it to {' or '.join(f'`{one.id}`' for one in near)}." if near else remedy


RULE = Rule("GL402", "broken-glossary-link", "error", "document", check, __doc__, fix="safe")
