"""Edits of a post that change where a link leads, or leave only its text; each is proved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.documents.document import folded_label
from glosslink.edits import Edit
from glosslink.linking.proof import redirecting, unprovable, unwrapping

if TYPE_CHECKING:
    from collections.abc import Iterable

    from glosslink.checking.page import Page
    from glosslink.diagnostics import Fix
    from glosslink.documents.document import Link
    from glosslink.glossary.entry import Entry
    from glosslink.linking.survey import EntryLink

    _Change = tuple[Edit, str, str]


def repoint(page: Page, wanted: Iterable[tuple[EntryLink, Entry]], *, safe: bool = True) -> dict[Link, Fix]:
    """Return, for the links that can be led to the entries that are wanted of them, the fix that does it.

    The URL keeps its shape. All of the fixes are proved together: one after another, time would grow with the square.
    """
    changes: dict[Link, _Change] = {}
    for found, entry in wanted:
        if change := _change(page, found, entry):
            changes[found.link] = change
    agreed = _agreed(page, changes) if changes else {}
    kept = set(redirecting(page.document.source, page.document.body, agreed.values()))
    return {link: page.fix([change[0]], safe=safe) for link, change in agreed.items() if change[0] in kept}


def _change(page: Page, found: EntryLink, entry: Entry) -> _Change | None:
    """Return the edit that leads a link to an entry, with its URL of before and after; None where it has no place."""
    link = found.link
    url = f"glossary:{entry.id}" if found.explicit else _url(page, found, entry)
    at = page.document.source.find(link.url, *_destination(page, link))
    return (Edit(at, at + len(link.url), url), link.url, url) if at >= 0 and url != link.url else None


def _agreed(page: Page, changes: dict[Link, _Change]) -> dict[Link, _Change]:
    """Return the changes that lead no other link astray: links with one definition all want the same, or get none."""
    by_label: dict[str, set[_Change | None]] = {}
    for link in page.document.links:
        if link.kind == "reference":
            by_label.setdefault(folded_label(link.label), set()).add(changes.get(link))
    return {
        link: change
        for link, change in changes.items()
        if link.kind != "reference" or len(by_label[folded_label(link.label)]) == 1
    }


def unwrap(page: Page, links: Iterable[EntryLink]) -> dict[Link, Fix]:
    """Return, for the links that can be taken out without changing the text around them, the fix that does it."""
    removable = {found.link: found.owned for found in links if found.link.kind not in ("autolink", "other")}
    kept = unprovable(page.document.source, page.document.body, list(removable))
    return {link: page.fix(unwrapping(link), safe=owned) for link, owned in removable.items() if link not in kept}


def _url(page: Page, found: EntryLink, entry: Entry) -> str:
    """Return the link's URL with another id in it, or the entry's own URL where that does not lead there."""
    targets = page.job.targets
    head, name, tail = found.link.url.rpartition(found.name)
    same_shape = f"{head}{entry.id}{tail}"
    leads = name and not entry.url and targets.identify(same_shape) == entry.id
    return same_shape if leads else targets.url(entry)


def _destination(page: Page, link: Link) -> tuple[int, int]:
    """Return the part of the source in which a link's URL stands."""
    if link.kind == "inline":
        return link.text_end, link.end
    if link.kind == "html":
        return link.start, link.text_start
    if link.kind == "reference":
        found = page.document.defined.get(folded_label(link.label))
        return (found.start, found.end) if found else (0, 0)
    return link.start, link.end
