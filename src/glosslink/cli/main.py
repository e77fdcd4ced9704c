"""The command `glosslink` as click knows it: finds the command asked for, and runs it."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

import click

from glosslink.cli.telling.ending import ended
from glosslink.cli.telling.mistakes import unknown_command, unknown_option

if TYPE_CHECKING:
    from collections.abc import Callable

COMMANDS = ("check", "explain", "hook", "init", "link", "mdbook", "page", "rule", "show", "unlink", "where")


class _Commands(click.Group):
    """Commands that are imported when they are called: each is the `command` of the module that has its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # click's, too
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"glosslink.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command asked for; where there is none, say which may have been meant."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError:
            if hint := unknown_command(args[0], COMMANDS):
                raise click.UsageError(f"No such command '{args[0]}'. {hint}", ctx) from None
            raise

    def invoke(self, ctx: click.Context) -> None:
        """Run the command; a file's name that begins as options do is told for what it is."""
        said = ctx.args
        try:
            ctx.exit(ended(partial(_done, partial(super().invoke, ctx))))
        except click.NoSuchOption as error:
            if hint := unknown_option(error.option_name, said):
                raise click.UsageError(f"No such option '{error.option_name}'. {hint}", error.ctx) from None
            raise


def _done(work: Callable[[], object]) -> int:
    try:
        work()
    except click.exceptions.Exit as end:
        return end.exit_code
    return 0


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Settings stand in glosslink.toml, or in [tool.glosslink] of pyproject.toml; `glosslink init` writes one.",
)
@click.version_option(package_name="glosslink", message="glosslink %(version)s")
def main() -> None:
    """Link the first mention of each glossary term in Markdown posts, and change nothing else."""
