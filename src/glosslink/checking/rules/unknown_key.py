"""A key that no entry has.

What it does
------------
Reports a key that is none of an entry's, with the nearest one that is.

Why it is bad
-------------
What stands under it is not read, so that an alias is never linked, or a definition never shown.

Example
-------
    - term: gilt
      defnition: A bond of the British government.

How to fix
----------
Write the key that the help line names. `--fix` does it where one letter is wrong, or two are swapped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.loaded import Told
from glosslink.checking.rule import Finding, Rule
from glosslink.checking.yaml_edits import rename_key
from glosslink.glossary.keys import FILE_KEYS, KEYS, WHEN_KEYS
from glosslink.records import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.terms import Terms
    from glosslink.diagnostics import Fix

_KNOWN = {*KEYS, *FILE_KEYS, *WHEN_KEYS}


def check(terms: Terms) -> Iterator[Finding]:
    """Repeat what the loader found, with a fix where the key is one letter off."""
    for found in Told("GL102")(terms):
        yield replace(found, fix=_fix(terms, found))


def _fix(terms: Terms, found: Finding) -> Fix | None:
    file = terms.files.get(found.place.path)
    if file is None:
        return None
    written = file.text[slice(*file.span(found.place))].strip("'\"")
    meant = [key for key in _KNOWN if one_off(written, key) and f"`{key}`" in found.help]
    return rename_key(file, found.place, meant[0]) if len(meant) == 1 else None


def one_off(written: str, wanted: str) -> bool:
    """Whether a word becomes the other by one letter put in, left out or changed, or by two neighbours swapped."""
    if written == wanted or abs(len(written) - len(wanted)) > 1:
        return False
    start = next(
        (i for i, (a, b) in enumerate(zip(written, wanted, strict=False)) if a != b), min(map(len, (written, wanted)))
    )
    old, new = written[start:], wanted[start:]
    return old[1:] == new[1:] or old[1:] == new or old == new[1:] or (old[:2][::-1] == new[:2] and old[2:] == new[2:])


RULE = Rule("GL102", "unknown-key", "error", "glossary", check, __doc__, fix="safe")
