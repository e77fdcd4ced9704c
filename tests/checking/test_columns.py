"""The line of a finding and the marks below it, whatever the width of its characters."""

import pytest

from glosslink.checking.formats.columns import window


@pytest.mark.parametrize(
    ("line", "start", "end", "shown", "marks"),
    [
        ("a gilt b", 2, 6, "a gilt b", "  ^^^^"),
        ("\ta gilt", 3, 7, "    a gilt", "      ^^^^"),
        ("ab\tgilt", 3, 7, "ab  gilt", "    ^^^^"),
        ("国債 gilt", 0, 2, "国債 gilt", "^^^^"),
        ("国債 gilt", 3, 7, "国債 gilt", "     ^^^^"),
        ("e\u0301 gilt", 3, 7, "e\u0301 gilt", "  ^^^^"),
        ("👍🏽 gilt", 3, 7, "👍🏽 gilt", "   ^^^^"),
        ("👩\u200d🚀 gilt", 4, 8, "👩\u200d🚀 gilt", "   ^^^^"),
        ("❤\ufe0f gilt", 3, 7, "❤\ufe0f gilt", "   ^^^^"),
        ("a\x1b[31m gilt", 7, 11, "a␛[31m gilt", "       ^^^^"),
        ("gilt", 4, 4, "gilt", "    ^"),
    ],
)
def test_marks_stand_below_the_span(line, start, end, shown, marks):
    assert window(line, start, end) == (shown, marks)


def test_of_a_long_line_the_part_around_the_span_is_shown():
    shown, marks = window("x" * 500 + "gilt" + "y" * 500, 500, 504)
    assert (shown[:2], shown[-2:]) == ("…x", "y…")
    assert len(shown) < 120
    assert shown[len(marks) - 4 : len(marks)] == "gilt"


def test_of_a_line_as_long_as_a_book_no_more_is_looked_at_than_is_shown():
    shown, marks = window("x" * 1_000_000 + " gilt " + "y" * 1_000_000, 1_000_001, 1_000_005)
    assert (shown[:2], shown[-2:]) == ("…x", "y…")
    assert shown[len(marks) - 4 : len(marks)] == "gilt"


def test_the_end_of_a_long_line_is_shown_as_such():
    shown, marks = window("x" * 1_000 + " gilt", 1_001, 1_005)
    assert (shown[:2], shown[-4:], marks[-4:]) == ("…x", "gilt", "^^^^")
    assert len(marks) == len(shown)
