"""Results of earlier runs, in one SQLite file that several processes may share.

A result holds for a document's path and content, the settings, the glossary and the version of the code. Metadata of
a file stands for its content where they are older than what is known of it by more than file systems' clocks are
coarse. A damaged or foreign file is made anew without a word; what cannot be kept is not kept.
"""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from functools import cached_property
from hashlib import sha256
from time import time_ns
from typing import TYPE_CHECKING, Self

import msgspec

from glosslink.diagnostics import Diagnostic
from glosslink.linking.footprint import Changes, Footprint, Imprint
from glosslink.linking.result import LinkResult, PlacedLink

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

_SCHEMA = 2
_COARSE = 2_000_000_000  # nanoseconds; FAT counts every other second
_CHANGED = b"\xff"  # begins a result that differs from its source; nothing that is packed begins with it
_KEPT = 4  # combinations of settings and options
_TABLES = """
CREATE TABLE results (variant BLOB, path TEXT, glossary BLOB, metadata TEXT, content BLOB, result BLOB, footprint BLOB,
    PRIMARY KEY (variant, path)) WITHOUT ROWID;
CREATE TABLE glossaries (glossary BLOB PRIMARY KEY, imprints BLOB) WITHOUT ROWID;
CREATE TABLE variants (variant BLOB PRIMARY KEY, used INTEGER) WITHOUT ROWID;
"""


class Kept(msgspec.Struct, frozen=True, array_like=True):
    """A result as it is kept; the texts are left out where they are equal, or known from the file."""

    path: str
    metadata: str
    content: bytes
    result: bytes
    footprint: Footprint


def metadata(status: os.stat_result) -> str:
    """Return what changes when a file does; empty where it is too fresh to be trusted."""
    if max(status.st_mtime_ns, status.st_ctime_ns) > time_ns() - _COARSE:
        return ""
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}"


def digest(data: bytes) -> bytes:
    """Return what stands for some content."""
    return sha256(data).digest()


def pack(result: LinkResult) -> bytes:
    """Return a result to be kept: without the source, and without the text where that is the source."""
    rest = (result.links, result.removed, result.diagnostics)
    if result.changed:
        return _CHANGED + msgspec.msgpack.encode((result.text, *rest))
    return msgspec.msgpack.encode(("", *rest)) if any(rest) else b""


def _unpack(path: str, source: str, packed: bytes) -> LinkResult:
    if not packed:
        return LinkResult(path, source, source)
    text, links, removed, diagnostics = _RESULT.decode(packed.removeprefix(_CHANGED))
    return LinkResult(path, source, text if packed.startswith(_CHANGED) else source, links, removed, diagnostics)


def _connect(file: Path) -> sqlite3.Connection:
    base = sqlite3.connect(file, timeout=2)
    base.execute("PRAGMA journal_mode = WAL")
    base.execute("PRAGMA synchronous = OFF")  # it is only a cache
    version = base.execute("PRAGMA user_version").fetchone()[0]
    if version != _SCHEMA:
        if base.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            base.close()
            raise sqlite3.DatabaseError("another schema")
        base.executescript(f"BEGIN IMMEDIATE; {_TABLES} PRAGMA user_version = {_SCHEMA}; COMMIT")
    return base


