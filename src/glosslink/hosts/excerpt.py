"""Texts of which a host has cut the front matter off before it hands them over."""

from __future__ import annotations

from typing import Self

from glosslink.documents.frontmatter import split
from glosslink.records import dataclass


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What a host hands over, behind what it has cut off: so lines count as in the file, and front matter holds.

    `head` is the number of code points of `text` that the host does not know of.
    """

    text: str
    head: int

    @classmethod
    def of(cls, given: str, file: str) -> Self:
        """Return what is `given` of a file with the text `file`.

        Where it is not the end of the file, as others have changed it before, the file's front matter still holds.
        """
        end = split(file).end
        head = file[: len(file) - len(given)] if file.endswith(given) else file[:end]
        if not end:  # what the host took for metadata is prose to us, so it must not be seen
            head = "\n" * head.count("\n")
        return cls(head + given, len(head))

    def rest(self, changed: str) -> str:
        """Return the part for the host of `text` with its links, none of which stands in the head."""
        return changed[self.head :]
