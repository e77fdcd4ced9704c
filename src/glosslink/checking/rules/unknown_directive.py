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

from functools import lru_cache
from typing import TYPE_CHECKING

from glosslink.checking.registry import all_rules, find
from glosslink.checking.rule import Finding, Rule
from glosslink.checking.selection import weight
from glosslink.linking.misread import CODE, NAME, strangers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.page import Page


def check(page: Page) -> Iterator[Finding]:
    """Yield what linking has to say of them, and the rules to ignore that are none."""
    for found in page.job.misread():
        yield Finding(found.place, found.message, found.help)
    for comment in page.document.directives.comments:
        if comment.is_read and comment.word == "ignore":
            for name, start, end in strangers(page.document.source, comment.names, _is_known):
                yield Finding(page.place(start, end), f"no rule is called `{name}`", _advice(name))


def _is_known(name: str) -> bool:
    return any(weight(rule, name) for rule in all_rules())


@lru_cache(1000)
def _advice(name: str) -> str:
    """Return what to do about a name that no rule has."""
    from difflib import get_close_matches

    if find(name):
        return "it is a message that is no rule, and that nothing leaves out."
    known = [word for rule in all_rules() for word in (rule.code, rule.name)]
    near = get_close_matches(name.upper(), known, 1) or get_close_matches(name.lower(), known, 1)
    return f"did you mean `{near[0]}`?" if near else "`glosslink rule` lists the rules."


RULE = Rule(CODE, NAME, "warning", "document", check, __doc__)
