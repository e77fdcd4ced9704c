"""Everything glosslink raises on purpose.

GlosslinkError
├── ConfigError      a configuration file that cannot be read or says something unknown
├── GlossaryError    a glossary that cannot be used; carries every diagnostic found, not only the first
└── DocumentError    a document that cannot be read or written
    └── ChangedError     one that somebody saved while it was worked on, and that is left alone

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


class ConfigError(GlosslinkError):
    """A configuration that cannot be used; `diagnostics` says where and why."""

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        super().__init__("\n".join(str(d) for d in diagnostics))
        self.diagnostics = tuple(diagnostics)


class GlossaryError(GlosslinkError):
    """A glossary that cannot be used; `diagnostics` holds every fault found in it."""

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        super().__init__("\n".join(str(d) for d in diagnostics))
        self.diagnostics = tuple(diagnostics)


class DocumentError(GlosslinkError):
    """A document that cannot be read, decoded or written; `diagnostics` says which and why."""

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        super().__init__("\n".join(str(d) for d in diagnostics))
        self.diagnostics = tuple(diagnostics)


class ChangedError(DocumentError):
    """A document that somebody saved while it was worked on: what they wrote stays."""
