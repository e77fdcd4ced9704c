"""The library's front: one linker, any number of documents, byte for byte."""

import dataclasses
import pickle

import pytest

from glosslink import Glossary, Linker, LinkResult, PlacedLink, Settings
from linking.cases import GILT, check_linked, check_marked, check_unchanged, entry, linker


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("\ufeffA gilt.\n", "\ufeffA [gilt](/g#gilt).\n"),
        ("\ufeffgilt", "\ufeff[gilt](/g#gilt)"),
        ("A gilt.\r\nB.\r\n", "A [gilt](/g#gilt).\r\nB.\r\n"),
        ("A gilt.\rB.\r", "A [gilt](/g#gilt).\rB.\r"),
        ("A gilt.\r\nB.\nC.\rD.", "A [gilt](/g#gilt).\r\nB.\nC.\rD."),
        ("A gilt.  \n\t\n  B.\t\n\n\n", "A [gilt](/g#gilt).  \n\t\n  B.\t\n\n\n"),
        ("A gilt", "A [gilt](/g#gilt)"),
        ("a\x00 gilt\n", "a\x00 [gilt](/g#gilt)\n"),
        ("👩‍👩‍👧 é gilt 日本\n", "👩‍👩‍👧 é [gilt](/g#gilt) 日本\n"),
        ("\tcode\n\n\t gilt\n\ngilt", "\tcode\n\n\t gilt\n\n[gilt](/g#gilt)"),
    ],
)
def test_every_byte_outside_a_link_stays(before, after):
    check_linked(before, after)


@pytest.mark.parametrize("text", ["", "\n", "\ufeff", "\ufeff\r\n", " ", "\r", "---\n---\n", "\x00", "-", "```"])
def test_what_has_no_term_stays(text):
    check_unchanged(text, notice="N", style="reference")


def test_a_result_tells_each_link_with_its_place():
    result = linker().link("é\r\n\r\nA gilt and a\r\nbond 👍.\r\n", "posts/a.md")
    assert result.links == (
        PlacedLink(7, 11, "gilt", "gilt", "/g#gilt", 3, 3),
        PlacedLink(19, 23, "bond", "bond", "/g#bond", 4, 1),
    )
    assert (result.path, result.removed, result.diagnostics, result.changed) == ("posts/a.md", 0, (), True)


def test_line_and_column_count_behind_a_byte_order_mark_and_front_matter():
    (placed,) = linker().link("\ufeff---\na: b\n---\n\nA gilt").links
    assert (placed.line, placed.column) == (5, 3)


def test_a_result_is_frozen():
    result = linker().link("gilt")
    assert isinstance(result, LinkResult)
    with pytest.raises(dataclasses.FrozenInstanceError):
        result.text = ""


def test_glossaries_linkers_and_results_can_be_keys_of_a_cache():
    text = "- {term: gilt, definition: A bond.}\n- {term: gilts, see: gilt}\n"
    one, two = (Linker(Glossary.parse(text), Settings(first="every")) for _ in range(2))
    assert {one, one.glossary, one.link("gilt")} == {two, two.glossary, two.link("gilt")}
    assert one != Linker(Glossary.parse(text.replace("gilts", "bill")), Settings(first="every"))


def test_a_linker_whose_glossary_is_kept_is_equal_to_one_whose_glossary_is_read(tmp_path):
    (tmp_path / "g.yaml").write_text("- {term: gilt, definition: A bond., aliases: [bill]}\n- {term: x, see: gilt}\n")
    settings = Settings(glossary=("g.yaml",), dialect="commonmark")
    read, kept = (Linker.load(settings, tmp_path) for _ in range(2))
    travelled = pickle.loads(pickle.dumps(kept))
    assert read == kept == travelled
    assert read.glossary == kept.glossary == Glossary.load("g.yaml", root=tmp_path, language="en")
    assert hash(read) == hash(kept) == hash(travelled)
    assert kept.glossary.entries != read.glossary.entries[:-1]
    assert kept.glossary.entries != 1


def test_an_empty_glossary_links_nothing():
    empty = Linker(Glossary.from_entries([]))
    assert not empty.link("A gilt.").changed
    assert not empty.unlink("A [gilt](/glossary/#gilt).").changed


def test_settings_can_be_changed_and_forms_are_kept():
    one = linker(GILT)
    other = one.with_settings(Settings(url="/x/{id}", style="html"))
    assert other.matcher is one.matcher
    assert other.link("gilt").text == '<a href="/x/gilt" class="glossary-link">gilt</a>'
    assert one.link("gilt").text == "[gilt](/g#gilt)"


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"first": "nope"}, '`first` takes one of "document", "section", "paragraph", "every", not \'nope\''),
        ({"dialect": "hogo"}, '`dialect` takes one of "auto", "commonmark"'),
        ({"links": None}, '`links` takes one of "source", "build", not None'),
        ({"skip": "headings"}, "`skip` takes a tuple of \"headings\", .*, not 'headings'"),
        ({"skip": ("headings", "code")}, "`skip` takes .*, not \\('headings', 'code'\\)"),
        ({"max_links": -1}, "`max_links` takes None or a whole number, 0 or more, not -1"),
        ({"max_per_paragraph": "3"}, "`max_per_paragraph` takes None or a whole number, 0 or more, not '3'"),
        ({"style": "wikki"}, "`style` takes one of .*, or a template"),
        ({"url": "/glossary/"}, '`url` needs a {id}, {term} or {page}, where the entry goes, in "/glossary/"'),
        ({"url": "/{id}/{slug}"}, "`url` knows the placeholders {id}, {term} and {page}, not {slug}"),
        ({"url": "javascript:{id}"}, "`url` may be a path, or begin with one of .*, not with `javascript:`"),
        ({"known_urls": "/terms/{id}"}, "`known_urls` takes a tuple of texts, not '/terms/{id}'"),
        ({"known_urls": ("/{id}", "/terms")}, '`known_urls` needs a {id}, {term} or {page}, .* in "/terms"'),
    ],
)
def test_settings_that_cannot_be_are_a_value_error(settings, expected):
    with pytest.raises(ValueError, match=expected):
        linker(**settings)
    with pytest.raises(ValueError, match=expected):
        linker().with_settings(Settings(**settings))


