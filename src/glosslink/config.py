"""Settings, their discovery and validation."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

Dialect = Literal["auto", "commonmark", "github", "hugo", "jekyll", "mkdocs", "docusaurus", "myst", "obsidian"]
First = Literal["document", "section", "paragraph", "every"]
Context = Literal["headings", "lead-ins", "tables", "quotes", "lists", "footnotes", "html", "emphasis"]
Limit = Annotated[int, msgspec.Meta(ge=0)]


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """What a configuration can say; the defaults are those of a configuration that says nothing."""

    glossary: tuple[str, ...] = ("glossary",)
    documents: tuple[str, ...] = ("**/*.md",)
    url: str = "/glossary/#{id}"
    known_urls: tuple[str, ...] = ()
    style: str = "inline"
    title: bool = False
    first: First = "document"
    skip: tuple[Context, ...] = ("headings", "lead-ins")
    max_links: Limit | None = None
    max_per_paragraph: Limit | None = None
    links: Literal["source", "build"] = "source"
    notice: str = ""
    dialect: Dialect = "auto"
    language: str = "en"
