"""The README says what is so: its examples are run."""

import doctest
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from glosslink.cli.main import main
from glosslink.linking.result import PlacedLink

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", ["README.md", "docs/python.md"])
def test_the_python_examples_run(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    text = (ROOT / page).read_text(encoding="utf-8")
    found = doctest.DocTestParser().get_doctest(text, {}, page, page, 0)
    results = doctest.DocTestRunner().run(found)
    assert (results.failed, results.attempted > 3) == (0, True)


def test_the_opening_example_is_what_the_tool_makes_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    diff = re.search(r"```diff\n(.*?)```", README, re.DOTALL)[1]
    before = "".join(line[1:] for line in diff.splitlines(keepends=True) if line.startswith("-"))
    after = "".join(line[1:] for line in diff.splitlines(keepends=True) if line.startswith("+"))
    monkeypatch.chdir(ROOT)
    assert CliRunner().invoke(main, ["link", "-"], input=before).stdout == after


def test_the_json_example_has_the_fields_that_the_tool_writes() -> None:
    row = json.loads(re.search(r"```json\n(.*?)```", README, re.DOTALL)[1])
    assert row.keys() == {"path", *PlacedLink._fields}


def test_every_setting_is_in_the_table() -> None:
    from glosslink.settings import Settings

    table = README[README.index("### Settings") : README.index("### In a post")]
    named = {field.replace("_", "-") for field in Settings.__match_args__}
    assert {name for name in named if f"`{name}`" not in table} == set()
