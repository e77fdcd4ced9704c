"""Results of earlier runs, in one SQLite file that several processes may share.

A result holds for a document's path and content, the settings, the glossary and the version of the code. Metadata of
a file stands for its content where they are older than what is known of it by more than file systems' clocks are
coarse. A damaged or foreign file is made anew without a word; what cannot be kept is not kept.
"""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from functools import cached_property
from json import dumps, loads
from time import time_ns
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from glosslink.diagnostics import packed, unpacked
from glosslink.digests import digest
from glosslink.files import is_text
from glosslink.linking.footprint import Changes, Footprint
from glosslink.linking.result import LinkResult, PlacedLink
from glosslink.matching.imprints import Imprints

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

_SCHEMA = 3
_COARSE = 2_000_000_000  # nanoseconds; FAT counts every other second
_CHANGED = "+"  # begins a result that differs from its source; nothing that is packed begins with it
_KEPT = 4  # combinations of settings and options
_TABLES = """
CREATE TABLE results (variant TEXT, path TEXT, glossary TEXT, metadata TEXT, content TEXT, result TEXT,
    shows_summaries INTEGER, PRIMARY KEY (variant, path)) WITHOUT ROWID;
CREATE TABLE footprints (variant TEXT, path TEXT, words TEXT, urls TEXT, names_entries INTEGER,
    PRIMARY KEY (variant, path)) WITHOUT ROWID;
CREATE TABLE glossaries (glossary TEXT PRIMARY KEY, entries TEXT, summaries TEXT) WITHOUT ROWID;
CREATE TABLE variants (variant TEXT PRIMARY KEY, used INTEGER) WITHOUT ROWID;
"""


class Kept(NamedTuple):
    """A result as it is kept; the texts are left out where they are equal, or known from the file."""

    path: str
    metadata: str
    content: str
    result: str
    footprint: Footprint


class _Row(NamedTuple):
    """What is kept for a path; its footprint is read only where the glossary is another than ours.

    The glossary is that without summaries, where the document shows none.
    """

    glossary: str
    metadata: str
    content: str
    result: str
    shows_summaries: bool
    footprint: Footprint | None = None


class Recalled(NamedTuple):
    """A result that holds still, whether the document shows summaries, the metadata of its file if they are news."""

    result: LinkResult
    shows_summaries: bool
    seen: str | None


def metadata(status: os.stat_result) -> str:
    """Return what changes when a file does; empty where it is too fresh to be trusted."""
    if max(status.st_mtime_ns, status.st_ctime_ns) > time_ns() - _COARSE:
        return ""
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}"


def pack(result: LinkResult) -> str:
    """Return a result to be kept: without the source, and without the text where that is the source."""
    if not (result.changed or result.links or result.removed or result.diagnostics):
        return ""
    told = [packed(found) for found in result.diagnostics]
    text = result.text if result.changed else ""
    rest = dumps([text, result.links, result.removed, told], ensure_ascii=False, separators=(",", ":"))
    return f"{_CHANGED}{rest}" if result.changed else rest


def _unpack(path: str, source: str, kept: str) -> LinkResult:
    if not kept:
        return LinkResult(path, source, source)
    text, links, removed, told = loads(kept.removeprefix(_CHANGED))
    placed = tuple(PlacedLink(*values) for values in links)
    text = text if kept.startswith(_CHANGED) else source
    return LinkResult(path, source, text, placed, removed, tuple(map(unpacked, told)))


def _connect(file: Path) -> sqlite3.Connection:
    base = sqlite3.connect(file, timeout=2)
    try:
        _make_ready(base)
    except BaseException:
        base.close()
        raise
    return base


def _make_ready(base: sqlite3.Connection) -> None:
    base.execute("PRAGMA journal_mode = WAL")
    base.execute("PRAGMA synchronous = OFF")  # it is only a cache
    version = base.execute("PRAGMA user_version").fetchone()[0]
    if version != _SCHEMA:
        if base.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            raise sqlite3.DatabaseError("another schema")
        base.executescript(f"BEGIN IMMEDIATE; {_TABLES} PRAGMA user_version = {_SCHEMA}; COMMIT")


