"""What rules say of themselves, and the pages made of it."""

import re
from pathlib import Path

import pytest

from glosslink.checking.catalogue import catalogue, plain
from glosslink.checking.registry import all_rules, find
from glosslink.checking.rule import HEADINGS

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_a_rule_has_its_headings_and_its_module_its_name(rule):
    assert rule.summary.endswith(".")
    for heading in HEADINGS[:-1]:
        assert rule.section(heading), heading
    assert Path(ROOT, "src/glosslink/checking/rules", rule.name.replace("-", "_") + ".py").is_file()
    assert rule.section("What it does") in plain(rule)


def test_codes_and_names_are_unique():
    assert len({rule.code for rule in all_rules()}) == len({rule.name for rule in all_rules()}) == len(all_rules())
    assert find("gl406") is find("Unlinked-Mention")
    assert find("GL4") is None


def test_the_page_of_rules_is_up_to_date():
    assert (ROOT / "docs/rules.md").read_text("utf-8") == catalogue(all_rules()), (
        "run `python -m glosslink.checking.catalogue > docs/rules.md`"
    )


def test_links_within_the_page_lead_to_its_headings():
    page = catalogue(all_rules())
    headings = {line.strip("# ").lower().replace(" ", "-") for line in page.split("\n") if line.startswith("### ")}
    assert set(re.findall(r"\(#([^)]*)\)", page)) == headings
