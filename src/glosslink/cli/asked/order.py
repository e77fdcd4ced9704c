"""What `glosslink check` is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.cli.asked.request import Output, Request
from glosslink.records import dataclass

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Order:
    """What the command line asks for."""

    paths: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fix: bool = False
    unsafe: bool = False
    diff: bool = False
    baseline: Path | None = None
    write_baseline: bool = False
    site: Path | None = None
    quiet: bool = False
    glossary: bool = False
    force_exclude: bool = False
    reports: tuple[tuple[str, Path], ...] = ()
    since: str | None = None
    jobs: int = 0
    config_file: Path | None = None
    stdin_name: str = ""

    @property
    def request(self) -> Request:
        """The documents that are asked for."""
        return Request(
            self.paths,
            Output(check=True),
            self.config_file,
            self.stdin_name,
            quiet=self.quiet,
            verbose=False,
            force_exclude=self.force_exclude,
        )

    @property
    def is_site(self) -> bool:
        """Whether the documents are a whole: all that are configured, or those of folders."""
        return not self.glossary and (not self.paths or any(path.is_dir() for path in self.paths))
