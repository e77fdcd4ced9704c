"""A site whose faults are marked: `expect: GL402 GL404` on a line, `expect next: GL407` on the line before."""

import re
from pathlib import Path

from glosslink import files
from glosslink.checking.build import build
from glosslink.checking.checker import Checker
from glosslink.config import load
from glosslink.diagnostics import Diagnostic

SITE = Path(__file__).with_name("site")
_MARK = re.compile(rb"expect( next)?: ((?:GL\d{3} ?)+)")


def expected(root: Path) -> list[tuple[str, int, str]]:
    """The path, line and code of every finding that the marks in a folder ask for, sorted."""
    return sorted(
        (path.relative_to(root).as_posix(), number + bool(mark[1]), code.decode())
        for path in root.rglob("*")
        if path.is_file()
        for number, line in enumerate(path.read_bytes().split(b"\n"), 1)
        if (mark := _MARK.search(line))
        for code in mark[2].split()
    )


def documents(root: Path, globs: tuple[str, ...]):
    """The documents of a site as the checker takes them."""
    for path in files.matching(root, globs):
        yield files.relative(path, root), lambda path=path: files.read(path)


def check(root: Path, checker: Checker | None = None) -> list[Diagnostic]:
    """Everything that is found in a site, its build included, sorted."""
    checker = checker or Checker(load(root))
    found = list(checker.glossary())
    for ones in checker.documents(documents(root, checker.config.settings.documents)):
        found += ones
    found += checker.site()
    if (root / "build").is_dir():
        settings = checker.config.settings
        found += checker.build(build(root / "build", (settings.url, *settings.known_urls)))
    return sorted(found, key=lambda one: (one.place, one.code))
