"""The example blog, linked: every link in the golden files is one that an editor has read and agreed with.

After a change that is meant, `GLOSSLINK_RENEW=1 python -m pytest tests/test_blog.py` writes the golden files anew;
then read the difference in version control before you commit it.
"""

import os
from difflib import unified_diff
from pathlib import Path

import pytest

import oracle
from glosslink import Linker, config
from glosslink.glossary.glossary import Glossary

BLOG = Path(__file__).parents[1] / "examples/blog"
GOLDEN = Path(__file__).parent / "golden/blog"
POSTS = sorted((BLOG / "posts").glob("*.md"))
each_post = pytest.mark.parametrize("post", POSTS, ids=lambda path: path.stem)


@pytest.fixture(scope="module")
def linker() -> Linker:
    found = config.load(BLOG)
    return Linker(Glossary.load(*found.settings.glossary, root=found.root), found.settings)


def read(path: Path) -> str:
    return path.read_bytes().decode()


@each_post
def test_a_post_is_linked_as_an_editor_would(linker, post):
    result = linker.link(read(post), f"posts/{post.name}")
    golden = GOLDEN / post.name
    if os.environ.get("GLOSSLINK_RENEW"):
        golden.write_bytes(result.text.encode())
    wanted = read(golden).splitlines(keepends=True)
    lines = unified_diff(wanted, result.text.splitlines(keepends=True), f"golden/{post.name}", "linked now", n=1)
    difference = "".join(line.removesuffix("\n") + "\n" for line in lines)
    if difference:
        pytest.fail(f"{difference}\nIf that is meant: GLOSSLINK_RENEW=1 python -m pytest {__file__}", pytrace=False)
    assert result.diagnostics == ()


@each_post
def test_a_linked_post_can_be_taken_back_and_stays(linker, post):
    before, after = read(post), read(GOLDEN / post.name)
    path = f"posts/{post.name}"
    assert linker.link(after, path).text == after
    bare = linker.unlink(after, path)
    assert bare.text == linker.unlink(before, path).text
    assert linker.link(bare.text, path).text == linker.link(linker.unlink(before, path).text, path).text


@each_post
def test_a_linked_post_reads_as_it_did(linker, post):
    linked = read(GOLDEN / post.name)
    # The notice is meant to be read, so it is no part of the comparison.
    body = linked.replace(str(linked[linked.rfind("<!-- glosslink: notice -->") :]), "")
    assert oracle.harm(read(post), body, lambda href: href.startswith("/glossary/#")) == []


def test_every_golden_file_has_its_post():
    assert sorted(path.name for path in GOLDEN.glob("*")) == [post.name for post in POSTS]
    assert len(POSTS) >= 6
