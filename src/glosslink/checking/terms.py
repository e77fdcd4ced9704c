"""The glossary as the rules see it: entries, forms, and the text of its files."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from glosslink.checking.file import File, mark
from glosslink.crossref.posts import Posts
from glosslink.documents.dialects import detect
from glosslink.edits import difference
from glosslink.glossary.entry import Entry, Redirect
from glosslink.linking.built import resolves
from glosslink.linking.linker import Linker
from glosslink.matching.matcher import Matcher
from glosslink.matching.shapes.form import Form
from glosslink.matching.text.casing import pieces
from glosslink.matching.text.folding import fold_text
from glosslink.records import dataclass, field, replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from glosslink.config import Config
    from glosslink.diagnostics import Place
    from glosslink.glossary.glossary import Glossary


@dataclass(frozen=True, slots=True)
class Name:
    """A name that a glossary gives an entry: its text, where it stands, and who gives it."""

    text: str
    place: Place
    key: str
    source: Entry | Redirect


@dataclass(frozen=True)
class Terms:
    """A glossary, whatever is wrong with it, and the files that it was read from, by the paths in its places."""

    glossary: Glossary
    config: Config
    files: Mapping[str, File]
    _mentioned: dict[str, set[str]] = field(default_factory=dict, repr=False)

    @cached_property
    def unread(self) -> str:
        """The path of a file of the glossary that cannot be read, whose entries are not known; `""` if all can."""
        return next((one.place.path for one in self.glossary.diagnostics if one.code == "GL101"), "")

    def advice(self, otherwise: str) -> str:
        """Return what to do about a name that no entry has: mend the file that cannot be read, or else `otherwise`."""
        if self.unread:
            return f"mend {self.unread} first, which cannot be read: the entry may be there."
        return otherwise

    @classmethod
    def load(cls, config: Config) -> Terms:
        """Return the glossary that a configuration names; its faults are in `glossary.diagnostics`."""
        from glosslink.glossary.asked import asked_for
        from glosslink.glossary.files import sources
        from glosslink.glossary.glossary import Glossary

        settings, root = config.settings, config.root.absolute()
        glossary = Glossary.load(*settings.glossary, root=root, language=settings.language, strict=False)
        glossary = replace(glossary, diagnostics=tuple(asked_for(one, config) for one in glossary.diagnostics))
        read = sources(settings.glossary, root, [])
        files = {one.path: File(one.path, one.text, mark(root / one.path)) for one in read}
        return cls(glossary, config, files)

    @cached_property
    def linker(self) -> Linker:
        """The linker for this glossary; its forms come from the cache where the glossary is sound."""
        settings = self.config.settings
        if settings.dialect == "auto":
            settings = replace(settings, dialect=detect(self.config.root))
        linker = Linker(self.glossary, settings, Posts.of(self.config), resolves(settings, self.config.root))
        if not any(found.severity == "error" for found in self.glossary.diagnostics):
            from glosslink.matching import compiled

            linker.__dict__["forms"] = compiled.load(settings.glossary, self.config.root, settings.language).forms
        return linker

    @cached_property
    def misspellings(self) -> Matcher | None:
        """What finds the misspellings that the glossary lists, if it lists any."""
        found = [
            Form(owner.id, text, "misspelling", pieces(text, one.case))
            for one in self._all
            if (owner := one if isinstance(one, Entry) else self.glossary.redirect_targets.get(one.id))
            for text in one.misspellings
        ]
        return Matcher(found, language=self.config.settings.language) if found else None

    @property
    def _all(self) -> tuple[Entry | Redirect, ...]:
        return (*self.glossary.entries, *self.glossary.redirects)

    def mentioned(self, name: str) -> set[str]:
        """Return the ids of the entries that the definition of one mentions or links to."""
        if name not in self._mentioned:
            survey = self.linker.survey(self.entry(name).definition)
            found = {one for mention in survey.mentions for one in mention.entries}
            self._mentioned[name] = found | {link.entry.id for link in survey.links if link.entry}
        return self._mentioned[name]

    def near(self, name: str) -> list[Entry]:
        """Return up to three entries whose id or name is spelt most like `name`, the nearest first."""
        return [self.entry(one) for one in self.glossary.nearest(name)]

    def entry(self, name: str) -> Entry:
        """Return the entry with an id that is known to be one."""
        found = self.glossary.get(name)
        assert found is not None, name
        return found

    def entry_of(self, name: Name) -> Entry | None:
        """Return the entry that a name leads to; None for that of a redirect to nothing."""
        return self.glossary.get(name.source.id) or self.glossary.redirect_targets.get(name.source.id)

    def name_of(self, entry: str, text: str) -> Name:
        """Return the name that a form of an entry is most likely derived from: the one that shares most with it."""
        wanted = fold_text(text)
        return max(self.names_of(entry), key=lambda name: _likeness(fold_text(name.text), wanted))

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names of all entries, those that redirects give included."""
        return tuple(name for one in self._all for name in _names(one))

    def names_of(self, entry: str) -> tuple[Name, ...]:
        """Return the names that lead to an entry, its term first."""
        return self._by_entry.get(entry, ())

    @cached_property
    def _by_entry(self) -> dict[str, tuple[Name, ...]]:
        found: dict[str, tuple[Name, ...]] = {}
        for name in self.names:
            owner = self.entry_of(name)
            key = owner.id if owner else ""
            found[key] = (*found.get(key, ()), name)
        return found


def place_of(one: Entry | Redirect, key: str) -> Place:
    """Return where the value of a key stands, or else the term."""
    return one.places.get(key) or one.places.get(key.partition("[")[0]) or one.place


def _likeness(name: str, form: str) -> tuple[bool, bool, int]:
    return name == form, form in name, difference(name, form).start - abs(len(name) - len(form))


def _names(one: Entry | Redirect) -> Iterator[Name]:
    yield Name(one.term, one.place, "term", one)
    for i, alias in enumerate(one.aliases):
        key = f"aliases[{i}]"
        yield Name(alias, place_of(one, key), key, one)
