"""Terms in the order of a language, under the headings that its dictionaries have.

ICU knows both for every language: Swedish has Å, Ä and Ö behind Z, Spanish an Ñ, Czech a CH, Japanese rows of kana.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")
OTHERS = "#"
"""The heading of what begins with no letter, and of scripts that the language has no headings for."""


def collated(items: Iterable[T], name: Callable[[T], str], language: str) -> list[tuple[str, list[T]]]:
    """Return `items` by heading, both in the order of `language` (`en`, `pt-BR`); `name` gives what is sorted by.

    What begins with a digit or a sign comes first.
    """
    import icu

    locale = icu.Locale(language.replace("-", "_"))
    index = icu.AlphabeticIndex(locale)
    index.addLabels(icu.Locale.getEnglish())  # Latin terms stand in Greek and Japanese glossaries, too
    buckets = index.buildImmutableIndex()
    collator = icu.Collator.createInstance(locale)
    collator.setAttribute(icu.UCollAttribute.NUMERIC_COLLATION, icu.UCollAttributeValue.ON)
    groups: dict[int, list[T]] = {}
    for item in sorted(items, key=lambda item: (collator.getSortKey(name(item)), name(item))):
        groups.setdefault(buckets.getBucketIndex(name(item)), []).append(item)
    labels: dict[str, list[T]] = {}
    for number in sorted(groups):
        label, kind = buckets.getBucket(number)
        labels.setdefault(OTHERS if kind else label, []).extend(groups[number])
    return list(labels.items())
