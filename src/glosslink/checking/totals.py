"""What the rules on a whole site go by: of each document only what must be counted."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from glosslink.checking.acronyms import Acronym, Acronyms, acronyms_of
from glosslink.records import dataclass, field

if TYPE_CHECKING:
    from glosslink.checking.page import Page
    from glosslink.checking.terms import Name, Terms
    from glosslink.settings import CheckSettings


class Tally(NamedTuple):
    """What is counted of one document: the ids of its entries, its forms by entry and text, its acronyms.

    It is plain data, so that another process may take it of a document.
    """

    entries: frozenset[str]
    forms: frozenset[tuple[str, str]]
    acronyms: tuple[Acronym, ...]


def tally(page: Page) -> Tally:
    """Take a document's tally. A page that defines an entry says nothing about the use of that."""
    defined = {entry.id for entry in page.terms.glossary.entries if entry.page == page.path}
    used = {name for mention in page.mentions for name in mention.entries}
    used |= {found.entry.id for found in page.links if found.entry}
    forms = {(name, mention.form.text) for mention in page.mentions for name in mention.entries} if not defined else ()
    return Tally(frozenset(used - defined), frozenset(forms), tuple(acronyms_of(page)))


@dataclass(slots=True)
class Totals:
    """Counts over the documents: how many there are, how many have each entry, and each form."""

    terms: Terms
    settings: CheckSettings
    documents: int = 0
    entries: Counter[str] = field(default_factory=Counter)
    forms: Counter[tuple[str, str]] = field(default_factory=Counter)
    acronyms: Acronyms = field(default_factory=Acronyms)

    def add(self, tally: Tally) -> None:
        """Count a document; they come in order."""
        self.documents += 1
        self.entries.update(tally.entries)
        self.forms.update(tally.forms)
        self.acronyms.add(tally.acronyms)

    def used(self) -> set[str]:
        """Return the ids of the entries in documents, or in the definition of an entry that is itself used."""
        used: set[str] = set()
        waiting = list(self.entries)
        while waiting:
            name = waiting.pop()
            if name not in used:
                used.add(name)
                waiting += self.terms.mentioned(name)
        return used

    def by_name(self) -> dict[Name, int]:
        """Return the names that were met, each with the number of documents that have its most frequent form."""
        found: dict[Name, int] = {}
        for (entry, text), count in self.forms.items():
            name = self.terms.name_of(entry, text)
            found[name] = max(found.get(name, 0), count)
        return found
