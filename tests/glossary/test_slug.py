import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glosslink.glossary.keys import fits
from glosslink.glossary.slug import slug


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("Quantitative easing", "quantitative-easing"),
        ("Ribbentrop–Molotov Pact", "ribbentrop-molotov-pact"),
        ("Mutually assured destruction (MAD)", "mutually-assured-destruction-mad"),
        ("Okun's law", "okuns-law"),
        ("Okun’s law", "okuns-law"),
        ("batch_request", "batch_request"),
        ("  R&D  ", "r-d"),
        (".NET", "net"),
        ("Älterer Ünïted", "älterer-ünïted"),
        ("cafe\u0301", "café"),
        ("Сдерживание", "сдерживание"),
        ("核抑止", "核抑止"),
        ("हिन्दी शब्द", "हिन्दी-शब्द"),
        ("co\u00adoperation", "cooperation"),
        ("1:30", "1-30"),
        ("€", "u20ac"),
        ("", "_"),
    ],
)
def test_slug(term: str, expected: str) -> None:
    assert slug(term) == expected


@given(st.text())
def test_a_slug_is_a_valid_id_and_its_own_slug(text: str) -> None:
    made = slug(text)
    assert made == unicodedata.normalize("NFC", made)
    assert slug(made) == made
    if len(made) <= 200:
        assert fits("id", made)
