"""Books as mdBook 0.4 and 0.5 write them, in and out; the real mdBook is run by test_docs and test_examples."""

import copy
import json

import pytest
from click.testing import CliRunner

from glosslink.cli.main import main
from glosslink.errors import GlosslinkError
from glosslink.hosts.mdbook import linked

# The keys that chapters have since mdBook 0.4.
CHAPTER = {"number": [1], "sub_items": [], "parent_names": [], "path": None, "source_path": None}
PARTS = {"0.4.52": "sections", "0.5.4": "items"}


def chapter(name: str, path: str | None, content: str, *parts: object) -> dict[str, object]:
    own = {"name": name, "content": content, "path": path, "source_path": path, "sub_items": list(parts)}
    return {"Chapter": {**CHAPTER, **own}}


def book(root, version: str = "0.5.4", **options: object) -> list[dict[str, object]]:
    """A context and a book of four chapters, one of them a draft."""
    table = {"command": "glosslink mdbook", "before": ["links"], **options}
    config = {"book": {"title": "Ä", "src": "src"}, "preprocessor": {"glosslink": table, "index": {}}}
    context = {"root": str(root), "config": config, "renderer": "html", "mdbook_version": version}
    parts = [
        {"PartTitle": "One"},
        chapter("One", "one.md", "# One\n\nGilts fell.\n", chapter("Two", "sub/two.md", "# Two\r\n\r\nQE, gilts.\r\n")),
        "Separator",
        chapter("Draft", None, ""),
        chapter("Glossary", "glossary.md", "# Glossary\n"),
    ]
    content = {PARTS[version]: parts} | ({"__non_exhaustive": None} if version < "0.5" else {})
    return [context, content]


def texts(content: dict[str, object]) -> dict[str, str]:
    found, waiting = {}, [*content.get("items", ()), *content.get("sections", ())]
    while waiting:
        part = waiting.pop()
        if "Chapter" in part:
            found[part["Chapter"]["name"]] = part["Chapter"]["content"]
            waiting += part["Chapter"]["sub_items"]
    return found


@pytest.mark.parametrize("version", PARTS)
def test_chapters_are_linked_and_all_else_stays(site, version):
    given = book(site, version)
    output, found = linked(json.dumps(given))
    content = json.loads(output)
    after = texts(content)
    assert after["One"] == "# One\n\n[Gilts](glossary.md#gilt) fell.\n"
    assert after["Two"] == ("# Two\r\n\r\n[QE](../glossary.md#quantitative-easing), [gilts](../glossary.md#gilt).\r\n")
    assert "### Gilt {#gilt}\n" in after["Glossary"]
    assert "- [One](one.md): “**Gilts** fell.”\n- [Two](sub/two.md)" in after["Glossary"]
    assert found == []
    bare = copy.deepcopy(content)
    for parts in (bare, given[1]):
        for part in [*parts[PARTS[version]], *parts[PARTS[version]][1]["Chapter"]["sub_items"]]:
            if "Chapter" in part:
                part["Chapter"]["content"] = ""
    assert bare == given[1]


def test_the_heading_is_in_the_language_of_the_settings_unless_it_is_given(site, write):
    write({"glosslink.toml": 'glossary = ["glossary.yaml"]\nlinks = "build"\nlanguage = "de"\n'})
    for options, heading in (({}, "# Glossar\n"), ({"title": "Begriffe"}, "# Begriffe\n")):
        output, _ = linked(json.dumps(book(site, **options)))
        assert texts(json.loads(output))["Glossary"].startswith(heading)


def test_bytes_are_read_as_utf_8(site):
    given = book(site)
    given[1]["items"][1]["Chapter"]["content"] = "Größe: gilts 🏛"
    output, _ = linked(json.dumps(given, ensure_ascii=False).encode())
    assert texts(json.loads(output))["One"] == "Größe: [gilts](glossary.md#gilt) 🏛"


