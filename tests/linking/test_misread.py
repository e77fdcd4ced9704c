"""What a post's author asks for in words that glosslink does not know: told, with the place and the remedy."""

import pytest

from glosslink.glossary.glossary import Glossary
from glosslink.linking.linker import Linker

GLOSSARY = Glossary.parse("""
- {term: gilt, definition: A bond of the British government.}
- {term: bond, definition: A tradable debt.}
- {term: central bank, definition: A bank of banks., aliases: [Fed]}
""")

UNKNOWN_KEY = "`glossary` in front matter has an unknown key `{}`, so that nothing of it is read"
NO_ENTRY = "no glossary entry is called `guilt`; did you mean `gilt`?"
NO_SCOPE = "`first` takes `document`, `section`, `paragraph` or `every`, not `sections`"


def told(text: str, path: str = "a.md", **options: bool) -> list[str]:
    found = Linker(GLOSSARY).link(text, path, **options).diagnostics
    assert {(one.code, one.name, one.severity) for one in found} <= {("GL412", "unknown-directive", "warning")}
    places = [one.place for one in found]
    assert places == sorted(places)
    return [f"{one.place.line}:{one.place.column}-{one.place.end_column} {one.message}; {one.help}" for one in found]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("A gilt.\n\nx <!-- glosslink: of -->", "3:3-25 there is no `glosslink: of`; did you mean `off`?"),
        ("<!-- glosslink: OFF -->", "1:1-24 there is no `glosslink: OFF`; did you mean `off`?"),
        ("<!-- glosslink: notise -->", "1:1-27 there is no `glosslink: notise`; did you mean `notice`?"),
        (
            "<!-- glosslink: foo -->",
            "1:1-24 there is no `glosslink: foo`; the words are `off`, `on`, `skip` and `ignore`.",
        ),
        (
            "<!-- glosslink: -->",
            "1:1-20 this comment says nothing; the words are `off`, `on`, `skip` and `ignore`.",
        ),
        (
            "<!-- glosslink: skip -->",
            "1:1-25 `skip` is to be followed by what to skip; write `<!-- glosslink: skip gilt, bond -->`.",
        ),
        ("<!-- glosslink: skip bond, guilt -->", "1:28-33 no glossary entry is called `guilt`; did you mean `gilt`?"),
        ("<!-- glosslink: Skip bond -->", "1:1-30 there is no `glosslink: Skip`; did you mean `skip`?"),
        (
            "<!-- glosslink: without bond -->",
            "1:1-33 there is no `glosslink: without`; the words are `off`, `on`, `skip` and `ignore`.",
        ),
        (
            "<!-- glosslink: skip nobody -->",
            "1:22-28 no glossary entry is called `nobody`; give the id, term or alias of an entry.",
        ),
        (
            "<!-- glosslink off -->",
            "1:1-23 this comment is not read: a colon is missing before `off`; write `<!-- glosslink: off -->`.",
        ),
        (
            "{/* glosslink skip gilt */}",
            (
                "1:1-28 this comment is not read: a colon is missing before `skip`; "
                "write `{/* glosslink: skip gilt, bond */}`."
            ),
        ),
        (
            "<!-- Glosslink: off -->",
            "1:1-24 this comment is not read: `Glosslink:` is not `glosslink:`; write it in small letters.",
        ),
        (
            "<!--\nglosslink: off\n-->",
            (
                "1:1-15 this comment is not read: it has to be closed on the line where it begins; "
                "write `<!-- glosslink: off -->`. No angle brackets or braces stand in it."
            ),
        ),
    ],
)
def test_comments(text, message):
    assert told(text) == [message]
    assert told(text.replace("\n", "\r\n"))[0].partition("-")[2] == message.partition("-")[2]


