"""Glossaries in Markdown: an entry per file, a heading per entry, or a definition list."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from glosslink.documents import frontmatter
from glosslink.documents.directives import find_generated
from glosslink.expressions import expression
from glosslink.glossary import front_entry
from glosslink.glossary.files import INDEX
from glosslink.glossary.records import record
from glosslink.records import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.diagnostics import Diagnostic
    from glosslink.glossary.entry import Entry, Redirect
    from glosslink.glossary.source import Source
    from glosslink.glossary.validation import Raw

_PAGE = expression(r"glossar|terminolog|lexi[ck]|vocabular|definitions|用語|术语|術語|용어", re.IGNORECASE)

# Files beside those of entries.
_HOUSEKEEPING = frozenset(
    ("about", "authors", "changelog", "code_of_conduct", "contributing", "licence", "license", "template")
)

# What `glosslink page --into` writes below a definition is no part of it.
_GENERATED = expression(
    r"\s*<!--[ \t]*glosslink:[ \t]*(?:mentions|index|entries)\b[^<>\n]*?-->.*?<!-- /glosslink -->", re.DOTALL
)

# A page that shows the entries of other files defines none of them.
_ENTRIES = expression(r"<!--[ \t]*glosslink:[ \t]*entries\b")


def read(source: Source, language: str, faults: list[Diagnostic]) -> Iterator[Entry | Redirect]:
    """Yield the entries and redirects of a Markdown file in order, and add to `faults` everything wrong with it.

    A file whose front matter has `term`, or `title` and does not call itself a glossary, is one entry. In others,
    definition lists or headings give the entries; among other files of a folder, a title with text below is one.
    `language` is that of entries of which the file says nothing else.
    Raises UnreadableError.
    """
    front = frontmatter.split(source.text)
    given = front_entry.given(source, front, faults)
    stem = PurePosixPath(source.path).stem.lower()
    page = stem in INDEX or bool(_PAGE.search(stem) or _PAGE.search(str(given.values.get("title", ""))))
    if front_entry.is_entry(given, page=page):
        raws = [front_entry.entry(given, source, front.end)]
    else:
        raws = list(_page(source, front.end, given, page=page))
    for raw in raws:
        raw.language = language
        if isinstance(text := raw.values.get("definition"), str):
            raw.values["definition"] = _GENERATED.sub("", text)
        if found := record(raw, faults):
            yield found


def _page(source: Source, begin: int, front: Raw, *, page: bool) -> Iterator[Raw]:
    """Yield the entries of a page: those of its definition lists, or of its headings if these are more."""
    from glosslink.glossary.markdown_page import headed, listed, titled
    from glosslink.glossary.outline import outline

    generated = [(start, end) for start, end in find_generated(source.text, ()) if _ENTRIES.match(source.text, start)]
    blocks = [b for b in outline(source, begin) if not any(start <= b.start < end for start, end in generated)]
    by_title, by_heading = list(listed(source, blocks)), list(headed(source, blocks))
    found = by_heading if len(by_heading) > len(by_title) else by_title
    one = titled(source, blocks) if source.beside and not page and not generated else None
    yield from [_whole(one, source, begin, front)] if one and _is_all(one, found, source.path) else found


def _is_all(one: Raw, found: list[Raw], path: str) -> bool:
    """Whether a file's title and text are the entry that it defines: it has no other, and is not about the glossary."""
    others = any(raw.place != one.place for raw in found)
    named = PurePosixPath(path).stem.lower() in _HOUSEKEEPING or _PAGE.search(one.values["term"])
    return not (others or named)


def _whole(one: Raw, source: Source, begin: int, front: Raw) -> Raw:
    """Return the entry that a title and text give, with what the front matter says of it."""
    whole = front_entry.entry(front, source, begin)
    values, places = whole.values | one.values, whole.places | one.places
    return replace(one, values=values, places=places, default_id=front_entry.file_id(source.path))
