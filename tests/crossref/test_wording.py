"""What a page says of its own is said in its language, and in that of an entry where an entry has another."""

import pytest

from crossref.site import linker, pages
from glosslink.crossref.wording import _ENGLISH, _WORDS, direction, said

GLOSSARY = """
- term: Haushalt
  aliases: [HH, Privathaushalt]
  definition: Eine Gruppe von Personen.
  see_also: [census]
- {term: Privater Haushalt, see: haushalt}
- {term: Census, language: en, definition: A count., url: /census/, see_also: [haushalt]}
"""
POSTS = {"posts/a.md": "# Zahlen\n\nEin Haushalt, der Haushalt, a census.\n", "posts/b.md": "# B\n\nEin Haushalt.\n"}


@pytest.mark.parametrize("code", sorted(_WORDS))
def test_every_language_says_all_of_it(code: str) -> None:
    for text in _ENGLISH:
        other = said(text, f"{code}-XX", "{}")
        assert other
        assert other.count("{}") == text.count("{}")
    assert said("See also:", code) != "See also:"


def test_a_language_that_is_none_of_ours_is_served_in_english() -> None:
    assert said("Mentioned in {} posts", "fi", 3) == "Mentioned in 3 posts"
    assert said("More on {}", "en", "x {}") == "More on x {}"


def test_a_page_in_german() -> None:
    text = pages(linker(GLOSSARY, language="de"), POSTS)["index.html"]
    for part in (
        '<html lang="de">',
        "<h1>Glossar</h1>",
        '<nav aria-label="A bis Z">',
        "<label>Suche <input",
        '<dd class="aliases">Auch: Privathaushalt</dd>',
        'Siehe auch: <a class="glossary-link" href="#census">',
        '<dd>Siehe <a class="glossary-link" href="#haushalt">',
        "<summary>Erwähnt in 2 Beiträgen</summary>",
        "</a> (2-mal): <q>",
        # in English, as its entry
        ">More on Census</a>",
        'See also: <a class="glossary-link" href="#haushalt">',
        "<summary>Mentioned in 1 post</summary>",
    ):
        assert part in text
    text = pages(linker(GLOSSARY, language="de"), POSTS, format="md")["index.md"]
    for part in (
        "# Glossar\n",
        "*Auch: HH; Privathaushalt*",
        "\nErwähnt in:\n",
        "\nSiehe [Haushalt](#haushalt).\n",
        "(2-mal)",
    ):
        assert part in text


def test_a_title_that_is_given_stays() -> None:
    assert "<h1>Glossary</h1>" in pages(linker(GLOSSARY, language="de"), POSTS, title="Glossary")["index.html"]
    assert "<h1>Glossary</h1>" in pages(linker(GLOSSARY), POSTS)["index.html"]


def test_what_is_written_from_right_to_left_says_so() -> None:
    entries = "- {term: سند, definition: دين.}\n- {term: Gilt, language: en, definition: A bond.}"
    text = pages(linker(entries, language="ar"))["index.html"]
    assert '<html lang="ar" dir="rtl">' in text
    assert 'lang="en" dir="ltr">' in text
    assert text.count(" dir=") == 2
    assert " dir=" not in pages(linker(GLOSSARY, language="de"))["index.html"]


@pytest.mark.parametrize(
    ("language", "way"),
    [("en", "ltr"), ("ar-EG", "rtl"), ("he", "rtl"), ("az", "ltr"), ("az-Arab", "rtl"), ("ur-Latn-PK", "ltr")],
)
def test_the_direction_of_a_language(language: str, way: str) -> None:
    assert direction(language) == way
