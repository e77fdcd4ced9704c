"""What tells one state of an entry from another, as far as links are concerned; made when a glossary is compiled.

Two glossaries are compared line by line, and only the entries whose lines differ are looked into.
"""

from __future__ import annotations

import posixpath
from collections import defaultdict
from json import dumps, loads
from typing import TYPE_CHECKING, NamedTuple

from glosslink.digests import digest
from glosslink.glossary.entry import Entry
from glosslink.matching.form import Form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from glosslink.glossary.glossary import Glossary

# Aliases count by the forms that they make, definitions by their summary.
_UNASKED = frozenset("definition aliases misspellings given_summary see_also tags place places".split())
_ASKED = [name for name in Entry.__match_args__ if name not in _UNASKED]
_WHEN = ("tags", "paths", "words")
_DIGITS = 20  # of a digest: 80 bits


class Imprint(NamedTuple):
    """All that linking asks of one entry; values, summary and forms are digests.

    Each form comes with the texts that it is found by. Of `names`, a URL that leads to the entry holds one.
    """

    values: str
    summary: str
    forms: dict[str, list[str]]
    names: list[str]

    def news(self, other: Imprint | None) -> Iterator[str]:
        """Yield the folded texts by which a document may tell this from another state of the entry."""
        known = other.forms if other and self.is_alike(other) else {}
        for form, texts in self.forms.items():
            if form not in known:
                yield from texts

    def texts(self) -> Iterator[str]:
        """Yield the folded texts of all forms."""
        for texts in self.forms.values():
            yield from texts

    def is_alike(self, other: Imprint | None) -> bool:
        """Whether only forms or the summary tell this from another state of the entry."""
        return other is not None and (self.values, self.names) == (other.values, other.names)


def imprints(glossary: Glossary, forms: Iterable[Form]) -> str:
    """Return a line for each entry, sorted: its id and imprint; under `""` the excepted phrases."""
    by_entry: defaultdict[str, list[Form]] = defaultdict(list)
    for form in forms:
        by_entry[form.entry].append(form)
    names: defaultdict[str, list[str]] = defaultdict(list)
    for name, target in [*glossary.redirect_targets.items(), *glossary.former.items()]:
        names[target.id].append(name)
    lines = [_line("", Imprint("", "", _forms(by_entry[""]), []))]
    for entry in glossary.entries:
        found = [*_names(entry), *sorted(names[entry.id])]
        lines.append(
            _line(entry.id, Imprint(_values(entry), _digest(entry.summary), _forms(by_entry[entry.id]), found))
        )
    return "\n".join(sorted(lines))


def differing(old: str, new: str) -> list[tuple[Imprint | None, Imprint | None]]:
    """Return the imprints of the entries in which two glossaries differ, as they were and as they are."""
    before, after = set(old.split("\n")), set(new.split("\n"))
    was, are = _read(before - after), _read(after - before)
    return [(was.get(name), are.get(name)) for name in was.keys() | are.keys()]


def _read(lines: Iterable[str]) -> dict[str, Imprint]:
    return {name: Imprint(*values) for name, values in map(loads, lines)}


def _line(name: str, found: Imprint) -> str:
    return dumps([name, found], separators=(",", ":"))


def _digest(*values: object) -> str:
    return digest(*(repr(value).encode("utf-8", "surrogatepass") for value in values))[:_DIGITS]


def _values(entry: Entry) -> str:
    when = [getattr(entry.when, name) for name in _WHEN] if entry.when else None
    # Under a URL of its own, only the title tells our link from an author's.
    summary = entry.summary if entry.url else ""
    return _digest(when, summary, *(getattr(entry, name) for name in _ASKED if name != "when"))


def _forms(forms: Sequence[Form]) -> dict[str, list[str]]:
    return {_digest(*_form(form)): [*form.folded[1:]] for form in forms}


def _form(form: Form) -> Iterator[object]:
    """Yield the values of a form; sets have another order in every process."""
    for name in Form.__match_args__:
        value = getattr(form, name)
        yield sorted(value) if isinstance(value, frozenset) else value


def _names(entry: Entry) -> Iterator[str]:
    yield entry.id
    yield entry.term
    yield from (name for name in (entry.url, posixpath.basename(entry.page)) if name)
