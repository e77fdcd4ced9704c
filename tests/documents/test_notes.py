"""The further paragraphs of footnotes and definitions, which are indented."""

import pytest

from glosslink import Entry, Glossary, Linker, Settings
from glosslink.documents.notes import note_bodies

LINKER = Linker(Glossary.from_entries(Entry(id=t, term=t, definition="x", inflect=False) for t in ("gilt", "yield")))
NOTE = (
    "Text.[^1]\n\n[^1]: The yield is one.\n\n    A yield too.\n    And a yield.\n\n        gilt = code\n\n"
    "No note.\n\n    gilt\n"
)
DEFINITION = "Term\n\n:   A yield.\n\n    A yield too.\n\n    - A yield\n\n        gilt\n\nText\n\n    gilt\n"


def linked(text: str, dialect: str, **settings: object) -> str:
    wanted = Settings(**{"url": "/{id}", "first": "every", "skip": (), "dialect": dialect} | settings)
    linker = LINKER.with_settings(wanted)
    result = linker.link(text, "a.md")
    assert linker.unlink(result.text, "a.md").text == text
    assert linker.link(result.text, "a.md").text == result.text
    return result.text


@pytest.mark.parametrize("dialect", ["github", "hugo", "jekyll", "mkdocs", "docusaurus", "myst", "quarto", "obsidian"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_footnote_has_several_paragraphs(dialect, ending):
    text = NOTE.replace("\n", ending)
    assert linked(text, dialect) == text.replace("yield", "[yield](/yield)")


@pytest.mark.parametrize("dialect", ["github", "hugo", "jekyll", "mkdocs", "docusaurus", "myst", "quarto", "obsidian"])
def test_code_with_empty_lines_in_a_footnote_stays_code(dialect):
    text = "A.[^1]\n\n[^1]: The yield.\n\n    ```sh\n    gilt\n\n    gilt\n\n    ```\n    A yield.\n\n    A yield.\n"
    assert linked(text, dialect) == text.replace("yield", "[yield](/yield)")


@pytest.mark.parametrize("dialect", ["commonmark", "vitepress"])
def test_without_footnotes_an_indented_line_is_code(dialect):
    assert linked(NOTE, dialect).count("](") == 1


def test_they_are_left_alone_where_footnotes_are():
    assert linked(NOTE, "hugo", skip=("footnotes",)) == NOTE


@pytest.mark.parametrize("dialect", ["hugo", "jekyll", "mkdocs", "quarto"])
def test_a_definition_has_several_paragraphs(dialect):
    text = DEFINITION.replace("        gilt\n", "            gilt\n")
    assert linked(text, dialect) == text.replace("yield", "[yield](/yield)")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[^1]: a\n\n    b\n", "[^1]: a\n\n>   b\n"),
        ("[^1]: a\n\n\tb\n", "[^1]: a\n\n>b\n"),
        ("[^1]: a\n\n\t\tb\n", "[^1]: a\n\n\t\tb\n"),
        ("[^1]: a\n    b\n", "[^1]: a\n    b\n"),
        # Of code with an empty line in it, what follows that is code without the fence.
        (
            "[^1]: a\n\n    ```\n    b\n\n    c\n\n    ```\n    d\n\n    e\n",
            "[^1]: a\n\n>   ```\n>   b\n\n    c\n\n    ```\n>   d\n\n>   e\n",
        ),
        ("[^1]: a\n\n    ```\n    b\n\nc\n[^2]: d\n\n    e\n", "[^1]: a\n\n>   ```\n>   b\n\nc\n[^2]: d\n\n>   e\n"),
        ("[^1]: a\n\nb\n\n    c\n", "[^1]: a\n\nb\n\n    c\n"),
        ("```\n[^1]: a\n\n    b\n```\n", "```\n[^1]: a\n\n    b\n```\n"),
        ("[^1] a\n\n    b\n", "[^1] a\n\n    b\n"),
        ("a\n: b\n\n    c\n", "a\n: b\n\n    c\n"),
    ],
)
def test_what_is_shown_as_a_quote(text, shown):
    assert note_bodies(text) == shown
