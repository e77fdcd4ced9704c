"""Which words belong together: simplemma's dictionaries of form and lemma, read in both directions.

A dictionary has up to four million words and takes seconds to unpack, so it is opened only when a glossary is
compiled, and read backwards only for the lemmas that the glossary needs.
"""

from __future__ import annotations

from functools import cache, cached_property
from itertools import islice
from typing import TYPE_CHECKING

from glosslink.matching.vocabulary.words import FORMS, LEMMAS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_SMALL = 400_000  # words
_TOGETHER = 10_000


class Dictionary:
    """The words of one language; empty where simplemma has no dictionary of it. It is read for words not yet known."""

    def __init__(self, code: str) -> None:
        self._code = code
        self._known = LEMMAS[code]
        self._forms = FORMS[code]

    @cached_property
    def _lemmas(self) -> Mapping[str, str]:
        return _load(self._code)

    def __bool__(self) -> bool:
        if "" not in self._known:
            self._known[""] = "." if self._lemmas else ""
        return bool(self._known[""])

    def lemma(self, word: str) -> str:
        """Return the lemma of `word` as it is written here, or in lower case; `""` for a word it does not know."""
        if not word:
            return ""
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = self._lemmas.get(word) or self._lemmas.get(word.lower()) or ""
        return found

    def forms(self, lemma: str) -> list[str]:
        """Return every form that has this lemma, in the dictionary's order."""
        if lemma not in self._forms:
            self.learn([lemma])
        return self._forms[lemma].split(" ") if self._forms.get(lemma) else []

    @cached_property
    def _backwards(self) -> Mapping[str, list[str]]:
        """The forms of every lemma: for a small dictionary that costs little more than a single pass over it."""
        found: dict[str, list[str]] = {}
        for form, lemma in _items(self._lemmas):
            if lemma in found:
                found[lemma].append(form)
            else:
                found[lemma] = [form]
        return found

    def learn(self, lemmas: Iterable[str]) -> None:
        """Read the forms of `lemmas` in one pass; each pass over a large dictionary costs up to a second or two."""
        wanted: dict[str, list[str]] = {lemma: [] for lemma in lemmas if lemma and lemma not in self._forms}
        if not wanted:
            return
        if len(self._lemmas) < _SMALL:
            wanted = {lemma: self._backwards.get(lemma, []) for lemma in wanted}
        else:
            for form, lemma in _items(self._lemmas):
                if lemma in wanted:
                    wanted[lemma].append(form)
        self._forms.update((lemma, " ".join(forms)) for lemma, forms in wanted.items())


@cache
def dictionary(code: str) -> Dictionary:
    """Return the dictionary of a language by its two-letter code."""
    return Dictionary(code)


def _items(lemmas: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield forms and lemmas.

    simplemma keeps them as bytes and decodes each word by itself, which takes ten times as long as thousands together.
    """
    kept = getattr(lemmas, "_dict", None)
    if not isinstance(kept, dict):  # another version of simplemma
        yield from lemmas.items()
        return
    forms, values = iter(kept), iter(kept.values())
    while some := [*islice(forms, _TOGETHER)]:
        yield from zip(_decoded(some), _decoded(islice(values, _TOGETHER)), strict=True)


def _decoded(words: Iterable[bytes]) -> list[str]:
    return b"\n".join(words).decode().split("\n")


def _load(code: str) -> Mapping[str, str]:
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory

    try:
        return DefaultDictionaryFactory().get_dictionary(code)
    except ValueError:  # no dictionary of this language
        return {}
