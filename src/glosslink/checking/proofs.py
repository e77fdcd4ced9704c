"""Proofs for what a fix does to a document or a YAML file, beside those of linking: all else stays equal."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from html import escape
from typing import TYPE_CHECKING

from glosslink.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from glosslink.glossary.yaml_tree import Node

Body = Callable[[str], str]
"""Gives what a Markdown parser sees of a document and of its edited versions."""
_ANCHOR = expression(r"</?a(?:\s[^<>]*)?>", re.IGNORECASE)


def differs_by_links(before: str, after: str, body: Body) -> bool:
    """Whether two documents render alike, extensions or none, but for their anchors."""
    return all(
        _ANCHOR.sub("", old) == _ANCHOR.sub("", new)
        for old, new in zip(_rendered(body(before)), _rendered(body(after)), strict=True)
    )


def replaces_text(source: str, span: tuple[int, int], text: str, body: Body) -> bool:
    """Whether `text` in place of a span of plain text changes what a reader sees there and nothing else."""
    start, end = span
    rendered = (
        _rendered(body(source)),
        _rendered(body(source[:start] + _probe() + source[end:])),
        _rendered(body(source[:start] + text + source[end:])),
    )
    old, new = escape(source[start:end], quote=False), escape(text, quote=False)
    return all(
        probed.count(_probe()) == 1
        and probed.replace(_probe(), old) == before
        and probed.replace(_probe(), new) == after
        for before, probed, after in zip(*rendered, strict=True)
    )


def alike_in_yaml(before: str, after: str, keys: Collection[str]) -> bool:
    """Whether two YAML glossaries have the same values but for some `keys` of one entry, and none of these twice."""
    old, new = _leaves(before), _leaves(after)
    if old is None or new is None:
        return False
    changed = [*(Counter(old) - Counter(new)), *(Counter(new) - Counter(old))]
    entries = {path[: _depth(path)] for path, _ in changed}
    touched = {path[_depth(path)] for path, _ in changed if len(path) > _depth(path)}
    return len(entries) <= 1 and touched <= set(keys) and _repeated(new) <= _repeated(old)


def _rendered(body: str) -> tuple[str, str]:
    from glosslink.documents.extended import BASE, EXTENDED
    from glosslink.documents.rendering import render

    return render(body, BASE), render(body, EXTENDED)


@cache
def _probe() -> str:
    from secrets import token_hex

    return f"probe{token_hex(8)}"


_Path = tuple[str, ...]


def _leaves(text: str) -> list[tuple[_Path, str]] | None:
    from glosslink.glossary.source import Source, UnreadableError
    from glosslink.glossary.yaml_tree import documents

    try:
        return [leaf for i, node in enumerate(documents(Source("", text))) for leaf in _flat(node, (f"#{i}",))]
    except UnreadableError:
        return None


def _repeated(leaves: list[tuple[_Path, str]]) -> set[_Path]:
    return {path for path, count in Counter(path for path, _ in leaves).items() if count > 1}


def _flat(node: Node, path: _Path) -> Iterator[tuple[_Path, str]]:
    from glosslink.glossary.yaml_tree import Mapping, Scalar, Sequence

    if isinstance(node, Scalar):
        yield path, node.value
    elif isinstance(node, Sequence):
        for i, item in enumerate(node.items):
            yield from _flat(item, (*path, f"#{i}"))
    elif isinstance(node, Mapping):
        for key, value in node.pairs:
            yield from _flat(value, (*path, key.value if isinstance(key, Scalar) else "?"))


def _depth(path: _Path) -> int:
    """Return how many parts of a path lead to its entry, below `entries` or not."""
    if len(path) > 1 and path[1].startswith("#"):
        return 2
    return 3 if len(path) > 2 and path[1] == "entries" else 1