class Results:
    """The results kept in `file` that hold for a `variant` of settings and code, and for a glossary.

    `imprints` makes those of its entries when they are first asked for: where nothing is kept yet, that is when the
    first documents are done, and other processes are at the next. Reading and keeping may raise `Error`.
    """

    Error = sqlite3.Error

    def __init__(self, base: sqlite3.Connection, variant: bytes, imprints: Callable[[], dict[str, Imprint]]) -> None:
        self._base = base
        self._variant = variant
        self._make = imprints
        self._changes: dict[bytes, Changes | None] = {}
        self._rows: dict[str, tuple[bytes, str, bytes, bytes] | None] = {}

    @cached_property
    def _imprints(self) -> dict[str, Imprint]:
        return self._make()

    @cached_property
    def _packed(self) -> bytes:
        return msgspec.msgpack.Encoder(order="sorted").encode(self._imprints)

    @cached_property
    def _glossary(self) -> bytes:
        return digest(self._packed)

    @classmethod
    def open(cls, file: Path, variant: bytes, imprints: Callable[[], dict[str, Imprint]]) -> Self | None:
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
        asked = ", ".join("?" * len(paths))
        self._rows = dict.fromkeys(paths)
        for path, *row in self._base.execute(
            f"SELECT path, glossary, metadata, content, result FROM results WHERE variant = ? AND path IN ({asked})",  # noqa: S608  # question marks alone
            (self._variant, *paths),
        ):
            self._rows[path] = (row[0], row[1], row[2], row[3])

    def _row(self, path: str) -> tuple[bytes, str, bytes, bytes] | None:
        if path not in self._rows:
            self.load([path])
        return self._rows[path]

    def has(self, path: str) -> bool:
        """Whether anything is kept for a path, under this or another content."""
        return self._row(path) is not None

    def confirms(self, path: str, seen: str) -> bool:
        """Whether the result for a path is kept under our glossary, with these metadata."""
        row = self._row(path)
        return row is not None and row[:2] == (self._glossary, seen)

    def unread(self, path: str, status: os.stat_result) -> LinkResult | None:
        """Return the result for a file that need not be read: its metadata are known, and it would not change."""
        row = self._row(path)
        if row is None or not row[1] or row[1] != metadata(status) or not self._holds(path, row[0]):
            return None
        return None if row[3].startswith(_CHANGED) else _unpack(path, "", row[3])

    def known(self, path: str, data: bytes) -> LinkResult | None:
        """Return the result for a file with the content `data`, if it is known."""
        row = self._row(path)
        if row is None or row[2] != digest(data) or not self._holds(path, row[0]):
            return None
        return _unpack(path, data.decode(), row[3])

    def _holds(self, path: str, glossary: bytes) -> bool:
        """Whether a result under another glossary is one under ours."""
        if glossary == self._glossary:
            return True
        if glossary not in self._changes:
            self._changes[glossary] = self._since(glossary)
        changes = self._changes[glossary]
        found = self._base.execute(
            "SELECT footprint FROM results WHERE variant = ? AND path = ?", (self._variant, path)
        ).fetchone()
        return changes is not None and bool(found) and not changes.touch(_FOOTPRINT.decode(found[0]))

    def _since(self, glossary: bytes) -> Changes | None:
        found = self._base.execute("SELECT imprints FROM glossaries WHERE glossary = ?", (glossary,)).fetchone()
        return Changes(_IMPRINTS.decode(found[0]), self._imprints) if found else None

    def keep(self, found: Iterable[Kept], confirmed: Iterable[tuple[str, str]]) -> None:
        """Keep new results; `confirmed` are the paths of results that still hold, and the metadata of the files."""
        base, variant, glossary = self._base, self._variant, self._glossary
        base.execute("INSERT OR REPLACE INTO variants VALUES (?, ?)", (variant, time_ns()))
        base.execute("INSERT OR IGNORE INTO glossaries VALUES (?, ?)", (glossary, self._packed))
        base.executemany(
            "INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (variant, k.path, glossary, k.metadata, k.content, k.result, msgspec.msgpack.encode(k.footprint))
                for k in found
            ],
        )
        base.executemany(
            "UPDATE results SET glossary = ?, metadata = ? WHERE variant = ? AND path = ?",
            [(glossary, seen, variant, path) for path, seen in confirmed],
        )
        base.commit()

    def clean(self) -> None:
        """Forget what no run has asked for lately."""
        base, variant = self._base, self._variant
        base.execute("INSERT OR REPLACE INTO variants VALUES (?, ?)", (variant, time_ns()))
        base.execute(
            "DELETE FROM variants WHERE variant NOT IN (SELECT variant FROM variants ORDER BY used DESC LIMIT ?)",
            (_KEPT,),
        )
        base.execute("DELETE FROM results WHERE variant NOT IN (SELECT variant FROM variants)")
        base.execute("DELETE FROM glossaries WHERE glossary NOT IN (SELECT glossary FROM results)")
        base.commit()

    def close(self) -> None:
        """Let go of the file."""
        self._base.close()


_RESULT = msgspec.msgpack.Decoder(tuple[str, tuple[PlacedLink, ...], int, tuple[Diagnostic, ...]])
_FOOTPRINT = msgspec.msgpack.Decoder(Footprint)
_IMPRINTS = msgspec.msgpack.Decoder(dict[str, Imprint])
