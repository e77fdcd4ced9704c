"""Any document to `Document`: by the scanner for its kind of file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.documents import markdown
from glosslink.documents.dialects import COMMONMARK, Dialect
from glosslink.files import HTML_SUFFIXES

if TYPE_CHECKING:
    from glosslink.documents.document import Document


def scan(source: str, path: str = "", dialect: Dialect = COMMONMARK) -> Document:
    """Scan a document: as HTML where its path says so, else as Markdown of a dialect."""
    if path.lower().endswith(HTML_SUFFIXES):
        from glosslink.documents import html_document

        return html_document.scan(source, path)
    return markdown.scan(source, path, dialect)
