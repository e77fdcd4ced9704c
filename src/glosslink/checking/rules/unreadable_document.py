"""A document that cannot be read or decoded.

What it does
------------
Reports a document that is gone, may not be read, or is not UTF-8, with the place of the first byte that is not.

Why it is bad
-------------
Nothing in it is checked or linked.

Example
-------
    A post saved as Latin-1 or UTF-16.

How to fix
----------
Save the file as UTF-8.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.page import Page


def check(_page: Page) -> Iterator[Finding]:
    """Find nothing: what cannot be read is no page; the checker tells it when it opens the file."""
    yield from ()


RULE = Rule("GL110", "unreadable-document", "error", "document", check, __doc__)
