"""Rules whose faults the loader finds: reading a glossary and judging it are one work there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.rule import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from glosslink.checking.terms import Terms


def told(code: str) -> Callable[[Terms], Iterator[Finding]]:
    """Return the function of the rule `code`: it repeats what the loader has told under that code."""

    def check(terms: Terms) -> Iterator[Finding]:
        for found in terms.glossary.diagnostics:
            if found.code == code:
                yield Finding(found.place, found.message, found.help, found.related)

    return check
