"""Aliases that are short names of one thing: the Commons, the Fed, the Bank."""

import pytest

from glosslink import Glossary, Linker, Settings

GLOSSARY = """
- {term: House of Commons, aliases: [Commons], definition: A chamber.}
- {term: Labour Party, aliases: [Labour], definition: A party.}
- {term: Federal Reserve, aliases: [Fed], definition: A bank.}
- {term: Bank of England, aliases: [the Bank], definition: Another bank.}
- {term: European Commission, aliases: [Commission], definition: A body.}
- {term: Central bank, definition: A kind of bank.}
- {term: Trade union, aliases: [Union], definition: Workers.}
- {term: Public good, definition: A kind of good.}
- {term: Cold war, definition: An age.}
- {term: Free trade, definition: A policy.}
- {term: Gross domestic product, definition: A sum.}
"""


def linked(text: str, glossary: str = GLOSSARY) -> list[str]:
    linker = Linker(Glossary.parse(glossary), Settings(url="{id}", first="every", skip=()))
    return [link.text for link in linker.link(text).links]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # a part of a name that is not its head, or what is left of one
        ("a common problem, the Commons, the commons", ["Commons"]),
        ("Labour won, the labour market", ["Labour"]),
        ("The Fed said so. It is fed. FED", ["Fed", "FED"]),
        # a name with its article
        ("The bank, the banks, the Bank", ["the Bank"]),
        ("the Bank of England, the Bank of Manhattan", ["Bank of England"]),
        ("The Bank for International Settlements, a loan by the Bank for Britain", ["the Bank"]),
        # the head of a name may be small, and so may what is written as a sentence is
        ("the commission, two commissions", ["commission", "commissions"]),
        ("a union, two unions, a central bank", ["union", "unions", "central bank"]),
    ],
)
def test_short_names(text: str, words: list[str]) -> None:
    assert linked(text) == words


def test_where_every_term_is_in_title_case_it_says_nothing() -> None:
    titled = "".join(
        f"- {{term: {term}, aliases: [{alias}], definition: A thing.}}\n"
        for term, alias in (("Control Plane", "Control"), ("Data Plane", "Data"), ("Node Pool", "Pool"))
    )
    assert linked("control, data, pool", titled) == ["control", "data", "pool"]


def test_case_says_what_an_alias_needs() -> None:
    insensitive = GLOSSARY.replace("aliases: [Fed]", "aliases: [Fed], case: insensitive")
    assert linked("It is fed.", insensitive) == ["fed"]
