"""Where an entry's links lead, and which entry a link leads to."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from glosslink.expressions import expression
from glosslink.records import dataclass, field
from glosslink.url_schemes import is_safe, scheme

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from glosslink.glossary.entry import Entry
    from glosslink.glossary.glossary import Glossary

# Everything that Markdown, HTML or a template language could take for its own; letters of any script stay.
_UNSAFE = expression(r"[\s\x00-\x20\x7f-\x9f\"<>\\^`{|}()\[\]$\udc80-\udcff]")  # at the end, bytes that are no text
_DELIMITING = expression(r"[%?#]")  # in an id or a path they are letters
_MOST_KEPT = 2_000  # URLs: the pages of a site share many


def escape_url(url: str) -> str:
    """Percent-encode what could end the URL or begin something else in Markdown, HTML or a template."""
    return _UNSAFE.sub(_quoted, url)


def _quoted(found: re.Match[str]) -> str:
    from urllib.parse import quote

    return quote(found[0], safe="", errors="surrogateescape")


def is_absolute(pattern: str) -> bool:
    """Whether a URL of this pattern is the same in every document, and no relative one means the same."""
    return "{page}" not in pattern and pattern.startswith(("/", "http://", "https://"))


def normal(url: str) -> str:
    """Return a URL in the spelling in which two are compared."""
    if "%" not in url:
        return url.strip()
    from urllib.parse import unquote

    return unquote(url.strip())


def _is_by_id(pattern: str) -> bool:
    """Whether a URL of this pattern tells the id, whatever the glossary holds."""
    return "{id}" in pattern and "{page}" not in pattern and "{term}" not in pattern


@dataclass(slots=True)
class Targets:
    """The URLs of a glossary as they are written in the document at `path` (relative to the root, with `/`).

    They are the same in every document of a folder, and remembered.
    """

    glossary: Glossary
    pattern: str
    known: Sequence[str] = ()
    path: str = ""
    _urls: dict[str, str] = field(default_factory=dict)
    _linkable: dict[str, bool] = field(default_factory=dict)
    _identified: dict[str, str | None] = field(default_factory=dict)
    _leading: dict[str, tuple[Entry, ...]] = field(default_factory=dict)
    _patterns: list[re.Pattern[str]] | None = None
    _own: dict[str, list[str]] | None = None

    def url(self, entry: Entry) -> str:
        """Return the URL to write for an entry, escaped."""
        found = self._urls.get(entry.id)
        if found is None:
            found = self._urls[entry.id] = escape_url(entry.url or self._fill(entry))
        return found

    def _fill(self, entry: Entry) -> str:
        page = ""
        if "{page}" in self.pattern and entry.page:
            page = posixpath.relpath(entry.page, posixpath.dirname(self.path) or ".")
        values = {"{page}": page, "{id}": entry.id, "{term}": " ".join(entry.term.split())}
        return re.sub(r"\{(?:page|id|term)\}", lambda name: _DELIMITING.sub(_quoted, values[name[0]]), self.pattern)

    def named(self, name: str) -> str | None:
        """Return the URL of an entry by its id, or one that identifies as an id that no entry has now."""
        entry = self.glossary.get(name)
        if entry is not None:
            return self.url(entry)
        return escape_url(self.pattern.replace("{id}", _DELIMITING.sub(_quoted, name))) if self._by_id else None

    def can_link(self, entry: Entry) -> bool:
        """Whether an entry has a URL that may be written: one that runs no script, and a page if it takes one."""
        found = self._linkable.get(entry.id)
        if found is None:
            has_page = bool(entry.url or entry.page or "{page}" not in self.pattern)
            found = self._linkable[entry.id] = has_page and is_safe(self.url(entry))
        return found

    def identify(self, url: str) -> str | None:
        """Return the id in a URL that has the shape of a glossary URL, or None; the entry need not exist."""
        if url not in self._identified:
            if len(self._identified) >= _MOST_KEPT:
                self._identified.clear()
            self._identified[url] = self._identify(url)
        return self._identified[url]

    def _identify(self, url: str) -> str | None:
        wanted = normal(url)
        own = self._own_urls().get(wanted)
        return own[-1] if own else self._by_shape(wanted, url)

    def _by_shape(self, wanted: str, url: str) -> str | None:
        for pattern in self._shapes():
            found = pattern.fullmatch(wanted) or pattern.fullmatch(self._resolved(wanted))
            if found and (re.search(r"[/?#\s]", found["id"]) is None or self._is_written(found["id"], url)):
                return found["id"]
        return None

    def _is_written(self, name: str, url: str) -> bool:
        """Whether this is the URL of an entry whose id holds what parts other URLs."""
        entry = self.glossary.get(name)
        return entry is not None and self.url(entry) == url

    def entry(self, url: str) -> Entry | None:
        """Return the entry whose links lead to a URL, exactly as they are written now."""
        name = self.identify(url)
        entry = None if name is None else self.glossary.get(name)
        return entry if entry is not None and normal(self.url(entry)) == normal(url) else None

    def entries(self, url: str) -> tuple[Entry, ...]:
        """Return all entries whose links lead to a URL, exactly as they are written now; mostly that is one, or none.

        They are several where a page explains several and the URL tells the page alone, or where each has the same own
        URL. The one that `entry` tells comes first.
        """
        if url not in self._leading:
            if len(self._leading) >= _MOST_KEPT:
                self._leading.clear()
            self._leading[url] = tuple(self._entries(url))
        return self._leading[url]

    def _entries(self, url: str) -> Iterator[Entry]:
        wanted = normal(url)
        own = self._own_urls().get(wanted, ())
        for name in dict.fromkeys((self.identify(url), *own, self._by_shape(wanted, url))):
            entry = None if name is None else self.glossary.get(name)
            if entry is not None and normal(self.url(entry)) == wanted:
                yield entry

    @property
    def _by_id(self) -> bool:
        return _is_by_id(self.pattern)

    def _own_urls(self) -> dict[str, list[str]]:
        """Return ids by the URLs that do not tell them, of entries with a URL of their own last."""
        if self._own is None:
            told = () if self._by_id else self.glossary.entries
            urls = [(self._fill(e), e.id) for e in told if e.page or "{page}" not in self.pattern]
            self._own = {}
            for url, name in (*urls, *((url, name) for name, url in self.glossary.urls.items())):
                self._own.setdefault(normal(escape_url(url)), []).append(name)
        return self._own

    def _shapes(self) -> list[re.Pattern[str]]:
        if self._patterns is None:
            shapes = [p for p in (self.pattern, *self.known) if _is_by_id(p)]
            self._patterns = [
                re.compile(
                    re.escape(normal(shape)).replace(r"\{id\}", r"(?P<id>.+)", 1).replace(r"\{id\}", "(?P=id)"),
                    re.DOTALL,
                )
                for shape in shapes
            ]
        return self._patterns

    def _resolved(self, url: str) -> str:
        """Return a relative URL as it reads from the root, so that `known-urls` hold in every folder."""
        if scheme(url) or url.startswith(("/", "#")) or not self.path:
            return url
        path, mark, fragment = url.partition("#")
        return posixpath.normpath(posixpath.join(posixpath.dirname(self.path), path)) + mark + fragment
