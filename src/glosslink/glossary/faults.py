"""What can be wrong with a glossary file, as diagnostics of the group GL1 and of redirects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from glosslink.diagnostics import Diagnostic, Place, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

NAMES = {
    "GL101": "unreadable-glossary",
    "GL102": "unknown-key",
    "GL103": "duplicate-key",
    "GL104": "missing-field",
    "GL105": "invalid-value",
    "GL106": "duplicate-id",
    "GL302": "unknown-redirect",
    "GL303": "redirect-loop",
    "GL304": "redirect-with-definition",
}
Code = Literal["GL101", "GL102", "GL103", "GL104", "GL105", "GL106", "GL302", "GL303", "GL304"]

DEEPEST = 100
"""How many levels of nesting a glossary file may have."""

# What other glossaries call our keys; spelling alone would not lead there.
_SYNONYMS = {
    "abbreviation": "aliases",
    "abbreviations": "aliases",
    "acronym": "aliases",
    "acronyms": "aliases",
    "aka": "aliases",
    "synonym": "aliases",
    "synonyms": "aliases",
    "description": "definition",
    "meaning": "definition",
    "text": "definition",
    "lang": "language",
    "link": "url",
    "name": "term",
    "title": "term",
    "redirect": "see",
    "related": "see_also",
    "short_description": "summary",
    "slug": "id",
}


def fault(
    code: Code,
    place: Place,
    message: str,
    help: str,  # noqa: A002 -- the record's own word
    *,
    severity: Severity = "error",
    related: Iterable[tuple[str, Place]] = (),
) -> Diagnostic:
    """Return the diagnostic of `code`, named as the catalogue names it."""
    return Diagnostic(code, NAMES[code], severity, message, place, help, tuple(related))


def unknown_key(key: str, known: Iterable[str], place: Place) -> Diagnostic:
    """Return GL102 for a key that is none of `known`, with the nearest of them."""
    from difflib import get_close_matches

    names = list(known)
    plain = key.strip().lower().replace("-", "_").replace(" ", "_")[:50]
    near = [_SYNONYMS[plain]] if _SYNONYMS.get(plain) in names else get_close_matches(plain, names, 1)
    remedy = f"did you mean `{near[0]}`?" if near else f"known here are {listed(names)}."
    return fault("GL102", place, f"unknown key {quoted(key)}", remedy)


def quoted(text: str, limit: int = 60) -> str:
    """Return `text` in backticks on one line, at most `limit` code points of it."""
    line = " ".join(text.split()) or " "
    printable = "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in line[:limit])
    return f"`{printable}…`" if len(line) > limit else f"`{printable}`"


def listed(names: Iterable[str]) -> str:
    """Return names in backticks, joined by commas and an `and`."""
    *most, last = [f"`{name}`" for name in names]
    return f"{', '.join(most)} and {last}" if most else last


def too_deep(place: Place) -> Diagnostic:
    """Return GL101 for what is nested too deep."""
    return fault("GL101", place, f"nested deeper than {DEEPEST} levels", "a glossary needs no more than five levels.")
