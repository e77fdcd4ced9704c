"""A comment for glosslink in a YAML glossary that names no rule, or is not read.

What it does
------------
Reports comments such as `# glosslink: ignore GL2003`, where no rule has that code or name, and those that are meant to
leave a rule out and are written otherwise.

Why it is bad
-------------
The findings that were to be ignored are told.

Example
-------
    - term: change  # glosslink: ignore GL2003
      definition: What is given back to who pays too much.

How to fix
----------
Write what the help line names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.registry import is_pattern, unknown_rules
from glosslink.checking.rule import Finding, Rule
from glosslink.expressions import expression

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from glosslink.checking.file import File
    from glosslink.checking.terms import Terms

_COMMENT = expression(r"(?im)(?:^|[ \t])(#[ \t]*(glosslink:?)[ \t]*([\w-]+)(?![\w-])[ \t]*([^\r\n#]*))")
_NAME = expression(r"[^,\s]+")
_SAMPLE = "write `# glosslink: ignore GL203`."


def check(terms: Terms) -> Iterator[Finding]:
    """Yield what is wrong with the comments of YAML files, in the order of the files."""
    for path, file in terms.files.items():
        if path.endswith((".yaml", ".yml")) and "glosslink" in file.text.lower():
            for found in _COMMENT.finditer(file.text):
                yield from _in_comment(file, found)


def _in_comment(file: File, found: re.Match[str]) -> Iterator[Finding]:
    listed = [(one[0], *one.span()) for one in _NAME.finditer(file.text, *found.span(4))]
    if (found[2], found[3]) == ("glosslink:", "ignore"):
        if not listed:
            yield Finding(file.place(*found.span(1)), "`ignore` is to be followed by what to ignore", _SAMPLE)
        yield from unknown_rules(file.text, listed, file.place)
    elif listed and is_pattern(listed[0][0]) and _is_nearly(found[3], "ignore"):
        yield Finding(file.place(found.start(1), listed[0][2]), "this comment is not read", _SAMPLE)


def _is_nearly(word: str, meant: str) -> bool:
    from difflib import get_close_matches

    return bool(get_close_matches(word.lower(), [meant]))


RULE = Rule("GL107", "unknown-directive-in-glossary", "warning", "glossary", check, __doc__)
