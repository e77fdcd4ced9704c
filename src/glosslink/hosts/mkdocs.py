"""The MkDocs plugin `glosslink`: pages are linked when the site is built, and the glossary becomes one of its pages.

Links are put into the Markdown before any other plugin changes it, so that findings tell the line of the file.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File

from glosslink.errors import GlosslinkError
from glosslink.hosts import report, tooltips
from glosslink.hosts.excerpt import Excerpt
from glosslink.hosts.glossary_page import GlossaryPage, without_doubled_ids
from glosslink.hosts.literal import without_literal_links
from glosslink.hosts.mkdocs_files import add_once, made, posts, texts, url_of
from glosslink.hosts.site import Site
from glosslink.linking.styles import CLASS
from glosslink.linking.targets import Targets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from glosslink.linking.result import LinkResult

# `mkdocs build --strict` counts what is logged below "mkdocs".
_log = get_plugin_logger("glosslink")
_ANCHOR = re.compile(rf'(<a href=")([^"]*)(" class="{CLASS}")')


class Options(Config):
    """What mkdocs.yml can say below `glosslink:`."""

    config = config_options.Optional(config_options.File(exists=True))
    page = config_options.Type(str, default="glossary.md")
    title = config_options.Type(str, default="")
    mentions = config_options.Type(int, default=20)
    tooltips = config_options.Type(bool, default=True)


class GlosslinkPlugin(BasePlugin[Options]):
    """Links the pages of a site to its glossary; see docs/mkdocs.md."""

    _site: Site
    _glossary: GlossaryPage
    _own: str  # the page that the site gets from us
    _pages: Files  # of the site, when all plugins have said which these are
    _results: dict[str, tuple[LinkResult, bool]]  # of those that are being rendered, and whether entries stand there
    _linked: list[tuple[Page, str | None]]  # those that are rendered, and their Markdown

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load the glossary, anew in every build, and give every page what tooltips need."""
        if not hasattr(File, "generated"):
            raise PluginError("glosslink: MkDocs 1.6 or newer is needed, which can make pages: pip install -U mkdocs")
        file, self._results, self._linked = self.config.config, {}, []
        with _told():
            self._site = Site.load(_folder(config), Path(file) if file else None, dialect="mkdocs")
        report.tell(_log, self._site.warnings)
        if self.config.tooltips:
            add_once(config.extra_css, tooltips.STYLE)
            add_once(config.extra_javascript, tooltips.SUMMARIES, tooltips.SCRIPT)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the glossary's page, unless the site has one of that name, and the files of the tooltips."""
        documents = self._documents(files, config)
        name, home = self.config.page, self._site.relative(Path(config.docs_dir, self.config.page))
        self._site = self._site.among(lambda: posts(documents))
        if name and self._site.leads_to_pages:
            self._site = self._site.on_page(home, documents)
        self._glossary = GlossaryPage(
            self._site,
            lambda: self._site.backlinks(texts(self._documents(self._pages, config))),
            self.config.title,
            self.config.mentions,
        )
        self._own = name if home not in documents and self._glossary.is_wanted(home) else ""
        if self._own:
            files.append(made(config, name, f"# {self._glossary.heading}\n"))
        if self.config.tooltips:
            for path, text in tooltips.assets(dict(self._summaries(files, config))):
                files.append(made(config, path, text))
        return files

    @event_priority(100)
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Return a page with its links, and with what belongs between the comments of a glossary written by hand."""
        path, self._pages = self._path(page.file, config), files
        is_own = page.file.src_uri == self._own
        if is_own:
            markdown = self._glossary.text(path)
        excerpt = Excerpt.of(markdown, page.file.content_string)
        result = self._site.link(excerpt.text, path)
        text, faults = self._glossary.filled(result.text, path)
        report.tell(_log, (*result.diagnostics, *faults))
        self._results[page.file.src_uri] = result, is_own or text != result.text
        return excerpt.rest(text)

    def on_page_content(self, html: str, *, page: Page, files: Files, **_: object) -> str:
        """Return a page as HTML, without links that are none there; where entries stand, no id is there twice.

        Of links to pages MkDocs makes links to their URLs, but not in raw HTML. Plugins for feeds make excerpts of the
        Markdown after this: they cut it off anywhere and resolve no links, so they see it without ours.
        """
        result, has_entries = self._results.pop(page.file.src_uri, (None, False))
        text = without_literal_links(html, result) if result else html
        if result and result.links:
            self._linked.append((page, page.markdown))
            page.markdown = without_literal_links(page.markdown or "", result)
        text = _ANCHOR.sub(lambda found: f"{found[1]}{url_of(found[2], page.file, files)}{found[3]}", text)
        return without_doubled_ids(text) if has_entries else text

    @event_priority(100)
    def on_env(self, env: Environment, **_: object) -> Environment:
        """Give pages their links back, now that all are rendered: a blog's index is made of their Markdown."""
        for page, markdown in self._linked:
            page.markdown = markdown
        return env

    def on_serve(self, server: LiveReloadServer, **_: object) -> None:
        """Have the site built anew when the glossary or its settings change."""
        for path in self._site.watched:
            server.watch(str(path))

    def _documents(self, files: Files, config: MkDocsConfig) -> dict[str, File]:
        return {self._path(file, config): file for file in files.documentation_pages()}

    def _path(self, file: File, config: MkDocsConfig) -> str:
        return self._site.relative(Path(config.docs_dir, file.src_uri))

    def _summaries(self, files: Files, config: MkDocsConfig) -> Iterator[tuple[str, str]]:
        """Yield (URL, summary) of the entries, URLs from the root of the built site."""
        path = self._site.relative(Path(config.docs_dir, "index.md"))
        linker = self._site.linker_for(path)
        targets = Targets(linker.glossary, linker.settings.url, path=path)
        for entry in linker.glossary.entries:
            way, mark, fragment = targets.url(entry).partition("#")
            file = files.get_file_from_path(unquote(way))
            if entry.summary:
                yield (file.url if file else way) + mark + fragment, entry.summary


def _folder(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or "").parent  # none where it comes from standard input


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except GlosslinkError as error:
        raise PluginError(f"glosslink: {report.reason(error)}") from None
