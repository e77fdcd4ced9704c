"""One document as the rules see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.diagnostics import Fix
from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from glosslink.checking.terms import Terms
    from glosslink.diagnostics import Place
    from glosslink.documents.document import Document
    from glosslink.edits import Edit
    from glosslink.linking.job import Job
    from glosslink.linking.survey import EntryLink, Mention, Survey
    from glosslink.settings import Settings


@dataclass(frozen=True)
class Page:
    """A surveyed document, and the glossary."""

    survey: Survey
    terms: Terms

    @property
    def path(self) -> str:
        """Its path from the root, with `/`."""
        return self.survey.document.path

    @property
    def document(self) -> Document:
        """The scanned document."""
        return self.survey.document

    @property
    def job(self) -> Job:
        """What the linking of this document goes by."""
        return self.survey.job

    @property
    def settings(self) -> Settings:
        """The settings of this document."""
        return self.survey.job.settings

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Every occurrence of a form."""
        return self.survey.mentions

    @property
    def links(self) -> tuple[EntryLink, ...]:
        """Every link to the glossary."""
        return self.survey.links

    @property
    def is_built(self) -> bool:
        """Whether links are made when the site is built, so that none are missing here."""
        return self.settings.links == "build"

    def place(self, start: int, end: int) -> Place:
        """Return the place of the code points `start:end` of the source."""
        return self.job.lines.place(self.path, start, end)

    def fix(self, edits: Iterable[Edit], *, safe: bool = True) -> Fix:
        """Return the fix that these edits of the document are."""
        return Fix("safe" if safe else "unsafe", tuple((self.path, edit) for edit in edits))
