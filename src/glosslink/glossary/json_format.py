"""Glossaries in JSON: the same lists and mappings as in YAML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from glosslink.expressions import expression
from glosslink.glossary import yaml_format
from glosslink.glossary.faults import DEEPEST, fault, too_deep
from glosslink.glossary.source import UnreadableError
from glosslink.glossary.yaml_tree import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.diagnostics import Diagnostic
    from glosslink.glossary.entry import Entry, Redirect
    from glosslink.glossary.source import Source

_TOKEN = expression(r'"(?:[^"\\]|\\.)*"|[\[\]{}]|[^\s\[\]{},:"]+')
_CONSTANTS = frozenset(("NaN", "Infinity", "-Infinity"))  # which Python's parser takes
_REMEDY = "correct the JSON; a comma behind the last item, a comment and a single quote are no JSON."


def read(source: Source, language: str, faults: list[Diagnostic]) -> Iterator[Entry | Redirect]:
    """Yield the entries and redirects of a JSON file in order, and add to `faults` everything wrong with it.

    The file is a list of entries, an object with `entries`, or one entry. Raises UnreadableError where it is no JSON.
    """
    _check(source)
    node = tree(source)
    if node is not None:
        yield from yaml_format.document(node, language, source, faults)


def _check(source: Source) -> None:
    """Raise UnreadableError at the place where a text is no JSON, or says less than it seems to."""
    import json

    try:
        json.loads(source.text or "null", parse_constant=_refuse, parse_int=str)  # numbers are judged as texts
    except json.JSONDecodeError as error:
        place = source.place(error.pos, error.pos + 1)
        said = error.msg.lower().removesuffix(" at")
        raise UnreadableError(fault("GL101", place, f"this is not JSON: {said}", _REMEDY)) from error
    except ValueError as error:  # a constant that no JSON has
        place = next(source.place(*one.span()) for one in _TOKEN.finditer(source.text) if one[0] in _CONSTANTS)
        raise UnreadableError(fault("GL101", place, f"this is not JSON: {error}", _REMEDY)) from error
    except RecursionError as error:
        raise UnreadableError(too_deep(source.place(0, 1))) from error


def _refuse(name: str) -> Any:
    raise ValueError(f"it holds {name}")


def tree(source: Source) -> Node | None:
    """Return the value that a valid JSON text holds, with the place of each part; None for an empty text."""
    import json

    done: list[Node] = []
    open_ones: list[tuple[int, list[Node]]] = []
    for token in _TOKEN.finditer(source.text):
        start, end, text = *token.span(), token[0]
        if text in "[{":
            if len(open_ones) == DEEPEST:
                raise UnreadableError(too_deep(source.place(start, start + 1)))
            open_ones.append((start, []))
            continue
        node: Node
        if text in "]}":
            start, items = open_ones.pop()
            pairs = list(zip(items[::2], items[1::2], strict=True)) if text == "}" else []
            node = Mapping(start, end, pairs) if text == "}" else Sequence(start, end, items)
        elif text[0] == '"':
            node = Scalar(start, end, _whole(json.loads(text)), null=False)
        else:
            node = Scalar(start, end, text, null=text == "null")
        (open_ones[-1][1] if open_ones else done).append(node)
    return done[0] if done else None


def _whole(text: str) -> str:
    """Return text without half surrogates, which are no characters."""
    return text.encode("utf-8", "replace").decode() if re.search("[\ud800-\udfff]", text) else text
