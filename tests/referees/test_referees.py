"""Real renderers judge what linking does to pages of their own dialects, and to pages of real sites.

Every word is linked wherever that is possible, so that each place is tried. A renderer that is not there is told,
with what to install.
"""

from pathlib import Path

import pytest

import corpora
from referees.hugo import HUGO
from referees.judging import Page, judge
from referees.kramdown import KRAMDOWN
from referees.markdown_it_python import MARKDOWN_IT_PYTHON
from referees.mistune_plugins import MISTUNE
from referees.myst import MYST
from referees.node import NODE
from referees.pandoc import PANDOC
from referees.python_markdown import PYTHON_MARKDOWN
from referees.renderer import Renderer

pytestmark = pytest.mark.slow
RENDERERS = (PYTHON_MARKDOWN, MYST, MISTUNE, MARKDOWN_IT_PYTHON, *NODE, *KRAMDOWN, *PANDOC, HUGO)
FOLDER = Path(__file__).parents[1] / "fixtures/dialects"
# Pages whose name is not that of a dialect in the settings.
DIALECTS = {
    "kramdown": "jekyll",
    "pandoc": "quarto",
    "php": "commonmark",
    "ejs": "commonmark",
    "handlebars": "commonmark",
}
SITES = {"cncf": "hugo", "gx": "docusaurus", "istio": "hugo", "kubernetes": "hugo"}
PAGES = 8
each_renderer = pytest.mark.parametrize("renderer", RENDERERS, ids=str)


def require(renderer: Renderer) -> None:
    """Skip the calling test where a renderer is missing."""
    if wanted := renderer.missing():
        pytest.skip(f"no {renderer}: {wanted}")


def fixtures() -> list[Page]:
    """The pages of all dialects."""
    files = [file for file in sorted(FOLDER.iterdir()) if file.name != "README.md"]
    return [Page(f.stem, f.name, f.read_bytes().decode(), DIALECTS.get(f.stem, f.stem)) for f in files]


@pytest.mark.parametrize("style", ["inline", "reference", "html"])
@each_renderer
def test_pages_of_dialects(renderer: Renderer, style: str) -> None:
    require(renderer)
    pages = [page for page in fixtures() if {page.name, page.dialect} & {*renderer.dialects}]
    verdict = judge(renderer, pages, style)
    assert verdict.problems == []
    assert verdict.links > 50 * verdict.pages > 0
    assert verdict.silent == []


@pytest.mark.parametrize(
    ("renderer", "name"),
    [(renderer, name) for renderer in RENDERERS for name, dialect in SITES.items() if dialect in renderer.dialects],
    ids=str,
)
def test_pages_of_real_sites(renderer: Renderer, name: str) -> None:
    require(renderer)
    pages = [Page(path, path, text, SITES[name]) for path, text in corpora.load(name, PAGES).pages]
    verdict = judge(renderer, pages, "inline")
    assert verdict.problems == []
