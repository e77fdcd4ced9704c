"""Values of entries: what is judged without msgspec is judged as msgspec would."""

from typing import Any

import msgspec
import pytest

from glosslink.diagnostics import Place
from glosslink.glossary import validation
from glosslink.glossary.entry import When
from glosslink.glossary.fields import EntryFields
from glosslink.glossary.glossary import Glossary
from glosslink.glossary.keys import KEYS, LONGEST
from glosslink.glossary.validation import Raw, validated

VALUES: list[Any] = [
    "gilt",
    "x" * LONGEST,
    "x" * (LONGEST + 1),
    ["gilt", "bond"],
    ["x" * (LONGEST + 1)],
    [],
    ["gilt", ["bond"]],
    [1],
    "smart",
    "insensitive",
    "all",
    "1",
    1,
    1.5,
    True,
    False,
    None,
    {},
    {"words": ["bond"]},
    {"other": "x"},
]


def taken(key: str, value: Any) -> bool:
    """Whether msgspec takes a value for a key."""
    try:
        msgspec.convert({"term": "gilt", key: value}, EntryFields)
    except msgspec.ValidationError:
        return False
    return True


@pytest.mark.parametrize("value", VALUES, ids=lambda value: repr(value)[:20])
@pytest.mark.parametrize("key", KEYS)
def test_what_is_plain_is_what_msgspec_takes(key: str, value: Any) -> None:
    if validation._is_plain(key, value):
        assert taken(key, value)


@pytest.mark.parametrize(
    ("key", "value"),
    [("term", "gilt"), ("aliases", ["gilts"]), ("aliases", "gilts"), ("definition", "A bond. " * 100), ("priority", 2)],
)
def test_what_most_glossaries_say_is_plain(key: str, value: Any) -> None:
    assert validation._is_plain(key, value)


@pytest.mark.parametrize("case", ["smart", "sensitive", "insensitive"])
def test_values_are_the_same_with_msgspec_and_without(case: str) -> None:
    """`insensitive` and `when` are left to msgspec: what stands beside them comes out as it does alone."""

    def values(**more: Any) -> dict[str, Any] | None:
        given = {"term": " gilt ", "definition": "A bond.\n", "aliases": ["a  b"], "case": case, "priority": "3"} | more
        return validated(Raw(Place(""), given, {}), [])

    plain, judged = values(), values(when={"words": ["bond"]})
    assert plain is not None
    assert judged is not None
    assert judged.pop("when") == {"words": ["bond"]}
    assert (
        plain
        == judged
        == {
            "term": "gilt",
            "definition": "A bond.",
            "aliases": ["a b"],
            "case": case,
            "priority": 3,
        }
    )


@pytest.mark.parametrize("pattern", ["[b-a].md", "posts/\\", "!"])
def test_what_is_no_pattern_of_paths_is_told_of_where_it_stands(pattern: str) -> None:
    text = f"- term: gilt\n  definition: A bond.\n  when:\n    paths: ['{pattern}', 'posts/[a-b].md']\n"
    found = Glossary.parse(text, strict=False)
    message = f"each of `when.paths` must be a pattern of paths as in .gitignore, not `{pattern}`"
    assert [(one.code, one.place.line, one.place.column, one.message) for one in found.diagnostics] == [
        ("GL105", 4, 13, message)
    ]
    assert found.entries[0].when == When(paths=("posts/[a-b].md",))


@pytest.mark.parametrize("pattern", ["posts/[a-b].md", "posts/[[:alpha:]].md", "!drafts/", "a[", "**/*.md"])
def test_what_git_takes_is_a_pattern_of_paths(pattern: str) -> None:
    text = f"- term: gilt\n  definition: A bond.\n  when: {{paths: ['{pattern}']}}\n"
    assert Glossary.parse(text).entries[0].when == When(paths=(pattern,))
