"""Patterns as in .gitignore: the plainest are matched without the library that knows all, and as by it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glosslink import picking

GLOBS = [
    *(
        "*.md",
        "**/*.md",
        "*.markdown",
        "**/*.a.md",
        "docs/",
        "/docs/",
        "content/posts/",
        "/content/",
        "a/b/c/",
        "posts/x/",
    ),
    *("docs", "/docs", "docs/**", "docs/*.md", "*", "**", "d*/", "*.md/", "[ab]/", "a\\ b/", " docs/", "docs/ ", "#a/"),
    *(".md/", "..md", "**/docs/", "docs//", "a.b/", "*.m?", "**.md", "é/", "x.md/"),
]
names = st.sampled_from("docs content posts a b c x.md a.md A.MD README.a.md a.b .md é Docs a.markdown x d".split())
paths = st.lists(names, min_size=1, max_size=4).map("/".join)


@given(paths, st.lists(st.sampled_from(GLOBS), min_size=1, max_size=3))
def test_plain_patterns_match_as_the_library_does(path, globs):
    included = tuple(glob for glob in globs if not glob.startswith("!"))
    assert picking.picked(path, tuple(globs)) == picking.patterns(included).match_file(path)


@pytest.mark.parametrize("glob", ["*.md", "**/*.md", "docs/", "/docs/", "content/posts/"])
def test_the_usual_patterns_need_no_library(glob):
    assert picking._plain(glob)


def test_what_is_excluded_stays_out():
    assert picking.picked("docs/a.md", ("!docs/", "*.md")) is False
    assert picking.picked("a.md", ("!docs/", "*.md")) is True
    assert picking.picked("a.md", ("!docs/",)) is False
