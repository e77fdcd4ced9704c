"""A glossary link in built HTML to an id that the page lacks.

What it does
------------
Reads the HTML under `--site DIR` and reports a link to the glossary whose page is there and has no such id.

Why it is bad
-------------
A reader lands at the top of a long page. Generators make ids by rules of their own, and only the built site shows
them.

Example
-------
    <a href="/glossary/#gilt-edged">gilt</a>      <!-- the page has id="gilt-edged-bond" -->

How to fix
----------
Give the entry the `id` that the page has, or the page's heading the id of the entry.

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
    """Yield the links whose target has no such anchor."""
    for link in build.links:
        page = build.find(link)
        if page is not None and link.fragment and link.fragment not in build.anchors(page):
            yield Finding(
                link.place,
                f"`{link.href}` leads to an id that {build.shown(page)} does not have",
                "give the entry the id that the page has, or the page the id of the entry.",
            )


RULE = Rule("GL601", "missing-anchor", "error", "build", check, __doc__)
