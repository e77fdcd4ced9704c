"""`--output DIR`: a copy of the site with its documents changed, kept in step with it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from glosslink import files
from glosslink.records import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from glosslink.cli.asked.request import Output
    from glosslink.cli.asked.sources import Source
    from glosslink.config import Config
    from glosslink.linking.result import LinkResult


def mirror(wanted: Output, config: Config) -> Mirror | None:
    """Return the copy of the site that is wanted, if one is; its folder says so from now on. Raises DocumentError."""
    if wanted.folder is None:
        return None
    copy = Mirror(wanted.folder, config.root)
    copy.note()
    return copy


@dataclass(frozen=True, slots=True)
class Mirror:
    """A copy of the folder `root` in `folder`, with its documents changed; `done` are the files of this run."""

    folder: Path
    root: Path
    done: set[str] = field(default_factory=set)

    def document(self, source: Source, result: LinkResult) -> None:
        """Write the new text to the document's place in the copy. Raises DocumentError."""
        assert source.path
        files.mirror(source.path, self.folder / self._place(source), result.text.encode())

    def add(self, source: Source) -> None:
        """Remember that a document is in the copy."""
        self.done.add(self._place(source))

    def _place(self, source: Source) -> str:
        # Its settings may stand deeper, and their paths begin there.
        return files.relative(Path(source.file), self.root)

    def rest(self, trees: Iterable[Path]) -> Iterator[Path]:
        """Yield what the copy lacks of `trees`: no ignored file, and nothing of the copy itself."""
        inside = files.relative(self.folder, self.root) + "/"
        for tree in trees:
            for name in files.walk(tree, hidden=True):
                relative = files.relative(tree / name, self.root)
                if relative not in self.done and not relative.startswith((inside, "../")):
                    yield tree / name

    def copy(self, path: Path) -> None:
        """Copy a file as it is. Raises DocumentError."""
        relative = files.relative(path, self.root)
        files.mirror(path, self.folder / relative)
        self.done.add(relative)

    def remove_stale(self, trees: Iterable[Path]) -> int:
        """Remove what an earlier run copied from `trees` and is there no more; return how many files.

        What we have not put into the copy ourselves stays: a generator may keep its own files there.
        Raises DocumentError.
        """
        before = self._listed()
        within = [files.relative(tree, self.root) for tree in trees]
        present = {name.casefold() for name in self.done}  # where file systems do not tell capitals apart
        stale = {name for name in before if name.casefold() not in present and _is_in(name, within)}
        for name in stale:
            files.remove(self.folder / name, self.folder)
        self._list((before - stale) | self.done)
        return len(stale)

    def note(self) -> None:
        """Note which files are ours so far: a run that fails or is interrupted has made them, too."""
        self._list(self._listed() | self.done)

    def _list(self, names: Iterable[str]) -> None:
        listed = sorted(name for name in names if "\n" not in name)
        files.put(self.folder / files.COPY_LIST, os.fsencode("\n".join(listed) + "\n"))

    def _listed(self) -> set[str]:
        try:
            names = os.fsdecode((self.folder / files.COPY_LIST).read_bytes()).split("\n")
        except OSError:
            return set()
        return {name for name in names if name and not name.startswith("/") and ".." not in name.split("/")}


def _is_in(name: str, folders: Iterable[str]) -> bool:
    return any(folder == "." or name.startswith(f"{folder}/") for folder in folders)
