"""`glosslink explain`: why a word of a post is or is not linked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from glosslink.cli import completing
from glosslink.cli.asked.spots import Spot, spot_of
from glosslink.cli.options import COLOR, CONFIG, STDIN_FILENAME
from glosslink.cli.telling import messages
from glosslink.errors import GlosslinkError

if TYPE_CHECKING:
    from pathlib import Path


# `-:12:3` is no option: it is a place in standard input.
@click.command(
    "explain",
    short_help="Tell why a word of a post is or is not linked.",
    context_settings={"ignore_unknown_options": True},
)
@click.argument("spot", callback=spot_of, shell_complete=completing.spots, metavar="FILE:LINE[:COLUMN]")
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", help="json: an object a line."
)
@CONFIG
@STDIN_FILENAME
@COLOR
def command(spot: Spot, format_: str, config: Path | None, stdin_filename: str) -> None:
    """Tell why the word at a place is or is not linked: which forms were tried, and what decided on each.

    Lines and columns count from 1, in characters, as editors and every message of glosslink do. With no COLUMN, every
    form in the line is explained. FILE may be - for standard input.
    """
    from glosslink.cli.asked.request import Output, Request
    from glosslink.cli.asked.sources import find
    from glosslink.cli.runs.linkers import linkers, load_linker
    from glosslink.cli.telling.explained import as_json, as_text
    from glosslink.linking.built import resolves

    output = Output(check=True)
    request = Request((spot.path,), output, config, stdin_filename, quiet=False, verbose=False)
    spot.check()
    settings = request.config()
    (source,) = find(request, settings)
    text = source.read()
    start, end = spot.span(text, source.name)
    loaded = load_linker(settings, resolves=resolves(settings.settings, settings.root))
    linker = linkers(settings, loaded, {})(source.relative)
    found = linker.explain(text, source.relative, start, None if spot.column else end)
    if not found and spot.column:
        raise GlosslinkError(f"there is no word at {source.name}:{spot.line}:{spot.column}")
    show = as_json if format_ == "json" else as_text
    for one in found:
        click.echo(show(one, source.name, linker.glossary))
    if not found and format_ == "text":
        messages.say(f"no form of an entry stands in line {spot.line}; with a column, the word there is explained")
