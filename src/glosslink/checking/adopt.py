"""A start for a site that was linked by hand: which of its links look like links to the glossary.

A link looks like one if the last part of its URL is an entry's id, former id or name, or if its words are a form of
an entry and its page is called glossary.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import unquote

from glosslink.expressions import expression
from glosslink.glossary.slug import slug
from glosslink.linking.ownership import OF_A_GLOSSARY, visible_text
from glosslink.records import dataclass, field

if TYPE_CHECKING:
    from glosslink.checking.page import Page
    from glosslink.documents.document import Link
    from glosslink.glossary.entry import Entry

_LAST = expression(r"([^/?#]+?)(/|\.html?|\.mdx?|\.qmd)?$")


@dataclass(slots=True)
class Adoption:
    """What the hand-made links of a site have in common; counts over all documents."""

    documents: int = 0
    links: int = 0
    patterns: Counter[str] = field(default_factory=Counter)
    known: set[str] = field(default_factory=set)
    texts: Counter[tuple[str, str]] = field(default_factory=Counter)
    broken: Counter[str] = field(default_factory=Counter)

    def add(self, page: Page) -> None:
        """Count the links of a document."""
        self.documents += 1
        recognised = {found.link for found in page.links}
        for link in page.document.links:
            if link.kind == "autolink" or link.url.lower().startswith("glossary:"):
                continue
            pattern, entry = _pattern(page, link)
            if entry is None and not pattern:
                continue
            self.links += 1
            self.patterns[pattern] += 1
            if link in recognised:
                self.known.add(pattern)
            text = " ".join(visible_text(page.document, link).split())
            if entry is None:
                self.broken[link.url] += 1
            elif text and not any(form.entry == entry.id for form in page.job.matcher.whole(text)):
                self.texts[text, entry.id] += 1

    def proposed(self) -> list[str]:
        """Return the patterns that `known-urls` could hold, most frequent first."""
        return [
            pattern for pattern, _ in self.patterns.most_common() if pattern not in self.known and "{id}" in pattern
        ]

    def report(self) -> str:
        """Return all of this as text."""
        lines = [f"{self.links} links in {self.documents} documents look like links to the glossary", ""]
        if self.patterns:
            lines.append("URL patterns")
            lines += [
                f"  {count:6}  {pattern}{'  (known)' if pattern in self.known else ''}"
                for pattern, count in self.patterns.most_common(20)
            ]
        if proposed := self.proposed():
            listed = ", ".join(f'"{pattern}"' for pattern in proposed[:5])
            lines += ["", "put into glosslink.toml, if all of these are the glossary", f"  known-urls = [{listed}]"]
        if self.texts:
            lines += ["", "link texts that could become aliases"]
            lines += [f"  {count:6}  {text} → {entry}" for (text, entry), count in self.texts.most_common(30)]
        if self.broken:
            lines += ["", "links of such a pattern to no entry"]
            lines += [f"  {count:6}  {url}" for url, count in self.broken.most_common(20)]
        return "\n".join(lines) + "\n"


def _pattern(page: Page, link: Link) -> tuple[str, Entry | None]:
    """Return the pattern of a link's URL, `{id}` in it, and the entry it means; nothing for any other link."""
    found = _LAST.search(link.url)
    if found is None:
        return "", None
    name = unquote(found[1])
    entry = _entry(page, name)
    text = slug(visible_text(page.document, link)) if visible_text(page.document, link).strip() else ""
    looks = bool(OF_A_GLOSSARY.search(link.url))
    if entry is not None and not looks and slug(name) != text:
        entry = None  # a page of that name, linked by other words
    if entry is None and not (looks and found.start() > 0 and not name.lower().startswith("glossar")):
        return "", None
    return f"{link.url[: found.start(1)]}{{id}}{link.url[found.end(1) :]}", entry


def _entry(page: Page, name: str) -> Entry | None:
    glossary = page.terms.glossary
    return (
        glossary.get(name) or glossary.former.get(name) or glossary.redirect_targets.get(name) or glossary.resolve(name)
    )
