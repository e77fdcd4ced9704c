"""Which links of a document are ours: exactly those that glosslink would write.

A link is ours if it leads to an entry's URL and its text is a form of that entry, in whichever built-in style. Where
an author may well have written the same, under an entry's own `url` or with another title, only our class, label or
title tells.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING

from glosslink.documents.html import attribute
from glosslink.documents.prose import BARRIER, JOINED
from glosslink.expressions import expression
from glosslink.link_template import SPELLED
from glosslink.linking.styles import CLASS, LABEL
from glosslink.records import dataclass
from glosslink.url_schemes import scheme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.documents.document import Document, Link
    from glosslink.glossary.entry import Entry
    from glosslink.linking.targets import Targets
    from glosslink.matching.matcher import Matcher

_UNMARKED = {"inline", *SPELLED} - {"template"}
_OURS = {"reference", "html", *_UNMARKED, "template"}
OF_A_GLOSSARY = expression(r"glossar|terminolog|lexi[ck]on|definitions|/terms?/", re.IGNORECASE)
"""What URLs of pages that define terms have in them."""
_LONGEST = 2_000  # code points: no form is as long, and anchors that nothing closes reach over one another to the end


@dataclass(frozen=True, slots=True)
class Owner:
    """Tells our links in documents; `title` gives the title that an entry's link has."""

    targets: Targets
    matcher: Matcher

    def owned(self, document: Document) -> Iterator[tuple[Link, Entry]]:
        """Yield the links that are ours, in order, with the entry that each leads to."""
        for link in document.links:
            entry = self.targets.entry(link.url) if link.kind in _OURS else None
            if entry is not None and self._is_ours(link, entry) and self._says(document, link, entry.id):
                yield link, entry

    def retitled(self, document: Document) -> Iterator[tuple[Link, Entry]]:
        """Yield the links that have a title of their own, and are otherwise as glosslink writes them."""
        for link in document.links:
            entry = self.targets.entry(link.url) if link.title and link.kind in _OURS - {"template"} else None
            if entry is not None and link.title != title_of(entry) and self._says(document, link, entry.id):
                yield link, entry

    def outdated(self, document: Document) -> Iterator[tuple[Link, Entry | None]]:
        """Yield the links that were ours: to a former id or URL of an entry, or to an entry that is gone (None).

        A link to an entry under a URL that is known, but not the one that is written now, is an author's unless our
        class or label is on it.
        """
        glossary = self.targets.glossary
        for link in document.links:
            name = self.targets.identify(link.url) if link.kind in _OURS else None
            if name is None or self.targets.entry(link.url) is not None:
                continue
            current = glossary.get(name)
            entry = current or glossary.former.get(name) or glossary.redirect_targets.get(name)
            if entry is None:
                if _is_marked(link) or self._names(document, link, name):
                    yield link, None
            elif (current is None or _is_marked(link)) and self._says(document, link, entry.id):
                yield link, entry

    def others(self, document: Document) -> Iterator[tuple[Link, Entry, str]]:
        """Yield the links that lead to entries, or did under an earlier `url`, with what keeps each from being ours.

        Links that were ours by an id of before, or but for their title, are told by `outdated` and `retitled`.
        """
        for link in document.links:
            name = self.targets.identify(link.url) if link.kind in _OURS else None
            entry = self.targets.glossary.get(name or _last_part(link.url)) if link.kind in _OURS else None
            if entry is None:
                continue
            if name is None:
                if self._says(document, link, entry.id):
                    yield link, entry, "url"
            elif not self._says(document, link, entry.id):
                yield link, entry, "text"
            elif self.targets.entry(link.url) is None:
                yield link, entry, "known"
            elif not self._is_ours(link, entry):
                yield link, entry, "title" if link.title else "own"

    def _is_ours(self, link: Link, entry: Entry) -> bool:
        if _is_marked(link):
            return True
        if link.kind not in _UNMARKED:
            return False
        if not link.title:
            return not entry.url
        return link.title == title_of(entry)

    def _says(self, document: Document, link: Link, entry: str) -> bool:
        if link.text_end - link.text_start > _LONGEST:
            return False
        text = visible_text(document, link)
        if link.kind == "html" and not text.strip(BARRIER) and _is_marked(link):
            text = _plain_text(document, link)
        return any(form.entry == entry for form in self.matcher.whole(text))

    def _names(self, document: Document, link: Link, name: str) -> bool:
        """Whether an unmarked link to an entry that is gone has the very words of its id for text."""
        from glosslink.glossary.slug import slug

        words = slug(visible_text(document, link))
        return link.kind in _UNMARKED and not link.title and words in (name, name + "s", name.removesuffix("s"))


def visible_text(document: Document, link: Link) -> str:
    """Return what a reader sees of a link."""
    start, end = link.text_start, link.text_end
    first = bisect_left(document.spans, start, key=lambda span: span.start)
    # Where a link opens or ends its block, the prose tells the emphasis at its edge from nothing else that parts.
    for span in islice(document.spans, first, None):
        if span.start >= link.text_end:
            break
        start = span.inner_start if span.start == start else start
        end = span.inner_end if span.end == end else end
    return document.prose[start:end].replace(JOINED, "")


def _plain_text(document: Document, link: Link) -> str:
    """Return the text of an anchor that stands where nothing is prose now, `""` where there are tags in it.

    What holds it may be so since it was made: an element that was given `aria-hidden`, say.
    """
    from html import unescape

    text = document.source[link.text_start : link.text_end]
    return "" if "<" in text else unescape(text)


def _last_part(url: str) -> str:
    """Return the fragment of a URL on this site, or else the last part of one that speaks of a glossary."""
    path, _, fragment = url.partition("#")
    if scheme(url):
        return ""
    return fragment or (path.rstrip("/").rpartition("/")[2] if OF_A_GLOSSARY.search(path) else "")


def title_of(entry: Entry) -> str:
    """Return the title that our links to an entry have, on one line."""
    return " ".join((entry.summary or entry.term).split())


def _is_marked(link: Link) -> bool:
    if link.kind == "reference":
        return link.label.lower().startswith(LABEL)
    if link.kind == "html":
        return CLASS in (attribute(link.attributes, "class") or "").split()
    return link.kind == "template"
