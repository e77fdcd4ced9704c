"""Documents that a command asks about, looked at by several processes: as one would see them, in order."""

import json

import pytest

from glosslink.cli.runs import crew

FILLING = "A sentence about something else altogether.\n\n" * 80
POSTS = {f"posts/{n:02}.md": f"# Post {n}\n\n{FILLING}{'Gilts rose. ' * (n % 3)}\n" for n in range(45)}


@pytest.fixture
def everywhere(write, glosslink, monkeypatch):
    """Run a command in one process, then in three."""

    def everywhere(*arguments):
        write(POSTS | {"posts/07.md": b"\xff", "posts/08.md": "Gilts."})
        outcomes = []
        for jobs in (1, 3):
            monkeypatch.setattr(crew, "_cores", lambda jobs=jobs: jobs)
            outcomes.append(glosslink(*arguments))
        return outcomes

    return everywhere


def test_mentions_are_listed_in_the_order_of_documents(everywhere):
    one, several = everywhere("where", "gilt", "--format", "json")
    assert several == one
    assert one.status == 2  # for a post cannot be read
    assert "posts/07.md" in one.err
    found = [json.loads(line)["path"] for line in one.out.splitlines()]
    assert found == [f"posts/{n:02}.md" for n in range(45) for _ in range({7: 0, 8: 1}.get(n, n % 3))]


def test_the_page_has_every_post_that_mentions_an_entry(site, everywhere):
    one, several = everywhere("page", "--format", "md", "--mentions", "100")
    assert several == one
    assert one.out.count("posts/") == 29
    assert "44 posts" in everywhere("page", "--output", "glossary.html")[1].err
