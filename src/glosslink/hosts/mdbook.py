"""The mdBook preprocessor: takes a book as JSON, and gives it back with its chapters linked.

mdBook 0.4 keeps the parts of a book in `sections`, 0.5 in `items`; whatever else stands in the JSON stays as it is.
The form is that of https://rust-lang.github.io/mdBook/for_developers/preprocessors.html.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from glosslink.crossref.titles import front_post
from glosslink.errors import GlosslinkError
from glosslink.hosts.glossary_page import GlossaryPage, is_blank
from glosslink.hosts.site import Site
from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from glosslink.crossref.titles import Post
    from glosslink.diagnostics import Diagnostic

Json: TypeAlias = dict[str, Any]
_NO_BOOK = (
    "standard input holds no book: mdBook itself starts this command, where book.toml says\n"
    '  [preprocessor.glosslink]\n  command = "glosslink mdbook"'
)
_DEFAULTS: Mapping[str, str | int] = {"config": "", "page": "glossary.md", "title": "", "mentions": 20}
# What mdBook itself reads in a preprocessor's table.
_ITS_OWN = frozenset(("command", "before", "after", "renderer", "renderers", "optional"))


@dataclass(frozen=True, slots=True)
class Book:
    """A book as mdBook hands it over: its parts, the folder of book.toml, that of the chapters, our options."""

    parts: list[Any]
    root: Path
    source: Path
    options: Mapping[str, Any]

    def chapters(self) -> Iterator[tuple[Path, Json]]:
        """Yield the chapters that stand in a file, each with that file, in order."""
        waiting = self.parts[::-1]
        while waiting:
            part = waiting.pop()
            if isinstance(part, dict) and "Chapter" in part:
                chapter = part["Chapter"]
                waiting += reversed(chapter["sub_items"])
                path = chapter.get("source_path") or chapter["path"]
                if path is not None:
                    yield self.source / path, chapter


def linked(text: str | bytes) -> tuple[str, list[Diagnostic]]:
    """Return the book that mdBook has written, linked, and the findings in it.

    Raises GlosslinkError: ConfigError or GlossaryError, or where there is no book, or no chapter for the glossary.
    """
    try:
        context, content = json.loads(text)
        book = _book(context, content)
        chapters = list(book.chapters())
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise GlosslinkError(_NO_BOOK) from None
    file = book.options["config"]
    site = Site.load(book.root, book.root / file if file else None, dialect="mdbook")
    found = [*site.warnings, *_link({site.relative(path): chapter for path, chapter in chapters}, site, book)]
    return json.dumps(content, ensure_ascii=False), found


def _book(context: Json, content: Json) -> Book:
    config, root = context["config"], Path(context["root"])
    given = config.get("preprocessor", {}).get("glosslink", {})
    parts = content["items"] if "items" in content else content["sections"]
    return Book(parts, root, root / config["book"].get("src", "src"), _options(given))


def _options(given: Json) -> dict[str, Any]:
    """Return our options. Raises GlosslinkError for one that is unknown, or of another type."""
    for name, value in given.items():
        if name not in _DEFAULTS and name not in _ITS_OWN:
            known = ", ".join(f"`{one}`" for one in _DEFAULTS)
            raise GlosslinkError(f"book.toml: [preprocessor.glosslink]: unknown key `{name}`; ours are {known}")
        if name in _DEFAULTS and type(value) is not type(_DEFAULTS[name]):
            wanted = "a whole number" if isinstance(_DEFAULTS[name], int) else "a string"
            raise GlosslinkError(f"book.toml: [preprocessor.glosslink]: `{name}` takes {wanted}")
    return {**_DEFAULTS, **given}


def _link(chapters: Mapping[str, Json], site: Site, book: Book) -> Iterator[Diagnostic]:
    """Link the chapters, by their paths from the root of the site, in their places; yield the findings."""
    options = book.options
    home = site.relative(book.source / options["page"])
    site = site.among(lambda: _posts(chapters))
    if options["page"] and site.leads_to_pages:
        site = site.on_page(home, chapters)
    texts = {path: chapter["content"] for path, chapter in chapters.items()}
    glossary = GlossaryPage(
        site, lambda: site.backlinks(texts.items()), options["title"], options["mentions"], ids=True
    )
    if glossary.is_wanted(home) and home not in chapters:
        raise GlosslinkError(
            f"the glossary has no chapter: write `- [{glossary.heading}]({options['page']})` into SUMMARY.md, or name "
            "a chapter in book.toml, as [preprocessor.glosslink] page"
        )
    for path, chapter in chapters.items():
        if path == home and glossary.is_wanted(home) and is_blank(chapter["content"]):
            chapter["content"] = glossary.text(home)
            continue
        result = site.link(chapter["content"], path)
        chapter["content"], faults = glossary.filled(result.text, path)
        yield from (*result.diagnostics, *faults)


def _posts(chapters: Mapping[str, Json]) -> Iterator[Post]:
    """Yield the chapters as others may refer to them."""
    for path, chapter in chapters.items():
        yield front_post(path, chapter["content"])
