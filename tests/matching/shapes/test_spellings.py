"""British and American spellings of an English name."""

import pytest

from glosslink.matching.shapes.spellings import respelled
from matching.rows import check, entries, forms, rows


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("labour market", ["labor market"]),
        ("labor market", ["labour market"]),
        ("Labour markets", ["Labor markets"]),
        ("organisation", ["organization"]),
        ("Containerization", ["Containerisation"]),
        ("virtualised", ["virtualized"]),
        ("tokenise", ["tokenize"]),
        ("analyser", ["analyzer"]),
        ("data centre", ["data center"]),
        ("datacenter", ["datacentre"]),
        ("CENTRE", ["CENTER"]),
        ("defence spending", ["defense spending"]),
        ("driving licence", ["driving license"]),
        ("catalogue", ["catalog"]),
        ("cataloging", ["cataloguing"]),
        ("labelled data", ["labeled data"]),
        ("remodeling", ["remodelling"]),
        ("neighbourhood", ["neighborhood"]),
        ("judgment", ["judgement"]),
        ("training programme", ["training program"]),
        ("dialog box", ["dialogue box"]),
        ("labour organisation", ["labour organization", "labor organisation", "labor organization"]),
        ("tokenisation", ["tokenization"]),
        # another word, or none
        ("program", []),
        ("programme", []),
        ("dialogue", []),
        ("analog", []),
        ("tire", []),
        ("tyre", []),
        ("metre", []),
        ("meter", []),
        ("cheque", []),
        ("check", []),
        ("practice", []),
        ("story", []),
        ("cluster", []),
        ("luster", ["lustre"]),
        ("packaging", []),
        ("messaging", []),
        ("prize", []),
        ("size", []),
        ("resize", []),
        ("enterprise", []),
        ("exercise", []),
        ("franchise", []),
        ("expertise", []),
        ("compromise", []),
        ("surprise", []),
        ("premises", []),
        ("promise", []),
        ("revised", []),
        ("cruise", []),
        ("noise", []),
        ("citizen", []),
        ("laboratory", []),
        ("honorary", []),
        ("vigorous", []),
        ("error", []),
        ("analyses", []),
        ("analysis", []),
        ("Labour Party", []),
        ("Department of Labor", []),
        ("four", []),
        ("hour", []),
        ("tour", []),
        ("literal", []),
        ("corridor", []),
        ("paradise", []),
    ],
)
def test_the_other_spellings_of_a_name(name, others):
    assert [*respelled(name, "")] == others


@rows(
    ("labour market", ["the ⟦labor market⟧, ⟦labour markets⟧ and ⟦Labor Markets⟧", "⟦labor-market⟧", "labor"]),
    ("organization", ["an ⟦organisation⟧, two ⟦organisations⟧", "organise"]),
    ("Data Center", ["a ⟦data centre⟧, ⟦datacentres⟧", "centre"]),
    ("deploy licence", ["a ⟦deploy license⟧"]),
)
def test_both_match(glossary, text):
    check(glossary, text, inflect=True)


def test_they_have_a_rule_of_their_own_and_are_inflected():
    found = forms("labour market", inflect=True)
    assert found["labor market"] == "spelling"
    assert found["labor markets"] == "plural"


def test_not_where_an_entry_is_not_inflected_nor_in_other_languages():
    assert "labor market" not in forms("labour market", inflect=False)
    assert "labor" not in forms("labour", "fr", inflect=True)


def test_never_the_form_of_another_entry():
    check(entries("labour; labor", inflect=True), "⟦labour¦labour⟧ and ⟦labor¦labor⟧")
    check(entries("centre = middle; center", inflect=True), "⟦centre¦centres⟧ and ⟦center¦centers⟧")


def test_a_party_keeps_its_name():
    assert [*respelled("Labour", "A party of the left.")] == []
    assert [*respelled("labour", "Work that is paid.")] == ["labor"]


def test_what_two_entries_could_be_called_is_none_of_theirs():
    found = entries("organisation of labour; organization of labor", inflect=True)
    assert "organization of labour" not in forms(found)
    check(entries("Artificial intelligence = AI; Amnesty International = AI", inflect=True), "AI and A.I.")


@rows(
    ("Bank of England = BoE", ["the ⟦BoE⟧, the ⟦BOE⟧, the boe, the BoeE"]),
    ("Bank of Japan = BOJ; Transport for London = TFL", ["the ⟦BOJ⟧, the ⟦BoJ⟧, the bOJ", "⟦TfL⟧ and ⟦TFL⟧, TFl"]),
    ("Bit = BoE; Office of Rail = ORR", ["the ⟦BoE⟧, the ORr, the OrR"]),
)
def test_an_acronym_may_have_a_small_letter_for_of(glossary, text):
    check(glossary, text, inflect=True)
