"""A form in quotation marks.

What it does
------------
Reports a term that stands as a whole in quotation marks, of whatever shape, and an alias in any but straight ones.

Why it is bad
-------------
Only what stands in quotation marks in a post matches it. Word processors write curly ones, which YAML takes for part
of the text, not for quotes of its own.

Example
-------
    - term: “gilt”
      definition: A bond of the British government.

How to fix
----------
Remove them; `--unsafe-fixes` does. A mention in quotation marks is found without them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.rule import Finding, Rule
from glosslink.checking.yaml_edits import proved
from glosslink.edits import Edit
from glosslink.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.terms import Name, Terms
    from glosslink.diagnostics import Fix

_PLAIN = expression(r"\w[\w .’/&-]*")  # to YAML without quotes, too
# What opens, and what closes it in one language or another.
_PAIRS = {
    "“": "”“",
    "”": "”",
    "„": "“”",
    "‘": "’‘",
    "’": "’",
    "‚": "‘’",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    '"': '"',
    "'": "'",
}


def check(terms: Terms) -> Iterator[Finding]:
    """Yield the names that are all in quotation marks."""
    for name in terms.names:
        # An alias in straight ones is written with care: a song, say, whose name is a common word.
        if _is_quoted(name.text) and (name.key == "term" or not name.text.isascii()):
            yield Finding(
                name.place,
                f"`{name.text}` is met only where a post has it in quotation marks",
                "remove them: a mention in quotation marks is found without.",
                fix=_fix(terms, name),
            )


def _is_quoted(text: str) -> bool:
    """Whether one pair of quotation marks stands around all of a text."""
    closing = _PAIRS.get(text[:1], "")
    inner = text[1:-1]
    return len(text) > 2 and text[-1] in closing and not any(mark in inner for mark in (text[0], *closing))


def _fix(terms: Terms, name: Name) -> Fix | None:
    file = terms.files.get(name.place.path)
    if file is None:
        return None
    start, end = file.span(name.place)
    inner = name.text[1:-1].strip()
    if file.text.count(name.text, start, end) != 1 or not _PLAIN.fullmatch(inner):
        return None
    at = file.text.index(name.text, start, end)
    return proved(file, Edit(at, at + len(name.text), inner), {name.key.partition("[")[0]}, safe=False)


RULE = Rule("GL205", "quoted-form", "warning", "glossary", check, __doc__, fix="unsafe")
