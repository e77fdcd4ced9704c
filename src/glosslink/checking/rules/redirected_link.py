"""A link to a redirect.

What it does
------------
Reports a link whose id is that of an entry that only leads to another one (`see`).

Why it is bad
-------------
A redirect has no place of its own on the glossary's page, so the link may lead nowhere.

Example
-------
    The [bond](/glossary/#gilt-edged-bond) fell.      # `gilt-edged bond` has `see: gilt`

How to fix
----------
Lead it to the entry itself; `--fix` does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.repoint import repoint
from glosslink.checking.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.page import Page


def check(page: Page) -> Iterator[Finding]:
    """Yield the links that lead to an entry by way of a redirect."""
    redirected = [(found, found.entry) for found in page.links if found.entry and found.by == "redirect"]
    fixes = repoint(page, redirected)
    for found, entry in redirected:
        yield Finding(
            page.place(found.link.start, found.link.end),
            f"`{found.name}` redirects to `{entry.term}`",
            f"lead the link to `{entry.id}`.",
            fix=fixes.get(found.link),
        )


RULE = Rule("GL404", "redirected-link", "warning", "document", check, __doc__, fix="safe")
