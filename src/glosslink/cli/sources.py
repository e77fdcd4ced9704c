"""The documents that a command is asked to work on."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from glosslink import files
from glosslink.cli.request import OUTPUTS
from glosslink.records import dataclass

if TYPE_CHECKING:
    from glosslink.cli.request import Request
    from glosslink.config import Config


@dataclass(frozen=True, slots=True)
class Source:
    """A document: where it is ("": standard input), its name in results, its path from the configuration's root.

    Of a hundred thousand, texts take a tenth of the memory of paths.
    """

    file: str
    name: str
    relative: str

    @property
    def path(self) -> Path | None:
        """Where it is; None for standard input."""
        return Path(self.file) if self.file else None

    def read(self) -> str:
        """Return its text. Raises DocumentError."""
        return self.decode(self.data())

    def data(self) -> bytes:
        """Return its bytes. Raises DocumentError."""
        return files.read_bytes(self.path) if self.path else sys.stdin.buffer.read()

    def decode(self, data: bytes) -> str:
        """Return its bytes as text. Raises DocumentError."""
        return files.decode(data, self.name)


def find(request: Request, config: Config) -> list[Source]:
    """Return the documents asked for; UsageError where what is asked does not fit together."""
    if request.from_stdin:
        return [_standard_input(request, config)]
    if request.output.as_text and (len(request.paths) != 1 or request.paths[0].is_dir()):
        raise _misuse(f"for more than one file say what to do with the results: {OUTPUTS}")
    if request.paths:
        found = files.documents(request.paths, config.settings.documents)
        if request.force_exclude:
            found = [path for path in found if files.matches(path, config.root, config.settings.documents)]
    else:
        names = files.matching_names(config.root, config.settings.documents)
        return _without_mirror([Source(*one) for one in files.placed(config.root, names)], request, config)
    sources = [Source(str(path), files.shown(path), files.relative(path, config.root)) for path in found]
    return _without_mirror(sources, request, config)


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


def _without_mirror(sources: list[Source], request: Request, config: Config) -> list[Source]:
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
    return [source for source in sources if not source.relative.startswith(f"{inside}/")]
