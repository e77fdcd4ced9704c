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


def reads(**texts: str):
    """What gives the lines of the files that there are, by names without `.md`."""
    return lambda path: Lines(texts[path[:-3]]) if path[:-3] in texts else None


def lines_of(path: str, count: int) -> list[Diagnostic]:
    return [finding(line, path=path) for line in range(1, count + 1)]


def test_a_renamed_file_is_known_by_what_is_found_in_it():
    known = baseline.load(baseline.dump(lines_of("old.md", 3), reads(old="gilt\nbond\ndebt\n")))
    read = reads(new="gilt\nbond\ndebt\n")
    assert baseline.new(lines_of("new.md", 3), known, read) == []


def test_what_is_new_in_a_renamed_file_is_told():
    known = baseline.load(baseline.dump(lines_of("old.md", 3), reads(old="gilt\nbond\ndebt\n")))
    read = reads(new="gilt\nbond\nrate\n")
    assert baseline.new(lines_of("new.md", 3), known, read) == [finding(3, path="new.md")]


@pytest.mark.parametrize(
    "texts",
    [
        {"new": "gilt\nbond\ndebt\n", "old": "gilt\n"},  # a copy: the old one is still there
        {"new": "gilt\nrate\nyield\n"},  # another file
    ],
)
def test_a_copy_or_another_file_is_not_taken_for_it(texts):
    known = baseline.load(baseline.dump(lines_of("old.md", 3), reads(old="gilt\nbond\ndebt\n")))
    assert baseline.new(lines_of("new.md", 3), known, reads(**texts)) == lines_of("new.md", 3)


def test_each_of_two_renamed_files_is_known():
    before = lines_of("old.md", 3) + lines_of("older.md", 2)
    known = baseline.load(baseline.dump(before, reads(old="gilt\nbond\ndebt\n", older="rate\ngilt\n")))
    after = lines_of("a.md", 2) + lines_of("b.md", 3)
    assert baseline.new(after, known, reads(a="rate\ngilt\n", b="gilt\nbond\ndebt\n")) == []
