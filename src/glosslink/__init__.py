"""Link the first mention of each glossary term in a document, and change nothing else.

`Glossary` loads the terms, `Linker` links documents to them, `Checker` tells what is wrong; `Config` reads the settings
of a site. What they return are frozen records. Names are imported when they are first used, so that `import glosslink`
costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from glosslink.checking.checker import Checker
    from glosslink.config import Config
    from glosslink.diagnostics import Diagnostic, Fix, Place
    from glosslink.edits import Edit
    from glosslink.errors import ConfigError, DocumentError, GlossaryError, GlosslinkError
    from glosslink.glossary.entry import Entry, Redirect, When
    from glosslink.glossary.glossary import Glossary
    from glosslink.linking.linker import Linker
    from glosslink.linking.result import LinkResult, PlacedLink
    from glosslink.settings import CheckSettings, Settings

_HOMES = {
    "CheckSettings": "settings",
    "Checker": "checking.checker",
    "Config": "config",
    "ConfigError": "errors",
    "Diagnostic": "diagnostics",
    "DocumentError": "errors",
    "Edit": "edits",
    "Entry": "glossary.entry",
    "Fix": "diagnostics",
    "Glossary": "glossary.glossary",
    "GlossaryError": "errors",
    "GlosslinkError": "errors",
    "LinkResult": "linking.result",
    "Linker": "linking.linker",
    "Place": "diagnostics",
    "PlacedLink": "linking.result",
    "Redirect": "glossary.entry",
    "Settings": "settings",
    "When": "glossary.entry",
}
__all__ = [  # noqa: RUF022 - in the order in which one meets them
    "Glossary",
    "Linker",
    "Checker",
    "Config",
    "Settings",
    "CheckSettings",
    "LinkResult",
    "PlacedLink",
    "Entry",
    "When",
    "Redirect",
    "Edit",
    "Diagnostic",
    "Place",
    "Fix",
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


def __dir__() -> list[str]:
    """Return the public names, so that `help(glosslink)` and completion know those that nobody has used yet."""
    return sorted({*globals(), *__all__})
