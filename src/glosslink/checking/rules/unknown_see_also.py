"""A `see_also` to no entry.

What it does
------------
Reports an item of `see_also` that is no entry's id, former id, term or alias, with the nearest one.

Why it is bad
-------------
A reader who follows it finds nothing.

Example
-------
    - term: gilt
      definition: A bond of the British government.
      see_also: [sovreign-bond]

How to fix
----------
Write the id of an entry, or remove the item. `--fix` does it where one entry alone is near.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.rule import Finding, Rule
from glosslink.checking.terms import place_of
from glosslink.checking.yaml_edits import replace_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.terms import Terms
    from glosslink.glossary.entry import Entry


def check(terms: Terms) -> Iterator[Finding]:
    """Yield the items that name nothing."""
    for entry in terms.glossary.entries:
        for i, name in enumerate(entry.see_also):
            if terms.glossary.resolve(name) is None:
                yield _finding(terms, entry, i, name)


def _finding(terms: Terms, entry: Entry, i: int, name: str) -> Finding:
    place, near = place_of(entry, f"see_also[{i}]"), terms.glossary.nearest(name)
    file = terms.files.get(place.path)
    return Finding(
        place,
        f"`{entry.term}` names `{name}` under `see_also`, which is no entry",
        f"did you mean {' or '.join(f'`{one}`' for one in near)}?"
        if near
        else "write the id of an entry, or remove it.",
        fix=replace_value(file, place, name, near[0]) if file and len(near) == 1 else None,
    )


RULE = Rule("GL301", "unknown-see-also", "error", "glossary", check, __doc__, fix="safe")
