"""A site as its host sees it: configuration, glossary, documents by their paths from the configuration's root."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self

from glosslink import files
from glosslink.config import Config, load
from glosslink.crossref.posts import Posts
from glosslink.errors import GlossaryError
from glosslink.glossary.asked import asked_for
from glosslink.glossary.glossary import Glossary
from glosslink.linking.linker import Linker
from glosslink.records import dataclass, replace
from glosslink.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
    from pathlib import Path

    from glosslink.crossref.backlinks import Backlinks
    from glosslink.crossref.titles import Post
    from glosslink.diagnostics import Diagnostic, Place
    from glosslink.linking.references import PostReferences
    from glosslink.linking.result import LinkResult
    from glosslink.settings import Dialect

UNNAMED = "<text>"
PAGE_URL = "{page}#{id}"
_NONE: Mapping[str, str] = {}


@dataclass(frozen=True)
class Site:
    """Links documents as the configuration says; `url` stands in for the setting, where the host knows better.

    Where the host `escapes` HTML, no link is written as HTML, or in it: readers would see its tags.
    """

    config: Config
    linker: Linker
    url: str = ""
    escapes: bool = False

    @classmethod
    def load(cls, folder: Path, file: Path | None = None, *, dialect: Dialect = "auto") -> Self:
        """Return the site in `folder`, by the configuration `file` or the nearest one above, else by the defaults.

        `dialect` is what the host reads where the settings leave that open. Raises ConfigError and GlossaryError, with
        places as seen from the current folder.
        """
        config = load(folder, file)
        if config.path is None:
            config = replace(config, root=folder.absolute())
        if config.settings.dialect == "auto":
            config = replace(config, settings=replace(config.settings, dialect=dialect))
        try:
            return cls(config, Linker.load(config.settings, config.root, Posts.of(config)))
        except GlossaryError as error:
            raise GlossaryError(
                [_without_config(_seen(asked_for(one, config), config), config) for one in error.diagnostics]
            ) from None

    @property
    def warnings(self) -> Iterator[Diagnostic]:
        """What is wrong with the glossary and does not keep it from being used."""
        return (_seen(one, self.config) for one in self.linker.glossary.diagnostics)

    @property
    def watched(self) -> Iterator[Path]:
        """Yield the files and folders that the links depend on, beside the documents."""
        if self.config.path:
            yield self.config.path
        yield from (self.config.root / path for path in self.config.settings.glossary)

    def relative(self, path: Path) -> str:
        """Return the path of a document from the configuration's root."""
        return files.relative(path, self.config.root)

    def shown(self, path: str) -> str:
        """Return the path of a document as seen from the current folder."""
        return files.shown(files.near(self.config.root) / path)

    def link(self, text: str, path: str, *, strict: bool = False) -> LinkResult:
        """Return a document with its links, explicit references resolved, and findings placed as seen from here."""
        result = self.linker_for(path).link(text, path, strict=strict)
        return replace(result, diagnostics=tuple(_seen(one, self.config) for one in result.diagnostics))

    def backlinks(self, documents: Iterable[tuple[str, str]], urls: Mapping[str, str] = _NONE) -> Backlinks:
        """Return who mentions what in documents, given by path and text; pages that define entries are none.

        `urls` are their addresses by path, where the host knows them better than front matter and settings do.
        """
        from glosslink.crossref.backlinks import Backlinks

        found, pages = Backlinks(), {entry.page for entry in self.linker.glossary.entries}
        for path, text in documents:
            if path not in pages:
                found.add(self.linker_for(path).sightings(text, path), urls.get(path, ""))
        return found

    def at(self, url: str) -> Self:
        """Return the site with links that lead to `url`; the URL of the settings still counts as link to an entry."""
        return replace(self, url=url)

    def among(self, posts: Callable[[], Iterable[Post]]) -> Self:
        """Return the site of which `posts` gives the documents that others may refer to, as the host knows them."""
        return self._with(self.linker.glossary, Posts(posts, self.config.settings.post_url))

    def on_page(self, page: str, documents: Collection[str]) -> Self:
        """Return the site whose host resolves links to Markdown files, of which `documents` are its own.

        Entries that none of these defines stand on `page`. The URLs of the settings still count as links to entries.
        """
        placed = _placed(self.linker.glossary, page, documents)
        return self._with(placed, self.linker.posts, resolves=True).at(PAGE_URL)

    def _with(self, glossary: Glossary, posts: PostReferences | None, *, resolves: bool = False) -> Self:
        linker = Linker(glossary, self.linker.settings, posts, resolves or self.linker.resolves)
        vars(linker)["forms"] = self.linker.forms  # they know entries by their ids
        return replace(self, linker=linker)

    @property
    def leads_to_pages(self) -> bool:
        """Whether links lead to the glossary's own page here; else the setting `url` says where on the web it is."""
        return "{page}" in self.config.settings.url or self.config.settings.url == Settings().url

    def linker_for(self, path: str) -> Linker:
        """Return the linker of the document at `path`, with the settings that hold for it."""
        settings = self.config.for_path(path)
        if self.url:
            known = (*settings.known_urls, settings.url)
            settings = replace(settings, url=self.url, known_urls=known)
        if self.escapes:
            is_html = settings.style == "html" or settings.style.startswith("<")
            style = "inline" if is_html else settings.style
            settings = replace(settings, style=style, skip=(*settings.skip, "html"))
        if settings not in self._linkers:
            self._linkers[settings] = self.linker.with_settings(settings)
        return self._linkers[settings]

    @cached_property
    def _linkers(self) -> dict[Settings, Linker]:
        return {}


def _placed(glossary: Glossary, page: str, documents: Collection[str]) -> Glossary:
    entries = tuple(one if one.page in documents else replace(one, page=page) for one in glossary.entries)
    by_id = {entry.id: entry for entry in entries}
    targets = {name: by_id[entry.id] for name, entry in glossary.redirect_targets.items()}
    return Glossary(entries, glossary.redirects, glossary.diagnostics, targets)


def _seen(found: Diagnostic, config: Config) -> Diagnostic:
    related = tuple((message, _from_here(place, config)) for message, place in found.related)
    return replace(found, place=_from_here(found.place, config), related=related)


def _from_here(place: Place, config: Config) -> Place:
    if not place.path:  # a text of which the host does not say where it stands
        return replace(place, path=UNNAMED)
    return replace(place, path=files.shown(files.near(config.root) / place.path))


def _without_config(found: Diagnostic, config: Config) -> Diagnostic:
    """Return what is wrong with the glossary; where nothing names one, that is the remedy."""
    if config.path is not None:
        return found
    return replace(found, help=f"no glosslink.toml at or above {config.root}: `glosslink init` writes one.")
