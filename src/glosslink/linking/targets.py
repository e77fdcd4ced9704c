"""Where an entry's links lead, and which entry a link leads to."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from glosslink.glossary.entry import Entry
    from glosslink.glossary.glossary import Glossary

# Everything that Markdown, HTML or a template language could take for its own; letters of any script stay.
_UNSAFE = re.compile(r"[\x00-\x20\x7f\"'<>\\^`{|}()\[\]*_$~]")
_KEPT = frozenset("_~*'")  # legal in a URL, and escaped only where they could begin markup
_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):")
_SAFE_SCHEMES = frozenset(("http", "https", "mailto", "file", "gemini", "ipfs"))


def escape_url(url: str) -> str:
    """Percent-encode what could end the URL or begin something else in Markdown, HTML or a template."""
    return _UNSAFE.sub(lambda found: found[0] if found[0] in _KEPT else quote(found[0], safe=""), url)


def is_safe(url: str) -> bool:
    """Whether a URL is relative or has a scheme that cannot run a script."""
    scheme = _SCHEME.match(url)
    return scheme is None or scheme[1].lower() in _SAFE_SCHEMES


def normal(url: str) -> str:
    """Return a URL in the spelling in which two are compared."""
    return unquote(url).strip()


@dataclass(slots=True)
class Targets:
    """The URLs of a glossary as they are written in the document at `path` (relative to the root, with `/`)."""

    glossary: Glossary
    pattern: str
    known: Sequence[str] = ()
    path: str = ""
    _urls: dict[str, str] = field(default_factory=dict)
    _patterns: list[re.Pattern[str]] | None = None
    _own: dict[str, str] | None = None

    def url(self, entry: Entry) -> str:
        """Return the URL to write for an entry, escaped."""
        if entry.id not in self._urls:
            self._urls[entry.id] = escape_url(entry.url or self._fill(entry))
        return self._urls[entry.id]

    def _fill(self, entry: Entry) -> str:
        page = ""
        if "{page}" in self.pattern and entry.page:
            page = posixpath.relpath(entry.page, posixpath.dirname(self.path) or ".")
        return self.pattern.replace("{page}", page).replace("{id}", entry.id)

    def identify(self, url: str) -> str | None:
        """Return the id in a URL that has the shape of a glossary URL, or None; the entry need not exist."""
        wanted = normal(url)
        own = self._own_urls().get(wanted)
        if own is not None:
            return own
        for pattern in self._shapes():
            found = pattern.fullmatch(wanted) or pattern.fullmatch(self._resolved(wanted))
            if found:
                return found["id"]
        return None

    def entry(self, url: str) -> Entry | None:
        """Return the entry that a URL leads to now: by its id, not by a former one."""
        name = self.identify(url)
        entry = None if name is None else self.glossary.get(name)
        if entry is not None and "{page}" in self.pattern and entry.page and normal(self.url(entry)) != normal(url):
            return None
        return entry

    def _own_urls(self) -> dict[str, str]:
        if self._own is None:
            pages = self.glossary.entries if "{page}" in self.pattern else ()
            self._own = {normal(escape_url(self._fill(e))): e.id for e in pages if e.page}
            self._own |= {normal(escape_url(e.url)): e.id for e in self.glossary.entries if e.url}
        return self._own

    def _shapes(self) -> list[re.Pattern[str]]:
        if self._patterns is None:
            shapes = [p for p in (self.pattern, *self.known) if "{id}" in p and "{page}" not in p]
            self._patterns = [
                re.compile(
                    re.escape(normal(shape)).replace(r"\{id\}", r"(?P<id>[^/?#\s]+)", 1).replace(r"\{id\}", "(?P=id)")
                )
                for shape in shapes
            ]
        return self._patterns

    def _resolved(self, url: str) -> str:
        """Return a relative URL as it reads from the root, so that `known-urls` hold in every folder."""
        if _SCHEME.match(url) or url.startswith(("/", "#")) or not self.path:
            return url
        path, mark, fragment = url.partition("#")
        return posixpath.normpath(posixpath.join(posixpath.dirname(self.path), path)) + mark + fragment
