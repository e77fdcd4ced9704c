from textwrap import dedent

import pytest

from glosslink.diagnostics import Diagnostic, Place
from glosslink.glossary.entry import Entry, When
from glosslink.glossary.glossary import Glossary


def parse(text: str) -> Glossary:
    return Glossary.parse(dedent(text), strict=False)


def entry(text: str) -> Entry:
    glossary = Glossary.parse(dedent(text))
    assert glossary.diagnostics == ()
    (only,) = glossary.entries
    return only


def fault(text: str) -> Diagnostic:
    (only,) = parse(text).diagnostics
    return only


def short(found: Diagnostic) -> str:
    return f"{found.place.line}:{found.place.column} {found.code} {found.message}"


def faults(text: str) -> list[str]:
    return [short(found) for found in parse(text).diagnostics]


def test_every_key() -> None:
    assert entry("""\
        - term: Mutually assured destruction
          id: Destruction_1
          aliases: [MAD, M.A.D.]
          misspellings: [mutually assured distruction]
          former_ids: [mad]
          summary: Both sides are destroyed.
          language: en-GB
          priority: 3
          definition: |
            A doctrine under which a full nuclear exchange
            destroys *both* sides.
          see_also: [nuclear-deterrence]
          tags: [defence]
          case: sensitive
          inflect: all
          except: [MAD Magazine]
          when: {tags: [politics], paths: ["posts/**"], words: [nuclear, missile]}
          autolink: false
          url: /essays/mad/
        """) == Entry(
        id="Destruction_1",
        term="Mutually assured destruction",
        definition="A doctrine under which a full nuclear exchange\ndestroys *both* sides.",
        aliases=("MAD", "M.A.D."),
        misspellings=("mutually assured distruction",),
        former_ids=("mad",),
        given_summary="Both sides are destroyed.",
        language="en-GB",
        priority=3,
        see_also=("nuclear-deterrence",),
        tags=("defence",),
        case="sensitive",
        inflect="all",
        except_=("MAD Magazine",),
        when=When(("politics",), ("posts/**",), ("nuclear", "missile")),
        autolink=False,
        url="/essays/mad/",
        place=Place("glossary.yaml", 1, 9, 1, 37),
    )


def test_defaults() -> None:
    found = entry("- {term: Gilt, definition: A bond.}")
    assert found == Entry("gilt", "Gilt", "A bond.", place=found.place)
    assert (found.summary, found.url, found.when, found.page) == ("A bond.", None, None, "")


@pytest.mark.parametrize(
    "word", ["no", "on", "1:30", "null", "Yes", "1984", "0x1F", "1e3", "2001-01-01", "true", ".inf"]
)
def test_words_that_yaml_gives_another_meaning_are_terms(word: str) -> None:
    found = entry(f"- term: {word}\n  definition: D\n  aliases: [x, {word}]")
    assert (found.term, found.aliases) == (word, ("x", word))


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("inflect: false", "inflect", False),
        ("inflect: No", "inflect", False),
        ("inflect: 'true'", "inflect", True),
        ("inflect: All", "inflect", "all"),
        ("autolink: off", "autolink", False),
        ("priority: -2", "priority", -2),
        ("priority: '7'", "priority", 7),
        ("aliases: MAD", "aliases", ("MAD",)),
        ("aliases: []", "aliases", ()),
        ("aliases:", "aliases", ()),
        ("aliases: null", "aliases", ()),
        ("aliases: ''", "aliases", ()),
        ("id: ~", "id", "t"),
        ("id: ''", "id", "t"),
        ("id: a/b.c(d)", "id", "a/b.c(d)"),
        ("summary: ' two\n\n    lines '", "given_summary", "two lines"),
        ("when: {words: x}", "when", When(words=("x",))),
        ("when: {paths: '**'}", "when", When(paths=("**",))),
        ("when: {}", "when", None),
        ("url: 'https://x.org/Gresham''s_law_(a)?b=c&d#e%20'", "url", "https://x.org/Gresham's_law_(a)?b=c&d#e%20"),
    ],
)
def test_values(text: str, key: str, value: object) -> None:
    assert getattr(entry(f"- term: T\n  definition: D\n  {text}"), key) == value


@pytest.mark.parametrize(
    "text",
    [
        "- {term: A, definition: x}\n- {term: B, definition: y}",
        "entries:\n- {term: A, definition: x}\n- {term: B, definition: y}",
        "- {term: A, definition: x}\n---\nentries: [{term: B, definition: y}]",
        "term: A\ndefinition: x\n---\nterm: B\ndefinition: y",
        "\ufeff# yaml-language-server: $schema=x\n- {term: A, definition: x}\n- {term: B, definition: y}",
        "%YAML 1.1\n---\n- {term: A, definition: x}\n...\n---\n- {term: B, definition: y}",
        '[{"term": "A", "definition": "x"}, {"term": "B", "definition": "y"}]',
        "- {term: A, definition: x}\r\n-\r\n- {term: B, definition: y}\r\n",
    ],
)
def test_shapes_of_a_file(text: str) -> None:
    glossary = Glossary.parse(text)
    assert [(e.id, e.definition) for e in glossary.entries] == [("a", "x"), ("b", "y")]


