"""More links to one entry than `first` allows.

What it does
------------
Reports each further link to an entry in the same document, section or paragraph, as `first` says. Explicit
references (`glossary:x`) do not count: who writes one wants it.

Why it is bad
-------------
A page full of links tires its readers, and those to the glossary are of use where a term is met first.

Example
-------
    The [gilt](/glossary/#gilt) fell, and then the [gilt](/glossary/#gilt) rose.

How to fix
----------
Remove all but the first. `--fix` does it for links as glosslink writes them, `--unsafe-fixes` for others.

Options
-------
`first` says where a link is a first one; with `every` nothing is repeated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.proofs import differs_by_links
from glosslink.checking.repoint import unwrap
from glosslink.checking.rule import Finding, Rule
from glosslink.linking.plan import scope_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.page import Page
    from glosslink.documents.document import Link
    from glosslink.linking.survey import EntryLink


def check(page: Page) -> Iterator[Finding]:
    """Yield the links to an entry that is linked before in the same scope."""
    first: dict[tuple[str, int], EntryLink] = {}
    repeated: list[tuple[EntryLink, EntryLink]] = []
    for found in page.links:
        if found.entry is not None and not found.explicit:
            earlier = first.setdefault(_scope(page, found.link, found.entry.id), found)
            if earlier is not found:
                repeated.append((found, earlier))
    fixes = unwrap(page, [found for found, _ in repeated]) if repeated else {}
    where = page.settings.first
    for found, earlier in repeated:
        text = " ".join(page.document.source[found.link.text_start : found.link.text_end].split())
        yield Finding(
            page.place(found.link.start, found.link.end),
            f"`{text}` is linked in this {where} before",
            "leave only the text.",
            (("the first link is here", page.place(earlier.link.start, earlier.link.end)),),
            fixes.get(found.link),
        )


def _scope(page: Page, link: Link, entry: str) -> tuple[str, int]:
    block = page.document.block_behind(link.text_start)
    section = page.document.blocks[block].section if block >= 0 else 0
    return scope_of(page.settings.first, entry, section, block, link.start)


RULE = Rule(
    "GL405", "repeated-link", "warning", "document", check, __doc__, fix="safe or unsafe", proof=differs_by_links
)
