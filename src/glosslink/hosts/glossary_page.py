"""The glossary for readers as a page of the host's site, with the documents that mention each entry."""

from __future__ import annotations

import posixpath
import re
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote

from glosslink.crossref.into import Page, has_regions
from glosslink.crossref.listing import listing
from glosslink.crossref.page import Pages
from glosslink.crossref.wording import said
from glosslink.expressions import expression
from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

    from glosslink.crossref.backlinks import Backlinks
    from glosslink.diagnostics import Diagnostic
    from glosslink.hosts.site import Site

_ANCHORED = expression(r'(?m)^### ((?:<a id="[^"]*"></a>)*)<a id="([^"\s{}<>&]+)"></a>(.+)$')
_DOUBLED = expression(r'(<h\d id="([^"]*)">(?:<a id="[^"]*"></a>)*?)<a id="\2"></a>')
_FRAGMENT = expression(r"(?<=\]\(#)[\w.~%-]+(?=\))")
_HEADING = expression(r"\s*(?:#[^\n]*)?\s*")


@dataclass(frozen=True)
class GlossaryPage:
    """Makes and fills glossary pages of `site`; `find` tells who mentions what, and is asked only if a page needs it.

    `shown` bounds the documents told for each entry; `ids` says that the host reads `### Term {#id}`.
    """

    site: Site
    find: Callable[[], Backlinks]
    title: str = ""  # in the language of the settings
    shown: int | None = 20
    ids: bool = False

    @property
    def heading(self) -> str:
        """The title of the page."""
        return self.title or said("Glossary", self.site.config.settings.language)

    def is_wanted(self, path: str) -> bool:
        """Whether any entry stands on the page at `path`."""
        return any(entry.page == path for entry in self.site.linker.glossary.entries)

    def text(self, path: str) -> str:
        """Return the whole page, to stand at `path` from the root."""
        ((_, text),) = self._pages(path).files()
        return self._fitting(text)

    def filled(self, text: str, path: str) -> tuple[str, list[Diagnostic]]:
        """Return a page written by hand with what belongs between its comments, and what is wrong with these."""
        if not has_regions(text):
            return text, []
        pages = self._pages(path)
        glossary, page = pages.linker.glossary, Page(self.site.shown(path), text, pages.linker.settings.language)
        return page.renewed(
            glossary,
            pages.views.mentions,
            lambda: listing(pages.linker, path),
            lambda: self._fitting(pages.entries()),
        )

    def _fitting(self, text: str) -> str:
        text = _FRAGMENT.sub(_readable, text)
        return with_ids_of_headings(text) if self.ids else text

    def _pages(self, path: str) -> Pages:
        linker, folder = self.site.linker_for(path), posixpath.dirname(path)
        return Pages(linker, self._backlinks, "md", title=self.heading, folder=folder, shown=self.shown)

    @cached_property
    def _backlinks(self) -> Backlinks:
        return self.find()


def _readable(found: re.Match[str]) -> str:
    """Return a fragment with the letters of its anchor, as which MkDocs looks for it."""
    text = unquote(found[0])
    return text if re.fullmatch(r"[\w.~-]+", text) else found[0]


def with_ids_of_headings(text: str) -> str:
    """Return entries in Markdown, their anchors as attributes of the headings, for hosts that know these.

    Such a host makes links of its headings, and an anchor in a link is no HTML.
    """
    return _ANCHORED.sub(r"\1\n\n### \3 {#\2}", text)


def without_doubled_ids(html: str) -> str:
    """Return a page without the anchors that repeat the id which the host has given their heading."""
    return _DOUBLED.sub(r"\1", html)


def is_blank(text: str) -> bool:
    """Whether a page says nothing but its heading, so that the glossary may stand there."""
    return _HEADING.fullmatch(text) is not None
