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
from glosslink.linking.reasons import of_decision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.page import Page


def check(page: Page) -> Iterator[Finding]:
    """Yield what linking would have to say, and mentions beside markup that no link can stand beside."""
    told = set()
    for one in page.survey.result.diagnostics:
        if one.code == "GL409":
            told.add(one.place)
            yield Finding(one.place, one.message, one.help)
    planned = page.survey.placing.planned
    linked = {found.entries for found, decision in planned if decision in ("link", "linked")}
    for found, decision in planned:
        if decision != "refused" or found.entries in linked:
            continue
        place = page.place(found.start, found.end)
        why = of_decision(page.job, found, decision)
        # What no style can hold is told at the first of an entry's mentions.
        if place not in told and why.kind != "style":
            text = " ".join(page.document.source[found.start : found.end].split())
            help_ = why.help or "rewrite the sentence a little, or leave it so."
            yield Finding(place, f"`{text}` is not linked: {why.message}", help_)


RULE = Rule("GL409", "unlinkable-mention", "info", "document", check, __doc__)
