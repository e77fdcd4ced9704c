"""Edits of a post that change where a link leads, or leave only its text; each is proved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.edits import Edit, apply
from glosslink.linking.proof import same_but_for_destination, unprovable, unwrapping

if TYPE_CHECKING:
    from collections.abc import Iterable

    from glosslink.checking.page import Page
    from glosslink.diagnostics import Fix
    from glosslink.documents.document import Link
    from glosslink.glossary.entry import Entry
    from glosslink.linking.survey import EntryLink


def repoint(page: Page, found: EntryLink, entry: Entry, *, safe: bool = True) -> Fix | None:
    """Return the fix that leads a link to an entry; the URL keeps its shape. None where that cannot be proved."""
    link = found.link
    url = f"glossary:{entry.id}" if found.explicit else _url(page, found, entry)
    begin, end = _destination(page, link)
    source = page.document.source
    at = source.find(link.url, begin, end)
    if at < 0 or url == link.url:
        return None
    edit = Edit(at, at + len(link.url), url)
    if not same_but_for_destination(source, apply(source, [edit]), page.document.body, (link.url, url)):
        return None
    return page.fix([edit], safe=safe)


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
        found = [d for d in page.document.definitions if d.label.casefold() == link.label.casefold()]
        return (found[0].start, found[0].end) if found else (0, 0)
    return link.start, link.end
