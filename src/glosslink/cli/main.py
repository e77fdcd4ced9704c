"""The command `glosslink`: finds the command asked for, and turns what it raises into a message and an exit status.

Exit status: 0 fine, 1 findings or (with --check) something would change, 2 usage, configuration, glossary or document
that cannot be used, 130 interrupted, 141 nobody reads on.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any

import click

from glosslink.cli import messages
from glosslink.errors import GlosslinkError

COMMANDS = ("init", "link", "unlink", "show")


class _Commands(click.Group):
    """Commands that are imported when they are called: each is the `command` of the module that has its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # click's, too
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"glosslink.cli.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except GlosslinkError as error:
            messages.error(error)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left to flush at exit goes there
            ctx.exit(141)
        except KeyboardInterrupt:
            messages.say("interrupted")
            ctx.exit(130)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:  # noqa: BLE001  # a traceback is a bug; this says so in fewer words
            messages.internal_error(error)
        else:
            return result
        return ctx.exit(2)


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Settings stand in glosslink.toml, or in [tool.glosslink] of pyproject.toml; `glosslink init` writes one.",
)
@click.version_option(package_name="glosslink", message="%(prog)s %(version)s")
def main() -> None:
    """Link the first mention of each glossary term in Markdown posts, and change nothing else."""
