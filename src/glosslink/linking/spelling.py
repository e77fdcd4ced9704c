"""The styles of dialects, and free ones: each is a template, filled in only where it can hold what it is given."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from glosslink.documents.document import Context
from glosslink.link_template import MOST, PLACEHOLDERS, PLAIN, TEMPLATES, parse, shape
from glosslink.linking.ownership import title_of
from glosslink.linking.styles import escape_text
from glosslink.linking.targets import normal
from glosslink.records import dataclass

if TYPE_CHECKING:
    import re

    from glosslink.documents.document import Document
    from glosslink.glossary.entry import Entry
    from glosslink.link_template import Kind, Piece
    from glosslink.linking.occurrences import Occurrence
    from glosslink.linking.targets import Targets


_NAMES = {
    '"': "quotation mark",
    "'": "apostrophe",
    "`": "backtick",
    "\\": "backslash",
    "|": "pipe",
    "&": "ampersand",
    " ": "space",
    **dict.fromkeys("<>", "angle bracket"),
    **dict.fromkeys("{}", "brace"),
    **dict.fromkeys("[]", "bracket"),
}


@dataclass(frozen=True, slots=True)
class Spelling:
    """A style that is a template: its kind, its pieces, and the expression that finds its links."""

    kind: Kind
    pieces: tuple[Piece, ...]
    pattern: re.Pattern[str]


@cache
def spelling(style: str) -> Spelling | None:
    """Return what a style is a template of; None for `inline`, `reference` and `html`. Raises ValueError."""
    template = next((template for template, name in TEMPLATES.items() if name == style), style)
    if "{" not in template:
        return None
    pieces = parse(template)
    return Spelling(TEMPLATES.get(template, "template"), pieces, shape(pieces))


def spellings(style: str, source: str) -> list[Spelling]:
    """Return the styles in which a link in `source` may be ours: those of all dialects, the one in force first."""
    found = (spelling(name) for name, signs in _signs(style) if all(sign in source for sign in signs))
    return [one for one in found if one is not None]


@cache
def _signs(style: str) -> list[tuple[str, list[str]]]:
    """Return all styles that are templates, and what stands in every text that has such a link."""
    styles = dict.fromkeys((style, *TEMPLATES.values()))
    templates = ((name, next((one for one, kind in TEMPLATES.items() if kind == name), name)) for name in styles)
    return [(name, _literals(template)) for name, template in templates if "{" in template]


def _literals(template: str) -> list[str]:
    for name in PLACEHOLDERS:
        template = template.replace(f"{{{name}}}", "\0")
    return [part for part in template.split("\0") if part and "|" not in part]  # a pipe is escaped in a table


def spell(
    used: Spelling, document: Document, found: Occurrence, entry: Entry, targets: Targets
) -> tuple[str, str] | None:
    """Return what goes before and after an occurrence; None where the style cannot hold it, or what it must say."""
    if not _fits(used, found.context):
        return None
    source = document.source[found.start : found.end]
    literals = "".join(piece.literal for piece in used.pieces)
    before: str | None = None
    parts: list[str] = []
    for piece in used.pieces:
        if piece.name == "text":
            if piece.place.plain and (
                source != document.prose[found.start : found.end] or not piece.place.holds(source)
            ):
                return None
            before, parts = "".join(parts), []
            continue
        value = _value(piece, entry, targets) if piece.name else piece.literal
        if value is None:
            return None
        in_cell = found.context & Context.TABLES and not piece.name and "[[" in literals
        parts.append(value.replace("|", "\\|") if in_cell else value)
    assert before is not None
    return before, "".join(parts)


def misfit(used: Spelling, entry: Entry, targets: Targets) -> tuple[str, str]:
    """Return what of an entry (its `summary`, say) a style can hold nowhere, and what in it; `""` where it is no mark.

    Both are empty where it is the place alone that cannot hold a link.
    """
    for piece in used.pieces:
        if piece.name in (None, "text") or _value(piece, entry, targets) is not None:
            continue
        given = {"id": entry.id, "url": normal(targets.url(entry)), "term": " ".join(entry.term.split())}
        value = given.get(piece.name, title_of(entry))
        mark = (PLAIN if piece.name == "id" else piece.place).first_forbidden(value)
        if len(value) > MOST:
            return piece.name, f"more than {MOST} characters"
        return (
            piece.name,
            mark and f"the {_NAMES.get(mark, f'character `{mark}`' if mark > ' ' else 'control character')}",
        )
    return "", ""


def _fits(used: Spelling, context: int) -> bool:
    """Whether a style can be used in a context: gollum cuts at every pipe, and HTML is read by no dialect's parser."""
    if context & Context.HTML:
        return used.kind == "template" and used.pieces[0].literal[0] in "<{"
    return not (context & Context.TABLES and used.kind == "gollum")


def _value(piece: Piece, entry: Entry, targets: Targets) -> str | None:
    """Return what a placeholder stands for, escaped; None where its place cannot hold that."""
    place = piece.place
    if piece.name == "id":
        return entry.id if PLAIN.holds(entry.id) else None
    if piece.name == "url":
        url = targets.url(entry)
        if place.coded:
            from html import unescape

            return url.replace("'", "%27") if unescape(url) == url else None
        url = normal(url)
        return url if place.holds(url) and any(one is entry for one in targets.entries(url)) else None
    value = " ".join(entry.term.split()) if piece.name == "term" else title_of(entry)
    if place.coded:
        return escape_text(value).replace("'", "&#39;")
    return value if place.holds(value) else None
