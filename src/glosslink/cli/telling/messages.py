"""What is said to the user on standard error."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    import click

    from glosslink.diagnostics import Diagnostic
    from glosslink.errors import GlosslinkError

_COLOURS = {"error": "red", "warning": "yellow", "info": "cyan"}


def say(text: str, *, newline: bool = True) -> None:
    """Write a line to standard error."""
    if "\x1b" not in text:  # click, which knows of colours, is not needed
        sys.stderr.write(f"{text}\n" if newline else text)
        sys.stderr.flush()
        return
    import click

    context = click.get_current_context(silent=True)
    click.echo(text, err=True, nl=newline, color=context.color if context else _colour())


def show(diagnostics: Iterable[Diagnostic]) -> None:
    """Write findings to standard error, in their order."""
    for diagnostic in diagnostics:
        say(render(diagnostic))


def render(diagnostic: Diagnostic) -> str:
    """Return a finding as text with colours, which go where the stream takes none."""
    import click

    severity = click.style(diagnostic.severity, fg=_COLOURS[diagnostic.severity], bold=True)
    name = click.style(f"[{diagnostic.code} {diagnostic.name}]", dim=True)
    lines = [f"{click.style(str(diagnostic.place), bold=True)}: {severity}: {diagnostic.message} {name}"]
    lines += [f"  see: {place}: {message}" for message, place in diagnostic.related]
    lines += [f"  help: {diagnostic.help}"] if diagnostic.help else []
    return "\n".join(lines)


def error(raised: GlosslinkError) -> None:
    """Say what cannot be used, and why."""
    diagnostics = getattr(raised, "diagnostics", ())
    show(diagnostics)
    if not diagnostics:
        import click

        say(f"{click.style('error', fg='red', bold=True)}: {raised}")


def internal_error(raised: Exception, path: str = "") -> None:
    """Say that glosslink has a bug; with GLOSSLINK_TRACEBACK set, also where."""
    if os.environ.get("GLOSSLINK_TRACEBACK"):
        import traceback

        say("".join(traceback.format_exception(raised)).rstrip())
    import click

    place = f" in {path}" if path else ""
    say(
        f"{click.style(f'internal error{place}', fg='red', bold=True)}: {type(raised).__name__}: {raised}\n"
        "  help: please report this, with the file and what GLOSSLINK_TRACEBACK=1 adds to this message"
    )


def count(number: int, thing: str) -> str:
    """Return `1 link`, `2 links`."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def set_colour(context: click.Context, _parameter: click.Parameter, value: str) -> str:
    """Apply --color; `auto` is as NO_COLOR and FORCE_COLOR say, else colours on a terminal."""
    context.color = context.find_root().color = {"always": True, "never": False}.get(value, _colour())
    return value


def _colour() -> bool | None:
    """Return whether the environment wants colours; None where it does not say."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return True if os.environ.get("FORCE_COLOR") else None
