"""Whatever the text, whatever the dialect: links are put in and nothing else, and they can be taken out again.

The examples are the same in every run; `GLOSSLINK_EXAMPLES=20000` looks longer, and elsewhere each time.
"""

import os

import hypothesis
import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from fuzz import pieces
from fuzz.properties import DIALECTS, STYLES, Setup, faults

LOOKING = os.environ.get("GLOSSLINK_EXAMPLES")
PIECE = st.one_of(*(st.sampled_from(group) for group in pieces.GROUPS))
TEXT = st.lists(PIECE, min_size=1, max_size=12).map("".join)
SETUP = st.builds(
    Setup,
    style=st.sampled_from(STYLES),
    dialect=st.sampled_from(sorted(DIALECTS)),
    first=st.sampled_from(["every", "every", "document", "paragraph"]),
    skip=st.sampled_from([(), ("headings", "lead-ins")]),
    path=st.sampled_from(["post.md", "post.mdx"]),
)


def examples(count: int) -> hypothesis.settings:
    return hypothesis.settings(
        max_examples=int(LOOKING or count),
        derandomize=not LOOKING,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        database=None,
    )


@examples(300)
@given(text=TEXT, setup=SETUP)
def test_nothing_but_links(text, setup):
    assert faults(text, setup) == []


@pytest.mark.slow
@pytest.mark.parametrize("dialect", sorted(DIALECTS))
@pytest.mark.parametrize("style", STYLES)
@examples(300)
@given(text=TEXT)
def test_nothing_but_links_in_each_style_and_dialect(style, dialect, text):
    assert faults(text, Setup(style, dialect)) == []


@examples(150)
@given(text=st.text(max_size=60), setup=SETUP)
def test_any_characters(text, setup):
    assert faults(f"gilt {text} gilt", setup) == []
