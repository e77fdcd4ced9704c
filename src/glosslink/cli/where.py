"""`glosslink where`: every mention of an entry in the documents, a concordance."""

from __future__ import annotations

from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from glosslink import files
from glosslink.cli import completing
from glosslink.cli.options import COLOR, CONFIG
from glosslink.cli.telling import messages
from glosslink.errors import GlosslinkError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.crossref.sentences import Sentence
    from glosslink.glossary.entry import Entry
    from glosslink.glossary.glossary import Glossary
    from glosslink.linking.linker import Linker
    from glosslink.linking.survey import Survey

_STATES = {
    "link": "not linked",
    "linked": "linked",
    "skipped": "left alone here",
    "off": "switched off",
    "earlier": "repeated",
    "ambiguous": "ambiguous",
    "limit": "over the limit",
    "refused": "cannot be linked",
    "reference": "linked",
}


@click.command("where", short_help="List every mention of a term in the documents.")
@click.argument("term", shell_complete=completing.terms)
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path), metavar="[PATH…]")
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", help="json: an object a line."
)
@CONFIG
@COLOR
@click.pass_context
def command(context: click.Context, term: str, paths: tuple[Path, ...], format_: str, config: Path | None) -> None:
    """List every mention of the entry that TERM means, linked or not, with line, column and sentence.

    TERM is an id, a term or an alias, in any spelling. With no PATH, documents are as configured. If TERM means no
    entry, the exit status is 2.
    """
    from glosslink.cli.asked.request import agree, folder
    from glosslink.cli.runs.linkers import load_linker
    from glosslink.cli.runs.surveys import surveyed
    from glosslink.cli.telling.report import Report
    from glosslink.config import load

    agree(paths, config)
    settings = load(folder(paths[0]) if paths else Path(), config)
    linker = load_linker(settings)
    entry = resolved(linker.glossary, term)
    report, total = Report(), 0
    look = partial(_found, entry)
    for source, rows in surveyed(paths, linker, settings, report, look=look, all_theirs=config is not None):
        for row in rows:
            total += 1
            click.echo(_json(source.name, row) if format_ == "json" else _text(source.name, row))
    if format_ == "text":
        messages.say(
            f"{messages.count(total, 'mention')} of {entry.term} in {messages.count(report.documents, 'file')}"
        )
    context.exit(2 if report.failures else 0)


def resolved(glossary: Glossary, term: str) -> Entry:
    """Return the entry that a term means. Raises GlosslinkError with the nearest ids."""
    entry = glossary.resolve(term)
    if entry is None:
        named = (one.id for one in glossary.entries if term.strip().lower() in one.term.lower())
        near = glossary.nearest(term) or tuple(islice(named, 3 if term.strip() else 0))
        hint = f"\n  help: did you mean {' or '.join(f'`{name}`' for name in near)}?" if near else ""
        raise GlosslinkError(f"no entry is called `{term}`{hint}")
    return entry


def _found(entry: Entry, linker: Linker, text: str, path: str) -> list[dict[str, Any]]:
    return [*_rows(linker.survey(text, path), entry)]


def _rows(survey: Survey, entry: Entry) -> Iterator[dict[str, Any]]:
    """Yield the mentions in order; a link to the entry whose text is no form of it is one."""
    from glosslink.crossref.sentences import sentence_around

    found: list[tuple[int, int, str]] = [(m.start, m.end, m.decision) for m in survey.mentions if entry.id in m.entries]
    starts = {start for start, _, _ in found}
    for one in survey.links:
        if one.entry and one.entry.id == entry.id:
            start, end = one.link.text_start, one.link.text_end
            if not any(place in starts for place in range(start, end)):
                found.append((start, end, "reference"))
    for start, end, decision in sorted(found):
        line, column = survey.locate(start)
        yield {
            "start": start,
            "end": end,
            "line": line,
            "column": column,
            "text": survey.document.source[start:end],
            "entry": entry.id,
            "decision": decision,
            "linked": decision in ("linked", "reference"),
            "sentence": sentence_around(survey.document, start, end),
        }


def _json(path: str, row: dict[str, Any]) -> str:
    import msgspec

    sentence: Sentence = row["sentence"]
    whole = (
        {"path": files.as_text(path)} | row | {"sentence": sentence.text, "sentence_at": [sentence.start, sentence.end]}
    )
    return msgspec.json.encode(whole).decode()


def _text(path: str, row: dict[str, Any]) -> str:
    place = click.style(f"{path}:{row['line']}:{row['column']}", bold=True)
    before, mention, after = row["sentence"].parts
    state = click.style(f"[{_STATES[row['decision']]}]", dim=True)
    return f"{place}: {before}{click.style(mention, fg='green', bold=True)}{after} {state}"
