"""A baseline knows findings by path, rule and text."""

import pytest

from glosslink.checking import baseline
from glosslink.diagnostics import Diagnostic, Lines, Place


def finding(line: int, code: str = "GL406", path: str = "a.md") -> Diagnostic:
    return Diagnostic(code, "x", "warning", "message", Place(path, line, 1, line, 5))


def test_a_finding_is_known_when_lines_move_but_not_when_there_is_one_more():
    known = baseline.load(baseline.dump([finding(1)], lambda _: Lines("gilt\n")))
    moved = Lines("new\n\ngilt and\ngilt\n")
    assert baseline.new([finding(3)], known, lambda _: moved) == []
    assert baseline.new([finding(3), finding(4)], known, lambda _: moved) == [finding(4)]


@pytest.mark.parametrize("other", [finding(1, "GL405"), finding(1, path="b.md"), finding(2)])
def test_another_rule_path_or_text_is_new(other):
    lines = Lines("gilt\nbond\n")
    known = baseline.load(baseline.dump([finding(1)], lambda _: lines))
    assert baseline.new([other], known, lambda _: lines) == [other]


@pytest.mark.parametrize("text", ["", "[]", '{"version": 1}', '{"version": 1, "findings": [{"path": 1}]}'])
def test_what_is_no_baseline_is_told(text):
    with pytest.raises(ValueError, match="this is no baseline"):
        baseline.load(text)
