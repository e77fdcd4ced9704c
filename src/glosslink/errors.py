"""Everything glosslink raises on purpose.

GlosslinkError
├── ConfigError      a configuration file that cannot be read or says something unknown
├── GlossaryError    a glossary that cannot be used; carries every diagnostic found, not only the first
└── DocumentError    a document that cannot be read or written

Each is written for the person who sees it. Problems that leave work to do are not raised but returned, as
`glosslink.diagnostics.Diagnostic` records.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from glosslink.diagnostics import Diagnostic


class GlosslinkError(Exception):
    """Base of all errors that glosslink raises on purpose."""


class _DiagnosedError(GlosslinkError):
    """An error that carries what was found; it reads, and travels to other processes, as those findings."""

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__(self.diagnostics)  # pickle makes the error anew from these

    def __str__(self) -> str:
        return "\n".join(map(str, self.diagnostics))


class ConfigError(_DiagnosedError):
    """A configuration that cannot be used; `diagnostics` says where and why."""


class GlossaryError(_DiagnosedError):
    """A glossary that cannot be used; `diagnostics` holds every fault found in it."""


class DocumentError(_DiagnosedError):
    """A document that cannot be read, decoded or written; `diagnostics` says which and why."""
