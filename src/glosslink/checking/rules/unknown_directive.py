"""A comment or front matter for glosslink that asks for what it does not know.

What it does
------------
Reports comments of a post such as `<!-- glosslink: of -->`, and what stands under `glossary` in its front matter, where
a word, a key, a value, an entry or a rule is none that there is, with the nearest one that is.

Why it is bad
-------------
It is not done: an entry that was to be skipped is linked, and a finding that was to be ignored is told.

Example
-------
    ---
    glossary: {skip: [guilt]}
    ---
    <!-- glosslink: ignore GL4060 -->

How to fix
----------
Write what the help line names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.registry import unknown_rules
from glosslink.checking.rule import Finding, Rule
from glosslink.linking.misread import CODE, NAME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.page import Page


def check(page: Page) -> Iterator[Finding]:
    """Yield what linking has to say of them, and the rules to ignore that are none."""
    for found in page.job.misread():
        yield Finding(found.place, found.message, found.help)
    for comment in page.document.directives.comments:
        if comment.is_read and comment.word == "ignore":
            yield from unknown_rules(page.document.source, comment.names, page.place)


RULE = Rule(CODE, NAME, "warning", "document", check, __doc__)
