from textwrap import dedent

import pytest

from glosslink.diagnostics import Place
from glosslink.glossary.entry import Entry, Redirect
from glosslink.glossary.glossary import Glossary


def parse(text: str, path: str = "docs/page.md") -> Glossary:
    return Glossary.parse(dedent(text), path, strict=False)


def terms(text: str, path: str = "docs/page.md") -> dict[str, str]:
    glossary = Glossary.parse(dedent(text), path)
    assert not glossary.redirects
    assert all(entry.page == path for entry in glossary.entries)
    return {entry.id: entry.definition for entry in glossary.entries}


def entry(text: str, path: str = "docs/page.md") -> Entry:
    (only,) = Glossary.parse(dedent(text), path).entries
    return only


# An entry per file.


def test_front_matter_names_the_term_and_the_body_defines_it() -> None:
    found = entry(
        """\
        ---
        title: Mutually assured destruction
        aliases: [MAD]
        layout: post
        weight: 30
        draft: true
        ---

        A *doctrine* of two sides.

        It goes on.
        """,
        "glossary/mad.md",
    )
    assert (found.id, found.term, found.aliases) == ("mad", "Mutually assured destruction", ("MAD",))
    assert found.definition == "A *doctrine* of two sides.\n\nIt goes on."
    assert found.summary == "A doctrine of two sides."
    assert found.page == "glossary/mad.md"
    assert found.place == Place("glossary/mad.md", 2, 8, 2, 36)
    assert found.places["aliases[0]"] == Place("glossary/mad.md", 3, 11, 3, 14)
    assert found.places["definition"] == Place("glossary/mad.md", 9, 1, 11, 12)


def test_a_page_as_kubernetes_has_it() -> None:
    found = entry("""\
        ---
        title: Pod
        id: pod-id
        date: 2018-04-12
        full_link: /docs/concepts/workloads/pods/
        short_description: >
          A Pod is the smallest
          and simplest object.

        aka:
        - Group of containers
        tags:
        - core-object
        ---
         The smallest *object*.

        <!--more-->

        A Pod is more.
        """)
    assert (found.id, found.term, found.aliases) == ("pod-id", "Pod", ("Group of containers",))
    assert (found.summary, found.tags, found.url) == (
        "A Pod is the smallest and simplest object.",
        ("core-object",),
        None,
    )
    assert found.definition.startswith("The smallest *object*.\n")


@pytest.mark.parametrize(
    ("front", "path", "expected"),
    [
        ("title: T", "g/some-id.md", "some-id"),
        ("title: T", "g/Some id.md", "some-id"),
        ("title: T\nid: other", "g/some-id.md", "other"),
        ("title: T\nslug: /glossary/other/", "g/some-id.md", "other"),
        ("term: T", "g/bundle/index.md", "bundle"),
        ("term: T", "g/bundle/_index.md", "bundle"),
    ],
)
def test_the_id_of_an_entry_in_its_own_file(front: str, path: str, expected: str) -> None:
    assert terms(f"---\n{front}\n---\nBody", path) == {expected: "Body"}


@pytest.mark.parametrize(
    ("front", "key", "value"),
    [
        ("aliases: [/old/url/, MAD]", "aliases", ("MAD",)),
        ("aka: MAD", "aliases", ("MAD",)),
        ("aliases:", "aliases", ()),
        ("description: A summary.", "summary", "A summary."),
        ("lang: en_GB", "language", "en-GB"),
        ("term: Real", "term", "Real"),
        ("inflect: false", "inflect", False),
        ("priority: 4", "priority", 4),
        ("see_also: [a, b]", "see_also", ("a", "b")),
        ("case: sensitive", "case", "sensitive"),
        ("url: /essays/mad/", "url", "/essays/mad/"),
        ("when: {tags: [x]}", "autolink", True),
    ],
)
def test_keys_of_front_matter(front: str, key: str, value: object) -> None:
    assert getattr(entry(f"---\ntitle: T\n{front}\n---\nBody."), key) == value


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: T\naka: [A]\n---\nBody",
        "\ufeff---\r\ntitle: T\r\naka: [A]\r\n---\r\nBody\r\n",
        "+++\ntitle = 'T'\naka = ['A']\ndate = 2020-01-01\n[params]\nx = 1\n+++\nBody",
        '{\n"title": "T", "aka": ["A"]\n}\nBody',
        "title: T\nslug: page\ndate: 2020-01-01\naka: A\n\nBody",
    ],
)
def test_kinds_of_front_matter(text: str) -> None:
    found = entry(text)
    assert (found.id, found.term, found.aliases, found.definition) == ("page", "T", ("A",), "Body")
    assert found.place.line == (1 if text[0] == "t" else 2)


