"""`glosslink page --into`: a glossary page written by hand, kept up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink import files
from glosslink.cli import messages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from glosslink.cli.report import Report
    from glosslink.crossref.page import Pages
    from glosslink.crossref.views import Ref
    from glosslink.linking.linker import Linker


def renew(path: Path, relative: str, pages: Pages, report: Report) -> None:
    """Renew the page at `path`, from the root `relative`, with the entries and mentions that `pages` tells.

    What is wrong with its comments is told, and counts as error. Raises DocumentError.
    """
    from glosslink.crossref.into import Page

    linker = pages.linker
    text = files.read(path)
    new, faults = Page(files.shown(path), text).renewed(
        linker.glossary, pages.views.mentions, lambda: _index(linker, relative), pages.entries
    )
    messages.show(faults)
    report.errors += len(faults)
    if new != text:
        files.replace(path, new.encode())
    report.tell(f"{files.shown(path)}: {'changed' if new != text else 'nothing to change'}")


def _index(linker: Linker, path: str) -> Iterator[Ref]:
    """Yield the entries from A to Z: those that the page at `path` defines, or all where it defines none."""
    from glosslink.crossref.collation import collated
    from glosslink.crossref.views import Ref
    from glosslink.linking.targets import Targets

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
