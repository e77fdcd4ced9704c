"""What linking and unlinking return."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from glosslink.records import dataclass

if TYPE_CHECKING:
    from glosslink.diagnostics import Diagnostic

STAYS = "this link stays"
"""How what is said of a link begins that `unlink` leaves where it is."""


class PlacedLink(NamedTuple):
    """A link that was placed at, or taken out of, the code points `start:end` of the text as given.

    Line and column count from 1. Of a link that was taken out, `start:end` is the whole, `text` what it enclosed.
    """

    start: int
    end: int
    text: str
    entry: str
    url: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class LinkResult:
    """The outcome for one document: the new text, what was placed and removed, and what there is to say.

    `unlinked` are the links that `unlink` took out, in order; `removed` counts those of a refresh as well. `staying`
    says of each link to the glossary that `unlink` left for an author's why it is taken for one.
    """

    path: str
    source: str
    text: str
    links: tuple[PlacedLink, ...] = ()
    removed: int = 0
    diagnostics: tuple[Diagnostic, ...] = ()
    unlinked: tuple[PlacedLink, ...] = ()
    staying: tuple[Diagnostic, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether the text differs from the source."""
        return self.text != self.source
