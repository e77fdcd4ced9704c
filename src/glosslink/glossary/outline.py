"""The top-level blocks of a Markdown page that can hold entries, with their places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from glosslink.documents.markdown import code_points
from glosslink.glossary.faults import fault
from glosslink.glossary.source import Source, UnreadableError
from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

_KINDS = {
    "Heading": "heading",
    "DefinitionListTitle": "title",
    "DefinitionListDefinition": "definition",
    "HtmlBlock": "html",
}


@dataclass(slots=True)
class Block:
    """A block from code point `start` to `end`; of a heading or title, also its words, which stand within.

    `level` is a heading's, 1 to 6; `id` the one that its attributes give, as in `## Term {#id}`.
    """

    kind: Literal["heading", "title", "definition", "html", "other"]
    start: int
    end: int
    level: int = 0
    id: str = ""
    text: str = ""
    text_start: int = 0
    text_end: int = 0


def outline(source: Source, begin: int) -> list[Block]:
    """Return the top-level blocks of `source.text[begin:]`; definition lists give a block for each title and text.

    Raises UnreadableError for text that cannot be UTF-8.
    """
    body = source.text[begin:]
    try:
        at = code_points(body.encode())
    except UnicodeEncodeError as error:
        place = source.place(begin + error.start, begin + error.end)
        raise UnreadableError(fault("GL101", place, "half a surrogate pair is no text", "remove it.")) from error
    blocks: list[Block] = []
    depth = 0
    for kind, value, first, last in _events(body):
        start, end = at(first) + begin, at(last) + begin
        if kind == "Start":
            if depth == 0:
                blocks.append(_block(value, start, end))
            depth += 1
        elif kind == "End":
            depth -= 1
        elif depth and blocks[-1].kind in {"heading", "title"}:
            _add(blocks[-1], value, start, end)
    return blocks


def _events(body: str) -> Iterator[tuple[str, Any, int, int]]:
    """Yield (kind, value, start, end) in bytes, without definition lists as such: their parts count as blocks."""
    import pyromark

    options = pyromark.Options.ENABLE_HEADING_ATTRIBUTES | pyromark.Options.ENABLE_DEFINITION_LIST
    for event, span in pyromark.events_with_range(body, options=options):
        kind, value = next(iter(event.items())) if isinstance(event, dict) else (event, " ")
        if kind not in {"InlineHtml", "Rule"} and value != "DefinitionList":
            yield kind, "\n" if kind in {"SoftBreak", "HardBreak"} else value, span["start"], span["end"]


def _block(value: Any, start: int, end: int) -> Block:
    name, details = next(iter(value.items())) if isinstance(value, dict) else (value, None)
    block = Block(_KINDS.get(name, "other"), start, end)  # type: ignore[arg-type]
    if details and name == "Heading":
        block.level, block.id = int(details["level"][1]), details["id"] or ""
    return block


def _add(block: Block, value: str, start: int, end: int) -> None:
    block.text_start = block.text_start if block.text else start
    block.text += value
    block.text_end = end