def test_language_is_the_entrys_then_the_files_then_the_callers() -> None:
    text = "language: fr\nentries:\n- {term: A, definition: x}\n- {term: B, definition: x, language: de}\n"
    assert [e.language for e in Glossary.parse(text, language="en").entries] == ["fr", "de"]
    assert [e.language for e in Glossary.parse("- {term: A, definition: x}", language="en").entries] == ["en"]


def test_anchors_aliases_and_merge_keys() -> None:
    glossary = Glossary.parse("""\
- &base {term: A, definition: &d x, tags: [t], case: sensitive}
- {<<: *base, term: B}
- {term: C, definition: *d, <<: [{tags: u}, *base]}
""")
    assert [(e.term, e.definition, e.tags, e.case) for e in glossary.entries] == [
        ("A", "x", ("t",), "sensitive"),
        ("B", "x", ("t",), "sensitive"),
        ("C", "x", ("u",), "sensitive"),
    ]


def test_places() -> None:
    found = entry("""\
        - term: Größe 😀
          aliases: ["é", 'b c',
            d]
          definition: |
            One.

            Two.

        """)
    spans = {key: (place.line, place.column, place.end_line, place.end_column) for key, place in found.places.items()}
    assert spans == {
        "term": (1, 9, 1, 16),
        "aliases": (2, 12, 3, 7),
        "aliases[0]": (2, 13, 2, 16),
        "aliases[1]": (2, 18, 2, 23),
        "aliases[2]": (3, 5, 3, 6),
        "definition": (4, 15, 7, 9),
    }
    assert str(found.place) == "glossary.yaml:1:9"


def test_places_count_lines_as_editors_do() -> None:
    glossary = Glossary.parse('- {term: "a\u2028b", definition: x}\r\n- {term: c, definition: y}')
    assert [(e.place.line, e.place.column) for e in glossary.entries] == [(1, 10), (2, 10)]


def test_forty_faults_give_forty_diagnostics() -> None:
    broken = (
        "- {term: t%d, definition: d, colour: red}\n- {term: u%d}\n- {term: v%d, definition: d, case: x, when: 3}\n"
    )
    text = "".join(broken % (i, i, i) for i in range(10)) + "- {term: fine, definition: d}\n"
    found = parse(text)
    assert [(d.code, d.place.line) for d in found.diagnostics] == [
        (code, 3 * i + line)
        for i in range(10)
        for code, line in (("GL102", 1), ("GL104", 2), ("GL105", 3), ("GL105", 3))
    ]
    assert "fine" in {e.id for e in found.entries}


@pytest.mark.parametrize(
    ("key", "suggestion"),
    [
        ("alias", "did you mean `aliases`?"),
        ("See-Also", "did you mean `see_also`?"),
        ("title", "did you mean `term`?"),
        ("description", "did you mean `definition`?"),
        ("aka", "did you mean `aliases`?"),
        ("zzz", "known here are `term`, `definition`,"),
    ],
)
def test_unknown_key(key: str, suggestion: str) -> None:
    found = fault(f"- term: T\n  definition: D\n  {key}: x\n")
    assert short(found) == f"3:3 GL102 unknown key `{key}`"
    assert (found.name, found.severity, found.place.end_column) == ("unknown-key", "error", 3 + len(key))
    assert found.help.startswith(suggestion)


def test_unknown_keys_elsewhere() -> None:
    assert faults("entries: [{term: a, definition: b, when: {tag: x}, ? [k] : v}]\nlang: en\n") == [
        "1:43 GL102 unknown key `tag`",
        "1:54 GL102 unknown key `[k]`",
        "2:1 GL102 unknown key `lang`",
    ]


def test_duplicate_key() -> None:
    found = fault("- term: T\n  definition: D\n  term: U\n")
    assert short(found) == "3:3 GL103 `term` is written twice"
    assert [(text, place.line, place.column) for text, place in found.related] == [("first written here", 1, 3)]


def test_missing_fields() -> None:
    assert faults(
        "- {definition: D}\n- {term: T}\n- {term: U, definition: ' '}\n- {term: , definition: D}\n- {}\n"
    ) == [
        "1:4 GL104 an entry without a term",
        "2:10 GL104 `T` has neither a definition nor `see`",
        "3:10 GL104 `U` has neither a definition nor `see`",
        "4:4 GL104 an entry without a term",
        "5:3 GL104 an entry without a term",
    ]


