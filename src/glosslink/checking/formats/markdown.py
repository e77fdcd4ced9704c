"""The report as a table in Markdown, for the summary of a CI job or a comment in a review."""

from __future__ import annotations

from collections import Counter
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from glosslink.checking.baseline import Read
    from glosslink.diagnostics import Diagnostic, Severity

_MOST = 200  # rows: GitHub takes a mebibyte of summary, and nobody reads it
_PLURALS: dict[Severity, str] = {"error": "errors", "warning": "warnings", "info": "info"}


def render(found: Iterable[Diagnostic], _read: Read) -> str:
    """Return a heading that counts, and a table."""
    found = list(found)
    counts = Counter(one.severity for one in found)
    counted = ", ".join(f"{n:,} {_PLURALS[kind] if n > 1 else kind}" for kind in _PLURALS if (n := counts[kind]))
    if not found:
        return "### Glossary: nothing found\n"
    rows = "".join(f"| {_cell(str(one.place))} | {one.severity} | {_text(one)} |\n" for one in found[:_MOST])
    rest = f"\nand {len(found) - _MOST:,} more\n" if len(found) > _MOST else ""
    return f"### Glossary: {counted}\n\n| where | | what |\n|---|---|---|\n{rows}{rest}"


def _text(one: Diagnostic) -> str:
    help_ = f"<br>{_cell(one.help)}" if one.help else ""
    return f"{_cell(one.message)} ({one.code} {one.name}){help_}"


def _cell(text: str) -> str:
    """Return a text as a table's cell shows it: on one line, and nothing in it is markup but code between backticks."""
    line = escape(" ".join(text.split()), quote=False)
    return line.replace("\\", "\\\\").replace("|", "\\|").replace("[", "\\[").replace("*", "\\*")
