"""Linkers: for the glossary that a configuration names, and the settings of each document."""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from glosslink import files
from glosslink.cli.telling import messages
from glosslink.cli.telling.places import as_seen_here, moved
from glosslink.errors import GlossaryError
from glosslink.records import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from glosslink.config import Config
    from glosslink.crossref.posts import Posts
    from glosslink.diagnostics import Place
    from glosslink.documents.document import Document
    from glosslink.linking.linker import Linker
    from glosslink.linking.references import PostResolution
    from glosslink.settings import Settings


def load_linker(config: Config, *, verbose: bool = False, root: Path | None = None, resolves: bool = False) -> Linker:
    """Return the linker for the glossary that a configuration names; `verbose` tells the glossary's warnings.

    With `root`, the glossary is read there, and all else where the configuration says; `resolves` is the linker's.
    Raises GlossaryError, with places as seen from here.
    """
    from glosslink.linking.linker import Linker

    try:
        linker = Linker.load(_told(config), root or config.root, _Posts(config), resolves=resolves)
    except GlossaryError as error:
        from glosslink.glossary.asked import asked_for

        if config.path is None:
            from glosslink.cli.telling.nothing import no_settings

            messages.say(no_settings())
        raise GlossaryError(
            [moved(asked_for(found, config), as_seen_here(config)) for found in error.diagnostics]
        ) from None
    if verbose:
        messages.show(moved(found, as_seen_here(config)) for found in linker.glossary.diagnostics)
    return linker


class _Posts:
    """The site's posts: what knows them is loaded when a document refers to one."""

    def __init__(self, config: Config) -> None:
        self._config = config

    @cached_property
    def _known(self) -> Posts:
        from glosslink.crossref.posts import Posts

        return Posts.of(self._config)

    def __getstate__(self) -> dict[str, Config]:
        """Leave out what is read again where it is needed: this goes to workers."""
        return {"_config": self._config}

    def resolutions(self, document: Document) -> Iterable[PostResolution]:
        """Return what becomes of each reference to a post in a document."""
        return self._known.resolutions(document)


def _told(config: Config) -> Settings:
    """Return the settings with the dialect that the site's files tell."""
    from glosslink.documents.dialects import detect

    settings = config.settings
    return replace(settings, dialect=detect(config.root)) if settings.dialect == "auto" else settings


def from_here(place: Place, config: Config) -> Place:
    """Return a place in the glossary, which knows paths from the configuration's root, as seen from here."""
    return replace(place, path=files.shown(files.near(config.root) / place.path))


def linkers(config: Config, linker: Linker, changes: dict[str, Any]) -> Callable[[str], Linker]:
    """Return what gives the linker for a document's path; `changes` are settings given on the command line."""
    with_settings = cache(linker.with_settings)

    def for_path(path: str) -> Linker:
        return with_settings(replace(config.for_path(path), **changes))

    return for_path
