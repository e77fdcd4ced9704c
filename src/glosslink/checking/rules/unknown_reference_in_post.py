"""A `glossary:` reference in a post to no entry.

What it does
------------
Reports a link to `glossary:x` in a post where x is no entry's id, former id, term or alias.

Why it is bad
-------------
It cannot be resolved, so the built page has a link that leads nowhere.

Example
-------
    The [bonds](glossary:sovreign-bond) fell.

How to fix
----------
Write the id of an entry. `--fix` does it where one entry alone is near.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.repoint import repoint
from glosslink.checking.rule import Finding, Rule
from glosslink.linking.references import NAMELESS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from glosslink.checking.page import Page
    from glosslink.glossary.entry import Entry
    from glosslink.linking.survey import EntryLink


def check(page: Page) -> Iterator[Finding]:
    """Yield the references that mean no entry."""
    unknown = [found for found in page.links if found.explicit and found.entry is None]
    near = {found.name: page.terms.near(found.name) for found in unknown}
    fixes = repoint(page, [(found, near[found.name][0]) for found in unknown if len(near[found.name]) == 1])
    for found in unknown:
        message, advice = _said(page, found, near[found.name])
        yield Finding(page.place(found.link.start, found.link.end), message, advice, fix=fixes.get(found.link))


def _said(page: Page, found: EntryLink, near: Sequence[Entry]) -> tuple[str, str]:
    if not found.name.strip():
        return NAMELESS
    advice = page.terms.advice("add the entry.")
    if near:
        advice = f"did you mean {' or '.join(f'`glossary:{one.id}`' for one in near)}?"
    return f"no glossary entry is called `{found.name}`", advice


RULE = Rule("GL401", "unknown-reference-in-post", "error", "document", check, __doc__, fix="safe")
