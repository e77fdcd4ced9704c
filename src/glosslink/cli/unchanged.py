"""A run that would find what the last one found: told by metadata alone, before anything is read or loaded.

What a run of `link` that changed nothing went by is written down: every file, and every folder that it searched, each
with what changes when it does. Where all of that is as it was, so is the outcome; nothing but these metadata is looked
at. Folders stand for what is in them, so a file that comes, goes or is renamed shows. Metadata are trusted only where
they were older than that run by more than file systems' clocks are coarse. Where anything differs, the run is made as
always, and `results` say which documents need it.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from itertools import chain
from json import dumps, loads
from pathlib import Path
from time import time_ns
from typing import TYPE_CHECKING, Any, BinaryIO

from glosslink import cache
from glosslink.config import FILE, PYPROJECT, find
from glosslink.diagnostics import packed, unpacked
from glosslink.digests import digest, start
from glosslink.errors import GlosslinkError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from glosslink.cli.linking import Wish
    from glosslink.cli.request import Request
    from glosslink.cli.sources import Source
    from glosslink.config import Config
    from glosslink.diagnostics import Diagnostic

COARSE = 2_000_000_000  # nanoseconds; FAT counts every other second
_KEPT = 8  # combinations of options and paths
_ABSENT = b"-"
_DIGITS = 40  # of a digest
_PART = 1 << 16  # bytes that are read at a time


class Unchanged:
    """What is known of a run like this one; made before anything is read."""

    def __init__(self, request: Request, wish: Wish) -> None:
        self._begun = time_ns()
        self._request = request
        config = find(request.start, request.config_file)
        self.root = config.parent if config else Path.cwd()
        said = [str(Path.cwd()), str(config), [str(path.absolute()) for path in request.paths]]
        said += [repr((request.output, request.force_exclude, wish)), sys.version, *cache.code()]
        self._file = cache.place(self.root) / f"{digest(dumps(said).encode())}.unchanged"
        self._config = config
        self._told: list[list[Any]] = []

    @classmethod
    def of(cls, request: Request, wish: Wish) -> Unchanged | None:
        """Return what is known, None where a run is never told by metadata: where it prints or copies, say.

        Windows does not date a folder by what comes and goes in it on every file system.
        """
        output = request.output
        plain = (output.write or output.check) and not (output.diff or output.json or output.folder)
        if not plain or not wish.cached or request.verbose or request.from_stdin or sys.platform == "win32":
            return None
        with suppress(OSError, GlosslinkError):
            return cls(request, wish)
        return None

    def outcome(self) -> tuple[int, list[tuple[str, list[Diagnostic]]]] | None:
        """Return how many documents there are, and the findings of those that have some; None where it is not known."""
        try:
            with self._file.open("rb") as file:
                if not _sound(file):
                    return None
                file.seek(_DIGITS + 1)
                count, told = loads(file.readline())
                if not all(_metadata(path[:-1]) == next(file, b"")[:-1] for path in file):
                    return None
            return int(count), [(name, [unpacked(values) for values in found]) for name, found in told]
        except (OSError, ValueError, TypeError):
            return None

    def note(self, source: Source, found: Sequence[Diagnostic]) -> None:
        """Remember the findings of a document."""
        if found:
            self._told.append([source.name, [packed(one) for one in found]])

    def keep(self, config: Config, sources: Collection[Source]) -> None:
        """Write down what this run went by, which has found nothing to change."""
        with suppress(OSError, GlosslinkError, _UnsureError):
            cache.made(self.root)
            with cache.replacing(self._file) as file:
                file.write(b"\n".rjust(_DIGITS + 1))  # in place of the digest
                found = start()
                for line in self._lines(config, sources):
                    found.update(line)
                    file.write(line)
                file.seek(0)
                file.write(found.hexdigest().encode())
            old = sorted(self._file.parent.glob("*.unchanged"), key=os.path.getmtime, reverse=True)[_KEPT:]
            for one in old:
                one.unlink(missing_ok=True)

    def _lines(self, config: Config, sources: Collection[Source]) -> Iterator[bytes]:
        """Yield the lines to write; _UnsureError where metadata could deceive."""
        yield b"%s\n" % dumps([len(sources), self._told]).encode()
        root = str(config.root)
        documents = (os.path.join(root, source.relative) for source in sources)  # noqa: PTH118  # as in `_metadata`
        for path in chain(dict.fromkeys(map(str, self._consulted(config))), documents):
            name = os.fsencode(path)
            seen = _metadata(name)
            if b"\n" in name or (seen != _ABSENT and int(seen.rpartition(b" ")[2]) > self._begun - COARSE):
                raise _UnsureError
            yield b"%s\n%s\n" % (name, seen)

    def _consulted(self, config: Config) -> Iterator[str | Path]:
        from glosslink import files
        from glosslink.glossary.files import consulted

        begin = self._request.start.absolute()
        nearer = () if self._request.config_file else (begin, *begin.parents)
        for folder in nearer:
            yield from (folder / FILE, folder / PYPROJECT)
            if folder == config.root:
                break
        yield from (self._config,) if self._config else ()
        yield config.root  # whose files tell the dialect
        yield from consulted(config.settings.glossary, config.root)
        searched = [path for path in self._request.paths if path.is_dir()] if self._request.paths else [config.root]
        for folder in searched:
            yield from files.consulted(folder)
        if self._request.force_exclude:
            yield from files.consulted(config.root)


class _UnsureError(Exception):
    """What was found cannot be told again by metadata."""


def _sound(file: BinaryIO) -> bool:
    """Whether a file holds what was written to it: the digest of what follows is its first line."""
    check, found = file.readline(), start()
    while part := file.read(_PART):
        found.update(part)
    return check[:-1] == found.hexdigest().encode()


def _metadata(path: bytes) -> bytes:
    """Return what changes when a file or a folder does; the later one of its two dates is the last number."""
    try:
        found = os.stat(path)  # noqa: PTH116  # a Path for each costs as much again
    except OSError:
        return _ABSENT
    changed, modified = found.st_ctime_ns, found.st_mtime_ns
    return b"%d %d %d %d" % (found.st_size, found.st_ino, min(changed, modified), max(changed, modified))
