"""Explicit references: `[any text](glossary:id)` and `<glossary:id>`, which a post's author writes by hand."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Protocol

from glosslink.diagnostics import Diagnostic
from glosslink.documents.document import folded_label
from glosslink.edits import Edit
from glosslink.linking.ownership import title_of
from glosslink.linking.styles import destination, escape_text
from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from glosslink.diagnostics import Lines
    from glosslink.documents.document import Document, Link
    from glosslink.glossary.entry import Entry
    from glosslink.glossary.glossary import Glossary
    from glosslink.linking.targets import Targets

SCHEME = "glossary:"
NAMELESS = "this reference names no entry", f"write an entry's id behind `{SCHEME}`."
"""What is wrong with a reference to nothing, and what to do about it."""


class PostReferences(Protocol):
    """Knows the site's other posts; `crossref.posts.Posts` is one, which stands above this layer."""

    def resolutions(self, document: Document) -> Iterable[PostResolution]:
        """Return what becomes of each reference to a post in a document."""


class PostResolution(Protocol):
    """A link that refers to a post: where it leads and the edit that makes it do so, or what is wrong with it."""

    @property
    def link(self) -> Link:
        """The link as written."""

    @property
    def url(self) -> str:
        """Where it leads."""

    @property
    def edit(self) -> Edit | None:
        """The edit; None where there is no place for it."""

    @property
    def fault(self) -> Diagnostic | None:
        """What is wrong with it, if anything is."""


@dataclass(frozen=True, slots=True)
class Reference:
    """An explicit reference: the link that it stands in, what it asks for, and the entry that this is, if any."""

    link: Link
    name: str
    entry: Entry | None


def is_reference(link: Link) -> bool:
    """Whether a link is an explicit reference."""
    return link.url[: len(SCHEME)].lower() == SCHEME


def references(links: Iterable[Link], glossary: Glossary) -> Iterator[Reference]:
    """Yield those of `links` that are explicit references, in order."""
    for link in links:
        if is_reference(link):
            from urllib.parse import unquote

            name = unquote(link.url[len(SCHEME) :])
            yield Reference(link, name, glossary.resolve(name))


def resolution(document: Document, reference: Reference, targets: Targets, *, title: bool) -> Edit | None:
    """Return the edit that makes a reference a link to its entry; None where that has no place in the source.

    One without text gets the entry's term.
    """
    link, entry = reference.link, reference.entry
    if entry is None:
        return None
    return pointed(document, link, SCHEME, entry.term, targets.url(entry), title=title_of(entry) if title else "")


def pointed(document: Document, link: Link, scheme: str, text: str, url: str, *, title: str = "") -> Edit | None:
    """Return the edit that makes a link to something of `scheme` lead to `url`; None where that has no place.

    One without text gets `text`; one that gets all its Markdown anew gets the `title`, too.
    """
    if link.kind == "autolink":
        return Edit(link.start, link.end, f"[{escape_text(text)}]({destination(url, title)})")
    in_markdown, in_html = _places(scheme)
    if link.kind == "html":
        from html import escape

        written = in_html.search(document.source, link.start, link.text_start)
        return Edit(*written.span(written.lastindex or 0), escape(url)) if written else None
    begin, end = link.text_end, link.end
    if link.kind != "inline":
        found = document.defined.get(folded_label(link.label))
        if found is None:
            return None
        begin, end = document.source.index("]:", found.start), found.end
    written = in_markdown.search(document.source, begin, end)
    if written is None:
        return None
    if link.kind == "inline" and not document.source[link.text_start : link.text_end].strip():  # nobody would see it
        middle = document.source[link.text_end : written.start()]
        return Edit(link.text_start, written.end(), f"{escape_text(text)}{middle}{url}")
    return Edit(*written.span(), url)


@cache
def _places(scheme: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds a destination of `scheme` in Markdown, and the value of an `href` in one of its groups.

    A destination is as CommonMark has it, with parentheses to one depth; an attribute's value ends at a quote instead.
    """
    return (
        re.compile(rf"(?i)<{scheme}[^<>\n]*>|{scheme}(?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\])*\))*"),
        re.compile(
            rf"(?i)(?<=[\s\"'/])href\s*=\s*(?:\"({scheme}[^\"]*)|'({scheme}[^']*)|({scheme}[^\s>\"']*))",
        ),
    )


def unknown(document: Document, reference: Reference, glossary: Glossary, lines: Lines) -> Diagnostic:
    """Return the diagnostic for a reference to an entry that does not exist; `lines` are the document's."""
    near = glossary.nearest(reference.name)
    advice = f"did you mean {' or '.join(f'`glossary:{name}`' for name in near)}?" if near else "add the entry."
    message = f"no glossary entry `{reference.name}`"
    if not reference.name.strip():
        message, advice = NAMELESS
    return Diagnostic(
        "GL401",
        "unknown-reference-in-post",
        "error",
        message,
        lines.place(document.path, reference.link.start, reference.link.end),
        help=advice,
    )
