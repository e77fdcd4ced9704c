"""Glossaries as tables, CSV (RFC 4180) and TSV: a row for each entry, named columns.

A cell of `aliases`, `tags` and other lists holds several values apart by `;`, `|` or a line end; `when.tags`,
`when.paths` and `when.words` are columns of their own. What parts the cells is told by the first line, or by a line
`sep=;` before it, which spreadsheets read and write.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from glosslink.expressions import expression
from glosslink.glossary.faults import fault, unknown_key
from glosslink.glossary.keys import KEYS, WHEN_KEYS
from glosslink.glossary.records import record
from glosslink.glossary.source import UnreadableError
from glosslink.glossary.validation import Raw
from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.diagnostics import Diagnostic
    from glosslink.glossary.entry import Entry, Redirect
    from glosslink.glossary.source import Source

_LISTS = frozenset(("aliases", "misspellings", "former_ids", "see_also", "tags", "except"))
_COLUMNS = (*(key for key in KEYS if key != "when"), *(f"when.{key}" for key in WHEN_KEYS))
_ITEM = expression(r"[^;|\r\n]+")
_SEPARATORS = {",": "a comma", ";": "a semicolon", "\t": "a tab"}  # the first of those that are as frequent
_SAID = expression(r"sep=([,;\t|])[ \t,;]*(?:\r\n?|\n|\Z)", re.IGNORECASE)
_FIRST_LINE = expression(r"[,;\s]*+([^\r\n]*)")
# What spreadsheets write for truth values in the languages that they speak.
_TRUE = frozenset("wahr vrai verdadero vero verdadeiro waar prawda sand sant pravda ja oui sí sì sim tak".split())
_FALSE = frozenset("falsch faux falso onwaar fałsz falsk falskt nepravda nein non não nee nie nej".split())
_FLAGS = frozenset(("inflect", "autolink"))
_IN_QUOTES = expression(r'"[^"]*"')


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: the code points between which it stands, quotes included, and what it says."""

    start: int
    end: int
    value: str

    @property
    def inner(self) -> int:
        """Where its text starts."""
        return self.start + (self.end - self.start > len(self.value))


def read(source: Source, language: str, faults: list[Diagnostic]) -> Iterator[Entry | Redirect]:
    """Yield the entries and redirects of a table in order, and add to `faults` everything wrong with it.

    Raises UnreadableError where no first row names the columns, or a quote is never closed.
    """
    start, separator = _begin(source)
    rows = (row for row in cells(source, start, separator, faults) if any(cell.value.strip() for cell in row))
    header = next(rows, None)
    if header is None:
        return
    names = _names(header, source, separator, faults)
    for row in rows:
        _check_width(row, header, source, separator, faults)
        raw = _raw(row, names, source)
        raw.language = language
        if found := record(raw, faults):
            yield found


def _names(header: list[Cell], source: Source, separator: str, faults: list[Diagnostic]) -> list[str]:
    """Return the columns by their names, `""` for those that are of no use."""
    names = [cell.value.strip().lower().replace(" ", "_").replace("-", "_") for cell in header]
    if "term" not in names:
        place = source.place(header[0].start, header[-1].end)
        remedy = f"the first row names the columns: `term{separator}definition`, and any others that an entry can have."
        raise UnreadableError(fault("GL101", place, "no column is named `term`", remedy))
    for i, (cell, name) in enumerate(zip(header, names, strict=True)):
        place = source.place(cell.start, cell.end)
        if name and name not in _COLUMNS:
            faults.append(unknown_key(cell.value, _COLUMNS, place))
            names[i] = ""
        elif name in names[:i] and name:
            first = source.place(header[names.index(name)].start, header[names.index(name)].end)
            remedy = "keep one of the columns."
            related = [("first named here", first)]
            faults.append(fault("GL103", place, f"two columns are named `{name}`", remedy, related=related))
            names[i] = ""
    return names


