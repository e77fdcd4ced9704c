"""What is wrong with a text that is no YAML, said to the person who wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from glosslink.expressions import expression
from glosslink.glossary.faults import fault, too_deep
from glosslink.glossary.keys import KEYS

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
# A dash without its space makes a key of `-term`, and what stands below no longer fits.
_GLUED = expression(rf"[ \t]*(-)({'|'.join(KEYS)})[ \t]*:(?:[ \t]|\Z)")
_BY_DASH = (
    "mapping values are not allowed",
    "could not find expected ':'",
    "expected key",
    "block end",
    "'-' indicator",
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
    glued = _glued(text, at) if any(part in problem for part in _BY_DASH) else None
    if glued:
        dash, key = glued
        place = source.place(start + dash, start + dash + 1 + len(key))
        return fault("GL101", place, "this is not valid YAML: a space is missing behind the dash", after_dash(key))
    remedy = next((remedy for part, remedy in _REMEDIES if part in problem), "put the value in quotes.")
    return fault(
        "GL101",
        source.place(start + at, start + min(at + 1, len(text))),
        f"this is not valid YAML: {problem}",
        _TABS if text[at : at + 1] == "\t" or "tab character" in problem else remedy,
        related=_began(error, source, start),
    )


def after_dash(key: str) -> str:
    """Return the remedy for a dash right before a key."""
    return f"write `- {key}: …`."


def _glued(text: str, at: int) -> tuple[int, str] | None:
    """Return where a dash stands right before a key, and the key.

    It is looked for in the line of `at`, and in the last above it that says anything, unless that is further in.
    """
    end = text.find("\n", at)
    lines = text[: end if end >= 0 else len(text)].split("\n")
    last = len(lines) - 1
    said = (n for n in range(last - 1, -1, -1) if lines[n].strip() and not lines[n].lstrip().startswith("#"))
    above = next(said, last)
    for number in (last, above) if _indent(lines[above]) < _indent(lines[last]) else (last,):
        found = _GLUED.match(lines[number])
        if found:
            return sum(len(line) + 1 for line in lines[:number]) + found.start(1), found[2]
    return None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _began(error: Exception, source: Source, start: int) -> list[tuple[str, Any]]:
    """Return where the quote, list or mapping began that the parser was in."""
    mark: Any = getattr(error, "context_mark", None)
    if mark is None:
        return []
    return [(str(getattr(error, "context", "")), source.place(start + mark.index, start + mark.index + 1))]