@pytest.mark.parametrize(
    "text",
    [
        "<!-- glosslink: off --> x <!-- glosslink: on -->",
        "<!--glosslink:skip gilt,bond Fed-->",
        "<!-- glosslink: ignore GL406 -->",
        "<!-- glosslink: entries -->\n<!-- /glosslink -->",
        "<!-- glosslink: mentions gilt -->\n<!-- /glosslink -->",
        "<!-- glosslink: index -->",
        "<!-- glosslink: page -->",
        "gilt\n\n<!-- glosslink: notice -->\nx\n<!-- /glosslink -->",
        "`<!-- glosslink: of -->`",
        "    <!-- glosslink: of -->",
        "```\n<!-- glosslink: skip guilt -->\n```",
        "<!-- glosslink linked this page -->",
        "<!-- glosslink on this page is off -->",
        "<!-- glosslinker: of -->",
        "<!-- GlossLink: this page is linked by hand -->",
        "<!-- glosslink: links checked by hand -->",
        "<!-- glosslink: one of these was doubtful -->",
        "<!-- glosslink: skip gilt as it annoys, and bond -->",
        "<!-- glosslink: off because of guilt, too -->",
        "<!-- see glosslink: of -->",
        "glosslink: of -->",
    ],
)
def test_comments_that_are_understood_or_none_of_ours(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("front", "messages"),
    [
        (
            "---\nglossary: {skipp: [gilt]}\n---\n",
            [f"2:12-17 {UNKNOWN_KEY.format('skipp')}; did you mean `skip`?"],
        ),
        (
            "---\nglossary: {skip: [gilt], mine: 1}\n---\n",
            [f"2:26-30 {UNKNOWN_KEY.format('mine')}; the keys are `skip`, `only` and `first`."],
        ),
        (
            "---\nglossary: {skip: [guilt], first: sections}\n---\n",
            [
                f"2:19-24 {NO_ENTRY}",
                f"2:34-42 {NO_SCOPE}; did you mean `section`?",
            ],
        ),
        (
            "---\nglossary: {first: section, toc: 1}\n---\n",
            [f"2:28-31 {UNKNOWN_KEY.format('toc')}; the keys are `skip`, `only` and `first`."],
        ),
        ("---\nglossary: {only: [guilt]}\n---\n", [f"2:19-24 {NO_ENTRY}"]),
        (
            "---\ntitle: glossary of guilt\nglossary:\n  only:\n    - guilt\n---\n",
            [f"5:7-12 {NO_ENTRY}"],
        ),
        (
            "---\nglossary: {skip: 3}\n---\n",
            ["2:12-16 `skip` takes the name of an entry, or a list of such; write `skip: [gilt, bond]`."],
        ),
        (
            "+++\n[glossary]\nskipp = ['gilt']\n+++\n",
            [f"3:1-6 {UNKNOWN_KEY.format('skipp')}; did you mean `skip`?"],
        ),
        ('{"glossary": {"skip": ["guilt"]}}\n', [f"1:25-30 {NO_ENTRY}"]),
        (
            "---\ntitle: glosslink\nglosslink: false\n---\n",
            ["3:1-10 `glosslink` in front matter is not read: the key is `glossary`; write `glossary` in its place."],
        ),
        (
            "---\nGlossary: false\n---\n",
            ["2:1-9 `Glossary` in front matter is not read: the key is `glossary`; write `glossary` in its place."],
        ),
        (
            "Title: x\nGlosary: false\n\n",
            ["2:1-8 `glosary` in front matter is not read: the key is `glossary`; write `glossary` in its place."],
        ),
    ],
)
def test_front_matter(front, messages):
    assert told(front + "A gilt.") == messages


@pytest.mark.parametrize(
    "front",
    [
        "---\nglossary: false\n---\n",
        "---\nglossary: {skip: [gilt, Fed]}\n---\n",
        "---\nglossary: {only: [], skip: , first: every}\n---\n",
        "---\nglossary: true\n---\n",
        "---\nglossary: [gild]\n---\n",
        "---\nglossary: gild\n---\n",
        "---\nglossary: {title: Words, entries: [gild]}\n---\n",
        "---\nglossary: {slip: 1}\n---\n",
        "---\nglossary: {slip: [a, b]}\n---\n",
        "---\nglossary: {first: A, last: Z}\n---\n",
        "---\nglossary: {skip: true, only: false, title: x}\n---\n",
        "---\nglossary: {title: gilt, entries: [gilt]}\n---\n",
        "---\nnoglossary: false\nglossary2: {skip: [gilt]}\n---\n",
        "---\nglossary: [unclosed\n---\n",
        "---\nshow_glossary: false\n---\n",
        "---\nglossaries: false\n---\n",
        "---\nglosary: A book\n---\n",
        "---\nother:\n  glosslink: false\n---\n",
        "---\ntitle: glosslink\n---\n",
    ],
)
def test_front_matter_that_is_understood_or_none_of_ours(front):
    assert told(front + "A gilt.") == []


def test_the_places_are_those_of_the_file_that_is_refreshed():
    text = "A [gilt](/glossary/#gilt). <!-- glosslink: of -->"
    assert told(text, refresh=True) == ["1:28-50 there is no `glosslink: of`; did you mean `off`?"]


def test_a_post_that_is_not_linked_is_told_as_well():
    assert told("---\nglossary: false\n---\n<!-- glosslink: of -->") == [
        "4:1-23 there is no `glosslink: of`; did you mean `off`?"
    ]
    assert told("<p>gilt</p><!-- glosslink: of -->", "a.html") == [
        "1:12-34 there is no `glosslink: of`; did you mean `off`?"
    ]


def test_much_that_is_mistyped_takes_no_time():
    assert len(told("<!-- glosslink: of -->\n" * 20_000)) == 100
    assert len(told("<!-- glosslink: skip " + ", ".join(f"gild{n}" for n in range(20_000)) + " -->")) == 100
    assert len(told(f"<!-- glosslink: {'of' * 100_000} -->")) == 1
    assert len(told("<!-- glosslink: ignore " + ", ".join(f"GL40{n}" for n in range(20_000)) + " -->")) == 0
    assert len(told("---\nglossary: {skip: [guilt]}\n" + "\n" * 50_000 + "---\n")) == 1
