"""The documents that a command is asked to work on."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, overload

from glosslink import files
from glosslink.cli.asked.request import OUTPUTS
from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from glosslink.cli.asked.request import Request
    from glosslink.config import Config
    from glosslink.errors import GlosslinkError

_TOGETHER = 256  # paths
_APART = "\0"  # which no path holds


@dataclass(frozen=True, slots=True)
class Source:
    """A document: where it is ("": standard input), its name in results, its path from the configuration's root."""

    file: str
    name: str
    relative: str

    @property
    def path(self) -> Path | None:
        """Where it is; None for standard input."""
        return Path(self.file) if self.file else None

    def status(self) -> os.stat_result | None:
        """Return the metadata of its file; None where there is none."""
        with suppress(OSError):
            return os.stat(self.file) if self.file else None  # noqa: PTH116  # a Path for each costs as much again
        return None

    def size(self) -> int:
        """Return how many bytes its file has, 0 where there is none."""
        found = self.status()
        return found.st_size if found else 0

    def read(self) -> str:
        """Return its text. Raises DocumentError."""
        return self.decode(self.data())

    def data(self) -> bytes:
        """Return its bytes. Raises DocumentError."""
        return files.read_bytes(self.path) if self.path else sys.stdin.buffer.read()

    def decode(self, data: bytes) -> str:
        """Return its bytes as text. Raises DocumentError."""
        return files.decode(data, self.name)


class Sources(Sequence[Source]):
    """Documents by their paths, in little memory: each is made of its path when it is asked for, by `make`."""

    def __init__(self, paths: Iterable[str], make: Callable[[str], Source]) -> None:
        self._count = 0
        self._packed: list[bytes] = []  # of many paths each
        self._rest: list[str] = []
        self._make = make
        self._unpacked: tuple[int, list[str]] = -1, []  # the last that was asked for
        waiting = iter(paths)
        while some := [*islice(waiting, _TOGETHER)]:
            self._count += len(some)
            if len(some) < _TOGETHER:
                self._rest = some
            else:
                self._packed.append(_pack(some))

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> Source: ...
    @overload
    def __getitem__(self, at: slice) -> list[Source]: ...
    def __getitem__(self, at: int | slice) -> Source | list[Source]:
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(self._count))]
        if not -self._count <= at < self._count:
            raise IndexError(at)
        part, place = divmod(at % self._count, _TOGETHER)
        return self._make(self._part(part)[place])

    def __iter__(self) -> Iterator[Source]:
        return (self._make(path) for part in range(len(self._packed) + 1) for path in self._part(part))

    def _part(self, part: int) -> list[str]:
        if part == len(self._packed):
            return self._rest
        if self._unpacked[0] != part:
            self._unpacked = part, _unpack(self._packed[part])
        return self._unpacked[1]


def _pack(paths: list[str]) -> bytes:
    from zlib import compress  # few runs have so many

    return compress(_APART.join(paths).encode("utf-8", "surrogateescape"))


def _unpack(packed: bytes) -> list[str]:
    from zlib import decompress

    return decompress(packed).decode("utf-8", "surrogateescape").split(_APART)


@dataclass(frozen=True, slots=True)
class Group:
    """Documents that go by one configuration; `is_site` where they are a whole, and not files named one by one."""

    config: Config
    sources: Sequence[Source]
    is_site: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """The documents asked for, by their settings; `config` is that of the first path, or of the current folder.

    `faults` are settings that cannot be used, `unset` the names of documents that have none and are left alone;
    `met` are files that were met beside the documents, and hold settings or may come to. It `is_split`
    where each document was asked for its own settings.
    """

    config: Config
    groups: Sequence[Group]
    faults: Sequence[GlosslinkError] = ()
    unset: Sequence[str] = ()
    met: Sequence[str] = ()
    is_split: bool = False

    @property
    def count(self) -> int:
        """The number of documents."""
        return sum(len(group.sources) for group in self.groups)

    @property
    def is_one(self) -> bool:
        """Whether all goes by one configuration."""
        return len(self.groups) == 1 and not self.faults


