"""From entries back to the documents that mention them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from glosslink.crossref.sentences import Sentence, sentence_of, surroundings
from glosslink.crossref.titles import Post, post_of
from glosslink.documents.document import Context
from glosslink.records import dataclass, field, replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from glosslink.documents.document import Document
    from glosslink.linking.sightings import Sightings


@dataclass(frozen=True, slots=True)
class Backlink:
    """A document that mentions an entry: what stands around the first mention in a sentence, and how many there are."""

    post: Post
    around: tuple[str, str, str]
    count: int

    @property
    def sentence(self) -> Sentence:
        """The sentence of the first mention; it is cut out only for those that are shown."""
        return sentence_of(self.around)


@dataclass(slots=True)
class Backlinks:
    """Gathers who mentions what."""

    _found: dict[str, list[Backlink]] = field(default_factory=dict)

    def add(self, seen: Sightings, url: str = "") -> None:
        """Note what a document mentions: see `links_back`."""
        self.take(links_back(seen, url))

    def take(self, found: Iterable[tuple[str, Backlink]]) -> None:
        """Note the links back to a document from the entries with these ids."""
        for entry, link in found:
            self._found.setdefault(entry, []).append(link)

    def of(self, entry: str) -> tuple[Backlink, ...]:
        """Return the documents that mention the entry with this id: the latest first, then by path."""
        found = sorted(self._found.get(entry, ()), key=lambda link: link.post.path)
        return tuple(sorted(found, key=lambda link: link.post.date, reverse=True))


def links_back(seen: Sightings, url: str = "") -> list[tuple[str, Backlink]]:
    """Return the ids of the entries that a document mentions, with the links back.

    A draft has none, nor a post of which the day has not come: readers cannot open it.
    `url` is its address, where others know it better than its front matter. Another process may find them.
    """
    first: dict[str, tuple[int, int]] = {}
    counts: Counter[str] = Counter()
    headed: set[str] = set()
    for entry, start, end in seen.places:
        if entry not in first or entry in headed:  # a sentence tells more than a heading
            is_heading = _is_heading(seen.document, start)
            if entry not in first or not is_heading:
                first[entry] = start, end
                (headed.add if is_heading else headed.discard)(entry)
        counts[entry] += 1
    post = post_of(seen.document) if first else None
    if post is None or post.is_draft or _is_to_come(post, seen.document):
        return []
    if url:
        post = replace(post, url=url)
    return [(entry, Backlink(post, surroundings(seen.document, *at), counts[entry])) for entry, at in first.items()]


def _is_heading(document: Document, at: int) -> bool:
    block = document.block_at(at)
    return block >= 0 and bool(document.blocks.contexts[block] & Context.HEADINGS)


def _is_to_come(post: Post, document: Document) -> bool:
    from datetime import date

    if document.dialect.name not in ("hugo", "jekyll"):  # others publish posts whatever their date
        return False
    day = post.date[:10]
    return day[:4].isdigit() and day > date.today().isoformat()  # noqa: DTZ011  # the day where the site is built
