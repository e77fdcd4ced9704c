"""Who is meant by an id, a former id or a name."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from glosslink.glossary.entry import Entry, Redirect
from glosslink.glossary.faults import fault, quoted
from glosslink.glossary.slug import slug
from glosslink.records import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from glosslink.alike import Alike
    from glosslink.diagnostics import Diagnostic


@dataclass(frozen=True)
class Index:
    """Entries by everything that a reference may call them; `targets` is where each redirect id leads."""

    entries: tuple[Entry, ...]
    redirects: tuple[Redirect, ...] = ()
    targets: Mapping[str, Entry] = field(default_factory=dict)

    @cached_property
    def ids(self) -> dict[str, Entry]:
        """Entries by id."""
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def former(self) -> dict[str, Entry]:
        """Entries by the ids that they, or redirects to them, had before."""
        return {old: entry for one, entry in self._known() for old in one.former_ids if old not in self.ids}

    @cached_property
    def names(self) -> dict[str, Entry | None]:
        """Entries by the slug of a name; None where it is the name of several. Terms go before other names."""
        terms: dict[str, Entry | None] = {}
        others: dict[str, Entry | None] = {}
        for one, entry in self._known():
            _note(terms if one is entry else others, one.term, entry)
            for alias in one.aliases:
                _note(others, alias, entry)
        return others | terms

    def _known(self) -> Iterator[tuple[Entry | Redirect, Entry]]:
        yield from ((entry, entry) for entry in self.entries)
        yield from ((r, self.targets[r.id]) for r in self.redirects if r.id in self.targets)

    def find(self, reference: str) -> Entry | None:
        """Return the entry with this id, redirect id, former id or name, in that order; None if none or several."""
        for known in (self.ids, self.targets, self.former):
            if entry := known.get(reference):
                return entry
        return self.names.get(slug(reference))

    def nearest(self, reference: str) -> tuple[str, ...]:
        """Return up to three ids of entries whose id or name is spelt most like `reference`, the nearest first."""
        near = self._alike.nearest(slug(reference[:200]), 6, 0.7)
        return tuple(dict.fromkeys(self._called[name].id for name in near))[:3]

    @cached_property
    def _called(self) -> dict[str, Entry]:
        """Entries by all that one may call them, the names of several left out."""
        names = {name: entry for name, entry in self.names.items() if entry}
        return {**names, **self.former, **self.targets, **self.ids}

    @cached_property
    def _alike(self) -> Alike:
        from glosslink.alike import Alike

        return Alike(self._called)


def _note(names: dict[str, Entry | None], name: str, entry: Entry) -> None:
    key = slug(name)
    names[key] = entry if names.get(key, entry) is entry else None


def unique(found: Iterable[Entry | Redirect], faults: list[Diagnostic]) -> list[Entry | Redirect]:
    """Return `found` without those whose id an earlier one has.

    Each of them is a GL106 in `faults`, as is a former id that another entry has or had.
    """
    kept: dict[str, Entry | Redirect] = {}
    faults += [_duplicate(one, kept[one.id]) for one in found if kept.setdefault(one.id, one) is not one]
    former: dict[str, Entry | Redirect] = {}
    for one in kept.values():
        for i, old in enumerate(one.former_ids):
            other = kept.get(old, one)
            if other is one or (isinstance(other, Redirect) and other.see == one.id):
                other = former.setdefault(old, one)
            if other is not one:
                faults.append(_reused(one, i, old, other))
    return list(kept.values())


def _duplicate(one: Entry | Redirect, first: Entry | Redirect) -> Diagnostic:
    same = f"{quoted(one.term)} and {quoted(first.term)} both have" if one.term != first.term else "two entries have"
    return fault(
        "GL106",
        one.places.get("id", one.place),
        f"{same} the id {quoted(one.id)}",
        "give one of them an `id` of its own, or make them one entry.",
        related=[("the first is here", first.places.get("id", first.place))],
    )


def _reused(one: Entry | Redirect, i: int, old: str, other: Entry | Redirect) -> Diagnostic:
    has = "now has" if other.id == old else "had, too"
    return fault(
        "GL106",
        one.places.get(f"former_ids[{i}]", one.places.get("former_ids", one.place)),
        f"{quoted(old)} is a former id of {quoted(one.term)}, which {quoted(other.term)} {has}",
        "remove it from `former_ids`: a link to it can lead to one entry only.",
        related=[(f"{quoted(other.term)} is here", other.place)],
    )
