"""The command `where`: a concordance."""

import json
from pathlib import Path

from glosslink.cli.where import _STATES

POSTS = {
    "posts/a.md": "A gilt is\na *gilt*. [It](glossary:gilt) pays.\n\n# No gilt\n",
    "posts/b.md": "A [gilt](/glossary/#gilt).\n",
}


def test_every_mention_linked_or_not(write, glosslink) -> None:
    write(POSTS)
    found = glosslink("where", "Gilts")
    assert found.status == 2
    found = glosslink("where", "gilt")
    assert found.out.splitlines() == [
        "posts/a.md:1:3: A gilt is a gilt. [repeated]",
        "posts/a.md:2:4: A gilt is a gilt. [repeated]",
        "posts/a.md:2:12: It pays. [linked]",
        "posts/a.md:4:6: No gilt [left alone here]",
        "posts/b.md:1:4: A gilt. [linked]",
    ]
    assert found.err == "5 mentions of gilt in 2 files\n"


def test_as_json(write, glosslink) -> None:
    write(POSTS)
    first, *_ = map(json.loads, glosslink("where", "gilt", "--format", "json").out.splitlines())
    assert first == {
        "path": "posts/a.md",
        "start": 2,
        "end": 6,
        "line": 1,
        "column": 3,
        "text": "gilt",
        "entry": "gilt",
        "decision": "earlier",
        "linked": False,
        "sentence": "A gilt is a gilt.",
        "sentence_at": [2, 6],
    }


def test_in_the_documents_named(write, glosslink) -> None:
    write(POSTS)
    assert glosslink("where", "gilt", "posts/b.md").out.count("\n") == 1


def test_an_unknown_term(glosslink) -> None:
    found = glosslink("where", "gitl")
    assert found.status == 2
    assert "did you mean `gilt`?" in found.err


def test_the_readme_tells_what_is_in_the_json(write, glosslink) -> None:
    told = (Path(__file__).parents[2] / "README.md").read_text("utf-8").partition("where TERM --format json")[2]
    shown, said = told.split("\n```", 2)[1].partition("\n")[2], told.split("\n### ")[0]
    write(POSTS)
    first, *_ = map(json.loads, glosslink("where", "gilt", "--format", "json").out.splitlines())
    assert list(json.loads(shown)) == list(first)
    assert [name for name in _STATES if f"`{name}`" not in said] == []
