"""What of a glossary a document can be affected by: so that a changed glossary links anew only what it must.

A document keeps the set of its folded words and the URLs of its links. An entry that changed, came or went affects it
only if all words of one of the entry's forms, old or new, are among them, or a URL holds one of its names. What is
kept may say yes too often, never no too often.
"""

from __future__ import annotations

import posixpath
from collections import defaultdict
from typing import TYPE_CHECKING
from urllib.parse import unquote

import msgspec

from glosslink.diagnostics import Place
from glosslink.digests import digest
from glosslink.expressions import expression
from glosslink.linking.reading import names
from glosslink.matching.folding import fold
from glosslink.matching.joins import keys
from glosslink.records import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from glosslink.glossary.entry import Entry
    from glosslink.glossary.glossary import Glossary
    from glosslink.linking.job import Job
    from glosslink.matching.form import Form
    from glosslink.settings import Settings

# Words of scripts that write none apart are told by their pairs of characters.
_WORD = expression(r"[a-z0-9]+|[^\x00-\x7f]+")
_ENCODER = msgspec.msgpack.Encoder(order="deterministic")  # sets have another order in every process
_NOWHERE = Place("", 0, 0, 0, 0)


class Footprint(msgspec.Struct, frozen=True, array_like=True):
    """The folded words of a document, each between spaces; its URLs, a line each; whether it speaks of entries."""

    words: str
    urls: str
    names_entries: bool


class Imprint(msgspec.Struct, frozen=True, array_like=True):
    """All that linking asks of one entry: its values, its forms with the texts each is found by, its names in URLs."""

    values: bytes
    forms: dict[str, tuple[str, ...]]  # by what stands for them
    names: tuple[str, ...]

    def keys(self, other: Imprint | None) -> Iterator[str]:
        """Yield the folded texts by which a document may tell this from another state of the entry."""
        known = other.forms if other and self.is_alike(other) else {}
        for form, texts in self.forms.items():
            if form not in known:
                yield from texts

    def is_alike(self, other: Imprint | None) -> bool:
        """Whether only forms tell this from another state of the entry."""
        return other is not None and (self.values, self.names) == (other.values, other.names)


def footprint(job: Job) -> Footprint:
    """Return the footprint of the document of a job."""
    document = job.document
    # What has the shape of a dialect's link may become one, though it is no link and no prose now.
    named = "\n".join(names(document.source, job.settings.style))
    found = _words(job.folded.text)
    if named:
        found |= _words(fold(named).text)
    urls = "\n".join((*(link.url for link in document.links), named))
    names_entries = bool(document.directives.skip) or "glossary" in document.front.text.lower()
    names_entries = names_entries or "glossary:" in urls.lower()  # by any name, in any spelling
    if "%" in urls:  # as `targets` reads them
        urls = f"{urls}\n{unquote(urls)}"
    return Footprint(f" {' '.join(found)} ", urls, names_entries)


def imprints(glossary: Glossary, forms: Iterable[Form], settings: Settings) -> dict[str, Imprint]:
    """Return what linking under `settings` asks of each entry, by its id; under `""` the excepted phrases."""
    by_entry: defaultdict[str, list[Form]] = defaultdict(list)
    for form in forms:
        by_entry[form.entry].append(form)
    names: defaultdict[str, list[str]] = defaultdict(list)
    for name, target in [*glossary.redirect_targets.items(), *glossary.former.items()]:
        names[target.id].append(name)
    found = {
        entry.id: _imprint(_values(entry, settings), by_entry[entry.id], [*_names(entry), *names[entry.id]])
        for entry in glossary.entries
    }
    return found | {"": _imprint(b"", by_entry[""], [])}


def _imprint(values: bytes, forms: list[Form], names: list[str]) -> Imprint:
    return Imprint(values, {digest(_ENCODER.encode(form)): tuple(keys(form.text)) for form in forms}, tuple(names))


def _values(entry: Entry, settings: Settings) -> bytes:
    shown = settings.title or entry.url or "{summary}" in settings.style
    summary = entry.summary if shown else ""
    # Aliases count by the forms that they make.
    unasked = replace(
        entry, definition="", aliases=(), place=_NOWHERE, places={}, see_also=(), tags=(), misspellings=()
    )
    bare = replace(unasked, given_summary=summary)
    return _ENCODER.encode(bare)


def _names(entry: Entry) -> Iterator[str]:
    yield entry.id
    yield entry.term
    yield from (name for name in (entry.url, posixpath.basename(entry.page)) if name)


def _words(folded: str) -> set[str]:
    found = set(_WORD.findall(folded))
    for word in [word for word in found if not word.isascii()]:
        found.discard(word)
        found.update(word, _pairs(word))
    return found


def _pairs(word: str) -> list[str]:
    return [word[at : at + 2] for at in range(len(word) - 1)]


class Changes:
    """The difference between two glossaries, as far as documents are concerned."""

    def __init__(self, old: dict[str, Imprint], new: dict[str, Imprint]) -> None:
        changed = [
            (one, other)
            for name in old.keys() | new.keys()
            if old.get(name) != new.get(name)
            for one, other in ((old.get(name), new.get(name)), (new.get(name), old.get(name)))
            if one
        ]
        found = {key for one, other in changed for key in one.keys(other)}
        self._keys = [tuple(f" {word} " for word in _needed(key)) for key in found]
        self._names = {name for one, other in changed if not one.is_alike(other) for name in one.names}
        self._any = bool(changed)

    def touch(self, document: Footprint) -> bool:
        """Whether a document with this footprint may be linked otherwise now."""
        if not self._any:
            return False
        if document.names_entries or any(all(word in document.words for word in key) for key in self._keys):
            return True
        return any(name in document.urls for name in self._names)


def _needed(key: str) -> Iterator[str]:
    for word in _WORD.findall(key):
        yield from ([word] if word.isascii() or len(word) == 1 else _pairs(word))
