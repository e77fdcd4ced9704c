"""Glossaries on one Markdown page: a heading for each term, or a definition list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from glosslink.expressions import expression
from glosslink.glossary.remarks import remarks, take
from glosslink.glossary.slug import slug
from glosslink.glossary.validation import Raw

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.glossary.outline import Block
    from glosslink.glossary.source import Source

_ATTRIBUTES = expression(r"\s*\{:?\s*#([^\s{}]+)[^{}]*\}\s*$")  # kramdown's and Python-Markdown's, too
_LETTER = expression(r"[^\W\d_]|#|0\s*[-–—]\s*9|[^\W\d_]\s*[-–—]\s*[^\W\d_]")
_MARKER = expression(r"\s*:\s*")
_APPARATUS = frozenset(("contents", "table-of-contents", "see-also", "further-reading", "external-links"))


def listed(source: Source, blocks: list[Block]) -> Iterator[Raw]:
    """Yield an entry for each title of a definition list; further lines of a title are aliases."""
    for i, block in enumerate(blocks):
        if block.kind != "title":
            continue
        raw = _raw(source, block)
        texts: list[str] = []
        for part in blocks[i + 1 :]:
            if part.kind != "definition":
                break
            texts.append(_outdented(source.text[part.start : part.end]))
            raw.places.setdefault("definition", source.trimmed(part.start, part.end))
        raw.values["definition"] = "\n\n".join(texts)
        yield raw


def _outdented(text: str) -> str:
    first = _MARKER.sub("", text.replace("\r\n", "\n"), count=1)
    return re.sub(r"\n {1,4}", "\n", first).strip()


def headed(source: Source, blocks: list[Block]) -> Iterator[Raw]:
    """Yield an entry for each heading of the level that terms have; the text down to the next such one defines it."""
    level = term_level(source, blocks)
    for i, block in enumerate(blocks):
        if not level or block.level != level or _is_group(blocks, i) or slug(block.text) in _APPARATUS:
            continue
        last = next((j for j in range(i + 1, len(blocks)) if 0 < blocks[j].level <= level), len(blocks))
        yield _section(source, block, blocks[i + 1 : last], blocks[last].start if last < len(blocks) else None)


def titled(source: Source, blocks: list[Block]) -> Raw | None:
    """Return the entry that a file is as a whole: it begins with its one heading of level 1, and has text below."""
    first = next((i for i, block in enumerate(blocks) if block.kind != "html"), len(blocks))
    if [i for i, block in enumerate(blocks) if block.level == 1] != [first] or _is_group(blocks, first):
        return None
    below = blocks[first + 1 :]
    return _section(source, blocks[first], below, None) if any(not block.level for block in below) else None


def _section(source: Source, heading: Block, below: list[Block], end: int | None) -> Raw:
    raw = _raw(source, heading)
    parts: list[str] = []
    done = heading.end
    for block in below:
        for start, stop, found in remarks(source, block) if block.kind == "html" else ():
            take(found, source, raw.values, raw.places)
            parts.append(source.text[done:start])
            done = stop
    parts.append(source.text[done:end])
    raw.values["definition"] = "".join(parts).replace("\r\n", "\n")
    if below:
        raw.places["definition"] = source.trimmed(below[0].start, below[-1].end)
    return raw


def _raw(source: Source, block: Block) -> Raw:
    """Return an entry with the term, aliases and id that a heading or a title gives."""
    attributes = _ATTRIBUTES.search(block.text)
    term, *others = (block.text[: attributes.start()] if attributes else block.text).strip().split("\n")
    place = source.place(block.text_start, max(block.text_end, block.text_start))
    raw = Raw(place, {"term": term}, {"term": place}, page=source.path)
    if block.kind == "heading":
        raw.values["term"] = " ".join((term, *others))
    elif others:
        raw.values["aliases"] = others
        raw.places.update((f"aliases[{i}]", place) for i in range(len(others)))
    if given := block.id or (attributes[1] if attributes else ""):
        raw.values["id"] = given
        at = source.text.find(f"#{given}", block.start, block.end) + 1
        raw.places["id"] = source.place(at, at + len(given)) if at else place
    return raw


def term_level(source: Source, blocks: list[Block]) -> int:
    """Return the level of the headings that are terms, 0 where none is.

    It is that of headings with remarks on an entry below them; else 2, or the highest that more than one heading has.
    Headings that only group others, as letters do, leave it to the next lower level.
    """
    headings = [(i, block) for i, block in enumerate(blocks) if block.level]
    for i, block in headings:
        if i + 1 < len(blocks) and blocks[i + 1].kind == "html" and any(remarks(source, blocks[i + 1])):
            return block.level
    levels = sorted({block.level for _, block in headings})
    several = [level for level in levels if sum(block.level == level for _, block in headings) > 1]
    level = 2 if 2 in levels else next(iter(several), max(levels, default=1))
    for deeper in (lower for lower in levels if lower > level):
        if not all(_is_group(blocks, i) for i, block in headings if block.level == level):
            break
        level = deeper
    return level if level > 1 or level in several else 0


def _is_group(blocks: list[Block], i: int) -> bool:
    """Whether the heading at `i` only groups the deeper ones below it, or is a letter of an alphabetical list."""
    below = next((block for block in blocks[i + 1 :] if block.kind != "html"), None)
    deeper = below is not None and below.level > blocks[i].level
    empty = below is None or below.level > 0
    if _LETTER.fullmatch(blocks[i].text.strip()):
        following = next((block.level for block in blocks[i + 1 :] if block.level), 0)
        return empty or following > blocks[i].level
    return deeper