@pytest.mark.parametrize(
    "settings",
    [
        {"max_links": 0},
        {"max_links": None},
        {"skip": ()},
        {"skip": ["lists"]},
        {"url": "https://example.org/{id}?{term}"},
        {"known_urls": ["javascript:{id}"]},  # never written
    ],
)
def test_settings_at_their_limits_can_be(settings):
    assert linker(**settings).link("- x\n\ngilt").links or settings == {"max_links": 0}


def test_a_document_is_linked_alike_whatever_was_linked_before():
    one = linker(max_links=1)
    alone = one.link("gilt bond").text
    one.link("bond bond bond [gilt](/g#gilt)")
    assert one.link("gilt bond").text == alone


def test_the_linked_text_is_the_source_verbatim():
    result = check_marked("the [[R&amp;D]] budget", entry("R&D"))
    assert result.links[0].text == "R&amp;D"
    check_linked("C\\+\\+ code", "[C\\+\\+](/g#c) code", entry("C++"))
    check_linked("the ***gilt***", "the ***[gilt](/g#gilt)***")


@pytest.mark.parametrize(
    "marked",
    [
        "*~~[[gilt]]~~* and **~~[[bond]]~~**",
        "(*~~gilt~~*)",
        "*`*~~gilt~~",
        "**a [[gilt]] b**",
        "a [[**central** bank]]",
        "*a [[**central** bank]]*",
        "**a [[*central* bank]]**",
        "**a **central** bank**",
    ],
)
def test_emphasis_on_which_parsers_differ_gets_no_link(marked):
    check_marked(marked, skip=())


@pytest.mark.parametrize(
    "text",
    [
        "[" * 1000 + "gilt" + "]" * 1000,
        "> " * 1000 + "gilt",
        "*" * 1000 + "gilt",
        "<b>" * 1000 + "gilt",
        "- " * 500 + "gilt",
        "`" * 1000 + "gilt",
        "[gilt](" * 500,
    ],
)
def test_deep_nesting_is_survived(text):
    linking = linker()
    result = linking.link(text)
    assert linking.unlink(result.text).text == text
    assert linking.link(result.text).text == result.text


def test_a_link_in_every_paragraph_of_a_long_document():
    text = "A gilt, a bond.\n\n" * 3000
    linking = linker(first="every")
    result = linking.link(text)
    assert len(result.links) == 6000
    assert linking.unlink(result.text).text == text


def test_a_page_of_footnotes_takes_no_longer_than_its_length():
    """Each is asked whether its text would be the label of a definition, as it stands behind a bracket."""
    from time import process_time

    def seconds(count: int) -> float:
        notes = "".join(f"[^{number}]: gilt\n" for number in range(count))
        text = " ".join(f"gilt[^{number}]" for number in range(count)) + f"\n\n{notes}"
        begun = process_time()
        assert len(linker(first="every").link(text).links) == count
        return process_time() - begun

    seconds(10)
    assert seconds(4000) < 40 * max(seconds(400), 0.02)


def test_a_linker_travels_small_and_links_the_same():

    linker = Linker(Glossary.parse("- {term: gilt, definition: A bond.}"))
    before = linker.link("A gilt.")
    packed = pickle.dumps(linker)
    assert pickle.loads(packed).link("A gilt.") == before
    assert len(packed) < 5_000


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("[1] gilt, a gilt\n\n[gilt]: /x", ["gilt"]),
        ("- [ ] gilt\n- a gilt\n\n[Gilt]: /x", ["gilt"]),
        ("[1]\n  Gilt\n\n[gilt]: /x", []),
        ("[1] Gilts\n\n[gilt]: /x", ["Gilts"]),
        ("[1] gilt\n\n[bond]: /x", ["gilt"]),
        ("[1], gilt\n\n[gilt]: /x", ["gilt"]),
        ("[1] gilt", ["gilt"]),
        ("A line.\n[gilt]: /x\n\n[1] gilt, a gilt", ["gilt"]),
        ("> [1]\n> gilt, a gilt\n\n[gilt]: /x", ["gilt"]),
        ("[1]\n\ngilt\n\n[gilt]: /x", ["gilt"]),
        ("See [gilt]: a bond. [1] Gilt", ["Gilt"]),
    ],
)
def test_what_would_be_the_label_of_brackets_before_it_is_not_linked(source, words):
    """Python-Markdown and kramdown read `[text] [label]` as a reference link."""
    for style in ("inline", "reference", "html"):
        one = Linker(Glossary.parse("- {term: gilt, definition: A bond.}"), Settings(style=style))
        result = one.link(source)
        assert [link.text for link in result.links] == words
        assert one.unlink(result.text).text == source
