"""Measure linking against its floor: whole runs, the share of each stage, memory.

    python benchmarks/measure.py                             a generated site of 1,000 posts, a glossary of ours
    python benchmarks/measure.py --glossary G.yaml DOCS      any folder, any glossary
    python benchmarks/measure.py --megabytes 50              a generated site of that size
    python benchmarks/measure.py --posts 4000 --words 800 --terms 10000
    python benchmarks/measure.py --profile link.folded DOCS  stacks for a flame graph (speedscope, flamegraph.pl)
    python benchmarks/measure.py --keep 2026-11-28.md        add the table to a file in benchmarks/results/

Whole runs are processes of their own, start-up, proof and writing included, in seconds on the clock, the best of three:
with nothing known of the documents, with nothing changed, with one entry changed (an alias of known words, its
definition, an alias with a new word), of one post of 3,000 words. Behind each stands the processor time of all its
processes. The glossary is compiled before, but for the changes. The floor is processor time on one core; the bound is
what a run that proves and writes would take if only C took time (bound.py). Ratios hold where seconds do not; both are
taken in one go.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from bound import bound
from floor import least as floor_of
from glossary_generator import terms, yaml
from site_generator import posts

from glosslink import Glossary, Linker
from glosslink.config import load
from glosslink.files import documents

HERE = Path(__file__).parent
ROUNDS = 3
IMPORTS = "import click, yaml, ahocorasick, pyromark"
START = "from glosslink.cli.start import main; main()"
CHANGED = "\n- term: benchmark entry\n  definition: An entry that comes later, and changes.\n"
SETTLED = 2.5  # seconds after which metadata of what was written are trusted
# As users have it: what Python has compiled is kept.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


class Took(NamedTuple):
    """What a run took: seconds on the clock, of processor time, and the memory of its largest process in MiB."""

    clock: float
    processor: float
    memory: float


class Row(NamedTuple):
    """A line of the table."""

    name: str
    value: str
    note: str = ""


def main() -> None:
    """Read the command line, measure, print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("docs", nargs="?", type=Path, help="a folder of Markdown (default: a generated site)")
    parser.add_argument("--glossary", type=Path, default=HERE.parent / "glossary/economy.yaml")
    parser.add_argument("--terms", type=int, default=0, help="generate a glossary of as many")
    parser.add_argument("--posts", type=int, default=1000)
    parser.add_argument("--words", type=int, default=600)
    parser.add_argument("--megabytes", type=float, default=0, help="as many posts as make up this size")
    parser.add_argument("--profile", type=Path, metavar="FILE", help="write stacks, collapsed, and measure nothing")
    parser.add_argument("--keep", metavar="NAME", help="a file in benchmarks/results/ to add the table to")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        linker = lay_out(site, args)
        paths = documents([site / "docs"])
        if args.profile:
            from stacks import write

            write(args.profile, paths, linker)
            return
        rows = [*about(paths, linker), *whole_runs(site, paths, linker)]
        rows += stages(site, paths)
    called = " ".join(sys.argv[1:]).replace(str(Path.home()), "~")
    where = f"{os.cpu_count()} cores, Python {platform.python_version()}"
    title = f"`measure.py {called}`, {time.strftime('%Y-%m-%d')}, {where}"
    table = "\n".join([title, "", *(f"{row.name:<34}{row.value:>12}   {row.note}".rstrip() for row in rows)])
    print(table)
    if args.keep:
        with (HERE / "results" / args.keep).open("a", encoding="utf-8") as file:
            file.write(f"{table}\n\n")


def lay_out(site: Path, args: argparse.Namespace) -> Linker:
    """Make a site of the documents and the glossary asked for; a second copy of the documents is kept beside it."""
    if args.terms:
        (site / "glossary.yaml").write_text(yaml(terms(args.terms)), encoding="utf-8")
    else:
        shutil.copy(args.glossary, site / "glossary.yaml")
    (site / "glosslink.toml").write_text('glossary = ["glossary.yaml"]\ndocuments = ["docs/"]\n', encoding="utf-8")
    linker = Linker.load(load(site).settings, site)  # compiles the glossary
    names = [entry.term for entry in linker.glossary.entries]
    ((_, text),) = posts(names, 1, 3000)
    (site / "post.md").write_text(text, encoding="utf-8")
    kept = site / ".kept"
    if args.docs:
        shutil.copytree(args.docs, kept)
    else:
        kept.mkdir()
        wanted = args.megabytes * 1e6 if args.megabytes else float("inf")
        for name, text in posts(names, 10**6 if args.megabytes else args.posts, args.words):
            if wanted <= 0:
                break
            wanted -= (kept / name).write_bytes(text.encode())
    shutil.copytree(kept, site / "docs")
    return linker


def about(paths: list[Path], linker: Linker) -> list[Row]:
    """Return what is linked."""
    size = sum(path.stat().st_size for path in paths) / 1e6
    return [
        Row("documents", f"{len(paths):,}", f"{size:.1f} MB"),
        Row("entries", f"{len(linker.glossary.entries):,}", f"{len(linker.forms):,} forms"),
    ]


