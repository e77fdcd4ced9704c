"""Pandoc: its own Markdown, which Quarto reads too, and CommonMark with all of Pandoc's extensions."""

import re
import subprocess
from functools import cache

from referees.renderer import Renderer, modules_missing, one_by_one


@cache
def _program() -> str:
    import pypandoc

    return str(pypandoc.get_pandoc_path())


def render(source: str, text: str) -> str:
    """The HTML of a text in one of Pandoc's formats. Raises ValueError with what Pandoc says."""
    command = [_program(), "--from", source, "--to", "html", "--wrap=preserve", "--mathjax"]
    done = subprocess.run(command, input=text, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise ValueError(re.sub(r"line \d+ column \d+", "", done.stderr))
    # A pipe table with a line longer than 72 columns is as wide as the page, and a link makes a line longer: known.
    return re.sub(r"<colgroup>.*?</colgroup>\n?|(?<=<table) style=\"width:100%;\"", "", done.stdout, flags=re.DOTALL)


def _renderer(name: str, source: str, *dialects: str) -> Renderer:
    missing = lambda: modules_missing("pypandoc:pypandoc-binary")  # noqa: E731
    return Renderer(name, dialects, missing, one_by_one(lambda text: render(source, text)))


PANDOC = (
    _renderer("pandoc", "markdown", "pandoc", "quarto"),
    _renderer("pandoc commonmark_x", "commonmark_x", "pandoc", "myst"),
)
