"""Proves that a document with links says what it said without them.

Markup is inserted and never anything else, so the first half is arithmetic: the output without the inserted text is
the input. The second half asks the parser: the events of the output, with the new links looked through, equal those
of the input, with extensions and without. An edit that fails is found by bisection.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from glosslink.documents.extended import BASE, EXTENDED, can_differ
from glosslink.edits import Edit, apply
from glosslink.linking.stream import Lens, Range, stream

if TYPE_CHECKING:
    from glosslink.documents.document import Link


@dataclass(frozen=True, slots=True)
class Wrapping:
    """Markup put around `source[start:end]`; `html` where it is a pair of tags."""

    start: int
    end: int
    before: str
    after: str
    html: bool = False
    definition: str = ""

    def edits(self) -> tuple[Edit, Edit]:
        """Return the two insertions."""
        return Edit(self.start, self.start, self.before), Edit(self.end, self.end, self.after)


@dataclass(slots=True)
class Proof:
    """Proofs about one document; `begin` is where its body begins, behind the front matter.

    `define` gives the edit that adds link reference definitions, which render as nothing.
    """

    source: str
    begin: int
    define: Callable[[Iterable[str]], Edit]
    strict: bool = False
    _events: dict[int, list[Any]] = field(default_factory=dict)

    def holds(self, wrappings: Sequence[Wrapping]) -> bool:
        """Whether the source with all of `wrappings` differs from it by these links alone."""
        body = apply(self.source, self.edits(wrappings))[self.begin :]
        plain = self.source[self.begin :]
        lens = _lens(self.source, self.begin, wrappings)
        if not self._same(plain, body, lens, BASE):
            return False
        if (can_differ(plain) or can_differ(body)) and not self._same(plain, body, lens, EXTENDED):
            return False
        return not self.strict or _renders_alike(plain, body, wrappings)

    def edits(self, wrappings: Iterable[Wrapping]) -> list[Edit]:
        """Return all edits that the wrappings need."""
        wrappings = list(wrappings)
        edits = [edit for wrapping in wrappings for edit in wrapping.edits()]
        lines = dict.fromkeys(wrapping.definition for wrapping in wrappings if wrapping.definition)
        return [*edits, self.define(lines)] if lines else edits

    def _same(self, plain: str, body: str, lens: Lens, options: Any) -> bool:
        key = int(options)
        if key not in self._events:
            self._events[key] = stream(plain, options, Lens())
        return self._events[key] == stream(body, options, lens)

    def failing(self, wrappings: Sequence[Wrapping]) -> list[Wrapping]:
        """Return wrappings without which the rest can be proved; none where the proof holds as it is."""
        return _failing(self.holds, list(wrappings), [])


def unwrapping(link: Link) -> tuple[Edit, Edit]:
    """Return the edits that leave of a link only its text."""
    return Edit(link.start, link.text_start, ""), Edit(link.text_end, link.end, "")


def unprovable(source: str, begin: int, links: Sequence[Link]) -> list[Link]:
    """Return the links that cannot be unwrapped without changing the text around them."""

    def holds(links: Sequence[Link]) -> bool:
        output = apply(source, [edit for link in links for edit in unwrapping(link)])
        html = [link for link in links if link.kind == "html"]
        tags = [tag for link in html for tag in ((link.start, link.text_start), (link.text_end, link.end))]
        ranges = [(link.start, link.end) for link in links if link.kind != "html"]
        lens = Lens(frozenset(_bytes(source, begin, ranges)), frozenset(_bytes(source, begin, tags)))
        return all(
            stream(source[begin:], options, lens) == stream(output[begin:], options, Lens())
            for options in (BASE, EXTENDED)
        )

    return _failing(holds, list(links), []) if links else []


T = TypeVar("T")


def _failing(holds: Callable[[Sequence[T]], bool], suspects: list[T], good: list[T]) -> list[T]:
    """Find what fails among `suspects`, given `good` ones that hold together, by halving."""
    if holds([*good, *suspects]):
        return []
    if len(suspects) == 1:
        return suspects
    half = len(suspects) // 2
    first = _failing(holds, suspects[:half], good)
    kept = [*good, *(one for one in suspects[:half] if one not in first)]
    return first + _failing(holds, suspects[half:], kept)


def same_but_for_links(before: str, after: str, changed: Iterable[tuple[Range, Range]], begin: int) -> bool:
    """Whether two documents are equal but for some links: pairs of a link's code points in `before` and in `after`."""
    pairs = list(changed)
    old = frozenset(_bytes(before, begin, [pair[0] for pair in pairs]))
    new = frozenset(_bytes(after, begin, [pair[1] for pair in pairs]))
    return all(
        stream(before[begin:], options, Lens(opaque=old)) == stream(after[begin:], options, Lens(opaque=new))
        for options in (BASE, EXTENDED)
    )


def extends(before: str, after: str, begin: int) -> bool:
    """Whether `after` is `before` with whole blocks behind it: nothing before them reads otherwise."""
    for options in (BASE, EXTENDED):
        old = stream(before[begin:], options, Lens())
        if stream(after[begin:], options, Lens())[: len(old)] != old:
            return False
    return True


def _lens(source: str, begin: int, wrappings: Sequence[Wrapping]) -> Lens:
    """Return the byte ranges of the wrappings in the output."""
    links: list[Range] = []
    tags: list[Range] = []
    shift = 0
    done, at = begin, 0
    for wrapping in sorted(wrappings, key=lambda w: w.start):
        at += len(source[done : wrapping.start].encode("utf-8", "surrogatepass"))
        start = at + shift
        inner = start + len(wrapping.before.encode())
        size = len(source[wrapping.start : wrapping.end].encode("utf-8", "surrogatepass"))
        end = inner + size + len(wrapping.after.encode())
        if wrapping.html:
            tags += ((start, inner), (inner + size, end))
        else:
            links.append((start, end))
        shift = end - at - size
        at += size
        done = wrapping.end
    return Lens(links=frozenset(links), tags=frozenset(tags))


def _bytes(text: str, begin: int, ranges: Iterable[Range]) -> Iterable[Range]:
    for start, end in ranges:
        first = len(text[begin:start].encode("utf-8", "surrogatepass"))
        yield first, first + len(text[start:end].encode("utf-8", "surrogatepass"))


def _renders_alike(plain: str, body: str, wrappings: Sequence[Wrapping]) -> bool:
    from glosslink.linking.referee import renders_alike

    return renders_alike(plain, body, len(wrappings))
