"""Which forms an entry has, and the rule that made each."""

import pytest

from glosslink.glossary.entry import Redirect
from glosslink.glossary.glossary import Glossary
from glosslink.matching.forms import forms_of
from glosslink.matching.shapes.brackets import expansions
from matching.rows import check, entries, forms, replace, rows


def test_every_form_has_the_rule_that_made_it():
    assert forms("Mutually assured destruction (MAD) = balance of terror", inflect=True) == {
        "Mutually assured destruction": "term",
        "MAD": "acronym",
        "balance of terror": "alias",
        "Mutually assured destructions": "plural",
        "MADs": "plural",
        "M.A.D.": "spelling",
        "balances of terror": "plural",
    }


def test_the_rules_of_other_forms():
    assert forms("Metrics store", inflect=True) == {
        "Metrics store": "term",
        "Metrics stores": "plural",
        "Metric store": "plural",
        "Metric Stores": "plural",
    }
    assert forms("Bonds", inflect=True) == {"Bonds": "term", "Bond": "singular"}
    assert forms("deploy", inflect="all")["deployed"] == "inflection"


def test_misspellings_are_no_forms():
    (entry,) = entries("destruction", misspellings=("distruction",))
    assert forms((entry,)) == {"destruction": "term"}


def test_a_redirect_lends_its_forms_and_how_they_match():
    glossary = Glossary.from_entries(
        [
            *entries("deterrence"),
            Redirect(id="mad", term="MAD", see="deterrence", aliases=("mad doctrine",), inflect=False),
        ]
    )
    assert {(form.entry, form.text, form.rule) for form in forms_of(glossary, "en")} == {
        ("deterrence", "deterrence", "term"),
        ("deterrence", "MAD", "redirect"),
        ("deterrence", "mad doctrine", "redirect"),
    }


def test_own_forms_stand_before_derived_ones():
    rules = [form.rule for form in forms_of(Glossary.from_entries(entries("pod; Metric Store", inflect=True)), "en")]
    assert rules == ["term", "term", "plural", "plural", "plural", "plural"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mutually assured destruction (MAD)", ["Mutually assured destruction", "MAD"]),
        ("MAD (mutually assured destruction)", ["MAD", "mutually assured destruction"]),
        ("Bond (finance)", ["Bond"]),
        ("C (programming language)", ["C"]),
        ("Job(s)", ["Job"]),
        ("Class(es)", ["Class"]),
        ("401(k)", ["401(k)"]),
        ("f(x)", ["f(x)"]),
        ("国内总产值（GDP）", ["国内总产值", "GDP"]),
        ("gilt", ["gilt"]),
        ("(sic)", ["(sic)"]),
        ("quantitative easing (QE) programme", ["quantitative easing (QE) programme"]),
    ],
)
def test_names_with_brackets(text, names):
    assert [name for name, _ in expansions(text, "term")] == names


@rows(
    ("Bond (finance)", ["a ⟦bond⟧", "⟦bond⟧ (finance)", "finance"]),
    ("Mutually assured destruction (MAD)", ["⟦Mutually assured destruction⟧ (⟦MAD⟧)", "mad"]),
    ("Job(s)", ["a ⟦job⟧", "⟦Job⟧(s)"]),
    ("gilt = gilt-edged security, British bond", ["⟦gilt⟧, ⟦gilt-edged security⟧, ⟦British bond⟧ bond"]),
)
def test_names_with_brackets_match_by_their_parts(glossary, text):
    check(glossary, text)


def test_no_entries_no_matches():
    check((), "Anything at all.")


@rows(
    ("no", ["⟦no⟧, ⟦No⟧, ⟦NO⟧", "not"]),
    ("on", ["⟦on⟧"]),
    ("1:30", ["at ⟦1:30⟧.", "11:30", "1:300"]),
    ("null", ["⟦null⟧"]),
    ("-", []),
    ("国", ["⟦国⟧"]),
    ("x" * 1000, ["⟦" + "x" * 1000 + "⟧", "x" * 1001]),
)
def test_odd_terms(glossary, text):
    check(glossary, text)


def test_an_entry_in_the_language_of_the_document_goes_before_one_in_another():
    found = (
        *entries("Token; Tenant", language="en", inflect=True),
        *(replace(one, id=f"{one.id}-de") for one in entries("Token; Mandant", language="de", inflect=True)),
    )
    check(found, "⟦token¦Tokens⟧, a ⟦token¦token⟧, a ⟦tenant¦tenant⟧, ein ⟦mandant-de¦Mandant⟧", language="en-GB")
    check(found, "Das ⟦token-de¦Token⟧, ein ⟦tenant¦Tenant⟧, die ⟦mandant-de¦Mandanten⟧", language="de")
    check(found, "two ⟦token¦token⟧", language="en")


def test_without_another_one_an_entry_in_another_language_is_linked():
    found = (*entries("Token", language="en"), *entries("Mandant"))
    check(found, "Das ⟦token¦Token⟧ für den ⟦mandant¦Mandant⟧", language="de")


def test_a_german_noun_has_its_capital_in_a_text_of_another_language_too():
    found = entries("Gift; Schuldenbremse; quantitative Lockerung", language="de", inflect=True)
    check(found, "a gift, the ⟦gift¦Gift⟧, the ⟦schuldenbremse¦Schuldenbremse⟧, schuldenbremse", language="en")
    check(found, "die ⟦quantitative-lockerung¦quantitative Lockerung⟧, quantitative lockerung", language="en")
