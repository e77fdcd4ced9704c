"""A generated site: posts that mention glossary terms as often as real ones do, the same for every seed."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORDS = (
    "the a of to in and that is for with on as by this from at which not but they their more than about after before "
    "year month week people market council member paper report number question answer reason change part place case "
    "point group company country policy minister budget hospital school street river winter summer morning evening "
    "large small early late public private local simple careful common recent former steady narrow broad quiet "
    "said says wrote asked found held kept made gave took sold bought raised cut moved turned opened closed grew fell"
).split()


def posts(terms: Sequence[str], count: int, words: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Yield (name, Markdown) of `count` posts of about `words` words, a term in every fiftieth."""
    rng = random.Random(seed)
    for number in range(count):
        yield f"post-{number:05}.md", "".join(_blocks(rng, terms, words, number))


def _blocks(rng: random.Random, terms: Sequence[str], words: int, number: int) -> Iterator[str]:
    yield f"---\ntitle: Post {number}\ntags: [politics, economy]\n---\n\n"
    done = 0
    while done < words:
        size = rng.randint(40, 110)
        done += size
        text = _sentences(rng, terms, size)
        kind = rng.random()
        if kind < 0.08:
            yield f"## {_phrase(rng, 4)}\n\n{text}\n\n"
        elif kind < 0.16:
            yield "".join(f"- {_sentences(rng, terms, 12)}\n" for _ in range(4)) + "\n"
        elif kind < 0.22:
            yield "> " + text.replace(". ", ".\n> ") + "\n\n"
        elif kind < 0.26:
            yield f"```python\n{_phrase(rng, 6)} = {rng.random()}\n```\n\n"
        elif kind < 0.29:
            yield f"| {_phrase(rng, 2)} | {_phrase(rng, 2)} |\n|---|---|\n"
            yield f"| {rng.choice(terms)} | {_phrase(rng, 3)} |\n\n"
        else:
            yield text + "\n\n"


def _sentences(rng: random.Random, terms: Sequence[str], size: int) -> str:
    found = [rng.choice(terms) if rng.random() < 0.02 else rng.choice(_WORDS) for _ in range(size)]
    for place in range(0, size, 13):
        found[place] = found[place][:1].upper() + found[place][1:]
        if place:
            found[place - 1] += "."
        if rng.random() < 0.15:
            found[place] = f"*{found[place]}*"
        if rng.random() < 0.1:
            found[place] = f"[{found[place]}](https://example.org/{place})"
    return " ".join(found) + "."


def _phrase(rng: random.Random, size: int) -> str:
    return " ".join(rng.choice(_WORDS) for _ in range(size))