def test_a_redirect_and_a_summary_without_a_body() -> None:
    (redirect,) = parse("---\nterm: T\nsee: other\n---\n").redirects
    assert (redirect.term, redirect.see) == ("T", "other")
    assert entry("---\ntitle: T\nshort_description: Short.\n---\n").definition == "Short."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\nterm: T\n---\n", "2:7 GL104"),
        ("---\nterm: '!'\n---\nBody", "2:7 GL105"),
        ("---\ntitle: T\nterm: T\nterm: U\n---\nBody", "4:1 GL103"),
        ("---\ntitle: T\npriority: high\n---\nBody", "3:11 GL105"),
        ("---\ntitle: [T\n---\nBody", "2:10 GL101"),
        ("---\r\ntitle: T\r\ncase: é\r\n---\r\nBody", "3:7 GL105"),
        ("+++\ntitle = \n+++\nBody", "2:9 GL101"),
        ("+++\ntitle = 'T'\ncase = 'x'\n+++\nBody", "3:1 GL105"),
    ],
)
def test_faults_in_front_matter(text: str, expected: str) -> None:
    assert [f"{d.place.line}:{d.place.column} {d.code}" for d in parse(text).diagnostics] == [expected]


# A heading per term.


def test_level_two_headings_are_terms() -> None:
    text = """\
        # Glossary

        Words we use.

        ## Quantitative easing

        The purchase of *bonds*.

        ### Why

        To lower yields.

        ## Gilt ##
        A bond.
        """
    assert terms(text) == {
        "quantitative-easing": "The purchase of *bonds*.\n\n### Why\n\nTo lower yields.",
        "gilt": "A bond.",
    }


def test_remarks_below_a_heading() -> None:
    glossary = parse("""\
        ## Mutually *assured* destruction é {#mad .x}
        <!-- aliases: MAD, M.A.D. -->
        <!-- an ordinary comment: here -->

        Both sides
        lose.
        <!--
        case: sensitive
        former_ids: [a,
        -->

        ## MAD doctrine
        <!-- see: mad -->
        """)
    (found,) = glossary.entries
    assert (found.id, found.term, found.aliases) == ("mad", "Mutually assured destruction é", ("MAD", "M.A.D."))
    assert found.definition == "<!-- an ordinary comment: here -->\n\nBoth sides\nlose."
    assert found.case == "sensitive"
    assert {key: (place.line, place.column, place.end_column) for key, place in found.places.items()} == {
        "term": (1, 4, 36),
        "id": (1, 39, 42),
        "aliases[0]": (2, 15, 18),
        "aliases[1]": (2, 20, 26),
        "case": (8, 7, 16),
        "definition": (2, 1, 4),
    }
    assert [(r.term, r.see) for r in glossary.redirects] == [("MAD doctrine", "mad")]
    assert [(d.code, d.place.line) for d in glossary.diagnostics] == [("GL105", 9)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# G\n\n## A\n\n### API\n\nx\n\n### Axe\n\ny\n\n## B\n\n### Bee\n\nz\n\n## Q\n", ["api", "axe", "bee"]),
        ("## A\n[Top](#top)\n### API\nx\n## B\n[Top](#top)\n### Bee\nz\n", ["api", "bee"]),
        ("# G\n## A\n## API\nx\n## B\n## Bee\ny\n", ["api", "bee"]),
        ("# G\n## Economy\n### Gilt\nx\n### Bond\ny\n## Law\n### Act\nz\n", ["gilt", "bond", "act"]),
        ("# API\nx\n# REST\ny\n", ["api", "rest"]),
        ("# G\n### API\nx\n#### Use\nu\n### REST\ny\n#### Use\nu\n", ["api", "rest"]),
        ("# G\n## Law\nIntro.\n### Act\n<!-- aliases: a -->\nz\n## Economy\nIntro.\n### Gilt\ny\n", ["act", "gilt"]),
        ("# G\n## Contents\n- x\n## API\nx\n## See also\ny\n", ["api"]),
        ("## C\nA language.\n## R\nAnother.\n", ["c", "r"]),
        ("API\n---\nx\n\nREST\n----\ny\n", ["api", "rest"]),
        ("> ## Quoted\n> x\n\n## API\nx\n", ["api"]),
        ("```\n## Code\n```\n## API\nx\n", ["api"]),
        ("# Only a title\n\nText.\n", []),
        ("---\ntitle: Glossary\n---\n## API\nx\n", ["api"]),
        ("---\ntitle: Our terminology\nlang: fr\n---\n## API\nx\n", ["api"]),
    ],
)
def test_which_headings_are_terms(text: str, expected: list[str]) -> None:
    assert list(terms(text)) == expected