class Results:
    """The results kept in `file` that hold for a `variant` of settings and code, and for a glossary.

    `imprints` makes those of its entries when they are first asked for: where nothing is kept yet, that is when the
    first documents are done, and other processes are at the next. Reading and keeping may raise `Error`.
    """

    Error = sqlite3.Error

    def __init__(self, base: sqlite3.Connection, variant: str, imprints: Callable[[], Imprints]) -> None:
        self._base = base
        self._variant = variant
        self._make = imprints
        self._changes: dict[str, Changes | None] = {}
        self._rows: dict[str, _Row | None] = {}
        self._has_kept = False

    @cached_property
    def _imprints(self) -> Imprints:
        return self._make()

    @cached_property
    def _ours(self) -> tuple[str, str]:
        """What stands for our glossary: without summaries, and with them."""
        return self._imprints.state(summaries=False), self._imprints.state(summaries=True)

    @classmethod
    def open(cls, file: Path, variant: str, imprints: Callable[[], Imprints]) -> Self | None:
        """Return the results in a file, which need not exist; None where none can be kept there."""
        for _ in range(2):
            try:
                return cls(_connect(file), variant, imprints)
            except sqlite3.OperationalError:  # busy, or made by another process in this very moment
                continue
            except sqlite3.DatabaseError:  # damaged, or not ours
                with suppress(OSError):
                    for name in (file, file.with_name(f"{file.name}-wal"), file.with_name(f"{file.name}-shm")):
                        name.unlink(missing_ok=True)
        return None

    def load(self, paths: Sequence[str]) -> None:
        """Read what is kept for some paths, at once; what was read for others is forgotten."""
        self._rows = dict.fromkeys(paths)
        for path, *values in self._select("results", [*filter(is_text, paths)]):
            self._rows[path] = _Row(*values)
        others = {path: row for path, row in self._rows.items() if row and row.glossary not in self._ours}
        for path, words, urls, names_entries in self._select("footprints", [*others]) if others else ():
            row = others[path]
            footprint = Footprint(words, urls, names_entries, row.shows_summaries)
            self._rows[path] = row._replace(footprint=footprint)

    def _select(self, table: str, paths: Sequence[str]) -> Iterable[tuple[Any, ...]]:
        """Yield what a table has for some paths: the path and all columns behind it."""
        asked = ", ".join("?" * len(paths))
        query = f"SELECT * FROM {table} WHERE variant = ? AND path IN ({asked})"  # noqa: S608  # ours
        return (row[1:] for row in self._base.execute(query, (self._variant, *paths)))

    def _row(self, path: str) -> _Row | None:
        if path not in self._rows:
            self.load([path])
        return self._rows[path]

    def recall(
        self, path: str, status: os.stat_result, read: Callable[[], bytes], *, whole: bool = False
    ) -> Recalled | None:
        """Return the result for the file at a path, if it is known; else None.

        The file is read where its metadata do not tell that it is the same, and where it would change or the `whole`
        text is wanted. Raises what `read` does, and UnicodeDecodeError.
        """
        row = self._row(path)
        if row is None or not self._holds(row):
            return None
        seen = metadata(status)
        if seen and row.metadata == seen and not whole and not row.result.startswith(_CHANGED):
            found = _unpack(path, "", row.result)
        else:
            data = read()
            if row.content != digest(data):
                return None
            found = _unpack(path, data.decode(), row.result)
        is_kept = row.metadata == seen and row.glossary in self._ours
        return Recalled(found, bool(row.shows_summaries), None if is_kept else seen)

    def _holds(self, row: _Row) -> bool:
        """Whether a result under another glossary is one under ours."""
        if row.footprint is None:
            return True
        changes = self._since(row.glossary)
        return changes is not None and not changes.touch(row.footprint)

    def _since(self, glossary: str) -> Changes | None:
        """Return in what ours differs from another glossary; None where that is not known any more."""
        if glossary not in self._changes:
            query = "SELECT entries, summaries FROM glossaries WHERE glossary = ?"
            found = self._base.execute(query, (glossary,)).fetchone()
            self._changes[glossary] = Changes(Imprints(*found), self._imprints) if found else None
        return self._changes[glossary]

    def keep(self, found: Iterable[Kept], confirmed: Iterable[tuple[str, str]]) -> None:
        """Keep new results; `confirmed` are the paths of results that still hold, and the metadata of the files."""
        base, variant, ours = self._base, self._variant, self._ours
        self._has_kept = True
        base.execute("INSERT OR REPLACE INTO variants VALUES (?, ?)", (variant, time_ns()))
        plain = self._imprints._replace(summaries="")
        base.executemany(
            "INSERT OR IGNORE INTO glossaries VALUES (?, ?, ?)", [(ours[0], *plain), (ours[1], *self._imprints)]
        )
        rows = []
        footprints = []
        for one in found:
            if not is_text(one.path):  # SQLite keeps no such name as text
                continue
            shows = one.footprint.shows_summaries
            rows.append((variant, one.path, ours[shows], one.metadata, one.content, one.result, shows))
            footprints.append((variant, one.path, *one.footprint[:-1]))
        base.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        base.executemany("INSERT OR REPLACE INTO footprints VALUES (?, ?, ?, ?, ?)", footprints)
        base.executemany(
            "UPDATE results SET glossary = CASE WHEN shows_summaries THEN ? ELSE ? END, metadata = ? "
            "WHERE variant = ? AND path = ?",
            [(ours[1], ours[0], seen, variant, path) for path, seen in confirmed],
        )
        base.commit()

    def clean(self) -> None:
        """Forget what no run has asked for lately."""
        base, variant = self._base, self._variant
        base.execute("INSERT OR REPLACE INTO variants VALUES (?, ?)", (variant, time_ns()))
        forgotten = base.execute(
            "DELETE FROM variants WHERE variant NOT IN (SELECT variant FROM variants ORDER BY used DESC LIMIT ?)",
            (_KEPT,),
        )
        if forgotten.rowcount:
            for table in ("results", "footprints"):
                base.execute(f"DELETE FROM {table} WHERE variant NOT IN (SELECT variant FROM variants)")  # noqa: S608  # ours
        if forgotten.rowcount or self._has_kept:  # else each glossary has the results that it had
            base.execute("DELETE FROM glossaries WHERE glossary NOT IN (SELECT glossary FROM results)")
        base.commit()

    def close(self) -> None:
        """Let go of the file."""
        self._base.close()
