"""A built site: the links to the glossary in its HTML, and the pages and ids that they lead to."""

from __future__ import annotations

import posixpath
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from glosslink import files
from glosslink.diagnostics import Place
from glosslink.errors import DocumentError
from glosslink.linking.styles import CLASS
from glosslink.records import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path


_ENDINGS = (*files.HTML_SUFFIXES, *files.SUFFIXES)
_INDEX = ("index", "_index", "readme")  # what is published as the page of its folder


@dataclass(frozen=True, slots=True)
class BuiltLink:
    """A link to the glossary in a built page: its path from the site's folder, and the id that it asks for."""

    href: str
    page: str
    target: str
    fragment: str
    place: Place


@dataclass(frozen=True)
class Build:
    """The HTML files under a folder; `urls` are the patterns of links to the glossary, `pages` the files they lead to.

    The pages are those of entries whose URLs are ways to them (`{page}`), as paths from the root of the sources.
    """

    folder: Path
    urls: Sequence[str]
    pages: Sequence[str] = ()
    ids: frozenset[str] = frozenset()
    _anchors: dict[str, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def links(self) -> tuple[BuiltLink, ...]:
        """The links to the glossary, file by file."""
        return tuple(link for name in sorted(self._pages) for link in self._links(name))

    def find(self, link: BuiltLink) -> str | None:
        """Return the path of the file that a link leads to, or None; the site may be published below some folders."""
        parts = link.target.strip("/").split("/")
        for skipped in range(len(parts) if link.href.startswith(("/", "http")) else 1):
            base = "/".join(parts[skipped:])
            for name in (base, posixpath.join(base, "index.html"), f"{base}.html", posixpath.join(base, "index.htm")):
                if name in self._pages:
                    return name
        return None

    def anchors(self, name: str) -> frozenset[str]:
        """Return the ids of a page."""
        if name not in self._anchors:
            tags = self._soup(name).find_all()
            found = {tag.get(key) for tag in tags for key in ("id", "name") if tag.get(key)}
            self._anchors[name] = frozenset(map(str, found))
        return self._anchors[name]

    def shown(self, name: str) -> str:
        """Return a page's path as messages show it."""
        return files.shown(self.folder / name)

    @cached_property
    def _pages(self) -> frozenset[str]:
        found = (
            path for path in self.folder.rglob("*") if path.suffix.lower() in files.HTML_SUFFIXES and path.is_file()
        )
        return frozenset(path.relative_to(self.folder).as_posix() for path in found)

    @cached_property
    def _shapes(self) -> tuple[tuple[str, bool], ...]:
        """The paths of glossary pages, up to `{id}` where that is part of them, and whether it is."""
        found = [(_plain(page), False) for page in self.pages]
        for url in self.urls:
            before, mark, _ = url.replace("{term}", "{id}").partition("{id}")
            path = _plain(urlsplit(before.replace("{page}", "")).path)
            if path or "#" not in before:
                found.append((path, bool(mark) and "#" not in before))
        return tuple(found)

    def _links(self, name: str) -> Iterator[BuiltLink]:
        for tag in self._soup(name).find_all("a", href=True):
            href = str(tag["href"])
            split = urlsplit(href)
            if split.scheme not in ("", "http", "https"):
                continue
            base = posixpath.dirname(f"/{name}") if split.path else ""
            target = posixpath.normpath(posixpath.join(base, unquote(split.path))) if split.path else f"/{name}"
            if CLASS in (tag.get("class") or ()) or self._is_glossary(target, unquote(split.fragment), split.netloc):
                place = Place(self.shown(name), tag.sourceline, tag.sourcepos + 1, tag.sourceline, tag.sourcepos + 3)
                yield BuiltLink(href, name, target, unquote(split.fragment), place)

    def _is_glossary(self, target: str, fragment: str, host: str) -> bool:
        path = _plain(target)
        for shape, has_id in self._shapes:
            if host and not any(host in url for url in self.urls):
                continue
            head = path.rpartition("/")[0] if has_id else path
            if _ends_alike(head, shape) and (has_id or _is_anchor(fragment)):
                return True
        return False

    def _soup(self, name: str) -> Any:
        from bs4 import BeautifulSoup

        try:
            return BeautifulSoup(files.read(self.folder / name), "html.parser")
        except DocumentError:
            return BeautifulSoup((self.folder / name).read_bytes(), "html.parser")


def _ends_alike(path: str, other: str) -> bool:
    """Whether two paths are one, from the root or from a folder below: a site may be published in a folder of another.

    And its sources stand in one (`docs/glossary.md`), which the built site has not. The front page is its own end only.
    """
    return path == other or (bool(path and other) and (path.endswith(f"/{other}") or other.endswith(f"/{path}")))


def _is_anchor(fragment: str) -> bool:
    """Whether a fragment asks for an element of the page: not its top, and no text to be shown."""
    return fragment.lower() not in ("", "top") and not fragment.startswith((":~:", "/", "!"))


def _plain(path: str) -> str:
    """Return a path without what generators add to or take from one: `/glossary/index.html` is `glossary`."""
    folder, _, name = path.rpartition("/")
    stem, ending = posixpath.splitext(name)
    if ending.lower() not in _ENDINGS:
        return path.strip("/")
    return (folder if stem.lower() in _INDEX else f"{folder}/{stem}").strip("/")


def build(folder: Path, urls: Iterable[str], pages: Iterable[str] = ()) -> Build:
    """Return the built site in a folder, given the patterns of links to the glossary, and the pages that define it."""
    return Build(folder, tuple(urls), tuple(pages))
