"""How an explanation is told: as text for a person, as JSON for a program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from glosslink import files

if TYPE_CHECKING:
    from glosslink.glossary.glossary import Glossary
    from glosslink.linking.explaining import Explanation
    from glosslink.linking.trying import Tried

_RULES = {
    "term": "its term",
    "alias": "an alias",
    "redirect": "a redirect",
    "acronym": "its acronym",
    "expansion": "its acronym written out",
    "definition": "its name in its definition",
    "translation": "its name in another language",
    "id": "the name in its id",
    "spelling": "another spelling of one of its names",
    "wording": "another wording of it",
    "feminine": "what a woman is called so",
    "loanword": "as the language spells it",
}


def as_text(found: Explanation, path: str, glossary: Glossary) -> str:
    """Return an explanation in lines, with colours, which go where the stream takes none."""
    place = click.style(f"{path}:{found.line}:{found.column}", bold=True)
    text = " ".join(found.text.split())
    colour = "green" if found.verdict in ("link", "linked") else "yellow"
    denied = "is not linked: " if found.verdict == "unlinked" else ""
    lines = [f"{place}: {click.style(f'`{text}`', fg=colour)} {denied}{found.reason.message}"]
    for number, one in enumerate(found.tried):
        told = "" if number == 0 and found.verdict != "unknown" else f": {one.reason.message}"
        lines.append(f"  {'form' if not told else 'also tried'}: {_form(one, glossary)}{told}")
    if found.near:
        lines.append("  nearest: " + ", ".join(f"`{form.text}` ({form.entry})" for form in found.near))
    if found.reason.help:
        lines.append(f"  help: {found.reason.help}")
    return "\n".join(lines)


def _form(tried: Tried, glossary: Glossary) -> str:
    form = tried.form
    if not form.entry:
        return f"`{form.text}`, {'an' if form.rule[0] in 'aeiou' else 'a'} {form.rule}"
    entry = glossary.get(form.entry)
    made = _RULES.get(form.rule, f"{form.rule} of one of its names")
    name = f"`{entry.term}`" if entry else ""
    return f"`{form.text}` of {name}, {made}"


def as_json(found: Explanation, path: str, _glossary: Glossary) -> str:
    """Return an explanation as a JSON object on one line; offsets are code points, lines and columns count from 1."""
    import msgspec

    row: dict[str, Any] = {
        "path": files.as_text(path),
        "line": found.line,
        "column": found.column,
        "start": found.start,
        "end": found.end,
        "text": found.text,
        "verdict": found.verdict,
        "reason": found.reason.kind,
        "message": found.reason.message,
        "help": found.reason.help,
        "tried": [_tried(one) for one in found.tried],
        "nearest": [{"form": form.text, "entry": form.entry} for form in found.near],
    }
    return msgspec.json.encode(row).decode()


def _tried(one: Tried) -> dict[str, Any]:
    return {
        "start": one.start,
        "end": one.end,
        "form": one.form.text,
        "entry": one.form.entry,
        "rule": one.form.rule,
        "reason": one.reason.kind,
        "message": one.reason.message,
    }
