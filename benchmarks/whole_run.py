"""Time whole runs of `glosslink link --write`, start-up and proof included, against the floor on one core.

    python benchmarks/whole_run.py                          a generated site of 1,000 posts, a glossary of ours
    python benchmarks/whole_run.py --glossary G.yaml DOCS   any folder, any glossary in YAML
    python benchmarks/whole_run.py --posts 4000 --words 800

Seconds on the clock, the best of three: of a run with nothing known, of one where nothing changed, of one where a term
has come into the glossary, of one post. The glossary is compiled before, except for the term that comes. The floor is
that of `floor.py`, in seconds on the clock, too; ratios hold where seconds do not.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from floor import least
from site_generator import posts

from glosslink import Glossary, Linker
from glosslink.files import documents

HERE = Path(__file__).parent
ROUNDS = 3
IMPORTS = "import click, yaml, ahocorasick, pyromark"
ENTRY = "\n- term: benchmark entry\n  definition: An entry that comes later.\n"


def main() -> None:
    """Read the command line, measure, print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("docs", nargs="?", type=Path, help="a folder of Markdown (default: a generated site)")
    parser.add_argument("--glossary", type=Path, default=HERE.parent / "glossary/economy.yaml")
    parser.add_argument("--posts", type=int, default=1000)
    parser.add_argument("--words", type=int, default=600)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        shutil.copy(args.glossary, site / "glossary.yaml")
        (site / "glosslink.toml").write_text('glossary = ["glossary.yaml"]\ndocuments = ["docs/"]\n', encoding="utf-8")
        linker = Linker(Glossary.load(args.glossary))
        if args.docs is None:
            args.docs = site / "generated"
            args.docs.mkdir()
            for name, text in posts([form.text for form in linker.forms if form.entry], args.posts, args.words):
                (args.docs / name).write_text(text, encoding="utf-8")
        texts = [path.read_bytes().decode() for path in documents([args.docs])]
        report(site, args.docs, least(texts, linker, time.perf_counter))


def report(site: Path, docs: Path, least: float) -> None:
    """Run on a copy of the documents, in turns, and print what each kind of run took."""
    glossary = (site / "glossary.yaml").read_text(encoding="utf-8")
    cold, same, entry, post, bare = [], [], [], [], []
    for number in range(ROUNDS):
        fresh(site, docs)
        (site / "glossary.yaml").write_text(glossary, encoding="utf-8")
        (site / "post.md").write_text("A post.\n\n" + "Words of a post. " * 600, encoding="utf-8")
        glosslink(site, "post.md")  # compiles the glossary
        cold.append(glosslink(site, "--write", "-q"))
        time.sleep(2.5)  # what was just written is not trusted by its date
        glosslink(site, "--write", "-q")
        same.append(glosslink(site, "--write", "-q"))
        later = ENTRY.replace("entry\n", f"entry {number}\n", 1)
        (site / "glossary.yaml").write_text(glossary + later, encoding="utf-8")
        entry.append(glosslink(site, "--write", "-q"))
        post.append(glosslink(site, "post.md"))
        bare.append(timed([sys.executable, "-c", IMPORTS], site))
    size = sum(path.stat().st_size for path in documents([docs])) / 1e6
    print(f"{'documents':<28}{len(documents([docs])):>10,}   {size:.1f} MB")
    print(f"{'floor, one core':<28}{least:>9.2f}s")
    for name, took in (("nothing known", cold), ("nothing changed", same), ("a term more", entry)):
        print(f"{name:<28}{min(took):>9.2f}s   {min(took) / least:.1f} times the floor")
    print(f"{'one post':<28}{min(post):>9.2f}s   {min(post) / min(bare):.1f} times `{IMPORTS}`, {min(bare):.2f}s")


def fresh(site: Path, docs: Path) -> None:
    """Lay the documents out anew, with no results of earlier runs."""
    shutil.rmtree(site / "docs", ignore_errors=True)
    shutil.copytree(docs, site / "docs")
    for file in (site / ".glosslink/cache").glob("results.sqlite*"):
        file.unlink()


def glosslink(site: Path, *arguments: str) -> float:
    """Run `glosslink link` and return the seconds that it took."""
    return timed([sys.executable, "-c", "from glosslink.cli.main import main; main()", "link", *arguments], site)


def timed(command: list[str], folder: Path) -> float:
    """Run a command, which must succeed, and return the seconds that it took."""
    began = time.perf_counter()
    subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
