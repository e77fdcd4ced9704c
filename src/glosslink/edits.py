"""Replace `source[start:end]` by a text: the only way anything here changes a document."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Edit(NamedTuple):
    """Replace the code points `start:end` of a text by `text`; `start == end` inserts."""

    start: int
    end: int
    text: str


_PLACE = itemgetter(0, 1)


def apply(source: str, edits: Iterable[Edit]) -> str:
    """Return `source` with every edit made.

    Edits may come in any order but must not overlap (ValueError); insertions at one place keep their order.
    """
    parts: list[str] = []
    done = 0
    for start, end, text in sorted(edits, key=_PLACE):
        if start < done:
            raise ValueError(f"edits overlap at {start}")
        parts += (source[done:start], text)
        done = end
    parts.append(source[done:])
    return "".join(parts)


def difference(old: str, new: str) -> Edit:
    """Return the one edit that makes a text of another: what lies between their equal beginnings and ends."""
    most = min(len(old), len(new))
    start = next((i for i in range(most) if old[i] != new[i]), most)
    tail = next((i for i in range(most - start) if old[-1 - i] != new[-1 - i]), most - start)
    return Edit(start, len(old) - tail, new[start : len(new) - tail])


def origin(edits: Iterable[Edit], offset: int) -> int:
    """Return where the code point at `offset` of the edited text stood in the source.

    A code point that an edit wrote is told to have stood where the edit begins.
    """
    shift = 0
    for edit in sorted(edits, key=_PLACE):
        begin = edit.start + shift
        if offset < begin:
            break
        if offset < begin + len(edit.text):
            return edit.start
        shift += len(edit.text) - (edit.end - edit.start)
    return offset - shift
