"""Who has asked for a glossary that is not there: often the first thing that a newcomer gets to see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.glossary.files import MISSING, shown
from glosslink.records import replace

if TYPE_CHECKING:
    from glosslink.config import Config
    from glosslink.diagnostics import Diagnostic

_KEY = 'as in `glossary = ["terms.yaml"]`'


def asked_for(found: Diagnostic, config: Config) -> Diagnostic:
    """Return a fault of the glossary that a configuration names; of what is missing it tells who has asked for it.

    Its paths are relative to the configuration's root.
    """
    root = config.root.absolute()
    name = {shown(root / one, root): one for one in config.settings.glossary}.get(found.place.path)
    if found.message != MISSING or name is None:
        return found
    place = config.place("glossary", name)
    if place is not None:
        remedy = "correct `glossary` in the settings, or put the file or folder where it says."
        return replace(found, help=remedy, related=(("the settings name it here", place),))
    if config.path is not None:
        return replace(found, help=f"{config.path.name} names no glossary, so it is looked for here: name one, {_KEY}.")
    remedy = "it is looked for here where no settings name one: `glosslink init` writes settings and a glossary"
    return replace(found, help=f"{remedy} to start with; or name yours in glosslink.toml, {_KEY}.")