def _check_width(row: list[Cell], header: list[Cell], source: Source, separator: str, faults: list[Diagnostic]) -> None:
    extra = row[len(header) :]
    if any(cell.value.strip() for cell in extra):
        place = source.place(extra[0].start, extra[-1].end)
        message = f"this row has {len(row)} cells, and there are {len(header)} columns"
        remedy = f"put a cell that holds {_SEPARATORS.get(separator, f'`{separator}`')} in quotes."
        faults.append(fault("GL105", place, message, remedy))


def _raw(row: list[Cell], names: list[str], source: Source) -> Raw:
    raw = Raw(source.place(row[0].start, row[0].end), {}, {})
    for name, cell in zip(names, row, strict=False):
        if not name or not cell.value.strip():
            continue
        key, _, sub = name.partition(".")
        values = raw.values.setdefault("when", {}) if sub else raw.values
        raw.places.setdefault(key, source.place(cell.start, cell.end))
        raw.places[name] = source.place(cell.start, cell.end)
        values[sub or key] = _items(name, cell, source, raw) if sub or key in _LISTS else _text(key, cell.value)
    return raw


def _text(key: str, value: str) -> str:
    """Return a cell's text; a truth value in another language, which spreadsheets translate, is one in English."""
    said = value.strip().lower() if key in _FLAGS else ""
    return "true" if said in _TRUE else "false" if said in _FALSE else value


def _items(name: str, cell: Cell, source: Source, raw: Raw) -> Any:
    found = [item for item in _ITEM.finditer(cell.value) if item[0].strip()]
    for i, item in enumerate(found):
        start = cell.inner + item.start() + len(item[0]) - len(item[0].lstrip())
        raw.places[f"{name}[{i}]"] = source.place(start, start + len(item[0].strip()))
    return [item[0].strip() for item in found]


def cells(source: Source, start: int, separator: str, faults: list[Diagnostic]) -> Iterator[list[Cell]]:
    """Yield the rows of a table, blank lines left out; a quoted cell may hold separators, quotes and line ends.

    The rows begin at `start`. What stands behind a quoted cell is a fault: where a quote is missing, the next one ends
    the cell, and all rows between were lost in it. Raises UnreadableError for a quote that is never closed.
    """
    text = source.text
    plain = re.compile(rf"[^{re.escape(separator)}\r\n]*")
    at, row = start, []  # type: int, list[Cell]
    while at <= len(text):
        if text.startswith('"', at):
            cell = _quoted(source, at)
            rest = plain.match(text, cell.end)
            assert rest is not None
            if rest[0].strip():
                faults.append(_behind(source, at, rest))
            cell = Cell(at, rest.end(), cell.value)
        else:
            found = plain.match(text, at)
            assert found is not None
            cell = Cell(at, found.end(), found[0])
        row.append(cell)
        at = cell.end
        if text.startswith(separator, at):
            at += 1
            continue
        if len(row) > 1 or row[0].value.strip():
            yield row
        at, row = at + (2 if text.startswith("\r\n", at) else 1), []


def _begin(source: Source) -> tuple[int, str]:
    """Return where the rows of a table begin, and what parts their cells: what its first line has most of."""
    if said := _SAID.match(source.text):
        return said.end(), said[1]
    if source.path.lower().endswith(".tsv"):
        return 0, "\t"
    first = _FIRST_LINE.match(source.text)
    assert first is not None
    line = _IN_QUOTES.sub("", first[0])
    return 0, max(_SEPARATORS, key=line.count)


def _behind(source: Source, start: int, rest: re.Match[str]) -> Diagnostic:
    """Return what there is to say of the text behind a quoted cell that begins at `start`."""
    begin = rest.end() - len(rest[0].lstrip())
    message = "behind the quote that ends this cell stands more text"
    remedy = 'double each quote that is part of the text: `""`.'
    related = [("the cell begins here", source.place(start, start + 1))]
    return fault("GL105", source.place(begin, begin + len(rest[0].strip())), message, remedy, related=related)


def _quoted(source: Source, start: int) -> Cell:
    found = re.compile(r'"(?:[^"]|"")*"').match(source.text, start)
    if found is None:
        place = source.place(start, start + 1)
        raise UnreadableError(fault("GL101", place, "this quote is never closed", 'close it, or double it: `""`.'))
    return Cell(start, found.end(), found[0][1:-1].replace('""', '"'))
