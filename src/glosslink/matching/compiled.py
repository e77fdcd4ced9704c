"""A glossary with its forms, ready to match; kept on disk, because to make them takes seconds.

A file is named for the content it was made from: the glossary's files, the language, the versions of all that took
part. So it is never out of date.
"""

from __future__ import annotations

import gc
import os
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from glosslink import cache
from glosslink.digests import digest
from glosslink.glossary.files import sources
from glosslink.matching import kept
from glosslink.matching.vocabulary import words
from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from glosslink.diagnostics import Diagnostic
    from glosslink.glossary.glossary import Glossary
    from glosslink.glossary.source import Source
    from glosslink.matching.imprints import Imprints
    from glosslink.matching.shapes.form import Form

_GLOSSARY, _IMPRINTS = ".glossary", ".imprints"  # the endings of files
_KEPT = 8  # of each: branches and languages between which one may switch


@dataclass(frozen=True)
class Compiled:
    """A glossary, its forms, and `file`, where they are kept if they can be."""

    glossary: Glossary
    forms: Sequence[Form]
    file: Path

    def imprints(self) -> Imprints:
        """Return what tells the states of its entries apart, see `imprints`; from the cache if it is there."""
        from glosslink.matching.imprints import Imprints, imprints

        file = self.file.with_suffix(_IMPRINTS)
        text = _read(file)
        if text is not None:
            return Imprints.of(text)
        found = imprints(self.glossary, self.forms)
        with suppress(OSError):
            _write(file, found.text)
        return found


def load(paths: Sequence[str | Path], root: Path, language: str) -> Compiled:
    """Return the glossary at `paths`, relative to `root`, and its forms; from the cache in `root` if it is there.

    A glossary from the cache knows the place of every entry, but not of every key. Raises GlossaryError.
    """
    faults: list[Diagnostic] = []
    found = list(sources(paths, root.absolute(), faults))
    file = cache.place(root) / f"{_digest(found, language)}{_GLOSSARY}"
    text = None if faults else _read(file)
    known = None if text is None else kept.load(text)
    if known is not None:
        return Compiled(*known, file)
    from glosslink.glossary.glossary import Glossary
    from glosslink.matching.forms import forms_of

    with _uncollected():
        glossary = Glossary.load(*paths, root=root, language=language)
        with words.remembered(root):
            forms = tuple(forms_of(glossary, language))
        text = _dumped(glossary, forms)
    if text is None:
        return Compiled(glossary, forms, file)
    with suppress(OSError, ValueError):  # a cache that cannot be written is only a cache
        _write(file, text)
    known = kept.load(text)
    return Compiled(glossary, known[1] if known else forms, file)


def _dumped(glossary: Glossary, forms: Sequence[Form]) -> str | None:
    try:
        return kept.dump(glossary, forms)
    except ValueError:
        return None


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no garbage meanwhile: all that is made is kept, and to look takes half as long again as to make it."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _digest(found: Sequence[Source], language: str) -> str:
    parts = [sys.version, language, *cache.code_of_forms()]
    parts += [part for source in found for part in (source.path, source.text)]
    return digest(*(part.encode("utf-8", "surrogatepass") for part in parts))


def _read(file: Path) -> str | None:
    """Return the text in a file of the cache; None where there is none, or a damaged one."""
    data = cache.read(file)
    try:
        return None if data is None else data.decode()
    except ValueError:
        return None


def _write(file: Path, text: str) -> None:
    data = text.encode()
    cache.made(file.parent.parent.parent)
    cache.write(file, data)
    with os.scandir(file.parent) as entries:
        alike = [(entry.stat().st_mtime, entry.path) for entry in entries if entry.name.endswith(file.suffix)]
    for _, path in sorted(alike, reverse=True)[_KEPT:]:
        Path(path).unlink(missing_ok=True)
