"""What an entry can say, by its keys: which there are, and what their texts must be.

The types that msgspec judges by, and the JSON Schema, are in `glosslink.glossary.fields`, which takes as long to import
as a small glossary to read. Patterns keep to what Python and ECMAScript read alike.
"""

from __future__ import annotations

import re

from glosslink import picking

LONGEST = 200  # code points of a term, an alias or an id

_CONTROL = r"\x00-\x1f\x7f-\x9f"
_PUNCTUATION = (  # and symbols of ASCII and Latin-1, and white space
    r"\x00-/:-@\[-`{-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\xbf\u2000-\u206f\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030"
    r"\ufe10-\ufe6f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\ufeff"
)
_NO_ENTITY = r"(?!.*&#?[0-9A-Za-z]+;)"  # Markdown decodes `java&#115;cript:`
_NO_SCRIPT = r"(?!(?:[Jj][Aa][Vv][Aa]|[Vv][Bb])[Ss][Cc][Rr][Ii][Pp][Tt]:|[Dd][Aa][Tt][Aa]:)"

TEXT = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*$"
LANGUAGE = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"
FORM = rf"^[^{_CONTROL}]*[^{_PUNCTUATION}][^{_CONTROL}]*$"
ID = rf"""^[^\s{_CONTROL}"'`<>{{}}\[\]\\|^]+$"""
URL = rf'^{_NO_SCRIPT}{_NO_ENTITY}[^\s{_CONTROL}"`<>{{}}\\|^]+$'

KEYS = tuple(
    "term definition see id aliases misspellings former_ids summary language priority see_also tags case inflect "
    "except when autolink url".split()
)
NAMES = frozenset(("term", "see", "id"))  # take a text of up to `LONGEST`; `LISTS` take one, or a list of such
TEXTS = frozenset("definition summary language url".split())  # take a text of any length
LISTS = frozenset("aliases misspellings former_ids see_also tags except".split())
WHEN_KEYS = ("tags", "paths", "words")
FILE_KEYS = ("entries", "language")

# What the texts of a key must match, where it is not FORM.
_PATTERNS = {
    "definition": TEXT,
    "summary": TEXT,
    "id": ID,
    "former_ids": ID,
    "language": LANGUAGE,
    "url": URL,
    "when.paths": TEXT,
}

_A_FORM = f"text of 1 to {LONGEST} characters with a letter or digit among them"
_AN_ID = f"text of 1 to {LONGEST} characters without spaces, quotes, brackets, braces, backslashes, `|` and `^`"
WANTED = {
    "term": _A_FORM,
    "definition": "text without control characters",
    "see": "the id of one entry",
    "id": _AN_ID,
    "summary": "text without control characters",
    "language": "a language code such as `en` or `pt-BR`",
    "priority": "a whole number",
    "case": "`smart`, `sensitive` or `insensitive`",
    "inflect": "`true`, `false` or `all`",
    "when": "a mapping of `tags`, `paths` and `words`",
    "when.paths": "a pattern of paths as in .gitignore",
    "autolink": "`true` or `false`",
    "url": "an address without spaces, quotes, angle brackets, braces, backslashes and scripts",
}


def key_of(path: str) -> str:
    """Return the key that `path` begins with: `when` of `when.tags[0]`."""
    return path.split("[", 1)[0].split(".", 1)[0]


def wanted(path: str) -> str:
    """Return what the value at `path` (`case`, `aliases[2]`, `when.tags`) must be, for a message."""
    key = path.split("[", 1)[0]
    many = "a list of texts" if path == key else _A_FORM
    return WANTED.get(key, many)


def fits(path: str, text: str) -> bool:
    """Whether a text given for the key at `path` is one of its type."""
    if path == "when.paths":
        try:
            picking.check(text)
        except ValueError:
            return False
    return re.search(_PATTERNS.get(path, FORM), text) is not None
