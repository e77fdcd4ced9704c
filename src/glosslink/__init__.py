"""Link the first mention of each glossary term in a document, and change nothing else.

`Glossary` loads the terms, `Linker` links documents to them, `Checker` tells what is wrong. What they return are
frozen records. Names are imported when they are first used, so that `import glosslink` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from glosslink.checking.checker import Checker
    from glosslink.diagnostics import Diagnostic, Place
    from glosslink.edits import Edit
    from glosslink.errors import ConfigError, DocumentError, GlossaryError, GlosslinkError
    from glosslink.glossary.entry import Entry
    from glosslink.glossary.glossary import Glossary
    from glosslink.linking.linker import Linker
    from glosslink.linking.result import LinkResult, PlacedLink
    from glosslink.settings import Settings

_HOMES = {
    "Checker": "checking.checker",
    "ConfigError": "errors",
    "Diagnostic": "diagnostics",
    "DocumentError": "errors",
    "Edit": "edits",
    "Entry": "glossary.entry",
    "Glossary": "glossary.glossary",
    "GlossaryError": "errors",
    "GlosslinkError": "errors",
    "LinkResult": "linking.result",
    "Linker": "linking.linker",
    "Place": "diagnostics",
    "PlacedLink": "linking.result",
    "Settings": "settings",
}
__all__ = [  # noqa: RUF022 - in the order in which one meets them
    "Glossary",
    "Linker",
    "Checker",
    "Settings",
    "LinkResult",
    "PlacedLink",
    "Entry",
    "Edit",
    "Diagnostic",
    "Place",
    "GlosslinkError",
    "ConfigError",
    "GlossaryError",
    "DocumentError",
]
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    if name in _HOMES:
        return getattr(import_module(f"glosslink.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
