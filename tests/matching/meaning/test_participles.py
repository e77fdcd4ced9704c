"""Participles that are written like a noun of the glossary are no mention of it."""

import pytest

from glosslink.matching.meaning.participles import may_be_participle
from glosslink.matching.shapes.inflection import learn
from matching.rows import check, rows


@rows(
    (
        "arrêté",
        [
            "Le préfet a arrêté le plan.",
            "Il n’a pas encore arrêté sa position.",
            "Ont-ils arrêté la date ?",
            "Le plan a été arrêté.",
            "Il est arrêté par le conseil.",
            "un ⟦arrêté⟧ du préfet",
            "L’⟦arrêté⟧ est publié.",
            "C'est ⟦arrêté⟧ par ⟦arrêté⟧.",
            "Par ⟦arrêté⟧, le maire a signé.",
            "les ⟦arrêtés⟧",
        ],
    ),
    ("mis", ["Ils ont mis fin.", "le ⟦mis⟧"]),
    ("mise", ["Elle est mise en vente.", "Les pièces ont été mises à jour.", "la ⟦mise⟧ en vente"]),
    ("revenu", ["Il est revenu hier.", "le ⟦revenu⟧ est imposé", "Le ⟦revenu⟧ a baissé.", "sans ⟦revenu⟧"]),
    ("permis", ["Cela a permis de voir.", "un ⟦permis⟧ de construire", "La loi n'a jamais permis cela."]),
    ("parti", ["Le train est déjà parti.", "un ⟦parti⟧", "Il est au ⟦parti⟧."]),
    ("produit", ["Elle a produit du blé.", "un ⟦produit⟧, deux ⟦produits⟧"]),
    ("partie", ["L'État est ⟦partie⟧ au traité.", "Elle est partie hier."]),
    ("marché", ["On a marché.", "Il y a ⟦marché⟧ conclu.", "au ⟦marché⟧"]),
    ("propriété", ["Le sol est ⟦propriété⟧ de l'État.", "Il a ⟦propriété⟧ du sol."]),
    ("crédit", ["Il a ⟦crédit⟧ ouvert."]),
    ("vue", ["La maison a ⟦vue⟧ sur la mer.", "On l'a vue hier."]),
)
def test_french(glossary, text):
    learn([glossary], "fr")
    check(glossary, text, language="fr", inflect=True)


@rows(
    ("estado", ["El ⟦estado⟧ ha estado presente.", "del ⟦estado⟧"]),
    ("impuesto", ["La UE ha impuesto sanciones.", "un ⟦impuesto⟧", "Se han impuesto.", "Hay ⟦impuesto⟧ nuevo."]),
    ("partido", ["Han partido ya.", "un ⟦partido⟧", "Ha ya partido."]),
    ("mercado", ["No había ⟦mercado⟧.", "el ⟦mercado⟧"]),
    ("resultado", ["Es ⟦resultado⟧ de todo.", "Ha resultado fácil."]),
)
def test_spanish(glossary, text):
    learn([glossary], "es")
    check(glossary, text, language="es", inflect=True)


@rows(
    ("stato", ["La legge è stata votata, il testo è stato votato.", "lo ⟦stato⟧", "Sono stati visti.", "uno ⟦Stato⟧"]),
    ("prodotto", ["Ha prodotto molto.", "Un ⟦prodotto⟧ è prodotto qui.", "i ⟦prodotti⟧"]),
    ("mercato", ["Il bene ha ⟦mercato⟧."]),
)
def test_italian(glossary, text):
    learn([glossary], "it")
    check(glossary, text, language="it", inflect=True)


@pytest.mark.parametrize(
    ("word", "language", "code"),
    [
        ("arrêté", "fr-CA", "fr"),
        ("prises", "fr", "fr"),
        ("société", "fr", ""),
        ("mise en demeure", "fr", ""),
        ("impuesto", "es", "es"),
        ("ley", "es", ""),
        ("gilt", "en", ""),
        ("", "fr", ""),
    ],
)
def test_which_words_may_be_participles(word, language, code):
    assert may_be_participle(word, language) == code
