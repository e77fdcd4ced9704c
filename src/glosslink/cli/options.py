"""The options that commands share, and what they ask for."""

from __future__ import annotations

from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from glosslink.cli import messages
from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

    from glosslink.config import Config

OUTPUTS = "--write, --diff, --check, --output DIR or --format json"


@dataclass(frozen=True, slots=True)
class Output:
    """What becomes of the results; with nothing set, the text goes to standard output."""

    write: bool = False
    diff: bool = False
    check: bool = False
    folder: Path | None = None
    json: bool = False

    @property
    def as_text(self) -> bool:
        """Whether the text itself goes to standard output."""
        return self == Output()

    @property
    def prints(self) -> bool:
        """Whether results go to standard output."""
        return self.as_text or self.diff or self.json

    @property
    def is_built(self) -> bool:
        """Whether readers get the result, so that explicit references in it must lead somewhere."""
        return self.as_text or self.folder is not None


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asks for: documents, and what to do with them."""

    paths: tuple[Path, ...]
    output: Output
    config_file: Path | None
    stdin_name: str
    quiet: bool
    verbose: bool
    force_exclude: bool = False

    @property
    def from_stdin(self) -> bool:
        """Whether the document is standard input."""
        return Path("-") in self.paths

    @property
    def document(self) -> Path | None:
        """The one document asked for, by its path, if it is one and has a path."""
        if self.from_stdin:
            return Path(self.stdin_name) if self.stdin_name else None
        return self.paths[0] if len(self.paths) == 1 and not self.paths[0].is_dir() else None

    def config(self) -> Config:
        """Return the configuration for these documents: the nearest upwards from the first. Raises ConfigError."""
        from glosslink.config import load

        first = Path(self.stdin_name) if self.from_stdin else next(iter(self.paths), Path())
        return load(first if first.is_dir() else first.parent, self.config_file)


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
        return command(Request(paths, wanted, config, stdin_filename, quiet, verbose, force_exclude), **others)

    for option in reversed(_OPTIONS):
        wrapper = option(wrapper)
    return wrapper


CONFIG = click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Read settings here.",
)
FORCE_EXCLUDE = click.option(
    "--force-exclude",
    is_flag=True,
    help="Skip files that the settings or .gitignore leave out even where they are named.",
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
    click.option("--stdin-filename", default="", metavar="NAME", help="The path that standard input (-) stands for."),
    COLOR,
    click.option("-q", "--quiet", is_flag=True, help="Show errors only."),
    click.option(
        "-v", "--verbose", is_flag=True, help="Show also what is no error: mentions that cannot be linked, say."
    ),
)
