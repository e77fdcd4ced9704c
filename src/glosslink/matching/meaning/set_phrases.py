"""Set phrases of languages other than English in which an everyday word is no term.

They work as those of English do, see `idioms`. A star marks the word that is no term; what stands
before an apostrophe belongs to it. Only phrases belong here whose word never has, in them, the sense that a glossary
gives it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from glosslink.matching.text.folding import fold_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator


class Phrase(NamedTuple):
    """A set phrase, folded: its text, its words that are no terms, and those of them that were asked for.

    `word` is which of its words it hides, counted from 0; -1 for all of it.
    """

    text: str
    starred: tuple[str, ...]
    meant: tuple[str, ...]
    word: int


def phrases(words: Collection[str], code: str) -> Iterator[Phrase]:
    """Yield the set phrases of a language in which one of `words`, folded, is no term."""
    known = frozenset(words)
    for phrase in _phrases(code):
        starred = {at: _word(part) for at, part in enumerate(phrase.split(" ")) if part.endswith("*")}
        meant = [at for at, word in starred.items() if word in known]
        if meant:
            text = fold_text(phrase.replace("*", ""))
            hidden = tuple(starred[at] for at in meant)
            yield Phrase(text, tuple(starred.values()), hidden, meant[0] if len(meant) == 1 else -1)


def _phrases(code: str) -> Iterator[str]:
    if code == "de":
        from glosslink.matching.meaning.german_idioms import PHRASES

        yield from (phrase if "*" in phrase else _with_stars(phrase) for phrase in _listed(PHRASES))
    elif code == "vi":
        from glosslink.matching.meaning import vietnamese

        yield from _listed(vietnamese.PHRASES)
    elif code in ("es", "fr"):
        from glosslink.matching.meaning import romance_idioms

        yield from _listed(romance_idioms.PHRASES[code])


def _listed(table: str) -> list[str]:
    return " ".join(table.split()).split("; ")


def _with_stars(phrase: str) -> str:
    """Return a German phrase with a star behind each noun, which has a capital."""
    return " ".join(f"{word}*" if word[0].isupper() else word for word in phrase.split(" "))


def _word(part: str) -> str:
    """Return a starred word, folded, without the article or preposition that is elided before it."""
    return fold_text(part[:-1].rpartition("'")[2])
