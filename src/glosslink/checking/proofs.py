"""Proofs for what a fix does to a document or a YAML file, beside those of linking: all else stays equal."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from html import escape
from typing import TYPE_CHECKING

from glosslink.edits import Edit, apply
from glosslink.expressions import expression
from glosslink.linking.halving import holding

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from glosslink.documents.regions import Region
    from glosslink.glossary.yaml_tree import Node

Body = Callable[[str], str]
"""Gives what a Markdown parser sees of a document and of its edited versions."""
_ANCHOR = expression(r"</?a(?:\s[^<>]*)?>", re.IGNORECASE)
_DASH = expression(r"^( *)- ", re.MULTILINE)
_ANCHORED = expression(r"(?:^|[\s\[{,])&\S", re.MULTILINE)  # to which another item may refer
_Path = tuple[str, ...]
_Leaf = tuple[_Path, str]


def differs_by_links(before: str, after: str, body: Body) -> bool:
    """Whether two documents render alike, extensions or none, but for their anchors."""
    return all(
        _ANCHOR.sub("", old) == _ANCHOR.sub("", new)
        for old, new in zip(_rendered(body(before)), _rendered(body(after)), strict=True)
    )


def replacing(source: str, edits: Sequence[Edit], body: Body) -> list[Edit]:
    """Return those edits of plain text that, made together, change what a reader sees there and nothing else."""
    if not edits:
        return []
    before = _rendered(body(source))

    def holds(some: Sequence[Edit]) -> bool:
        probes = [Edit(edit.start, edit.end, f"{_probe()}{number}x") for number, edit in enumerate(some)]
        old = [escape(source[edit.start : edit.end], quote=False) for edit in some]
        new = [escape(edit.text, quote=False) for edit in some]
        rendered = zip(
            before, _rendered(body(apply(source, probes))), _rendered(body(apply(source, some))), strict=True
        )
        return all(_filled(probed, old) == one and _filled(probed, new) == other for one, probed, other in rendered)

    return holding(holds, edits)


def _filled(probed: str, texts: Sequence[str]) -> str | None:
    """Return HTML with a text for each of the probes; None where one is missing or shown more than once."""
    pieces = re.split(rf"{_probe()}(\d+)x", probed)
    numbers = [int(number) for number in pieces[1::2]]
    if sorted(numbers) != [*range(len(texts))]:
        return None
    pieces[1::2] = [texts[number] for number in numbers]
    return "".join(pieces)


def edited_alike_in_yaml(text: str, edit: Edit, keys: Collection[str]) -> bool:
    """Whether an edit of a YAML glossary leaves its values alike, but for some `keys` of one entry, as told below.

    Where entries are the items of a list, each with a dash on a line, it is enough to read the one that is edited: what
    is such an item by itself, before and after, is one between the others, too. Else the whole is read.
    """
    if item := edited_item(text, edit):
        old = text[slice(*item)]
        return alike_in_yaml(old, _edited(old, edit, item[0]), keys)
    return alike_in_yaml(text, apply(text, [edit]), keys)


def edited_item(text: str, edit: Edit) -> Region | None:
    """Return where the item stands that an edit changes, if that is one by itself and nothing else is changed."""
    start, end = _item(text, edit)
    old = text[start:end]
    new = _edited(old, edit, start) if old else ""
    is_whole = old.endswith("\n") == new.endswith("\n") and new.startswith(old[: old.find("-") + 2])
    if is_whole and not _ANCHORED.search(f"{old}\n{new}") and len(_items(new)) == len(_items(old)) == 1:
        ((at, values),) = _items(old).items()
        if _items(text).get(start + at) == values:
            return start, end
    return None


def _edited(item: str, edit: Edit, start: int) -> str:
    return apply(item, [Edit(edit.start - start, edit.end - start, edit.text)])


def _item(text: str, edit: Edit) -> Region:
    """Return the lines from the last dash above an edit that is as far in as the first of all, up to what ends them.

    That is the next such dash, or a line less far in, or the end. Nothing (0, 0) where there is no such dash, or the
    edit goes beyond.
    """
    first = _DASH.search(text)
    if first is None:
        return 0, 0
    dash = first[0]
    start = text.rfind(f"\n{dash}", 0, edit.start) + 1
    if not text.startswith(dash, start):
        return 0, 0
    outer = re.compile(rf"^ {{0,{len(first[1])}}}[^ \r\n#]", re.MULTILINE).search(text, start + len(dash))
    end = outer.start() if outer else len(text)
    return (start, end) if edit.end <= end else (0, 0)


@lru_cache(maxsize=4)
def _items(text: str) -> dict[int, tuple[_Leaf, ...]]:
    """Return the values of each item of the list that a YAML file is or has under `entries`, by where it begins.

    Nothing where it holds several YAML documents, or none that can be read.
    """
    from glosslink.glossary.source import Source, UnreadableError
    from glosslink.glossary.yaml_tree import Mapping, Scalar, Sequence, documents

    try:
        (root,) = documents(Source("", text))
    except (UnreadableError, ValueError):
        return {}
    found = root
    if isinstance(root, Mapping):
        lists = [value for key, value in root.pairs if isinstance(key, Scalar) and key.value == "entries"]
        found = lists[0] if len(lists) == 1 else root
    return {one.start: tuple(_flat(one, ())) for one in found.items} if isinstance(found, Sequence) else {}


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


@lru_cache(maxsize=2)
def _leaves(text: str) -> list[_Leaf] | None:
    from glosslink.glossary.source import Source, UnreadableError
    from glosslink.glossary.yaml_tree import documents

    try:
        return [leaf for i, node in enumerate(documents(Source("", text))) for leaf in _flat(node, (f"#{i}",))]
    except UnreadableError:
        return None


def _repeated(leaves: list[_Leaf]) -> set[_Path]:
    return {path for path, count in Counter(path for path, _ in leaves).items() if count > 1}


def _flat(node: Node, path: _Path) -> Iterator[_Leaf]:
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
