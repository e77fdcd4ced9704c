"""SVG and MathML in an HTML document: where they end."""

from __future__ import annotations

from glosslink.documents.html_names import BREAKS_OUT, FOREIGN, HTML_IN_FOREIGN, VOID
from glosslink.records import dataclass, field

DEEPEST = 500
"""How many elements may be open: browsers stop at about as many."""


@dataclass(frozen=True, slots=True)
class _Node:
    name: str
    foreign: bool
    holds_html: bool


@dataclass(slots=True)
class Foreign:
    """The elements open inside an `<svg>` or `<math>`, which is one of them; it has ended where none is left."""

    root: str
    _open: list[_Node] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._open.append(_Node(self.root, foreign=True, holds_html=False))

    @property
    def ended(self) -> bool:
        """Whether the outermost element is closed."""
        return not self._open

    def start(self, name: str, *, closed: bool) -> bool:
        """Take in a start tag, which is `closed` where it ends in a slash; return whether one can tell what it does."""
        in_html = self._open[-1].holds_html
        foreign = name in FOREIGN or not in_html
        if not in_html and name in BREAKS_OUT:
            return False
        if not (closed if foreign else name in VOID):
            self._open.append(_Node(name, foreign, not foreign or name in HTML_IN_FOREIGN))
        return len(self._open) < DEEPEST

    def end(self, name: str) -> bool:
        """Take in an end tag; return whether one can tell what it does."""
        while self._open[-1].name != name:
            if not self._open.pop().foreign or not self._open:
                return False
        self._open.pop()
        return True
