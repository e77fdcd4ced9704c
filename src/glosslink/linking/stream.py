"""Parse events as a stream that can be compared: what a document says, without where it says it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pyromark

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Lens:
    """What to look through in a document; all ranges are UTF-8 bytes of its body.

    A link whose range is in `links` is unwrapped, an HTML tag whose range is in `tags` is left out, and of a link
    whose range is in `opaque` only the fact counts that it is one.
    """

    links: frozenset[Range] = frozenset()
    tags: frozenset[Range] = frozenset()
    opaque: frozenset[Range] = frozenset()


@dataclass(slots=True)
class _Stream:
    lens: Lens
    events: list[Any] = field(default_factory=list)
    _kind: str = ""
    _text: list[str] = field(default_factory=list)

    def text(self, kind: str, text: str) -> None:
        if kind != self._kind:
            self.flush()
            self._kind = kind
        self._text.append(text)

    def flush(self) -> None:
        if self._text:
            self.events.append((self._kind, "".join(self._text)))
            self._text.clear()
        self._kind = ""

    def event(self, event: Any) -> None:
        self.flush()
        self.events.append(event)

    def without_tags(self, html: str, place: Range) -> str:
        """Return a line of an HTML block without our tags, which stand in it at known bytes."""
        inside = [tag for tag in self.lens.tags if place[0] <= tag[0] and tag[1] <= place[1]]
        data = html.encode()
        for start, end in sorted(inside, reverse=True):
            data = data[: start - place[0]] + data[end - place[0] :]
        return data.decode("utf-8", "replace")


def stream(body: str, options: pyromark.Options, lens: Lens) -> list[Any]:
    """Return the parse events of `body`, seen through `lens`, with runs of text joined."""
    result = _Stream(lens)
    skip_to = -1
    for event, span in pyromark.events_with_range(body, options=options):
        place = (span["start"], span["end"])
        if place[0] < skip_to:
            continue
        if isinstance(event, str):
            result.event(event)
            continue
        ((kind, value),) = event.items()
        if kind == "Text":
            result.text(kind, str(value))
        elif kind == "Html":
            result.text(kind, result.without_tags(str(value), place) if lens.tags else str(value))
        elif kind == "InlineHtml" and place in lens.tags:
            continue
        elif kind in ("Start", "End") and _is_link(value):
            if place in lens.opaque:
                skip_to = place[1]
                result.event("link")
            elif place not in lens.links:
                result.event(event)
        else:
            result.event(event)
    result.flush()
    return result.events


def _is_link(value: object) -> bool:
    return value == "Link" or (isinstance(value, dict) and "Link" in value)
