"""A `glossary:` reference in a definition to no entry.

What it does
------------
Reports a link to `glossary:x` in a definition where x is no entry's id, former id, term or alias.

Why it is bad
-------------
The link leads nowhere on every page that shows the definition.

Example
-------
    - term: gilt
      definition: A [bond](glossary:sovreign-bond) of the British government.

How to fix
----------
Write the id of an entry. `--fix` does it where one entry alone is near.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.rule import Finding, Rule
from glosslink.checking.terms import place_of
from glosslink.checking.yaml_edits import replace_within
from glosslink.linking.references import SCHEME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.terms import Terms
    from glosslink.glossary.entry import Entry


def check(terms: Terms) -> Iterator[Finding]:
    """Yield the references that lead nowhere, at their place in the file."""
    for entry in terms.glossary.entries:
        if SCHEME in entry.definition.lower():
            for found in terms.linker.survey(entry.definition).links:
                if found.explicit and found.entry is None:
                    yield _finding(terms, entry, found.link.url, found.name)


def _finding(terms: Terms, entry: Entry, url: str, name: str) -> Finding:
    place, near = place_of(entry, "definition"), terms.glossary.nearest(name)
    file = terms.files.get(place.path)
    fix = replace_within(file, place, url, f"{SCHEME}{near[0]}", "definition") if file and len(near) == 1 else None
    if file:
        start, end = file.span(place)
        at = file.text.find(url, start, end)
        place = file.place(at, at + len(url)) if at >= 0 else place
    said = f"refers to `{name}`, which is no entry" if name.strip() else "has a reference that names no entry"
    return Finding(
        place,
        f"the definition of `{entry.term}` {said}",
        f"did you mean {' or '.join(f'`{SCHEME}{one}`' for one in near)}?" if near else "write the id of an entry.",
        fix=fix,
    )


RULE = Rule("GL307", "unknown-reference", "error", "glossary", check, __doc__, fix="safe")
