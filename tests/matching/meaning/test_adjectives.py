"""Words that are adjectives far more often than nouns, and what shows that they are nouns."""

import pytest

from glosslink import Glossary, Linker, Settings

GLOSSARY = """
- {term: Primary, definition: A vote in which the voters of a party choose its candidate.}
- {term: Good, definition: Something that satisfies a want and can be bought.}
- {term: Common, definition: Land that everybody may use.}
- {term: Left, definition: Parties that want more equality.}
- {term: Future, definition: A promise to buy later.}
- {term: Short, definition: A bet that a price will fall.}
"""
LINKER = Linker(Glossary.parse(GLOSSARY), Settings(url="{id}", first="every", skip=()))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a common aim, a common regulatory body", []),
        ("a good-natured offer, good examples of it", []),
        ("It is good. They are really good. As good as new, how good!", []),
        ("common to all, it is common", ["common"]),
        ("Good examples of it", []),
        ("future inflation, a short recession, they are short, very short", []),
        (
            "a future contract, a short seller, he bought a future, the short paid",
            ["future", "short", "future", "short"],
        ),
        # nothing follows that it may say something about
        ("grazing on the common. The common, in Leeds, is green.", ["common", "common"]),
        ("a good that nobody wants, a good produced abroad, a good sold", ["good", "good", "good"]),
        ("a good costs more, the good costs more", ["good", "good"]),
        # a word of its definition follows
        ("common land", ["common"]),
        # in the plural, or with a capital inside a sentence, it is a noun
        ("goods, two commons", ["goods", "commons"]),
        ("the Common sense", ["Common"]),
        # other words are as often nouns
        ("The primary begins in March. The left wants more.", ["primary", "left"]),
    ],
)
def test_adjectives(text: str, words: list[str]) -> None:
    assert [link.text for link in LINKER.link(text).links] == words


def test_the_first_mention_that_is_a_noun_is_linked() -> None:
    result = Linker(Glossary.parse(GLOSSARY), Settings(url="{id}")).link("A good aim. A good is bought.")
    assert result.text == "A good aim. A [good](good) is bought."


def test_an_entry_that_is_an_adjective_or_that_switches_usage_off_is_taken_at_its_word() -> None:
    for entry in ("definition: Said of what many have.", "definition: Land., inflect: false"):
        linker = Linker(Glossary.parse(f"- {{term: Common, {entry}}}"), Settings(url="{id}"))
        assert [link.text for link in linker.link("a common aim").links] == ["common"]
