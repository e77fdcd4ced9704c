"""The JSON Schema of the settings is up to date, and says what the loader says."""

import json
import tomllib

import jsonschema
import pytest

from glosslink.cli.starter import SETTINGS
from glosslink.config_schema import PATH, rendered, schema


def test_the_schema_is_up_to_date():
    assert PATH.read_text("utf-8") == rendered(), "run `python -m glosslink.config_schema` into config.schema.json"


@pytest.mark.parametrize(
    ("text", "valid"),
    [
        (SETTINGS, True),
        ('title = true\n[check]\nselect = ["GL4"]\nseverity = {GL4 = "info"}', True),
        ('[[overrides]]\npaths = ["a/"]\nfirst = "section"', True),
        ('[[overrides]]\npaths = ["a/"]\nglossary = ["b"]', False),
        ('[check]\nsellect = ["GL4"]', False),
        ("[check]\nnoisy-share = 2", False),
        ("check = 1", False),
    ],
)
def test_the_schema_knows_settings(text, valid):
    validator = jsonschema.Draft202012Validator(json.loads(rendered()))
    assert validator.is_valid(tomllib.loads(text)) == valid
    jsonschema.Draft202012Validator.check_schema(schema())
