"""Which occurrences become links: the first mention of each entry, within the limits."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

from glosslink.documents.document import Context
from glosslink.documents.regions import covers
from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from glosslink.linking.occurrences import Occurrence
    from glosslink.settings import Settings

Decision = Literal["link", "linked", "skipped", "off", "earlier", "excepted", "ambiguous", "limit", "refused"]
_CONTEXTS: dict[str, int] = {
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
    refuses: Callable[[Occurrence], bool] = lambda _: False
    priority: Mapping[str, int] | None = None

    @property
    def is_local(self) -> bool:
        """Whether what is decided on an occurrence depends on those before it alone, and only on their entries."""
        settings = self.settings
        return settings.first == "document" and settings.max_links is None and settings.max_per_paragraph is None


class Planner:
    """Decides on the occurrences of one document, one after another.

    An entry that is linked anywhere in a scope (document, section, paragraph) is linked there. `done` are the entries
    of which no further mention can become a link.
    """

    def __init__(self, existing: Iterable[Existing], wish: Wish) -> None:
        self._wish = wish
        existing = list(existing)
        first = wish.settings.first
        self._seen = {scope_of(first, link.entry, link.section, link.block, link.start) for link in existing}
        self._total = len(existing)
        self._per_block = Counter(link.block for link in existing)
        self._skip = sum({_CONTEXTS[name] for name in wish.settings.skip})
        self.done = {"", *(link.entry for link in existing)} if first == "document" else {""}

    def decide(self, found: Occurrence) -> Decision:
        """Return what becomes of an occurrence."""
        decision = self._unlinkable(found)
        if decision is not None:
            return decision
        settings, entry = self._wish.settings, found.entries[0]
        scope = scope_of(settings.first, entry, found.section, found.block, found.start)
        if scope in self._seen:
            return "earlier"
        if self._wish.refuses(found):  # asked late, because it may take two renderings
            return "refused"
        if _full(settings.max_links, self._total) or _full(settings.max_per_paragraph, self._per_block[found.block]):
            return "limit"
        self._seen.add(scope)
        self._total += 1
        self._per_block[found.block] += 1
        if settings.first == "document":
            self.done.add(entry)
        return "link"

    def _unlinkable(self, found: Occurrence) -> Decision | None:
        wish = self._wish
        if found.link is not None:
            return "linked"
        if not found.entries:
            return "excepted"
        if len(found.entries) > 1:
            return "ambiguous"
        if not wish.allowed(found.entries[0]):
            self.done.add(found.entries[0])
            return "off"
        if covers(wish.off, found.start):
            return "off"
        return "skipped" if found.context & self._skip else None


def plan(
    occurrences: Iterable[Occurrence], existing: Iterable[Existing], wish: Wish
) -> list[tuple[Occurrence, Decision]]:
    """Decide on every occurrence, in document order.

    Where a limit bites, priority decides, then document order, so that a post's links never depend on other posts.
    """
    planner = Planner(existing, wish)
    order = list(occurrences)
    by_priority = sorted(order, key=lambda found: -_priority(wish, found)) if wish.priority else order
    decisions = {found.start: planner.decide(found) for found in by_priority}
    return [(found, decisions[found.start]) for found in order]


def scope_of(first: str, entry: str, section: int, block: int, start: int) -> tuple[str, int]:
    """Return what a mention is the first of: two mentions of one scope are linked once."""
    return entry, {"document": 0, "section": section, "paragraph": block, "every": start}[first]


def _priority(wish: Wish, found: Occurrence) -> int:
    if not wish.priority or len(found.entries) != 1:
        return 0
    return wish.priority.get(found.entries[0], 0)


def _full(limit: int | None, count: int) -> bool:
    return limit is not None and count >= limit
