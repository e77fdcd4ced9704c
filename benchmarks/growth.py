"""How cost grows with the entries of a glossary and with the documents of a site.

    python benchmarks/growth.py                              100, 10,000, 100,000 entries; 1,000, 10,000 documents
    python benchmarks/growth.py --entries 100 --documents 1000 100000
    python benchmarks/growth.py --keep 2026-11-28.md         add the tables to a file in benchmarks/results/

Glossaries and posts are generated. A glossary is compiled in a process of its own, then loaded from the cache in
another; the cost of linking is processor time per megabyte, in this process, once each entry has been met. Of the
documents, whole runs that write are timed, with the default glossary and nothing known: processor time of all
processes, memory of the largest.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from glossary_generator import terms, yaml
from measure import ENVIRONMENT, HERE, Took, run
from site_generator import posts

from glosslink import Linker
from glosslink.config import load

ROUNDS = 3
POSTS, WORDS = 600, 600  # of which the cost of linking is taken
SETTINGS = 'glossary = ["glossary.yaml"]\ndocuments = ["docs/"]\n'
LOADED = (
    "import time; from pathlib import Path; from glosslink.matching import compiled; from glosslink.matching.matcher "
    "import Matcher; began = time.perf_counter(); found = compiled.load(['glossary.yaml'], Path(), 'en'); "
    "forms = time.perf_counter() - began; Matcher(found.forms, found.forms.patterns); "
    "print(forms, time.perf_counter() - began)"
)


def main() -> None:
    """Read the command line, measure, print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, nargs="*", default=[100, 10_000, 100_000])
    parser.add_argument("--documents", type=int, nargs="*", default=[1_000, 10_000])
    parser.add_argument("--keep", metavar="NAME", help="a file in benchmarks/results/ to add the tables to")
    args = parser.parse_args()
    title = f"`growth.py {' '.join(sys.argv[1:])}`, {time.strftime('%Y-%m-%d')}, {os.cpu_count()} cores, "
    lines = [
        f"{title}Python {platform.python_version()}",
        "",
        *of_entries(args.entries),
        "",
        *of_documents(args.documents),
    ]
    table = "\n".join(lines)
    print(table)
    if args.keep:
        with (HERE / "results" / args.keep).open("a", encoding="utf-8") as file:
            file.write(f"{table}\n\n")


def of_entries(counts: list[int]) -> list[str]:
    """Return what glossaries of so many entries cost; each figure beside that of the first."""
    lines = []
    first = None
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            site = Path(folder)
            found = terms(count)
            (site / "glossary.yaml").write_text(yaml(found), encoding="utf-8")
            (site / "glosslink.toml").write_text(SETTINGS, encoding="utf-8")
            (site / "post.md").write_text("A post.\n", encoding="utf-8")
            compiled = run(site, "post.md")
            forms, whole = loaded(site)
            cost = linking(site, [term.term for term in found])
            first = first or cost
        lines.append(
            f"{count:>9,} entries   compiled in {compiled.processor:.1f} s, {compiled.memory:,.0f} MiB; loaded in "
            f"{forms:.2f} s, with the automaton in {whole:.2f} s; {cost:.3f} s a megabyte, {cost / first:.2f} times"
        )
    return lines


def loaded(site: Path) -> tuple[float, float]:
    """Return the seconds that a compiled glossary takes to load, without the automaton and with it; least of three."""
    found = []
    for _ in range(ROUNDS):
        done = subprocess.run(
            [sys.executable, "-c", LOADED], cwd=site, env=ENVIRONMENT, capture_output=True, text=True, check=True
        )
        found.append([float(value) for value in done.stdout.split()])
    forms, whole = map(min, zip(*found, strict=True))
    return forms, whole


def linking(site: Path, names: list[str]) -> float:
    """Return the processor seconds that linking takes for each megabyte, least of three rounds behind a first one."""
    linker = Linker.load(load(site).settings, site)
    texts = [text for _, text in posts(names, POSTS, WORDS)]
    size = sum(len(text.encode()) for text in texts) / 1e6
    took = []
    for _ in range(1 + ROUNDS):
        began = time.process_time()
        for text in texts:
            linker.link(text)
        took.append(time.process_time() - began)
    return min(took[1:]) / size


def of_documents(counts: list[int]) -> list[str]:
    """Return what sites of so many documents cost; each figure beside that of the first."""
    lines = []
    first: Took | None = None
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            site = Path(folder)
            found = terms(500)
            (site / "glossary.yaml").write_text(yaml(found), encoding="utf-8")
            (site / "glosslink.toml").write_text(SETTINGS, encoding="utf-8")
            (site / "docs").mkdir()
            for name, text in posts([term.term for term in found], count, 100):
                (site / "docs" / name).write_text(text, encoding="utf-8")
            run(site, "docs/post-00000.md")  # compiles the glossary
            took = run(site, "--write", "-q")
        first = first or Took(*(value / count for value in took[:2]), took.memory)
        each = took.processor / count
        lines.append(
            f"{count:>9,} documents   {took.clock:.2f} s, {took.processor:.2f} s of processor time, "
            f"{each * 1000:.3f} ms each, {each / first.processor:.2f} times; {took.memory:.1f} MiB, "
            f"{took.memory / first.memory:.2f} times"
        )
    return lines


if __name__ == "__main__":
    main()