def test_a_heading_without_text_below_defines_nothing() -> None:
    found = parse("## API\nx\n## REST\n\n## RPC\ny\n")
    assert [(d.code, d.place.line, d.place.column) for d in found.diagnostics] == [("GL104", 3, 4)]
    assert [e.id for e in found.entries] == ["api", "rpc"]


def test_two_headings_of_one_name() -> None:
    (found,) = parse("## API\nx\n## Api {: #api }\ny\n").diagnostics
    assert (found.code, found.place.line, found.related[0][1].line) == ("GL106", 3, 1)


# A definition list.


def test_definition_list() -> None:
    glossary = parse("""\
        # Glossary

        Quantitative easing
        QE
        : The purchase of *bonds*
          by a central bank.

            More of it.

        `Gilt` {#gilts}
        :   A bond.
        : Something golden.
        """)
    first, second = glossary.entries
    assert (first.id, first.aliases) == ("quantitative-easing", ("QE",))
    assert first.definition == "The purchase of *bonds*\nby a central bank.\n\nMore of it."
    assert (second.id, second.term, second.definition) == ("gilts", "Gilt", "A bond.\n\nSomething golden.")
    assert (str(first.place), str(second.places["definition"])) == ("docs/page.md:3:1", "docs/page.md:11:1")


def test_definition_lists_below_letters() -> None:
    assert terms("## A\n\nAPI\n: x\n\n## B\n\nBee\n: y\n") == {"api": "x", "bee": "y"}


def test_a_definition_list_within_a_definition() -> None:
    assert list(terms("## API\nx\n\nPart\n: y\n\n## REST\nz\n")) == ["api", "rest"]


# Neither.


@pytest.mark.parametrize("path", ["docs/README.md", "docs/index.md", "docs/_index.markdown"])
def test_an_index_without_entries_is_passed_over(path: str) -> None:
    glossary = parse("---\ntitle: Words\n---\nText.", path)
    assert (glossary.entries, glossary.diagnostics) == ((), ())


def test_another_page_without_entries_is_worth_an_information() -> None:
    (found,) = parse("Text.").diagnostics
    assert (found.code, found.severity, str(found.place)) == ("GL101", "info", "docs/page.md:1:1")


def test_places_are_code_points_in_text_that_is_not_ascii() -> None:
    found = entry("# Größe 😀\r\n\r\n## Überhang 😀 *é* {#ü}\r\n\r\n核\r\n")
    assert found == Entry("ü", "Überhang 😀 é", "核", page="docs/page.md", place=Place("docs/page.md", 3, 4, 3, 17))
    assert found.places["definition"] == Place("docs/page.md", 5, 1, 5, 2)


def test_redirects_are_records_too() -> None:
    (found,) = Glossary.parse("## AB\nx\n## CD\n<!-- see: ab -->\n", "g.md").redirects
    assert found == Redirect("cd", "CD", "ab", page="g.md", place=Place("g.md", 3, 4, 3, 6))


def test_a_page_that_shows_the_entries_of_other_files_defines_none_of_them() -> None:
    shown = "## G\n\n### Gilt\n\nA bond."
    page = f"---\ntitle: Glossary\n---\n\n<!-- glosslink: entries -->\n\n{shown}\n\n<!-- /glosslink -->\n"
    assert terms(page, "glossary/_index.md") == {}
    assert terms(f"{page}\n## Yield\n\nA share.\n\n## Gilt\n\nMore.\n", "glossary/_index.md") == {
        "yield": "A share.",
        "gilt": "More.",
    }
