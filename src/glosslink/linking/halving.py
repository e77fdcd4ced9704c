"""Parts what fails among many from what holds, by halving."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")

_MOST_TRIALS = 500  # each reads the whole document: without a bound, time would grow with its square


class _TooManyError(Exception):
    """So much fails that finding all of it would take longer than the document is worth."""


def holding(holds: Callable[[Sequence[T]], bool], suspects: Sequence[T]) -> list[T]:
    """Return what is left of `suspects`, which can be hashed, without those that fail."""
    refused = set(failing(holds, suspects))
    return [one for one in suspects if one not in refused]


def failing(holds: Callable[[Sequence[T]], bool], suspects: Sequence[T]) -> list[T]:
    """Return what fails among `suspects`, of which the rest holds; all of them where telling takes too many trials."""
    left = iter(range(_MOST_TRIALS))

    def tried(some: Sequence[T]) -> bool:
        if next(left, None) is None:
            raise _TooManyError
        return holds(some)

    try:
        return _halved(tried, suspects, [])
    except _TooManyError:
        return list(suspects)


def _halved(holds: Callable[[Sequence[T]], bool], suspects: Sequence[T], good: Sequence[T]) -> list[T]:
    """Return what fails among `suspects`, given `good` ones that hold together."""
    if not suspects or holds([*good, *suspects]):
        return []
    if len(suspects) == 1:
        return list(suspects)
    half = len(suspects) // 2
    first = _halved(holds, suspects[:half], good)
    kept = [*good, *(one for one in suspects[:half] if one not in first)]
    return first + _halved(holds, suspects[half:], kept)
