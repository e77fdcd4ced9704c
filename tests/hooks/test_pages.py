"""The pages on integrations say what is so: the built wheel runs their commands, and prints what is written there.

In a block ```console each line `$ …` is a command, which must end well. The lines below it are lines that it prints, in
that order, perhaps with others between them; `…` at a line's end stands for whatever follows.
"""

import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

DOCS = Path(__file__).parents[2] / "docs"
PAGES = ("pre-commit.md", "git-hook.md", "github.md", "gitlab.md", "reports.md")
BLOCK = re.compile(r"(?:<!-- file: (?P<file>\S+) -->\n)?```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def commands(block: str) -> list[tuple[str, list[str]]]:
    """Return each command of a block with the lines that it is to print."""
    found: list[tuple[str, list[str]]] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        else:
            found[-1][1].append(line.rstrip())
    return found


def missing(expected: list[str], printed: str) -> str:
    """Return the first line that is not printed where it should be; nothing if all are."""
    lines = iter(printed.splitlines())
    for wanted in expected:
        start, dots, _ = wanted.partition("…")
        fits = (lambda line: line.startswith(start)) if dots else (lambda line: line == wanted)  # noqa: B023  # used here
        if wanted != "…" and not any(fits(line.rstrip()) for line in lines):
            return wanted
    return ""


@pytest.mark.parametrize("page", PAGES)
def test_a_page_says_what_is_so(shell, page):
    text = (DOCS / page).read_text(encoding="utf-8")
    told = 0
    for block in BLOCK.finditer(text):
        if block["file"]:
            (shell.folder / block["file"]).write_text(block["text"], encoding="utf-8")
        for command, expected in commands(block["text"]) if block["kind"] == "console" else ():
            printed = shell(command)
            assert not missing(expected, printed), f"$ {command}\n{printed}"
            told += 1
    assert told > 2
