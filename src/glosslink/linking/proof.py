"""Proves that a document with links says what it said without them.

Markup is inserted and never anything else, so the first half is arithmetic: the output without the inserted text is
the input. The second half asks the parser: the events of the output, with the new links looked through, equal those
of the input, with extensions and without. An edit that fails is found by bisection.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from glosslink.documents.extended import BASE, EXTENDED, can_differ
from glosslink.edits import Edit, apply
from glosslink.linking.stream import Lens, Range, stream


@dataclass(frozen=True, slots=True)
class Wrapping:
    """Markup put around `source[start:end]`; `html` where it is a pair of tags."""

    start: int
    end: int
    before: str
    after: str
    html: bool = False

    def edits(self) -> tuple[Edit, Edit]:
        """Return the two insertions."""
        return Edit(self.start, self.start, self.before), Edit(self.end, self.end, self.after)


@dataclass(slots=True)
class Proof:
    """Proofs about one document; `begin` is where its body begins, behind the front matter."""

    source: str
    begin: int
    strict: bool = False
    _events: dict[int, list[Any]] = field(default_factory=dict)

    def holds(self, wrappings: Sequence[Wrapping], tail: str = "") -> bool:
        """Whether the source with all of `wrappings`, and `tail` behind it, differs from it by these links alone.

        The tail may only hold what renders as nothing: link reference definitions.
        """
        output = apply(self.source, [edit for wrapping in wrappings for edit in wrapping.edits()]) + tail
        body = output[self.begin :]
        lens = _lens(self.source, self.begin, wrappings)
        plain = self.source[self.begin :]
        if not self._same(plain, body, lens, BASE):
            return False
        if (can_differ(plain) or can_differ(body)) and not self._same(plain, body, lens, EXTENDED):
            return False
        return not self.strict or _renders_alike(plain, body, wrappings)

    def _same(self, plain: str, body: str, lens: Lens, options: Any) -> bool:
        key = int(options)
        if key not in self._events:
            self._events[key] = stream(plain, options, Lens())
        return self._events[key] == stream(body, options, lens)

    def failing(self, wrappings: Sequence[Wrapping]) -> list[Wrapping]:
        """Return wrappings without which the rest can be proved; none where the proof holds as it is."""
        return _failing(self.holds, list(wrappings), [])


def _failing(
    holds: Callable[[Sequence[Wrapping]], bool], suspects: list[Wrapping], good: list[Wrapping]
) -> list[Wrapping]:
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
