"""Time glosslink against its nearest peers on one generated folder of posts.

    python benchmarks/peers/peers.py                        400 posts of 1,000 words, 500 terms
    python benchmarks/peers/peers.py --keep 2026-11-28.md   write the table to benchmarks/results/, too

Needs npm, with its registry in reach, and Node.js. The peers are installed into a temporary folder: glossarify-md, and
ESLint with the rule `prefer-linked-words` of eslint-plugin-markdown-preferences. Each gets a fresh copy of the posts
for every run and writes its links; seconds on the clock, start-up included, the best of three. glosslink is timed
twice: with nothing kept of an earlier run at all, and with its glossary compiled, but every post new. A peer that
cannot be installed, or fails, gets a word instead of a figure.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from glossary_generator import markdown, terms  # noqa: E402  # a script beside this folder
from site_generator import posts  # noqa: E402

ROUNDS = 3
# As users have it: what Python has compiled is kept.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
PACKAGE = {
    "private": True,
    "dependencies": {
        "glossarify-md": "6.0.1",
        "eslint": "10",
        "@eslint/markdown": "8",
        "eslint-plugin-markdown-preferences": "0.42",
    },
    # glossarify-md gives nodes symbols for types, which zwitch takes no more: with its newest version every file fails.
    "overrides": {"zwitch": "2.0.2"},
}
LINT = """import markdown from "@eslint/markdown";
import preferences from "eslint-plugin-markdown-preferences";
export default [{
  files: ["docs/**/*.md"],
  plugins: { markdown, "markdown-preferences": preferences },
  language: "markdown/gfm",
  languageOptions: { frontmatter: "yaml" },
  rules: { "markdown-preferences/prefer-linked-words": ["error", { words: %s }] },
}];
"""


class Tool(NamedTuple):
    """How a tool is called in the site, what it is called in the table, where it writes."""

    name: str
    command: list[str]
    forget: str = ""  # what of an earlier run goes first
    output: str = "docs"


class Timed(NamedTuple):
    """What a tool took, and what it did; without seconds, why there are none."""

    seconds: float | None
    note: str


def main() -> None:
    """Read the command line, generate, install, time, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=400)
    parser.add_argument("--words", type=int, default=1000)
    parser.add_argument("--terms", type=int, default=500)
    parser.add_argument("--keep", metavar="NAME", help="a file in benchmarks/results/ to write the table to")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        found = terms(args.terms)
        texts = list(posts([term.term for term in found], args.posts, args.words))
        (site / "posts").mkdir()
        for name, text in texts:
            (site / "posts" / name).write_text(text, encoding="utf-8")
        (site / "posts/glossary.md").write_text(markdown(found), encoding="utf-8")
        missing = install(site)
        configure(site, [term.term for term in found])
        rows = [(tool.name, missing or timed(tool, site)) for tool in peers()]
        rows += [(tool.name, timed(tool, site)) for tool in ours()]
        size = sum(len(text.encode()) for _, text in texts) / 1e6
    table = "\n".join(
        lines(rows, f"{args.posts:,} posts of {args.words:,} words ({size:.1f} MB), {args.terms:,} terms")
    )
    print(table)
    if args.keep:
        (HERE.parent / "results" / args.keep).write_text(table + "\n", encoding="utf-8")


