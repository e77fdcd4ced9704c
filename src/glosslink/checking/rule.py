"""A rule, as a value: what it is called, what it says of itself, and the function that finds its faults."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal

from glosslink.diagnostics import Diagnostic
from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from glosslink.diagnostics import Fix, Place, Severity

Stage = Literal["glossary", "document", "site", "build"]
"""What a rule's function is given: the `Terms` of a glossary, a `Page`, the `Totals` of a site, a `Build` of it."""

HEADINGS = ("What it does", "Why it is bad", "Example", "How to fix", "Options")


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule has found; the checker adds the rule's name and severity."""

    place: Place
    message: str
    help: str = ""
    related: tuple[tuple[str, Place], ...] = ()
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; `text` is the docstring of its module, with the fixed headings.

    `proof` compares a document before and after, where the fixes of several findings are still to be proved together.
    """

    code: str
    name: str
    severity: Severity
    stage: Stage
    check: Callable[[Any], Iterable[Finding]]
    text: str
    fix: Literal["", "safe", "unsafe", "safe or unsafe"] = ""
    proof: Callable[[str, str, Callable[[str], str]], bool] | None = None

    @property
    def summary(self) -> str:
        """The first line of its documentation."""
        return self.text.strip().partition("\n")[0]

    def section(self, heading: str) -> str:
        """Return what the documentation says under a heading; `""` without one."""
        found = re.search(rf"(?ms)^{heading}\n-+\n+(.*?)(?=^[A-Z][^\n]*\n-+\n|\Z)", self.text.strip())
        return found[1].strip() if found else ""

    def diagnostic(self, found: Finding, severity: Severity) -> Diagnostic:
        """Return the record of a finding."""
        return Diagnostic(
            self.code, self.name, severity, found.message, found.place, found.help, found.related, found.fix
        )