def whole_runs(site: Path, paths: list[Path], linker: Linker) -> list[Row]:
    """Time whole runs in turns, and return the best of each."""
    floor = floor_of(paths, linker)
    glossary = (site / "glossary.yaml").read_text(encoding="utf-8")
    found: dict[str, list[Took]] = {}
    for number in range(ROUNDS):
        fresh(site)
        (site / "glossary.yaml").write_text(glossary, encoding="utf-8")
        run(site, "post.md")
        found.setdefault("nothing known", []).append(run(site, "--write", "-q"))
        time.sleep(SETTLED)
        run(site, "--write", "-q")
        found.setdefault("nothing changed", []).append(run(site, "--write", "-q"))
        for alias in ("entry later", "later entry"):
            again = CHANGED.replace("changes.\n", f"changes.\n  aliases: [{alias}]\n  tags: [t{number}]\n")
            (site / "glossary.yaml").write_text(glossary + again, encoding="utf-8")
            took = run(site, "--write", "-q")
        found.setdefault("one entry changed", []).append(took)
        again = again.replace("that comes later", f"that comes later still, in round {number}")
        (site / "glossary.yaml").write_text(glossary + again, encoding="utf-8")
        found.setdefault("one definition changed", []).append(run(site, "--write", "-q"))
        new = "".join("bcdfgklmnp"[int(digit)] + "o" for digit in f"{time.time_ns() % 10**6:06}")
        (site / "glossary.yaml").write_text(glossary + again.replace("later entry", new), encoding="utf-8")
        found.setdefault("one entry with a new word", []).append(run(site, "--write", "-q"))
        (site / "glossary.yaml").write_text(glossary, encoding="utf-8")
        run(site, "post.md")
        found.setdefault("one post", []).append(run(site, "post.md"))
        found.setdefault("imports", []).append(run(site, code=IMPORTS))
    shutil.rmtree(site / ".glosslink")
    found["one post, glossary not compiled"] = [run(site, "post.md")]
    best = {name: Took(*(min(column) for column in zip(*took, strict=True))) for name, took in found.items()}
    bare = best.pop("imports")
    fresh(site)
    whole, files = bound(paths, linker)
    rows = [
        Row("floor, one core", f"{floor:.3f} s"),
        Row(
            "bound", f"{whole:.3f} s", f"{whole / floor:.2f} times the floor; reading and replacing alone {files:.3f} s"
        ),
    ]
    for name, took in best.items():
        least = (bare.clock, bare.processor) if name == "one post" else (floor, floor)
        of = f"`{IMPORTS}`" if name == "one post" else "the floor"
        used = f"{took.processor:.3f} s of processor time, {took.processor / least[1]:.2f} times"
        note = f"{took.clock / least[0]:.2f} times {of}; {used}; {took.memory:.0f} MiB"
        rows.append(Row(name, f"{took.clock:.3f} s", note))
    return rows


def fresh(site: Path) -> None:
    """Lay the documents out anew, with no results of earlier runs."""
    shutil.rmtree(site / "docs", ignore_errors=True)
    shutil.copytree(site / ".kept", site / "docs")
    cache = site / ".glosslink/cache"
    for file in (*cache.glob("results.sqlite*"), *cache.glob("*.unchanged")):
        file.unlink()


def run(site: Path, *arguments: str, code: str = START) -> Took:
    """Run `glosslink link`, which must succeed, and return what it took."""
    watcher = (  # a process of its own, so that the memory of its children is this run's
        "import resource, subprocess, sys, time\n"
        "began = time.perf_counter()\n"
        "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)\n"
        "took = time.perf_counter() - began\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(took, used.ru_utime + used.ru_stime, used.ru_maxrss)\n"
    )
    given = [sys.executable, "-c", code, *(("link", *arguments) if arguments else ())]
    done = subprocess.run(
        [sys.executable, "-c", watcher, *given], cwd=site, env=ENVIRONMENT, capture_output=True, text=True, check=True
    )
    clock, processor, memory = map(float, done.stdout.split())
    return Took(clock, processor, memory / (1024 if sys.platform != "darwin" else 1024**2))


def stages(site: Path, paths: list[Path]) -> list[Row]:
    """Return the share of each stage, measured in a process that runs nothing else."""
    fresh(site)
    linker = Linker(Glossary.load(site / "glossary.yaml"))
    linker.matcher  # noqa: B018  # compiled before the clock starts
    import stages as watched

    found = watched.measure(paths, linker)
    whole = sum(found.seconds.values())
    rows = [
        Row(f"  {name}", f"{seconds:.3f} s", f"{seconds / whole:.0%} of linking in one process")
        for name, seconds in found.seconds.items()
    ]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    agree = "as many as were changed" if found.proved == found.changed else f"but {found.changed:,} changed"
    return [
        *rows,
        Row("links", f"{found.links:,}", f"in {found.changed:,} documents, {found.refused:,} findings"),
        Row("documents proved", f"{found.proved:,}", agree),
        Row("memory of this process", f"{memory:.0f} MiB"),
    ]


if __name__ == "__main__":
    main()
