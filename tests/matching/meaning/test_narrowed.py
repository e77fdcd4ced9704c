"""Entries that say that they use a word in their own way, and what such a definition is not."""

import pytest

from glosslink import Glossary, Linker, Settings


def linker(definition: str) -> Linker:
    entries = f"- {{term: Zone, definition: '{definition}'}}\n- {{term: Host, definition: A machine.}}"
    return Linker(Glossary.parse(entries), Settings(url="{id}", first="every"))


OWN_WAY = "Nimbus uses a simplified definition of zone that rests on reachability between hosts."


def linked(definition: str, text: str) -> list[str]:
    return [link.text for link in linker(definition).link(text).links if link.entry == "zone"]


@pytest.mark.parametrize(
    "text",
    [
        "Move it to a Zone of Nimbus.",
        "Two hosts are in one zone.",
        "A zone\nof *full* reachability.",
        "It rains. In Nimbus a zone is small.",
    ],
)
def test_it_is_meant_where_its_definition_has_a_word_of_the_sentence(text: str) -> None:
    assert len(linked(OWN_WAY, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "They sleep in another time zone.",
        "The zone is large.",
        "Nimbus is fast. The zone is large.",
        "The zone is large. Nimbus is fast.",
        "It uses a definition of zone.",  # what every definition has says nothing
    ],
)
def test_it_is_not_meant_elsewhere(text: str) -> None:
    assert linked(OWN_WAY, text) == []


@pytest.mark.parametrize(
    "definition",
    [
        "A part of a region.",
        "A part that has a special meaning for hosts.",
        "Has a narrow definition of host.",
        "A special zone.",
    ],
)
def test_other_definitions_ask_for_nothing(definition: str) -> None:
    assert linked(definition, "The zone is large.") == ["zone"]


def test_a_narrower_meaning_is_one_of_its_own() -> None:
    assert linked("Here a narrower sense of zone is meant, of hosts.", "The zone is large.") == []
    assert linked("The treaty gives a special meaning to the zone around hosts.", "The zone is large.") == []


MASTER = """
- {term: Master, definition: A node that runs the control plane of a cluster.}
- {term: Reviewer, definition: Who reviews code of Nimbus.}
- {term: Node, definition: A machine that Nimbus runs on.}
- {term: Pod, definition: What Nimbus starts.}
"""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nodes join the master.", ["Nodes", "master"]),
        ("In Nimbus the master is down.", ["master"]),
        ("The reviewers read the code.", ["reviewers"]),
        ("It was merged into the master.", []),
        ("It is merged. The master has it. A node is down.", ["node"]),
        ("The talk had two reviewers, who reviewed it.", []),
    ],
)
def test_a_word_that_is_everybodys_is_meant_in_a_sentence_about_the_subject(text: str, words: list[str]) -> None:
    found = Linker(Glossary.parse(MASTER), Settings(url="{id}", first="every")).link(text).links
    assert [link.text for link in found] == words


def test_in_a_glossary_of_no_program_it_is_nobody_elses() -> None:
    linker = Linker(Glossary.parse(MASTER.replace("Nimbus", "it")), Settings(url="{id}"))
    assert [link.text for link in linker.link("It was merged into the master.").links] == ["master"]
