"""An expression does what a compiled pattern does, but is compiled when it is first used."""

import re

import pytest

from glosslink.expressions import expression


def test_an_expression_is_a_pattern():
    found = expression(r"(?P<word>[a-z]+)\d", re.IGNORECASE)
    assert found.search("- Ab1")["word"] == "Ab"
    assert found.sub("x", "a1 B2") == "x x"
    assert [hit.span() for hit in found.finditer("a1 b2")] == [(0, 2), (3, 5)]
    assert (found.pattern, found.groups, dict(found.groupindex)) == (r"(?P<word>[a-z]+)\d", 1, {"word": 1})
    assert found.match("-") is found.fullmatch("a") is None


def test_a_fault_in_it_is_raised_when_it_is_used():
    found = expression("(")
    with pytest.raises(re.error, match="missing"):
        found.search("a")
    with pytest.raises(AttributeError):
        found.nothing  # noqa: B018
