"""A run that would find what the last one found: told by metadata alone, before anything is read or loaded.

What a run of `link` that changed nothing went by is written down: every file, and every folder that it searched, each
with what changes when it does. Where all of that is as it was, so is the outcome; nothing but these metadata is looked
at. Folders stand for what is in them, so a file that comes, goes or is renamed shows; one with files of the glossary in
it stands for their names, because editors put new files in place of old ones. Metadata are trusted only where they were
older than that run by more than file systems' clocks are coarse. Where only the glossary differs, it is read: its
entries may be the same to links, as where a definition was reworded. Where anything else differs, the run is made as
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
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from glosslink import cache
from glosslink.config import FILE, PYPROJECT, find
from glosslink.diagnostics import packed, unpacked
from glosslink.digests import digest, start
from glosslink.errors import GlosslinkError
from glosslink.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from glosslink.cli.asked.request import Request, Wish
    from glosslink.cli.asked.sources import Found, Source
    from glosslink.config import Config
    from glosslink.diagnostics import Diagnostic
    from glosslink.matching.imprints import Imprints

COARSE = 2_000_000_000  # nanoseconds; FAT counts every other second
_KEPT = 8  # combinations of options and paths
# What is noted of a path that is not there; of a file of the glossary that is too fresh to be told by its metadata; and
# before a digest of the names in a folder. All else that is noted are metadata: numbers.
_ABSENT, _FRESH, _NAMES = b"-", b"?", b"/"
_DIGITS = 40  # of a digest
_PART = 1 << 16  # bytes that are read at a time


class Known(NamedTuple):
    """What a run has found, that changed nothing: the number of documents, the findings of those that have some.

    It holds if the glossary `is_current`, or is the same to links as that which has this `state`, with or without
    `summaries`; no state is known of several glossaries. `unset` are the names of documents without settings.
    """

    documents: int
    told: list[tuple[str, list[Diagnostic]]]
    is_current: bool
    state: str
    summaries: bool
    unset: list[str]

    def holds(self, imprints: Imprints) -> bool:
        """Whether it holds for a glossary with these imprints."""
        return imprints.state(summaries=self.summaries) == self.state


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
        self._rest = 0  # where, in the file, what is no glossary begins

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

    def outcome(self) -> Known | None:
        """Return what the last run like this one has found; None where anything but the glossary differs."""
        try:
            with self._file.open("rb") as file:
                if not _sound(file):
                    return None
                file.seek(_DIGITS + 1)
                count, found, state, summaries, unset, glossary = loads(file.readline())
                differing = [path for path, seen in (_pair(file) for _ in range(glossary)) if _metadata(path) != seen]
                self._rest = file.tell()
                if not all(_is_same(path[:-1], next(file, b"")[:-1]) for path in file):
                    return None
            told = [(name, [unpacked(values) for values in values]) for name, values in found]
            if differing and not state:
                return None
            return Known(int(count), told, not differing, state, summaries, [*unset])
        except (OSError, ValueError, TypeError):
            return None

    def note(self, source: Source, found: Sequence[Diagnostic]) -> None:
        """Remember the findings of a document."""
        if found:
            self._told.append([source.name, [packed(one) for one in found]])

    def keep(self, found: Found, imprints: Imprints, *, summaries: bool) -> None:
        """Write down what this run went by, which has found nothing to change; whether a document shows `summaries`.

        The imprints are those of the glossary, where there is one.
        """
        state = "" if found.is_split else imprints.state(summaries=summaries)
        with suppress(OSError, GlosslinkError, _UnsureError):
            head = [found.count, self._told, state, summaries, [*found.unset]]
            configs = [group.config for group in found.groups]
            glossary = _glossary(configs)
            self._write(chain(self._head(head, glossary), self._lines(found, configs, glossary)))

    def renew(self, config: Config, known: Known) -> None:
        """Write down that what is known holds for the glossary as it is now."""
        told = [[name, [packed(one) for one in found]] for name, found in known.told]
        with suppress(OSError, GlosslinkError, _UnsureError):
            head = [known.documents, told, known.state, known.summaries, known.unset]
            with self._file.open("rb") as file:
                file.seek(self._rest)
                self._write(chain(self._head(head, _glossary([config])), file))

    def _write(self, lines: Iterable[bytes]) -> None:
        """Write a digest, and the lines behind it: a head, then of each path two, those of the glossary first."""
        cache.made(self.root)
        with cache.replacing(self._file) as file:
            file.write(b"\n".rjust(_DIGITS + 1))  # in place of the digest
            found = start()
            for line in lines:
                found.update(line)
                file.write(line)
            file.seek(0)
            file.write(found.hexdigest().encode())
        old = sorted(self._file.parent.glob("*.unchanged"), key=os.path.getmtime, reverse=True)[_KEPT:]
        for one in old:
            one.unlink(missing_ok=True)

    def _head(self, head: list[Any], glossary: Sequence[bytes]) -> Iterator[bytes]:
        """Yield the first line, and those of the glossary; what is fresh there is read again next time."""
        yield b"%s\n" % dumps([*head, len(glossary)]).encode()
        for name in glossary:
            if b"\n" in name:
                raise _UnsureError
            seen = _metadata(name)
            yield b"%s\n%s\n" % (name, _FRESH if self._is_fresh(seen) else seen)

    def _lines(self, found: Found, configs: Sequence[Config], glossary: Iterable[bytes]) -> Iterator[bytes]:
        """Yield the lines of all but the glossary; _UnsureError where metadata could deceive."""
        beside = {os.path.dirname(path) for path in glossary}  # noqa: PTH120  # as in `_metadata`
        documents = (
            os.path.join(str(group.config.root), source.relative)  # noqa: PTH118  # as in `_metadata`
            for group in found.groups
            for source in group.sources
        )
        for path in chain(dict.fromkeys(map(str, self._consulted(found, configs))), documents):
            name = os.fsencode(path)
            seen = _metadata(name)
            if b"\n" in name or self._is_fresh(seen):
                raise _UnsureError
            if name.rstrip(b"/") in beside:
                seen = _names(name)
            yield b"%s\n%s\n" % (name, seen)

    def _is_fresh(self, seen: bytes) -> bool:
        return seen[:1].isdigit() and int(seen.rpartition(b" ")[2]) > self._begun - COARSE

    def _consulted(self, found: Found, configs: Sequence[Config]) -> Iterator[str | Path]:
        from glosslink import files
        from glosslink.cli.asked.request import folder

        request = self._request
        roots = {config.root for config in configs if config.path}
        asked = () if request.config_file else request.paths or (Path(),)
        for begin in dict.fromkeys(folder(path).absolute() for path in asked):
            for nearer in (begin, *begin.parents):
                yield from (nearer / FILE, nearer / PYPROJECT)
                if nearer in roots:
                    break
        yield from (self._config,) if self._config else ()
        yield from (config.path for config in configs if config.path)
        yield from (config.root for config in configs)  # whose files tell the dialect
        yield from found.met
        yield from map(os.path.abspath, Settings().glossary if found.unset else ())
        searched = [path for path in request.paths if path.is_dir()] if request.paths else [found.config.root]
        for one in searched:
            yield from files.consulted(one)
        for config in configs if request.force_exclude else ():
            yield from files.consulted(config.root)


def _glossary(configs: Iterable[Config]) -> list[bytes]:
    """Return the paths that reading the glossaries of configurations goes by, each once."""
    from glosslink.glossary.files import consulted

    names = (name for config in configs for name in consulted(config.settings.glossary, config.root))
    return [*dict.fromkeys(map(os.fsencode, names))]


class _UnsureError(Exception):
    """What was found cannot be told again by metadata."""


def _is_same(path: bytes, seen: bytes) -> bool:
    return seen == (_names(path) if seen.startswith(_NAMES) else _metadata(path))


def _names(folder: bytes) -> bytes:
    """Return what changes when a name in a folder does: editors replace a file by a new one of the same name."""
    try:
        with os.scandir(folder) as found:
            names = sorted(b"%s/" % one.name if one.is_dir() else one.name for one in found)
    except OSError:
        return _ABSENT
    return _NAMES + digest(*names).encode()


def _pair(file: BinaryIO) -> tuple[bytes, bytes]:
    """Return a path and what was noted of it: the next two lines of a file."""
    return next(file, b"")[:-1], next(file, b"")[:-1]


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
