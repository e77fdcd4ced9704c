"""How many findings each rule has."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from glosslink.diagnostics import Diagnostic


def statistics(found: Iterable[Diagnostic]) -> str:
    """Return a line for each rule with findings: how many, how many can be fixed, code and name; most first."""
    counts: Counter[tuple[str, str, str]] = Counter()
    fixable: Counter[str] = Counter()
    for one in found:
        counts[one.code, one.name, one.severity] += 1
        fixable[one.code] += one.fix is not None
    notes = {code: f"{count} fixable" if count else "" for code, count in fixable.items()}
    rows = [
        f"{count:6}  {code}  {name:<24}  {severity:<7}  {notes[code]}".rstrip()
        for (code, name, severity), count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]
    return "".join(f"{row}\n" for row in rows)
