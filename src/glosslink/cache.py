"""Where results are kept from run to run, and what tells by which version of the code they were made.

The cache is a folder that version control ignores by itself. It may come with a site of somebody else's, so nothing
that is read there can run anything; and what is damaged or foreign is made anew without a word.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from importlib.machinery import PathFinder
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from glosslink.digests import digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FOLDER = ".glosslink"


def place(root: Path) -> Path:
    """Return the folder for what is kept under `root`, which need not exist."""
    return root / FOLDER / "cache"


def made(root: Path) -> Path:
    """Return the same, having made it. Raises OSError."""
    folder = place(root)
    folder.mkdir(parents=True, exist_ok=True)
    ignore = root / FOLDER / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n", encoding="utf-8")
    return folder


def read(file: Path) -> bytes | None:
    """Return what `write` wrote to a file of the cache; None where there is none, or a damaged one."""
    try:
        check, _, data = file.read_bytes().partition(b"\n")
    except OSError:
        return None
    return data if check == digest(data).encode() else None


def write(file: Path, data: bytes) -> None:
    """Write a file of the cache at once, behind a digest of what is in it. Raises OSError."""
    with replacing(file) as draft:
        draft.write(b"%s\n%s" % (digest(data).encode(), data))


@contextmanager
def replacing(file: Path) -> Iterator[BinaryIO]:
    """Give a file to write that takes the place of one of the cache at the end, or goes where that raises.

    Several processes may do so at once. Raises OSError.
    """
    draft = file.with_suffix(f".{os.getpid()}")
    try:
        with draft.open("wb") as opened:
            yield opened
        draft.replace(file)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def code_of_forms() -> Iterator[str]:
    """Yield what tells one version of the code that makes forms from another: importing it would cost too much."""
    yield from _code(("matching", "glossary"), ("inflect", "simplemma"))


def code() -> Iterator[str]:
    """Yield what tells one version of the code that links from another."""
    yield from _code(("", "documents", "glossary", "linking", "matching"), ("pyromark", "ahocorasick"))


def _code(folders: Iterable[str], used: Iterable[str]) -> Iterator[str]:
    for folder in folders:
        yield from _modules(Path(__file__).parent / folder, inner=bool(folder))
    yield from libraries(used)


def _modules(folder: Path, *, inner: bool) -> Iterator[str]:
    """Yield each module of a folder with its date, and with `inner` those of the folders in it."""
    with os.scandir(folder) as entries:
        found = sorted(entries, key=attrgetter("name"))
    yield from (f"{entry.name} {entry.stat().st_mtime_ns}" for entry in found if entry.name.endswith(".py"))
    for entry in found:
        if inner and entry.is_dir() and entry.name != "__pycache__":
            yield from _modules(Path(entry.path), inner=True)


def libraries(names: Iterable[str]) -> Iterator[str]:
    """Yield what tells one version of installed libraries from another, without importing them."""
    for name in names:
        spec = PathFinder.find_spec(name)
        if spec and spec.origin:
            yield f"{spec.origin} {Path(spec.origin).stat().st_mtime_ns}"
