"""kramdown, as Jekyll runs it: its own syntax, and that of GitHub."""

import subprocess
from functools import cache
from pathlib import Path

from referees.renderer import Renderer, ask

SCRIPT = Path(__file__).with_suffix(".rb")


@cache
def _missing() -> str:
    try:
        subprocess.run(["ruby", "-rkramdown", "-rkramdown-parser-gfm", "-e", ""], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return "apt-get install ruby-kramdown ruby-kramdown-parser-gfm"
    return ""


KRAMDOWN = tuple(
    Renderer(name, ("kramdown", "jekyll"), _missing, lambda texts, given=given: ask(["ruby", SCRIPT, given], texts))
    for name, given in (("kramdown", "kramdown"), ("kramdown with GFM", "GFM"))
)
