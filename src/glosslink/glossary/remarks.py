"""What comments in a Markdown glossary say of the entry above them: `<!-- aliases: MAD, M.A.D. -->`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from glosslink.expressions import expression
from glosslink.glossary.keys import KEYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.glossary.outline import Block
    from glosslink.glossary.source import Source

_LINE = expression(r"(?:^|(?<=<!--))[ \t]*(?:- )?([a-z_]+):[ \t]*(.*?)[ \t\r]*$", re.MULTILINE)
_ITEM = expression(r"[^\s,](?:[^,]*[^\s,])?")
_LISTS = frozenset(("aliases", "misspellings", "former_ids", "see_also", "tags", "except"))
_OURS = frozenset(KEYS) - {"term", "definition", "when"}

Found = list[tuple[str, int, int]]  # (text, start, end)


def remarks(source: Source, block: Block) -> Iterator[tuple[int, int, dict[str, Found]]]:
    """Yield each comment in an HTML block that gives keys of an entry: its start and end, and the values of each key.

    A comment's lines are `key: value`, with commas between the values of a list; other comments are passed over.
    """
    text, done = source.text, block.start
    while (start := text.find("<!--", done, block.end)) >= 0 and (end := text.find("-->", start + 4, block.end)) >= 0:
        done = end + 3
        lines = [line for line in _LINE.finditer(text, start + 4, end) if line[1] in _OURS]
        if lines:
            yield start, done, {line[1]: _values(line) for line in lines}


def _values(line: re.Match[str]) -> Found:
    if line[1] not in _LISTS:
        return [(line[2], line.start(2), line.end(2))]
    return [(item[0], item.start(), item.end()) for item in _ITEM.finditer(line.string, line.start(2), line.end(2))]


def take(found: dict[str, Found], source: Source, values: dict[str, Any], places: dict[str, Any]) -> None:
    """Add the values of a comment's keys, and their places, to an entry's."""
    for key, items in found.items():
        values[key] = [text for text, _, _ in items] if key in _LISTS else items[0][0]
        for i, (_, start, end) in enumerate(items):
            places[f"{key}[{i}]" if key in _LISTS else key] = source.place(start, end)
