"""Git, asked through its own command: a repository, what it holds, and what changed in it.

Paths are relative to the repository's top, with `/`, in whatever bytes they are written (`os.fsdecode`).
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from glosslink.errors import GlosslinkError
from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


_OWN = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY")  # of one repository


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository with its work tree; `environment` is what its git runs in, always from `top`."""

    top: Path
    environment: Mapping[str, str]

    @classmethod
    def at(cls, folder: Path) -> Repository:
        """Return the repository that a folder is in. Raises GlosslinkError: no git, no repository, no work tree."""
        environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "GIT_LITERAL_PATHSPECS": "1"}
        start = Path() if "GIT_DIR" in environment else folder  # git has told a hook where it stands
        top = Path(_line(_ask(("rev-parse", "--show-toplevel"), start, environment)))
        if "GIT_DIR" in environment:
            environment["GIT_DIR"] = _line(_ask(("rev-parse", "--absolute-git-dir"), start, environment))
            environment["GIT_WORK_TREE"] = str(top)
        return cls(top, environment)

    def submodule(self, path: str) -> Repository | None:
        """Return the repository that is a submodule at a path; None where it is not checked out."""
        if not (self.top / path / ".git").exists():
            return None
        environment = {name: value for name, value in self.environment.items() if name not in _OWN}
        return Repository(self.top / path, environment)

    def run(self, *arguments: str, stdin: bytes = b"", index: Path | None = None) -> bytes:
        """Return what a git command prints; `index` is a file to use in place of the index. Raises GlosslinkError."""
        environment = {**self.environment, "GIT_INDEX_FILE": str(index)} if index else self.environment
        return _ask(arguments, self.top, environment, stdin)

    def says(self, *arguments: str) -> bool:
        """Whether a git command ends well; what it prints is lost."""
        return _process(arguments, self.top, self.environment).returncode == 0

    def has(self, commit: str) -> bool:
        """Whether a commit, given by its id, is there."""
        return self.says("cat-file", "-e", f"{commit}^{{commit}}")

    def paths(self, *arguments: str, stdin: bytes = b"") -> list[str]:
        """Return what a git command prints with `-z`. Raises GlosslinkError."""
        return fields(self.run(*arguments, stdin=stdin))

    def path(self, name: str) -> Path:
        """Return where a file of the repository's own lies (`hooks`, `MERGE_HEAD`). Raises GlosslinkError."""
        return self.top / _line(self.run("rev-parse", "--git-path", name))

    def commit(self, revision: str) -> str:
        """Return the id of the commit that a revision means. Raises GlosslinkError."""
        done = _process(("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"), self.top, self.environment)
        if revision.startswith("-") or done.returncode:
            raise GlosslinkError(f"`{revision}` is no commit of {self.top}{self._advice()}")
        return _line(done.stdout)

    def merge_base(self, one: str, other: str) -> str:
        """Return the commit where the histories of two commits parted. Raises GlosslinkError."""
        done = _process(("merge-base", one, other), self.top, self.environment)
        if done.returncode:
            raise GlosslinkError(f"{one} and {other} have no history in common{self._advice()}")
        return _line(done.stdout)

    def _advice(self) -> str:
        if self.run("rev-parse", "--is-shallow-repository").startswith(b"true"):
            return "\n  help: this clone is shallow: fetch its history, too (actions/checkout: `fetch-depth: 0`)"
        return "\n  help: `git log --all` lists the commits; `git fetch` gets those of a remote"


def fields(printed: bytes) -> list[str]:
    """Return the fields of what git prints with `-z`."""
    return [os.fsdecode(field) for field in printed.split(b"\0")[:-1]]


def joined(paths: Iterable[str]) -> bytes:
    """Return paths as git reads them with `-z`."""
    return b"".join(os.fsencode(path) + b"\0" for path in paths)


def _line(printed: bytes) -> str:
    return os.fsdecode(printed.removesuffix(b"\n").removesuffix(b"\r"))


def _ask(arguments: Iterable[str], folder: Path, environment: Mapping[str, str], stdin: bytes = b"") -> bytes:
    done = _process(arguments, folder, environment, stdin)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()
        raise GlosslinkError(said.removeprefix("fatal: ") or f"git {' '.join(arguments)} failed")
    return done.stdout


def _process(
    arguments: Iterable[str], folder: Path, environment: Mapping[str, str], stdin: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(  # noqa: S603  # our own words, and paths and revisions that cannot be options
            ["git", *arguments],  # noqa: S607  # the user's git, as git itself finds it
            cwd=folder,
            env=environment,
            input=stdin,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        raise GlosslinkError("git was not found: install it, or put it on the PATH") from None
