"""A link with another title than the summary of its entry.

What it does
------------
Reports, where the setting `title` is on, a link to an entry whose text is a form of it and whose title is not its
summary.

Why it is bad
-------------
Readers are shown a definition that holds no longer. And such a link may as well be its author's, so that neither
`link --refresh` nor `unlink` touches it, unless a class or label of glosslink is on it.

Example
-------
    A [gilt](/glossary/#gilt "A bond of the English government.") fell.

How to fix
----------
`--unsafe-fixes` gives the link the title of today, if it is written as glosslink writes links; where the title is the
author's own, a comment `glosslink: ignore GL413` keeps it.

Options
-------
`title` says whether links carry the summary.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.proofs import differs_by_links
from glosslink.checking.rule import Finding, Rule
from glosslink.edits import Edit
from glosslink.linking.ownership import title_of
from glosslink.linking.styles import STYLES, Target

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.page import Page
    from glosslink.diagnostics import Fix
    from glosslink.documents.document import Link
    from glosslink.glossary.entry import Entry


def check(page: Page) -> Iterator[Finding]:
    """Yield the links that only their title tells from those that linking would make."""
    for link, entry in page.job.owner.retitled(page.document) if page.settings.title else ():
        if not page.job.in_generated(link):
            yield Finding(
                page.place(link.start, link.end),
                f"the title of this link is not the summary of `{entry.term}`",
                "give it the title of today, or leave it out.",
                fix=_fix(page, link, entry),
            )


def _fix(page: Page, link: Link, entry: Entry) -> Fix | None:
    """Return the fix of a link that is written as our style writes it; None for any other."""
    source, style = page.document.source, STYLES.get(link.kind)
    if style is None or link.kind == "reference":
        return None
    url = page.job.targets.url(entry)
    old, new = style(Target(entry.id, url, link.title)), style(Target(entry.id, url, title_of(entry)))
    places = (link.start, link.text_start), (link.text_end, link.end)
    if tuple(source[start:end] for start, end in places) != old:
        return None
    return page.fix((Edit(*at, text) for at, text in zip(places, new, strict=True)), safe=False)


RULE = Rule("GL413", "stale-title", "warning", "document", check, __doc__, fix="unsafe", proof=differs_by_links)
