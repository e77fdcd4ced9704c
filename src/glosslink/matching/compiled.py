"""A glossary with its forms, ready to match; kept on disk, because to make them takes seconds.

The cache is a folder that version control ignores by itself. A file in it is named for the content it was made from:
the glossary's files, the language, the versions of all that took part. So nothing in it is ever out of date, two
processes may write it at once, and a damaged or foreign file is made anew without a word.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib.machinery import PathFinder
from pathlib import Path
from typing import TYPE_CHECKING

from glosslink.digests import digest
from glosslink.glossary.files import sources
from glosslink.matching import kept

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from glosslink.diagnostics import Diagnostic
    from glosslink.glossary.glossary import Glossary
    from glosslink.glossary.source import Source
    from glosslink.matching.form import Form

FOLDER = ".glosslink"
_KEPT = 8  # files: branches and languages between which one may switch


def load(paths: Sequence[str | Path], root: Path, language: str) -> tuple[Glossary, Sequence[Form]]:
    """Return the glossary at `paths`, relative to `root`, and its forms; from the cache in `root` if it is there.

    A glossary from the cache knows the place of every entry, but not of every key. Raises GlossaryError.
    """
    faults: list[Diagnostic] = []
    found = list(sources(paths, root.absolute(), faults))
    file = root / FOLDER / "cache" / f"{_digest(found, language)}.glossary"
    if not faults and (known := _read(file)) is not None:
        return known
    from glosslink.glossary.glossary import Glossary
    from glosslink.matching.forms import forms_of

    glossary = Glossary.load(*paths, root=root, language=language)
    forms = tuple(forms_of(glossary, language))
    with suppress(OSError, ValueError):  # a cache that cannot be written is only a cache
        _write(file, kept.dump(glossary, forms))
    return glossary, forms


def cache(root: Path) -> Path:
    """Make the folder for what is kept from run to run under `root`, and return it. Raises OSError."""
    folder = root / FOLDER / "cache"
    folder.mkdir(parents=True, exist_ok=True)
    ignore = root / FOLDER / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n", encoding="utf-8")
    return folder


def _digest(found: Sequence[Source], language: str) -> str:
    parts = [sys.version, language, *_code_of_forms()]
    parts += [part for source in found for part in (source.path, source.text)]
    return digest(*(part.encode("utf-8", "surrogatepass") for part in parts))


def _code_of_forms() -> Iterator[str]:
    """Yield what tells one version of the code that makes forms from another: importing it would cost too much."""
    yield from _code(("matching", "glossary"), ("inflect", "simplemma"))


def code() -> Iterator[str]:
    """Yield what tells one version of the code that links from another."""
    yield from _code(("", "documents", "glossary", "linking", "matching"), ("pyromark", "ahocorasick"))


def _code(folders: Iterable[str], libraries: Iterable[str]) -> Iterator[str]:
    for folder in folders:
        yield from sorted(
            f"{entry.name} {entry.stat().st_mtime_ns}"
            for entry in os.scandir(Path(__file__).parent.parent / folder)
            if entry.name.endswith(".py")
        )
    for name in libraries:
        spec = PathFinder.find_spec(name)
        if spec and spec.origin:
            yield f"{spec.origin} {Path(spec.origin).stat().st_mtime_ns}"


def _read(file: Path) -> tuple[Glossary, Sequence[Form]] | None:
    try:
        check, _, data = file.read_bytes().partition(b"\n")
        return kept.load(data.decode()) if check == digest(data).encode() else None
    except (OSError, ValueError):
        return None


def _write(file: Path, text: str) -> None:
    data = text.encode()
    cache(file.parent.parent.parent)
    draft = file.with_suffix(f".{os.getpid()}")
    draft.write_bytes(b"%s\n%s" % (digest(data).encode(), data))
    draft.replace(file)
    old = sorted(file.parent.glob("*.glossary"), key=lambda path: path.stat().st_mtime, reverse=True)[_KEPT:]
    for path in (*old, *file.parent.glob("*.msgpack")):  # the latter as earlier versions kept it
        path.unlink(missing_ok=True)
