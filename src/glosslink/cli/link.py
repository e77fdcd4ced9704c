"""`glosslink link`: mentions of glossary terms become links."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import click

from glosslink.cli.options import JOBS, documents
from glosslink.settings import STYLES, First, check_style

if TYPE_CHECKING:
    from glosslink.cli.asked.request import Request


def _style(context: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Check a style: one that cannot be is wrong usage."""
    try:
        if value is not None:
            check_style(value)
    except ValueError as error:
        raise click.BadParameter(f"it {error}", context, param) from None
    return value


def _styles(context: click.Context, param: click.Parameter, begun: str) -> list[str]:  # noqa: ARG001 - as click calls it
    """Return the names that complete what is typed."""
    return [name for name in STYLES if name.startswith(begun)]


@click.command("link", short_help="Link mentions of glossary terms.")
@documents
@click.option("--refresh", is_flag=True, help="Plan links made earlier anew, and follow ids that have changed.")
@click.option("--resolve", is_flag=True, help="Turn explicit references (glossary:ID) into links in the files, too.")
@click.option(
    "--style",
    callback=_style,
    shell_complete=_styles,
    metavar="STYLE",
    help="How links are written: a name, or a template.",
)
@click.option("--first", type=click.Choice(get_args(First)), help="Where the first mention of an entry is linked.")
@click.option("--max-links", type=click.IntRange(min=0), metavar="N", help="Links in a document, at most.")
@click.option("--proof", type=click.Choice(["events", "strict"]), default="events", help="strict: render twice, too.")
@JOBS
@click.option("--no-cache", is_flag=True, help="Do not use or keep results of earlier runs.")
@click.option(
    "--show-settings", is_flag=True, help="Show the settings in force, and where they stand; do nothing else."
)
@click.pass_context
def command(
    context: click.Context,
    request: Request,
    *,
    refresh: bool,
    resolve: bool,
    style: str | None,
    first: First | None,
    max_links: int | None,
    proof: str,
    jobs: int,
    no_cache: bool,
    show_settings: bool,
) -> None:
    """Link the first mention of each glossary term in documents.

    For one file, or - for standard input, the linked text goes to standard output. For folders, which are searched
    for Markdown files, and for several files say where results go. With no PATH, documents are as configured. Each
    goes by the settings nearest to it, in its folder or above it.
    """
    from glosslink.cli.asked.request import Wish
    from glosslink.cli.runs.linking import link

    given = {"style": style, "first": first, "max_links": max_links}
    changes = {name: value for name, value in given.items() if value is not None}
    if show_settings:
        from glosslink.cli.telling.settings import write

        for one in request.each() if request.is_mixed else (request,):
            write(one, one.config(), changes)
        return
    wish = Wish(changes, refresh, resolve, proof == "strict", jobs, cached=not no_cache)
    context.exit(link(request, wish))
