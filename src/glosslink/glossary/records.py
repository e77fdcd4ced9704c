"""From the values that a file gives for one entry to the entry or the redirect."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from glosslink.glossary.entry import Entry, Redirect, When
from glosslink.glossary.faults import fault, quoted
from glosslink.glossary.keys import WHEN_KEYS
from glosslink.glossary.slug import slug
from glosslink.glossary.validation import Raw, validated

if TYPE_CHECKING:
    from glosslink.diagnostics import Diagnostic


def record(raw: Raw, faults: list[Diagnostic]) -> Entry | Redirect | None:
    """Return the entry or redirect that `raw` describes, and add to `faults` everything wrong with it.

    A value that does not fit counts as not given; None where no term, or neither definition nor `see`, is left.
    """
    values = validated(raw, faults)
    if values is None or not (values.get("definition") or values.get("see")):
        return None
    if not values.get("see"):
        return _entry(values, raw)
    if values.get("definition"):
        faults.append(_both(raw))
    return _redirect(values, raw)


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


def _many(values: dict[str, Any], key: str) -> tuple[str, ...]:
    found = values.get(key, ())
    return (found,) if isinstance(found, str) else tuple(found)


def _when(values: dict[str, Any]) -> When | None:
    when = When(*(_many(values, key) for key in WHEN_KEYS))
    return when if when != When() else None


def _entry(values: dict[str, Any], raw: Raw) -> Entry:
    return Entry(
        definition=values["definition"],
        given_summary=values.get("summary", ""),
        priority=values.get("priority", 0),
        see_also=_many(values, "see_also"),
        tags=_many(values, "tags"),
        when=_when(values.get("when", {})),
        autolink=values.get("autolink", True),
        url=values.get("url"),
        **_common(values, raw),
    )


def _redirect(values: dict[str, Any], raw: Raw) -> Redirect:
    return Redirect(see=values["see"], **_common(values, raw))


def _common(values: dict[str, Any], raw: Raw) -> dict[str, Any]:
    """Return what entries and redirects both have."""
    return {
        "id": values.get("id") or raw.default_id or slug(values["term"]),
        "term": values["term"],
        "aliases": _many(values, "aliases"),
        "misspellings": _many(values, "misspellings"),
        "former_ids": _many(values, "former_ids"),
        "language": values.get("language") or raw.language,
        "case": values.get("case", "smart"),
        "inflect": values.get("inflect", True),
        "except_": _many(values, "except"),
        "page": raw.page,
        "place": raw.at("term"),
        "places": raw.places,
    }
