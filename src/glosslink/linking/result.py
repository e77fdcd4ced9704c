"""What linking and unlinking return."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from glosslink.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class PlacedLink:
    """A link that was placed: code points `start:end` of the text as given, line and column from 1."""

    start: int
    end: int
    text: str
    entry: str
    url: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class LinkResult:
    """The outcome for one document: the new text, what was placed and removed, and what there is to say."""

    path: str
    source: str
    text: str
    links: tuple[PlacedLink, ...] = ()
    removed: int = 0
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether the text differs from the source."""
        return self.text != self.source
