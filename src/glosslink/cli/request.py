"""What a command line asks for: documents, and what to do with them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

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
        """Return the configuration for these documents: the nearest upwards from the first.

        Raises ConfigError, and UsageError where another of them has a configuration of its own.
        """
        from glosslink.config import load

        agree(self.paths, self.config_file)
        return load(self.start, self.config_file)

    @property
    def start(self) -> Path:
        """The folder from which the configuration is looked for, upwards."""
        return folder(Path(self.stdin_name) if self.from_stdin else next(iter(self.paths), Path()))


def folder(path: Path) -> Path:
    """Return the folder from which the configuration of a path is looked for, upwards."""
    return path if path.is_dir() else path.parent


def agree(paths: Sequence[Path], file: Path | None) -> None:
    """Raise UsageError where paths have different configurations, and none is asked for: one run goes by one.

    A path without any goes with the others.
    """
    if file is not None or len(paths) < 2:
        return
    from os.path import normpath, realpath

    from glosslink.config import find
    from glosslink.files import shown

    found: dict[Path, Path] = {}
    for start, path in {folder(path): path for path in paths}.items():
        if config := find(Path(normpath(start.absolute()))):
            found.setdefault(Path(realpath(config)), path)
    if len(found) > 1:
        from click import UsageError

        (one, first), (other, second) = list(found.items())[:2]
        raise UsageError(
            f"{shown(first)} has its settings in {shown(one)}, {shown(second)} in {shown(other)}: "
            "name them in two runs, or say by --config which holds for both"
        )
