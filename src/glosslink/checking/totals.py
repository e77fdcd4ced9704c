"""What the rules on a whole site go by: of each document only what must be counted."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from glosslink.checking.acronyms import Acronyms
from glosslink.records import dataclass, field, replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.page import Page
    from glosslink.checking.terms import Name, Terms
    from glosslink.linking.survey import Mention
    from glosslink.matching.form import Form
    from glosslink.settings import CheckSettings


@dataclass(slots=True)
class Totals:
    """Counts over the documents: how many there are, how many have each entry, and each form."""

    terms: Terms
    settings: CheckSettings
    documents: int = 0
    entries: Counter[str] = field(default_factory=Counter)
    forms: Counter[Form] = field(default_factory=Counter)
    acronyms: Acronyms = field(default_factory=Acronyms)

    def add(self, page: Page) -> None:
        """Count a document. A page that defines an entry says nothing about the use of that."""
        self.documents += 1
        defined = {entry.id for entry in self.terms.glossary.entries if entry.page == page.path}
        used = {name for mention in page.mentions for name in mention.entries}
        used |= {found.entry.id for found in page.links if found.entry}
        self.entries.update(used - defined)
        if not defined:
            # Most mentions share their forms with others, and to compare forms takes long.
            once = {(id(one.form), one.entries): one for one in page.mentions}
            self.forms.update({form for mention in once.values() for form in _meant(mention)})
        self.acronyms.add(page)

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
        for form, count in self.forms.items():
            name = self.terms.name_of(form)
            found[name] = max(found.get(name, 0), count)
        return found


def _meant(mention: Mention) -> Iterator[Form]:
    """Yield the form that a mention is of; for an ambiguous one, that of each entry."""
    for entry in mention.entries:
        yield mention.form if mention.form.entry == entry else replace(mention.form, entry=entry)
