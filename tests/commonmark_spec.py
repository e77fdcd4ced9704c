"""The examples of the CommonMark specification, from the npm package `commonmark-spec`; nothing of it is committed.

`GLOSSLINK_COMMONMARK_SPEC` names its `spec.txt`, the folder that holds that, or a JSON dump of the examples (as on
https://spec.commonmark.org/0.31.2/spec.json).
"""

import json
import os
import re
from pathlib import Path
from typing import NamedTuple

import pytest

VARIABLE = "GLOSSLINK_COMMONMARK_SPEC"
REASON = (
    f"no CommonMark examples: npm install --prefix CACHE --no-save --ignore-scripts commonmark-spec@0.31.2, "
    f"then {VARIABLE}=CACHE/node_modules/commonmark-spec/spec.txt"
)

# "`" * 32 + " example", the Markdown, a line with a dot, the HTML, "`" * 32; or an ATX heading.
PIECE = re.compile(
    r"^(?P<fence>`{32,}) example\n(?P<markdown>.*?)^\.\n.*?^(?P=fence)$|^#{1,6} +(?P<heading>.+?)$",
    re.DOTALL | re.MULTILINE,
)


class Example(NamedTuple):
    """One example: its number in the specification (from 1), the section it stands in, and its Markdown."""

    number: int
    section: str
    markdown: str

    def __str__(self) -> str:
        return f"{self.number} ({self.section})"


def find() -> Path | None:
    """The file that the environment names, or None where it names none or one that does not exist."""
    path = Path(os.environ.get(VARIABLE) or "no such file")
    path = path / "spec.txt" if path.is_dir() else path
    return path if path.is_file() else None


def require() -> list[Example]:
    """All examples; skips the calling test where the specification is missing."""
    path = find()
    if path is None:
        pytest.skip(REASON)
    return parse(path)


def parse(path: Path) -> list[Example]:
    """The examples of a `spec.txt` or a JSON dump, in the order of the specification."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        return [Example(item["example"], item["section"], item["markdown"]) for item in json.loads(text)]
    examples: list[Example] = []
    section = ""
    for piece in PIECE.finditer(text):
        if piece["heading"]:
            section = piece["heading"]
        else:
            # The specification writes a tab as an arrow, so that readers can see it.
            examples.append(Example(len(examples) + 1, section, piece["markdown"].replace("→", "\t")))
    return examples
