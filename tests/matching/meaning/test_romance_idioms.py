"""Set phrases of French and Spanish hide the everyday words in them."""

import re

import pytest

from glosslink import Glossary, Linker, Settings
from glosslink.matching.meaning.set_phrases import phrases
from matching.rows import compiled, marked, rows


def unchanged(glossary, text, language):
    """What is marked is linked, and nothing else."""
    prose = re.sub("⟦(?:[^⟧¦]*¦)?([^⟧]*)⟧", r"\1", text)
    assert marked(compiled(glossary, language, ()), prose, named="¦" in text) == text


@rows(
    ("cours", ["Les travaux sont en cours de route.", "Au cours de l'année", "le ⟦cours⟧ de droit", "un ⟦cours⟧"]),
    ("coup", ["Tout à coup, il rit.", "un ⟦coup⟧ d'État"]),
    ("lieu", ["au lieu de payer", "La vente a lieu ici.", "s'il y a lieu", "le ⟦lieu⟧ de travail"]),
    ("fait", ["En fait, non.", "du fait de la loi", "du fait que", "le ⟦fait⟧ du prince", "du ⟦fait⟧ dommageable"]),
    ("objet", ["Il fait l'objet d'un recours.", "l'⟦objet⟧ du contrat"]),
    ("œuvre", ["mettre en œuvre", "une ⟦œuvre⟧ d'art", "une ⟦oeuvre⟧"]),
    ("accord", ["Je suis d'accord.", "un projet d'⟦accord⟧", "l’⟦accord⟧ du père"]),
    ("État", ["rendu à l'⟦État⟧", "l'⟦état⟧ de droit"]),
    ("charge; prise en charge", ["en charge de", "la ⟦prise-en-charge¦prise en charge⟧", "une ⟦charge¦charge⟧"]),
    ("vue; point de vue", ["le ⟦point-de-vue¦point de vue⟧ du juge", "une ⟦vue¦vue⟧"]),
    ("cas; cas d'usage", ["en ⟦cas-dusage¦cas d'usage⟧", "en cas de", "le ⟦cas¦cas⟧"]),
    ("issue", ["à l’issue du vote", "une ⟦issue⟧"]),
    ("en cours", ["⟦en cours⟧ de route"]),
)
def test_french(glossary, text):
    unchanged(glossary, text, "fr")


@rows(
    ("embargo", ["Sin embargo, no.", "un ⟦embargo⟧ total", "sin un ⟦embargo⟧"]),
    ("acuerdo", ["de acuerdo con la ley", "el ⟦acuerdo⟧ de paz", "un proyecto de ⟦acuerdo⟧"]),
    ("cambio", ["En cambio, él vino.", "a cambio de nada", "el tipo de ⟦cambio⟧"]),
    ("cargo", ["a cargo de", "un ⟦cargo⟧ público"]),
    ("cuenta", ["tener en cuenta", "Se da cuenta de todo.", "una ⟦cuenta⟧ corriente"]),
    ("hecho", ["De hecho, no.", "un ⟦hecho⟧"]),
    ("fondo", ["estudiar a fondo", "en el ⟦fondo⟧ de pensiones"]),
    ("principio", ["En principio, sí.", "conforme al ⟦principio⟧ de legalidad"]),
    ("frente", ["frente a la crisis", "un ⟦frente⟧ común"]),
    ("pesar", ["a pesar de todo", "el ⟦pesar⟧"]),
)
def test_spanish(glossary, text):
    unchanged(glossary, text, "es")


def test_other_languages_have_none():
    assert [*phrases(["cours", "cambio"], "it")] == []
    unchanged("cambio", "in ⟦cambio⟧", "it")


@pytest.mark.parametrize("code", ["es", "fr"])
def test_each_phrase_stands_there_once(code):
    from glosslink.matching.meaning.romance_idioms import PHRASES

    found = " ".join(PHRASES[code].split()).split("; ")
    assert len(found) == len(set(found))
    assert all("*" in phrase for phrase in found)


TERMS = "Cadre Cas Compte Cours Droit Ensemble Fait Lieu Mesure Part Place Titre Vue"
GLOSSARY = "".join(f"- {{term: {term}, inflect: false, definition: Ce que dit la loi.}}\n" for term in TERMS.split())
LINKER = Linker(Glossary.parse(GLOSSARY), Settings(language="fr", url="{id}", first="every"))


def found_in_french(text):
    return [link.text for link in LINKER.link(text).links]


@pytest.mark.parametrize(
    "text",
    [
        "Dans le cadre de la loi, au cours de l'année, le vote a lieu en mai.",
        "En cas d'urgence, et dans la mesure où cela est possible, compte tenu du délai.",
        "D’une part, en fait ; d'autre part, au titre du budget.",
        "En premier lieu, l'ensemble des communes met en place un service.",
        "Du point de vue de la loi, en vue de voter.",
    ],
)
def test_a_french_text_of_set_phrases_has_no_term(text):
    assert found_in_french(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le titre du compte, un droit, la part de chacun.", ["titre", "compte", "droit", "part"]),
        ("Le lieu du vote, le cadre, une mesure, le cours du fleuve.", ["lieu", "cadre", "mesure", "cours"]),
        ("Un fait nouveau, un cas, la vue, un ensemble.", ["fait", "cas", "vue", "ensemble"]),
    ],
)
def test_elsewhere_in_french_each_word_is_one(text, words):
    assert found_in_french(text) == words
