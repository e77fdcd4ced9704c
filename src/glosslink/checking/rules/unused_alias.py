"""An alias that is never met, though its entry is.

What it does
------------
Reports an alias of which no form stands in any document, where another name of its entry does.

Why it is bad
-------------
It may be a typing mistake, or a name that nobody uses; each alias is one more that can mislead.

Example
-------
    - term: gilt
      aliases: [gilt-egded bond]
      definition: A bond of the British government.

How to fix
----------
Correct it or remove it, or leave it for posts to come.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.rule import Finding, Rule
from glosslink.matching.text.joins import keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.totals import Totals

_REMEDY = "correct or remove it, if no post to come will use it."
_SEVERAL = "if it is several names, write them as a list, or in a table apart by `;`; else correct or remove it."


def check(totals: Totals) -> Iterator[Finding]:
    """Yield the aliases of used entries that nothing is a form of."""
    met = totals.by_name()
    for entry in totals.terms.glossary.entries:
        names = totals.terms.names_of(entry.id)
        shapes = {key for name in names if name in met for key in keys(name.text)}
        for name in names if shapes else ():
            if name.source is entry and name.key != "term" and shapes.isdisjoint(keys(name.text)):
                message = f"the alias `{name.text}` of `{entry.term}` is met in no document"
                yield Finding(name.place, message, _SEVERAL if "," in name.text else _REMEDY)


RULE = Rule("GL502", "unused-alias", "info", "site", check, __doc__)
