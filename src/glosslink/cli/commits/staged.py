"""What the hook does before a commit: what is staged is linked, and what is wrong with it refuses the commit.

All is read as it is staged: documents, and the glossary. Links go into the index, and into the files, whose changes
that are not staged stay as they are. Settings are those of the work tree.
"""

from __future__ import annotations

import os
import posixpath
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from glosslink import files
from glosslink.cli.commits.blobs import (
    Blob,
    by_settings,
    content,
    export,
    glossary_paths,
    is_below,
    share_cache,
    staged,
)
from glosslink.cli.commits.work_tree import carry
from glosslink.cli.runs.linkers import linkers, load_linker
from glosslink.cli.telling import messages
from glosslink.cli.telling.places import as_seen_here, moved
from glosslink.cli.telling.report import Report
from glosslink.errors import DocumentError, GlosslinkError
from glosslink.records import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from glosslink.cli.commits.git import Repository
    from glosslink.config import Config
    from glosslink.linking.result import LinkResult

_PARTIAL = "next-index-"  # what git calls the index of `git commit PATH`, which is lost after the commit


@dataclass(frozen=True, slots=True)
class Linked:
    """A staged document, and what became of it."""

    blob: Blob
    result: LinkResult


def run(repository: Repository) -> int:
    """Link what is staged; return the exit status. Raises GlosslinkError where the links cannot be stored."""
    report, found, refused = Report(), [], 1
    try:
        for config, blobs in by_settings(staged(repository), repository.top):
            found += _found(repository, config, blobs, report)
    except GlosslinkError as error:
        report.fail(error, "")
        refused = 2
    if report.errors or report.failures:
        messages.say("nothing was changed; `git commit --no-verify` commits all the same")
        return refused
    return _finish(repository, [one for one in found if one.result.changed])


def _found(repository: Repository, config: Config, blobs: Sequence[Blob], report: Report) -> list[Linked]:
    """Return what becomes of staged documents with one configuration; what is wrong with its glossary is told."""
    globs = config.settings.documents
    documents = [blob for blob in blobs if files.matches(repository.top / blob.path, config.root, globs)]
    names = glossary_paths(config, repository.top)
    has_glossary = any(is_below(blob.path, names) for blob in blobs)
    if not (documents or has_glossary):
        return []
    with ExitStack() as stack:
        root = _glossary(repository, names, config, stack)
        report.errors += _faults(config, root) if has_glossary else 0
        return list(_linked(repository, documents, config, root, report)) if not report.errors else []


def _glossary(repository: Repository, names: list[str], config: Config, stack: ExitStack) -> Path:
    """Return the root of the glossary as it is staged: that of the settings, or of a copy where the files differ."""
    differ = names and (
        repository.run("diff-files", "--name-only", "--ignore-submodules", "-z", "--", *names)
        or repository.run("ls-files", "--others", "--exclude-standard", "-z", "--", *names)
    )
    if not differ:
        return config.root
    top = Path(stack.enter_context(TemporaryDirectory(prefix="glosslink-")))
    root = top / files.relative(config.root, repository.top)
    export(repository, repository.paths("ls-files", "-z", "--", *names), top)
    root.mkdir(parents=True, exist_ok=True)
    share_cache(root, config.root)
    return root


def _faults(config: Config, root: Path) -> int:
    """Tell the errors in a glossary, and return how many they are."""
    from glosslink.checking.checker import Checker

    checker = Checker(replace(config, root=root))
    found = [one for one in checker.glossary() if one.severity == "error"]
    messages.show(moved(one, as_seen_here(config)) for one in found)
    return len(found)


def _linked(
    repository: Repository, documents: Sequence[Blob], config: Config, root: Path, report: Report
) -> Iterator[Linked]:
    if not documents:
        return
    linker = linkers(config, load_linker(config, root=root), {})
    for blob in documents:
        path = files.relative(repository.top / blob.path, config.root)
        name = files.shown(repository.top / blob.path)
        try:
            text = files.decode(content(repository, blob), name)
        except DocumentError as error:
            report.fail(error, name)
            continue
        result = linker(path).link(text, path, resolve=False)
        report.add(result, (replace(one, place=replace(one.place, path=name)) for one in result.diagnostics))
        if linker(path).settings.links == "source":
            yield Linked(blob, result)


def _finish(repository: Repository, changed: Sequence[Linked]) -> int:
    """Write the links; tell where they are."""
    partial = posixpath.basename(repository.environment.get("GIT_INDEX_FILE", "")).startswith(_PARTIAL)
    if changed and not partial:
        _stage(repository, changed)
    carried = 0
    for one in changed:
        path = repository.top / one.blob.path
        told = f"{files.shown(path)}: {messages.count(len(one.result.links), 'link')}"
        reason = carry(path, one.result.source.encode(), one.result.text.encode())
        carried += not reason
        if not reason:
            messages.say(f"{told} added")
        elif partial:
            messages.say(f"{told} not added to the file, nor to what is committed:\n  {reason}")
        else:
            messages.say(f"{told} added to what is committed, but not to the file:")
            messages.say(f"  {reason}; `glosslink link --write` adds them later")
    if changed:
        repository.says("update-index", "-q", "--refresh")
    if carried and partial:  # what cannot be in a file must not keep it from being committed
        messages.say("commit again: the links are in the files now")
    return int(carried > 0 and partial)


def _stage(repository: Repository, changed: Sequence[Linked]) -> None:
    rows = b""
    for one in changed:
        stored = repository.run("hash-object", "-w", "--stdin", stdin=one.result.text.encode()).decode().strip()
        rows += f"{one.blob.mode} {stored}\t".encode() + os.fsencode(one.blob.path) + b"\0"
    repository.run("update-index", "-z", "--index-info", stdin=rows)