A_TEXT = "text of 1 to 200 characters with a letter or digit among them"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("aliases: [a, '']", f"3:16 GL105 each of `aliases` must be {A_TEXT}, not empty"),
        ("aliases: [a, '…!?']", f"3:16 GL105 each of `aliases` must be {A_TEXT}, not `…!?`"),
        ("aliases: [a, [b]]", f"3:16 GL105 each of `aliases` must be {A_TEXT}, not a list"),
        ("aliases: {a: b}", "3:12 GL105 `aliases` must be a list of texts, not a mapping"),
        ("aliases: {'a.[0]': '!'}", "3:12 GL105 `aliases` must be a list of texts, not a mapping"),
        ("aliases: !!", '3:12 GL105 `aliases` must be a list of texts, not `"!"`'),
        ("priority: high", "3:13 GL105 `priority` must be a whole number, not `high`"),
        ("priority: 1.5", "3:13 GL105 `priority` must be a whole number, not `1.5`"),
        ("priority: 99999999999", "3:13 GL105 `priority` must be a whole number, not `99999999999`"),
        ("inflect: some", "3:12 GL105 `inflect` must be `true`, `false` or `all`, not `some`"),
        ("autolink: maybe", "3:13 GL105 `autolink` must be `true` or `false`, not `maybe`"),
        ("case: upper", "3:9 GL105 `case` must be `smart`, `sensitive` or `insensitive`, not `upper`"),
        ("language: English", "3:13 GL105 `language` must be a language code such as `en` or `pt-BR`, not `English`"),
        ("when: posts", "3:9 GL105 `when` must be a mapping of `tags`, `paths` and `words`, not `posts`"),
        ("when: {words: [a, '-']}", f"3:21 GL105 each of `when.words` must be {A_TEXT}, not `-`"),
        ("see: [a]", "3:8 GL105 `see` must be the id of one entry, not a list"),
        ('summary: "a\\0b"', "3:12 GL105 `summary` must be text without control characters, not `a\\x00b`"),
    ],
)
def test_invalid_value(line: str, message: str) -> None:
    line = line.replace("!!", "'\"!\"'") if line.endswith("!!") else line
    found = fault(f"- term: T\n  definition: D\n  {line}\n")
    assert short(found) == message
    assert (found.name, found.severity) == ("invalid-value", "error")
    assert found.help.startswith("correct or remove it. `")


@pytest.mark.parametrize("bad", ["a b", "a\\tb", 'a\\"b', "a<b", "a>b", "{id}", "a`b", "a\\nb", "[a]", "a|b", "a\\\\b"])
def test_ids_that_could_break_a_url(bad: str) -> None:
    assert [d.code for d in parse(f'- {{term: T, definition: D, id: "{bad}"}}').diagnostics] == ["GL105"]


@pytest.mark.parametrize(
    "bad",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "java&#115;cript:x",
        "javascript&colon;x",
        "/a b",
        "/a>b",
        '/a\\"b',
        "/a\\nb",
        "/{id}/",
        "](x",
    ],
)
def test_urls_that_could_inject_markup(bad: str) -> None:
    codes = [d.code for d in parse(f'- {{term: T, definition: D, url: "{bad}"}}').diagnostics]
    assert codes == ([] if bad == "](x" else ["GL105"])  # brackets are harmless once a style has escaped them


@pytest.mark.parametrize("term", ["''", "'!?'", "'—'", "'*'", "'「」'", "'    '", '"\\0a"', '"\\e[0m"'])
def test_terms_that_are_none(term: str) -> None:
    assert [d.code for d in parse(f"- {{term: {term}, definition: D}}").diagnostics] == ["GL105"]


@pytest.mark.parametrize("term", ["€", "C++", ".NET", "a", "5", "☃", "核", "ß", "¿Qué?", "½"])
def test_short_and_strange_terms(term: str) -> None:
    assert entry(f"- {{term: '{term}', definition: D}}").term == term


def test_a_long_term() -> None:
    assert entry(f"- term: {'x' * 200}\n  definition: D").term == "x" * 200
    found = fault(f"- term: {'x' * 10_000}\n  definition: D")
    assert short(found) == f"1:9 GL105 `term` must be {A_TEXT}, not `{'x' * 60}…` (10,000 characters)"


def test_a_bad_value_counts_as_not_given_and_the_entry_stays() -> None:
    found = parse("- {term: T, definition: D, aliases: [a, '', b], case: x, priority: 2}")
    (only,) = found.entries
    assert (only.aliases, only.case, only.priority) == (("a", "b"), "smart", 2)
    assert (only.places["aliases[1]"].column, "aliases[2]" in only.places) == (45, False)


