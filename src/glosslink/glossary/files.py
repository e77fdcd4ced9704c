"""The files that a glossary is made of, found and read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from glosslink.diagnostics import Place
from glosslink.glossary.faults import fault, listed
from glosslink.glossary.source import UnreadableError, decode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from glosslink.diagnostics import Diagnostic
    from glosslink.glossary.source import Source

YAML = (".yaml", ".yml")
MARKDOWN = (".md", ".markdown", ".qmd")
TABLES = (".csv", ".tsv")
JSON = (".json",)
KINDS = YAML + MARKDOWN + TABLES + JSON
INDEX = frozenset(("readme", "index", "_index"))  # pages that may well hold no entry
MISSING = "no such file or folder"
_KINDS = f"a glossary's files are named {listed(f'*{suffix}' for suffix in KINDS)}."


def sources(paths: Iterable[str | Path], root: Path | None, faults: list[Diagnostic]) -> Iterator[Source]:
    """Yield the text of every glossary file at `paths`, each file once; folders in order of their files' paths.

    Relative paths start from `root`, and messages show paths relative to it. In a folder, hidden files and files of
    other kinds are passed over. A path that cannot be read adds a GL101 to `faults`.
    """
    seen: set[str] = set()
    for given in (root / path if root else Path(path) for path in paths):
        files = list(_files(given, lambda error: faults.append(_shut(error, root))))
        beside = _is_folder(given) and sum(path.suffix.lower() in MARKDOWN for path in files) > 1
        for path in files:
            try:
                if (real := _real(path)) not in seen:
                    seen.add(real)
                    yield _read(path, shown(path, root), beside=beside)
            except UnreadableError as error:
                faults.append(error.diagnostic)
        if not files:
            message = "no entries found: this folder has no glossary file"
            faults.append(fault("GL101", Place(shown(given, root)), message, _KINDS))


def consulted(paths: Iterable[str | Path], root: Path) -> Iterator[Path]:
    """Yield the files and folders that `sources` goes by."""
    for given in (root / path for path in paths):
        yield given
        if _is_folder(given):
            for folder, folders, names in os.walk(given):
                folders[:] = [name for name in folders if not name.startswith(".")]
                yield Path(folder)
                yield from (Path(folder, name) for name in names if not name.startswith("."))


def _real(path: Path) -> str:
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):  # a name that the system does not accept; reading it says so
        return str(path)


def shown(path: Path, root: Path | None) -> str:
    """Return `path` as messages show it: relative to `root` where it lies there, with `/`."""
    if root and path.is_relative_to(root):
        path = path.relative_to(root)
    return path.as_posix()


def _files(path: Path, fail: Callable[[OSError], None]) -> Iterator[Path]:
    """Yield `path`, or the glossary files below it in order; `fail` is told of a folder that cannot be read."""
    if not _is_folder(path):
        yield path
        return
    for folder, folders, names in os.walk(path, onerror=fail):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(folder, name)
            if not name.startswith(".") and file.suffix.lower() in KINDS and file.is_file():
                yield file


def _shut(error: OSError, root: Path | None) -> Diagnostic:
    """Return what is wrong with a folder that cannot be read: the entries in it must not be missed without a word."""
    place = Place(shown(Path(os.fsdecode(error.filename)), root))
    return fault("GL101", place, f"cannot be read: {error.strerror}", "see that the folder can be read.")


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _read(path: Path, name: str, *, beside: bool) -> Source:
    if path.suffix.lower() not in KINDS and _exists(path):
        raise UnreadableError(fault("GL101", Place(name), "not a kind of file that glosslink reads", _KINDS))
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableError(fault("GL101", Place(name), MISSING, "correct the path.")) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        remedy = "see that the file can be read."
        raise UnreadableError(fault("GL101", Place(name), f"cannot be read: {reason}", remedy)) from error
    return decode(data, name, beside=beside)
