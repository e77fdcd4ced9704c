"""`glosslink page --into`: a glossary page written by hand, kept up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink import files
from glosslink.cli.telling import messages

if TYPE_CHECKING:
    from pathlib import Path

    from glosslink.cli.telling.report import Report
    from glosslink.crossref.page import Pages


def renew(path: Path, relative: str, pages: Pages, report: Report) -> None:
    """Renew the page at `path`, from the root `relative`, with the entries and mentions that `pages` tells.

    What is wrong with its comments is told, and counts as error. Raises DocumentError.
    """
    from glosslink.crossref.into import Page, has_regions
    from glosslink.crossref.listing import listing

    linker = pages.linker
    text = files.read(path)
    new, faults = Page(files.shown(path), text, pages.linker.settings.language).renewed(
        linker.glossary, pages.views.mentions, lambda: listing(linker, relative), pages.entries
    )
    messages.show(faults)
    report.errors += len(faults)
    if new != text:
        files.rewrite(path, text.encode(), new.encode())
    done = "changed" if new != text else "nothing to change"
    if not has_regions(text):
        done = "no comment in it, such as `<!-- glosslink: index -->`, says where to write"
    report.tell(f"{files.shown(path)}: {done}")
