"""Pages written by hand: only what stands between our comments changes, once and for all."""

import re
import subprocess
from pathlib import Path

import pytest

from glosslink import Entry, Glossary
from glosslink.crossref.into import Page
from glosslink.crossref.views import MentionView, Ref

FOLDER = Path(__file__).parent / "hand_written"
GLOSSARY = Glossary.from_entries(
    [
        Entry("gilt", "Gilt", "A bond."),
        Entry("central-bank", "Central bank", "A bank.", aliases=("Fed",)),
        Entry("yield", "Yield", "Pay."),
    ]
)
POSTS = {
    "gilt": [
        MentionView("A | [post]", "/a/", "", "gilt", "", 2),
        MentionView("B <b>{{ x }}", "/b/", "", "gilt", "", 1),
    ],
    "central-bank": [MentionView("A", "/a/", "", "Fed", "", 1)],
}
REGION = re.compile(r"(<!--\s*glosslink:\s*(?:mentions|index)[^<>]*-->)(?s:.*?)(<!-- /glosslink -->)")


def renewed(page: Page) -> tuple[str, list]:
    return page.renewed(
        GLOSSARY, lambda entry: POSTS.get(entry.id, ()), lambda: [Ref(e.term, f"#{e.id}") for e in GLOSSARY.entries]
    )


def read(name: str) -> Page:
    return Page(name, (FOLDER / name).read_bytes().decode())


@pytest.mark.parametrize("name", ["headings.md", "definition-list.md", "table.html", "table.md"])
def test_nothing_changes_outside_our_comments_twice_over(name) -> None:
    page = read(name)
    once, faults = renewed(page)
    assert faults == []
    assert once != page.text
    assert REGION.sub(r"\1\2", once) == REGION.sub(r"\1\2", page.text)
    assert renewed(Page(name, once)) == (once, [])


def test_a_list_below_a_heading() -> None:
    text, _ = renewed(read("headings.md"))
    assert (
        "<!-- glosslink: mentions gilt -->\n"
        "- [A \\| \\[post\\]](/a/) (2 times)\n"
        "- [B &#60;b&#62;&#123;&#123; x &#125;&#125;](/b/)\n"
        "<!-- /glosslink -->\n\n## Central bank"
    ) in text
    assert "> <!-- glosslink: mentions central-bank -->\n> - [A](/a/)\n> <!-- /glosslink -->" in text
    assert "<!-- glosslink: mentions yield --><!-- /glosslink -->" in text
    assert text.endswith("```markdown\n<!-- glosslink: mentions gilt -->\n<!-- /glosslink -->\n```\n")


def test_line_endings_and_indentation_are_the_pages_own() -> None:
    text, _ = renewed(read("definition-list.md"))
    assert "    <!-- glosslink: mentions Fed -->\r\n    - [A](/a/)\r\n    <!-- /glosslink -->\r\n" in text
    assert text.endswith("- [Yield](#yield)\r\n<!-- /glosslink -->")
    assert "\n" not in text.replace("\r\n", "")


def test_html_gets_html() -> None:
    text, _ = renewed(read("table.html"))
    assert '<!-- glosslink: mentions central-bank --> <a href="/a/">A</a> <!-- /glosslink -->' in text
    assert '  <ul>\n  <li><a href="#gilt">Gilt</a></li>' in text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<!-- glosslink: mentions glit -->\n<!-- /glosslink -->", ("GL401", 1, "did you mean `gilt`?")),
        ("a\n<!-- glosslink: mentions gilt -->\n", ("GL411", 2, "write `<!-- /glosslink -->` where the part ends")),
    ],
)
def test_what_is_wrong_with_a_comment_is_told_and_the_rest_done(text, found) -> None:
    good = "<!-- glosslink: index --><!-- /glosslink -->"
    new, (fault,) = renewed(Page("a.md", f"{text}\n\n{good}"))
    assert (fault.code, fault.place.line) == found[:2]
    assert fault.help.startswith(found[2])
    assert new.startswith(text)
    assert "[Gilt](#gilt)" in new


def test_what_stands_between_is_no_part_of_a_definition() -> None:
    page = read("headings.md")
    glossary = Glossary.parse(renewed(page)[0], "glossary.md")
    assert glossary.get("gilt").definition == "A bond of the British government.  \nIt is *not* gold.\n\nSeen in:"
    assert "post" not in glossary.get("yield").definition


def test_git_sees_only_lines_between_the_comments(tmp_path) -> None:
    page = read("headings.md")
    (tmp_path / "a").write_text(page.text)
    (tmp_path / "b").write_text(renewed(page)[0])
    command = ["git", "diff", "--no-index", "-U0", "a", "b"]
    diff = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    changed = [line for line in diff.stdout.splitlines()[4:] if not line.startswith("@@")]
    assert changed
    assert all(re.match(r"[-+](> )?- ", line) for line in changed)


ENTRIES = "## G\n\n### Gilt\n\nIn code: `<!-- /glosslink -->`."


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("between", ["", "\n", "\nold\n\n"])
def test_all_entries_between_comments_once_and_for_all(newline, between) -> None:
    text = f"---\ntitle: G\n---\n\n<!-- glosslink: entries -->\n{between}<!-- /glosslink -->\nBelow.\n"
    pages = [text.replace("\n", newline)]
    for _ in range(2):
        new, faults = Page("g.md", pages[-1]).renewed(GLOSSARY, lambda _: (), lambda: (), lambda: ENTRIES)
        assert faults == []
        pages.append(new)
    assert pages[1] == pages[2]
    assert pages[1].replace("\r\n", "\n") == (
        "---\ntitle: G\n---\n\n<!-- glosslink: entries -->\n\n## G\n\n### Gilt\n\nIn code: `< !-- /glosslink -->`.\n\n"
        "<!-- /glosslink -->\nBelow.\n"
    )
    assert ("\r\n" in pages[1]) == (newline == "\r\n") == ("\r" in pages[1])
