"""Definitions, linked to one another by the rules that hold for posts."""

from __future__ import annotations

import posixpath
from functools import cached_property
from typing import TYPE_CHECKING

from glosslink.documents.markdown import scan
from glosslink.glossary.glossary import Glossary
from glosslink.linking import placing
from glosslink.linking.job import Job
from glosslink.linking.targets import Targets
from glosslink.records import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.glossary.entry import Entry
    from glosslink.linking.linker import Linker
    from glosslink.settings import Settings

_HERE = "#{id}"


@dataclass(frozen=True)
class Definitions:
    """The definitions of the linker's glossary.

    In them, links to entries lead to `#id`: what that is on a page, the page knows. The URL that an entry has of its
    own is for posts.
    """

    linker: Linker

    def linked(self, entry: Entry, folder: str = "") -> str:
        """Return the Markdown of a definition with the first mention of each other entry linked.

        References to posts are resolved as seen from `folder`, relative to the root, with `/`.
        """
        # Behind an empty line nothing is taken for front matter.
        document = scan("\n" + entry.definition, posixpath.join(folder, ""))
        job = Job(document, self._targets, self.linker.matcher, self._settings, posts=self.linker.posts)
        job.request = replace(job.request, skip=job.request.skip | {entry.id})
        return placing.link(job, resolve=True).text.removeprefix("\n")

    def see_also(self, entry: Entry) -> Iterator[Entry]:
        """Yield the entries that an entry refers to, redirects followed, each once; unknown ones are left out."""
        found = {one.id: one for name in entry.see_also if (one := self.linker.glossary.resolve(name))}
        found.pop(entry.id, None)
        yield from found.values()

    def entry_of(self, url: str, page: str = "") -> Entry | None:
        """Return the entry that a URL in a definition leads to; `page` is the Markdown page that it stands on."""
        name = self._inside.identify(url)
        if name is None:
            if page and "{page}" in self._outside.pattern and ":" not in url and not url.startswith(("/", "#")):
                url = posixpath.normpath(posixpath.join(posixpath.dirname(page), url))
            name = self._outside.identify(url)
        if name is None:
            return None
        glossary = self._plain
        return glossary.get(name) or glossary.redirect_targets.get(name) or glossary.former.get(name)

    @cached_property
    def _plain(self) -> Glossary:
        """The glossary with no entry's own URL."""
        glossary = self.linker.glossary
        if not any(entry.url for entry in glossary.entries):
            return glossary
        entries = tuple(replace(entry, url=None) for entry in glossary.entries)
        targets = {entry.id: entry for entry in entries}
        redirects = {name: targets[entry.id] for name, entry in glossary.redirect_targets.items()}
        return Glossary(entries, glossary.redirects, glossary.diagnostics, redirects)

    @cached_property
    def _settings(self) -> Settings:
        settings = self.linker.settings
        known = tuple(shape for shape in (settings.url, *settings.known_urls) if "{page}" not in shape)
        return replace(
            settings, url=_HERE, known_urls=known, style="inline", title=False, first="document", skip=(), notice="",
            max_links=None, max_per_paragraph=None,
        )  # fmt: skip

    @cached_property
    def _targets(self) -> Targets:
        return Targets(self._plain, self._settings.url, self._settings.known_urls)

    @cached_property
    def _inside(self) -> Targets:
        return Targets(self._plain, _HERE)

    @cached_property
    def _outside(self) -> Targets:
        return Targets(self._plain, self.linker.settings.url, self.linker.settings.known_urls)
