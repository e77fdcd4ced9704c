import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from glosslink.glossary import schema
from glosslink.glossary.glossary import Glossary
from glosslink.glossary.keys import FILE_KEYS, KEYS, WHEN_KEYS

SAMPLES = sorted(Path(__file__).parents[2].glob("glossary/*.yaml"))


class Core(yaml.SafeLoader):
    """Reads YAML with the types of its version 1.2, as editors do."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 -- PyYAML's own way


Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|True|TRUE|false|False|FALSE"), list("tTfF"))
Core.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"[-+]?[0-9]+$"), list("-+0123456789"))
Core.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("null|Null|NULL|~|$"), ["n", "N", "~", ""])


def errors(text: str) -> list[str]:
    validator = jsonschema.Draft202012Validator(schema.schema())
    return [error.message for error in validator.iter_errors(yaml.load(text, Loader=Core))]


def test_the_shipped_schema_is_what_the_types_say() -> None:
    stale = "stale: python -m glosslink.glossary.schema > src/glosslink/glossary/schema.json"
    assert schema.PATH.read_text(encoding="utf-8") == schema.rendered(), stale


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(schema.schema())


def test_every_key_is_described() -> None:
    for definition in schema.schema()["$defs"].values():
        assert definition["description"]
        for key, said in definition["properties"].items():
            assert said["description"].endswith("."), key
    for name, keys in ("Entry", KEYS), ("When", WHEN_KEYS), ("File", FILE_KEYS):
        assert set(schema.schema()["$defs"][name]["properties"]) == set(keys)


def test_patterns_are_read_alike_by_ecmascript() -> None:
    def patterns(part: Any) -> list[str]:
        if isinstance(part, dict):
            return [v for k, v in part.items() if k == "pattern"] + [p for v in part.values() for p in patterns(v)]
        return [p for item in part for p in patterns(item)] if isinstance(part, list) else []

    for pattern in patterns(schema.schema()):
        # With its flag u, ECMAScript allows a backslash before these alone, and no inline flags.
        assert re.fullmatch(r"(?:[^\\]|\\[sxu\[\]\\])*", pattern), pattern
        assert "(?i" not in pattern


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_samples(sample: Path) -> None:
    text = sample.read_text(encoding="utf-8")
    assert errors(text) == []
    assert "# yaml-language-server: $schema=" in text.splitlines()[0]


def test_the_sample_glossary_loads() -> None:
    glossary = Glossary.load("glossary", root=Path(__file__).parents[2])
    assert glossary.diagnostics == ()
    assert len(glossary.entries) >= 60


@pytest.mark.parametrize(
    "text",
    [
        "- {term: A, definition: x}",
        "- {term: 1984, definition: x, aliases: [1984, no, '€']}",
        "entries: [{term: A, see: b}]\nlanguage: en",
        "{term: A, definition: x, aliases: B, inflect: all, priority: 3, when: {paths: '**'}}",
        "- {term: 核, definition: x, url: /a}",
        "[]",
    ],
)
def test_valid(text: str) -> None:
    assert errors(text) == []
    assert not [d for d in Glossary.parse(text, strict=False).diagnostics if d.code not in {"GL101", "GL302"}]


@pytest.mark.parametrize(
    "text",
    [
        "- {term: A}",
        "- {definition: x}",
        "- {term: '!?', definition: x}",
        "- {term: '', definition: x}",
        f"- {{term: {'x' * 201}, definition: x}}",
        "- {term: A, definition: x, colour: red}",
        "- {term: A, definition: x, id: a b}",
        "- {term: A, definition: x, case: upper}",
        "- {term: A, definition: x, priority: high}",
        "- {term: A, definition: x, when: {tag: x}}",
        "- {term: A, definition: x, url: 'javascript:x'}",
        "entries: []\nlanguage: x y",
        "text",
    ],
)
def test_invalid(text: str) -> None:
    assert errors(text) != []
    assert Glossary.parse(text, strict=False).diagnostics != ()


def test_json_is_stable() -> None:
    assert json.loads(schema.rendered()) == json.loads(json.dumps(schema.schema()))
