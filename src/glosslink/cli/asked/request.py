"""What a command line asks for: documents, and what to do with them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from glosslink.records import dataclass, field, replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
class Wish:
    """The options of `link` that are its own; `changes` are settings by field name."""

    changes: dict[str, Any] = field(default_factory=dict)
    refresh: bool = False
    resolve: bool = False
    strict: bool = False
    jobs: int = 0
    cached: bool = True


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

        return load(self.start, self.config_file)

    @property
    def start(self) -> Path:
        """The folder from which the configuration is looked for, upwards."""
        return folder(Path(self.stdin_name) if self.from_stdin else next(iter(self.paths), Path()))

    @property
    def is_mixed(self) -> bool:
        """Whether the paths lead to different settings."""
        return len(self.paths) > 1 and self.config_file is None and not self.from_stdin and differ(self.paths)

    def each(self) -> Iterator[Request]:
        """Yield a request for each of the paths alone."""
        return (replace(self, paths=(path,)) for path in self.paths)


def folder(path: Path) -> Path:
    """Return the folder from which the configuration of a path is looked for, upwards."""
    return path if path.is_dir() else path.parent


def differ(paths: Sequence[Path]) -> bool:
    """Whether some of the paths lead to other settings than the first."""
    from glosslink.cli.asked.nearest import Nearest, whole

    nearest = Nearest()
    return len({nearest.file(whole(start)) for start in dict.fromkeys(map(folder, paths))}) > 1


def agree(paths: Sequence[Path], file: Path | None) -> None:
    """Raise UsageError where paths lead to different settings, and none is asked for: for what goes by one alone."""
    if file is None and len(paths) > 1 and differ(paths):
        from click import UsageError

        raise UsageError(
            f"not all of {', '.join(map(str, paths[:3]))}{' …' if len(paths) > 3 else ''} have the same settings: "
            "name them in runs of their own, or say by --config which hold for all"
        )
