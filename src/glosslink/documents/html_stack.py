"""The stack of open elements of an HTML document, and beside it the formatting that browsers open again."""

from __future__ import annotations

from collections import defaultdict

from glosslink.documents import html_names as names
from glosslink.documents.html import holds_prose
from glosslink.documents.html_elements import ROOT, Closed, Element, inside
from glosslink.records import dataclass, field

_LAYOUT = names.CELLS | names.TABLE_PARTS
_ALWAYS = frozenset(("a", "code"))  # where such formatting ends must be known; where `<b>` does, need not


@dataclass(slots=True)
class Stack:
    """The open elements, outermost first; what is asked of them costs the same however many there are.

    Formatting that hides text or is an anchor is kept apart: browsers open it again behind the block or element that
    it was left open in, up to its own end tag or the end of the table cell.
    """

    elements: list[Element] = field(default_factory=list)
    specials: list[int] = field(default_factory=list)
    layout: list[int] = field(default_factory=list)
    formatting: defaultdict[str, list[Element]] = field(default_factory=lambda: defaultdict(list))
    markers: int = 0
    hiding: int = 0  # how many of the formatting hide text
    _where: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _scopes: list[int] = field(default_factory=list)

    @property
    def inside(self) -> Element:
        """The innermost element that is open."""
        return self.elements[-1] if self.elements else ROOT

    @property
    def inside_layout(self) -> str:
        """The name of the innermost table, part of one, or cell."""
        return self.elements[self.layout[-1]].name if self.layout else ""

    @property
    def depth(self) -> int:
        """How many elements are open."""
        return len(self.elements) + self.hiding

    @property
    def scope(self) -> int:
        """The index of the innermost element that end tags do not reach across; -1 without one."""
        return self._scopes[-1] if self._scopes else -1

    def last(self, *wanted: str) -> int:
        """Return the index of the innermost element of one of these names; -1 without one."""
        return max(self._where[name][-1] if self._where[name] else -1 for name in wanted)

    def push(self, new: Element) -> None:
        """Open an element."""
        element = inside(self.inside, new, len(self._scopes), self.markers)
        if new.name in names.FORMATTING and (new.name in _ALWAYS or not holds_prose(new.name, new.tag)):
            self.formatting[new.name].append(element)
            self.hiding += new.name != "a"
            return
        for kept in self._indexes(new.name):
            kept.append(len(self.elements))
        self.elements.append(element)
        self.markers += new.name in names.MARKERS

    def pop_to(self, height: int, at: int, end: int = 0) -> list[Closed]:
        """Close all but the outer `height` elements at `at`; with `end`, by the end tag of the one closed."""
        closed: list[Closed] = []
        while len(self.elements) > height:
            element = self.elements.pop()
            for kept in self._indexes(element.name):
                kept.pop()
            if element.name in names.MARKERS:
                self.markers -= 1
                closed += self._forget(at)
            closed.append(Closed(element, at, end or at, whole=end > 0))
        return closed

    def end_formatting(self, name: str, start: int, end: int) -> list[Closed] | None:
        """Close the formatting that an end tag closes; None where the tag is that of an element on the stack."""
        kept = self.formatting[name] if name in names.FORMATTING else []
        if not kept or (self._where[name] and kept[-1].start < self.elements[self.last(name)].start):
            return None
        if kept[-1].scopes < len(self._scopes):  # an end tag in a table does not reach an element around it
            return []
        element = self._unkeep(name)
        return [Closed(element, start, end, whole=element.start >= self.inside.start)]

    def end_anchor(self, at: int) -> list[Closed]:
        """Close the anchor that a start tag of another one closes."""
        kept = self.formatting["a"]
        if not kept or kept[-1].markers != self.markers:
            return []
        return [Closed(self._unkeep("a"), at, at, whole=False)]

    def _forget(self, at: int) -> list[Closed]:
        """Close the formatting that began in the cell that ends."""
        closed: list[Closed] = []
        for name, kept in self.formatting.items():
            while kept and kept[-1].markers > self.markers:
                closed.append(Closed(self._unkeep(name), at, at, whole=False))
        return closed

    def _unkeep(self, name: str) -> Element:
        self.hiding -= name != "a"
        return self.formatting[name].pop()

    def _indexes(self, name: str) -> list[list[int]]:
        found = [self._where[name]]
        if name in names.SPECIAL:
            found.append(self.specials)
        if name in names.SCOPES:
            found.append(self._scopes)
        if name in _LAYOUT:
            found.append(self.layout)
        return found
