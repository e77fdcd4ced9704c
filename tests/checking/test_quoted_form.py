"""Names in quotation marks, and what removes these."""

from pathlib import Path

import pytest

from glosslink.checking.file import File
from glosslink.checking.rules.quoted_form import check
from glosslink.checking.terms import Terms
from glosslink.config import Config
from glosslink.edits import apply
from glosslink.glossary.glossary import Glossary
from glosslink.settings import Settings


def mended(text: str) -> list[tuple[str, str]]:
    """What each finding names, and the file with its fix made; "" without one."""
    path = "glossary.yaml"
    terms = Terms(Glossary.parse(text, path), Config(None, Path(), Settings()), {path: File(path, text)})
    return [
        (one.message.split("`")[1], apply(text, [edit for _, edit in one.fix.edits]) if one.fix else "")
        for one in check(terms)
    ]


@pytest.mark.parametrize(
    "quoted", ["“gilt”", "„gilt“", "„gilt”", "”gilt”", "‘gilt’", "‚gilt‘", "« gilt »", "»gilt«", "‹gilt›"]
)
def test_quotation_marks_of_any_shape_are_removed(quoted):
    before = f"- term: {quoted} # x\n  definition: d\n"
    assert mended(before) == [(quoted, before.replace(quoted, "gilt"))]


def test_an_alias_as_well():
    before = "- term: gilt\n  aliases: [bond, “consol”]\n  definition: d\n"
    assert mended(before) == [("“consol”", before.replace("“consol”", "consol"))]


def test_straight_ones_around_an_alias_are_meant():
    before = "- term: '\"gilt\"'\n  aliases: ['\"consol\"', \"'bond'\"]\n  definition: d\n"
    assert mended(before) == [('"gilt"', before.replace('"gilt"', "gilt"))]


def test_what_would_be_no_yaml_or_another_value_is_not_mended():
    assert mended("- term: “- gilt”\n  definition: d\n") == [("“- gilt”", "")]
    assert mended("- term: “#gilt”\n  definition: d\n") == [("“#gilt”", "")]


def test_what_the_file_writes_otherwise_is_not_mended():
    assert mended('- term: "\\u201cgilt\\u201d"\n  definition: d\n') == [("“gilt”", "")]


@pytest.mark.parametrize(
    "name",
    ["gilt", "the “gilt”", "“gilt” edged", "“rock” and “roll”", "rock 'n' roll", "'s-Hertogenbosch", "the Fed’s", '6"'],
)
def test_names_that_no_pair_encloses(name):
    assert mended(f"- term: >-\n    {name}\n  definition: d\n") == []
