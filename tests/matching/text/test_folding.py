"""Folding: what counts as the same text, and the way back to the prose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glosslink.matching.text.folding import fold, fold_text
from matching.rows import check, rows


@rows(
    ("Nazi-Soviet Pact", [f"⟦Nazi{dash}Soviet Pact⟧" for dash in "-\u2010\u2011\u2012\u2013\u2212\uff0d"]),
    ("Nazi–Soviet Pact", ["⟦Nazi-Soviet Pact⟧", "⟦Nazi - Soviet Pact⟧", "Nazi—Soviet Pact", "Nazi/Soviet Pact"]),
    ("debt ceiling", [f"⟦debt{space}ceiling⟧" for space in "\u00a0\u2009\u202f\u3000\t\n"] + ["⟦debt \t ceiling⟧"]),
    (
        "debt ceiling",
        ["⟦debt\r\nceiling⟧", "⟦debt\n   ceiling⟧", "debt, ceiling", "debt. Ceiling", "debt\u2014ceiling"],
    ),
    ("people's republic", ["⟦people's republic⟧", "⟦people’s Republic⟧", "⟦peopleʼs republic⟧", "peoples republic"]),
    ("people’s republic", ["⟦people's republic⟧"]),
    ('the "deal"', ["⟦the “deal”⟧", '⟦the "deal"⟧']),
)
def test_dashes_spaces_and_quotes(glossary, text):
    check(glossary, text)


@rows(
    ("straße", ["⟦Straße⟧", "⟦STRASSE⟧", "⟦strasse⟧", "⟦STRAẞE⟧", "strase", "Straßen"]),
    ("Strasse", ["⟦Straße⟧", "⟦strasse⟧"]),
    ("Großbank", ["Die ⟦Großbank⟧ ß ⟦Grossbank⟧ ß ⟦GROSSBANK⟧.", "ßGroßbank"]),
    ("İstanbul", ["⟦İstanbul⟧", "⟦istanbul⟧", "⟦ISTANBUL⟧", "⟦İSTANBUL⟧", "⟦ıstanbul⟧", "⟦I\u0307stanbul⟧"]),
    ("faiz", ["⟦FAİZ⟧ ve ⟦faiz⟧", "⟦Faiz⟧", "⟦fai\u0307z⟧"]),
    ("ışık", ["⟦IŞIK⟧", "⟦ışık⟧", "⟦Işık⟧"]),
    ("φόρος", ["⟦φόρος⟧", "⟦Φόρος⟧", "⟦ΦΌΡΟΣ⟧", "φόροςα"]),
    ("νόμοσ", ["⟦νόμος⟧"]),
    ("finance", ["⟦ﬁnance⟧", "the ⟦ﬁnance⟧ act", "ﬁnanced"]),
    ("œuvre", ["⟦Œuvre⟧", "une ⟦oeuvre⟧", "manoeuvre"]),
)
def test_letters_that_change_length_or_shape(glossary, text):
    check(glossary, text)


@rows(
    (
        "café",
        [
            "⟦café⟧",
            "⟦cafe\u0301⟧",
            "⟦CAFÉ⟧",
            "⟦CAFE\u0301⟧",
            "cafe",
            "the ⟦cafe\u0301⟧.",
            "café\u0301",
            "cafe\u0301s",
        ],
    ),
    ("cafe\u0301", ["⟦café⟧", "⟦cafe\u0301⟧"]),
    ("cafe", ["café", "cafe\u0301", "⟦cafe⟧"]),
    ("Ångström", ["⟦A\u030angstro\u0308m⟧ x", "⟦ångström⟧"]),
    ("nghị", ["⟦nghi\u0323⟧", "⟦nghị⟧", "nghi"]),
    ("долг й", ["⟦долг и\u0306⟧"]),
    ("한국", ["⟦\u1112\u1161\u11ab\u1100\u116e\u11a8⟧"]),
    ("ガス", ["⟦カ\u3099ス⟧", "⟦ガス⟧"]),
    ("QE", ["caf\u0065\u0301 ⟦QE⟧ e\u0301 ⟦QE⟧"]),
)
def test_composed_and_decomposed_letters(glossary, text):
    check(glossary, text)


@rows(
    ("sovereignty", ["⟦sover\u00adeignty⟧", "⟦sov\u200bereignty⟧", "⟦sov\u2060ereignty⟧", "⟦sov\ufeffereignty⟧"]),
    ("US", ["⟦U\u00adS⟧", "⟦U\u200bS⟧", "u\u00ads", "B\u00adUS", "US\u00adB", "\u200b⟦US⟧\u200b"]),
    ("central bank", ["⟦cen\u00adtral bank⟧", "⟦central\u200b bank⟧", "⟦central\u200bbank⟧"]),
)
def test_invisible_characters_inside_a_word(glossary, text):
    check(glossary, text)


@rows(
    ("API", ["⟦ＡＰＩ⟧ と", "ａｐｉ", "⟦ＡPI⟧"]),
    ("gilt", ["⟦ｇｉｌｔ⟧", "⟦Ｇｉｌｔ⟧", "ｇｉｌｔｓ"]),
    ("ＧＤＰ", ["⟦GDP⟧", "⟦ＧＤＰ⟧", "gdp"]),
    ("G7", ["⟦Ｇ７⟧"]),
)
def test_full_width_latin(glossary, text):
    check(glossary, text)


def _naive(prose: str) -> list[tuple[int, int]]:
    folded = fold(prose)
    return [(folded.source(i), i) for i in range(len(folded.text))]


ALPHABET = "aAzÉe\u0301\u0307iİıI ςΣ\u00ad\x01\x02-–’\n\u3000ﾞ国ガカ\u3099ａ１\u0628\u064eש\u05b8क\u093c\u0958."


@given(st.text(ALPHABET, max_size=30))
def test_the_way_back_never_goes_back(prose):
    places = [place for place, _ in _naive(prose)]
    assert places == sorted(places)
    assert all(0 <= place < len(prose) for place in places)


@given(st.text("".join(set(ALPHABET) - set("\u00ad\x02\u0307")), max_size=30))
def test_folding_twice_is_folding_once(prose):
    once = fold(prose).text
    assert fold(once).text == once


@given(st.text(ALPHABET, max_size=20), st.text(ALPHABET, max_size=20))
def test_folding_is_done_apart_at_spaces(left, right):
    assert (
        fold_text(f"{left}.{right}") == (fold(f"{left}.").text + fold(right).text).strip()
        or right[:1] in "\u0301\u0307"
    )


@pytest.mark.parametrize("text", ["", " ", "\x01", "\x02", "ß", "\u0301", "\u00ad"])
def test_folding_small_things(text):
    folded = fold(text)
    assert len(folded.text) <= max(2, len(text))
