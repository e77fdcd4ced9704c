"""A mention that `glosslink link` would link.

What it does
------------
Reports the first mention of each entry that has no link yet, as the settings, the front matter and the comments of
the post want it.

Why it is bad
-------------
A reader who does not know the term is not helped. Where links are made when the site is built (`links = "build"`),
this rule is silent.

Example
-------
    Gilts fell.

How to fix
----------
`glosslink link --write` or `glosslink check --fix`. Where no link is wanted: `<!-- glosslink: skip gilt -->`.

Options
-------
`links`, `first`, `skip`, `max-links`, `max-per-paragraph`, `style`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.proofs import differs_by_links
from glosslink.checking.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.page import Page


def check(page: Page) -> Iterator[Finding]:
    """Yield the mentions that linking would link; where they share definitions, one fix mends all."""
    if page.is_built:
        return
    placing = page.survey.placing
    wrappings = [wrapping for _, wrapping in placing.wrapped]
    whole = page.fix(placing.proof.edits(wrappings)) if any(one.definition for one in wrappings) else None
    for link, wrapping in zip(page.survey.result.links, wrappings, strict=True):
        entry = page.terms.entry(link.entry)
        yield Finding(
            page.place(link.start, link.end),
            f"`{' '.join(link.text.split())}` is not linked to `{entry.term}`",
            "run `glosslink link --write`, or `glosslink check --fix`.",
            fix=whole or page.fix(wrapping.edits()),
        )


RULE = Rule("GL406", "unlinked-mention", "warning", "document", check, __doc__, fix="safe", proof=differs_by_links)
