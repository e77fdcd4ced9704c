"""Imperatives that are written like a noun."""

import pytest

from matching.rows import check, rows

_NOUNS = "Stelle; Suche; Liste; Sperre; Steuer; Frage; Filter; Test"


@rows(
    (
        _NOUNS,
        [
            "Stellen Sie den Antrag.",
            "Ja. Suchen Sie die Datei!",
            "Schritt 1: Listen Sie die Dateien auf.",
            "1) Sperren Sie das Konto.",
            "„Steuern Sie den Cursor.“",
            "– Fragen Sie Ihr Amt.",
            "(Filtern Sie sie.)",
            "\x02Testen\x02 Sie es.",
            "\x01Stellen\nSie ihn.",
            # In small letters capitals have told them already
            "Bitte stellen Sie ihn; wir suchen, listen, sperren und steuern; sie fragen, filtern und testen.",
            # Nouns
            "Die ⟦Stellen⟧, die Sie suchen.",
            "Bei ⟦Fragen⟧ rufen Sie an.",
            "⟦Steuern⟧ zahlen Sie selbst. ⟦Listen⟧ sind lang. ⟦Tests⟧",
            "⟦Filter⟧ Sie? ⟦Stelle⟧ Sie",
            "⟦Listen⟧ sie die Dateien auf?",
            "⟦Stellen⟧. Sie sind frei.",
        ],
    ),
    ("Skalieren; Steuern", ["⟦Skalieren⟧ Sie die Anwendung.", "Steuern Sie den Cursor.", "die ⟦Steuern⟧"]),
)
def test_a_verb_before_sie_is_no_noun(glossary, text):
    check(glossary, text, language="de", inflect=True)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_in_german_alone(language):
    check("Listen", "⟦Listen⟧ Sie", language=language)


@rows(
    (
        "consulta",
        [
            "Consulta la página.",
            "Abre y cierra. Consulta los datos.",
            "\x01Consulta el manual",
            "¡Consulta tu cuenta!",
            "La ⟦consulta⟧ del médico",
            "⟦Consulta⟧ de datos",
            "⟦Consulta⟧ los lunes",
            "⟦Consulta⟧ la más reciente",
            "Una ⟦consulta⟧ el usuario",
            "⟦Consulta⟧: la página",
        ],
    ),
    ("prueba", ["Prueba el producto.", "⟦Prueba⟧ del producto"]),
    ("cuenta", ["Cuenta los votos.", "⟦Cuenta⟧ corriente"]),
    ("clase", ["⟦Clase⟧ la primera"]),
)
def test_spanish(glossary, text):
    check(glossary, text, language="es", inflect=True)


@rows(
    (
        "visite",
        ["Visite le site.", "Visite l'usine.", "⟦Visite⟧ de l'usine", "⟦Visite⟧ le samedi", "Une ⟦visite⟧ la nuit"],
    ),
    ("demande", ["Demande la carte.", "⟦Demande⟧ des parties", "⟦Demande⟧ la plus forte", "La ⟦demande⟧ le prouve"]),
    ("cause", ["⟦Cause⟧ du mal"]),
)
def test_french(glossary, text):
    check(glossary, text, language="fr", inflect=True)


@rows(("visita", ["Visita il sito.", "Visita l’azienda.", "⟦Visita⟧ il lunedì", "⟦Visita⟧ guidata", "La ⟦visita⟧"]))
def test_italian(glossary, text):
    check(glossary, text, language="it", inflect=True)


@rows(("compra", ["Compra o livro.", "⟦Compra⟧ a prazo", "⟦Compra⟧ de ações", "A ⟦compra⟧ o salvou."]))
def test_portuguese(glossary, text):
    check(glossary, text, language="pt", inflect=True)


@rows(
    ("legge", ["Come si legge sul post", "una ⟦legge⟧ si applica", "la ⟦legge⟧", "Secondo ⟦legge⟧"]),
    ("compra", ["Ti compra una casa.", "ne compra due", "La ⟦compra⟧ di casa"]),
)
def test_an_italian_verb_behind_a_pronoun(glossary, text):
    check(glossary, text, language="it", inflect=True)


@rows(
    ("porte", ["Il porte un nom.", "celui qui porte plainte", "se porte bien", "La ⟦porte⟧ d'entrée", "de ⟦porte⟧"]),
    ("limite", ["Cela n'y limite rien.", "sans ⟦limite⟧"]),
    ("enquête", ["Elle enquête encore.", "l’⟦enquête⟧ publique"]),
)
def test_a_french_verb_behind_a_pronoun(glossary, text):
    check(glossary, text, language="fr", inflect=True)


@rows(("falta", ["Le falta dinero.", "se falta al deber", "una ⟦falta⟧ de dinero", "la ⟦falta⟧"]))
def test_a_spanish_verb_behind_a_pronoun(glossary, text):
    check(glossary, text, language="es", inflect=True)


def test_where_an_entry_asks_for_verbs_it_is_one():
    check("consulta", "⟦Consulta⟧ la página.", language="es", inflect="all")
