from glosslink.crossref.collation import OTHERS, collated


def headings(terms: str, language: str) -> list[tuple[str, list[str]]]:
    return collated(terms.split(), str, language)


def test_accents_belong_to_their_letter_in_english() -> None:
    assert headings("zebra Éclair öl apple eclair", "en") == [
        ("A", ["apple"]),
        ("E", ["eclair", "Éclair"]),
        ("O", ["öl"]),
        ("Z", ["zebra"]),
    ]


def test_swedish_has_three_more_letters() -> None:
    assert [label for label, _ in headings("äpple zebra öl åka apple", "sv")] == ["A", "Z", "Å", "Ä", "Ö"]


def test_spanish_and_czech() -> None:
    assert [label for label, _ in headings("nube ñandú ola", "es-MX")] == ["N", "Ñ", "O"]
    assert [label for label, _ in headings("cena hora chata", "cs")] == ["C", "H", "CH"]


def test_digits_and_signs_come_first_and_count() -> None:
    assert headings("b 10 2 €", "en") == [(OTHERS, ["€", "2", "10"]), ("B", ["b"])]


def test_latin_terms_in_a_japanese_glossary() -> None:
    assert headings("かな apple", "ja") == [("A", ["apple"]), ("か", ["かな"])]
