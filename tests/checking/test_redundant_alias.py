"""Aliases that inflection gives: the one rule that must know plurals, which takes a second to load."""

from pathlib import Path

from glosslink.checking.rules.redundant_alias import check
from glosslink.checking.terms import Terms
from glosslink.config import Config
from glosslink.glossary.glossary import Glossary
from glosslink.settings import Settings


def found(text: str) -> list[str]:
    terms = Terms(Glossary.parse(text), Config(None, Path(), Settings()), {})
    return sorted(one.message.split("`")[1] for one in check(terms))


def test_an_alias_that_inflection_gives_is_redundant():
    assert found("- {term: gilt, aliases: [gilts, gilt-edged bond, gilt edged bonds], definition: x}") == [
        "gilt edged bonds",
        "gilts",
    ]


def test_an_alias_that_gives_more_is_not():
    assert found("- {term: datum point, aliases: [data points, GILT], definition: x}") == []
    assert found("- {term: gilt, inflect: false, aliases: [gilts], definition: x}") == []
    assert found("- {term: US, aliases: [us], definition: x}") == []
