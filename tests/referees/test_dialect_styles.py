"""What the styles of dialects write is a link to the tools that know the dialect, and nothing else has changed."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import oracle
from glosslink import Entry, Glossary, Linker, Settings
from referees import hugo, pandoc
from referees.pandoc import PANDOC
from referees.renderer import modules_missing

pytestmark = pytest.mark.slow
TEXT = """\
A *gilt* has a yield, and the central bank has both.

- The **high yield** of a gilt's life, (yield) and "yield"

> A quote on the yield

A footnote.[^1] `yield`, and [a yield](/x) linked.

[^1]: The yield.
"""
TABLE = "\n| Term | Note |\n|---|---|\n| the yield | gilt |\n"
ENTRIES = tuple(Entry(term.replace(" ", "-"), term, "x", inflect=False) for term in ("gilt", "yield", "central bank"))


def linked(text: str, style: str, url: str = "/glossary/#{id}") -> tuple[str, int]:
    """A text with every mention linked in a style, and how many these are."""
    wanted = Settings(style=style, url=url, first="every", skip=())
    result = Linker(Glossary.from_entries(ENTRIES), wanted).link(text)
    return result.text, len(result.links)


@pytest.mark.parametrize(
    ("style", "syntax", "text"),
    [
        ("wiki", "wikilinks_title_after_pipe", TEXT + TABLE),
        ("gollum", "wikilinks_title_before_pipe", TEXT),
    ],
)
def test_wiki_links_are_links_to_pandoc(style: str, syntax: str, text: str) -> None:
    if wanted := PANDOC[0].missing():
        pytest.skip(f"no pandoc: {wanted}")
    source = f"commonmark+{syntax}+pipe_tables+footnotes"
    after, count = linked(text, style, "Glossary#{id}")
    html = [pandoc.render(source, one).replace(' class="wikilink"', "") for one in (text, after)]
    assert oracle.html_harm(html[0], html[1], lambda href: href.startswith("Glossary#")) == []
    assert html[1].count('href="Glossary#') == count > 7


def test_links_of_the_style_hugo_lead_there(tmp_path: Path) -> None:
    if wanted := hugo.missing():
        pytest.skip(f"no Hugo: {wanted}")
    after, count = linked(TEXT + TABLE, "hugo")
    glossary = "".join(f"## {entry.term} {{#{entry.id}}}\n\nx\n\n" for entry in ENTRIES)
    pages = {"glossary.md": glossary, "before.md": TEXT + TABLE, "after.md": after}
    files = {f"content/{name}": f"---\ntitle: x\n---\n{text}" for name, text in pages.items()}
    hugo.write_site(tmp_path, files, [])
    done = hugo.run(tmp_path)
    assert done.returncode == 0
    assert "WARN" not in done.stdout + done.stderr
    html = [(tmp_path / "public" / name / "index.html").read_text(encoding="utf-8") for name in ("before", "after")]
    assert oracle.html_harm(html[0], html[1], lambda href: href.startswith("/glossary/#")) == []
    assert html[1].count('href="/glossary/#') == count > 9


def test_roles_of_the_style_myst_are_found_by_sphinx(tmp_path: Path) -> None:
    if wanted := modules_missing("sphinx:sphinx", "myst_parser:myst-parser"):
        pytest.skip(f"no Sphinx: {wanted}")
    after, count = linked(TEXT + TABLE, "myst")
    terms = "".join(f"{entry.term}\n  x\n\n" for entry in ENTRIES)
    (tmp_path / "conf.py").write_text('extensions = ["myst_parser"]\nsmartquotes = False\n', encoding="utf-8")
    (tmp_path / "index.md").write_text(
        f"# Site\n\n```{{glossary}}\n{terms}```\n\n```{{toctree}}\nbefore\nafter\n```\n", encoding="utf-8"
    )
    for name, text in (("before", TEXT + TABLE), ("after", after)):
        (tmp_path / f"{name}.md").write_text(f"# Page\n\n{text}", encoding="utf-8")
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "-b", "html", ".", "built"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    # The link to /x leads nowhere on this site, before and after.
    assert [line for line in done.stderr.splitlines() if "after.md" in line and "/x" not in line] == []
    html = (tmp_path / "built/after.html").read_text(encoding="utf-8")
    assert len(re.findall(r'<a class="reference internal" href="index\.html#term-[\w-]+">', html)) == count > 8
