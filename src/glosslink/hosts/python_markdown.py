"""The Python-Markdown extension `glosslink`: texts are linked as they are, before anything else has read them.

Any preprocessor may move lines about, take code and HTML out of sight or put other files in, so ours comes first:
what it links is the text as its author wrote it, and a finding has the line that it has there.
"""

from __future__ import annotations

import logging
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

from glosslink.errors import DocumentError, GlosslinkError
from glosslink.hosts import kept, report, zensical
from glosslink.hosts.excerpt import Excerpt
from glosslink.hosts.literal import without_literal_links

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from markdown import Markdown

    from glosslink.diagnostics import Diagnostic
    from glosslink.hosts.site import Site
    from glosslink.linking.result import LinkResult

NAME = "glosslink"
FIRST = 1000  # pymdownx.snippets, the next one known, has 32
LAST = -1000
PATIENCE = 0.5  # seconds in which the files of a glossary are not looked at again
_log = logging.getLogger("MARKDOWN.glosslink")  # `python -m markdown -v` shows what is logged below "MARKDOWN"
_said: set[str] = set()  # a site of a hundred pages has one broken glossary


class GlosslinkExtension(Extension):
    """Links texts to the glossary of the site in the current folder, or that of the configuration file `config`.

    `path` is that of the text, where it is one and the host does not tell. A glossary that cannot be used is logged,
    and texts stay as they are; with `strict`, ConfigError or GlossaryError is raised, and for what is wrong in a text
    DocumentError.
    """

    def __init__(self, **options: Any) -> None:
        self.config = {
            "config": ["", "path of glosslink.toml; default: the nearest at or above the current folder"],
            "path": ["", "path of the text, for settings that depend on it and for messages"],
            "strict": [False, "raise what is wrong instead of logging it"],
        }
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Python-Markdown's name
        """Register the preprocessor. Raises ConfigError and GlossaryError if the option `strict` asks for it."""
        file, path = self.getConfig("config"), self.getConfig("path")
        find = partial(kept.site, Path(file).absolute() if file else None, "mkdocs", Path.cwd())
        strict = self.getConfig("strict")
        told = _raise if strict else partial(report.tell, _log)
        linking = Linking(md, partial(_site, find, strict=strict), Path(path) if path else None, told)
        linking.register()
        linking.ask()


class Linking(Preprocessor):
    """Links the text of `path` as it comes to the site that `find` gives; `told` is handed the findings in it."""

    def __init__(
        self,
        md: Markdown,
        find: Callable[[], Site | None],
        path: Path | None,
        told: Callable[[Sequence[Diagnostic]], None],
    ) -> None:
        super().__init__(md)
        self.find = find
        self.site: Site | None = None
        self.asked = -PATIENCE
        self.path = path
        self.told = told
        self.result: LinkResult | None = None

    def register(self) -> None:
        """Take the first place among the preprocessors, and the last among the postprocessors."""
        self.md.preprocessors.register(self, NAME, FIRST)
        self.md.postprocessors.register(_Cleaning(self), NAME, LAST)

    def ask(self) -> Site | None:
        """Return the site as it is now, or was a moment ago; None where it cannot be used.

        One instance may render texts for weeks. Raises ConfigError and GlossaryError if the option `strict` says so.
        """
        if monotonic() - self.asked >= PATIENCE:
            self.site = None
            self.site = self.find()
            self.asked = monotonic()
        return self.site

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with links in them."""
        self.result = None
        site = self.ask()
        if site is None:
            return lines
        path, excerpt = self.path, Excerpt("\n".join(lines), 0)
        page = zensical.page(self.md)
        if page:
            path, excerpt = page.path, Excerpt.of(excerpt.text, page.text)
        result = site.link(excerpt.text, site.relative(path) if path else "")
        self.result = result
        self.told(result.diagnostics)
        return excerpt.rest(result.text).split("\n")


class _Cleaning(Postprocessor):
    def __init__(self, linking: Linking) -> None:
        super().__init__(linking.md)
        self.linking = linking

    def run(self, text: str) -> str:
        result = self.linking.result
        return without_literal_links(text, result) if result else text


def _site(find: Callable[[], tuple[Site, bool]], *, strict: bool) -> Site | None:
    try:
        site, is_new = find()
    except GlosslinkError as error:
        if strict:
            raise
        _say(report.reason(error))
        return None
    if is_new:
        _said.clear()
        report.tell(_log, site.warnings)
    return site


def _raise(found: Sequence[Diagnostic]) -> None:
    if any(one.severity != "info" for one in found):
        raise DocumentError(found)


def _say(text: str) -> None:
    if text not in _said:
        _said.add(text)
        _log.critical("%s", text)  # which `python -m markdown` shows without being asked


def makeExtension(**options: Any) -> GlosslinkExtension:  # noqa: N802  # Python-Markdown's name
    """Return the extension, for `glosslink.hosts.python_markdown` in a list of extensions."""
    return GlosslinkExtension(**options)
