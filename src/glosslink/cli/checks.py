"""How `glosslink check` goes about it: the glossary, the documents one by one, the site; then the report."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from glosslink import files
from glosslink.checking.checker import Checker
from glosslink.checking.selection import Selection
from glosslink.cli import messages
from glosslink.cli.places import as_seen_here, moved
from glosslink.cli.progress import progress
from glosslink.errors import DocumentError
from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from glosslink.config import Config
    from glosslink.diagnostics import Diagnostic

_YAML = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Order:
    """What the command line asks for."""

    paths: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fix: bool = False
    unsafe: bool = False
    diff: bool = False
    baseline: Path | None = None
    write_baseline: bool = False
    site: Path | None = None
    quiet: bool = False
    glossary: bool = False
    force_exclude: bool = False
    reports: tuple[tuple[str, Path], ...] = ()
    since: str | None = None

    @property
    def is_site(self) -> bool:
        """Whether the documents are a whole: all that are configured, or those of folders."""
        return not self.glossary and (not self.paths or any(path.is_dir() for path in self.paths))


def settings(order: Order, file: Path | None) -> Config:
    """Return the settings in a file, or those that hold where the first path leads.

    Raises ConfigError, and UsageError where another path has settings of its own.
    """
    from glosslink.cli.request import agree, folder
    from glosslink.config import load

    agree(order.paths, file)
    return load(folder(next(iter(order.paths), Path())), file)


def check(order: Order, config: Config) -> tuple[list[Diagnostic], int]:
    """Return the findings, places as seen from here, sorted; and how many were mended, or would be.

    Raises ConfigError, and GlosslinkError where it is not known what changed.
    """
    mended = 0
    checker = Checker(config, _selection(order, config))
    only = _changed(order, config)
    documents = list(_documents(order, config))
    if order.fix or order.diff:
        from glosslink.cli.mending import mend

        found, mended = mend(checker, documents, order, config)
    else:
        found = checker.glossary()
        bar = None if sys.stdout.isatty() else (lambda: None)
        for name, path in progress(documents, len(documents), bar):
            for ones in checker.documents([(name, partial(files.read, path))]):
                found += ones
    if order.is_site:
        found += checker.site()
    here = as_seen_here(config)
    found = [moved(one, here) for one in found]
    if order.site:
        from glosslink.checking.build import build

        entries = checker.terms.glossary.entries if "{page}" in config.settings.url else ()
        pages = dict.fromkeys(entry.page for entry in entries if entry.page)
        found += checker.build(build(order.site, (config.settings.url, *config.settings.known_urls), pages))
    void = [] if documents or order.glossary else _void(order, config)
    return sorted((*only(found), *void), key=lambda one: (one.place, one.code)), mended


def _void(order: Order, config: Config) -> list[Diagnostic]:
    """Return what is wrong where no document was read, or else tell that none was."""
    from glosslink.cli.nothing import no_documents, reason

    fault = None if order.paths else no_documents(config)
    is_glossary = bool(order.paths) and all(path.suffix.lower() in _YAML for path in order.paths)  # as a hook names it
    if fault is None and not order.quiet and not is_glossary:
        messages.say(reason(order.paths, config, excludes=order.force_exclude))
    return [fault] if fault else []


def _changed(order: Order, config: Config) -> Callable[[list[Diagnostic]], list[Diagnostic]]:
    """Return what keeps those findings that are asked for; it is known before anything is read."""
    if order.since is None:
        return list
    from glosslink.cli.findings import reader
    from glosslink.cli.since import Changes

    return partial(Changes.since(order.since, config.root).only, read=reader(config))


def adopt(order: Order, config: Config) -> str:
    """Return what the hand-made links of the documents have in common."""
    from glosslink.checking.adopt import Adoption
    from glosslink.checking.page import Page

    checker, adoption = Checker(config), Adoption()
    for name, path in _documents(order, config):
        linker = checker.terms.linker.with_settings(config.for_path(name))
        try:
            adoption.add(Page(linker.survey(files.read(path), name), checker.terms))
        except DocumentError as error:
            messages.error(error)
    return adoption.report()


def _selection(order: Order, config: Config) -> Selection:
    from glosslink.checking.registry import all_rules

    given = Selection(order.select or ("ALL",), order.ignore).unknown(all_rules())
    if given:
        raise click.UsageError(f"`{given[0][1]}` is no rule, name or group; `glosslink rule` lists them")
    for setting, pattern in Selection.of(config.check).unknown(all_rules()):
        raise config.fault(("check", setting), f"`{pattern}` is no rule, name or group; `glosslink rule` lists them")
    return Selection.of(config.check, order.select, order.ignore)


def _documents(order: Order, config: Config) -> Iterator[tuple[str, Path]]:
    given, globs = order.paths, config.settings.documents
    if order.glossary:
        return
    for path in files.documents(given, globs) if given else files.matching(config.root, globs):
        if order.force_exclude and not files.matches(path, config.root, globs):
            continue
        if path.suffix.lower() not in _YAML:  # a hook may well name the glossary's own files
            yield files.relative(path, config.root), path
