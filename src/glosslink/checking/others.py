"""Messages that have a code and are no rules: of the settings, of what is written, of glosslink itself.

They tell that a command could not do its work; nothing selects them or leaves them out. What is said of them is said as
of rules, under the same headings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from glosslink.checking.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterable

    from glosslink.checking.rule import Finding
    from glosslink.diagnostics import Severity


def _nothing(_subject: Any) -> Iterable[Finding]:
    """Find nothing: who cannot do the work says so."""
    return ()


def _other(code: str, name: str, severity: Severity, text: str) -> Rule:
    return Rule(code, name, severity, "site", _nothing, text)


OTHERS = (
    _other(
        "GL000",
        "internal-error",
        "error",
        """\
A rule of the checker that has failed.

What it does
------------
Reports that a rule, or what all rules need of a document, broke off with an error of its own; all others go on.

Why it is bad
-------------
It is a bug of glosslink, and what the rule would have found is not told: `check` ends with 2.

Example
-------
    posts/a.md:1:1: error: the rule GL406 (unlinked-mention) failed: KeyError: 'gilt'

How to fix
----------
Report it, with the file. `GLOSSLINK_TRACEBACK=1` adds to other internal errors where they happened.
""",
    ),
    _other(
        "GL001",
        "unreadable-config",
        "error",
        """\
A settings file that cannot be read.

What it does
------------
Reports a `glosslink.toml` or `pyproject.toml` that is gone, may not be read, or is not UTF-8 or not TOML.

Why it is bad
-------------
What it says is not known, so nothing is done.

Example
-------
    glossary = [glossary]      # text needs quotes

How to fix
----------
Correct the file at the place shown.
""",
    ),
    _other(
        "GL002",
        "unknown-setting",
        "error",
        """\
A setting that glosslink does not have.

What it does
------------
Reports a key that is no setting, and the setting that is spelt most like it.

Why it is bad
-------------
It is most likely a typing mistake, and what was wanted would not hold.

Example
-------
    documnets = ["posts/"]

How to fix
----------
Correct the name, or remove it. `glosslink link --show-settings` shows all settings and what they are.
""",
    ),
    _other(
        "GL003",
        "invalid-setting",
        "error",
        """\
A setting with a value that it cannot have.

What it does
------------
Reports a value of the wrong type, a pattern or template that cannot be, a rule that there is not.

Why it is bad
-------------
What was wanted is not known, so nothing is done.

Example
-------
    first = "page"      # it is "document", "section", "paragraph" or "every"

How to fix
----------
Write what the message says the setting takes.
""",
    ),
    _other(
        "GL004",
        "no-documents",
        "warning",
        """\
Documents that the settings name and nobody has.

What it does
------------
Reports that no file matches the setting `documents`, where a command goes by it and it is not the default.

Why it is bad
-------------
Nothing is read, so nothing is found: a check of nothing must not pass for a check.

Example
-------
    documents = ["content/**/*.md"]      # and the posts stand in `docs`

How to fix
----------
Correct the patterns, which start from the folder of the settings. What .gitignore leaves out is no document, and
neither is a copy that `glosslink link --output` has made. `glosslink check --glossary` needs no documents.
""",
    ),
    _other(
        "GL111",
        "unwritable-document",
        "error",
        """\
A file that cannot be written.

What it does
------------
Reports a document, or another file to be written, that is read-only, in a folder where nothing may be written, on a
full disk, or no file at all, but a pipe, say. So does one that another program saves again and again while glosslink
works on it: what is saved there is never lost. It stays as it was, and other documents are done all the same.

Why it is bad
-------------
What was asked for has not been done there.

Example
-------
    posts/a.md:1:1: error: this cannot be written: the file is read-only

How to fix
----------
Allow writing to it (`chmod u+w`), or leave it out of what is named or of `documents` in the settings; then run again.
""",
    ),
    _other(
        "GL411",
        "unclosed-region",
        "error",
        """\
A comment of `glosslink page --into` that nothing closes.

What it does
------------
Reports a comment that opens a part for glosslink to write (`mentions`, `index`, `entries`), where none closes it
before the next one opens.

Why it is bad
-------------
Where the part ends is not known, so nothing is written there.

Example
-------
    <!-- glosslink: index -->

How to fix
----------
Write `<!-- /glosslink -->` where the part ends.
""",
    ),
)
"""All of them, in the order of their codes."""
