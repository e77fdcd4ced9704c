"""What the options of `glosslink check` may say, and which do not go together."""

from __future__ import annotations

from pathlib import Path

import click

FORMATS = ("text", "json", "jsonl", "github", "sarif", "gitlab", "junit", "rdjson", "checkstyle", "markdown")
_APART = {
    "since": ("fix", "unsafe-fixes", "diff", "write-baseline", "adopt", "site"),  # these are about whole files
    "report": ("diff", "adopt"),  # these tell no findings
    "glossary": ("adopt",),
    "jobs": ("fix", "unsafe-fixes", "diff", "adopt", "glossary"),  # these go by one document after another
}
_FOR_FILES = ("fix", "unsafe-fixes", "diff", "since", "write-baseline", "adopt")


def codes(_context: click.Context, _parameter: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Return rules that are given one by one or with commas."""
    return tuple(code.strip() for given in value for code in given.split(",") if code.strip())


def reports(
    _context: click.Context, _parameter: click.Parameter, value: tuple[str, ...]
) -> tuple[tuple[str, Path], ...]:
    """Return each FORMAT=FILE as the two that it is."""
    split = [given.partition("=") for given in value]
    for given, (format_, _, file) in zip(value, split, strict=True):
        if format_ not in FORMATS or not file:
            raise click.BadParameter(f"'{given}' is not FORMAT=FILE, with one of {', '.join(FORMATS)}.")
    return tuple((format_, Path(file)) for format_, _, file in split)


def fit_together(context: click.Context, paths: tuple[Path, ...]) -> None:
    """Raise UsageError where options ask for what does not go together."""
    given = {name.replace("_", "-") for name, value in context.params.items() if value and name != "paths"}
    for one, others in _APART.items():
        if one in given and (wrong := [f"--{other}" for other in others if other in given]):
            raise click.UsageError(f"--{one} and {wrong[0]} do not go together")
    if "adopt" in given and context.params["format_"] != FORMATS[0]:
        raise click.UsageError("--adopt and --format do not go together: it tells no findings")
    if Path("-") in paths and (wrong := [f"--{other}" for other in _FOR_FILES if other in given]):
        raise click.UsageError(f"standard input (-) is no file: {wrong[0]} is for files")
    if paths and "glossary" in given:
        raise click.UsageError("--glossary reads no documents: name none")
