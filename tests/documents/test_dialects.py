"""What a dialect opens: its view of a document has the same length, and shows prose where CommonMark sees code."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glosslink import Entry, Glossary, Linker, Settings
from glosslink.documents.dialects import DIALECTS, detect, directive_bodies, indented_bodies

GLOSSARY = Glossary.from_entries([Entry(id="yield", term="yield", definition="x", inflect=False)])


def linked(text: str, dialect: str) -> str:
    linker = Linker(GLOSSARY, Settings(url="/g/#{id}", first="every", dialect=dialect))
    return linker.link(text, "page.md").text


LINK = "[yield](/g/#yield)"

MKDOCS = """\
!!! note "The yield"
    The yield of a bond.

    - One yield

        In the item, a yield.

            yield = code

    ```python
    yield x
    ```

    !!! tip
        A nested yield.

        ```python
        yield 1

        yield 2


          yield 3
        ```
        Below the code, a yield.

=== "Yield"

    In a tab, a yield.

=== "Code"
    ``` python title="yield.py"
    yield 1

    yield 2
    ```

    Below it, a yield.

1. One

    !!! note

        - Two

            ~~~
            yield 1

            yield 2
            ~~~

            A yield.

No admonition:

    yield = code
"""
MKDOCS_LINKED = f"""\
!!! note "The yield"
    The {LINK} of a bond.

    - One {LINK}

        In the item, a {LINK}.

            yield = code

    ```python
    yield x
    ```

    !!! tip
        A nested {LINK}.

        ```python
        yield 1

        yield 2


          yield 3
        ```
        Below the code, a {LINK}.

=== "Yield"

    In a tab, a {LINK}.

=== "Code"
    ``` python title="yield.py"
    yield 1

    yield 2
    ```

    Below it, a {LINK}.

1. One

    !!! note

        - Two

            ~~~
            yield 1

            yield 2
            ~~~

            A {LINK}.

No admonition:

    yield = code
"""


def test_admonitions_and_tabs_of_python_markdown_hold_prose() -> None:
    assert linked(MKDOCS, "mkdocs") == MKDOCS_LINKED
    assert linked(MKDOCS.replace("\n", "\r\n"), "mkdocs") == MKDOCS_LINKED.replace("\n", "\r\n")


def test_bodies_of_admonitions_are_skipped_as_quotes_are_not_as_lists() -> None:
    text, expected = "!!! note\n    A yield.\n", f"!!! note\n    A {LINK}.\n"
    for skip, wanted in (("quotes", text), ("lists", expected)):
        linker = Linker(GLOSSARY, Settings(url="/g/#{id}", skip=(skip,), dialect="mkdocs"))
        assert linker.link(text, "page.md").text == wanted


def test_a_link_in_the_title_of_an_admonition_is_the_mention() -> None:
    for gap in ("", "\n"):
        text = f'!!! note "Of {LINK}"\n{gap}    A yield.\n'
        assert Linker(GLOSSARY, Settings(url="/g/#{id}", dialect="mkdocs")).link(text, "page.md").text == text


@pytest.mark.parametrize("title", ["x", "tip", "tip ", " tip", '"a" ', "note inline end"])
def test_titles_of_any_length_open_a_body(title: str) -> None:
    for mark in ("!!!", "???", "???+", "==="):
        for gap in ("", "\n"):
            text = f"Text\n\n{mark} {title}\n{gap}    A yield.\n\n        yield = code\n\nA yield.\n"
            shown = indented_bodies(text)
            assert len(shown) == len(text)
            expected = text.replace("A yield", f"A {LINK}")
            assert linked(text, "mkdocs") == expected
    assert linked(MKDOCS.replace("\n", "\r\n"), "mkdocs") == MKDOCS_LINKED.replace("\n", "\r\n")


def test_elsewhere_the_same_indents_are_code() -> None:
    text = "!!! note\n\n    The yield of a bond.\n"
    assert linked(text, "commonmark") == text
    assert linked(text, "mkdocs") == text.replace("yield", LINK)


MYST = """\
```{note} A yield
:class: yield

The yield of a bond.
```

```{code-block} python
yield x
```

````{admonition} Title
The yield.

```python
yield x
```
````

:::{tip}
A yield.
:::
"""
MYST_LINKED = f"""\
```{{note}} A yield
:class: yield

The {LINK} of a bond.
```

```{{code-block}} python
yield x
```

````{{admonition}} Title
The {LINK}.

```python
yield x
```
````

:::{{tip}}
A {LINK}.
:::
"""


def test_directives_of_myst_hold_prose_or_code() -> None:
    assert linked(MYST, "myst") == MYST_LINKED


def test_elsewhere_a_fence_is_a_fence() -> None:
    text = MYST.partition(":::")[0]
    assert linked(text, "commonmark") == text


def test_braces_are_expressions_in_mdx_only() -> None:
    assert linked("{yield} and yield", "docusaurus") == f"{{yield}} and {LINK}"
    assert linked("{a yield here} and yield", "commonmark") == f"{{a {LINK} here}} and {LINK}"


@pytest.mark.parametrize("text", [MKDOCS_LINKED, MYST_LINKED])
@pytest.mark.parametrize("dialect", ["mkdocs", "myst"])
def test_what_is_linked_can_be_taken_back(text: str, dialect: str) -> None:
    linker = Linker(GLOSSARY, Settings(url="/g/#{id}", first="every", dialect=dialect))
    plain = linker.unlink(text).text
    assert linker.unlink(linker.link(plain).text).text == plain


@given(st.text(alphabet="!?=: {}`~\n\r\tnote>-*ab", max_size=200))
def test_a_view_is_as_long_as_the_text(text: str) -> None:
    for view in (indented_bodies, directive_bodies):
        assert len(view(text)) == len(text)
        assert view(text).count("\n") == text.count("\n")


@pytest.mark.parametrize("name", [name for name, dialect in DIALECTS.items() if dialect.marks])
def test_a_site_tells_its_dialect_by_its_files(name: str, tmp_path: Path) -> None:
    (tmp_path / DIALECTS[name].marks[0]).touch()
    assert detect(tmp_path) == name


def test_a_folder_without_such_files_is_commonmark(tmp_path: Path) -> None:
    assert detect(tmp_path) == "commonmark"


def test_the_options_of_a_directive_may_be_yaml() -> None:
    text = "```{warning}\n---\nclass: x\nname: y\n---\nBody.\n\n---\n\nMore.\n```\n"
    shown = directive_bodies(text)
    assert len(shown) == len(text)
    assert shown.split() == ["Body.", "---", "More."]
