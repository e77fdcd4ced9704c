"""The floor: the time that the C parser and the C matcher alone need for the same text, on one core.

It is `pyromark.html` over every document plus `ahocorasick.iter` over its folded text; folding is not counted.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import ahocorasick
import pyromark

from glosslink.matching.text.folding import fold
from glosslink.matching.text.joins import keys

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from glosslink import Linker

ROUNDS = 5


def least(paths: Iterable[Path], linker: Linker) -> float:
    """Return the seconds of processor time that both need for the files, the best of five for each file."""
    automaton = automaton_of(linker)
    return sum(_least(path.read_bytes().decode(), automaton) for path in paths)


def automaton_of(linker: Linker) -> ahocorasick.Automaton:
    """Return the C matcher of a linker's forms, with nothing behind them."""
    automaton = ahocorasick.Automaton()
    for key in {key for form in linker.forms for key in keys(form.text)}:
        automaton.add_word(key, len(key))
    automaton.make_automaton()
    return automaton


def _least(text: str, automaton: ahocorasick.Automaton) -> float:
    folded = fold(text).text
    took = []
    for _ in range(ROUNDS):
        began = time.process_time()
        pyromark.html(text, options=pyromark.Options.ENABLE_TABLES)
        for _ in automaton.iter(folded):
            pass
        took.append(time.process_time() - began)
    return min(took)
