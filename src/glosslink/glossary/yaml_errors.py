"""What is wrong with a text that is no YAML, said to the person who wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from glosslink.expressions import expression
from glosslink.glossary.faults import fault, too_deep

if TYPE_CHECKING:
    from glosslink.diagnostics import Diagnostic
    from glosslink.glossary.source import Source

_UNPRINTABLE = expression("[^\\x09\\x0a\\x0d\\x20-\\x7e\\x85\\xa0-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")

# A part of the parser's message, and the remedy of what most often causes it in a glossary.
_REMEDIES = (
    ("mapping values are not allowed", "quote a value that contains a colon and a space: `definition: 'one: two'`."),
    ("cannot start any token", "quote a value that begins with this character."),
    ("expected ',' or", "close the bracket, or quote a value that holds a bracket or a comma."),
    ("could not find expected ':'", "write `key: value`, with a space after the colon, and close every quote."),
    ("unexpected end of stream", "close the quote that opened before."),
    ("expected key", "indent all keys of an entry alike, and write an apostrophe in single quotes twice."),
    ("block end", "indent all keys of an entry alike, and write an apostrophe in single quotes twice."),
    ("'-' indicator", "indent all items of a list alike, and all keys of an entry alike."),
    ("line break", "begin a value after `|` or `>` on the next line, indented."),
    ("escape", "use single quotes, where a backslash is only a backslash."),
    ("alphabetic or numeric", "quote a value that begins with an asterisk or an ampersand."),
)
_TABS = "indent with spaces: YAML allows no tabs there."


def explain(error: Exception, source: Source, start: int, text: str) -> Diagnostic:
    """Return GL101 for the parser's `error` on `text`, which stands at offset `start` of the source."""
    mark: Any = getattr(error, "problem_mark", None)
    bad = None if mark else _UNPRINTABLE.search(text)
    if bad:
        place = source.place(start + bad.start(), start + bad.end())
        return fault("GL101", place, f"the character U+{ord(bad[0]):04X} may not stand in YAML", "remove it.")
    problem = str(getattr(error, "problem", None) or error)
    at = min(mark.index if mark else 0, len(text))
    if "nesting depth" in problem:  # some versions of the parser have a bound of their own, and meet it first
        return too_deep(source.place(start + at, start + min(at + 1, len(text))))
    remedy = next((remedy for part, remedy in _REMEDIES if part in problem), "put the value in quotes.")
    return fault(
        "GL101",
        source.place(start + at, start + min(at + 1, len(text))),
        f"this is not valid YAML: {problem}",
        _TABS if text[at : at + 1] == "\t" or "tab character" in problem else remedy,
        related=_began(error, source, start),
    )


def _began(error: Exception, source: Source, start: int) -> list[tuple[str, Any]]:
    """Return where the quote, list or mapping began that the parser was in."""
    mark: Any = getattr(error, "context_mark", None)
    if mark is None:
        return []
    return [(str(getattr(error, "context", "")), source.place(start + mark.index, start + mark.index + 1))]
