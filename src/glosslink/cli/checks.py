"""How `glosslink check` goes about it: the glossary, the documents one by one, the site; then the report."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from glosslink import files
from glosslink.checking.checker import INTERNAL, Checker
from glosslink.checking.selection import Selection
from glosslink.cli import messages
from glosslink.cli.progress import progress
from glosslink.diagnostics import Diagnostic, Fix, Lines, Place
from glosslink.errors import DocumentError, GlosslinkError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from glosslink.checking.baseline import Read
    from glosslink.config import Config
    from glosslink.diagnostics import Severity

_RANK = {"error": 0, "warning": 1, "info": 2}


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

    @property
    def is_site(self) -> bool:
        """Whether the documents are a whole: all that are configured, or those of folders."""
        return not self.paths or any(path.is_dir() for path in self.paths)


def check(order: Order, config: Config) -> tuple[list[Diagnostic], int]:
    """Return the findings, places as seen from here, sorted; and how many were mended, or would be."""
    mended = 0
    checker = Checker(config, _selection(order, config))
    if order.fix or order.diff:
        from glosslink.cli.mending import mend

        found, mended = mend(checker, list(_documents(order, config)), order, config)
    else:
        found = checker.glossary()
        documents = list(_documents(order, config))
        bar = None if sys.stdout.isatty() else (lambda: None)
        for name, path in progress(documents, bar):
            for ones in checker.documents([(name, partial(files.read, path))]):
                found += ones
    if order.is_site:
        found += checker.site()
    found = [_seen(one, config) for one in found]
    if order.site:
        from glosslink.checking.build import build

        found += checker.build(build(order.site, (config.settings.url, *config.settings.known_urls)))
    return sorted(found, key=lambda one: (one.place, one.code)), mended


def status(found: Sequence[Diagnostic], fail_on: Severity, *, exit_zero: bool) -> int:
    """Return the exit status: 2 where a rule failed, 1 for findings at least as severe as `fail_on`."""
    if any(one.code == INTERNAL for one in found):
        return 2
    return int(not exit_zero and any(_RANK[one.severity] <= _RANK[fail_on] for one in found))


def report(found: list[Diagnostic], format_: str, order: Order, config: Config, *, statistics: bool) -> None:
    """Write the findings that are not in the baseline to standard output, and a last line to standard error."""
    read = reader(config)
    found[:] = _without_baseline(found, read, order, config)
    if statistics:
        from glosslink.checking.statistics import statistics as counted

        click.echo(counted(found), nl=False)
    else:
        from importlib import import_module

        render = import_module(f"glosslink.checking.formats.{format_}").render
        if format_ == "text":
            wanted = click.get_current_context().color
            render = partial(render, colour=sys.stdout.isatty() if wanted is None else wanted)
        sys.stdout.buffer.write(render(found, read).encode("utf-8", "replace"))
    if not order.quiet:
        messages.say(_summary(found))


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


def reader(config: Config) -> Read:
    """Return what gives the lines of a file by its path from here; those of a glossary without byte order mark."""
    glossary = {files.shown(files.near(config.root) / name) for name in config.settings.glossary}

    @lru_cache(maxsize=16)
    def read(path: str) -> Lines | None:
        try:
            text = files.read(Path(path))
        except DocumentError:
            return None
        inside = any(path == one or path.startswith(f"{one}/") for one in glossary)
        return Lines(text.removeprefix("\ufeff") if inside else text)

    return read


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
    for path in files.documents(given) if given else files.matching(config.root, globs):
        if path.suffix.lower() not in (".yaml", ".yml"):  # a hook may well name the glossary's own files
            yield files.relative(path, config.root), path


def _without_baseline(found: list[Diagnostic], read: Read, order: Order, config: Config) -> list[Diagnostic]:
    from glosslink.checking import baseline

    path = order.baseline or (config.root / config.check.baseline if config.check.baseline else None)
    if order.write_baseline:
        if path is None:
            raise click.UsageError("--write-baseline needs --baseline FILE, or `baseline` in the settings")
        path.write_text(baseline.dump(found, read), encoding="utf-8")
        messages.say(f"wrote {messages.count(len(found), 'finding')} to {files.shown(path)}")
        return []
    if path is None:
        return found
    try:
        known = baseline.load(path.read_bytes())
    except (OSError, ValueError) as error:
        raise GlosslinkError(f"{files.shown(path)} cannot be used: {error}") from None
    return baseline.new(found, known, read)


def _seen(found: Diagnostic, config: Config) -> Diagnostic:
    """Return a finding with its paths as seen from here."""

    def path(name: str) -> str:
        return files.shown(files.near(config.root) / name)

    def place(one: Place) -> Place:
        return replace(one, path=path(one.path))

    fix = found.fix and Fix(found.fix.applicability, tuple((path(name), edit) for name, edit in found.fix.edits))
    related = tuple((message, place(one)) for message, one in found.related)
    return replace(found, place=place(found.place), related=related, fix=fix)


def _summary(found: Sequence[Diagnostic]) -> str:
    if not found:
        return "nothing found"
    kinds = [(kind, sum(one.severity == kind for one in found)) for kind in _RANK]
    parts = ", ".join(
        messages.count(number, kind) if kind != "info" else f"{number} info" for kind, number in kinds if number
    )
    safe = sum(one.fix is not None and one.fix.applicability == "safe" for one in found)
    return parts + (f"; --fix mends {safe}" if safe else "")
