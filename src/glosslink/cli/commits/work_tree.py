"""Files of the work tree get the changes that their staged versions have got, and keep those that are not staged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink import files
from glosslink.edits import Edit, apply
from glosslink.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_BYTES = "latin-1"  # each byte as a character of its own: the file may be in any encoding


def carry(path: Path, old: bytes, new: bytes) -> str:
    """Change a file as its staged content has been changed; return why that cannot be, or nothing.

    Then nothing is changed. A file that is not there, or is a link, is left alone.
    """
    if path.is_symlink() or not path.is_file():
        return ""
    here = path.read_bytes()
    if b"\r\n" in here and b"\r\n" not in old:  # git keeps LF, and the file has what its system wants
        old, new = (text.replace(b"\n", b"\r\n") for text in (old, new))
    try:
        both = merged(*(text.decode(_BYTES) for text in (old, new, here)))
        files.rewrite(path, here, both.encode(_BYTES))
    except ValueError:  # by changes that are not staged, or as git converts it (`.gitattributes`)
        return "it has other text there than what is staged"
    except DocumentError as error:
        return error.diagnostics[0].message
    return ""


def merged(old: str, one: str, other: str) -> str:
    """Return what both changes of `old` make of it together. Raises ValueError where they change the same line.

    Unlike git's, changes of neighbouring lines do not clash: ours leave the words of a line as they are.
    """
    edits = {*_changes(old, one), *_changes(old, other)}
    inserted = [edit.start for edit in edits if edit.start == edit.end]
    if len(set(inserted)) < len(inserted):
        raise ValueError("both insert lines at one place")
    return apply(old, edits)


def _changes(old: str, new: str) -> Iterator[Edit]:
    from difflib import SequenceMatcher

    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    starts = [0]
    for line in before:
        starts.append(starts[-1] + len(line))
    for kind, begin, end, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Edit(starts[begin], starts[end], "".join(after[first:last]))
