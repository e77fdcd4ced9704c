"""Measure linking against its floor: the time that the C parser and the C matcher alone need for the same text.

    python benchmarks/floor.py                          a generated site of 1,000 posts, the glossary of this repository
    python benchmarks/floor.py --glossary G DOCS        any folder, any glossary
    python benchmarks/floor.py --posts 4000 --words 800

Times are processor time. The floor is `pyromark.html` over every document plus `ahocorasick.iter` over its folded text;
folding is not counted. The run is everything that `glosslink link --write` does to documents except writing them:
read, scan, match, plan, edit, prove. Compiling the glossary is shown on its own line. Ratios hold where seconds do not.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import ahocorasick
import pyromark
from site_generator import posts

from glosslink import Glossary, Linker
from glosslink.files import documents
from glosslink.matching.folding import fold
from glosslink.matching.joins import keys

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).parent
ROUNDS = 3


def main() -> None:
    """Read the command line, measure, print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("docs", nargs="?", type=Path, help="a folder of Markdown (default: a generated site)")
    parser.add_argument("--glossary", type=Path, default=HERE.parent / "glossary")
    parser.add_argument("--posts", type=int, default=1000)
    parser.add_argument("--words", type=int, default=600)
    args = parser.parse_args()
    began = time.process_time()
    linker = Linker(Glossary.load(args.glossary))
    forms = linker.matcher and linker.forms
    compiled = time.process_time() - began
    with tempfile.TemporaryDirectory() as folder:
        if args.docs is None:
            terms = [form.text for form in forms if form.entry]
            for name, text in posts(terms, args.posts, args.words):
                Path(folder, name).write_text(text, encoding="utf-8")
        paths = documents([args.docs or Path(folder)])
        report(paths, linker, compiled)


def least(texts: list[str], linker: Linker, clock: Callable[[], float]) -> float:
    """Return the floor: the seconds that the C parser and the C matcher need for the texts, the best of three."""
    automaton = ahocorasick.Automaton()
    for key in {key for form in linker.forms for key in keys(form.text)}:
        automaton.add_word(key, len(key))
    automaton.make_automaton()
    folded = [fold(text).text for text in texts]
    took = []
    for _ in range(ROUNDS):
        began = clock()
        for text in texts:
            pyromark.html(text, options=pyromark.Options.ENABLE_TABLES)
        for text in folded:
            for _ in automaton.iter(text):
                pass
        took.append(clock() - began)
    return min(took)


def report(paths: list[Path], linker: Linker, compiled: float) -> None:
    """Measure the floor and the run over the files, and print both."""
    texts = [path.read_bytes().decode() for path in paths]
    floor = least(texts, linker, time.process_time)
    runs = []
    links = changed = refused = 0
    for _ in range(ROUNDS):
        began = time.process_time()
        results = (linker.link(path.read_bytes().decode(), path.name) for path in paths)
        links = changed = refused = 0
        for result in results:
            links += len(result.links)
            changed += result.changed
            refused += len(result.diagnostics)
        runs.append(time.process_time() - began)
    size = sum(len(text.encode()) for text in texts) / 1e6
    run = min(runs)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    rows = [
        ("documents", f"{len(paths):,}", f"{size:.1f} MB"),
        ("entries", f"{len(linker.glossary.entries):,}", f"{len(linker.forms):,} forms"),
        ("compile the glossary", f"{compiled:.2f} s", "once, then cached"),
        ("floor", f"{floor:.2f} s", f"{size / floor:.0f} MB/s"),
        ("run", f"{run:.2f} s", f"{size / run:.0f} MB/s"),
        ("ratio", f"{run / floor:.1f}", "run / floor"),
        ("links", f"{links:,}", f"in {changed:,} documents, {refused:,} refused"),
        ("peak memory", f"{peak:.0f} MiB", "texts held for the floor included"),
    ]
    for name, value, note in rows:
        print(f"{name:<22}{value:>12}   {note}")


if __name__ == "__main__":
    main()
