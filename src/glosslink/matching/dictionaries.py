"""Which words belong together: simplemma's dictionaries of form and lemma, read in both directions.

A dictionary has up to four million words and takes seconds to unpack, so it is opened only when a glossary is
compiled, and read backwards only for the lemmas that the glossary needs.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Dictionary:
    """The words of one language; empty where simplemma has no dictionary of it."""

    def __init__(self, code: str) -> None:
        self._lemmas = _load(code)
        self._forms: dict[str, list[str]] = {}

    def __bool__(self) -> bool:
        return bool(self._lemmas)

    def lemma(self, word: str) -> str:
        """Return the lemma of `word` as it is written here, or in lower case; `""` for a word it does not know."""
        return self._lemmas.get(word) or self._lemmas.get(word.lower()) or ""

    def forms(self, lemma: str) -> list[str]:
        """Return every form that has this lemma, in the dictionary's order."""
        if lemma not in self._forms:
            self.learn([lemma])
        return self._forms[lemma]

    def learn(self, lemmas: Iterable[str]) -> None:
        """Read the forms of `lemmas` in one pass; each pass costs up to a second or two."""
        wanted = {lemma for lemma in lemmas if lemma and lemma not in self._forms}
        self._forms.update((lemma, []) for lemma in wanted)
        if not wanted:
            return
        for form, lemma in self._lemmas.items():
            if lemma in wanted:
                self._forms[lemma].append(form)


@cache
def dictionary(code: str) -> Dictionary:
    """Return the dictionary of a language by its two-letter code."""
    return Dictionary(code)


def _load(code: str) -> Mapping[str, str]:
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory

    try:
        return DefaultDictionaryFactory().get_dictionary(code)
    except ValueError:  # no dictionary of this language
        return {}
