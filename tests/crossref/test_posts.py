from dataclasses import replace

import pytest

from crossref.site import linker
from glosslink.crossref.posts import Posts
from glosslink.crossref.titles import front_post

FILES = {
    "posts/2026-01-02-budget.md": "---\ntitle: 'A [budget]'\naliases: [/old/budget.html, first-budget]\n---\n",
    "posts/gilts.md": "---\ntitle: Gilts\nslug: on-gilts\n---\n",
    "notes/gilts.md": "# Notes on `gilts`\n",
    "notes/index.md": "---\ntitle: All notes\npermalink: /n/\n---\n",
}
GLOSSARY = "- {term: gilt, definition: A bond.}"


def resolve(text: str, path: str = "posts/x.md", pattern: str = "") -> tuple[str, list[str]]:
    posts = Posts(lambda: [front_post(name, source) for name, source in FILES.items()], pattern)
    result = replace(linker(GLOSSARY), posts=posts).link(text, path)
    found = result.diagnostics
    return result.text, [f"{d.place.line}:{d.place.column} {d.code} {d.message}: {d.help}" for d in found]


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("[a](post:2026-01-02-budget)", "[a](2026-01-02-budget.md)"),
        ("[a](post:budget)", "[a](2026-01-02-budget.md)"),
        ("[a](post:posts/2026-01-02-budget.md#b)", "[a](2026-01-02-budget.md#b)"),
        ("[a](post:/old/budget.html)", "[a](2026-01-02-budget.md)"),
        ('[a](post:first-budget "t")', '[a](2026-01-02-budget.md "t")'),
        ("[a](post:on-gilts)", "[a](gilts.md)"),
        ("[a](post:gilts)", "[a](gilts.md)"),  # the file beside it
        ("[a](post:../notes/gilts)", "[a](../notes/gilts.md)"),
        ("[a](post:notes)", "[a](/n/)"),
        ("<post:budget>", "[A &#91;budget&#93;](2026-01-02-budget.md)"),
        ("[](post:budget)", "[A &#91;budget&#93;](2026-01-02-budget.md)"),
        ("[a][b]\n\n[b]: post:budget", "[a][b]\n\n[b]: 2026-01-02-budget.md"),
        ('<a href="post:budget">a</a>', '<a href="2026-01-02-budget.md">a</a>'),
        ('<a title="post:gist" href="post:budget">a</a>', '<a title="post:gist" href="2026-01-02-budget.md">a</a>'),
        ("<a data-see='post:gist' href=post:budget>a</a>", "<a data-see='post:gist' href=2026-01-02-budget.md>a</a>"),
        ('<a title="post:budget" href="/x">a</a>', '<a title="post:budget" href="/x">a</a>'),
        ("`<post:budget>`", "`<post:budget>`"),
        ("\\[a](post:budget)", "\\[a](post:budget)"),
    ],
)
def test_references_lead_to_posts(text, resolved) -> None:
    assert resolve(text) == (resolved, [])


def test_by_the_pattern_of_the_settings() -> None:
    assert resolve("[a](post:budget)", pattern="/p/{slug}/")[0] == "[a](/p/budget/)"
    assert resolve("[a](post:budget)", pattern="/{path}.html")[0] == "[a](/posts/2026-01-02-budget.html)"


def test_unknown_and_ambiguous_ones_are_errors_and_stay() -> None:
    assert resolve("Not\n[a](post:bugdet).") == (
        "Not\n[a](post:bugdet).",
        ["2:1 GL410 no post `bugdet`: did you mean `post:budget`?"],
    )
    assert resolve("[a](post:bude)")[1] == ["1:1 GL410 no post `bude`: did you mean `post:budget`?"]
    assert resolve("[a](post:gist)")[1] == ["1:1 GL410 no post `gist`: correct the name."]
    assert resolve("[a](post:)")[1] == [
        "1:1 GL410 this reference names no post: write a post's path or name behind `post:`."
    ]
    text, (fault,) = resolve("[a](post:gilts)", path="x.md")
    assert text == "[a](post:gilts)"
    advice = "write one of `post:posts/gilts.md`, `post:notes/gilts.md`."
    assert fault == f"1:1 GL410 `post:gilts` may mean 2 posts: {advice}"


def test_without_resolving_they_stay_and_mentions_are_linked() -> None:
    posts = Posts(lambda: [front_post(name, source) for name, source in FILES.items()])
    found = replace(linker(GLOSSARY), posts=posts)
    assert found.link("A gilt, <post:budget>.", resolve=False).text == "A [gilt](/glossary/#gilt), <post:budget>."
