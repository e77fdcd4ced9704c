"""A `post:` reference to no post, or to several.

What it does
------------
Reports a link to `post:x` where x is no post's path, slug, file name or former address, or is that of several.

Why it is bad
-------------
It cannot be resolved, so the built page has a link that leads nowhere.

Example
-------
    As I said [in March](post:how-to-read-a-bugdet).

How to fix
----------
Write the name of one post; its path from the root always is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.page import Page


def check(page: Page) -> Iterator[Finding]:
    """Yield the references that mean no post, or several."""
    posts = page.job.posts
    for found in posts.resolutions(page.survey.document) if posts else ():
        if found.fault:
            yield Finding(found.fault.place, found.fault.message, found.fault.help)


RULE = Rule("GL410", "unknown-post-reference", "error", "document", check, __doc__)
