"""The page on dialects, `docs/dialects.md`: what tells each, what it opens, what is protected in all of them.

It is what `python -m glosslink.documents.matrix` prints; a test fails when it is stale.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from glosslink.documents.dialects import DIALECTS
from glosslink.documents.protected import PROSE_SYNTAXES, SOURCE_SYNTAXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from glosslink.documents.dialects import Dialect
    from glosslink.documents.regions import Syntax

_HEAD = """\
# Dialects of Markdown

A site's generator reads more than CommonMark: shortcodes, roles, admonitions, math. glosslink links none of what such a
generator takes for its own, in any file, whatever the dialect: what is protected costs nothing on a site that does not
use it. A dialect is named for what it *opens*, or for a character that means something there alone.

`dialect = "auto"`, the default, is told by the site's own files, in the folder of the settings; the first of this list
that is there decides. `glosslink link --show-settings` shows which it is.

## What each dialect is told by, and what it changes

| dialect | told by | changes |
|---|---|---|
"""
_SHAPES = """
## What is protected in all of them

What Markdown itself sets apart is no prose: code, images, links and their text, addresses in angle brackets, HTML tags
and comments, and text in elements such as `<kbd>`. Front matter is never touched. Where footnotes, math, wiki links and
definition lists may be on or off, text is prose only where it is so either way.

The rest is told by its shape. In a paired shortcode or tag the body is prose, unless its name says that it is code.

| construct | where the text has one of |
|---|---|
"""
_LIMITS = """
## What remains

- Dollar signs on both sides, as in `$5 a day or B$ 7`, are math to some generators. What stands between them is left
  alone, unless a digit follows the second, as in `$5bn or ($6bn)`: that is money.
- The indented body of `!!! note` is code to CommonMark. It is linked where the dialect is `mkdocs` or `pelican`.
- A pipe table of Pandoc with a line longer than 72 columns is as wide as the page; a link can make a line longer.
- Some generators make a heading's id from its source. Headings are not linked, unless `skip` is changed.
- Goldmark rounds the quote in `'null'` as an apostrophe, and in `'[null](…)'` as a quote.
"""
_BRACES = "`{…}` is an expression, in every file"
_TYPOGRAPHER = "no link right behind a quote that stands behind punctuation, which would stay straight"


def rendered() -> str:
    """Return the text of the page."""
    dialects = "".join(_row(dialect) for dialect in DIALECTS.values())
    return _HEAD + dialects + _SHAPES + "".join(_shapes((*SOURCE_SYNTAXES, *PROSE_SYNTAXES))) + _LIMITS


def _row(dialect: Dialect) -> str:
    marks = ", ".join(f"`{mark}`" for mark in dialect.marks) or "no such file"
    found = (dialect.opens, _BRACES if dialect.braces else "", _TYPOGRAPHER if dialect.typographer else "")
    changes = "; ".join(filter(None, found))
    return f"| `{dialect.name}` | {marks} | {changes or '–'} |\n"


def _shapes(syntaxes: Iterable[Syntax]) -> Iterator[str]:
    for syntax in syntaxes:
        marks = (_code(trigger.strip()) for trigger in syntax.triggers)
        yield f"| {syntax.name.replace('-', ' ')} | {' '.join(marks)} |\n"


def _code(text: str) -> str:
    fence = "``" if "`" in text else "`"
    spaced = f" {text} " if "`" in text else text
    return f"{fence}{spaced}{fence}".replace("|", "\\|")


if __name__ == "__main__":
    sys.stdout.write(rendered())
