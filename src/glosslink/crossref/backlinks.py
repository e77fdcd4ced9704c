"""From entries back to the documents that mention them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from glosslink.crossref.sentences import Sentence, sentence_of, surroundings
from glosslink.crossref.titles import Post, post_of
from glosslink.records import dataclass, field, replace

if TYPE_CHECKING:
    from glosslink.linking.sightings import Sightings


@dataclass(frozen=True, slots=True)
class Backlink:
    """A document that mentions an entry: what stands around the first mention, and how many there are."""

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
        """Note what a document mentions; `url` is its address, where others know it better than its front matter."""
        first: dict[str, tuple[int, int]] = {}
        counts: Counter[str] = Counter()
        for entry, start, end in seen.places:
            first.setdefault(entry, (start, end))
            counts[entry] += 1
        if first:
            post = post_of(seen.document)
            if url:
                post = replace(post, url=url)
            for entry, place in first.items():
                around = surroundings(seen.document, *place)
                self._found.setdefault(entry, []).append(Backlink(post, around, counts[entry]))

    def of(self, entry: str) -> tuple[Backlink, ...]:
        """Return the documents that mention the entry with this id: the latest first, then by path."""
        found = sorted(self._found.get(entry, ()), key=lambda link: link.post.path)
        return tuple(sorted(found, key=lambda link: link.post.date, reverse=True))