def install(site: Path) -> Timed | None:
    """Install the peers from npm's registry; return what to say where that fails."""
    npm = shutil.which("npm")
    if not npm:
        return Timed(None, "not installed: npm is not here")
    (site / "package.json").write_text(json.dumps(PACKAGE), encoding="utf-8")
    command = [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", "--silent"]
    done = subprocess.run(command, cwd=site, capture_output=True, text=True, check=False)
    return Timed(None, f"not installed: {last_line(done)}") if done.returncode else None


def configure(site: Path, names: list[str]) -> None:
    """Write the settings of every tool: all link to the headings of the same glossary."""
    links = {name: f"./glossary.md#{name.replace(' ', '-')}" for name in names}
    (site / "eslint.config.mjs").write_text(LINT % json.dumps(links), encoding="utf-8")
    settings = {
        "$schema": "./node_modules/glossarify-md/conf/v5/schema.json",  # without it, it asks questions
        "baseDir": "./docs",
        "outDir": "../linked",
        "outDirDropOld": True,
        "glossaries": [{"file": "./glossary.md", "termHint": ""}],
        "linking": {"mentions": "first-in-paragraph"},
    }
    (site / "glossarify-md.conf.json").write_text(json.dumps(settings), encoding="utf-8")
    (site / "glosslink.toml").write_text('glossary = ["docs/glossary.md"]\ndocuments = ["docs/"]\n', encoding="utf-8")


def peers() -> list[Tool]:
    """Return the peers; of glossarify-md's files, those of its author's defaults."""
    modules = "node_modules"
    return [
        Tool(
            "glossarify-md",
            ["node", f"{modules}/glossarify-md/bin/index.js", "--config", "glossarify-md.conf.json"],
            output="linked",
        ),
        Tool("eslint --fix, prefer-linked-words", ["node", f"{modules}/eslint/bin/eslint.js", "--fix", "docs"]),
    ]


def ours() -> list[Tool]:
    """Return glosslink, with nothing known and with the glossary compiled."""
    command = [sys.executable, "-c", "from glosslink.cli.start import main; main()", "link", "--write", "-q"]
    return [
        Tool("glosslink, nothing kept", command, forget=".glosslink"),
        Tool("glosslink, glossary compiled", command, forget=".glosslink/cache/results.sqlite*"),
    ]


def timed(tool: Tool, site: Path) -> Timed:
    """Run a tool on fresh copies of the posts, and return the best time and how many posts got links."""
    if not shutil.which(tool.command[0]):
        return Timed(None, f"not run: {tool.command[0]} is not here")
    took = []
    for _ in range(ROUNDS):
        shutil.rmtree(site / "docs", ignore_errors=True)
        shutil.rmtree(site / "linked", ignore_errors=True)
        shutil.copytree(site / "posts", site / "docs")
        for path in site.glob(tool.forget) if tool.forget else ():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        began = time.perf_counter()
        done = subprocess.run(
            tool.command,
            cwd=site,
            env=ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        took.append(time.perf_counter() - began)
    before = {path.name: links(path) for path in (site / "posts").glob("post-*.md")}
    after = {path.name: links(path) for path in (site / tool.output).glob("post-*.md")}
    added = sum(after.values()) - sum(before.values())
    changed = sum(after.get(name, count) != count for name, count in before.items())
    if not added:
        return Timed(None, f"failed: {last_line(done)}")
    return Timed(min(took), f"{added:,} links in {changed:,} posts")


def links(path: Path) -> int:
    """Count what looks like a link to the glossary."""
    text = path.read_text(encoding="utf-8")
    return text.count("glossary.md#") + text.count("/glossary/#")


def last_line(done: subprocess.CompletedProcess[str]) -> str:
    """Return the last thing that a program said."""
    said = (done.stderr.strip() or done.stdout.strip()).splitlines()
    return said[-1].strip() if said else f"exit status {done.returncode}"


def lines(rows: list[tuple[str, Timed]], title: str) -> list[str]:
    """Return the table; the last row is what the others are compared with."""
    least = rows[-1][1].seconds
    node = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False).stdout.strip()
    found = [f"{title}; {os.cpu_count()} cores, Python {sys.version.split()[0]}, Node.js {node}", ""]
    found += [f"| {'':<34} | seconds | of ours | |", "|---|---|---|---|"]
    for name, (seconds, note) in rows:
        ratio = f"{seconds / least:.1f}" if seconds and least else ""
        found.append(f"| {name:<34} | {f'{seconds:.2f}' if seconds else '':>7} | {ratio:>7} | {note} |")
    return found


if __name__ == "__main__":
    main()
