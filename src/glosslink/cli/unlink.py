"""`glosslink unlink`: the links that glosslink made go, and the text is as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from glosslink.cli.options import documents

if TYPE_CHECKING:
    from glosslink.cli.asked.request import Request


@click.command("unlink", short_help="Remove the links that `link` made.")
@documents
@click.pass_context
def command(context: click.Context, request: Request) -> None:
    """Remove the links to the glossary that `glosslink link` made, and nothing else.

    Those are the links that lead to an entry, as it is now, and have one of its forms for text; whoever wrote them.
    Other links to the glossary stay, and how many is told; -v tells where they are, and why each stays.

    For one file, or - for standard input, the text goes to standard output. For folders, which are searched for
    Markdown files, and for several files say where results go. With no PATH, documents are as configured. Each goes
    by the settings nearest to it, in its folder or above it.
    """
    from glosslink.cli.asked.sources import Group, grouped
    from glosslink.cli.runs.batch import Batch
    from glosslink.cli.runs.linkers import load_linker
    from glosslink.cli.runs.mirror import mirror
    from glosslink.cli.runs.run import run

    found = grouped(request)
    loaded = load_linker(found.groups[0].config, verbose=request.verbose) if found.is_one else None
    copy = mirror(request.output, found.config)

    def batch(group: Group) -> Batch:
        linker = loaded or load_linker(group.config, verbose=request.verbose)
        return Batch(group.config, linker, {}, None, request.output, copy)

    context.exit(run(found, batch, request, copy, removes=True))
