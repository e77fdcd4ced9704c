"""A form found in more than a share of all documents.

What it does
------------
Reports a term or alias that stands in more documents than the setting allows. Sites of fewer than ten documents are
not judged.

Why it is bad
-------------
What is on every page needs no link on every page: readers learn to look past all of them.

Example
-------
    - term: page               # on a site about pages
      definition: One document of a site.

How to fix
----------
Set `autolink: false`, limit it by `when`, or remove the alias.

Options
-------
`noisy-share` (default 0.5) is the share.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.totals import Totals

_FEWEST = 10


def check(totals: Totals) -> Iterator[Finding]:
    """Yield the names that are nearly everywhere."""
    if totals.documents < _FEWEST:
        return
    for name, count in totals.by_name().items():
        entry = totals.terms.entry_of(name)
        if count / totals.documents > totals.settings.noisy_share and entry and entry.autolink and not entry.when:
            yield Finding(
                name.place,
                f"`{name.text}` stands in {count} of {totals.documents} documents",
                "set `autolink: false`, or say in `when` where it is meant."
                if name.key == "term"
                else "set `autolink: false`, say in `when` where it is meant, or remove the alias.",
            )


RULE = Rule("GL204", "noisy-form", "info", "site", check, __doc__)
