"""The documentation says what is so: what it shows of an example is in it, and its commands are those that build."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from generators.sites import EXAMPLES, ROOT, Built

DOCS = ROOT / "docs"
FENCE = re.compile(r"(?m)^```(\w+)\n(.*?)^```$", re.DOTALL)
each_example = pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)


def blocks(name: str, kind: str) -> list[str]:
    """The fenced blocks of one kind on the page of documentation for an example."""
    return [text for found, text in FENCE.findall((DOCS / f"{name}.md").read_text("utf-8")) if found == kind]


def files(folder: Path) -> dict[str, str]:
    skipped = {"node_modules", ".linked", "linked", ".glosslink"}
    found = (path for path in folder.rglob("*") if path.is_file() and not skipped & set(path.parts))
    return {path.name: path.read_text("utf-8") for path in found}


@each_example
def test_what_a_page_shows_stands_in_the_example(example):
    present = files(example.folder)
    assert blocks(example.name, "toml")[0].rstrip() in present["glosslink.toml"]
    for kind in ("toml", "json", "js", "html", "yaml", "text"):
        for text in blocks(example.name, kind):
            assert any(text.rstrip() in content for content in present.values()), text
    shown = blocks(example.name, "markdown")
    assert not shown or any(shown[0].rstrip() in content for content in present.values()), shown[0]


@each_example
def test_the_page_and_the_readme_give_the_same_command(example):
    assert blocks(example.name, "sh")[0].rstrip() == example.command
    assert f"(../examples/{example.name})" in (DOCS / f"{example.name}.md").read_text("utf-8")
    assert f"(../../docs/{example.name}.md)" in (example.folder / "README.md").read_text("utf-8")


def test_the_index_names_every_page_and_no_other():
    index = (DOCS / "README.md").read_text("utf-8")
    assert sorted(re.findall(r"\(([\w-]+\.md)\)", index)) == sorted(
        path.name for path in DOCS.glob("*.md") if path.name != "README.md"
    )


@pytest.mark.slow
@each_example
def test_the_commands_of_the_page_work(sites, example):
    sites.build(example)
    folder = sites.copy(example, "docs")
    for block in blocks(example.name, "sh")[1:]:  # the first is the build, which is done
        for command in block.splitlines():
            done = sites.sh(command, folder)
            assert done.returncode == 0, done.stdout + done.stderr
            assert "Traceback" not in done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("name", ["hugo", "jekyll"])
def test_a_glossary_in_yaml_on_one_page_has_the_anchors_that_links_lead_to(sites, name):
    """What the pages say of such a glossary: a page of the site holds all of it."""
    example = next(example for example in EXAMPLES if example.name == name)
    sites.build(example)
    folder = sites.copy(example, "yaml")
    page = {"hugo": "content/glossary.md", "jekyll": "glossary.md"}[name]
    (folder / "glossary").mkdir()
    terms = (ROOT / "examples/eleventy/glossary/terms.yaml").read_text("utf-8")
    (folder / "glossary/terms.yaml").write_text(terms, "utf-8")
    for path in (folder / "content").glob("glossary/*"):
        path.unlink()
    front = "---\ntitle: Glossary\npermalink: /glossary/\n---\n"
    (folder / page).write_text(f"{front}\n<!-- glosslink: entries -->\n<!-- /glosslink -->\n", "utf-8")
    posts = {"hugo": "/posts/{slug}/", "jekyll": "/{slug}/"}[name]
    settings = ['glossary = ["glossary"]', 'documents = ["**/*.md", "!/README.md"]', f'post-url = "{posts}"']
    (folder / "glosslink.toml").write_text("\n".join([*settings, 'links = "build"']), "utf-8")
    done = sites.sh(f"glosslink page --into {page} && {example.command}", folder)
    assert done.returncode == 0, done.stdout + done.stderr
    built = Built(example, folder / example.built)
    ids = built.ids("glossary/index.html")
    assert {"public-good", "quantitative-easing"} <= set(ids)
    assert len(set(built.links("glossary/index.html"))) > 8
    assert [link for link in built.links("glossary/index.html") if not (built.folder / link.page).is_file()] == []
    links = [link for page in built.pages() if page != "glossary/index.html" for link in built.links(page)]
    wanted = {link.fragment for link in links if link.page == "glossary/index.html" and link.fragment}
    assert len(wanted) > 5
    assert wanted <= set(ids)


@pytest.mark.slow
def test_hugo_finds_the_links_of_a_site_in_a_folder_of_its_server(sites):
    example = EXAMPLES[0]
    sites.build(example)
    folder = sites.copy(example, "folder")
    settings = folder / "hugo.toml"
    settings.write_text(settings.read_text("utf-8").replace("example.org/", "example.org/blog/"), "utf-8")
    done = sites.sh(example.command, folder)
    assert done.returncode == 0, done.stdout + done.stderr
    built = Built(replace(example, base="/blog/"), folder / example.built)
    wanted = {
        "glossary/tariff/index.html",
        "glossary/rent-seeking/index.html",
        "glossary/comparative-advantage/index.html",
    }
    found = {link.page for link in built.links("posts/a-tariff-is-a-tax/index.html")}
    assert found == {*wanted, "glossary/index.html"}
