"""A page of the documentation as a reader follows it: files to write, commands to run, what these say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BLOCK = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_NAME = re.compile(r"(?:# |<!-- )([\w./-]+\.\w+)(?: -->)?\n")


@dataclass(frozen=True)
class File:
    """A file to write; the first line of its block is a comment that names it."""

    path: str
    text: str


@dataclass(frozen=True)
class Command:
    """A command line to run; `fails` where the page says ```sh fails."""

    line: str
    fails: bool


@dataclass(frozen=True)
class Said:
    """Lines that the command before has written."""

    lines: tuple[str, ...]


def steps(page: str) -> Iterator[File | Command | Said]:
    """Yield what a reader does, in order. A block that is none of these is a mistake in the page."""
    for kind, rest, text in _BLOCK.findall(page):
        named = _NAME.match(text)
        if kind == "sh":
            yield Command(text, rest.strip() == "fails")
        elif kind == "text":
            yield Said(tuple(text.splitlines()))
        else:
            assert named, f"a {kind} block does not say which file it is: {text!r}"
            yield File(named[1], text[named.end() :])
