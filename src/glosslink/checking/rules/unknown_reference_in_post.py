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

from glosslink.checking.proofs import differs_by_links
from glosslink.checking.repoint import repoint
from glosslink.checking.rule import Finding, Rule
from glosslink.linking.references import NAMELESS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.page import Page


def check(page: Page) -> Iterator[Finding]:
    """Yield the references that mean no entry."""
    for found in page.links:
        if found.explicit and found.entry is None:
            near = [page.terms.entry(name) for name in page.terms.glossary.nearest(found.name)]
            message = f"no glossary entry is called `{found.name}`"
            advice = page.terms.advice("add the entry.")
            if near:
                advice = f"did you mean {' or '.join(f'`glossary:{one.id}`' for one in near)}?"
            if not found.name.strip():
                message, advice = NAMELESS
            yield Finding(
                page.place(found.link.start, found.link.end),
                message,
                advice,
                fix=repoint(page, found, near[0]) if len(near) == 1 else None,
            )


RULE = Rule(
    "GL401", "unknown-reference-in-post", "error", "document", check, __doc__, fix="safe", proof=differs_by_links
)
