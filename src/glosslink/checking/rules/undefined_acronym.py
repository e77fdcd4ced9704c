"""An acronym that many documents use and no entry explains.

What it does
------------
Reports an acronym that stands in several documents and is no form of an entry, with its full name where a document
gives it in brackets beside it (A. Schwartz and M. Hearst, "A Simple Algorithm for Identifying Abbreviation
Definitions in Biomedical Text", 2003). Words that are only shouted, Roman numerals, names in code, and acronyms
that every reader knows are none.

Why it is bad
-------------
A reader who does not know it finds no help.

Example
-------
    The OBR publishes its forecast twice a year.

How to fix
----------
Add an entry, or an alias to one. What your readers know goes into `known-acronyms`.

Options
-------
`acronym-documents` (default 3) is the number of documents from which on it is told, four times that where none of
them gives its full name; `known-acronyms` lists others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.totals import Totals
    from glosslink.config import Config


def check(totals: Totals) -> Iterator[Finding]:
    """Yield the acronyms that are worth an entry, the most frequent first."""
    undefined = totals.acronyms.undefined(totals.settings.acronym_documents, totals.settings.known_acronyms)
    singular = _singulars([one.expansion for one in undefined if one.several], totals.terms.config)
    for one in undefined:
        name = singular.get(one.expansion, one.expansion) if one.several else one.expansion
        stands = f"; it stands for `{name}`" if name else ""
        advice = f"add an entry `{name}` with the alias `{one.text}`" if name else f"add an entry `{one.text}`"
        yield Finding(
            one.place,
            f"`{one.text}` is used in {one.documents} documents, and no entry explains it{stands}",
            f"{advice}, or put it under `known-acronyms`.",
            (("its full name is given here", one.expanded),) if one.expanded and one.expanded != one.place else (),
        )


def _singulars(names: list[str], config: Config) -> dict[str, str]:
    """Return the full name of one by that of several, where that is known."""
    if not names:
        return {}
    from glosslink.matching.shapes.inflection import variants
    from glosslink.matching.vocabulary.words import remembered

    with remembered(config.root):
        found = [(name, variants(name, config.settings.language)) for name in names]
    return {name: text for name, others in found for text, rule in others if rule == "singular"}


RULE = Rule("GL503", "undefined-acronym", "info", "site", check, __doc__)
