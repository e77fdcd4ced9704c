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
    """Yield what linking would have to say, and mentions beside markup that no link can stand beside."""
    told = set()
    for found in page.survey.result.diagnostics:
        if found.code == "GL409":
            told.add(found.place)
            yield Finding(found.place, found.message, found.help)
    linked = {mention.entries for mention in page.mentions if mention.decision in ("link", "linked")}
    for mention in page.mentions:
        if mention.decision != "refused" or mention.entries in linked:
            continue
        place = page.place(mention.start, mention.end)
        if place not in told:
            message = f"`{mention.text}` is not linked: a link would be read together with what stands beside it"
            yield Finding(place, message, "put a space between them, or leave it so.")


RULE = Rule("GL409", "unlinkable-mention", "info", "document", check, __doc__)
