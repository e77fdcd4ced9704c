"""Which entry a form stands for in one document.

Several forms may fit one place of a text. Who is meant is decided in this order; each step decides among those that
the step before has left:

| step | rule | otherwise |
|---|---|---|
| 1 `case` | capitals fit as the entry's `case` asks | it is no match of that entry |
| | a form told by its capitals (`US`) goes before one that may be written in capitals too (`us`) | |
| 2 length | the leftmost, then the longest of overlapping matches | the shorter one is no mention |
| 3 `except` | a phrase under `except` of any entry stands for nothing | |
| 4 own form | what an entry writes out goes before what is derived from another's (when the glossary is compiled) | |
| 5 `when` | an entry whose `when` does not hold is not meant; a shorter match may be | |
| 6 `when` | an entry whose `when` holds goes before those that have none | |
| 7 `priority` | the higher one | |
| 8 | of one entry: it is meant | of several: nothing is linked, and the checker says so |
| 9 `autolink` | false: it is meant, and hides shorter forms, but is not linked | |
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from glosslink.matching.text.boundaries import closes, opens
from glosslink.matching.text.casing import fits, pieces
from glosslink.matching.text.folding import fold_text
from glosslink.matching.text.scripts import is_one_han
from glosslink.picking import picked
from glosslink.records import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterable

    from glosslink.glossary.entry import Entry, When
    from glosslink.linking.job import Job
    from glosslink.matching.shapes.form import Form
    from glosslink.matching.text.casing import Piece


@dataclass(slots=True)
class Senses:
    """Decides for the document of a job; what `when` asks is looked up once per entry."""

    job: Job
    _holds: dict[str, bool] = field(default_factory=dict)
    _tags: frozenset[str] | None = None

    def decide(self, forms: Iterable[Form]) -> tuple[Form, ...]:
        """Return the forms that may be meant: of one entry, or of several where nothing tells them apart."""
        forms = tuple(forms)
        if len(forms) == 1 and (not forms[0].entry or self._entry(forms[0]).when is None):
            return forms
        if any(not form.entry for form in forms):
            return tuple(form for form in forms if not form.entry)
        meant = [form for form in forms if self.holds(self._entry(form))]
        asked = [form for form in meant if self._entry(form).when is not None]
        meant = asked or meant
        if len({form.entry for form in meant}) > 1:
            top = max(self._entry(form).priority for form in meant)
            meant = [form for form in meant if self._entry(form).priority == top]
        return tuple(meant)

    def holds(self, entry: Entry) -> bool:
        """Whether the `when` of an entry holds in this document; each of its keys must hold that is given."""
        if entry.when is None:
            return True
        if entry.id not in self._holds:
            self._holds[entry.id] = self._check(entry.when)
        return self._holds[entry.id]

    def _entry(self, form: Form) -> Entry:
        entry = self.job.glossary.get(form.entry)
        assert entry is not None, form
        return entry

    def _check(self, when: When) -> bool:
        if when.tags and not {tag.casefold() for tag in when.tags} & self.tags():
            return False
        if when.paths and not picked(self.job.document.path, when.paths):
            return False
        return not when.words or any(self._has(word) for word in when.words)

    def _has(self, word: str) -> bool:
        """Whether the prose has a word, or words, with smart case and folded as forms are, or its plural in -s."""
        visible, text, source = self.job.document.visible.text, self.job.folded.text, self.job.folded.source
        key, wanted = _asked(word)
        if is_one_han(key, 0, len(key)):
            return key in text  # as a syllable of other words, too, it tells what they are about
        start = text.find(key) if key else -1
        while start >= 0:
            end = start + len(key)
            plural = next((ending for ending in ("es", "s") if text.startswith(ending, end)), "")
            ends = closes(text, start, end) or (plural and closes(text, start, end + len(plural)))
            written = visible[source(start) : source(end - 1) + 1]
            if ends and opens(text, start, end) and fits(wanted, written):
                return True
            start = text.find(key, end)
        return False

    def tags(self) -> frozenset[str]:
        """Return the tags, categories and keywords in the document's front matter, case-folded."""
        if self._tags is None:
            data = self.job.document.front.read()
            found = [_names(data.get(key)) for key in ("tags", "categories", "category", "keywords")]
            self._tags = frozenset(name.casefold() for names in found for name in names)
        return self._tags


@lru_cache(1000)
def _asked(word: str) -> tuple[str, tuple[Piece, ...]]:
    return fold_text(word), pieces(word, "smart")


def _names(value: Any) -> list[str]:
    if isinstance(value, str):
        return [name.strip() for name in value.split(",")]
    return [str(name) for name in value] if isinstance(value, list) else []
