"""German imperatives that are written like the plural of a noun."""

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
