"""Explicit references: where an author writes down which entry is meant."""

import pytest

from linking.cases import BANK, ENTRIES, GILT, entry, linker, redirect

EVERYBODY = (*ENTRIES, redirect("Bundesbank", "central-bank"))


def resolved(text, *entries, **settings):
    return linker(*(entries or EVERYBODY), **settings).link(text)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[any *text*](glossary:gilt)", "[any *text*](/g#gilt)"),
        ("[x](<glossary:gilt>)", "[x](/g#gilt)"),
        ("[x](<glossary:central bank>)", "[x](/g#central-bank)"),
        ("[x](glossary:central%20bank)", "[x](/g#central-bank)"),
        ('[x](glossary:gilt "My title")', '[x](/g#gilt "My title")'),
        ("[x](GLOSSARY:gilt)", "[x](/g#gilt)"),
        ("[x]( glossary:gilt )", "[x]( /g#gilt )"),
        ("<glossary:gilt>", "[gilt](/g#gilt)"),
        ("See <glossary:bundesbank>.", "See [central bank](/g#central-bank)."),
        ("[x][r] [y][r]\n\n[r]: glossary:gilt\n", "[x][r] [y][r]\n\n[r]: /g#gilt\n"),
        ("[r]\n\n[R]: glossary:gilt 'T'\n", "[r]\n\n[R]: /g#gilt 'T'\n"),
        ("[x][glossary:r]\n\n[glossary:r]: glossary:gilt\n", "[x][glossary:r]\n\n[glossary:r]: /g#gilt\n"),
        ('<a href="glossary:gilt">x</a>', '<a href="/g#gilt">x</a>'),
        ("<a title='glossary:x' href='glossary:gilt'>x</a>", "<a title='glossary:x' href='/g#gilt'>x</a>"),
        ("<a href=glossary:gilt>x</a>", "<a href=/g#gilt>x</a>"),
        ("<div><a href='glossary:central bank'>x</a></div>\n", "<div><a href='/g#central-bank'>x</a></div>\n"),
        ("# [x](glossary:gilt)\n", "# [x](/g#gilt)\n"),
        ("| [x](glossary:gilt) |\n|-|\n", "| [x](/g#gilt) |\n|-|\n"),
        ("[x](glossary:gilt) [y](glossary:bond)", "[x](/g#gilt) [y](/g#bond)"),
        ("[](glossary:gilt)", "[gilt](/g#gilt)"),
        ("See [ ]( <glossary:bundesbank> 'T').", "See [central bank]( /g#central-bank 'T')."),
        ("[![](i.png)](glossary:gilt)", "[![](i.png)](/g#gilt)"),
        ('<a href="glossary:gilt"></a>', '<a href="/g#gilt"></a>'),  # an anchor that a stylesheet fills
    ],
)
def test_a_reference_leads_to_its_entry(before, after):
    assert resolved(before).text == after
    assert resolved(before).diagnostics == ()


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("central-bank", "central-bank"),
        ("Fed", "central-bank"),
        ("old-bank", "central-bank"),
        ("bundesbank", "central-bank"),
        ("Gilt", "gilt"),
    ],
)
def test_a_reference_is_an_id_a_former_id_a_redirect_or_a_name(name, target):
    assert resolved(f"[x](glossary:{name})").text == f"[x](/g#{target})"


@pytest.mark.parametrize(
    "text",
    [
        "`[x](glossary:gilt)`",
        "    [x](glossary:gilt)\n",
        "![x](glossary:gilt)",
        "<!-- [x](glossary:gilt) -->",
        "glossary:gilt",
        "[glossary:gilt]",
        "[x](/glossary:gilt)",
        "[x](myglossary:gilt)",
    ],
)
def test_what_is_no_link_is_no_reference(text):
    result = linker(entry("gilt", autolink=False)).link(text)
    assert (result.text, result.diagnostics) == (text, ())


