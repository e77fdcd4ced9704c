"""Every rule on a site of marked faults, with a near miss of each."""

import pytest

from checking.expectations import SITE, check, expected
from glosslink.checking.registry import all_rules


@pytest.fixture(scope="module")
def found():
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(SITE)
        return check(SITE)


def test_the_findings_are_those_that_the_marks_ask_for(found):
    assert sorted((one.place.path, one.place.line, one.code) for one in found) == expected(SITE)


def test_every_rule_has_two_faults_or_more(found):
    codes = [one.code for one in found]
    assert {rule.code for rule in all_rules() if codes.count(rule.code) < 2} == set()
