"""docs/glossary.md says what is so: its examples are read, and every key is in its table."""

import re
from pathlib import Path

import pytest

from glosslink.glossary.entry import When
from glosslink.glossary.glossary import Glossary
from glosslink.glossary.keys import KEYS

PAGE = (Path(__file__).parents[2] / "docs/glossary.md").read_text(encoding="utf-8")
ENDINGS = {"yaml": "yaml", "markdown": "md", "csv": "csv", "json": "json"}
EXAMPLES = re.findall(r"^```(yaml|markdown|csv|json)\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


def test_every_key_is_in_the_table_and_nothing_else() -> None:
    table = PAGE[PAGE.index("| key |") : PAGE.index("## YAML")]
    assert sorted(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == sorted(KEYS)


@pytest.mark.parametrize(("kind", "text"), EXAMPLES)
def test_every_example_can_be_read(kind: str, text: str) -> None:
    assert Glossary.parse(text, f"glossary.{ENDINGS[kind]}").diagnostics == ()


def test_the_examples_say_what_the_page_says_of_them() -> None:
    yaml, headings, listed, file, table, json = (
        Glossary.parse(text, f"gilt.{ENDINGS[kind]}") for kind, text in EXAMPLES
    )
    (doctrine,) = yaml.entries
    assert (doctrine.language, doctrine.when) == ("en", When(tags=("defence",), words=("nuclear", "missile")))
    assert doctrine.summary == "A doctrine under which a full nuclear exchange destroys both sides."
    assert yaml.resolve("MAD doctrine") == yaml.resolve("mad") == doctrine

    gilts = [found.get("gilt") for found in (headings, listed, file, table, json)]
    assert {(one.term, one.aliases, one.definition) for one in gilts if one} == {
        ("Gilt", ("gilt-edged stock",), "A bond of the British government.")
    }
    assert None not in gilts
    for found in (headings, table):
        easing = found.get("quantitative-easing")
        assert easing is not None
        assert easing.aliases == ("QE", "asset purchases")
    assert [entry.inflect for entry in headings.entries] == [True, False]
