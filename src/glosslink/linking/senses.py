"""Which entry a form stands for in one document.

In this order: a phrase under `except` stands for nothing; an entry whose `when` does not hold is not meant; of two
entries the one whose `when` holds, then the one of higher `priority`; if that decides nothing, nobody knows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from glosslink.documents.document import Document
    from glosslink.glossary.entry import Entry, When
    from glosslink.glossary.glossary import Glossary
    from glosslink.matching.forms import Form


@dataclass(slots=True)
class Senses:
    """Decides for one document; what `when` asks is looked up once per entry."""

    glossary: Glossary
    document: Document
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
        entry = self.glossary.get(form.entry)
        assert entry is not None, form
        return entry

    def _check(self, when: When) -> bool:
        if when.tags and not {tag.casefold() for tag in when.tags} & self.tags():
            return False
        if when.paths and not _path_matches(when.paths, self.document.path):
            return False
        return not when.words or any(_has_word(self.document.prose, word) for word in when.words)

    def tags(self) -> frozenset[str]:
        """Return the tags, categories and keywords in the document's front matter, case-folded."""
        if self._tags is None:
            data = self.document.front.read()
            found = [_names(data.get(key)) for key in ("tags", "categories", "category", "keywords")]
            self._tags = frozenset(name.casefold() for names in found for name in names)
        return self._tags


def _names(value: Any) -> list[str]:
    if isinstance(value, str):
        return [name.strip() for name in value.split(",")]
    return [str(name) for name in value] if isinstance(value, list) else []


def _path_matches(patterns: tuple[str, ...], path: str) -> bool:
    from pathspec import PathSpec

    return PathSpec.from_lines("gitignore", patterns).match_file(path)


def _has_word(prose: str, word: str) -> bool:
    return re.search(rf"(?i)(?<!\w){re.escape(word)}(?!\w)", prose) is not None
