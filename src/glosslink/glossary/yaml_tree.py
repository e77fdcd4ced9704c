"""YAML as a tree of strings that know where they stand.

The tree is built from the parser's events, not by `yaml.compose`: so nesting and aliases are bounded before anything
is built (libyaml's own composer recurses, and 100,000 brackets crash it), no scalar is given a type (YAML 1.1 takes
the term `NO` for false), and it takes half the time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from glosslink.expressions import expression
from glosslink.glossary.faults import DEEPEST, fault, too_deep
from glosslink.glossary.source import UnreadableError
from glosslink.records import dataclass, field, replace

if TYPE_CHECKING:
    from glosslink.glossary.source import Source

_ALIASED = 100_000  # values that aliases may add to those written
_HALVES = expression("[\ud800-\udfff]")
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))


@dataclass(slots=True)
class Scalar:
    """A value as written, from code point `start` to `end`; `null` where YAML takes it for none."""

    start: int
    end: int
    value: str
    null: bool


@dataclass(slots=True)
class Sequence:
    """A list of values."""

    start: int
    end: int
    items: list[Node]


@dataclass(slots=True)
class Mapping:
    """Keys and values in the order written, equal keys and all."""

    start: int
    end: int
    pairs: list[tuple[Node, Node]]


Node = Scalar | Sequence | Mapping


def documents(source: Source, start: int = 0, end: int | None = None) -> list[Node]:
    """Return the YAML documents in `source.text[start:end]`; offsets count from the start of the whole text.

    Raises UnreadableError where the text is no YAML, nests deeper than 100 levels, or its aliases expand to more than
    100,000 values.
    """
    import yaml

    text = source.text[start:end]
    builder = _Builder(source, start)
    try:
        for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            _TAKE.get(type(event).__name__, _ignore)(builder, event)
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        from glosslink.glossary.yaml_errors import explain

        raise UnreadableError(explain(error, source, start, text)) from error
    return builder.done


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come yet; `size` counts its values, aliases expanded."""

    start: int
    anchor: str | None
    flow: bool
    children: list[Node] = field(default_factory=list)
    size: int = 1


@dataclass(slots=True)
class _Builder:
    source: Source
    base: int
    done: list[Node] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    anchors: dict[str, tuple[Node, int]] = field(default_factory=dict)
    aliased: int = 0

    def scalar(self, event: Any) -> None:
        start, end = event.start_mark.index + self.base, event.end_mark.index + self.base
        if event.style in {"|", ">"}:  # YAML counts the blank lines below to the value
            end = start + len(self.source.text[start:end].rstrip())
        null = not event.style and event.value in _NULLS
        self.add(Scalar(start, end, _whole(event.value), null), 1 + len(event.value) // 64, event.anchor)

    def begin(self, event: Any) -> None:
        start = event.start_mark.index + self.base
        if len(self.open) == DEEPEST:
            raise UnreadableError(too_deep(self.source.place(start, start + 1)))
        self.open.append(_Open(start, event.anchor, event.flow_style))

    def sequence(self, event: Any) -> None:
        top, end = self.close(event)
        self.add(Sequence(top.start, end, top.children), top.size, top.anchor)

    def mapping(self, event: Any) -> None:
        top, end = self.close(event)
        pairs = list(zip(top.children[::2], top.children[1::2], strict=True))
        self.add(Mapping(top.start, end, pairs), top.size, top.anchor)

    def alias(self, event: Any) -> None:
        start, end = event.start_mark.index + self.base, event.end_mark.index + self.base
        if event.anchor not in self.anchors:
            remedy = f'quote a value that begins with an asterisk: `"*{event.anchor}…"`.'
            self.refuse(start, f"`*{event.anchor}` refers to no anchor written before it", remedy, end)
        node, size = self.anchors[event.anchor]
        self.aliased += size
        if self.aliased > _ALIASED:
            self.refuse(start, f"aliases expand to over {_ALIASED:,} values", "write the values out.", end)
        self.add(replace(node, start=start, end=end), size, None)

    def forget(self, _event: Any) -> None:
        self.anchors.clear()

    def add(self, node: Node, size: int, anchor: str | None) -> None:
        if anchor is not None:
            self.anchors[anchor] = node, size
        if self.open:
            self.open[-1].children.append(node)
            self.open[-1].size += size
        else:
            self.done.append(node)

    def close(self, event: Any) -> tuple[_Open, int]:
        """Return the innermost collection and its end; YAML lets a block reach to whatever follows it."""
        top = self.open.pop()
        return top, event.end_mark.index + self.base if top.flow else top.children[-1].end

    def refuse(self, start: int, message: str, remedy: str, end: int | None = None) -> None:
        place = self.source.place(start, end or start + 1)
        raise UnreadableError(fault("GL101", place, message, remedy))


def _whole(text: str) -> str:
    """Return `text` with its surrogates joined: from JSON's escapes, PyYAML's own parser leaves them as halves."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if _HALVES.search(text) else text


def _ignore(_builder: _Builder, _event: object) -> None:
    pass


_TAKE = {
    "ScalarEvent": _Builder.scalar,
    "SequenceStartEvent": _Builder.begin,
    "SequenceEndEvent": _Builder.sequence,
    "MappingStartEvent": _Builder.begin,
    "MappingEndEvent": _Builder.mapping,
    "AliasEvent": _Builder.alias,
    "DocumentStartEvent": _Builder.forget,
}
