"""What `glosslink check` says in the end: the findings that are not in the baseline, and the exit status."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from functools import cache, lru_cache, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from glosslink import files
from glosslink.checking.checker import INTERNAL
from glosslink.cli.telling import messages
from glosslink.cli.telling.places import as_seen_here, moved
from glosslink.diagnostics import Lines
from glosslink.errors import ConfigError, DocumentError, GlosslinkError
from glosslink.records import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from glosslink.checking.baseline import Read
    from glosslink.cli.asked.order import Order
    from glosslink.config import Config
    from glosslink.diagnostics import Diagnostic, Place, Severity

_UNWRITABLE = "GL111"
_RANK = {"error": 0, "warning": 1, "info": 2}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found in documents with one configuration, paths as seen from here; how many were, or would be, mended.

    `texts` are those of documents that are no files, by their names.
    """

    config: Config
    found: list[Diagnostic]
    mended: int = 0
    texts: dict[str, str] = field(default_factory=dict)


def status(found: Sequence[Diagnostic], fail_on: Severity, *, exit_zero: bool) -> int:
    """Return the exit status: 2 where a rule or a file failed, 1 for findings at least as severe as `fail_on`."""
    if any(one.code in (INTERNAL, _UNWRITABLE) for one in found):
        return 2
    return int(not exit_zero and any(_RANK[one.severity] <= _RANK[fail_on] for one in found))


def report(
    verdicts: Sequence[Verdict], faults: Sequence[GlosslinkError], format_: str, order: Order, *, statistics: bool
) -> None:
    """Write the findings that are not in the baseline to standard output, and a last line to standard error.

    Reports go into files first; what is in a baseline goes from the verdicts. Raises DocumentError where a file cannot
    be written.
    """
    texts = {name: text for one in verdicts for name, text in one.texts.items()}
    read = reader(*(one.config for one in verdicts), texts=texts)
    _leave_out_known(verdicts, read, order)
    found = [one for verdict in verdicts for one in verdict.found]
    unusable = [one for fault in faults for one in getattr(fault, "diagnostics", ())]
    tell(faults)
    _write_files([*unusable, *found], read, order)
    if statistics:
        from glosslink.checking.statistics import statistics as counted

        click.echo(counted(found), nl=False)
    else:
        _show(found if format_ == "text" else [*unusable, *found], read, format_)
    if not order.quiet:
        messages.say(_summary(found) if found or not faults else "nothing found in the rest")


def tell(faults: Sequence[GlosslinkError]) -> None:
    """Tell people, on standard error, what cannot be used."""
    for fault in faults:
        messages.error(fault)


@contextmanager
def as_findings(order: Order, format_: str) -> Iterator[None]:
    """Report faults of the settings, or a folder that cannot be searched, as findings before they end the command."""
    try:
        yield
    except (ConfigError, DocumentError) as error:
        _write_files(error.diagnostics, _lines, order)
        if format_ != "text":  # people read it on standard error
            _show(error.diagnostics, _lines, format_)
        raise


def _as_text(found: Sequence[Diagnostic], read: Read) -> tuple[list[Diagnostic], Read]:
    """Return findings whose paths can be encoded, and what gives the lines of a file by such a path."""
    names: dict[str, str] = {}

    def text(path: str) -> str:
        shown = files.as_text(path)
        names[shown] = path
        return shown

    return [moved(one, text) for one in found], lambda path: read(names.get(path, path))


def _write_files(found: Sequence[Diagnostic], read: Read, order: Order) -> None:
    for name, path in order.reports:
        files.put(path, _renderer(name)(*_as_text(found, read)).encode("utf-8", "replace"))


def _show(found: Sequence[Diagnostic], read: Read, format_: str) -> None:
    render = _renderer(format_)
    if format_ == "text":
        wanted = click.get_current_context().color
        render = partial(render, colour=sys.stdout.isatty() if wanted is None else wanted)
    sys.stdout.buffer.write(render(*_as_text(found, read)).encode("utf-8", "replace"))


def _renderer(name: str) -> Callable[..., str]:
    render: Callable[..., str] = import_module(f"glosslink.checking.formats.{name}").render
    return render


