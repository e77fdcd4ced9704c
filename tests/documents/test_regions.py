import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glosslink.documents.constructs import Constructs
from glosslink.documents.regions import ANYWHERE, STATEMENT, Enclosed, Paired, Region, Shape, covers, merged, overlaps

ROUND = Enclosed("round", ("(",), re.compile(r"\("), re.compile(r"\)"))
FAR = Enclosed("far", ("(",), re.compile(r"\("), re.compile(r"\)"), ANYWHERE)
TEMPLATE = Enclosed("template", ("(",), re.compile(r"\("), re.compile(r"\)"), templated=True)
STATED = Enclosed("stated", ("(",), re.compile(r"\("), re.compile(r"\)"), STATEMENT)
PAIR = Paired("pair", ("<",), re.compile(r"<(\w+)>"), "</{name}>")
WORD = Shape("word", ("x",), re.compile("x+"))


def found(syntax: Enclosed | Paired | Shape, text: str, code: tuple[Region, ...] = ()) -> list[str]:
    return [text[start:end] for start, end in syntax.find(text, 0, code)]


def test_what_is_enclosed_ends_with_its_paragraph() -> None:
    assert found(ROUND, "a (b\nc) d (e") == ["(b\nc)"]
    assert found(ROUND, "(a\n\nb) (c) (d\n \t\ne)") == ["(c)"]
    assert found(ROUND, "(a\r\n\r\nb)") == []
    assert found(ROUND, "((a) b) c") == ["((a)"]


def test_or_with_its_statement_or_with_the_text() -> None:
    assert found(STATED, "(a; b) (c)") == ["(c)"]
    assert found(FAR, "(a\n\nb) c (d") == ["(a\n\nb)"]


def test_what_is_shown_in_code_is_an_example_but_templates_are_seen_through_it() -> None:
    assert found(ROUND, "`(` a (b) c", ((0, 3),)) == ["(b)"]
    assert found(TEMPLATE, "`(` a (b) c", ((0, 3),)) == ["(` a (b)"]
    assert found(PAIR, "`<a>` b </a>", ((0, 5),)) == []


def test_pairs() -> None:
    assert found(PAIR, "<a>x</a> <b>y</b>") == ["<a>x</a>", "<b>y</b>"]
    assert found(PAIR, "<a>x<b>y</a></b>") == ["<a>x<b>y</a>"]
    assert found(PAIR, "<a>x<b>y</b>") == ["<b>y</b>"]
    assert found(PAIR, "</a><a>") == []


def test_a_syntax_is_searched_for_where_a_trigger_occurs() -> None:
    never = Shape("never", ("trigger",), re.compile(""))
    assert sorted(Constructs((never, WORD, ROUND)).find("(x)", 0)) == [(0, 3), (1, 2)]
    assert list(Constructs((WORD,)).find("x x", 1)) == [(2, 3)]


@pytest.mark.parametrize("syntax", [ROUND, FAR, STATED, PAIR])
@pytest.mark.parametrize("opener", ["(", "(\n", "(\n\n", "();", "(a) ", "<a>", "<a>\n", "<a></b>"])
def test_openers_that_nothing_closes_take_no_time(syntax: Enclosed | Paired, opener: str) -> None:
    assert len(found(syntax, opener * 50_000)) in (0, 50_000)


REGIONS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: (min(pair), max(pair))))


def test_merged() -> None:
    assert merged([(5, 6), (0, 2), (1, 3), (3, 4), (7, 7)]) == [(0, 4), (5, 6)]


@given(REGIONS)
def test_merging_keeps_every_place_and_adds_none(regions: list[Region]) -> None:
    result = merged(regions)
    assert all(before[1] < after[0] for before, after in pairwise(result))
    for at in range(32):
        inside = any(start <= at < end for start, end in regions)
        assert covers(result, at) is inside
        for end in range(at + 1, 33):
            assert overlaps(result, at, end) is any(s < end and at < e for s, e in result)
