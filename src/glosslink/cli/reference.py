"""The reference of the command line, made from the commands: `python -m glosslink.cli.reference > docs/cli.md`."""

from __future__ import annotations

import inspect
import sys
from typing import TYPE_CHECKING

import click

from glosslink.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD = """\
# The command line

Every command with all its options, as `glosslink COMMAND --help` tells them. This page is generated:
`python -m glosslink.cli.reference > docs/cli.md`.

"""
_FOOT = """
## Exit status and environment

`0`: fine. `1`: findings; with `--check`, something would change; or a post refers to an entry that does not exist. A
setting `documents` that no file matches is a finding (GL004) of `check`, and of `link --check`: nothing was read. `2`:
wrong usage, or a configuration, glossary or document that cannot be used. `130`: interrupted.

`NO_COLOR` and `FORCE_COLOR` are honoured. `GLOSSLINK_TRACEBACK=1` adds a traceback to an internal error.
"""


def reference() -> str:
    """Return the whole page, as Markdown."""
    top = click.Context(main, info_name="glosslink", **main.context_settings)
    sections = [_section(context) for context in contexts(top)]
    names = [context.command_path for context in contexts(top)][1:]
    index = "".join(f"- [`{name}`](#{name.replace(' ', '-')}): {_short(top, name)}\n" for name in names)
    return _HEAD + index + "\n" + "\n".join(sections) + _FOOT


def contexts(context: click.Context) -> Iterator[click.Context]:
    """Yield the context of a command and those of the commands below it, in their order, hidden ones left out."""
    yield context
    if isinstance(context.command, click.Group):
        for name in context.command.list_commands(context):
            command = context.command.get_command(context, name)
            if command and not command.hidden:
                yield from contexts(click.Context(command, parent=context, info_name=name))


def _short(top: click.Context, path: str) -> str:
    return next(c.command.get_short_help_str(200) for c in contexts(top) if c.command_path == path)


def _section(context: click.Context) -> str:
    command = context.command
    usage = " ".join((context.command_path, *command.collect_usage_pieces(context)))
    given = [p for p in command.get_params(context) if isinstance(p, click.Option)]
    options = [record for option in given if (record := option.get_help_record(context))]
    parts = [f"## {context.command_path}", f"```\n{usage}\n```", _paragraphs(command.help), _list(options)]
    return "\n\n".join([*parts, *([command.epilog] if command.epilog else [])]) + "\n"


def _paragraphs(text: str | None) -> str:
    return inspect.cleandoc(text or "").replace("\b\n", "")


def _list(options: list[tuple[str, str]]) -> str:
    return "\n".join(f"- `{names}`: {' '.join(text.split())}" for names, text in options)


if __name__ == "__main__":
    sys.stdout.write(reference())
