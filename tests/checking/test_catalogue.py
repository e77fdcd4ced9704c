"""What rules say of themselves, and the pages made of it."""

import re
from pathlib import Path

import pytest

from glosslink.checking.catalogue import catalogue, plain
from glosslink.checking.others import OTHERS
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


@pytest.mark.parametrize("other", OTHERS, ids=lambda other: other.name)
def test_a_message_that_is_no_rule_is_explained_like_one(other):
    assert find(other.code) is find(other.name) is other
    assert other.summary.endswith(".")
    assert all(other.section(heading) for heading in HEADINGS[:-1])
    assert not {other.code, other.name} & {name for rule in all_rules() for name in (rule.code, rule.name)}


def test_every_code_that_the_source_has_is_explained():
    known = {one.code: one.name for one in (*all_rules(), *OTHERS)}
    used: set[str] = set()
    named: set[tuple[str, str]] = set()
    for path in (ROOT / "src/glosslink").rglob("*.py"):
        text = path.read_text("utf-8")
        used.update(re.findall(r"""(?<=["'])GL\d{3}(?=["'])""", text))
        named.update(re.findall(r"""(?:Diagnostic|_diagnostic|Rule)\(\s*"(GL\d{3})",\s*"([a-z-]+)\"""", text))
    assert used == known.keys()
    assert named <= {*known.items()}
    page = (ROOT / "docs/rules.md").read_text("utf-8")
    assert all(f"\n### {code} {name}\n" in page for code, name in known.items())


def test_the_page_of_rules_is_up_to_date():
    assert (ROOT / "docs/rules.md").read_text("utf-8") == catalogue(all_rules()), (
        "run `python -m glosslink.checking.catalogue > docs/rules.md`"
    )


def test_links_within_the_page_lead_to_its_headings():
    page = catalogue(all_rules())
    headings = {line.strip("# ").lower().replace(" ", "-") for line in page.split("\n") if line.startswith("### ")}
    assert set(re.findall(r"\(#([^)]*)\)", page)) == headings
