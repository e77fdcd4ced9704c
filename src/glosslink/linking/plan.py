"""Which occurrences become links: the first mention of each entry, within the limits."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from glosslink.documents.document import Context

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from glosslink.config import Settings
    from glosslink.linking.occurrences import Occurrence

Decision = Literal["link", "linked", "skipped", "off", "earlier", "excepted", "ambiguous", "limit", "refused"]
_CONTEXTS = {
    "headings": Context.HEADINGS,
    "lead-ins": Context.LEAD_INS,
    "tables": Context.TABLES,
    "quotes": Context.QUOTES,
    "lists": Context.LISTS,
    "footnotes": Context.FOOTNOTES,
    "html": Context.HTML,
    "emphasis": Context.EMPHASIS,
}


@dataclass(frozen=True, slots=True)
class Existing:
    """A link to an entry that the document already has."""

    entry: str
    start: int
    block: int
    section: int


@dataclass(frozen=True, slots=True)
class Wish:
    """What bounds a plan: the settings of the document, its author's wishes, what a proof refused before."""

    settings: Settings
    allowed: Callable[[str], bool]
    off: tuple[tuple[int, int], ...] = ()
    refused: frozenset[int] = frozenset()
    priority: Mapping[str, int] | None = None


def plan(
    occurrences: Iterable[Occurrence], existing: Iterable[Existing], wish: Wish
) -> list[tuple[Occurrence, Decision]]:
    """Decide on every occurrence, in document order.

    An entry that is linked anywhere in a scope (document, section, paragraph) is linked there. Where a limit bites,
    priority decides, then document order, so that a post's links never depend on other posts.
    """
    existing = list(existing)
    settings = wish.settings
    seen = {scope_of(settings.first, link.entry, link.section, link.block, link.start) for link in existing}
    total = len(existing)
    per_block = Counter(link.block for link in existing)
    decisions: dict[int, Decision] = {}
    order = list(occurrences)
    for found in sorted(order, key=lambda o: (-_priority(wish, o), o.start)):
        decision = _unlinkable(found, wish)
        if decision is None:
            scope = scope_of(settings.first, found.entries[0], found.section, found.block, found.start)
            if scope in seen:
                decision = "earlier"
            elif _full(settings.max_links, total) or _full(settings.max_per_paragraph, per_block[found.block]):
                decision = "limit"
            else:
                decision = "link"
                seen.add(scope)
                total += 1
                per_block[found.block] += 1
        decisions[found.start] = decision
    return [(found, decisions[found.start]) for found in order]


def _unlinkable(found: Occurrence, wish: Wish) -> Decision | None:
    if found.link is not None:
        return "linked"
    if not found.entries:
        return "excepted"
    if len(found.entries) > 1:
        return "ambiguous"
    if any(start <= found.start < end for start, end in wish.off) or not wish.allowed(found.entries[0]):
        return "off"
    if any(found.context & _CONTEXTS[name] for name in wish.settings.skip):
        return "skipped"
    return "refused" if found.start in wish.refused else None


def scope_of(first: str, entry: str, section: int, block: int, start: int) -> tuple[str, int]:
    """Return what a mention is the first of: two mentions of one scope are linked once."""
    return entry, {"document": 0, "section": section, "paragraph": block, "every": start}[first]


def _priority(wish: Wish, found: Occurrence) -> int:
    if not wish.priority or len(found.entries) != 1:
        return 0
    return wish.priority.get(found.entries[0], 0)


def _full(limit: int | None, count: int) -> bool:
    return limit is not None and count >= limit
