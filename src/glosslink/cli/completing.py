"""What a shell proposes for what is typed: rules, terms; where something is wrong, nothing."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from glosslink.errors import GlosslinkError

if TYPE_CHECKING:
    import click
    from click.shell_completion import CompletionItem


def rules(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Return the codes, or else the names, of rules that begin so; of several, the last is typed."""
    from click.shell_completion import CompletionItem

    from glosslink.checking.registry import all_rules

    before, comma, last = begun.rpartition(",")
    found = [(one.code, one.name) for one in all_rules() if one.code.startswith(last.upper())]
    found = found or [(one.name, one.code) for one in all_rules() if one.name.startswith(last.lower())]
    return [CompletionItem(before + comma + name, help=other) for name, other in found]


def terms(context: click.Context, _parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Return the ids of entries that begin so."""
    from click.shell_completion import CompletionItem

    from glosslink.config import load
    from glosslink.glossary.glossary import Glossary

    with suppress(GlosslinkError, OSError):
        config = load(Path(), context.params.get("config"))
        entries = Glossary.load(*config.settings.glossary, root=config.root, strict=False).entries
        return [CompletionItem(one.id, help=one.term) for one in entries if one.id.startswith(begun.lower())]
    return []


def spots(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Return what has the shell propose files."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(begun, type="file")]
