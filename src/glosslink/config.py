"""Settings, their discovery and validation.

Settings stand in `glosslink.toml`, or in `[tool.glosslink]` of `pyproject.toml`: the nearest one upwards. Paths and
patterns in them are relative to that file's folder. Every fault of a file is reported at once, at its own key.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias, get_args, get_origin

import msgspec

from glosslink.diagnostics import Diagnostic, Lines, Place
from glosslink.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Style = Literal["inline", "reference", "html"]
Dialect = Literal["auto", "commonmark", "github", "hugo", "jekyll", "mkdocs", "docusaurus", "myst", "obsidian"]
First = Literal["document", "section", "paragraph", "every"]
Context = Literal["headings", "lead-ins", "tables", "quotes", "lists", "footnotes", "html", "emphasis"]
Limit = Annotated[int, msgspec.Meta(ge=0)]

FILE = "glosslink.toml"
_Key: TypeAlias = tuple[str | int, ...]
_CODES = {"unreadable-config": "GL001", "unknown-setting": "GL002", "invalid-setting": "GL003"}
_SITE_WIDE = ("glossary", "documents")  # what is read at all cannot depend on what is being read


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """What a configuration can say; the defaults are those of a configuration that says nothing."""

    glossary: tuple[str, ...] = ("glossary",)
    documents: tuple[str, ...] = ("**/*.md",)
    url: str = "/glossary/#{id}"
    known_urls: tuple[str, ...] = ()
    style: Style = "inline"
    title: bool = False
    first: First = "document"
    skip: tuple[Context, ...] = ("headings", "lead-ins")
    max_links: Limit | None = None
    max_per_paragraph: Limit | None = None
    links: Literal["source", "build"] = "source"
    notice: str = ""
    dialect: Dialect = "auto"
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Override:
    """Settings for the documents that .gitignore-style patterns pick, as (field, value) pairs."""

    paths: tuple[str, ...]
    values: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class Config:
    """The settings in force: the file they stand in (if any), the folder its paths start from, what it says."""

    path: Path | None
    root: Path
    settings: Settings = Settings()
    overrides: tuple[Override, ...] = ()

    def for_path(self, path: str) -> Settings:
        """Return the settings of a document; `path` is relative to `root`, with `/`; later overrides win."""
        changes: dict[str, object] = {}
        if self.overrides and path and not path.startswith("../"):
            from glosslink.files import patterns

            for override in self.overrides:
                if patterns(override.paths).match_file(path):
                    changes.update(override.values)
        return msgspec.structs.replace(self.settings, **changes) if changes else self.settings


def load(start: Path, file: Path | None = None) -> Config:
    """Return the configuration in `file`, else in the nearest file at or above the folder `start`, else the defaults.

    Raises ConfigError with every fault of the file.
    """
    if file is not None:
        return _read(file.absolute(), required=True)
    start = start.absolute()
    for folder in (start, *start.parents):
        for name in (FILE, "pyproject.toml"):
            if (folder / name).is_file() and (found := _read(folder / name, required=False)).path:
                return found
    return Config(None, start)


def _read(path: Path, *, required: bool) -> Config:
    """Return what a file says; `Config.path` is None if it is a pyproject.toml that does not speak of glosslink."""
    from glosslink.files import read, shown

    text, faults = read(path, _CODES["unreadable-config"], "unreadable-config").removeprefix("\ufeff"), _Faults()
    at: _Key = ("tool", "glosslink") if path.name == "pyproject.toml" else ()
    if at and not required and "glosslink" not in text:
        return Config(None, path.parent)
    table = _parse(text, shown(path))
    for part in at:
        table = table.get(part) if isinstance(table, dict) else None
    if not isinstance(table, dict):
        if required:
            raise ConfigError([_diagnostic("unreadable-config", Place(shown(path)), "it has no table [tool.glosslink]")])
        return Config(None, path.parent)
    overrides = faults.overrides(table.pop("overrides", []), (*at, "overrides"))
    values = faults.values(table, at)
    if faults.found:
        raise ConfigError(sorted(_placed(faults.found, text, shown(path)), key=lambda d: d.place))
    return Config(path, path.parent, Settings(**values), overrides)  # type: ignore[arg-type]  # each was converted
