"""What the hook does before a push: the commits that are pushed are checked, and findings refuse the push.

Read is what the last commit of each branch holds, whatever the work tree holds. Told is what stands on lines that the
remote does not have yet. Rules on the site as a whole are left out.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from glosslink import files
from glosslink.cli.commits.blobs import Blob, by_settings, changed, export, glossary_paths, is_below, share_cache
from glosslink.cli.commits.since import DIFF, Changes, changed_lines
from glosslink.cli.telling import findings, messages
from glosslink.cli.telling.places import as_seen_here, moved
from glosslink.errors import ConfigError, GlosslinkError
from glosslink.expressions import expression
from glosslink.glossary.files import KINDS

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from glosslink.cli.commits.git import Repository
    from glosslink.config import Config
    from glosslink.diagnostics import Diagnostic

_TOLD = expression(r"\S+ ([0-9a-f]{40,}) \S+ ([0-9a-f]{40,})")  # githooks(5), pre-push
_MOST = 200  # refs, as some systems take short command lines only
_READ = (*files.SUFFIXES, *KINDS, ".toml", ".gitignore")


def run(repository: Repository, remote: str, told: bytes) -> int:
    """Check what Git tells that it will push to a remote; return the exit status. Raises GlosslinkError."""
    status = 0
    for commit, base in dict.fromkeys(_pushed(repository, remote, told)):
        blobs = changed(repository, base, commit)
        with TemporaryDirectory(prefix="glosslink-") as folder:
            top = Path(os.path.realpath(folder))
            tracked = _export(repository, commit, top, {blob.path for blob in blobs})
            lines = changed_lines(repository.run(*DIFF, base, commit, "--"))
            status = max(status, _check(top, repository.top, blobs, Changes(str(top), tracked, lines)))
    if status:
        messages.say("the push is refused for this; `git push --no-verify` pushes all the same")
    return status


def _pushed(repository: Repository, remote: str, told: bytes) -> Iterator[tuple[str, str]]:
    """Yield each commit that is pushed, and what the remote has of its history: a commit, or a tree without files."""
    for line in told.decode("utf-8", "replace").splitlines():
        if not (words := _TOLD.fullmatch(line)):
            raise GlosslinkError("before a push, git tells `LOCAL-REF ID REMOTE-REF ID`, a line for each branch")
        local, theirs = words.groups()
        if not local.strip("0") or not repository.says("rev-parse", "--verify", f"{local}^{{commit}}"):
            continue  # a branch is deleted, or something is pushed that has no files
        known = [theirs] if theirs.strip("0") and repository.says("cat-file", "-e", f"{theirs}^{{commit}}") else []
        yield local, _base(repository, local, known or _refs(repository, remote))


def _refs(repository: Repository, remote: str) -> list[str]:
    """Return the commits that branches of a remote were last known to stand at, the latest ones."""
    latest = ("--sort=-committerdate", f"--count={_MOST}", "--format=%(objectname)")
    return repository.run("for-each-ref", *latest, f"refs/remotes/{remote}/").decode().split()


def _base(repository: Repository, local: str, known: Sequence[str]) -> str:
    """Return where a commit's history parts from all known ones together; a tree without files if it never met any."""
    with suppress(GlosslinkError):
        if known:
            return repository.run("merge-base", local, *known).decode().strip()
    return repository.run("hash-object", "-t", "tree", "--stdin").decode().strip()


def _export(repository: Repository, commit: str, top: Path, more: Container[str]) -> frozenset[str]:
    """Write what is read of a commit below a folder; return the paths of all that it holds."""
    index = top / ".index"
    repository.run("read-tree", commit, index=index)
    paths = repository.paths("ls-tree", "-r", "-z", "--name-only", "--full-tree", commit)
    export(repository, [path for path in paths if path.lower().endswith(_READ) or path in more], top, index)
    return frozenset(paths)


def _check(top: Path, home: Path, blobs: Sequence[Blob], changes: Changes) -> int:
    """Tell what is wrong with files below `top`, as if they were below `home`; return the exit status."""

    def at_home(path: str) -> str:
        return files.shown(home / files.relative(Path(os.path.realpath(path)), top))

    status = 0
    try:
        for config, ones in by_settings(blobs, top):
            share_cache(config.root, home / files.relative(config.root, top))
            found = changes.only(_found(config, ones, top), findings.reader(config))
            messages.show(moved(one, at_home) for one in found)
            status = max(status, findings.status(found, config.check.fail_on, exit_zero=False))
    except ConfigError as error:
        raise ConfigError([moved(one, at_home) for one in error.diagnostics]) from None
    return status


def _found(config: Config, blobs: Sequence[Blob], top: Path) -> list[Diagnostic]:
    """Return what is wrong with changed documents, and with the glossary if one is or it has changed."""
    from glosslink.checking.checker import Checker
    from glosslink.cli.asked.sources import given
    from glosslink.cli.runs.checked import checked

    globs, names = config.settings.documents, glossary_paths(config, top)
    documents = [blob for blob in blobs if files.matches(top / blob.path, config.root, globs)]
    if not documents and not any(is_below(blob.path, names) for blob in blobs):
        return []
    checker = Checker(config)
    found = checker.glossary()
    for ones in checked(checker, [given(str(top / blob.path), config.root) for blob in documents]):
        found += ones
    if config.check.baseline:
        read = findings.read_there(config, findings.reader(config))
        found = findings.without(found, config.root / config.check.baseline, read)
    here = as_seen_here(config)
    return [moved(one, here) for one in found]
