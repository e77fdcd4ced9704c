"""What tells one state of an entry from another, as far as links are concerned; made when a glossary is compiled.

Two glossaries are compared line by line, and only the entries whose lines differ are looked into.
"""

from __future__ import annotations

import posixpath
from collections import defaultdict
from json import JSONEncoder, loads
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from glosslink.digests import digest
from glosslink.glossary.entry import Entry
from glosslink.matching.kept import found_by, lines_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from glosslink.glossary.glossary import Glossary
    from glosslink.matching.shapes.form import Form

# Aliases count by the forms that they make, definitions by their summary.
_UNASKED = frozenset("definition aliases misspellings given_summary see_also tags place places".split())
_ASKED = [name for name in Entry.__match_args__ if name not in _UNASKED]
_json = JSONEncoder(separators=(",", ":")).encode
_DIGITS = 20  # of a digest: 80 bits


class Imprint(NamedTuple):
    """All that linking asks of one entry but its summary: a digest of its values, its forms, its names.

    Each form, by its digest, comes with the texts that it is found by. Of `names`, a URL that leads to the entry holds
    one.
    """

    values: str
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
        """Whether only forms tell this from another state of the entry."""
        return other is not None and (self.values, self.names) == (other.values, other.names)


class Imprints(NamedTuple):
    """A sorted line for each entry with its id and imprint (`""`: the excepted phrases); the same with its summary.

    Summaries stand apart because few documents show them.
    """

    entries: str
    summaries: str

    @property
    def text(self) -> str:
        """All of it, as one text."""
        return f"{self.entries}\n\n{self.summaries}"

    def state(self, *, summaries: bool) -> str:
        """Return what stands for all entries, with or without their summaries."""
        return digest((self.text if summaries else self.entries).encode())

    @classmethod
    def of(cls, text: str) -> Self:
        """Return what `text` is all of."""
        entries, _, summaries = text.partition("\n\n")
        return cls(entries, summaries)

    def named(self, names: Collection[str]) -> list[Imprint]:
        """Return the imprints of some entries, by their ids, without those that are not there."""
        begin = tuple(f"[{_json(name)}," for name in names)
        return [Imprint(*loads(line)[1]) for line in self.entries.split("\n") if line.startswith(begin)]


def imprints(glossary: Glossary, forms: Sequence[Form]) -> Imprints:
    """Return what tells the states of all entries apart."""
    by_entry: defaultdict[str, dict[str, list[str]]] = defaultdict(dict)
    for line in lines_of(forms):
        owner, _, values = line.rpartition("\t")
        by_entry[owner][_digest(values)] = found_by(values)
    names: defaultdict[str, list[str]] = defaultdict(list)
    for name, target in [*glossary.redirect_targets.items(), *glossary.former.items()]:
        names[target.id].append(name)
    # Of several entries with one URL, the last has what says none of them: such may be all of a page, or of one term.
    lasts = {said: entry.id for entry in glossary.entries for said in _shared(entry)}
    lines = [_line("", Imprint("", by_entry[""], []))]
    for entry in glossary.entries:
        found = [*_names(entry), *sorted(names[entry.id])]
        is_last = [lasts[said] == entry.id for said in _shared(entry)]
        lines.append(_line(entry.id, Imprint(_values(entry, is_last), by_entry[entry.id], found)))
    # A summary that was not given is a part of the definition, which is found sooner than the part.
    summaries = (_line(entry.id, _digest(entry.given_summary or entry.definition)) for entry in glossary.entries)
    return Imprints("\n".join(sorted(lines)), "\n".join(sorted(summaries)))


def differing(old: str, new: str) -> dict[str, tuple[Any, Any]]:
    """Return what the lines of two glossaries say, where they differ, by ids: what was and what is, None where not."""
    before, after = set(old.split("\n")), set(new.split("\n"))
    was, are = _read(before - after), _read(after - before)
    return {name: (was.get(name), are.get(name)) for name in was.keys() | are.keys()}


def _read(lines: Iterable[str]) -> dict[str, Any]:
    return dict(map(loads, filter(None, lines)))


def _line(name: str, found: object) -> str:
    return _json([name, found])


def _digest(text: str) -> str:
    return digest(text.encode("utf-8", "surrogatepass"))[:_DIGITS]


def _shared(entry: Entry) -> list[tuple[str, str]]:
    """Return what the URL of an entry may tell that is not its own."""
    said = {"url": entry.url, "page": entry.page, "term": " ".join(entry.term.split())}
    return [(name, value) for name, value in said.items() if value]


def _values(entry: Entry, is_last: Sequence[bool]) -> str:
    # Under a URL of its own, only the title tells our link from an author's.
    summary = entry.summary if entry.url else ""
    return _digest(repr([summary, is_last, *(getattr(entry, name) for name in _ASKED)]))


def _names(entry: Entry) -> Iterator[str]:
    yield entry.id
    yield entry.term
    yield from (name for name in (entry.url, posixpath.basename(entry.page)) if name)
