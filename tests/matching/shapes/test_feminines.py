"""A person of the glossary who is a woman is the same entry."""

import pytest

from glosslink.matching.shapes.inflection import learn
from matching.rows import check, entries, forms, rows

PERSON = {
    "es": "Persona que hace algo.",
    "fr": "Personne qui fait quelque chose.",
    "it": "Persona che fa qualcosa.",
    "pt": "Pessoa que faz alguma coisa.",
}


@rows(
    (
        "Steuerzahler",
        ["die ⟦Steuerzahlerin⟧, ⟦Steuerzahlerinnen⟧ und ⟦Steuerzahler⟧", "Zahlerin", "Steuerzahler*innen"],
    ),
    ("Kunde", ["eine ⟦Kundin⟧, die ⟦Kundinnen⟧", "kundig"]),
    ("Arzt", ["die ⟦Ärztin⟧"]),
    ("Rechtsanwalt", ["die ⟦Rechtsanwältinnen⟧"]),
    ("Präsident", ["die ⟦Präsidentin⟧"]),
    ("EU-Bürger", ["eine ⟦EU-Bürgerin⟧"]),
    ("Arbeitnehmer im Ausland", ["eine ⟦Arbeitnehmerin im Ausland⟧"]),
    ("Term", ["der Termin"]),
    ("Container", ["Containerin"]),
    ("deutscher Beamter", ["deutsche Beamtin"]),
    ("Verein", ["Vereinin"]),
)
def test_german(glossary, text):
    learn([glossary], "de")
    check(glossary, text, language="de", inflect=True)


@rows(
    (
        "directeur",
        [
            "la ⟦directrice⟧, les ⟦directrices⟧",
            "Mme Dupont, ⟦directrice⟧ de banque",
            "⟦Directrice⟧ : Anne",
            "les lignes directrices",
            "idée directrice",
            "L'ancienne ⟦directrice⟧",
        ],
    ),
    ("travailleur indépendant", ["une ⟦travailleuse indépendante⟧, des ⟦travailleuses indépendantes⟧", "travailleuse"]),
    ("acheteur", ["l'⟦acheteuse⟧"]),
    ("salarié", ["la ⟦salariée⟧, une entreprise salariée", "salaires"]),
    ("chef d'entreprise", ["une cheffe d'entreprise"]),
    ("Travailleurs", ["les ⟦travailleuses⟧"]),
    ("cuisinier", ["la cuisinière"]),
    ("président de séance", ["la ⟦présidente de séance⟧"]),
    ("ministre", ["la ⟦ministre⟧"]),
)
def test_french(glossary, text):
    learn([glossary], "fr")
    check(glossary, text, language="fr", inflect=True, definition=PERSON["fr"])


@rows(
    (
        "trabajador",
        ["las ⟦trabajadoras⟧ y los ⟦trabajadores⟧", "la clase trabajadora", "⟦trabajadores⟧ y ⟦trabajadoras⟧"],
    ),
    ("trabajador autónomo", ["una ⟦trabajadora autónoma⟧", "⟦trabajadoras autónomas⟧"]),
    ("empleado", ["la ⟦empleada⟧", "la técnica empleada", "es empleada para"]),
    ("político", ["la política"]),
    ("productor", ["la productora"]),
    ("presidente", ["la ⟦presidenta⟧"]),
    ("agente fiscal", ["la ⟦agente fiscal⟧"]),
)
def test_spanish(glossary, text):
    learn([glossary], "es")
    check(glossary, text, language="es", inflect=True, definition=PERSON["es"])


@rows(
    ("lavoratore", ["la ⟦lavoratrice⟧, le ⟦lavoratrici⟧", "la classe lavoratrice"]),
    ("impiegato", ["l'⟦impiegata⟧ e l'⟦impiegato⟧", "è impiegata"]),
    ("professore", ["la ⟦professoressa⟧"]),
    ("tecnico", ["la tecnica"]),
)
def test_italian(glossary, text):
    learn([glossary], "it")
    check(glossary, text, language="it", inflect=True, definition=PERSON["it"])


@rows(
    ("trabalhador", ["as ⟦trabalhadoras⟧", "a classe trabalhadora"]),
    ("cidadão", ["uma ⟦cidadã⟧"]),
    ("editor", ["a editora"]),
)
def test_portuguese(glossary, text):
    learn([glossary], "pt")
    check(glossary, text, language="pt", inflect=True, definition=PERSON["pt"])


@pytest.mark.parametrize(
    ("term", "definition", "language"),
    [
        ("directeur", "Un code qui dirige.", "fr"),
        ("contador", "Un aparato que cuenta.", "es"),
        ("Leiter", "Ein Material, das Strom leitet.", "de"),
        ("director", "A person who directs.", "en"),
        ("directeur", "", "fr"),
    ],
)
def test_a_thing_has_none(term, definition, language):
    assert "feminine" not in forms(term, language, inflect=True, definition=definition).values()


@pytest.mark.parametrize(
    ("definition", "language", "term", "woman"),
    [
        ("Haut fonctionnaire de l'État.", "fr", "inspecteur", "inspectrice"),
        ("L'agent qui contrôle.", "fr", "contrôleur", "contrôleuse"),
        ("**Celui** ou celle qui vend.", "fr", "vendeur", "vendeuse"),
        ("Una persona que compra.", "es", "comprador", "compradora"),
        ("Quien debe dinero.", "es", "deudor", "deudora"),
        ("Chi lavora.", "it", "lavoratore", "lavoratrice"),
        ("A pessoa que vende.", "pt", "vendedor", "vendedora"),
    ],
)
def test_how_definitions_of_persons_begin(definition, language, term, woman):
    assert forms(term, language, inflect=True, definition=definition)[woman] == "feminine"


def test_it_is_none_where_another_entry_has_it_nor_without_inflection():
    found = entries("directeur; directrice", definition=PERSON["fr"], inflect=True)
    check(found, "la ⟦directrice¦directrice⟧ et le ⟦directeur¦directeur⟧", language="fr")
    assert [*forms("directeur", "fr", definition=PERSON["fr"])] == ["directeur"]
    assert forms("directeur", "fr", inflect=True, definition=PERSON["fr"])["directrice"] == "feminine"
