"""An entry that is named under `see_also` and does not name back.

What it does
------------
Reports entry A for each B in its `see_also` that does not have A in its own.

Why it is bad
-------------
Who reads B does not learn of A. Often that is meant, so this is information only.

Example
-------
    - term: gilt
      definition: A bond of the British government.
      see_also: [sovereign-bond]
    - term: sovereign bond
      definition: A bond of a state.

How to fix
----------
Add the id to the other entry; `--unsafe-fixes` does. Or leave it so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.rule import Finding, Rule
from glosslink.checking.terms import place_of
from glosslink.checking.yaml_edits import add_see_also
from glosslink.records import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.terms import Terms
    from glosslink.glossary.entry import Entry


def check(terms: Terms) -> Iterator[Finding]:
    """Yield the references that are not returned."""
    resolve = terms.glossary.resolve
    for entry in terms.glossary.entries:
        for i, name in enumerate(entry.see_also):
            other = resolve(name)
            if other and other is not entry and entry not in map(resolve, other.see_also):
                yield _finding(terms, entry, i, other)


def _finding(terms: Terms, entry: Entry, i: int, other: Entry) -> Finding:
    file = terms.files.get(other.place.path)
    fix = add_see_also(file, other, entry.id) if file else None
    return Finding(
        place_of(entry, f"see_also[{i}]"),
        f"`{entry.term}` names `{other.term}` under `see_also`, which does not name it back",
        f"add `{entry.id}` to the `see_also` of `{other.term}`, if its readers want it.",
        ((f"`{other.term}` is here", other.place),),
        replace(fix, applicability="unsafe") if fix else None,
    )


RULE = Rule("GL305", "one-way-see-also", "info", "glossary", check, __doc__, fix="unsafe")
