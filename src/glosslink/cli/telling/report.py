"""What happened to the documents: told as it happens, summed up at the end, and the exit status that follows."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from glosslink.cli.telling import messages
from glosslink.cli.telling.messages import count
from glosslink.errors import GlosslinkError
from glosslink.linking.result import STAYS
from glosslink.records import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterable

    from glosslink.diagnostics import Diagnostic
    from glosslink.linking.result import LinkResult

REFUSED = "GL409"  # a mention that could not become a link, or a link that could not go


@dataclass(slots=True)
class Report:
    """The tally of a run; `quiet` tells errors only, `verbose` refused mentions too; `removes` where links go."""

    quiet: bool = False
    verbose: bool = False
    removes: bool = False
    has_bar: bool = False
    documents: int = 0
    changed: int = 0
    links: int = 0
    removed: int = 0
    errors: int = 0
    failures: int = 0
    staying: int = 0
    refused: Counter[str] = field(default_factory=Counter)

    def add(self, result: LinkResult, diagnostics: Iterable[Diagnostic]) -> None:
        """Count what became of a document, and tell its findings."""
        self.documents += 1
        self.changed += result.changed
        self.links += len(result.links)
        self.removed += result.removed
        for found in diagnostics:
            self.errors += found.severity == "error"
            if found.code == REFUSED and found.message.startswith(STAYS):
                self.staying += 1
            elif found.code == REFUSED:
                self.refused[found.message.rpartition(": ")[2]] += 1  # "`QE` is not linked: the reason"
            if self._is_told(found):
                self._clear_bar()
                messages.show([found])

    def _is_told(self, found: Diagnostic) -> bool:
        if found.severity == "error" or self.verbose:
            return True
        return not self.quiet and found.severity == "warning" and found.code != REFUSED

    def fail(self, error: Exception, path: str) -> None:
        """Count a document that could not be worked on, and tell why."""
        self.failures += 1
        self._clear_bar()
        if isinstance(error, GlosslinkError):
            messages.error(error)
        else:
            messages.internal_error(error, path)

    def tell(self, line: str) -> None:
        """Write a line, unless quiet."""
        if not self.quiet:
            self._clear_bar()
            messages.say(line)

    def over_bar(self) -> None:
        """From now on write over a progress bar."""
        self.has_bar = True

    def _clear_bar(self) -> None:
        if self.has_bar:
            messages.say("\r\x1b[K", newline=False)

    def hint(self) -> str:
        """Return what is said of links to the glossary that `unlink` leaves where they are; nothing for none."""
        if not self.staying:
            return ""
        they = "they" if self.staying > 1 else "it"
        stay = f"{count(self.staying, 'link')} to the glossary {'stay' if self.staying > 1 else 'stays'}"
        return f"{stay}: {they} may be an author's{'' if self.verbose else '; -v tells where, and why'}"

    def summary(self, *, done: bool) -> str:
        """Return the line that ends a run: links, files, and mentions refused with the reasons."""
        adds = self.links or not (self.removed or self.removes)
        parts = [f"{count(self.links, 'link')} {'added' if done else 'to add'}"] if adds else []
        parts += (
            [f"{count(self.removed, 'link')} {'removed' if done else 'to remove'}"] if not adds or self.removed else []
        )
        files = f"{self.changed:,} of {count(self.documents, 'file')} {'changed' if done else 'would change'}"
        line = f"{', '.join(parts)}; {files}"
        if self.refused:
            reasons = ", ".join(f"{reason} ({n:,})" for reason, n in self.refused.most_common())
            line += f"; {count(self.refused.total(), 'mention')} refused: {reasons}"
        return line
