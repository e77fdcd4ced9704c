from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glosslink.documents.frontmatter import split


@pytest.mark.parametrize(
    ("kind", "front", "body"),
    [
        ("yaml", "---\ntitle: x\n---\n", "text"),
        ("yaml", "---\ntitle: x\n...\n", "text"),
        ("yaml", "--- \ntitle: x\n---\t\n", "text"),
        ("yaml", "---\r\ntitle: x\r\n---\r\n", "text"),
        ("yaml", "---\n---\n", "text"),
        ("yaml", "---\ntitle: x\n---", ""),
        ("yaml", "---\ntitle: x\n---\n", "\n---\n\nA rule, not a second front matter.\n\n---\n"),
        ("yaml", "---\ntitle: a --- b\n---x: 1\n---\n", "text"),
        ("yaml", "\ufeff---\ntitle: x\n---\n", "text"),
        ("toml", "+++\ntitle = 'x'\n+++\n", "text"),
        ("toml", "+++\r\n+++\r\n", "text"),
        ("toml", "---toml\ntitle = 'x'\n---\n", "text"),
        ("yaml", '---json\n{"title": "x"}\n---\n', "text"),
        ("yaml", '---js\n{\n  title: "x", f: () => 1,\n}\n---\n', "text"),
        ("json", '{"title": "x"}', "\ntext"),
        ("json", '{\n  "title": {"a": "}"}\n}', "\n\ntext"),
        ("headers", "Title: x\nTags: a, b\n", "\ntext"),
        ("headers", "title: x\n    and more of it\ndate: 2024\n", "\ntext"),
        ("headers", "Author: x\r\n", "\r\ntext"),
        ("headers", "\ufeffTitle: x", ""),
    ],
)
def test_front_matter(kind: str, front: str, body: str) -> None:
    found = split(front + body)
    assert (found.kind, found.end) == (kind, len(front))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "text",
        "---",
        "---\n",
        "---\ntitle: never closed\n",
        "---toml\ntitle = 'never closed'\n",
        "---title\nx\n---\n",
        "----\ntitle: x\n----\n",
        "\n---\ntitle: x\n---\n",
        "text\n---\ntitle: x\n---\n",
        "+++\nnever closed = 1\n",
        "{",
        "{never closed",
        '{"never": "closed"',
        "{{< shortcode >}}\n",
        "{% tag %}\n",
        "Note: this first line is prose.\n\nMore.",
        "Title: a paragraph\nthat goes on without a colon.\n",
        "Title:x",
        "https://example.org is no header\n",
    ],
)
def test_no_front_matter(text: str) -> None:
    assert (split(text).kind, split(text).end) == ("", 0)


def test_a_byte_order_mark_is_no_text_even_alone() -> None:
    assert split("\ufefftext").end == 1


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("---\nglossary: false\ntags: [a, b]\n---\n", {"glossary": False, "tags": ["a", "b"]}),
        ("+++\nglossary = false\n[params]\na = 1\n+++\n", {"glossary": False, "params": {"a": 1}}),
        ('{"glossary": {"skip": ["mad"]}}', {"glossary": {"skip": ["mad"]}}),
        ("Title: x\nTags: a, b\nGlossary: false\n", {"title": "x", "tags": ["a", "b"], "glossary": "false"}),
        ("text", {}),
    ],
)
def test_read(text: str, keys: dict[str, Any]) -> None:
    assert split(text).read() == keys


@pytest.mark.parametrize(
    "yaml", ["a: b: c", "- a\n- b", "just words", "? [a]\n: b", "a: \x07", "a: [1", "a:\n\t- b", "a: \ud800", ""]
)
def test_what_is_no_mapping_reads_as_nothing(yaml: str) -> None:
    assert split(f"---\n{yaml}\n---\n").read() == {}


@pytest.mark.parametrize("value", ["2024-13-45", "!expr Sys.Date()", "!!bool maybe", "!!timestamp soon", '!!int ""'])
def test_one_value_that_cannot_be_read_does_not_cost_the_others(value: str) -> None:
    read = split(f"---\nglossary: false\ndate: {value}\n---\n").read()
    assert str(read["glossary"]).lower() == "false"


def test_toml_and_json_that_cannot_be_read() -> None:
    assert split("+++\na = 1979-13-01\n+++\n").read() == {}
    assert split("+++\na = " + "[" * 5000 + "\n+++\n").read() == {}
    assert split('{"a": ' + "[" * 100_000).read() == {}


@pytest.mark.parametrize(
    "yaml",
    [
        "[" * 100_000,
        "{a: " * 100_000,
        "- " * 100_000,
        "? " * 100_000,
        "a0: &a0 {x: 1}\n" + "".join(f"a{i}: &a{i} {{<<: [*a{i - 1}, *a{i - 1}]}}\n" for i in range(1, 40)),
        "a: &a [x]\n" + "b: *a\n" * 5000,
    ],
    ids=["lists", "mappings", "dashes", "questions", "merges", "aliases"],
)
def test_hostile_yaml_neither_crashes_nor_hangs(yaml: str) -> None:
    assert split(f"---\n{yaml}\n---\n").read() == {}


@pytest.mark.parametrize("line", ["---", "--- x", "   ", "a: b", "---\r", "..."])
def test_a_long_head_without_an_end_takes_no_time(line: str) -> None:
    assert split("---\nx\n" + f"{line}x\n" * 100_000).kind == ""
    assert split("Title: x\n" + f" {line}\n" * 100_000 + "x").kind == ""


@given(st.sampled_from(["---\n", "+++\n", '{"', "Title: ", "\ufeff"]), st.text())
def test_any_text(head: str, text: str) -> None:
    found = split(head + text)
    assert 0 <= found.end <= len(head + text)
    assert isinstance(found.read(), dict)
