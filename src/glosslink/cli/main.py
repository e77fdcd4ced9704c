"""The command `glosslink`: finds the command asked for, and turns what it raises into a message and an exit status.

Exit status: 0 fine, 1 findings or (with --check) something would change, 2 usage, configuration, glossary or document
that cannot be used, 130 interrupted, 141 nobody reads on.
"""

from __future__ import annotations

import os
import sys
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

import click

from glosslink.cli import messages
from glosslink.errors import GlosslinkError

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

    def invoke(self, ctx: click.Context) -> None:
        ctx.exit(_ended(partial(super().invoke, ctx)))


def _ended(work: Callable[[], object]) -> int:
    """Return the exit status of a command, having said what went wrong with it."""
    status = 2
    try:
        status = _done(work)
    except GlosslinkError as error:
        messages.error(error)
    except BrokenPipeError:
        status = 141
    except OSError as error:  # standard output on a full disk, say: nobody's bug
        messages.error(GlosslinkError(str(error)))
    except KeyboardInterrupt:
        messages.say("interrupted")
        status = 130
    except (click.ClickException, click.Abort):
        raise
    except Exception as error:  # noqa: BLE001  # a traceback is a bug; this says so in fewer words
        messages.internal_error(error)
    _give_up_stdout()
    return status


def _done(work: Callable[[], object]) -> int:
    try:
        work()
    except click.exceptions.Exit as end:
        return end.exit_code
    finally:
        sys.stdout.flush()
    return 0


def _give_up_stdout() -> None:
    """Send what cannot be written where it does no harm, or Python complains of it at the end."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Settings stand in glosslink.toml, or in [tool.glosslink] of pyproject.toml; `glosslink init` writes one.",
)
@click.version_option(package_name="glosslink", message="glosslink %(version)s")
def main() -> None:
    """Link the first mention of each glossary term in Markdown posts, and change nothing else."""
