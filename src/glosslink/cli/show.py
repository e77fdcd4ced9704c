"""`glosslink show`: an entry, its URL, and every form that matches it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from glosslink.cli import completing
from glosslink.cli.options import COLOR, CONFIG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.config import Config
    from glosslink.glossary.entry import Entry
    from glosslink.glossary.glossary import Glossary


@click.command("show", short_help="Show an entry and every form that matches it.")
@click.argument("term", shell_complete=completing.terms)
@CONFIG
@COLOR
def command(term: str, config: Path | None) -> None:
    """Show the entry that TERM means, its URL, and every form that matches it, with the rule that made the form.

    TERM is an id, a term or an alias, in any spelling. If it means no entry, the exit status is 2.
    """
    from glosslink.cli.runs.linkers import load_linker
    from glosslink.cli.where import resolved
    from glosslink.config import load

    settings = load(Path(), config)
    linker = load_linker(settings)
    glossary = linker.glossary
    entry = resolved(glossary, term)
    click.echo(f"{click.style(entry.term, bold=True)}\n")
    click.echo(entry.definition.strip() + "\n")
    for label, value in _facts(entry, glossary, settings):
        click.echo(f"{click.style(f'{label:<12}', dim=True)}{value}")
    forms = [form for form in linker.forms if form.entry == entry.id]
    width = max((_columns(form.text) for form in forms), default=0)
    click.echo(f"\n{'forms that match' if forms else 'no form of it matches'}")
    for form in forms:
        gap = " " * (width - _columns(form.text) + 2)
        click.echo(f"  {form.text}{gap}{click.style(form.rule, dim=True)}")


def _columns(text: str) -> int:
    """Return how many columns of a terminal a text takes: characters of East Asia take two (UAX 11), marks none."""
    import unicodedata

    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(unicodedata.category(character) in ("Mn", "Cf") for character in text)


def _facts(entry: Entry, glossary: Glossary, config: Config) -> Iterator[tuple[str, str]]:
    """Yield the facts worth a line: those that do not go without saying."""
    from glosslink.cli.runs.linkers import from_here
    from glosslink.linking.targets import Targets

    yield "id", entry.id
    yield "url", Targets(glossary, config.settings.url).url(entry)
    yield "defined in", str(from_here(entry.place, config))
    facts = {
        "see also": entry.see_also,
        "tags": entry.tags,
        "former ids": entry.former_ids,
        "except": entry.except_,
        "when tags": entry.when.tags if entry.when else (),
        "when paths": entry.when.paths if entry.when else (),
        "when words": entry.when.words if entry.when else (),
    }
    yield from ((label, ", ".join(values)) for label, values in facts.items() if values)
    if entry.priority:
        yield "priority", str(entry.priority)
    if not entry.autolink:
        yield "autolink", "false: linked only where a post asks for it"
