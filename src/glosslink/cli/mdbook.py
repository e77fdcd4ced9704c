"""`glosslink mdbook`: the preprocessor that mdBook runs, a book in and a book out."""

from __future__ import annotations

import sys

import click


@click.group("mdbook", invoke_without_command=True, short_help="Link an mdBook; mdBook itself runs this.")
@click.pass_context
def command(context: click.Context) -> None:
    """Link the chapters of a book: mdBook writes it to standard input, and reads it from standard output.

    It runs this command where book.toml has a table [preprocessor.glosslink] with command = "glosslink mdbook".
    """
    if context.invoked_subcommand is None:
        context.exit(_preprocess())


@command.command("supports", short_help="Exit with 0 if a renderer can be served.")
@click.argument("renderer")
@click.pass_context
def supports(context: click.Context, renderer: str) -> None:
    """Exit with 0 if books for RENDERER can be linked, as those for every renderer can that reads Markdown."""
    context.exit(int(renderer == "not-supported"))  # the name by which mdBook's documentation asks for a no


def _preprocess() -> int:
    from glosslink.cli.telling import messages
    from glosslink.cli.telling.output import write_stdout
    from glosslink.hosts.mdbook import linked

    # Who tries it by hand is told that it is not for hands, instead of waiting for the end of a book.
    text, found = linked(b"" if sys.stdin.isatty() else sys.stdin.buffer.read())
    messages.show(one for one in found if one.severity != "info")
    write_stdout(text.encode())
    return int(any(one.severity == "error" for one in found))
