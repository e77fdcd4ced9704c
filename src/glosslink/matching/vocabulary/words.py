"""What dictionaries and inflect say of single words, remembered and kept from run to run.

Both are slow to load, and a glossary that changes has hardly a word that was not in it before. What they say of a word
depends on nothing else, so it is remembered for each version of them.
"""

from __future__ import annotations

from collections import defaultdict
from contextlib import contextmanager, suppress
from json import dumps, loads
from typing import TYPE_CHECKING

from glosslink import cache
from glosslink.digests import digest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LIBRARIES = ("inflect", "simplemma")
Said = defaultdict[str, dict[str, str]]
LEMMAS: Said = defaultdict(dict)
"""By language: the lemma of a word, `""` where it has none; under `""` whether there is a dictionary at all."""
FORMS: Said = defaultdict(dict)
"""By language: the forms of a lemma, apart by spaces."""
NOUNS: Said = defaultdict(dict)
"""By question, `plural`, `classical` and `singular`: what inflect says of an English noun."""
_ALL = (LEMMAS, FORMS, NOUNS)


@contextmanager
def remembered(root: Path) -> Iterator[None]:
    """Know what earlier runs learned of words, as the cache under `root` has it; keep what is learned in between."""
    file = cache.place(root) / f"{digest(*(part.encode() for part in cache.libraries(LIBRARIES)))}.words"
    found = cache.read(file)
    with suppress(ValueError, TypeError, AttributeError):
        for known, kept in zip(_ALL, loads(found), strict=True) if found is not None else ():
            for name, words in kept.items():
                known[name].update(words)
    before = _count()
    yield
    if _count() > before:
        with suppress(OSError):
            cache.made(root)
            data = dumps(_ALL, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
            cache.write(file, data)
            for other in file.parent.glob("*.words"):  # of other versions
                if other != file:
                    other.unlink(missing_ok=True)


def _count() -> int:
    return sum(len(words) for known in _ALL for words in known.values())
