"""Matches that overlap: leftmost, then longest; one that is rejected never hides another."""

import pytest

from glosslink.glossary.entry import Entry
from matching.rows import check, rows


@rows(
    ("pod; pods; node pod", ["a node ⟦pods¦pods⟧", "a ⟦node-pod¦node pod⟧", "⟦pod¦pod⟧ ⟦pods¦pods⟧", "a node podsx"]),
    ("pod; node pod", ["a node pods", "a ⟦node-pod¦node-pod⟧", "nodepods"]),
    ("US; us dollar", ["the ⟦us-dollar¦US dollar⟧ and the ⟦us¦US⟧", "us dollars", "the ⟦us¦US⟧ dollars"]),
)
def test_a_match_rejected_at_its_boundary_never_hides_another(glossary, text):
    check(glossary, text)


@rows(
    (
        "easing; quantitative easing",
        [
            "⟦quantitative-easing¦quantitative easing⟧",
            "an ⟦easing¦easing⟧",
            "quantitative, ⟦easing¦easing⟧",
            "⟦quantitative-easing¦quantitative\neasing⟧ ⟦easing¦easing⟧",
            "quantitative easings",
        ],
    ),
    ("container; container image", ["⟦container-image¦container image⟧ ⟦container¦container⟧ images"]),
    (
        "image; container image; container",
        ["⟦container-image¦container image⟧, ⟦image¦image⟧"],
    ),
    ("b; a b c", ["⟦a-b-c¦a b c⟧", "a ⟦b¦b⟧ d", "x ⟦b¦b⟧ c"]),
    ("a; ab; abc; abcd", ["⟦a¦a⟧ ⟦ab¦ab⟧ ⟦abc¦abc⟧ ⟦abcd¦abcd⟧ abcde"]),
    ("d; cd; bcd; abcd", ["⟦d¦d⟧ ⟦cd¦cd⟧ ⟦bcd¦bcd⟧ ⟦abcd¦abcd⟧ eabcd"]),
    (
        "API; API server; kube API server",
        ["⟦kube-api-server¦kube API server⟧", "⟦api-server¦API server⟧", "⟦api¦API⟧ servers"],
    ),
    (
        "state; nation state; state of emergency",
        ["⟦nation-state¦nation state⟧ of emergency", "⟦state-of-emergency¦state of emergency⟧"],
    ),
)
def test_a_form_that_is_prefix_suffix_or_middle_of_another(glossary, text):
    check(glossary, text)


@rows(
    ("central bank; bank rate", ["the ⟦central-bank¦central bank⟧ rate", "a ⟦bank-rate¦bank rate⟧"]),
    ("a b; b c; c d", ["⟦a-b¦a b⟧ ⟦c-d¦c d⟧", "x ⟦b-c¦b c⟧ d"]),
    ("a b; b c d e", ["⟦a-b¦a b⟧ c d e"]),
    ("data plane; plane mode; mode", ["⟦data-plane¦data plane⟧ ⟦mode¦mode⟧"]),
    ("New York; York City; city", ["⟦new-york¦New York⟧ ⟦city¦City⟧"]),
)
def test_forms_that_overlap_go_leftmost(glossary, text):
    check(glossary, text)


@rows(
    ("it; IT department", ["⟦it¦it⟧ and the ⟦it-department¦IT department⟧", "the ⟦it¦it⟧ department"]),
    ("Strasse; straße", ["die Straße"]),
    ("café; cafe", ["⟦café¦cafe\u0301⟧ ⟦cafe¦cafe⟧"]),
    ("MAD; MAD-Magazin", ["⟦mad¦MAD⟧ ⟦mad-magazin¦MAD Magazin⟧", "MADmagazinx"]),
)
def test_forms_that_are_near_one_another(glossary, text):
    check(glossary, text)


US_AND_US = (Entry(id="a", term="US", inflect=False), Entry(id="b", term="us", case="sensitive", inflect=False))
MAD_AND_MAD = (Entry(id="a", term="MAD", inflect=False), Entry(id="b", term="Mad", case="sensitive", inflect=False))


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (US_AND_US, "The ⟦a¦US⟧ told ⟦b¦us⟧, not Us."),
        (US_AND_US[::-1], "The ⟦a¦US⟧ told ⟦b¦us⟧, not Us."),
        (MAD_AND_MAD, "⟦a¦MAD⟧ ⟦b¦Mad⟧ mad"),
        (US_AND_US, "us_ US_ _US aUS"),
    ],
)
def test_forms_equal_after_folding(found, text):
    check(found, text)


def test_a_form_told_by_its_capitals_goes_before_one_that_may_have_them():
    found = (Entry(id="a", term="US", inflect=False), Entry(id="b", term="us", inflect=False))
    check(found, "The ⟦a¦US⟧ told ⟦b¦us⟧, ⟦b¦Us⟧.")
    check(found[::-1], "The ⟦a¦US⟧ told ⟦b¦us⟧.")


@rows(
    ("war", ["the war on drugs, a ⟦war⟧", "the WAR ON DRUGS", "⟦war⟧ on a drug", "civil war", "war on drugs"]),
    ("drugs", ["war on drugs", "on ⟦drugs⟧"]),
)
def test_exceptions_win_by_length(glossary, text):
    check(glossary, text, except_=("war on drugs", "civil war"))


def test_where_an_exception_is_rejected_what_it_holds_is_found():
    check("war", "⟦war⟧ on drugsx, ⟦war⟧ on_drugs", except_=("war on drugs",))
