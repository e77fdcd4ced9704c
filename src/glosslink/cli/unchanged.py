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
from json import dumps, loads
from pathlib import Path
from time import time_ns
from typing import TYPE_CHECKING, Any

from glosslink import cache
from glosslink.config import FILE, PYPROJECT, find
from glosslink.diagnostics import packed, unpacked
from glosslink.digests import digest
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
_ABSENT = "-"


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
            check, _, text = self._file.read_bytes().partition(b"\n")
            if check != digest(text).encode():
                return None
            head, *lines = text.decode("utf-8", "surrogateescape").split("\n")
            if not all(map(_same, lines[::2], lines[1::2])):
                return None
            count, told = loads(head)
            return int(count), [(name, [unpacked(values) for values in found]) for name, found in told]
        except (OSError, ValueError, TypeError):
            return None

    def note(self, source: Source, found: Sequence[Diagnostic]) -> None:
        """Remember the findings of a document."""
        if found:
            self._told.append([source.name, [packed(one) for one in found]])

    def keep(self, config: Config, sources: Collection[Source]) -> None:
        """Write down what this run went by, which has found nothing to change."""
        with suppress(OSError, GlosslinkError, ValueError):
            lines = []
            for path in dict.fromkeys(map(str, self._consulted(config, sources))):
                seen = _metadata(path)
                if "\n" in path or (seen != _ABSENT and int(seen.rpartition(" ")[2]) > self._begun - COARSE):
                    return
                lines += [path, seen]
            head = dumps([len(sources), self._told], ensure_ascii=False)
            text = "\n".join((head, *lines)).encode("utf-8", "surrogateescape")
            cache.made(self.root)
            cache.replace(self._file, b"%s\n%s" % (digest(text).encode(), text))
            old = sorted(self._file.parent.glob("*.unchanged"), key=os.path.getmtime, reverse=True)[_KEPT:]
            for file in old:
                file.unlink(missing_ok=True)

    def _consulted(self, config: Config, sources: Collection[Source]) -> Iterator[str | Path]:
        from glosslink import files
        from glosslink.glossary.files import consulted

        start = self._request.start.absolute()
        nearer = () if self._request.config_file else (start, *start.parents)
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
        root = str(config.root)
        yield from (os.path.join(root, source.relative) for source in sources)  # noqa: PTH118  # as in `_metadata`


def _same(path: str, seen: str) -> bool:
    return _metadata(path) == seen


def _metadata(path: str) -> str:
    """Return what changes when a file or a folder does; the later one of its two dates is the last number."""
    try:
        found = os.stat(path)  # noqa: PTH116  # a Path for each costs as much again
    except OSError:
        return _ABSENT
    changed, modified = found.st_ctime_ns, found.st_mtime_ns
    return f"{found.st_size} {found.st_ino} {min(changed, modified)} {max(changed, modified)}"
