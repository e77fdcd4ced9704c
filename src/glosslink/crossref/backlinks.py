"""From entries back to the documents that mention them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from glosslink.crossref.sentences import Sentence, sentence_around
from glosslink.crossref.titles import Post, post_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.linking.survey import Survey

_NOT_MEANT = frozenset(("off", "excepted", "ambiguous"))  # what nobody takes for a mention, or nobody can tell


@dataclass(frozen=True, slots=True)
class Backlink:
    """A document that mentions an entry: the sentence of the first mention, and how many there are."""

    post: Post
    sentence: Sentence
    count: int


@dataclass(slots=True)
class Backlinks:
    """Gathers, of the surveys of documents, who mentions what."""

    _found: dict[str, list[Backlink]] = field(default_factory=dict)

    def add(self, survey: Survey) -> None:
        """Note what a document mentions; what its author leaves out (`off`, `skip`) is no mention."""
        first: dict[str, tuple[int, int]] = {}
        counts: Counter[str] = Counter()
        for entry, start, end in mentions(survey):
            first.setdefault(entry, (start, end))
            counts[entry] += 1
        if first:
            post = post_of(survey.document)
            for entry, place in first.items():
                sentence = sentence_around(survey.document, *place)
                self._found.setdefault(entry, []).append(Backlink(post, sentence, counts[entry]))

    def of(self, entry: str) -> tuple[Backlink, ...]:
        """Return the documents that mention the entry with this id: the latest first, then by path."""
        found = sorted(self._found.get(entry, ()), key=lambda link: link.post.path)
        return tuple(sorted(found, key=lambda link: link.post.date, reverse=True))


def mentions(survey: Survey) -> Iterator[tuple[str, int, int]]:
    """Yield (entry id, start, end) of every mention in a document, in order of their places.

    A link to an entry whose text is no form of it mentions it, too.
    """
    found = [
        (mention.start, mention.end, mention.entries[0])
        for mention in survey.mentions
        if mention.decision not in _NOT_MEANT and len(mention.entries) == 1
    ]
    told = {(start, entry) for start, _, entry in found}
    for one in survey.links:
        if one.entry is None:
            continue
        start, end = one.link.text_start, one.link.text_end
        if not any((place, one.entry.id) in told for place in range(start, end)):
            found.append((start, end, one.entry.id))
    yield from ((entry, start, end) for start, end, entry in sorted(found))
