"""A mention that cannot be linked, and why.

What it does
------------
Reports a mention that was due to become a link, where a link would change the text around it.

Why it is bad
-------------
Nothing is broken. But if it is the only mention, its readers get no link.

Example
-------
    A term right behind a bracket that a link's own would be read together with.

How to fix
----------
Nothing need be done: the next mention is linked instead. Or rewrite the sentence a little.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.page import Page


def check(page: Page) -> Iterator[Finding]:
    """Yield what linking would have to say."""
    for found in page.survey.result.diagnostics:
        if found.code == "GL409":
            yield Finding(found.place, found.message, found.help)


RULE = Rule("GL409", "unlinkable-mention", "info", "document", check, __doc__)
