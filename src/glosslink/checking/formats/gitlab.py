"""GitLab's Code Quality report: an array of issues, which GitLab shows in a merge request and beside its lines.

The keys are those that GitLab names in "Code Quality", "Code Quality report format"; what it has no key for, the help,
stands in the description. Paths must be relative to the repository's root: run the check there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from glosslink.checking.formats.fingerprints import Fingerprints

if TYPE_CHECKING:
    from collections.abc import Iterable

    from glosslink.checking.baseline import Read
    from glosslink.diagnostics import Diagnostic

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def render(found: Iterable[Diagnostic], read: Read) -> str:
    """Return the array, indented; a fingerprint stays the same when lines move."""
    prints = Fingerprints(read)
    return msgspec.json.format(msgspec.json.encode([_issue(one, prints) for one in found]), indent=1).decode() + "\n"


def _issue(one: Diagnostic, prints: Fingerprints) -> dict[str, Any]:
    place = one.place
    return {
        "description": " ".join(f"{one.message}. {one.help}".split() if one.help else one.message.split()),
        "check_name": f"{one.code} {one.name}",
        "fingerprint": prints.of(one),
        "severity": _SEVERITIES[one.severity],
        "location": {"path": place.path, "lines": {"begin": place.line, "end": place.last_line}},
    }
