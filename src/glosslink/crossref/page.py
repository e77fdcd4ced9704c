"""The glossary for readers: its pages, as text by the names of their files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote

from glosslink.crossref import jsonld, rendering
from glosslink.crossref.addresses import Addresses
from glosslink.crossref.definitions import Definitions
from glosslink.crossref.markdown_text import headed, to_markdown
from glosslink.crossref.markup import escape, to_html
from glosslink.crossref.views import Views
from glosslink.crossref.wording import direction, said
from glosslink.expressions import expression
from glosslink.linking.targets import Targets, escape_url
from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jinja2 import Environment

    from glosslink.crossref.backlinks import Backlinks
    from glosslink.linking.linker import Linker

Format = Literal["html", "md"]
_BLANKS = expression(r"\n{3,}")


@dataclass(frozen=True)
class Pages:
    """The pages of the linker's glossary with those who mention its entries.

    `folder` is where they will stand, relative to the root, with `/`; `shown` bounds the posts told for each entry.
    """

    linker: Linker
    backlinks: Backlinks
    format: Format = "html"
    split: bool = False
    title: str = ""  # in the language of the settings
    folder: str = ""
    templates: Path | None = None
    shown: int | None = None

    def files(self) -> Iterator[tuple[str, str]]:
        """Yield (name, text) of each file, the index first. Raises GlosslinkError for a template that is unusable."""
        environment = self._environment()
        views = self.views
        sections = views.sections(self.linker.settings.language)
        yield self.addresses.index, self._render(environment, "page", sections=sections)
        if self.split:
            for entry in self.linker.glossary.entries:
                file = self.addresses.file(entry)
                view = views.entry(entry, file)
                index = self.addresses.way(self.addresses.index, file)
                yield file, self._render(environment, "entry", entry=view, index_href=index)

    @property
    def heading(self) -> str:
        """The title of all of it."""
        return self.title or said("Glossary", self.linker.settings.language)

    @property
    def addresses(self) -> Addresses:
        """Where each entry stands."""
        suffix = ".html" if self.format == "html" else ".md"
        return Addresses(self.linker.glossary, self.linker.settings.url, self.split, suffix)

    def term_set(self) -> dict[str, Any]:
        """Return the glossary as schema.org data."""
        settings = self.linker.settings
        targets = Targets(self.linker.glossary, settings.url)
        return jsonld.term_set(self.linker.glossary, targets, self.addresses.base, self.heading, settings.language)

    def summaries(self) -> str:
        """Return the script that gives tooltips on the site's other pages the summary behind each URL."""
        targets = Targets(self.linker.glossary, self.linker.settings.url)
        found = {targets.url(entry): entry.summary for entry in self.linker.glossary.entries if entry.summary}
        return f"var glosslinkSummaries = {jsonld.to_script(found)};\n"

    @property
    def views(self) -> Views:
        """What the templates are given."""
        render = to_html if self.format == "html" else to_markdown
        pattern = self.linker.settings.post_url
        return Views(Definitions(self.linker), self.addresses, self.backlinks, render, pattern, self.folder, self.shown)

    def entries(self) -> str:
        """Return all entries as they stand on the page, for one that somebody else makes. Raises GlosslinkError."""
        sections = self.views.sections(self.linker.settings.language)
        return self._render(self._environment(), "entries", sections=sections).strip()

    def _environment(self) -> Environment:
        from markupsafe import Markup

        environment = rendering.environment(f".{self.format}", self.templates)

        def anchor(name: str) -> Markup:
            return Markup(f'<a id="{escape(name)}"></a>')  # noqa: S704  # just escaped

        def target(url: str) -> Markup:
            return Markup(escape_url(url))  # noqa: S704  # escaped for Markdown

        def heading(term: str, name: str) -> Markup:
            return Markup(headed(term, name, self.linker.settings.dialect))  # noqa: S704  # escaped there

        def say(text: str, language: str = "", value: object = "") -> str:
            return said(text, language or self.linker.settings.language, value)

        def turned(language: str) -> bool:
            return direction(language) != direction(self.linker.settings.language)

        environment.globals |= {"say": say, "direction": direction, "turned": turned}
        environment.filters |= {
            "anchor": anchor,
            "heading": heading,
            "target": target,
            "fragment": lambda name: f"#{quote(name)}",
        }
        return environment

    def _render(self, environment: Environment, template: str, **values: Any) -> str:
        from markupsafe import Markup

        common: dict[str, Any] = {"title": self.heading, "language": self.linker.settings.language}
        if self.format == "html":
            names = ("page.css", "tooltips.css"), ("search.js", "tooltips.js")
            style, script = ("".join(map(rendering.asset, group)) for group in names)
            common |= {"style": Markup(style), "script": Markup(script)}  # noqa: S704  # files of ours
            common["json_ld"] = Markup(jsonld.to_script(self.term_set()) if template == "page" else "")  # noqa: S704
        text = rendering.render(environment, f"{template}.{self.format}", **common, **values)
        return text if self.format == "html" else _BLANKS.sub("\n\n", text).strip() + "\n"
