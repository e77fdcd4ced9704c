from textwrap import dedent

import pytest

from glosslink.glossary.entry import Entry, When
from glosslink.glossary.glossary import Glossary


def parse(text: str, path: str = "terms.csv") -> Glossary:
    return Glossary.parse(dedent(text), path, strict=False)


def faults(text: str, path: str = "terms.csv") -> list[str]:
    return [f"{d.place.line}:{d.place.column} {d.code} {d.message}" for d in parse(text, path).diagnostics]


def only(text: str, path: str = "terms.csv") -> Entry:
    glossary = parse(text, path)
    assert glossary.diagnostics == ()
    (entry,) = glossary.entries
    return entry


def test_a_row_is_an_entry() -> None:
    entry = only("""\
        Term,definition,aliases,see also,priority,when.tags,inflect
        Gilt,"A ""bond"",
        in sterling.",UK bond; treasury | G,,2,politics;economy,no
        """)
    assert (entry.id, entry.definition, entry.aliases) == (
        "gilt",
        'A "bond",\nin sterling.',
        ("UK bond", "treasury", "G"),
    )
    assert (entry.priority, entry.inflect, entry.when) == (2, False, When(tags=("politics", "economy")))
    assert [str(entry.places[key]) for key in ("term", "aliases[1]", "when.tags[1]")] == [
        "terms.csv:2:1",
        "terms.csv:3:24",
        "terms.csv:3:49",
    ]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("term\tdefinition\nGilt\tA, b\n", "t.tsv"),
        ("term;definition\nGilt;A, b\n", "t.csv"),
        ('\ufeffterm,definition\r\nGilt,"A, b"\r\n', "t.csv"),
        ('"term","definition"\n\n"Gilt","A, b"', "T.CSV"),
        ("sep=;\r\nterm;definition\r\nGilt;A, b\r\n", "t.csv"),
        ('\ufeffSEP=,\nterm,definition\nGilt,"A, b"\n', "t.csv"),
        ("sep=\t\nterm\tdefinition\nGilt\tA, b\n", "t.csv"),
        ("sep=;;\nterm;definition\nGilt;A, b\n", "t.csv"),
        ("term\tdefinition\r\nGilt\tA, b\r\n", "t.csv"),
        (";;\r\n\r\n;;\r\nterm;definition;\r\n;;\r\nGilt;A, b;\r\n", "t.csv"),
        (' , \nterm,definition\nGilt,"A, b"\n', "t.csv"),
        ("\t\nterm\tdefinition\nGilt\tA, b\n", "t.tsv"),
    ],
)
def test_tabs_semicolons_and_what_spreadsheets_write(text, path) -> None:
    assert only(text, path).definition == "A, b"


def test_a_comma_in_the_name_of_a_column_parts_nothing() -> None:
    found = faults('term;definition;"aliases, synonyms, acronyms"\nGilt;A, b;\n')
    assert found == ["1:17 GL102 unknown key `aliases, synonyms, acronyms`"]
    assert parse('term;definition;"a, b, c"\nGilt;A, b;\n').entries[0].definition == "A, b"


def test_a_list_in_a_cell_may_have_an_item_a_line() -> None:
    entry = only('term,definition,aliases,tags\nGilt,A bond.,"UK bond\r\ntreasury;\nG",politics\n')
    assert entry.aliases == ("UK bond", "treasury", "G")
    assert entry.tags == ("politics",)
    assert [str(entry.places[f"aliases[{i}]"]) for i in range(3)] == [
        "terms.csv:2:15",
        "terms.csv:3:1",
        "terms.csv:4:1",
    ]


@pytest.mark.parametrize(
    ("text", "help"),
    [
        ("term;definition\nx;y;and more\n", "put a cell that holds a semicolon in quotes."),
        ("term,definition\nx,y,and more\n", "put a cell that holds a comma in quotes."),
        (
            "name;definition\n",
            "the first row names the columns: `term;definition`, and any others that an entry can have.",
        ),
    ],
)
def test_a_remedy_names_what_parts_the_cells(text: str, help: str) -> None:  # noqa: A002 -- the record's own word
    assert [one.help for one in parse(text).diagnostics] == [help]


@pytest.mark.parametrize(
    ("said", "value"),
    [("FALSCH", False), ("WAHR", True), ("Nein", False), ("ja ", True), ("FAUX", False), ("VERO", True), ("no", False)],
)
def test_a_truth_value_may_be_in_the_language_of_the_spreadsheet(said: str, value: bool) -> None:
    entry = only(f"term;definition;inflect;autolink\nGilt;A bond.;{said};{said}\n")
    assert (entry.inflect, entry.autolink) == (value, value)


def test_what_is_no_truth_value_keeps_its_words() -> None:
    assert only("term,definition,aliases,inflect\nJa,nein,Wahr,ALL\n").aliases == ("Wahr",)
    assert only("term,definition,inflect\nJa,nein,all\n").definition == "nein"
    assert faults("term,definition,inflect\nx,y,vielleicht\n") == [
        "2:5 GL105 `inflect` must be `true`, `false` or `all`, not `vielleicht`"
    ]


def test_a_table_in_another_encoding_is_told_how_spreadsheets_save_utf_8(tmp_path) -> None:
    (tmp_path / "g.csv").write_bytes("term;definition\r\nGüter;Waren\r\n".encode("cp1252"))
    (tmp_path / "g.yaml").write_bytes("- term: Güter\n".encode("cp1252"))
    told = [one.help for one in Glossary.load(tmp_path, strict=False).diagnostics if "UTF-8" in one.message]
    assert told == [
        "save it in the encoding UTF-8: spreadsheets have a file type of that name, `CSV UTF-8`.",
        "save it in the encoding UTF-8.",
    ]


def test_quotes_inside_a_cell_and_spaces_behind_it_are_fine() -> None:
    entry = only('term,definition\n"Gilt" ,"A ""bond""" \n')
    assert (entry.term, entry.definition) == ("Gilt", 'A "bond"')
    assert only('term,definition\nGilt,A "bond"\n').definition == 'A "bond"'


def test_a_redirect() -> None:
    glossary = parse("term,definition,see\nGilt,A bond.,\nGilts,,gilt\n")
    assert glossary.resolve("gilts").id == "gilt"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("name,definition\n", "1:1 GL101 no column is named `term`"),
        ("term,definition,nme\nx,y,z\n", "1:17 GL102 unknown key `nme`"),
        ("term,definition,term\nx,y,z\n", "1:17 GL103 two columns are named `term`"),
        ("term,definition\nx,y\nz,\n", "3:1 GL104 `z` has neither a definition nor `see`"),
        (
            "term,definition,case\nx,y,loud\n",
            "2:5 GL105 `case` must be `smart`, `sensitive` or `insensitive`, not `loud`",
        ),
        ("term,definition\nx,y,and more\n", "2:5 GL105 this row has 3 cells, and there are 2 columns"),
        ('term,definition\nx,"y\nz,a\n', "2:3 GL101 this quote is never closed"),
        ('term,definition\nx,"y\nz,"a\nb,c\n', "3:4 GL105 behind the quote that ends this cell stands more text"),
        ('term,definition\n"x" ,"y" or z \n', "2:10 GL105 behind the quote that ends this cell stands more text"),
        ("term,definition\nx,y\nx,z\n", "3:1 GL106 "),
    ],
)
def test_what_is_wrong_has_its_place(text, found) -> None:
    (fault,) = faults(text)
    assert fault.startswith(found)
