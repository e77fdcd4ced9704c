"""Rows of entries and text: what the tests of this folder share.

A row is the glossary in a line, `US; United Kingdom = UK, Britain` (entries apart by semicolons, aliases after the
equals sign), and a text in which `⟦…⟧` stands around exactly what must match. `⟦uk¦Britain⟧` says which entry, too.
Entries are not inflected unless the row says so: to compile plurals takes seconds.
"""

import re
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from glosslink.glossary.entry import Entry
from glosslink.glossary.glossary import Glossary
from glosslink.glossary.slug import slug
from glosslink.matching.forms import forms_of
from glosslink.matching.matcher import Match, Matcher, settle
from glosslink.matching.shapes.form import Form

_MARK = re.compile("⟦(?:([^⟧¦]*)¦)?([^⟧]*)⟧")


def entries(line: str, **keys: Any) -> tuple[Entry, ...]:
    """The entries of a line; `keys` holds for each of them."""
    found = []
    for part in line.split(";"):
        term, _, aliases = part.partition(" = ")
        names = tuple(alias.strip() for alias in aliases.split(",") if alias.strip())
        defaults = {"id": slug(term), "term": term.strip(), "definition": "", "aliases": names, "inflect": False}
        found.append(Entry(**defaults | keys))
    return tuple(found)


@cache
def compiled(glossary: str | tuple[Entry, ...], language: str, options: tuple[tuple[str, Any], ...]) -> Matcher:
    found = entries(glossary, **dict(options)) if isinstance(glossary, str) else glossary
    return Matcher(forms_of(Glossary.from_entries(found), language), language=language)


def forms(glossary: str | tuple[Entry, ...], language: str = "en", **keys: Any) -> dict[str, str]:
    """Every form of an entry, with the rule that made it."""
    found = entries(glossary, **keys) if isinstance(glossary, str) else glossary
    return {form.text: form.rule for form in forms_of(Glossary.from_entries(found), language) if form.entry}


def marked(matcher: Matcher, prose: str, *, named: bool = False) -> str:
    """The prose with marks around what stands for one entry; an exception hides, of two entries neither is meant."""
    result, done = [], 0
    for match in settle(matcher.candidates(prose), lambda found: found):
        names = {form.entry for form in match.forms}
        if len(names) > 1 or "" in names:
            continue
        name = f"{names.pop()}¦" if named else ""
        result += [prose[done : match.start], "⟦", name, prose[match.start : match.end], "⟧"]
        done = match.end
    return "".join([*result, prose[done:]])


def check(glossary: str | tuple[Entry, ...], text: str, language: str = "en", **keys: Any) -> None:
    """Exactly what is marked matches; and what matches is, taken alone, a form of its entry, so that it is owned."""
    matcher = compiled(glossary, language, tuple(keys.items()))
    prose = _MARK.sub(r"\2", text)
    assert marked(matcher, prose, named="¦" in text) == text
    for match in settle(matcher.candidates(prose), lambda found: found):
        owned = {form.entry for form in matcher.whole(prose[match.start : match.end].replace("\x02", ""))}
        assert {form.entry for form in match.forms} <= owned


def rows(*groups: tuple[str, list[str]]) -> pytest.MarkDecorator:
    """One test for each text of each glossary."""
    found = [pytest.param(line, text, id=f"{line} | {text}") for line, texts in groups for text in texts]
    return pytest.mark.parametrize(("glossary", "text"), found)


__all__ = ["Form", "Match", "check", "compiled", "entries", "forms", "marked", "replace", "rows"]
