"""Where results go: standard output as text, as a difference or as JSON; the files. A copy of the site: `mirror`."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any

from glosslink import files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from os import stat_result

    from glosslink.cli.asked.request import Output
    from glosslink.cli.asked.sources import Source
    from glosslink.linking.result import LinkResult

    Destination = Callable[[Source, LinkResult], None]

_STYLES: dict[str, dict[str, Any]] = {  # by how a line of a difference starts; the first that fits
    "---": {"bold": True},
    "+++": {"bold": True},
    "@@": {"fg": "cyan"},
    "-": {"fg": "red"},
    "+": {"fg": "green"},
}


def destination(wanted: Output) -> Destination:
    """Return what writes results to standard output as they are wanted there, if they are."""
    if wanted.json:
        return json
    if wanted.diff:
        return diff
    return text if wanted.as_text else nowhere


def nowhere(_source: Source, _result: LinkResult) -> None:
    """Write nothing."""


def write_stdout(data: bytes) -> None:
    """Write bytes to standard output as they are: no newline is translated, no encoding asked for."""
    sys.stdout.buffer.write(data)


def text(_source: Source, result: LinkResult) -> None:
    """Write the new text to standard output."""
    write_stdout(result.text.encode())


def json(source: Source, result: LinkResult) -> None:
    """Write a JSON object a line for each link placed or taken out, in document order."""
    import msgspec

    for link in (*result.links, *result.unlinked):
        row = {
            "path": files.as_text(source.name),
            "start": link.start,
            "end": link.end,
            "text": link.text,
            "entry": link.entry,
            "url": link.url,
            "line": link.line,
            "column": link.column,
        }
        write_stdout(msgspec.json.encode(row) + b"\n")


def diff(source: Source, result: LinkResult) -> None:
    """Write a unified difference, which `git apply` and `patch -p1` take, to standard output."""
    if result.changed:
        write_diff(source.name, result.source, result.text)


def write_diff(name: str, old: str, new: str) -> None:
    """Write the unified difference of a file, whose name may be any bytes, to standard output."""
    for line in _difference(name, old, new):
        write_stdout(_coloured(line).encode("utf-8", "surrogateescape"))


def _difference(name: str, old: str, new: str) -> Iterator[str]:
    from difflib import unified_diff

    quoted = name if " " not in name else f"{name}\t"  # as git and patch end a name with spaces
    for line in unified_diff(_lines(old), _lines(new), f"a/{quoted}", f"b/{quoted}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(whole: str) -> list[str]:
    """Split after each LF alone: a CR is a line's last character, as in git's differences."""
    return re.findall(r"[^\n]*\n|[^\n]+", whole)


def _coloured(line: str) -> str:
    import click

    context = click.get_current_context(silent=True)
    wanted = context.color if context else None
    if not (sys.stdout.isatty() if wanted is None else wanted):
        return line
    style = next((style for start, style in _STYLES.items() if line.startswith(start)), None)
    body, newline = line.removesuffix("\n"), line[len(line.removesuffix("\n")) :]
    return click.style(body, **style) + newline if style else line


def write(source: Source, result: LinkResult, seen: stat_result | None) -> None:
    """Replace the file by the new text, if that differs; `seen` as in `files.replace`. Raises DocumentError."""
    if result.changed and source.path:
        files.replace(source.path, result.text.encode(), seen)
