"""Left and right, where a glossary explains them as sides in politics."""

import pytest

from glosslink import Glossary, Linker, Settings

GLOSSARY = """
- {term: Left, aliases: [the left], definition: Parties that want more equality.}
- {term: Right, aliases: [the right], definition: Parties that want more tradition.}
"""
LAW = "- {term: Right, definition: What the law entitles somebody to.}"


def linked(text: str, glossary: str = GLOSSARY) -> list[str]:
    linker = Linker(Glossary.parse(glossary), Settings(url="{id}", first="every", skip=()))
    return [link.text for link in linker.link(text).links]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # verbs, what remains, what is true or due
        ("He left. They left the room, but left a note. Is anybody left in here? Two words left.", []),
        ("You are right. Is it right to ask? Get it right, right at the start.", []),
        ("human rights, the rights of all, a right to vote, the right to be heard", []),
        ("the right quantity, the left side, on its left page, the right of every state to go", []),
        ("From left: Ann Lee. Right: Joe Smith. Left, the same.", []),
        # an article or a kind before, and no noun behind
        ("the left has won, on the right, the far left, a radical right", ["the left", "the right", "left", "right"]),
        ("the Greek left, Labour's left, a conservative right, the old left", ["left"] * 2 + ["right", "left"]),
        ("the right of the party, many on the left find it odd", ["the right", "the left"]),
        # joined to what says so
        ("left-wing, a centre-right view, far right parties, left of the centre", ["left", "right", "right", "left"]),
        # beside one another, and where somebody goes
        (
            "both left and right, from right to left, a left/right split",
            ["left", "right", "right", "left", "left", "right"],
        ),
        ("They moved left. It leans right, and swung to the right.", ["left", "right", "the right"]),
        # with a capital inside a sentence
        ("what the New Left wanted, some in the Right", ["Left", "the Right"]),
    ],
)
def test_sides_in_politics(text: str, words: list[str]) -> None:
    assert linked(text) == words


def test_elsewhere_a_right_is_a_right() -> None:
    assert linked("human rights, the right to vote, a right quantity", LAW) == ["rights", "right", "right"]
