"""What a browser makes of HTML before and after linking: html5lib's tree, which shares no code with the package."""

from __future__ import annotations

import warnings
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

import html5lib

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from xml.etree.ElementTree import Element

Node = tuple[str, Any]


def assert_only_links(before: str, after: str, count: int, is_ours: Callable[[dict[str, str]], bool]) -> None:
    """`after` is `before` with `count` anchors more: same tree once they are unwrapped, none in another anchor."""
    was, _ = nodes(before, lambda _: False)
    now, found = nodes(after, is_ours)
    assert found == count, f"{found} links of {count} are there"
    for old, new in zip_longest(was, now):
        assert old == new, f"{old} became {new}"


def nodes(html: str, is_ours: Callable[[dict[str, str]], bool]) -> tuple[list[Node], int]:
    """The tree as a flat list, without our anchors, and how many of these there were."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # characters that XML has no place for
        tree = html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False)
    flat: list[Node] = []
    ours = 0
    for kind, value in _walk(tree, is_ours):
        if kind == "ours":
            ours += 1
            assert not value, "a link stands in an anchor, or an anchor in it"
        elif kind == "text" and flat and flat[-1][0] == "text":
            flat[-1] = ("text", flat[-1][1] + value)
        elif kind != "text" or value:
            flat.append((kind, value))
    return flat, ours


def _walk(root: Element, is_ours: Callable[[dict[str, str]], bool]) -> Iterator[Node]:
    waiting: list[tuple[str, Any, str]] = [("node", root, "")]  # with the anchor around it: "", "theirs" or "ours"
    while waiting:
        kind, item, around = waiting.pop()
        if kind != "node":
            yield kind, item
        elif not isinstance(item.tag, str):
            yield "comment", item.text
        else:
            is_anchor = item.tag.rpartition("}")[2] == "a"
            mine = is_anchor and is_ours(item.attrib)
            if mine or (is_anchor and around == "ours"):
                yield "ours", around
            if not mine:
                yield "start", (item.tag, sorted(map(str, item.attrib.items())))
                waiting.append(("end", item.tag, ""))
            yield "text", item.text or ""
            inside = "ours" if mine else "theirs" if is_anchor else around
            for child in reversed(item):
                waiting += (("text", child.tail or "", ""), ("node", child, inside))
