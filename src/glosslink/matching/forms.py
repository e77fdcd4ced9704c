"""Forms: every written shape that stands for an entry, and the rule that made it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from glosslink.matching.casing import Case, Piece, humps, is_acronym, pieces, words
from glosslink.matching.folding import fold_text
from glosslink.matching.inflection import variants

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.glossary.entry import Entry, Redirect
    from glosslink.glossary.glossary import Glossary

_MAX_JOINTS = 6
_PARENTHESIS = re.compile(r"\s*(.*\S)\s*[(（]([^()（）]+)[)）]\s*\Z")


@dataclass(frozen=True, slots=True)
class Form:
    """A written shape of the entry with the id `entry`; `""` for a phrase that is never linked."""

    entry: str
    text: str
    rule: str
    pieces: tuple[Piece, ...]

    @property
    def acronym(self) -> bool:
        """Whether the whole form is told from other words by its capitals."""
        return len(self.pieces) == 1 and self.pieces[0].exact and self.text.isupper()


def forms_of(glossary: Glossary, language: str) -> list[Form]:
    """Return the forms of every entry in the glossary, the entry's own ones before derived ones.

    A derived form never takes what another entry writes out as its own term or alias.
    """
    own: dict[str, set[str]] = {}
    written: list[Form] = []
    derived: list[Form] = []
    for entry, sources in _sources(glossary):
        for text, rule, source in sources:
            for shape, name in _parenthesis(text, rule):
                form = Form(entry.id, shape, name, pieces(shape, source.case))
                written.append(form)
                own.setdefault(fold_text(shape), set()).add(entry.id)
            if source.inflect is not False:
                derived += _derived(entry.id, text, rule, source, source.language or language)
        written += _exceptions(entry, entry.language or language)
    kept = [form for form in derived if own.get(fold_text(form.text), {form.entry}) == {form.entry}]
    return _distinct(written + kept)


def _sources(glossary: Glossary) -> Iterator[tuple[Entry, list[tuple[str, str, Entry | Redirect]]]]:
    redirects: dict[str, list[Redirect]] = {}
    for redirect in glossary.redirects:
        target = glossary.resolve(redirect.id)
        if target is not None:
            redirects.setdefault(target.id, []).append(redirect)
    for entry in glossary.entries:
        sources: list[tuple[str, str, Entry | Redirect]] = [(entry.term, "term", entry)]
        sources += [(alias, "alias", entry) for alias in entry.aliases]
        for redirect in redirects.get(entry.id, ()):
            sources.append((redirect.term, "redirect", redirect))
            sources += [(alias, "redirect", redirect) for alias in redirect.aliases]
        yield entry, sources


def _parenthesis(text: str, rule: str) -> list[tuple[str, str]]:
    """Split `Mutually assured destruction (MAD)` in term and acronym; `Bond (finance)` is `Bond`."""
    found = _PARENTHESIS.match(text)
    if not found:
        return [(text, rule)]
    outside, inside = found[1], found[2].strip()
    if is_acronym(inside) or _initials(inside) == outside.lower() or _initials(outside) == inside.lower():
        return [(outside, rule), (inside, "acronym" if is_acronym(inside) else "expansion")]
    return [(outside, rule)]


def _initials(text: str) -> str:
    return "".join(word[0] for word in words(text)).lower()


def _derived(entry: str, text: str, rule: str, source: Entry | Redirect, language: str) -> Iterator[Form]:
    for shape, _ in _parenthesis(text, rule):
        for variant, name in variants(shape, language, verbs=source.inflect == "all"):
            yield Form(entry, variant, name, pieces(variant, source.case))


def _exceptions(entry: Entry, language: str) -> Iterator[Form]:
    for phrase in entry.except_:
        yield Form("", phrase, "exception", ())
        for variant, _ in variants(phrase, language):
            yield Form("", variant, "exception", ())


def _distinct(forms: list[Form]) -> list[Form]:
    seen: set[tuple[str, str, tuple[Piece, ...]]] = set()
    result = []
    for form in forms:
        key = (form.entry, fold_text(form.text), form.pieces)
        if key[1] and key not in seen:
            seen.add(key)
            result.append(form)
    return result


def keys(form: str) -> list[str]:
    """Return the folded texts that a form is looked up by: as it stands, and with its joints open or closed.

    All joints open, all closed, and each single one closed, for up to six joints; that finds what writers do without
    the exponential rest. A solid word without humps has no joints, so it is never split.
    """
    parts = [fold_text(hump) for word in words(form) for hump in humps(word)]
    if not parts:
        return [key] if (key := fold_text(form)) else []
    found = [" ".join(parts), "".join(parts)]
    if 1 < len(parts) <= _MAX_JOINTS + 1:
        found += [" ".join([*parts[:i], a + b, *parts[i + 2 :]]) for i, (a, b) in enumerate(pairwise(parts))]
    return [key for key in dict.fromkeys(found) if key]
