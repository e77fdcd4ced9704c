"""What stands around a mention: a few characters or words, and whether a sentence goes on."""

import pytest

from glosslink.documents.prose import JOINED
from glosslink.matching.text.around import before, behind, is_inside, last_words


@pytest.mark.parametrize(
    ("text", "count", "expected"),
    [
        ("one two three ", 1, " three "),
        ("one two three ", 2, " two three "),
        ("one two\nthree  \n", 1, "\nthree  \n"),
        ("one two ", 5, "one two "),
        ("one (two-", 1, " (two-"),
        ("", 1, ""),
        (" ", 1, " "),
    ],
)
def test_last_words(text, count, expected):
    assert last_words(text, count) == expected


def test_what_nobody_sees_is_not_counted():
    prose = f"so{JOINED * 2} near {JOINED}X{JOINED} an{JOINED * 2}d far"
    at = prose.index("X")
    assert before(prose, at, 6) == " near "
    assert behind(prose, at + 1, 5) == " and "
    assert before("X", 0, 5) == behind("X", 1, 5) == ""


@pytest.mark.parametrize("left", ["the ", "the\n", "so, ", "all) ", "“it” ", "it's ", "x_ ", "7 "])
def test_a_sentence_goes_on(left):
    assert is_inside(left)


@pytest.mark.parametrize("left", ["", " ", "the", "End. ", "So: ", "(", "\x01 ", "  "])
def test_a_sentence_begins(left):
    assert not is_inside(left)