def test_references_stay_as_they_are_unless_they_are_to_be_resolved():
    text = "[x](glossary:gilt) <glossary:bond> a gilt"
    result = linker().link(text, resolve=False)
    assert (result.text, result.diagnostics) == (text, ())


def test_the_autolink_has_a_title_where_links_have():
    assert resolved("<glossary:gilt>", title=True).text == '[gilt](/g#gilt "What gilt is.")'
    assert resolved("[x](glossary:gilt)", title=True).text == "[x](/g#gilt)"


@pytest.mark.parametrize("resolve", [True, False])
@pytest.mark.parametrize("text", ["[x](glossary:gildt) b", "<glossary:gildt>", "[x][r]\n\n[r]: glossary:gildt\n"])
def test_an_unknown_reference_is_an_error_with_a_suggestion(text, resolve):
    result = linker(*EVERYBODY).link(text, "post.md", resolve=resolve)
    assert result.text == text
    (only,) = result.diagnostics
    assert (only.code, only.severity, only.place.path, only.place.line) == ("GL401", "error", "post.md", 1)
    assert "`gildt`" in only.message
    assert "`glossary:gilt`" in only.help


def test_an_unknown_reference_like_no_entry_is_an_error_without_one():
    (only,) = resolved("a\n\n- [x](glossary:zzz)\n").diagnostics
    assert (only.place.line, only.place.column, only.code) == (3, 3, "GL401")
    assert "did you mean" not in only.help


def test_references_are_resolved_where_linking_is_off():
    text = "---\nglossary: false\n---\nA gilt, [x](glossary:gilt)."
    assert resolved(text).text == text.replace("glossary:gilt", "/g#gilt")
    text = "<!-- glosslink: off -->\n\nA gilt, [x](glossary:gilt).\n"
    assert resolved(text).text == text.replace("glossary:gilt", "/g#gilt")


def test_an_entry_that_is_not_linked_by_itself_can_be_asked_for():
    assert resolved("gilt <glossary:gilt>", entry("gilt", autolink=False)).text == "gilt [gilt](/g#gilt)"


def test_an_entry_without_a_url_that_may_be_written_is_told_of():
    for bad in (entry("gilt", url="javascript:x"), entry("gilt", url="&#106;avascript:x")):
        result = resolved("[x](glossary:gilt)", bad)
        assert result.text == "[x](glossary:gilt)"
        assert [d.code for d in result.diagnostics] == ["GL409"]


def test_a_reference_in_the_notice_is_left_as_the_notice_has_it():
    notice = "[x](glossary:gilt)"
    linking = linker(notice=notice)
    once = linking.link("A gilt.\n")
    assert linking.link(once.text).text == once.text
    other = linker(notice="N").link(once.text)
    assert "glossary:" not in other.text


@pytest.mark.parametrize("text", ["[x](glossary:)", "[x](glossary:%20)", "<glossary:>"])
def test_a_reference_to_nothing_is_told_as_such(text):
    result = resolved(text)
    assert result.text == text
    (only,) = result.diagnostics
    assert (only.code, only.message) == ("GL401", "this reference names no entry")
    assert only.help == "write an entry's id behind `glossary:`."


def test_a_term_that_a_reference_gets_is_text_and_comes_of_no_other_change():
    found = linker(entry("a*b*c [x]", id="abc"))
    assert found.link("[](glossary:abc)").text == "[a&#42;b&#42;c &#91;x&#93;](/g#abc)"
    assert found.link("<glossary:abc>").text == found.link("[](glossary:abc)").text
    assert found.link("[](glossary:abc)", resolve=False).text == "[](glossary:abc)"


def test_other_links_are_added_beside_references():
    result = resolved("[x](glossary:gilt) bond gilt", GILT, BANK, entry("bond"))
    assert result.text == "[x](/g#gilt) [bond](/g#bond) gilt"
    assert [placed.text for placed in result.links] == ["bond"]
