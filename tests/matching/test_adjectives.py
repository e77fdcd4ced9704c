"""Words that are adjectives far more often than nouns, and what shows that they are nouns."""

import pytest

from glosslink import Glossary, Linker, Settings

GLOSSARY = """
- {term: Primary, definition: A vote in which the voters of a party choose its candidate.}
- {term: Good, definition: Something that satisfies a want and can be bought.}
- {term: Right, definition: What a law entitles somebody to.}
- {term: Long, definition: Said of a position that gains when the price rises.}
- {term: Left, definition: Parties that want more equality., inflect: false}
"""
LINKER = Linker(Glossary.parse(GLOSSARY), Settings(url="{id}", first="every", skip=()))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a primary source, her primary aim, a primary regulatory body", []),
        ("a good-natured offer, good examples of it", []),
        ("It is good. They are really good. As good as new, how good!", []),
        ("the right answer", []),
        ("Good examples of it", []),
        # nothing follows that it may say something about
        ("She won the primary. The primary, in May, was close.", ["primary", "primary"]),
        ("a good that nobody wants, a good produced abroad, a good sold", ["good", "good", "good"]),
        ("a good costs more", ["good"]),
        ("the right to vote, a right of all", ["right", "right"]),
        # a word of its definition follows
        ("primary voters, a primary candidate", ["primary", "primary"]),
        # in the plural, or with a capital inside a sentence, it is a noun
        ("goods, two primaries, their rights", ["goods", "primaries", "rights"]),
        ("the Primary election", ["Primary"]),
        # the entry says that it is an adjective, or switches usage off
        ("a long position, it is long", ["long", "long"]),
        ("left parties", ["left"]),
        ("right-wing, right-leaning", ["right", "right"]),
    ],
)
def test_adjectives(text: str, words: list[str]) -> None:
    assert [link.text for link in LINKER.link(text).links] == words


def test_the_first_mention_that_is_a_noun_is_linked() -> None:
    result = Linker(Glossary.parse(GLOSSARY), Settings(url="{id}")).link("A primary aim. The primary is in May.")
    assert result.text == "A primary aim. The [primary](primary) is in May."
