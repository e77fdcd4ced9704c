"""`check --fix` and `check --diff`: the files are mended, or what would change is shown."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from glosslink import files
from glosslink.checking.fixing import Mender
from glosslink.cli.telling.output import write_diff
from glosslink.cli.telling.places import moved
from glosslink.errors import DocumentError
from glosslink.records import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from glosslink.checking.checker import Checker
    from glosslink.checking.fixing import Write
    from glosslink.cli.asked.order import Order
    from glosslink.cli.asked.sources import Source
    from glosslink.config import Config
    from glosslink.diagnostics import Diagnostic


def mend(checker: Checker, documents: Sequence[Source], order: Order, config: Config) -> tuple[list[Diagnostic], int]:
    """Mend the glossary and the documents; return the findings that are left, and how many were mended.

    That a document cannot be written is one of them. Raises DocumentError where the glossary cannot be written.
    """
    with tempfile.TemporaryDirectory() as folder:
        return _mend(checker, documents, order, config, Path(folder))


def _mend(
    checker: Checker, documents: Sequence[Source], order: Order, config: Config, folder: Path
) -> tuple[list[Diagnostic], int]:
    top = config.root
    is_copy = order.diff and _is_inside(config)
    if is_copy:
        _copy_glossary(config, folder)
        top = folder
        settings = checker.terms.linker.settings  # the dialect is told by the files of the site, not of the copy
        checker.config = replace(config, root=folder, settings=settings)
        checker.reload()
    before: dict[str, str] = {}

    def write(path: str, old: str, new: str) -> None:
        before.setdefault(path, old)
        files.rewrite(top / path, old.encode(), new.encode())

    mender = Mender(checker, write, order.unsafe)
    found = checker.glossary() if order.diff > is_copy else mender.glossary(lambda path: files.read(top / path))
    if is_copy:
        for name, old in sorted(before.items()):
            write_diff(files.shown(config.root / name), old, files.read(folder / name))
    for source in documents:
        name = source.relative
        try:
            text = source.read()
        except DocumentError as error:
            found += checker.unread(error, name)
            continue
        mender.write = _writer(Path(source.file), order)
        try:
            found += mender.page(text, name)
        except DocumentError as error:  # it cannot be written: what was wrong with it still is
            found += _placed(error, name) + checker.page(text, name)
    return found, mender.fixed


def _placed(error: DocumentError, name: str) -> list[Diagnostic]:
    """Return what is wrong with a document as a checker tells it, by its path from the configuration's root."""
    return [moved(one, lambda _: name) for one in error.diagnostics]


def _is_inside(config: Config) -> bool:
    """Whether the whole glossary lies below the configuration's root, so that a copy of it can stand in for it."""
    return all(
        not files.relative(config.root / name, config.root).startswith("..") for name in config.settings.glossary
    )


def _writer(path: Path, order: Order) -> Write:
    def write(_name: str, old: str, new: str) -> None:
        if order.diff:
            write_diff(files.shown(path), old, new)
        else:
            files.rewrite(path, old.encode(), new.encode())

    return write


def _copy_glossary(config: Config, folder: Path) -> None:
    """Copy the glossary into a folder, where it can be mended without changing it."""
    for name in config.settings.glossary:
        source, target = config.root / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        elif source.is_file():
            shutil.copy(source, target)
