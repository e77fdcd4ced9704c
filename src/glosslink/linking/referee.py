"""A second, independent opinion for `--proof strict`: mistune renders both documents, and the HTML is compared."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from glosslink.documents.html import tag_name, tokens
from glosslink.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Callable

_HREF = expression(r'href="([^"]*)"')


@cache
def _renderer() -> Callable[[str], str]:
    import mistune

    markdown = mistune.create_markdown(escape=False, plugins=["table", "strikethrough", "footnotes", "task_lists"])
    return lambda text: str(markdown(text))


def renders_alike(plain: str, linked: str, count: int) -> bool:
    """Whether `linked` renders as `plain` does, but for `count` more anchors, none inside another."""
    before, after = _flat(_renderer()(plain)), _flat(_renderer()(linked))
    if before is None or after is None:
        return False
    more = after[1] - before[1]
    return before[0] == after[0] and not before[1] - after[1] and sum(more.values()) == count


def _flat(html: str) -> tuple[str, Counter[str]] | None:
    """Return the HTML without its anchors, and these counted by their URL; None where anchors are nested."""
    parts: list[str] = []
    urls: Counter[str] = Counter()
    open_anchors = 0
    for kind, start, end in tokens(html):
        piece = html[start:end]
        if kind == "tag" and tag_name(piece) == "a":
            open_anchors += -1 if piece[1] == "/" else 1
            if open_anchors > 1:
                return None
            if piece[1] != "/":
                found = _HREF.search(piece)
                urls[found[1] if found else ""] += 1
        else:
            parts.append(piece)
    return "".join(parts), urls
