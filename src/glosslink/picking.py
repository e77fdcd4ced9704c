"""Paths that patterns pick, written as in .gitignore.

The plainest patterns, which most settings consist of, are matched here: importing what knows all of git's rules, and
asking it about each file, takes longer than looking at all of them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from glosslink.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Callable

    from pathspec import GitIgnoreSpec

    Test = Callable[[str], bool]

_DOUBTFUL = expression(r"[\[\\]|^\s*!?\s*$")  # all other patterns are valid, and pathspec takes time to import
_NAME = r"[\w.@+-]*[\w@+-]"  # of characters that mean themselves
_ANYWHERE = expression(rf"(?:\*\*/)?\*(\.{_NAME})")  # *.md, **/*.md
_FOLDER = expression(rf"({_NAME})/")  # docs/, wherever it is
_ROOTED = expression(rf"(?:/({_NAME}(?:/{_NAME})*)|({_NAME}(?:/{_NAME})+))/")  # /docs/, content/posts/


def picked(path: str, globs: tuple[str, ...]) -> bool:
    """Whether .gitignore-style patterns pick a path, which is relative to where they stand, with `/`.

    What a pattern with `!` excludes stays out, wherever the pattern stands among the others.
    """
    included, excluded = _halves(globs)
    return included(path) and not excluded(path)


def check(glob: str) -> None:
    """Raise ValueError, to be read after what holds it, for what is no .gitignore-style pattern."""
    if _DOUBTFUL.search(glob):
        patterns((glob,))


@cache
def patterns(globs: tuple[str, ...]) -> GitIgnoreSpec:
    """Return .gitignore-style patterns ready to match. Raises ValueError, to be read after what holds them."""
    import warnings

    from pathspec import GitIgnoreSpec

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # `[[:alpha:]]` is git's, and worries re
        try:
            return GitIgnoreSpec.from_lines(globs)
        except (ValueError, re.error) as error:
            raise ValueError(f"holds no valid pattern: {error}") from error


@cache
def _halves(globs: tuple[str, ...]) -> tuple[Test, Test]:
    included = tuple(glob for glob in globs if not glob.startswith("!"))
    return _any(included), _any(tuple(glob[1:] for glob in globs if glob.startswith("!")))


def _any(globs: tuple[str, ...]) -> Test:
    """Return what tells whether any of the patterns matches; none of them begins with `!`."""
    tests = [_plain(glob) for glob in globs]
    plain = [test for test in tests if test is not None]
    if len(plain) == 1 == len(tests):
        return plain[0]
    if len(plain) == len(tests):
        return lambda path: any(test(path) for test in plain)
    return patterns(globs).match_file


def _plain(glob: str) -> Test | None:
    """Return what tells whether a plain pattern matches; None for any other."""
    if found := _ANYWHERE.fullmatch(glob):
        ending = found[1]
        # a folder may have such a name, too, and stands for all that is in it
        return lambda path: path.endswith(ending) or f"{ending}/" in path
    if found := _FOLDER.fullmatch(glob):
        folder = f"/{found[1]}/"
        return lambda path: folder in f"/{path}"
    if found := _ROOTED.fullmatch(glob):
        start = f"{found[1] or found[2]}/"
        return lambda path: path.startswith(start)
    return None
