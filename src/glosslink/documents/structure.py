"""The elements open at a place of an HTML document, as a browser sees them.

This builds no tree: it keeps what tells whether a link may stand at a place, by the rules of the HTML standard
(section 13.2.6). Where these are too many, it takes the safe side: text is hidden rather than linked.
"""

from __future__ import annotations

from glosslink.documents import html_names as names
from glosslink.documents.foreign import DEEPEST, Foreign
from glosslink.documents.html import holds_prose, language_of
from glosslink.documents.html_elements import Closed, Element
from glosslink.documents.html_stack import Stack
from glosslink.records import dataclass, field

_LAYOUT = names.CELLS | names.TABLE_PARTS
_NOT_KEPT = frozenset(("html", "head", "body", "col", "colgroup"))  # they change nothing for the text in them
_ITEMS = {"li": ("li",), "dd": ("dd", "dt"), "dt": ("dd", "dt")}


@dataclass(slots=True)
class Structure:
    """Takes the tags of an HTML document in order."""

    page_language: str = ""
    lost: bool = False  # nobody can tell any more what text is in
    _open: Stack = field(default_factory=Stack)
    _templates: int = 0
    _select: bool = False
    _foreign: Foreign | None = None

    @property
    def inside(self) -> Element:
        """The innermost element that is open."""
        return self._open.inside

    @property
    def hidden(self) -> bool:
        """Whether text here is no prose, or no place for a link."""
        if self.lost or self.inside.hidden or self._open.hiding or self.apart or self._templates:
            return True
        return self._open.inside_layout in names.TABLE_PARTS

    @property
    def raw(self) -> bool:
        """Whether the text here is read as it stands, without tags and comments."""
        return self.inside.name in names.RAW_TEXT

    @property
    def apart(self) -> bool:
        """Whether tags here are those of SVG, MathML or a `<select>`."""
        return self._foreign is not None or self._select

    def ignores(self, name: str) -> bool:
        """Whether a tag of this name opens and closes nothing here that need be known."""
        outside = name in _LAYOUT and name != "table" and not self._open.layout
        return self._templates > 0 or name in _NOT_KEPT or outside

    def other(self, markup: str) -> None:
        """Take in a comment, a CDATA section, or what a raw text element holds."""
        if self._foreign:  # what is raw text in HTML is none there
            self.lost |= not markup.startswith("<!") and "<" in markup
        elif self.raw:  # a script may hold `</script>` in a comment that holds `<script>`
            self.lost |= self.inside.name == "script" and "<!--" in markup and "<script" in markup.lower()
        elif markup.startswith("<![CDATA["):  # HTML ends it at the first ">"
            self.lost |= "<" in markup.partition(">")[2][:-3]

    def tag(self, name: str, tag: str, start: int, end: int) -> list[Closed]:
        """Take in a tag as written; return the elements that it closes, inner ones first."""
        closes = tag[1] == "/"
        if self.lost:
            return []
        if self._foreign:
            known = self._foreign.end(name) if closes else self._foreign.start(name, closed=tag.endswith("/>"))
            self.lost = not known
            self._foreign = None if self._foreign.ended else self._foreign
        elif self._templates:
            self._templates += (-1 if closes else 1) * (name == "template")
        elif self._select:
            self._select = not (closes and name == "select")
            self.lost = name not in ("select", "option", "optgroup", "hr") or (name == "select" and not closes)
        elif closes:
            return self._end(name, start, end)
        else:
            return self._start(Element(name, start, end, tag))
        return []

    def finish(self, end: int) -> list[Closed]:
        """Return the formatting that is still open at the end of the document."""
        return [Closed(one, end, end, whole=False) for kept in self._open.formatting.values() for one in kept]

    def _start(self, new: Element) -> list[Closed]:
        name = new.name
        if name in _NOT_KEPT:
            return self._page(new)
        if self.ignores(name):
            return []
        closed = self._implied(name, new.start)
        self.lost |= name in ("frameset", "plaintext") or self._open.depth > DEEPEST
        if name == "template":
            self._templates = 1
        elif name == "select":
            self._select = True
        elif name in names.FOREIGN:
            self._foreign = None if new.tag.endswith("/>") else Foreign(name)
        elif name not in names.VOID:
            self._open.push(new)
        return closed

    def _page(self, new: Element) -> list[Closed]:
        self.page_language = self.page_language or language_of(new.tag)
        self.lost |= new.name in ("html", "body") and not holds_prose(new.name, new.tag)
        return self._open.pop_to(self._open.last("table") + 1, new.start) if new.name.startswith("col") else []

    def _implied(self, name: str, at: int) -> list[Closed]:
        """Close what the start tag of an element closes."""
        stack = self._open
        if name == "a":
            return stack.end_anchor(at)
        if name == "table":  # directly in a table, another one ends it
            return stack.pop_to(stack.last("table"), at) if stack.inside_layout in names.TABLE_PARTS else []
        if name in _LAYOUT:
            return stack.pop_to(self._room_for(name), at)
        closed: list[Closed] = []
        if name in names.ENDS_PARAGRAPH and stack.last("p") > max(stack.scope, stack.last("button")):
            closed = stack.pop_to(stack.last("p"), at)
        if name in _ITEMS:
            closed += stack.pop_to(self._item(_ITEMS[name]), at)
        if name in names.HEADINGS and self.inside.name in names.HEADINGS:
            closed += stack.pop_to(len(stack.elements) - 1, at)
        if name == "button" and stack.last("button") > stack.scope:
            closed += stack.pop_to(stack.last("button"), at)
        return closed

    def _item(self, items: tuple[str, ...]) -> int:
        """Return how many elements stay open where an item of a list begins: the one before ends, if it can."""
        for index in reversed(self._open.specials):
            name = self._open.elements[index].name
            if name in items:
                return index
            if name not in ("address", "div", "p"):
                break
        return len(self._open.elements)

    def _room_for(self, part: str) -> int:
        """Return how many elements stay open where a row group, row, cell or caption begins."""
        table = self._open.last("table")
        group = max(table, self._open.last(*names.ROW_GROUPS))
        if part == "tr":
            return group + 1
        return max(group, self._open.last("tr")) + 1 if part in ("td", "th") else table + 1

    def _end(self, name: str, start: int, end: int) -> list[Closed]:
        stack = self._open
        if name in _NOT_KEPT:
            return []
        closed = stack.end_formatting(name, start, end)
        if closed is not None:
            return closed
        if self.inside.name == name:
            return stack.pop_to(len(stack.elements) - 1, start, end)
        index = stack.last(*names.HEADINGS) if name in names.HEADINGS else stack.last(name)
        return stack.pop_to(index, start) if index > self._bound(name) else []

    def _bound(self, name: str) -> int:
        """Return the index of the element that an end tag does not reach across."""
        stack = self._open
        if name in _LAYOUT:
            return max(stack.last("table") - (name == "table"), -1)
        if name == "p":
            return max(stack.scope, stack.last("button"))
        if name == "li":
            return max(stack.scope, stack.last("ol", "ul"))
        if name in names.SCOPED:
            return stack.scope
        return stack.specials[-1] if stack.specials else -1
