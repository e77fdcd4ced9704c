import pytest

from crossref.site import backlinks, linker

GLOSSARY = """
- {term: gilt, definition: A bond.}
- {term: central bank, definition: A bank., aliases: [Fed]}
- {term: fed, id: b, definition: Sated., aliases: [bond]}
- {term: quiet, definition: Linked where asked for., autolink: false}
"""


def told(name: str, *posts: str, **files: str) -> list[tuple[str, str, int]]:
    texts = {f"{number}.md": text for number, text in enumerate(posts)} | files
    return [(one.post.title, one.sentence.text, one.count) for one in backlinks(linker(GLOSSARY), texts).of(name)]


def test_title_sentence_and_count() -> None:
    post = "---\ntitle: 'One: two'\n---\nNo. A gilt fell. The gilt rose; gilt!\n"
    assert told("gilt", post) == [("One: two", "A gilt fell.", 3)]


def test_the_title_is_the_first_heading_else_the_file_name() -> None:
    assert told("gilt", "Gilt.\n\n## The *first* `one` &amp; only\n\n# Next\n")[0][0] == "The first one & only"
    assert told("gilt", "Gilt.\n")[0][0] == "0"


def test_the_latest_first() -> None:
    posts = ("---\ndate: 2024-01-01\n---\ngilt", "---\ndate: 2026-01-01\n---\ngilt", "gilt")
    assert [title for title, _, _ in told("gilt", *posts)] == ["1", "0", "2"]


def test_a_date_may_stand_in_the_file_name() -> None:
    files = {"2024-10-01-b.md": "gilt", "2024-9-01-a.md": "gilt", "2025-01-01-c.md": "---\ndate: 2020-01-01\n---\ngilt"}
    assert [title for title, _, _ in told("gilt", **files)] == ["2024-10-01-b", "2024-9-01-a", "2025-01-01-c"]


def test_a_post_of_a_day_to_come_is_not_told_of_where_the_generator_waits() -> None:
    files = {"a.md": "---\ndate: 2999-01-01 10:00:00\n---\ngilt", "2999-02-01-b.md": "gilt", "2024-01-01-c.md": "gilt"}
    assert told("gilt", **{"a.md": "---\ndate: Whenever\n---\ngilt"}) == [("a", "gilt", 1)]
    for dialect, titles in (("hugo", ["2024-01-01-c"]), ("jekyll", ["2024-01-01-c"]), ("mkdocs", [*"ba", "c"])):
        found = backlinks(linker(GLOSSARY, dialect=dialect), files).of("gilt")
        assert [one.post.title[-1] for one in found] == [title[-1] for title in titles]


def test_links_count_whatever_their_text() -> None:
    assert told("central-bank", "See [it](glossary:central-bank) and [the Fed](/glossary/#central-bank).") == [
        ("0", "See it and the Fed.", 2)
    ]


def test_what_is_left_out_or_ambiguous_is_no_mention() -> None:
    assert told("gilt", "<!-- glosslink: off -->\nA gilt.\n", "<!-- glosslink: skip gilt -->\n\nA gilt.\n") == []
    assert told("gilt", "---\nglossary: false\n---\nA gilt.\n") == []
    assert told("central-bank", "`central bank`\n") == []
    assert told("quiet", "A quiet day.\n", "A [quiet](glossary:quiet) day.\n") == [("1", "A quiet day.", 1)]


def test_what_glosslink_wrote_into_a_page_is_no_mention() -> None:
    assert told("gilt", "<!-- glosslink: mentions b -->\n- A gilt\n<!-- /glosslink -->\n") == []


def test_a_sentence_goes_before_a_heading() -> None:
    post = "# On the gilt\n\nThe central bank buys a gilt.\n\n## The gilt again\n"
    assert told("gilt", post) == [("On the gilt", "The central bank buys a gilt.", 3)]
    assert told("gilt", "# Bonds\n\n## The gilt\n\n### A gilt\n") == [("Bonds", "The gilt", 2)]


@pytest.mark.parametrize(
    "front",
    [
        "---\ndraft: true\n---\n",
        "+++\ndraft = true\n+++\n",
        "---\npublished: false\n---\n",
        "Status: draft\n\n",
        "Status: hidden\n\n",
    ],
)
def test_a_draft_is_not_told_of(front) -> None:
    assert told("gilt", front + "A gilt.\n") == []


@pytest.mark.parametrize(
    "front", ["---\ndraft: false\n---\n", "---\npublished: 2026-01-01\n---\n", "Status: published\n\n"]
)
def test_what_is_published_is_told_of(front) -> None:
    assert told("gilt", front + "A gilt.\n") == [("0", "A gilt.", 1)]
