"""A baseline: findings of an old site that are not to be told again.

They are known by path, rule and the text they stand on, not by line, so that a new paragraph above changes nothing.
Of equal ones as many are left out as were written down. A file that is renamed is known by what is found in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import msgspec

from glosslink.files import as_text

if TYPE_CHECKING:
    from glosslink.diagnostics import Diagnostic, Lines

Read = Callable[[str], "Lines | None"]
"""Gives the lines of a file by its path, or None where it cannot be read."""

Key = tuple[str, str, str]


class _Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    path: str
    rule: str
    text: str
    count: int = 1


class _File(msgspec.Struct, forbid_unknown_fields=True):
    version: int
    findings: list[_Row]


def key(found: Diagnostic, read: Read) -> Key:
    """Return what a finding is known by: path, code, and the text that it stands on, or else its message."""
    lines = read(found.place.path)
    place = found.place
    text = ""
    if lines is not None:
        start, end = lines.offset(place.line, place.column), lines.offset(place.end_line, place.end_column)
        text = " ".join(lines.text[start:end].split())
    return as_text(place.path), found.code, text or found.message


def dump(found: Iterable[Diagnostic], read: Read) -> str:
    """Return the text of a baseline file that holds all these findings."""
    counts = Counter(key(one, read) for one in found)
    rows = [_Row(*one, count) for one, count in sorted(counts.items())]
    data = msgspec.json.encode(_File(1, rows))
    return msgspec.json.format(data, indent=1).decode() + "\n"


def load(text: str | bytes) -> Counter[Key]:
    """Return the findings in a baseline file. Raises ValueError where it is none."""
    try:
        file = msgspec.json.decode(text, type=_File)
    except msgspec.DecodeError as error:
        raise ValueError(f"this is no baseline: {error}") from error
    counts: Counter[Key] = Counter()
    for row in file.findings:
        counts[row.path, row.rule, row.text] += row.count
    return counts


def new(found: Iterable[Diagnostic], known: Counter[Key], read: Read) -> list[Diagnostic]:
    """Return the findings that are not in a baseline; those of a file that has another path now are in it."""
    named = [(key(one, read), one) for one in found]
    left: Any = Counter(known)
    kept = _without(named, left)
    before = _renamed([name for name, _ in kept], known, read)
    moved = [((before.get(path, path), *name), one) for (path, *name), one in kept]
    return [one for _, one in _without(moved, left)]


def _without(named: Iterable[tuple[Any, Diagnostic]], left: Any) -> list[tuple[Any, Diagnostic]]:
    """Return the findings, each with what it is known by, that are not among those left, which are counted down."""
    kept: list[tuple[Any, Diagnostic]] = []
    for name, one in named:
        if left[name] > 0:
            left[name] -= 1
        else:
            kept.append((name, one))
    return kept


def _renamed(names: Iterable[Key], known: Counter[Key], read: Read) -> dict[str, str]:
    """Return the paths of files that had another one when the baseline was written, each with that.

    That is one where no file is any more, and most of what was known of it, by rule and text, is found in this file,
    and is most of what is found there.
    """
    old, paths = _by_path(known.elements()), {path for path, _, _ in known}
    gone = {path: texts for path, texts in old.items() if read(path) is None}
    renamed: dict[str, str] = {}
    for path, texts in _by_path(name for name in names if name[0] not in paths).items() if gone else ():
        common, nearest = max(((texts & others).total(), other) for other, others in gone.items())
        if 2 * common > max(texts.total(), gone[nearest].total()):
            renamed[path] = nearest
    return renamed


def _by_path(names: Iterable[Key]) -> dict[str, Counter[tuple[str, str]]]:
    found: dict[str, Counter[tuple[str, str]]] = {}
    for path, rule, text in names:
        found.setdefault(path, Counter())[rule, text] += 1
    return found
