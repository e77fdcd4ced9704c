"""All entries of a glossary, and who is meant by a reference."""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Self

from glosslink.diagnostics import Diagnostic, Place
from glosslink.errors import GlossaryError
from glosslink.glossary.entry import Entry, Redirect
from glosslink.glossary.faults import fault
from glosslink.glossary.files import INDEX, JSON, TABLES, YAML, shown, sources
from glosslink.glossary.index import Index, unique
from glosslink.glossary.redirects import follow
from glosslink.glossary.source import Source, UnreadableError
from glosslink.records import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

_EXAMPLE = "write entries, in YAML `- term: …` with `definition: …`, in Markdown a heading for each term."


@dataclass(frozen=True)
class Glossary:
    """Entries and redirects with unique ids, in the order of the files, and what was found wrong with those.

    >>> glossary = Glossary.parse("- {term: Gilt, definition: A bond., former_ids: [gilts]}")
    >>> glossary.resolve("gilts").term
    'Gilt'
    """

    entries: tuple[Entry, ...]
    redirects: tuple[Redirect, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    redirect_targets: Mapping[str, Entry] = field(default_factory=dict, compare=False, repr=False)  # of the former two

    @classmethod
    def load(cls, *paths: str | Path, root: str | Path | None = None, language: str = "", strict: bool = True) -> Self:
        """Return the glossary in files and folders of YAML, Markdown, CSV, TSV and JSON.

        Relative paths start from `root` (default: the working directory), and places show paths relative to it.
        Entries are in `language` where neither they nor their file say otherwise. Raises GlossaryError with every
        fault found if any is an error; with `strict=False` returns what could be read, and `diagnostics`.
        """
        faults: list[Diagnostic] = []
        top = Path(root).absolute() if root is not None else None
        found = [one for source in sources(paths, top, faults) for one in _read(source, language, faults)]
        if not found and all(f.severity != "error" for f in faults):
            place = Place(shown(top / paths[0] if top else Path(paths[0]), top) if paths else "")
            faults = [fault("GL101", place, "no entries found", _EXAMPLE)]
        return cls._of(found, faults, strict=strict)

    @classmethod
    def parse(cls, text: str, path: str = "glossary.yaml", *, language: str = "", strict: bool = True) -> Self:
        """Return the glossary that `text` is, read as a file of that name would be.

        Raises GlossaryError as `load` does.
        """
        faults: list[Diagnostic] = []
        found = list(_read(Source(path, text.removeprefix("\ufeff")), language, faults))
        return cls._of(found, faults, strict=strict)

    @classmethod
    def from_entries(cls, entries: Iterable[Entry | Redirect]) -> Self:
        """Return the glossary of `entries`.

        Raises GlossaryError where two of them have one id, or a redirect leads nowhere.
        """
        return cls._of(list(entries), [], strict=True)

    @classmethod
    def _of(cls, found: list[Entry | Redirect], faults: list[Diagnostic], *, strict: bool) -> Self:
        kept = unique(found, faults)
        entries = tuple(one for one in kept if isinstance(one, Entry))
        redirects = tuple(one for one in kept if isinstance(one, Redirect))
        index = Index(entries)
        targets = follow(redirects, index.find, index.nearest, faults)
        faults.sort(key=lambda f: (f.place, f.code))
        if strict and any(f.severity == "error" for f in faults):
            raise GlossaryError(faults)
        return cls(entries, redirects, tuple(faults), targets)

    @cached_property
    def _index(self) -> Index:
        return Index(self.entries, self.redirects, self.redirect_targets)

    @cached_property
    def priorities(self) -> Mapping[str, int]:
        """The priorities of entries by their ids, without those that have none."""
        return {entry.id: entry.priority for entry in self.entries if entry.priority}

    @cached_property
    def urls(self) -> Mapping[str, str]:
        """The URLs of entries by their ids, without those for which the configured one holds."""
        return {entry.id: entry.url for entry in self.entries if entry.url}

    @property
    def former(self) -> Mapping[str, Entry]:
        """Entries by the ids that they had before."""
        return self._index.former

    def get(self, id: str) -> Entry | None:  # noqa: A002 -- an entry's id is called id
        """Return the entry that has exactly this id now, or None."""
        return self._index.ids.get(id)

    def resolve(self, reference: str) -> Entry | None:
        """Return the entry that `reference` means, or None if it means none, or several.

        It may be an id, the id of a redirect (which is followed), a former id, or a term or alias in any spelling
        that has the same slug; the first of these that fits holds.
        """
        return self._index.find(reference)

    def nearest(self, reference: str) -> tuple[str, ...]:
        """Return up to three ids of entries spelt most like `reference`, the nearest first, for a suggestion."""
        return self._index.nearest(reference)


def _reader(path: str) -> Callable[[Source, str, list[Diagnostic]], Iterator[Entry | Redirect]]:
    """Return what reads a file of that name; what reads others is not loaded."""
    kind = (
        "csv"
        if path.endswith(TABLES)
        else "json"
        if path.endswith(JSON)
        else "yaml"
        if path.endswith(YAML)
        else "markdown"
    )
    read: Callable[[Source, str, list[Diagnostic]], Iterator[Entry | Redirect]]
    read = import_module(f"glosslink.glossary.{kind}_format").read
    return read


def _read(source: Source, language: str, faults: list[Diagnostic]) -> Iterator[Entry | Redirect]:
    """Yield what a file defines, by its kind; a file that cannot be read is a fault."""
    read = _reader(source.path.lower())
    before, empty = len(faults), True
    try:
        for one in read(source, language, faults):
            empty = False
            yield one
    except UnreadableError as error:
        faults.append(error.diagnostic)
    if empty and len(faults) == before and PurePath(source.path).stem.lower() not in INDEX:
        faults.append(fault("GL101", Place(source.path), "no entries in this file", _EXAMPLE, severity="info"))
