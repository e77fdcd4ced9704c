"""A glossary link in built HTML to a page that is not there.

What it does
------------
Reads the HTML under `--site DIR` and reports a link to the glossary whose page the site does not have.

Why it is bad
-------------
A reader gets an error.

Example
-------
    <a href="/glosary/#gilt">gilt</a>

How to fix
----------
Correct the setting `url`, or publish the page.

Options
-------
`url` and `known-urls` say what a link to the glossary looks like.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.build import Build


def check(build: Build) -> Iterator[Finding]:
    """Yield the links whose target page is missing."""
    for link in build.links:
        if build.find(link) is None:
            yield Finding(
                link.place,
                f"`{link.href}` leads to a page that the site does not have",
                "correct the setting `url`, or publish the page.",
            )


RULE = Rule("GL602", "missing-page", "error", "build", check, __doc__)
