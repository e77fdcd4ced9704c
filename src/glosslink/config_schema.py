"""The JSON Schema of the settings, by which editors complete and check `glosslink.toml`.

`config.schema.json` beside this module is what `python -m glosslink.config_schema` prints; a test fails when it is
stale.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import msgspec

from glosslink.setting_types import struct
from glosslink.settings import SITE_WIDE, CheckSettings, Settings

PATH = Path(__file__).with_name("config.schema.json")


def schema() -> dict[str, Any]:
    """Return the schema (JSON Schema 2020-12) of a `glosslink.toml`, or of `[tool.glosslink]`."""
    _, parts = msgspec.json.schema_components([struct(Settings), struct(CheckSettings)], ref_template="#/$defs/{name}")
    settings, check = parts["Settings"], parts["CheckSettings"]
    own = settings["properties"]
    override = {name: part for name, part in own.items() if name not in SITE_WIDE}
    paths = {"type": "array", "items": {"type": "string"}, "description": "Patterns as in .gitignore."}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "glosslink settings",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            **own,
            "check": {"$ref": "#/$defs/Check"},
            "overrides": {"type": "array", "items": {"$ref": "#/$defs/Override"}},
        },
        "$defs": {
            "Check": {**check, "title": "Check"},
            "Override": {
                "title": "Override",
                "description": "Settings for the documents that patterns pick; later ones win.",
                "type": "object",
                "additionalProperties": False,
                "required": ["paths"],
                "properties": {"paths": paths, **override},
            },
        },
    }


def rendered() -> str:
    """Return the text of `config.schema.json`."""
    return msgspec.json.format(msgspec.json.encode(schema()), indent=2).decode() + "\n"


if __name__ == "__main__":
    sys.stdout.write(rendered())
