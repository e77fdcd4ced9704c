"""The words most like another are those that difflib finds."""

from difflib import get_close_matches

from hypothesis import given
from hypothesis import strategies as st

from glosslink.alike import Alike

WORD = st.text(alphabet="abcd-é", max_size=9)


@given(st.sets(WORD), WORD, st.integers(1, 6), st.sampled_from([0.5, 0.7, 0.9]))
def test_they_are_the_same_in_the_same_order(words, word, most, least):
    assert Alike(words).nearest(word, most, least) == get_close_matches(word, words, most, least)


def test_what_is_like_nothing_gets_nothing():
    assert Alike(["gilt", "bond"]).nearest("quantitative-easing", 3, 0.7) == []