def grouped(request: Request, config: Config | None = None) -> Found:
    """Return the documents asked for, each with the settings nearest to it, or with those that are asked for.

    Raises ConfigError, and UsageError where what is asked does not fit together.
    """
    if not request.is_mixed:
        config = config or request.config()
        beside = files.Met([], [])
        sources = find(request, config, beside)
        ours = config.root if config.path else None
        met = [name for name in beside.settings if Path(name).absolute().parent != ours]
        unset = config.path is None and request.force_exclude and not request.from_stdin
        if request.config_file or not (met or unset):
            return Found(config, [Group(config, sources)])
        from glosslink.cli.asked.groups import hold_settings

        if not unset and not hold_settings(met):
            return Found(config, [Group(config, sources)], met=met)
    from glosslink.cli.asked.groups import split

    return split(request)


def find(request: Request, config: Config, met: files.Met | None = None) -> Sequence[Source]:
    """Return the documents asked for, and note what is `met` beside them.

    What a killed run has left goes where files are written. UsageError where what is asked does not fit together.
    """
    if request.from_stdin:
        return [_standard_input(request, config)]
    check_output(request)
    met = files.Met([], []) if met is None else met
    sources = _found(request, config, met)
    clean(request, met)
    return without_mirror(sources, request, config)


def _found(request: Request, config: Config, met: files.Met) -> Sources:
    if request.paths:
        found = files.document_names(request.paths, config.settings.documents, met)
        if request.force_exclude:
            found = [path for path in found if files.matches(Path(path), config.root, config.settings.documents)]
        return Sources(found, lambda path: given(path, config.root))
    placed = files.placing(config.root)
    names = files.matching_names(config.root, config.settings.documents, met)
    return Sources(names, lambda name: Source(*placed(name)))


def clean(request: Request, met: files.Met) -> None:
    """Take away what a killed run has left beside files, where files are to be written."""
    if request.output.write and met.drafts:
        from glosslink.drafts import remove

        remove(met.drafts)


def check_output(request: Request) -> None:
    """Raise UsageError where the text of more than one document would go to standard output."""
    if request.output.as_text and (len(request.paths) != 1 or request.paths[0].is_dir()):
        what = f"{files.shown(request.paths[0])} is a folder" if len(request.paths) == 1 else "for more than one file"
        raise _misuse(f"{what}: say what to do with the results, by {OUTPUTS}")


def given(path: str, root: Path) -> Source:
    """Return the document at a path, known by that from a root."""
    return Source(path, files.shown(Path(path)), files.relative(Path(path), root))


def _misuse(message: str) -> Exception:
    from click import UsageError

    return UsageError(message)


def _standard_input(request: Request, config: Config) -> Source:
    if len(request.paths) > 1:
        raise _misuse("standard input (-) can only stand alone")
    if request.output.write or request.output.folder:
        raise _misuse("standard input (-) is no file: --write and --output are for files")
    if request.force_exclude:
        raise _misuse("standard input (-) is never left out: --force-exclude is for files")
    name = request.stdin_name
    if not name:
        return Source("", "-", "")
    return Source("", files.shown(Path(name)), files.relative(Path(name), config.root))


def without_mirror(sources: Sequence[Source], request: Request, config: Config) -> Sequence[Source]:
    """Leave out what is part of the copy that --output makes; UsageError where documents cannot be in it."""
    folder = request.output.folder
    if folder is None:
        return sources
    inside = files.relative(folder, config.root)
    asked = {f"{files.relative(path, config.root)}/" for path in request.paths}
    if inside == "." or any(path.startswith(f"{inside}/") for path in asked):
        raise _misuse("--output needs another folder than that of the documents")
    outside = [source.name for source in sources if source.relative.startswith("../")]
    if outside:
        raise _misuse(f"--output mirrors {files.shown(config.root)}, and {outside[0]} is not in it")
    within = [source.name for source in sources if source.relative.startswith(f"{inside}/")]
    within += [name for name in config.settings.glossary if f"{name.rstrip('/')}/".startswith(f"{inside}/")]
    if within and not (folder / files.COPY_LIST).exists():
        raise _misuse(
            f"--output needs another folder than that of the documents: {within[0]} would pass for a part of the copy"
        )
    return [source for source in sources if not source.relative.startswith(f"{inside}/")] if within else sources
