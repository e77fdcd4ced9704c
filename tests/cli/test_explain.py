"""The command `explain`: why a word of a post is or is not linked."""

import json

import pytest

POST = {"posts/a.md": "# Gilts\n\nA gilt, and gilts.\n\n\n"}


def test_a_word(write, glosslink) -> None:
    write(POST)
    found = glosslink("explain", "posts/a.md:3:14")
    assert (found.status, found.err) == (0, "")
    assert found.out == (
        "posts/a.md:3:13: `gilts` is not linked: `gilt` is linked at 3:3 already, in the document\n"
        "  form: `gilts` of `gilt`, plural of one of its names\n"
        "  also tried: `gilt` of `gilt`, its term: it is only a part of `gilts`\n"
        "  help: the setting `first` says how often an entry is linked.\n"
    )


def test_a_line(write, glosslink) -> None:
    write(POST)
    found = glosslink("explain", "posts/a.md:3")
    assert [line for line in found.out.splitlines() if not line.startswith(" ")] == [
        "posts/a.md:3:3: `gilt` becomes a link to `gilt`: it is the first mention in the document",
        "posts/a.md:3:13: `gilts` is not linked: `gilt` is linked at 3:3 already, in the document",
    ]
    empty = glosslink("explain", "posts/a.md:2")
    assert (empty.status, empty.out) == (0, "")
    assert empty.err == "no form of an entry stands in line 2; with a column, the word there is explained\n"


def test_a_word_that_is_no_form(write, glosslink) -> None:
    write({"a.md": "The guilts of centrel banks.\n"})
    found = glosslink("explain", "a.md:1:5").out
    assert found.splitlines()[0] == "a.md:1:5: `guilts` is no form of any entry"
    assert "  nearest: `gilts` (gilt)" in found
    assert "  nearest: `central banks` (central-bank)" in glosslink("explain", "a.md:1:15").out


def test_as_json(write, glosslink) -> None:
    write(POST)
    assert json.loads(glosslink("explain", "posts/a.md:1:3", "--format", "json").out) == {
        "path": "posts/a.md",
        "line": 1,
        "column": 3,
        "start": 2,
        "end": 7,
        "text": "Gilts",
        "verdict": "unlinked",
        "reason": "context",
        "message": "it stands in a heading, where nothing is linked",
        "help": "the setting `skip` has `headings`.",
        "tried": [
            {
                "start": 2,
                "end": 7,
                "form": "gilts",
                "entry": "gilt",
                "rule": "plural",
                "reason": "context",
                "message": "it stands in a heading, where nothing is linked",
            },
            {
                "start": 2,
                "end": 6,
                "form": "gilt",
                "entry": "gilt",
                "rule": "term",
                "reason": "boundary",
                "message": "it is only a part of `Gilts`",
            },
        ],
        "nearest": [],
    }
    assert glosslink("explain", "posts/a.md:2", "--format", "json").out == ""


def test_settings_of_the_path_hold(write, glosslink) -> None:
    write(POST | {"glosslink.toml": '[[overrides]]\npaths = ["posts/**"]\nskip = []\n'})
    assert "`Gilts` becomes a link" in glosslink("explain", "posts/a.md:1").out


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_standard_input_and_line_endings(glosslink, newline: str) -> None:
    text = f"\ufeffA bond{newline}of ünï🙂 gilt{newline}".encode()
    found = glosslink("explain", "-:2:9", stdin=text)
    assert found.out.startswith("-:2:9: `gilt` becomes a link")
    named = glosslink("explain", "-:2:9", "--stdin-filename", "posts/x.md", stdin=text)
    assert named.out.startswith("posts/x.md:2:9: `gilt` becomes a link")


def test_a_path_with_colons(write, glosslink, site) -> None:
    write({"C:\\posts\\a:7.md": "A gilt.\n"})
    assert glosslink("explain", "C:\\posts\\a:7.md:1:3").out.startswith("C:\\posts\\a:7.md:1:3: `gilt`")
    assert "`gilt`" in glosslink("explain", "C:\\posts\\a:7.md:1:").out


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ("posts/a.md", "'posts/a.md' is no place: write FILE:LINE or FILE:LINE:COLUMN, as in post.md:12:3"),
        ("posts/a.md:x", "'posts/a.md:x' is no place"),
        ("posts/b.md:1", "error: posts/b.md does not exist"),
        ("posts:1", "error: posts is a folder"),
        ("posts/a.md:0", "error: posts/a.md has no line 0: its lines are 1 to 5"),
        ("posts/a.md:6", "error: posts/a.md has no line 6: its lines are 1 to 5"),
        ("posts/a.md:3:20", "error: line 3 of posts/a.md has no column 20: its columns are 1 to 18"),
        ("posts/a.md:3:0", "error: line 3 of posts/a.md has no column 0: its columns are 1 to 18"),
        ("posts/a.md:2:1", "error: there is no word at posts/a.md:2:1"),
        ("--nonsense", "No such option"),
        ("-", "standard input needs a place: write -:LINE or -:LINE:COLUMN, as in -:1"),
    ],
)
def test_a_place_that_is_none(write, glosslink, place: str, message: str) -> None:
    write(POST)
    found = glosslink("explain", place)
    assert (found.status, found.out) == (2, "")
    assert message in found.err


def test_a_file_that_is_no_text(write, glosslink) -> None:
    write({"a.md": b"\xff\xfegilt"})
    found = glosslink("explain", "a.md:1")
    assert found.status == 2
    assert "not UTF-8" in found.err
