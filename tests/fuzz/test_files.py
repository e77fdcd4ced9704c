"""No glossary and no configuration, however broken, ends in anything but our own errors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fuzz.files import KINDS, PIECES, read
from fuzz.test_documents import examples


@pytest.mark.parametrize("kind", KINDS)
@examples(60)
@given(data=st.data())
def test_a_broken_file_is_told_of(kind, data):
    parts = data.draw(st.lists(st.sampled_from(PIECES[kind]) | st.text(max_size=3), max_size=14))
    read("".join(parts), kind)
