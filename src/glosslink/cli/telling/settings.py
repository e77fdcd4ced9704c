"""`--show-settings`: the settings in force, as the TOML that would say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
import msgspec

from glosslink import files
from glosslink.records import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from glosslink.cli.asked.request import Request
    from glosslink.config import Config
    from glosslink.settings import Settings


def write(request: Request, config: Config, changes: Mapping[str, Any]) -> None:
    """Write settings to standard output: those of the document asked for, or of the site with its overrides."""
    path = request.document
    settings = config.for_path(files.relative(path, config.root)) if path else config.settings
    click.echo(f"# {_origin(config)}")
    if path:
        click.echo(f"# as they hold for {files.shown(path)}")
    for line in _lines(replace(settings, **changes)):
        click.echo(line + _told(line, config))
    for override in () if path else config.overrides:
        click.echo(f"\n[[overrides]]\npaths = {toml(override.paths)}")
        for field, value in override.values:
            click.echo(f"{_key(field)} = {toml(value)}")


def _origin(config: Config) -> str:
    if config.path:
        return files.shown(config.path)
    return f"no glosslink.toml found; these are the defaults, for the folder {files.shown(config.root)}"


def _told(line: str, config: Config) -> str:
    """Return, for the setting `dialect = "auto"`, a comment that says which dialect the site's files tell."""
    if line != 'dialect = "auto"':
        return ""
    from glosslink.documents.dialects import detect

    return f"  # here: {detect(config.root)}"


def _lines(settings: Settings) -> Iterator[str]:
    for field in type(settings).__annotations__:
        value = getattr(settings, field)
        yield f"# {_key(field)} is not set" if value is None else f"{_key(field)} = {toml(value)}"


def _key(field: str) -> str:
    return field.replace("_", "-")


def toml(value: Any) -> str:
    """Return a setting's value in TOML, which shares strings, lists, numbers and booleans with JSON but for DEL."""
    return msgspec.json.encode(value).decode().replace("\x7f", "\\u007F").replace('","', '", "')
