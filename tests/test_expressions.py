"""An expression does what a compiled pattern does, but is compiled when it is first used; all Pythons read it alike."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from glosslink.expressions import expression

PACKAGE = Path(__file__).parents[1] / "src/glosslink"


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


# Where a round of `(?:…)*+` fails, Python before 3.11.5 goes on from where that round had got to, not from where it
# began (https://github.com/python/cpython/issues/106052). An atomic group goes back by itself, and matches the same.
_PIECE = re.compile(
    r"\\."  # what is escaped, sets of characters and empty parentheses are no groups
    r"|\[\^?\]?(?:\\.|[^\]\\])*\]"
    r"|\(\)"
    r"|(?P<opening>\((?P<atomic>\?>)?)"
    r"|(?P<closing>\))(?P<kept>(?:[*+?]|\{[\d,]+\})\+)?",
    re.DOTALL,
)


def misread(pattern: str) -> list[str]:
    """What stands in a pattern before the end of each possessively repeated group that is not atomic."""
    found, opened = [], []
    for piece in _PIECE.finditer(pattern):
        if piece["opening"]:
            opened.append(bool(piece["atomic"]))
        elif piece["closing"]:
            atomic = opened.pop() if opened else False
            if piece["kept"] and not atomic:
                found.append(pattern[: piece.end()])
    return found


def literals(node: ast.AST) -> Iterator[str]:
    """The string literals of a module; an `x` stands for what a formatted one fills in."""
    if isinstance(node, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else "x" for part in node.values)
    elif isinstance(node, ast.Constant):
        yield node.value.decode("latin-1") if isinstance(node.value, bytes) else str(node.value)
    else:
        for child in ast.iter_child_nodes(node):
            yield from literals(child)


@pytest.mark.parametrize(
    ("pattern", "faults"),
    [
        (r"(?:ab?c)*+", [r"(?:ab?c)*+"]),
        (r"(ab)++x", [r"(ab)++"]),
        (r"(?>(?:ab){1,2}+c)?+", [r"(?>(?:ab){1,2}+"]),
        (r"(?:a(?>b)*+|[)(]\))?+", [r"(?:a(?>b)*+|[)(]\))?+"]),
        (r"b)*+", [r"b)*+"]),
        (r"(?>ab?c)*+", []),
        (r"(?>[)]\(|(?:b)*)++[ab]*+\)*+", []),
        (r"(?:ab)*(?:a+)?b++", []),
        ("!$&'()*+,;", []),
    ],
)
def test_a_group_that_old_pythons_misread_is_told(pattern, faults):
    assert misread(pattern) == faults


def test_every_possessive_group_is_atomic():
    modules = (ast.parse(file.read_text(encoding="utf-8")) for file in sorted(PACKAGE.rglob("*.py")))
    faults = [fault for module in modules for literal in literals(module) for fault in misread(literal)]
    assert not faults, "Python before 3.11.5 misreads this; write `(?>…)*+` for `(?:…)*+`, it matches the same"
