"""The Pelican plugin: Markdown articles and pages are linked when they are read, and the glossary becomes a page.

PLUGINS = ["glosslink.hosts.pelican"]
"""

from __future__ import annotations

import logging
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markdown import markdown
from markdown.extensions import Extension
from pelican import signals
from pelican.contents import Page
from pelican.generators import ArticlesGenerator, PagesGenerator
from pelican.readers import MarkdownReader

from glosslink import files
from glosslink.errors import DocumentError, GlosslinkError
from glosslink.hosts import report
from glosslink.hosts.glossary_page import GlossaryPage
from glosslink.hosts.python_markdown import NAME, Linking
from glosslink.hosts.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from markdown import Markdown

    from glosslink.crossref.backlinks import Backlinks
    from glosslink.diagnostics import Diagnostic

_log = logging.getLogger("pelican.plugins.glosslink")
# By the folder of the content, as Pelican's signals hand nothing on from one to the next.
_sites: dict[str, Site] = {}
_found: dict[str, list[Diagnostic]] = {}


def register() -> None:
    """Connect the plugin to Pelican's signals."""
    signals.initialized.connect(_load)
    signals.readers_init.connect(_take_over)
    signals.all_generators_finalized.connect(_finish)


def _load(pelican: Any) -> None:
    """Load the glossary. One that cannot be used is told here, and ends Pelican: it would add a traceback."""
    settings = pelican.settings
    file = settings.get("GLOSSLINK_CONFIG")
    try:
        site = Site.load(Path(settings["PATH"]), Path(file) if file else None, dialect="pelican")
    except GlosslinkError as error:
        _log.critical("%s", report.reason(error))
        raise SystemExit(1) from None
    url = site.config.settings.url
    _sites[settings["PATH"]] = site.at(_root(settings) + url.removeprefix("/")) if url.startswith("/") else site
    _found[settings["PATH"]] = list(site.warnings)


def _tell(found: list[Diagnostic]) -> None:
    """Log what was found, all of it, though `--fatal` would end with the first: in a traceback, as Pelican does it."""
    fatal = False
    for one in sorted(found, key=lambda one: one.place):
        try:
            report.tell(_log, [one])
        except RuntimeError:
            fatal = True
    found.clear()
    if fatal:
        raise SystemExit(1)


def _root(settings: Mapping[str, Any]) -> str:
    return f"{settings['SITEURL'].rstrip('/')}/"


def _take_over(readers: Any) -> None:
    """Have Markdown read by our reader, unless another plugin has put one of its own in the place of Pelican's."""
    for ending, reader in readers.reader_classes.items():
        if reader is MarkdownReader:
            readers.reader_classes[ending] = Reader


class Reader(MarkdownReader):
    """Pelican's reader, with our preprocessor in its Markdown."""

    def __init__(self, settings: Mapping[str, Any]) -> None:
        super().__init__(settings)
        self.extension = _Extension(_sites[settings["PATH"]], _found[settings["PATH"]])
        options = settings["MARKDOWN"]
        ours = {**options, "extensions": [*options["extensions"], self.extension]}
        self.settings = {**settings, "MARKDOWN": ours}

    def read(self, source_path: str) -> Any:
        """Return the content and the metadata of a file."""
        self.extension.path = Path(source_path)
        return super().read(source_path)

    def _parse_metadata(self, meta: Mapping[str, Sequence[str]]) -> Any:
        self._md.preprocessors.deregister(NAME)  # a summary is no place for the first mention
        return super()._parse_metadata(meta)


class _Extension(Extension):
    def __init__(self, site: Site, found: list[Diagnostic]) -> None:
        super().__init__()
        self.site = site
        self.found = found
        self.path: Path | None = None

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Python-Markdown's name
        Linking(md, lambda: self.site, self.path, self.found.extend).register()


def _finish(generators: Sequence[Any]) -> None:
    _add_page(generators)
    _tell_of_others(generators)
    _tell(_found[generators[0].settings["PATH"]])


def _tell_of_others(generators: Sequence[Any]) -> None:
    """Warn where another plugin reads Markdown: its articles have no links, and nothing else says so."""
    articles = next(one for one in generators if isinstance(one, ArticlesGenerator))
    readers = {articles.readers.reader_classes.get(ending) for ending in MarkdownReader.file_extensions}
    for reader in readers:
        if reader and not issubclass(reader, Reader):
            try:
                _log.warning("%s, of another plugin, reads Markdown in our place: nothing is linked", reader.__name__)
            except RuntimeError:  # --fatal=warnings
                raise SystemExit(1) from None


def _add_page(generators: Sequence[Any]) -> None:
    """Add the glossary as a page where links lead to it, unless the site has a page there."""
    articles = next(one for one in generators if isinstance(one, ArticlesGenerator))
    pages = next(one for one in generators if isinstance(one, PagesGenerator))
    settings = pages.settings
    site = _sites[settings["PATH"]]
    where = _where(site, _root(settings))
    own = [*articles.articles, *articles.translations, *pages.pages, *pages.translations]
    if not where or not settings.get("GLOSSLINK_PAGE", True) or where in {one.save_as for one in own}:
        return
    title, shown = settings.get("GLOSSLINK_TITLE", ""), settings.get("GLOSSLINK_MENTIONS", 20)
    glossary = GlossaryPage(site, lambda: _backlinks(site, own, _root(settings)), title, shown)
    _, _, text = glossary.text("").partition("\n")  # the theme writes the title
    data = {"title": glossary.heading, "save_as": where, "url": where.removesuffix("index.html")}
    html = markdown(text, **settings["MARKDOWN"])
    made_of = next((str(path) for path in site.watched if path.is_file()), None)  # other plugins ask for a file
    pages.pages.append(Page(html, data, settings, made_of, pages.context))


def _where(site: Site, root: str) -> str:
    """Return the file, in the output, that links to entries lead to; nothing where they lead elsewhere."""
    url, mark, _ = (site.url or site.config.settings.url).partition("#")
    if not mark or "{" in url or not url.startswith(root):
        return ""
    path = url.removeprefix(root)
    return path if path.endswith(".html") else f"{path.rstrip('/')}/index.html".lstrip("/")


def _backlinks(site: Site, contents: Iterable[Any], root: str) -> Backlinks:
    known = {site.relative(Path(one.source_path)): one for one in contents if _is_markdown(one.source_path)}
    return site.backlinks(_texts(site, known), {path: root + one.url for path, one in known.items()})


def _texts(site: Site, paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    for path in paths:
        with suppress(DocumentError):  # Pelican tells of files that it cannot read
            yield path, files.read(site.config.root / path)


def _is_markdown(path: str | None) -> bool:
    return path is not None and Path(path).suffix.removeprefix(".") in MarkdownReader.file_extensions
