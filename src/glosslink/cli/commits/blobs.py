"""Files as Git keeps them: those that a commit would change, or has changed, and copies of them to read."""

from __future__ import annotations

import posixpath
from contextlib import suppress
from itertools import groupby
from typing import TYPE_CHECKING

from glosslink import files
from glosslink.cli.asked.nearest import Nearest, whole
from glosslink.cli.commits.git import fields, joined
from glosslink.config import Config, load
from glosslink.records import dataclass
from glosslink.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from glosslink.cli.commits.git import Repository

_FILES = ("100644", "100755")  # no links, no submodules
_CHANGED = "--raw -z --no-abbrev --find-renames --diff-filter=ACMRT --no-relative --ignore-submodules".split()


@dataclass(frozen=True, slots=True, order=True)
class Blob:
    """A file as Git keeps it: its path from the top, its mode, the id of its content."""

    path: str
    mode: str
    id: str


def staged(repository: Repository) -> list[Blob]:
    """Return the files that a commit would change; where it ends a merge, those that differ from every parent."""
    found = changed(repository, "--cached")
    merged = repository.path("MERGE_HEAD")
    for parent in merged.read_text("ascii").split() if merged.is_file() else ():
        there = changed(repository, "--cached", parent)
        found = [blob for blob in found if blob in there]
    return found


def changed(repository: Repository, *between: str) -> list[Blob]:
    """Return the files that `git diff` tells as new or changed, renamed ones only if their content is another."""
    return sorted(_parsed(repository.run("diff", *_CHANGED, *between, "--")))


def _parsed(raw: bytes) -> Iterator[Blob]:
    rest = iter(fields(raw))
    for told in rest:
        _, mode, old, new, status = told.split(" ")
        paths = [next(rest) for _ in range(2 if status[0] in "CR" else 1)]
        if mode in _FILES and new != old:
            yield Blob(paths[-1], mode, new)


def content(repository: Repository, blob: Blob) -> bytes:
    """Return the bytes of a file as Git keeps them. Raises GlosslinkError."""
    return repository.run("cat-file", "blob", blob.id)


def export(repository: Repository, paths: Iterable[str], folder: Path, index: Path | None = None) -> None:
    """Write the files at paths, as they are in the index, below a folder. Raises GlosslinkError."""
    repository.run(
        "checkout-index", "--force", "--quiet", "-z", "--stdin", f"--prefix={folder}/", stdin=joined(paths), index=index
    )


def by_settings(blobs: Iterable[Blob], top: Path) -> list[tuple[Config, list[Blob]]]:
    """Return the settings that hold for files below `top`, each with its files. Raises ConfigError.

    Files for which nothing is set and nothing is there by default, no folder `glossary`, are left out.
    """
    nearest = Nearest()
    by_file: dict[Path | None, list[Blob]] = {}
    for folder, ones in groupby(blobs, key=lambda blob: posixpath.dirname(blob.path)):
        by_file.setdefault(nearest.file(whole(top / folder)), []).extend(ones)
    found = [(load(top, file) if file else Config(None, top, Settings()), ones) for file, ones in by_file.items()]
    return [
        (config, ones)
        for config, ones in found
        if config.path or all((top / name).exists() for name in config.settings.glossary)
    ]


def glossary_paths(config: Config, top: Path) -> list[str]:
    """Return where the glossary of a configuration is, from the top; what lies outside of it is left out."""
    paths = (files.relative(config.root / name, top) for name in config.settings.glossary)
    return [path for path in paths if not path.startswith("../")]


def is_below(path: str, names: Iterable[str]) -> bool:
    """Whether a path is one of others, or lies below one."""
    return any(name in {path, "."} or path.startswith(f"{name}/") for name in names)


def share_cache(root: Path, home: Path) -> None:
    """Let a copy of a site, at `root`, use the cache of the site at `home`."""
    from glosslink.cache import FOLDER

    with suppress(OSError):  # a cache is only a cache, and some systems have no links
        (root / FOLDER).symlink_to(home.absolute() / FOLDER, target_is_directory=True)
