"""How the time that a text takes grows with its length: twice the text may take little more than twice the time."""

import gc
from collections.abc import Callable
from itertools import count
from pathlib import Path
from time import process_time

from fuzz.properties import Setup
from glosslink.checking.checker import Checker
from glosslink.checking.fixing import Mender
from glosslink.checking.formats import text as text_report
from glosslink.config import load
from glosslink.diagnostics import Lines

SIZE = 8_000  # code points of the shorter text; the longer has four times as many
FLOOR = 0.35  # seconds: what is quicker than that on the longer text says nothing
RATIO = 4 * 2.2


def growth(text_of: Callable[[int], str], setup: Setup) -> str:
    """What grows faster than the text, in words, or `""`; `text_of` makes a text of about so many code points."""
    linker = setup.linker()
    told = (_growth(work, text_of(SIZE), text_of(4 * SIZE)) for work in (linker.link, linker.unlink))
    return "; ".join(one for one in told if one)


GLOSSARY = """\
- term: gilt
  misspellings: [gillt, guilt]
  former_ids: [old]
  definition: A bond of the British government.
- term: bond
  definition: A debt on paper.
- term: paper
  see: bond
"""


def checking_growth(fault: str, folder: Path) -> str:
    """What of `check` and `check --fix` grows faster than a post that has a fault over and over, or `""`."""
    (folder / "glossary.yaml").write_text(GLOSSARY)
    (folder / "glosslink.toml").write_text('glossary = ["glossary.yaml"]')
    checker = Checker(load(folder))
    mender = Mender(checker, lambda *_: None, unsafe=True)
    checker.page("gilt", "a.md", count=False)

    def check(text: str) -> None:
        lines = Lines(text)
        text_report.render(checker.page(text, "a.md", count=False), lambda _: lines)

    def fix(text: str) -> None:
        mender.page(text, "a.md")

    def text_of(size: int) -> str:
        numbers = count()
        return "".join(fault.replace("{}", str(next(numbers))) for _ in range(size // len(fault)))

    told = (_growth(work, text_of(SIZE), text_of(4 * SIZE)) for work in (check, fix))
    return "; ".join(one for one in told if one)


def _growth(work: Callable[[str], object], small: str, large: str) -> str:
    seconds = _seconds(work, large)
    if seconds < FLOOR:
        return ""
    before = _seconds(work, small)
    if seconds < RATIO * before:
        return ""
    # What looks slow is looked at again: other programs run on this machine, too.
    seconds = min(seconds, *(_seconds(work, large) for _ in range(2)))
    if seconds < max(FLOOR, RATIO * before):
        return ""
    return f"{work.__name__}: {len(small)} code points take {before:.3f} s, {len(large)} take {seconds:.3f} s"


def repeated(piece: str) -> Callable[[int], str]:
    """The text that has a piece over and over."""
    return lambda size: piece * (size // len(piece))


def nested(opening: str, inside: str, closing: str) -> Callable[[int], str]:
    """The text that has openings, something inside, and as many closings."""
    return lambda size: f"{opening * (n := size // (len(opening) + len(closing)))}{inside}{closing * n}"


def _seconds(work: Callable[[str], object], text: str) -> float:
    gc.disable()  # it would walk over all that the tests before have left
    try:
        start = process_time()
        work(text)
        return process_time() - start
    finally:
        gc.enable()
