"""What a finding is known by when lines move, so that a host can tell an old finding from a new one."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

from glosslink.checking.baseline import key
from glosslink.records import dataclass, field

if TYPE_CHECKING:
    from glosslink.checking.baseline import Read
    from glosslink.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """Gives the findings of one report their fingerprints; `read` gives the lines of a file."""

    read: Read
    _seen: Counter[str] = field(default_factory=Counter)

    def of(self, one: Diagnostic) -> str:
        """Return 32 hexadecimal digits for a finding's path, rule and text, and the how manieth such it is."""
        name = "\x00".join(key(one, self.read))
        self._seen[name] += 1
        return sha256(f"{name}\x00{self._seen[name]}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
