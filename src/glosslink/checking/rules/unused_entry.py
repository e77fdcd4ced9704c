"""An entry that is mentioned nowhere.

What it does
------------
Reports an entry that no document mentions or links to, nor the definition of an entry that is itself used.

Why it is bad
-------------
It is either no longer needed, or its forms are not those that the posts use.

Example
-------
    A term that was renamed in all posts, and not in the glossary.

How to fix
----------
Remove it, or add the words that the posts use as aliases. `glosslink show TERM` lists what matches. A term that
holds several names, `## SLA, SLO`, matches only where these stand together: keep one, and make the others aliases.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.rule import Finding, Rule
from glosslink.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.totals import Totals
    from glosslink.glossary.entry import Entry

_BETWEEN = expression(r",[ ](?:or[ ])?|[ ](?:/|or|aka)[ ]")


def check(totals: Totals) -> Iterator[Finding]:
    """Yield the entries that no way leads to."""
    used = totals.used()
    for entry in totals.terms.glossary.entries:
        if entry.id not in used:
            yield Finding(entry.place, f"`{entry.term}` is mentioned in no document", _remedy(entry))


def _remedy(entry: Entry) -> str:
    names = [name.strip() for name in _BETWEEN.split(entry.term)]
    if len(names) > 1 and all(names):
        others = ", ".join(names[1:])
        given = f"in a comment below it, `<!-- aliases: {others} -->`" if entry.page else f"as aliases, `[{others}]`"
        return f"if these are several names, which match together only, keep the first and give the others {given}."
    return f"remove it, or add the words of the posts as aliases; `glosslink show {entry.id}` lists its forms."


RULE = Rule("GL501", "unused-entry", "warning", "site", check, __doc__)
