"""Rules whose faults the loader finds: reading a glossary and judging it are one work there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.rule import Finding
from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.terms import Terms


@dataclass(frozen=True, slots=True)
class Told:
    """The function of the rule `code`: it repeats what the loader has told under that code."""

    code: str

    def __call__(self, terms: Terms) -> Iterator[Finding]:
        """Yield what the loader has told."""
        for found in terms.glossary.diagnostics:
            if found.code == self.code:
                yield Finding(found.place, found.message, found.help, found.related)
