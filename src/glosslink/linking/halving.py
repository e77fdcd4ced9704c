"""Finds what fails among many by halving."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")


def failing(holds: Callable[[Sequence[T]], bool], suspects: Sequence[T], good: Sequence[T] = ()) -> list[T]:
    """Return what fails among `suspects`; the rest of them holds together with `good`, which hold on their own."""
    if not suspects or holds([*good, *suspects]):
        return []
    if len(suspects) == 1:
        return list(suspects)
    half = len(suspects) // 2
    first = failing(holds, suspects[:half], good)
    kept = [*good, *(one for one in suspects[:half] if one not in first)]
    return first + failing(holds, suspects[half:], kept)
