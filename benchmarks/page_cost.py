"""What `page` with back-links costs beside `link`, in processor time: `page_cost.py POSTS ENTRIES`."""

from __future__ import annotations

import sys
from time import process_time

from site_generator import posts

from glosslink import Entry, Glossary, Linker
from glosslink.crossref.backlinks import Backlinks
from glosslink.crossref.page import Pages


def main(count: int, size: int, words: int = 600) -> None:
    """Print the seconds that both take, and how the second compares with the first."""
    entries = [_entry(number) for number in range(size)]
    linker = Linker(Glossary.from_entries(entries))
    linker.matcher  # noqa: B018  # compiled before the clock starts: it is cached on disk
    texts = list(posts([entry.term for entry in entries], count, words))

    start = process_time()
    for name, text in texts:
        linker.link(text, name)
    link = process_time() - start

    start = process_time()
    backlinks = Backlinks()
    for name, text in texts:
        backlinks.add(linker.sightings(text, name))
    gathered = process_time() - start
    written = sum(len(text) for _, text in Pages(linker, backlinks, shown=20).files())
    page = process_time() - start
    print(f"link {link:.1f} s, page {page:.1f} s (back-links {gathered:.1f} s): {page / link:.2f}; {written:,} written")


def _entry(number: int) -> Entry:
    term = f"{_WORDS[number % len(_WORDS)]} {_word(number)}"
    other, third = (f"{_WORDS[n % len(_WORDS)]} {_word(n)}" for n in (number + 7, number + 13))
    definition = f"A kind of {other} that people take for {third}. It says *nothing* of the rest, e.g. of its price."
    return Entry(f"term-{number}", term, definition, inflect=False, see_also=(f"term-{(number + 1) % 100}",))


def _word(number: int) -> str:
    return "".join("bcdfghjklmnprstvz"[int(digit) + number % 7] + "aeiou"[int(digit) % 5] for digit in f"{number:04}")


_WORDS = "budget fiscal monetary public private foreign nuclear federal central local".split()

if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:] or ("1000", "5000")))
