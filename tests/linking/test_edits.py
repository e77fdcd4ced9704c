"""Edits: the only way anything changes a document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glosslink.edits import Edit, apply, difference, origins


@pytest.mark.parametrize(
    ("source", "edits", "after"),
    [
        ("abc", [], "abc"),
        ("", [Edit(0, 0, "x")], "x"),
        ("abc", [Edit(1, 2, "")], "ac"),
        ("abc", [Edit(1, 2, "xyz")], "axyzc"),
        ("abc", [Edit(0, 0, "<"), Edit(3, 3, ">")], "<abc>"),
        ("abc", [Edit(3, 3, ">"), Edit(0, 0, "<")], "<abc>"),
        ("abc", [Edit(1, 1, "x"), Edit(1, 1, "y")], "axybc"),
        ("abc", [Edit(1, 2, "x"), Edit(2, 3, "y")], "axy"),
        ("abc", [Edit(1, 2, "x"), Edit(1, 1, "y")], "ayxc"),
        ("日本", [Edit(1, 1, "é")], "日é本"),
    ],
)
def test_edits_are_made_at_their_places(source, edits, after):
    assert apply(source, edits) == after


@pytest.mark.parametrize("edits", [[Edit(0, 2, "x"), Edit(1, 3, "y")], [Edit(0, 3, ""), Edit(1, 1, "y")]])
def test_edits_that_overlap_are_refused(edits):
    with pytest.raises(ValueError, match="overlap"):
        apply("abc", edits)


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([], [0, 1, 2]),
        ([Edit(1, 1, "xy")], [0, 1, 1, 1, 2]),
        ([Edit(1, 2, "")], [0, 2]),
        ([Edit(0, 1, "xy"), Edit(2, 3, "")], [0, 0, 1]),
    ],
)
def test_every_character_is_traced_to_where_it_came_from(edits, expected):
    assert [origins(edits)(at) for at in range(len(apply("abc", edits)))] == expected


@st.composite
def edited(draw):
    source = draw(st.text(max_size=20))
    ends = sorted(draw(st.lists(st.integers(0, len(source)), max_size=6)))
    pairs = list(zip(ends[::2], ends[1::2], strict=False))
    return source, [Edit(start, end, draw(st.text(max_size=3))) for start, end in pairs]


@given(edited())
def test_what_no_edit_touches_stays_and_is_traced(case):
    source, edits = case
    try:
        after = apply(source, edits)
    except ValueError:
        return
    assert len(after) == len(source) + sum(len(e.text) - (e.end - e.start) for e in edits)
    written = sum(len(e.text) for e in edits)
    traced = [origins(edits)(at) for at in range(len(after))]
    assert traced == sorted(traced)
    assert sum(source[at : at + 1] == c for at, c in zip(traced, after, strict=True)) >= len(after) - written
    assert apply(source, reversed(edits)) == after or len({e.start for e in edits}) < len(edits)


@pytest.mark.parametrize(
    ("old", "new", "edit"),
    [
        ("abc", "abc", Edit(3, 3, "")),
        ("abc", "axc", Edit(1, 2, "x")),
        ("abc", "abxc", Edit(2, 2, "x")),
        ("abc", "ac", Edit(1, 2, "")),
        ("aa", "aaa", Edit(2, 2, "a")),
        ("", "x", Edit(0, 0, "x")),
        ("abc", "", Edit(0, 3, "")),
    ],
)
def test_the_difference_of_two_texts_is_one_edit(old, new, edit):
    assert difference(old, new) == edit


@given(st.text("ab"), st.text("ab"))
def test_the_difference_of_two_texts_makes_one_of_the_other(old, new):
    assert apply(old, [difference(old, new)]) == new
