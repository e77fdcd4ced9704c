"""The entries from A to Z, as a page written by hand lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.crossref.collation import collated
from glosslink.crossref.views import Ref
from glosslink.linking.targets import Targets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.linking.linker import Linker


def listing(linker: Linker, path: str) -> Iterator[Ref]:
    """Yield the entries in the order of the language: those that the page at `path` defines, or all if it has none."""
    entries = linker.glossary.entries
    targets = Targets(linker.glossary, linker.settings.url, path=path)
    for _, group in collated(
        [entry for entry in entries if entry.page == path] or entries,
        lambda entry: entry.term,
        linker.settings.language,
    ):
        for entry in group:
            way, mark, fragment = targets.url(entry).partition("#")
            here = entry.page == path or not entry.page
            yield Ref(entry.term, mark + fragment if mark and here and not entry.url else way + mark + fragment)
