"""Reads a document with the links that only its dialect knows: `[[target|text]]`, a role, a shortcode.

To the Markdown parser they are text, code or a tag. So they are looked for by their shape, those that lead to the
glossary alone; the scanner is shown the document with commas in place of their markup, and what it then takes for
prose between such markup is the text of a link.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.documents import frontmatter
from glosslink.documents.document import Document, Link
from glosslink.documents.prose import BARRIER
from glosslink.documents.scanning import scan
from glosslink.linking.halving import failing
from glosslink.linking.outside import reads_alike
from glosslink.linking.spelling import spellings
from glosslink.records import dataclass, replace

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from glosslink.documents.dialects import Dialect
    from glosslink.linking.spelling import Spelling
    from glosslink.linking.targets import Targets
    from glosslink.matching.matcher import Matcher

_FILLER = ","  # punctuation, as the markup's own ends are, and the beginning of nothing
_NO_LINK = "!\\["  # before a bracket: an image or embed, an escape, a link inside brackets


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads documents; `style` is the one in force, whose links are told first."""

    targets: Targets
    matcher: Matcher
    style: str

    def read(self, source: str, path: str, dialect: Dialect) -> Document:
        """Scan a document; its links are those of its dialect, too, where they lead to the glossary."""
        links = self.find(source)
        while links:
            document = scan(_filled(source, links), path, dialect)
            kept = [link for link in links if _is_prose(document, link)]
            kept = _unharmed(source, kept, document) if len(kept) == len(links) else kept
            if len(kept) == len(links):
                return _with_links(source, document, links)
            links = kept
        return scan(source, path, dialect)

    def find(self, source: str) -> list[Link]:
        """Return what has the shape of such a link and leads to the glossary, in order and apart."""
        used = spellings(self.style, source)
        if not used:
            return []
        start = frontmatter.split(source).end
        found = [link for one in used for link in self._shaped(one, source, start)]
        apart: list[Link] = []
        for link in sorted(found, key=_start):  # stable: the style in force comes first
            if not apart or apart[-1].end <= link.start:
                apart.append(link)
        return apart

    def _shaped(self, used: Spelling, source: str, start: int) -> Iterator[Link]:
        while found := used.pattern.search(source, start):
            start = found.start() + 1
            url = self._url(found)
            if url is not None and source[found.start() - 1 : found.start()] not in tuple(_NO_LINK):
                yield Link(*found.span(), *found.span("text"), url, "", used.kind)
                start = found.end()

    def _url(self, found: re.Match[str]) -> str | None:
        """Return the URL that a link of this shape stands for, or None."""
        values = found.groupdict()
        targets, glossary = self.targets, self.targets.glossary
        if "id" in values:
            return targets.named(values["id"])
        if "url" in values:
            return values["url"] if targets.identify(values["url"]) is not None else None
        if "term" in values:
            from html import unescape

            entry = glossary.resolve(unescape(values["term"]))
        else:
            entries = {form.entry for form in self.matcher.whole(values["text"])}
            entry = glossary.get(entries.pop()) if len(entries) == 1 else None
        return targets.url(entry) if entry else None


def names(source: str, style: str) -> Iterator[str]:
    """Yield what in a source may name an entry in a link of a dialect, or of the style in force, whatever there is."""
    for used in spellings(style, source):
        from html import unescape

        for found in used.pattern.finditer(source):
            yield from map(unescape, found.groupdict().values())


def _filled(source: str, links: Sequence[Link]) -> str:
    """Return the source with commas in place of the markup of `links`."""
    parts: list[str] = []
    done = 0
    for link in links:
        parts += (source[done : link.start], _FILLER * (link.text_start - link.start))
        parts += (source[link.text_start : link.text_end], _FILLER * (link.end - link.text_end))
        done = link.end
    return "".join((*parts, source[done:]))


def _is_prose(document: Document, link: Link) -> bool:
    return BARRIER not in document.prose[link.start : link.end] and document.link_over(link.start, link.end) is None


def _unharmed(source: str, links: list[Link], document: Document) -> list[Link]:
    """Return the links that can be read as such with nothing around them read otherwise."""
    body, offset = document.body(source), document.front.end

    def holds(links: Sequence[Link]) -> bool:
        ordered = sorted(links, key=_start)
        regions = [(link.start - offset, link.end - offset) for link in ordered]
        return reads_alike(body, regions, document.body(_filled(source, ordered)), regions)

    broken = failing(holds, links)
    return [link for link in links if link not in broken]


def _start(link: Link) -> int:
    return link.start


def _with_links(source: str, document: Document, links: Sequence[Link]) -> Document:
    markup = [region for link in links for region in ((link.start, link.text_start), (link.text_end, link.end))]
    prose, move = document.visible.joined(markup)
    every = tuple(sorted((*document.links, *links)))
    return replace(document, source=source, visible=prose, blocks=document.blocks.moved(prose, move), links=every)
