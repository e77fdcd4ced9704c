"""From the values that a file gives for one entry to the entry or the redirect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.glossary.entry import Entry, Redirect, When
from glosslink.glossary.faults import fault, quoted
from glosslink.glossary.slug import slug
from glosslink.glossary.validation import Raw, validated

if TYPE_CHECKING:
    from glosslink.diagnostics import Diagnostic
    from glosslink.glossary.fields import EntryFields, Forms, WhenFields


def record(raw: Raw, faults: list[Diagnostic]) -> Entry | Redirect | None:
    """Return the entry or redirect that `raw` describes, and add to `faults` everything wrong with it.

    A value that does not fit counts as not given; None where no term, or neither definition nor `see`, is left.
    """
    fields = validated(raw, faults)
    if fields is None or not (fields.definition or fields.see):
        return None
    if not fields.see:
        return _entry(fields, raw)
    if fields.definition:
        faults.append(_both(raw))
    return _redirect(fields, raw)


def _both(raw: Raw) -> Diagnostic:
    message = f"{quoted(raw.values['term'])} is a redirect, so its definition is never shown"
    remedy = "remove `definition`, or remove `see` to make it an entry of its own."
    return fault(
        "GL304",
        raw.at("definition"),
        message,
        remedy,
        severity="warning",
        related=[("`see` stands here", raw.at("see"))],
    )


def _many(value: Forms) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value


def _when(fields: WhenFields) -> When | None:
    when = When(_many(fields.tags), _many(fields.paths), _many(fields.words))
    return when if when != When() else None


def _entry(fields: EntryFields, raw: Raw) -> Entry:
    return Entry(
        id=fields.id or raw.default_id or slug(fields.term),
        term=fields.term,
        definition=fields.definition,
        aliases=_many(fields.aliases),
        misspellings=_many(fields.misspellings),
        former_ids=_many(fields.former_ids),
        given_summary=fields.summary,
        language=fields.language or raw.language,
        priority=fields.priority,
        see_also=_many(fields.see_also),
        tags=_many(fields.tags),
        case=fields.case,
        inflect=fields.inflect,
        except_=_many(fields.except_),
        when=_when(fields.when),
        autolink=fields.autolink,
        url=fields.url or None,
        page=raw.page,
        place=raw.at("term"),
        places=raw.places,
    )


def _redirect(fields: EntryFields, raw: Raw) -> Redirect:
    return Redirect(
        id=fields.id or raw.default_id or slug(fields.term),
        term=fields.term,
        see=fields.see,
        aliases=_many(fields.aliases),
        misspellings=_many(fields.misspellings),
        former_ids=_many(fields.former_ids),
        language=fields.language or raw.language,
        case=fields.case,
        inflect=fields.inflect,
        except_=_many(fields.except_),
        page=raw.page,
        place=raw.at("term"),
        places=raw.places,
    )
