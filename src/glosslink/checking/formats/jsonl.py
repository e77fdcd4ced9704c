"""The report as JSON lines: the objects of the format `json`, one a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from glosslink.checking.formats.json import row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from glosslink.checking.baseline import Read
    from glosslink.diagnostics import Diagnostic


def render(found: Iterable[Diagnostic], _read: Read) -> str:
    """Return a line for each finding."""
    return "".join(msgspec.json.encode(row(one)).decode() + "\n" for one in found)
