"""Set phrases of German in which a noun is no term."""

import pytest

from glosslink import Glossary, Linker, Settings
from glosslink.matching.meaning.german_idioms import PHRASES

TERMS = "Anspruch Bescheid Betrieb Fall Grund Kraft Lage Mittel Ort Rat Recht Stand Stelle Verfügung Wert Weg"
GLOSSARY = "".join(
    f"- {{term: {term}, inflect: false, definition: Ein Begriff der Verwaltung.}}\n" for term in TERMS.split()
)
LINKER = Linker(Glossary.parse(GLOSSARY), Settings(language="de", url="{id}", first="every"))


def linked(text: str) -> list[str]:
    return [link.text for link in LINKER.link(text).links]


@pytest.mark.parametrize(
    "text",
    [
        "Auf jeden Fall sind Sie in der Lage, Hilfe in Anspruch zu nehmen.",
        "Von Fall zu Fall wird vor Ort entschieden, aus gutem Grund.",
        "Die Anlage geht in Betrieb, das Gesetz tritt in Kraft, das alte außer Kraft.",
        "Er sagt zu Recht, dass das im Grunde an erster Stelle steht.",
        "Wir geben Bescheid, wir legen Wert auf Sorgfalt und bitten um Rat.",
        "Das steht zur Verfügung, auf dem neuesten Stand, auf elektronischem Weg.",
        "**In** der *Lage* sein",
    ],
)
def test_a_set_phrase_is_no_term(text: str) -> None:
    assert linked(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Der Bescheid geht an den Rat; er hat einen Anspruch auf Bescheid.",
            ["Bescheid", "Rat", "Anspruch", "Bescheid"],
        ),
        ("Im Fall Müller kam es zum Recht der Stelle.", ["Fall", "Recht", "Stelle"]),
        ("Die Lage ist gut. Der Stand vom Mai. Der Betrieb meldet.", ["Lage", "Stand", "Betrieb"]),
        ("Eine Verfügung zur Sache, die Kraft des Rechts, der Ort am Weg.", ["Verfügung", "Kraft", "Ort", "Weg"]),
        (
            "Das Mittel, ein Wert, Grund und Boden, der Fall und der Stand.",
            ["Mittel", "Wert", "Grund", "Fall", "Stand"],
        ),
        ("Wer ein Recht hat; Fragen zur Stelle: die Stelle.", ["Recht", "Stelle", "Stelle"]),
        ("Wir legen den Wert fest, und im Betrieb gilt Recht.", ["Wert", "Betrieb", "Recht"]),
    ],
)
def test_elsewhere_the_word_is_one(text: str, words: list[str]) -> None:
    assert linked(text) == words


def test_a_phrase_that_the_glossary_has_or_explains_is_none() -> None:
    for entry in (
        "- {term: in Kraft, inflect: false, definition: Gültig.}\n- {term: Kraft, inflect: false, definition: x.}",
        "- {term: Stand, inflect: false, definition: Der Stand der Technik ist es nicht.}",
    ):
        linker = Linker(Glossary.parse(entry), Settings(language="de", url="{id}"))
        assert linker.link("Der Stand der Technik tritt in Kraft.").links


def test_english_and_other_languages_have_none_of_them() -> None:
    for language in ("en", "nl"):
        linker = Linker(
            Glossary.parse("- {term: Ort, inflect: false, definition: x.}"), Settings(language=language, url="{id}")
        )
        assert linker.link("vor Ort").links


def test_no_phrase_stands_twice_and_each_has_a_noun() -> None:
    phrases = " ".join(PHRASES.split()).split("; ")
    assert len(set(phrases)) == len(phrases)
    assert [phrase for phrase in phrases if phrase == phrase.lower()] == ["schuld daran"]