def reader(*configs: Config, texts: Mapping[str, str] | None = None) -> Read:
    """Return what gives the lines of a file by its path from here; those of a glossary without byte order mark.

    `texts` are those of documents that are no files.
    """
    glossary = {files.shown(files.near(config.root) / name) for config in configs for name in config.settings.glossary}

    @lru_cache(maxsize=16)
    def read(path: str) -> Lines | None:
        if texts and path in texts:
            return Lines(texts[path])
        lines = _lines(path)
        inside = any(path == one or path.startswith(f"{one}/") for one in glossary)
        return Lines(lines.text.removeprefix("\ufeff")) if lines and inside else lines

    return read


def _lines(path: str) -> Lines | None:
    try:
        return Lines(files.read(Path(path)))
    except DocumentError:
        return None


def _leave_out_known(verdicts: Sequence[Verdict], read: Read, order: Order) -> None:
    """Take out of verdicts what is in their baselines, or all of it where it is written there instead.

    What two of them share, such as a glossary, is told once. In a baseline, paths are those from the folder of the
    settings that name it; of the first, where it is given for all.
    """
    from glosslink.checking import baseline

    told: set[tuple[Place, str, str]] = set()
    written: dict[Path, list[Diagnostic]] = {}
    for verdict in verdicts:
        if len(verdicts) > 1:
            verdict.found[:] = [one for one in verdict.found if (one.place, one.code, one.message) not in told]
            told |= {(one.place, one.code, one.message) for one in verdict.found}
        path = _baseline(order, verdict)
        if order.write_baseline:
            if path is None:
                raise click.UsageError("--write-baseline needs --baseline FILE, or `baseline` in the settings")
            written.setdefault(path, []).extend(verdict.found)
            verdict.found.clear()
        elif path is not None:
            config = verdicts[0].config if order.baseline else verdict.config
            from_root = _from(config)
            ones = [moved(one, from_root) for one in verdict.found]
            kept = set(map(id, without(ones, path, read_there(config, read))))
            verdict.found[:] = [one for one, same in zip(verdict.found, ones, strict=True) if id(same) in kept]
    for path, found in written.items():
        config = next(one.config for one in verdicts if _baseline(order, one) == path)
        from_root = _from(config)
        files.put(path, baseline.dump([moved(one, from_root) for one in found], read_there(config, read)).encode())
        messages.say(f"wrote {messages.count(len(found), 'finding')} to {files.shown(path)}")


def _baseline(order: Order, verdict: Verdict) -> Path | None:
    named = verdict.config.check.baseline
    return order.baseline or (verdict.config.root / named if named else None)


def _from(config: Config) -> Callable[[str], str]:
    """Return the way from a path as seen from here to the one from the root of a configuration."""
    return cache(lambda name: files.relative(Path(name), config.root))


def read_there(config: Config, read: Read) -> Read:
    """Return what reads by the paths from the root of a configuration."""
    here = as_seen_here(config)
    return lambda name: read(here(name))


def without(found: Sequence[Diagnostic], path: Path, read: Read) -> list[Diagnostic]:
    """Return the findings that are not in the baseline at a path. Raises GlosslinkError."""
    from glosslink.checking import baseline

    try:
        known = baseline.load(path.read_bytes())
    except FileNotFoundError:
        raise GlosslinkError(
            f"there is no baseline {files.shown(path)}\n  help: `glosslink check --write-baseline` writes it"
        ) from None
    except (OSError, ValueError) as error:
        raise GlosslinkError(f"{files.shown(path)} cannot be used: {error}") from None
    return baseline.new(found, known, read)


def _summary(found: Sequence[Diagnostic]) -> str:
    if not found:
        return "nothing found"
    kinds = [(kind, sum(one.severity == kind for one in found)) for kind in _RANK]
    parts = ", ".join(
        messages.count(number, kind) if kind != "info" else f"{number} info" for kind, number in kinds if number
    )
    safe = sum(one.fix is not None and one.fix.applicability == "safe" for one in found)
    return parts + (f"; --fix mends {safe}" if safe else "")
