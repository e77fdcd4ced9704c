"""The options that commands share, and what they ask for."""

from __future__ import annotations

from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from glosslink.cli.asked.request import OUTPUTS, Output, Request
from glosslink.cli.telling import messages
from glosslink.files import HTML_SUFFIXES, SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Callable


def documents(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command PATH arguments and the output options; it gets them as `request`."""

    @wraps(command)
    def wrapper(
        *,
        paths: tuple[Path, ...],
        stdin_filename: str,
        config: Path | None,
        quiet: bool,
        verbose: bool,
        write: bool,
        diff: bool,
        check: bool,
        output: Path | None,
        format_: str | None,
        force_exclude: bool,
        **others: Any,
    ) -> None:
        wanted = Output(write, diff, check, output, format_ == "json")
        if sum((write, diff or check, output is not None, wanted.json)) > 1:
            raise click.UsageError(f"choose one of {OUTPUTS}; only --diff and --check go together")
        if output and output.suffix.lower() in (*SUFFIXES, *HTML_SUFFIXES) and not output.is_dir():
            raise click.UsageError(f"--output takes a folder; the text of one file goes into another by `> {output}`")
        return command(Request(paths, wanted, config, stdin_filename, quiet, verbose, force_exclude), **others)

    for option in reversed(_OPTIONS):
        wrapper = option(wrapper)
    return wrapper


CONFIG = click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Read settings here, and nowhere else.",
)
FORCE_EXCLUDE = click.option(
    "--force-exclude",
    is_flag=True,
    help="Skip files that the settings or .gitignore leave out even where they are named.",
)
JOBS = click.option(
    "--jobs", type=click.IntRange(min=0), default=0, metavar="N", help="Processes to use (default: it depends)."
)
STDIN_FILENAME = click.option(
    "--stdin-filename", default="", metavar="NAME", help="The path that standard input (-) stands for."
)
COLOR = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    callback=messages.set_colour,
    expose_value=False,
    is_eager=True,
    help="Colour messages and diffs (default: on a terminal).",
)
_OPTIONS = (
    click.argument(
        "paths",
        nargs=-1,
        type=click.Path(exists=True, allow_dash=True, readable=False, path_type=Path),  # reading says it better
        metavar="[PATH…|-]",
    ),
    click.option("--write", is_flag=True, help="Rewrite the files."),
    click.option("--diff", is_flag=True, help="Show what --write would change."),
    click.option("--check", is_flag=True, help="Exit with 1 if --write would change something."),
    click.option(
        "--output",
        type=click.Path(file_okay=False, path_type=Path),
        metavar="DIR",
        help="Write a copy of the site with its documents changed; files keep their place in it.",
    ),
    click.option("--format", "format_", type=click.Choice(["json"]), help="List the links, one JSON object a line."),
    CONFIG,
    FORCE_EXCLUDE,
    STDIN_FILENAME,
    COLOR,
    click.option("-q", "--quiet", is_flag=True, help="Show errors only."),
    click.option(
        "-v", "--verbose", is_flag=True, help="Show also what is no error: mentions that cannot be linked, say."
    ),
)
