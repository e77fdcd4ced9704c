"""Compare the Markdown parsers at hand: CommonMark examples that come out right, and speed on the example blog.

    GLOSSLINK_COMMONMARK_SPEC=path/to/spec.txt python benchmarks/parsers.py

The specification is `spec.txt` of the npm package commonmark-spec. HTML is compared after an HTML5 parse, white space
collapsed. Times are processor time.
"""

from __future__ import annotations

import os
import re
import time
from pathlib import Path
from typing import TYPE_CHECKING

import html5lib
import markdown_it
import mistune
import pyromark

if TYPE_CHECKING:
    from collections.abc import Callable

_EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$", re.DOTALL | re.MULTILINE)
_POSTS = Path(__file__).parents[1] / "examples" / "blog" / "posts"


def main() -> None:
    """Print one line per parser."""
    spec = Path(os.environ["GLOSSLINK_COMMONMARK_SPEC"]).read_text(encoding="utf-8")
    examples = [(a.replace("→", "\t"), b.replace("→", "\t")) for a, b in _EXAMPLE.findall(spec)]
    text = "".join(path.read_bytes().decode() for path in sorted(_POSTS.glob("*.md"))) * 5
    parsers: dict[str, Callable[[str], object]] = {
        "pyromark": pyromark.html,
        "markdown-it-py": markdown_it.MarkdownIt("commonmark").render,
        "mistune": mistune.create_markdown(escape=False),
    }
    for name, render in parsers.items():
        right = sum(_normal(str(render(source))) == _normal(wanted) for source, wanted in examples)
        seconds = min(_timed(render, text) for _ in range(5))
        speed = len(text.encode()) / 1e6 / seconds
        print(f"{name:<16}{right:>5} of {len(examples)} examples right {speed:>8.1f} MB/s")


def _normal(html: str) -> str:
    tree = html5lib.parseFragment(html)
    return re.sub(r"\s+", " ", html5lib.serialize(tree, strip_whitespace=False)).strip()


def _timed(render: Callable[[str], object], text: str) -> float:
    began = time.process_time()
    render(text)
    return time.process_time() - began


if __name__ == "__main__":
    main()
