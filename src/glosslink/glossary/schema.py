"""The JSON Schema of a YAML glossary, by which editors complete and check it while it is written.

`schema.json` beside this module is what `python -m glosslink.glossary.schema` prints; a test fails when it is stale.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import msgspec

from glosslink.glossary.fields import EntryFields, FileFields

PATH = Path(__file__).with_name("schema.json")
_TITLES = {"EntryFields": "Entry", "FileFields": "File", "WhenFields": "When"}
_DEFAULTS = ("smart", True, 0)  # those worth showing


def schema() -> dict[str, Any]:
    """Return the schema (JSON Schema 2020-12) of a list of entries, a mapping with `entries`, or one entry."""
    _, parts = msgspec.json.schema_components([EntryFields, FileFields], ref_template="#/$defs/{name}")
    definitions = {_TITLES[name]: _tidied(part) for name, part in sorted(parts.items())}
    definitions["Entry"]["anyOf"] = [{"required": ["definition"]}, {"required": ["see"]}]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "glosslink glossary",
        "description": "A list of entries, a mapping with `entries`, or one entry.",
        "anyOf": [
            {"type": "array", "items": {"$ref": "#/$defs/Entry"}},
            {"$ref": "#/$defs/File"},
            {"$ref": "#/$defs/Entry"},
        ],
        "$defs": definitions,
    }


def rendered() -> str:
    """Return the text of `schema.json`."""
    return msgspec.json.format(msgspec.json.encode(schema()), indent=2).decode() + "\n"


def _tidied(part: Any) -> Any:
    """Return a part of the schema under our titles, without defaults that say nothing."""
    if isinstance(part, list):
        return [_tidied(item) for item in part]
    if isinstance(part, str):
        return _renamed(part)
    if not isinstance(part, dict):
        return part
    kept = {key: _tidied(value) for key, value in part.items() if key != "default" or value in _DEFAULTS}
    if "maxLength" in part:  # a term or an id: `term: 1984` needs no quotes
        kept["type"] = ["string", "number"]
    return kept


def _renamed(text: str) -> str:
    head, _, name = text.rpartition("/")
    return f"{head}/{_TITLES[name]}" if head == "#/$defs" else _TITLES.get(text, text)


if __name__ == "__main__":
    sys.stdout.write(rendered())
