"""SARIF 2.1.0 (OASIS), which code hosts and editors read: rules, results with fingerprints, fixes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from glosslink.checking.formats.fingerprints import Fingerprints
from glosslink.checking.registry import all_rules

if TYPE_CHECKING:
    from collections.abc import Iterable

    from glosslink.checking.baseline import Read
    from glosslink.checking.rule import Rule
    from glosslink.diagnostics import Diagnostic, Place

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def render(found: Iterable[Diagnostic], read: Read) -> str:
    """Return a log of one run, columns in code points."""
    rules = all_rules()
    index = {rule.code: i for i, rule in enumerate(rules)}
    prints = Fingerprints(read)
    run = {
        "tool": {"driver": {**_driver(), "rules": [_rule(rule) for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, index, read, prints) for one in found],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return msgspec.json.format(msgspec.json.encode(log), indent=1).decode() + "\n"


def _driver() -> dict[str, Any]:
    from glosslink import __version__

    return {"name": "glosslink", "semanticVersion": __version__}


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": " ".join(rule.section("What it does").split())},
        "help": {"text": rule.text.strip()},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(one: Diagnostic, index: dict[str, int], read: Read, prints: Fingerprints) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": one.code,
        "level": _LEVELS[one.severity],
        "message": {"text": f"{one.message}. {one.help}" if one.help else one.message},
        "locations": [{"physicalLocation": _location(one.place)}],
        "partialFingerprints": {"glosslink/v1": prints.of(one)},
    }
    if one.code in index:
        result["ruleIndex"] = index[one.code]
    if one.related:
        result["relatedLocations"] = [
            {"id": i, "message": {"text": message}, "physicalLocation": _location(place)}
            for i, (message, place) in enumerate(one.related)
        ]
    if one.fix and (changes := _changes(one, read)):
        result["fixes"] = [{"description": {"text": one.help or one.message}, "artifactChanges": changes}]
    return result


def _changes(one: Diagnostic, read: Read) -> list[dict[str, Any]]:
    by_path: dict[str, list[dict[str, Any]]] = {}
    for path, edit in one.fix.edits if one.fix else ():
        lines = read(path)
        if lines is None:
            return []
        region = _region(lines.place(path, edit.start, edit.end))
        by_path.setdefault(path, []).append({"deletedRegion": region, "insertedContent": {"text": edit.text}})
    return [{"artifactLocation": {"uri": _uri(path)}, "replacements": made} for path, made in by_path.items()]


def _location(place: Place) -> dict[str, Any]:
    return {"artifactLocation": {"uri": _uri(place.path)}, "region": _region(place)}


def _region(place: Place) -> dict[str, Any]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _uri(path: str) -> str:
    return quote(path)