def test_what_is_no_entry() -> None:
    assert faults("- just text\n- [a]\n- {term: T, definition: D}\n") == [
        "1:3 GL105 an entry must be a mapping of keys, not `just text`",
        "2:3 GL105 an entry must be a mapping of keys, not a list",
    ]
    assert faults("just text") == ["1:1 GL105 an entry must be a mapping of keys, not `just text`"]
    assert faults("entries: 3\nlanguage: x y") == [
        "1:10 GL105 `entries` must be a list of entries",
        "2:11 GL105 `language` must be a language code such as `en` or `pt-BR`",
    ]
    assert faults("API: An interface.\nREST: A style.") == [
        "1:1 GL101 neither a list of entries nor a mapping with `entries`"
    ]


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n...\n", "[]", "entries:\n", "entries: []", "- \n"])
def test_no_entries(text: str) -> None:
    found = fault(text)
    assert (found.code, found.severity, found.message) == ("GL101", "info", "no entries in this file")


@pytest.mark.parametrize(
    ("text", "place", "remedy"),
    [
        ("- term: a\n  definition: one: two\n", (2, 18), "quote a value that contains a colon"),
        ("- term: @x\n", (1, 9), "quote a value that begins with this"),
        ("- term: [a\n", (2, 1), "close the bracket"),
        ("- term: 'Okun's law'\n", (1, 15), "indent all keys"),
        ("- term: a\n\tdefinition: b\n", (2, 1), "indent with spaces"),
        ("- term: a\n  definition: *Both* sides\n", (2, 20), "quote a value that begins with an asterisk"),
        ("- term: a\n  definition: *both sides\n", (2, 15), "quote a value that begins with an asterisk"),
        ("- term: a\n  definition: \x01\n", (2, 15), "remove it"),
        ("- term: a\n  definition: \ud800\n", (2, 15), "remove it"),
        ('- term: "\\q"\n', (1, 10), "use single quotes"),
    ],
)
def test_what_is_no_yaml(text: str, place: tuple[int, int], remedy: str) -> None:
    found = fault(text)
    assert (found.code, found.name, found.severity) == ("GL101", "unreadable-glossary", "error")
    assert (found.place.line, found.place.column) == place
    assert found.help.startswith(remedy)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("-term: gilt\n definition: A bond\n", (1, 1)),
        ("-term: gilt\n  definition: A bond\n-term: bond\n  definition: A debt\n", (1, 1)),
        ("- term: gilt\n  definition: A bond\n-term: bond\n  definition: A debt\n", (3, 1)),
        ("entries:\n  -term: gilt\n   definition: A bond\n", (2, 3)),
        ("-term: gilt\n\n  # a comment\n  definition: A bond\n", (1, 1)),
    ],
)
def test_a_dash_without_its_space(text: str, place: tuple[int, int]) -> None:
    found = fault(text.replace("\n", "\r\n"))
    assert found == fault(text)
    assert (found.code, found.message) == ("GL101", "this is not valid YAML: a space is missing behind the dash")
    assert (found.place.line, found.place.column, found.place.end_column) == (*place, place[1] + len("-term"))
    assert found.help == "write `- term: …`."


@pytest.mark.parametrize(
    "text", ["-term: gilt\n-definition: A bond\n", "entries:\n  -term: gilt\n  -definition: A bond\n"]
)
def test_a_dash_without_its_space_in_what_is_yaml_all_the_same(text: str) -> None:
    assert fault(text).help == "write `- term: …`."


@pytest.mark.parametrize(
    "text",
    [
        "- term: gilt\n  definition: A bond: a debt\n",
        "- term: gilt\n  definition: |\n    -term: x\n  summary: one: two\n",
        "- term: gilt\n  definition: -3 %\n  summary: one: two\n",
        "- term: gilt\n  definition: A bond,\n    -Note: a debt\n",
    ],
)
def test_what_no_such_dash_stands_before(text: str) -> None:
    assert fault(text).help.startswith("quote a value that contains a colon")


def test_what_an_unclosed_quote_opened() -> None:
    found = fault("- term: 'a\n  definition: b\n- term: c\n")
    assert [(place.line, place.column) for _, place in found.related] == [(1, 9)]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("- {term: a, definition: one, two}\n", True),
        ("- {term: not in education, employment or training, definition: x}\n", True),
        ("- {term: a, definition: x, trem: b}\n", False),
        ("- {term: a, definition: x, trem: }\n", False),
        ("- term: a\n  definition: x\n  trem:\n", False),
    ],
)
def test_a_comma_between_braces_is_told_for_what_it_is(text: str, cut: bool) -> None:
    (found,) = [one for one in parse(text).diagnostics if one.code == "GL102"]
    assert found.help.startswith("between braces, quote a value that holds a comma") is cut
