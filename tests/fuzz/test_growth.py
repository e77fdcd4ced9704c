"""Time grows with the text and not faster, however often something is opened that nothing closes."""

import pytest

from fuzz import pieces
from fuzz.growth import checking_growth, growth, nested, repeated
from fuzz.properties import Setup

NESTED = [
    ("[", "gilt", "](x)"),
    ("[gilt ", "gilt", "](x)"),
    ("![", "gilt", "](x)"),
    ("> ", "gilt", ""),
    ("- ", "gilt", ""),
    ("*", "gilt", "*"),
    ("**gilt ", "gilt", " gilt**"),
    ("<b>", "gilt", "</b>"),
    ("<div>\n", "gilt", "\n</div>"),
    ("<a href=x>", "gilt", "</a>"),
    ("{{", "gilt", "}}"),
    ("{", "gilt", "}"),
    ("(", "gilt", ")"),
    ("$", "gilt", "$"),
    ("`", "gilt", "`"),
    ("~~gilt ", "gilt", "~~"),
    ("<!--", "gilt", "-->"),
    (":", "gilt", ":"),
]
# What has come out too slow: each is a single line or a few, over and over.
SLOW = [
    "<!-- glosslink: notice -->\n\ngilt\n\n<!-- /glosslink -->\n",
    "<!-- glosslink: notice -->\n",
    "[gilt](glossary:gilt) ",
    "<glossary:gilt> ",
    "[gilt](glossary:x) ",
    "[*gilt*](/glossary/#gilt)",
    '<a href="/glossary/#gilt" class="glossary-link">gilt ',
    "| a |\n|---|\n",
    "    ",
    "|-\n    ",
    "<a {%",
    "<a <%",
]


@pytest.mark.parametrize("piece", SLOW)
def test_what_was_slow(piece):
    assert growth(repeated(piece), Setup()) == ""


@pytest.mark.slow
@pytest.mark.parametrize("setup", [Setup(), Setup("reference", "mkdocs"), Setup("html", "myst", "document")], ids=str)
@pytest.mark.parametrize("piece", pieces.ALL)
def test_a_piece_over_and_over(piece, setup):
    assert growth(repeated(piece), setup) == ""


@pytest.mark.slow
@pytest.mark.parametrize(("opening", "inside", "closing"), NESTED)
def test_what_is_nested(opening, inside, closing):
    assert growth(nested(opening, inside, closing), Setup()) == ""


# The faults of a post, each over and over; `{}` is a number, so that no two are alike.
FAULTS = [
    "See [this](glossary:gilt{}x) here.\n\n",
    "See [this](glossary:gild) here.\n\n",
    "See <glossary:gild> here.\n\n",
    "See [this](/glossary/#gild) here.\n\n",
    "See [this](/glossary/#old) here.\n\n",
    "See [gilt](/glossary/#bond) here.\n\n",
    "See [this](/glossary/#paper) here.\n\n",
    "See [this][{}] here.\n\n[{}]: /glossary/#gild\n\n",
    "See [gilt](/glossary/#gilt) here.\n\n",
    "See [this](post:{}) here.\n\n",
    "A gillt is a guilt. ",
    "<!-- glosslink: of --> A gilt.\n\n",
    "`x` <!-- glosslink: ignore GL406 --> A gilt.\n\n",
    "# Next\n\nThe Office for Budget Matters (OBM) sells a gilt.\n\n",
    "The GILT{}s of the OBM. ",
]


@pytest.mark.parametrize("fault", FAULTS)
def test_the_check_and_its_fixes(fault, tmp_path):
    assert checking_growth(fault, tmp_path) == ""
