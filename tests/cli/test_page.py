"""The command `page`: what goes where."""

import json

import pytest

POSTS = {
    "posts/a.md": "---\ntitle: First\n---\nA gilt.\n",
    "posts/b.md": "# Second\n\nThe central bank buys gilts, e.g. a gilt.\n",
    "glosslink.toml": 'documents = ["posts/", "*.md"]\n',
}


def test_html_goes_to_standard_output(write, glosslink) -> None:
    write(POSTS)
    found = glosslink("page")
    assert found.status == 0
    assert found.out.startswith("<!DOCTYPE html>")
    assert '<a href="posts/a.md">First</a>' in found.out


def test_a_folder_gets_the_page_and_what_tooltips_need(site, write, glosslink) -> None:
    write(POSTS)
    found = glosslink("page", "--output", "out/glossary", "--title", "Terms")
    assert (found.status, found.err) == (0, "3 entries, 2 posts: wrote 5 files\n")
    names = {path.name for path in (site / "out/glossary").iterdir()}
    assert names == {"index.html", "tooltips.css", "tooltips.js", "summaries.js", "glossary.jsonld"}
    text = (site / "out/glossary/index.html").read_text("utf-8")
    assert "<h1>Terms</h1>" in text
    assert '<a href="../../posts/b.md">Second</a>' in text
    assert json.loads((site / "out/glossary/glossary.jsonld").read_text("utf-8"))["name"] == "Terms"
    summaries = (site / "out/glossary/summaries.js").read_text("utf-8")
    assert '"/glossary/#gilt":"A bond of the British government."' in summaries


def test_a_second_run_reads_nothing_of_the_first(site, write, glosslink) -> None:
    write(POSTS)
    for _ in range(2):
        assert glosslink("page", "--format", "md", "--output", "terms.md").status == 0
    text = (site / "terms.md").read_text("utf-8")
    assert "terms.md" not in text
    assert "- [First](posts/a.md): “A **gilt**.”" in text


def test_a_page_for_each_entry(site, write, glosslink) -> None:
    write(POSTS | {"glosslink.toml": 'url = "/terms/{id}/"\npost-url = "/{slug}/"\n'})
    assert glosslink("page", "--split", "--output", "out", "-q", "posts").err == ""
    assert (site / "out/gilt/index.html").is_file()
    assert 'href="/a/"' in (site / "out/gilt/index.html").read_text("utf-8")


@pytest.mark.parametrize("options", [("--output", "made.md"), ("--split", "--output", "made")])
def test_a_page_in_markdown_is_no_post(write, glosslink, options) -> None:
    write({"glossary/more.yaml": "- {term: loan, definition: A gilt is one.}\n", "posts/a.md": "A gilt, a loan.\n"})
    commands = (("where", "gilt"), ("link", "--diff"), ("unlink", "--diff"), ("check", "--select", "GL4,GL5"))
    before = [glosslink(*command).out for command in commands]
    glosslink("page", "--format", "md", *options)
    assert [glosslink(*command).out for command in commands] == before


def test_into_a_page_written_by_hand(site, write, glosslink) -> None:
    write(POSTS | {"docs/terms.md": "# Gilt\n\n<!-- glosslink: mentions gilt -->\n<!-- /glosslink -->\n"})
    found = glosslink("page", "--into", "docs/terms.md", "--config", "glosslink.toml")
    assert (found.status, found.err) == (0, "docs/terms.md: changed\n")
    lines = (site / "docs/terms.md").read_text("utf-8").splitlines()
    assert lines[3:5] == ["- [First](../posts/a.md)", "- [Second](../posts/b.md) (2 times)"]
    assert glosslink("page", "--into", "docs/terms.md", "--config", "glosslink.toml").err.endswith(
        "nothing to change\n"
    )
    # Nor does `link` touch what stands there.
    assert "First" in glosslink("link", "docs/terms.md").out


def test_into_a_page_without_comments_says_so(site, write, glosslink) -> None:
    write(POSTS)
    found = glosslink("page", "--into", "posts/a.md")
    assert (found.status, "no comment in it" in found.err) == (0, True)
    assert (site / "posts/a.md").read_text("utf-8") == POSTS["posts/a.md"]


def test_into_a_page_with_an_unknown_entry(write, glosslink) -> None:
    write(POSTS | {"terms.md": "<!-- glosslink: mentions glit -->\n<!-- /glosslink -->\n"})
    found = glosslink("page", "--into", "terms.md")
    assert found.status == 2
    assert "terms.md:1:1: error: no glossary entry `glit` [GL401" in found.err
    assert "did you mean `gilt`?" in found.err


def test_json_ld_alone_reads_no_posts(glosslink) -> None:
    found = glosslink("page", "--format", "jsonld")
    assert json.loads(found.out)["@type"] == "DefinedTermSet"


@pytest.mark.parametrize(
    "arguments",
    [("--split",), ("--into", "posts/a.md", "--output", "x"), ("--split", "--format", "jsonld", "--output", "x")],
)
def test_what_does_not_fit_together(write, glosslink, arguments) -> None:
    write(POSTS)
    assert glosslink("page", *arguments).status == 2


def test_a_template_that_cannot_be_used(write, glosslink) -> None:
    write(POSTS | {"mine/page.html": "{% nonsense %}"})
    found = glosslink("page", "--templates", "mine")
    assert found.status == 2
    assert "mine/page.html:1: Encountered unknown tag 'nonsense'" in found.err


def test_a_post_that_cannot_be_read_does_not_stop_the_others(write, glosslink) -> None:
    write(POSTS | {"posts/c.md": b"\xff\xfe"})
    found = glosslink("page")
    assert found.status == 2
    assert "posts/c.md:1:1: error" in found.err
    assert "First" in found.out


@pytest.mark.parametrize(
    ("options", "file", "way"),
    [
        (["--output", "out/terms"], "out/terms/index.html", '<a href="../../posts/a.md">there</a>'),
        (["--output", "out", "--split"], "out/g.html", '<a href="../posts/a.md">there</a>'),
        (["--format", "md", "--output", "terms.md"], "terms.md", "[there](posts/a.md)"),
    ],
)
def test_a_definition_may_refer_to_a_post(site, write, glosslink, options, file, way) -> None:
    write(
        POSTS
        | {"glossary/terms.yaml": '- {term: G, definition: "A bond. See [there](post:a), <post:b>, [no](post:c)."}\n'}
    )
    assert glosslink("page", *options).status == 0
    text = (site / file).read_text("utf-8")
    assert way in text
    assert "Second" in text.partition("there")[2].partition("no.")[0]
    assert "post:" not in text
