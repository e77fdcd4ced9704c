"""What of a glossary a document can be affected by: so that a changed glossary links anew only what it must.

A document keeps the set of its folded words and the URLs of its links. An entry that changed, came or went affects it
only if all words of one of the entry's forms, old or new, are among them, or a URL holds one of its names. What is
kept may say yes too often, never no too often.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from glosslink.matching.imprints import Imprint, Imprints, differing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from glosslink.linking.job import Job

_OTHERS = re.compile("[^\x00-\x7f]+")
# Letters and digits as they are, in folded text, and all else as spaces.
_ASCII = bytes(byte if byte < 128 and chr(byte).isalnum() else ord(" ") for byte in range(256))


class Footprint(NamedTuple):
    """The folded words of a document, each between spaces; its URLs, a line each; what else it may show of entries.

    It may name entries, by which a glossary tells what is meant; it may show summaries, in titles.
    """

    words: str
    urls: str
    names_entries: bool
    shows_summaries: bool


def footprint(job: Job) -> Footprint:
    """Return the footprint of the document of a job."""
    from glosslink.linking.reading import names
    from glosslink.matching.text.folding import fold

    document, settings = job.document, job.settings
    # What has the shape of a dialect's link may become one, though it is no link and no prose now.
    named = "\n".join(names(document.source, settings.style))
    found = _words(job.folded.text)
    if named:
        found |= _words(fold(named).text)
    urls = "\n".join((*(link.url for link in document.links), named))
    # Whether a comment of an unknown word is meant for us, the glossary tells by the names behind it.
    comments = document.directives.comments
    names_entries = any(one.names and one.word != "ignore" for one in comments)
    names_entries = names_entries or "glossary" in document.front.text.lower()
    names_entries = names_entries or "glossary:" in urls.lower()  # by any name, in any spelling
    if "%" in urls:  # as `targets` reads them
        urls = f"{urls}\n{unquote(urls)}"
    # By its title, one of our links is told from an author's.
    entry = job.targets.entry
    titled = any(link.title and entry(link.url) is not None for link in document.links)
    titled = titled or settings.title or "{summary}" in settings.style
    return Footprint(f" {' '.join(found)} ", urls, names_entries, titled)


def _words(folded: str) -> set[str]:
    """Return the words of a folded text; scripts that write none apart are told by their pairs of characters."""
    found = set(_ascii_words(folded))
    if not folded.isascii():
        for word in set(_OTHERS.findall(folded)):
            found.update(word, _pairs(word))
    return found


def _ascii_words(folded: str) -> list[str]:
    return folded.encode("ascii", "replace").translate(_ASCII).decode().split()


def _pairs(word: str) -> Iterable[str]:
    return (word[at : at + 2] for at in range(len(word) - 1))


class Changes:
    """The difference between two glossaries, as far as documents are concerned."""

    def __init__(self, old: Imprints, new: Imprints) -> None:
        keys: set[str] = set()
        self._names: set[str] = set()
        changed = differing(old.entries, new.entries).values()
        for was, now in changed:
            one, other = (Imprint(*values) if values else None for values in (was, now))
            for this, that in ((one, other), (other, one)):
                if this is not None:
                    keys.update(this.news(that))
                    self._names.update(() if this.is_alike(that) else this.names)
        retold = differing(old.summaries, new.summaries).keys() if old.summaries else ()  # else none are shown
        shown = [*old.named(retold), *new.named(retold)]
        self._any = bool(changed)
        self._keys = [*map(_needed, keys)]
        self._keys_shown = [*map(_needed, {text for one in shown for text in one.texts()})]
        self._names_shown = {name for one in shown for name in one.names}

    def touch(self, document: Footprint) -> bool:
        """Whether a document with this footprint may be linked otherwise now."""
        if self._any and (document.names_entries or _holds(document, self._keys, self._names)):
            return True
        return document.shows_summaries and _holds(document, self._keys_shown, self._names_shown)


def _holds(document: Footprint, keys: Iterable[tuple[str, ...]], names: Iterable[str]) -> bool:
    """Whether a document holds all words of one of `keys`, or one of `names` in its URLs."""
    words, urls = document.words, document.urls
    for key in keys:  # each document kept is asked: plain loops take half the time of `any` and `all`
        for word in key:
            if word not in words:
                break
        else:
            return True
    return any(name in urls for name in names)


def _needed(key: str) -> tuple[str, ...]:
    """Return what the words of a document must hold where it holds a folded text."""
    found = _ascii_words(key)
    for word in _OTHERS.findall(key):
        found += [word] if len(word) == 1 else _pairs(word)
    return tuple(f" {word} " for word in found)
