"""Checkstyle's XML, which Jenkins and many review tools read: the findings of each file."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from glosslink.checking.formats import xml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from glosslink.checking.baseline import Read
    from glosslink.diagnostics import Diagnostic


def render(found: Iterable[Diagnostic], _read: Read) -> str:
    """Return the report; columns count from 1, in code points."""
    lines = "".join(f"{line}\n" for line in _lines(found))
    return f'{xml.DECLARATION}<checkstyle version="4.3">\n{lines}</checkstyle>\n'


def _lines(found: Iterable[Diagnostic]) -> Iterator[str]:
    by_path = sorted(found, key=lambda one: one.place.path)  # each file once: a later element would hide an earlier
    for path, ones in groupby(by_path, key=lambda one: one.place.path):
        yield f" {xml.tag('file', {'name': path})}"
        yield from (f"  {_error(one)}" for one in ones)
        yield " </file>"


def _error(one: Diagnostic) -> str:
    attributes = {
        "line": one.place.line,
        "column": one.place.column,
        "severity": one.severity,
        "message": f"{one.message}. {one.help}" if one.help else one.message,
        "source": f"glosslink.{one.code}.{one.name}",
    }
    return xml.tag("error", attributes, empty=True)
