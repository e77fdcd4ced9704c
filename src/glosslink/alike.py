"""Which of many words are spelt most like another, as `difflib.get_close_matches` tells, and many times as quickly."""

from __future__ import annotations

from heapq import heappush, heappushpop
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BITS = 63


class Alike:
    """Words to be asked for those most like another; what is to be known of them, and every answer, is found once."""

    def __init__(self, words: Iterable[str]) -> None:
        self._letters: dict[int, list[tuple[str, int]]] = {}
        self._known: dict[tuple[str, int, float], list[str]] = {}
        for word in words:
            self._letters.setdefault(len(word), []).append((word, _letters(word)))

    def nearest(self, word: str, most: int, least: float) -> list[str]:
        """Return up to `most` words that are alike by a ratio of at least `least`, from 0 to 1; the nearest first."""
        asked = word, most, least
        if asked not in self._known:
            self._known[asked] = self._nearest(word, most, least)
        return self._known[asked]

    def _nearest(self, word: str, most: int, least: float) -> list[str]:
        from difflib import SequenceMatcher

        matcher = SequenceMatcher(b=word)
        bounds = []
        for other in self._candidates(word, least):
            matcher.set_seq1(other)
            if (bound := matcher.quick_ratio()) >= least:
                bounds.append((bound, other))
        found: list[tuple[float, str]] = []
        # The bound is never below the ratio: what cannot be among the nearest need not be compared letter by letter.
        for bound, other in sorted(bounds, reverse=True):
            if len(found) == most and bound < found[0][0]:
                break
            matcher.set_seq1(other)
            if (ratio := matcher.ratio()) >= least:
                (heappushpop if len(found) == most else heappush)(found, (ratio, other))
        return [other for _, other in sorted(found, reverse=True)]

    def _candidates(self, word: str, least: float) -> Iterator[str]:
        """Yield the words that have nearly as many letters, and nearly the same."""
        length, letters = len(word), _letters(word)
        for size, words in self._letters.items():
            common = least * (length + size) / 2  # letters that both must have
            if common > min(length, size):
                continue
            missing, more = length - common, size - common
            for other, others in words:
                if (letters & ~others).bit_count() <= missing and (others & ~letters).bit_count() <= more:
                    yield other


def _letters(word: str) -> int:
    """Return a number with a bit for each letter of a word; some letters share one."""
    return sum({1 << ord(letter) % _BITS for letter in word})
