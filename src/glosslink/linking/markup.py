"""Which markup a chosen occurrence gets: its style, its title, and in the reference style its label."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from glosslink.documents.document import Context
from glosslink.linking import foot
from glosslink.linking.ownership import title_of
from glosslink.linking.proof import Wrapping
from glosslink.linking.styles import LABEL, Target

if TYPE_CHECKING:
    from glosslink.documents.document import Document
    from glosslink.linking.job import Job
    from glosslink.linking.occurrences import Occurrence

# A bracket right after these would be read together with them, by one renderer or another.
_GLUED_BEFORE = frozenset("]!\\")
_NO_LABEL = re.compile(r"[^\w.-]+")
_OUR_LABEL = re.compile(rf"\[({re.escape(LABEL)}[^\[\]]*)\]", re.IGNORECASE)


def is_glued(document: Document, found: Occurrence) -> bool:
    """Whether an occurrence touches something that a link's brackets would be read together with."""
    prose = document.prose
    before, after = prose[found.start - 1 : found.start], prose[found.end : found.end + 1]
    return document.source[found.start - 1 : found.start] in _GLUED_BEFORE or "~" in (before, after)


def wrap(job: Job, found: Occurrence, labels: dict[str, Target], *, inline: bool) -> Wrapping:
    """Return the markup for an occurrence; `inline` where the style of choice has failed there.

    `labels` holds what the labels (case-folded) mean that were chosen before in this document; it is added to.
    """
    entry = job.glossary.get(found.entries[0])
    assert entry is not None
    # Under a URL of its own, only the title tells our link from an author's.
    title = title_of(entry) if job.settings.title or entry.url else ""
    target = Target(entry.id, job.targets.url(entry), title)
    style = "html" if found.context & Context.HTML else "inline" if inline else job.settings.style
    if style == "html" and not found.context & Context.HTML and _opens_row(job.document.source, found):
        style = "inline"
    if style != "reference":
        return Wrapping(found.start, found.end, style, target)
    if job.document.source[found.end : found.end + 1] in ("[", "(") or not foot.can_hold(job.document):
        return Wrapping(found.start, found.end, "inline", target)
    target, defined = _labelled(job.document, target, labels)
    return Wrapping(found.start, found.end, style, target, defined=defined)


def _opens_row(source: str, found: Occurrence) -> bool:
    """Whether an occurrence stands before the first pipe of a line: a tag at the head of a row breaks the table."""
    end = source.find("\n", found.end)
    line = source[source.rfind("\n", 0, found.start) + 1 : end if end >= 0 else len(source)]
    return "|" in line and "|" not in source[source.rfind("\n", 0, found.start) + 1 : found.start]


def _labelled(document: Document, target: Target, labels: dict[str, Target]) -> tuple[Target, bool]:
    """Return the target with a label, and whether that is defined already.

    A label is taken if it is chosen or defined for something else, and if it is written anywhere without meaning this
    target in a link: our definition would make a link of what was text, or our link would be what keeps a definition.
    """
    defined = {d.label.casefold(): (d.url, d.title) for d in document.definitions}
    used = {link.label.casefold() for link in document.links}
    written = {found[1].casefold() for found in _OUR_LABEL.finditer(document.source)}
    stem = LABEL + _NO_LABEL.sub("-", target.entry)
    for number in count(1):
        named = replace(target, label=f"{stem}-{number}" if number > 1 else stem)
        key = named.label.casefold()
        is_defined = key in used and defined.get(key) == (target.url, target.title)
        if labels.get(key, named) == named and (is_defined or key not in written):
            labels[key] = named
            return named, is_defined
    raise AssertionError("numbers have an end")
