"""`glosslink check --since REV`: the findings that stand on lines which changed.

Changed is what `git diff` tells between the work tree and the commit where HEAD and REV parted (their merge base), so
that what others have changed in REV since then does not count. Renamed files are followed. A file that git does not
track is new from its first line to its last. In a submodule that counts which changed since the commit it was at there.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from glosslink.checking.checker import INTERNAL
from glosslink.cli.commits.git import Repository
from glosslink.records import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from glosslink.checking.baseline import Read
    from glosslink.diagnostics import Diagnostic, Lines, Place

Span = tuple[int, int]  # the first and the last line

_ALWAYS = frozenset((INTERNAL, "GL101"))  # a rule that fails, a glossary that cannot be read: nothing else is certain
_WHOLE = "GL110"  # a document that cannot be read: its place may be far from what broke it
_CLASHES = ("GL1", "GL2", "GL3")  # one of the two entries may be the new one, whichever is told
DIFF = (  # nothing of it is left to what a user has configured
    "-c core.quotePath=true diff --unified=0 --inter-hunk-context=0 --find-renames --no-relative --no-color --text "
    "--no-ext-diff --no-textconv --ignore-submodules --src-prefix=a/ --dst-prefix=b/"
).split()
_SUBMODULE = "160000"  # the mode of a commit of another repository
_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")


@dataclass(frozen=True, slots=True)
class Changes:
    """The lines that changed, as git counts them, by path from the top; and the paths that git tracks."""

    top: str
    tracked: frozenset[str]
    lines: Mapping[str, tuple[Span, ...]]
    _paths: dict[str, str] = field(default_factory=dict)

    @classmethod
    def since(cls, revision: str, folder: Path) -> Changes:
        """Return what changed in the repository that a folder is in. Raises GlosslinkError."""
        repository = Repository.at(folder)
        repository.commit(revision)
        tracked, lines = _changes(repository, repository.merge_base(revision, "HEAD"))
        return cls(os.path.realpath(repository.top), frozenset(tracked), lines)

    def only(self, found: Iterable[Diagnostic], read: Read) -> list[Diagnostic]:
        """Return the findings on changed lines; their paths are as seen from here, `read` gives a file's lines."""
        return [one for one in found if one.code in _ALWAYS or any(self._has(p, one, read) for p in _places(one))]

    def _has(self, place: Place, one: Diagnostic, read: Read) -> bool:
        path = self._path(place.path)
        if path not in self.tracked:
            return True
        spans = self.lines.get(path, ())
        if not spans or one.code == _WHOLE:
            return bool(spans)
        lines = read(place.path)
        first, last = _as_git_counts(lines, place.line), _as_git_counts(lines, place.last_line)
        return any(start <= last and first <= end for start, end in spans)

    def _path(self, shown: str) -> str:
        """Return a path from the top; git tracks the file that a link leads to, not what it reads as."""
        if shown not in self._paths:
            self._paths[shown] = os.path.relpath(os.path.realpath(shown), self.top).replace(os.sep, "/")
        return self._paths[shown]


def _changes(repository: Repository, base: str) -> tuple[set[str], dict[str, tuple[Span, ...]]]:
    """Return what git tracks, submodules and all, and what has changed there since a commit; a new submodule is new."""
    rows = [row.partition("\t") for row in repository.paths("ls-files", "--stage", "-z")]
    tracked = {path for _, _, path in rows}
    lines = changed_lines(repository.run(*DIFF, base, "--"))
    for path in [path for about, _, path in rows if about.startswith(_SUBMODULE)]:
        before = "".join(repository.paths("ls-tree", "-z", base, "--", path))
        inner = repository.submodule(path)
        if inner and before.startswith(_SUBMODULE) and inner.has(commit := before.split()[2]):
            names, changed = _changes(inner, commit)
            tracked |= {f"{path}/{name}" for name in names}
            lines |= {f"{path}/{name}": spans for name, spans in changed.items()}
    return tracked, lines


def _places(one: Diagnostic) -> Iterator[Place]:
    yield one.place
    if one.code.startswith(_CLASHES):
        yield from (place for _, place in one.related)


def _as_git_counts(lines: Lines | None, line: int) -> int:
    """Return the number that git, for which a lone CR ends no line, gives a line."""
    return line if lines is None else lines.text.count("\n", 0, lines.offset(line, 1)) + 1


def changed_lines(patch: bytes) -> dict[str, tuple[Span, ...]]:
    """Return the lines of the new files that a patch without context adds, by their paths, in order."""
    found: dict[str, tuple[Span, ...]] = {}
    rows = iter(patch.split(b"\n"))
    path = ""
    for row in rows:
        if row.startswith(b"+++ "):
            path = _name(row[4:])
        elif hunk := _HUNK.match(row):
            removed, start, added = (int(number or 1) for number in hunk.groups())
            for _ in range(removed + added):  # they may look like anything
                next(rows)
            if added:
                found[path] = (*found.get(path, ()), (start, start + added - 1))
    return found


def _name(written: bytes) -> str:
    """Return a path as a patch writes it after `+++`: quoted as in C where need be, ended by a tab if it has spaces."""
    name = written.removesuffix(b"\t")  # one that the path itself ended with would be written \t
    if name.startswith(b'"'):
        name = re.sub(rb"\\([0-7]{3}|.)", _unescaped, name[1:-1])
    return os.fsdecode(name.removeprefix(b"b/"))


def _unescaped(escape: re.Match[bytes]) -> bytes:
    code = escape[1]
    if len(code) == 3:
        return bytes((int(code, 8),))
    return {b"a": b"\a", b"b": b"\b", b"f": b"\f", b"n": b"\n", b"r": b"\r", b"t": b"\t", b"v": b"\v"}.get(code, code)