def test_a_chapter_that_says_more_than_its_heading_is_kept(site):
    given = book(site)
    given[1]["items"][-1]["Chapter"]["content"] = "# Terms\n\n<!-- glosslink: index -->\n<!-- /glosslink -->\n"
    output, _ = linked(json.dumps(given))
    assert texts(json.loads(output))["Glossary"] == (
        "# Terms\n\n<!-- glosslink: index -->\n- [Gilt](#gilt)\n- [Quantitative easing](#quantitative-easing)\n"
        "<!-- /glosslink -->\n"
    )


def test_the_entries_can_stand_between_comments(site):
    given = book(site)
    given[1]["items"][-1]["Chapter"]["content"] = (
        "# Terms\n\nOurs.\n\n<!-- glosslink: entries -->\n<!-- /glosslink -->\n"
    )
    output, _ = linked(json.dumps(given))
    after = texts(json.loads(output))["Glossary"]
    assert after.startswith("# Terms\n\nOurs.\n")
    assert "\n### Gilt {#gilt}\n" in after


def test_where_the_glossary_is_elsewhere_no_chapter_is_asked_for(site, write):
    write({"glosslink.toml": 'glossary = ["glossary.yaml"]\nurl = "https://x.example/#{id}"\n'})
    given = book(site)
    given[1]["items"].pop()
    assert "[Gilts](https://x.example/#gilt)" in texts(json.loads(linked(json.dumps(given))[0]))["One"]


def test_findings_have_file_line_and_column(site):
    given = book(site)
    given[1]["items"][1]["Chapter"]["content"] = "# One\n\n\n[x](glossary:gild), [y](post:sub/tow)\n"
    _, found = linked(json.dumps(given))
    assert [(one.code, str(one.place)) for one in found] == [
        ("GL401", "src/one.md:4:1"),
        ("GL410", "src/one.md:4:21"),
    ]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"titel": "x"}, "unknown key `titel`; ours are `config`, `page`, `title`, `mentions`"),
        ({"mentions": "5"}, "`mentions` takes a whole number"),
        ({"mentions": True}, "`mentions` takes a whole number"),
        ({"page": 5}, "`page` takes a string"),
        ({"page": "terms.md"}, r"write `- \[Glossary\]\(terms.md\)` into SUMMARY.md"),
        ({"config": "none.toml"}, "none.toml:1:1: error: this cannot be read"),
    ],
)
def test_what_is_wrong_in_book_toml_is_told(site, options, message):
    with pytest.raises(GlosslinkError, match=message):
        linked(json.dumps(book(site, **options)))


@pytest.mark.parametrize("text", ["", "{}", "[]", "[1, 2]", '[{"root": "/"}, {}]', "[" * 5000, "\xff"])
def test_what_is_no_book_is_told(text):
    with pytest.raises(GlosslinkError, match="standard input holds no book"):
        linked(text.encode("latin-1"))


def run(*arguments: str, stdin: str = ""):
    return CliRunner().invoke(main, ["mdbook", *arguments], input=stdin, prog_name="glosslink")


def test_the_command_reads_and_writes_a_book(site):
    result = run(stdin=json.dumps(book(site)))
    assert (result.exit_code, result.stderr) == (0, "")
    assert "](glossary.md#gilt)" in result.stdout


def test_errors_go_to_standard_error_and_end_the_build(site, write):
    given = book(site)
    given[1]["items"][1]["Chapter"]["content"] = "<glossary:gild>"
    result = run(stdin=json.dumps(given))
    assert result.exit_code == 1
    assert "src/one.md:1:1: error: no glossary entry `gild`" in result.stderr
    assert json.loads(result.stdout)["items"]
    write({"glossary.yaml": "- term: [x\n"})
    result = run(stdin=json.dumps(book(site)))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "glossary.yaml:2:1: error: this is not valid YAML" in result.stderr


@pytest.mark.parametrize(("renderer", "status"), [("html", 0), ("epub", 0), ("markdown", 0), ("not-supported", 1)])
def test_renderers_are_supported(renderer, status):
    assert run("supports", renderer).exit_code == status
