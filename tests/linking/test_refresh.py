"""Refreshing: our links are planned anew, and nobody else's."""

import pytest

from linking.cases import BANK, BOND, GILT, entry, linker, redirect


def refreshed(text, *entries, path="", **settings):
    linking = linker(*entries, **settings)
    result = linking.link(text, path, refresh=True, resolve=False)
    again = linking.link(result.text, path, refresh=True, resolve=False)
    assert (again.text, again.links, again.removed) == (result.text, (), 0)
    return result


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("gilt [gilt](/g#gilt)", "[gilt](/g#gilt) gilt"),
        ("# [gilt](/g#gilt)\n\ngilt", "# gilt\n\n[gilt](/g#gilt)"),
        ("**[Gilt](/g#gilt)**: x", "**Gilt**: x"),
        ('gilt [gilt](/g#gilt "What gilt is.")', "[gilt](/g#gilt) gilt"),
        ('gilt <a href="/g#gilt" class="glossary-link">gilt</a>', "[gilt](/g#gilt) gilt"),
        ("gilt [gilt][gl-gilt]\n\n[gl-gilt]: /g#gilt\n", "[gilt](/g#gilt) gilt\n"),
        ("[gilt](/g#gilt) bond", "[gilt](/g#gilt) [bond](/g#bond)"),
    ],
)
def test_our_links_are_planned_anew(before, after):
    assert refreshed(before).text == after


@pytest.mark.parametrize(
    "text",
    [
        "[gilt](/g#gilt) gilt",
        "gilt [my gilt](/g#gilt)",
        'gilt [gilt](/g#gilt "mine")',
        "gilt [gilt][1]\n\n[1]: /g#gilt\n",
        'gilt <a href="/g#gilt">gilt</a>',
        "gilt [x](glossary:gilt)",
        "[gilt](/elsewhere) [x](/g#nobody)",
        "No term.\n",
    ],
)
def test_what_is_right_and_what_is_the_authors_stays(text):
    result = refreshed(text, GILT)
    assert (result.text, result.links, result.removed) == (text, (), 0)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The [central bank](/g#old-bank).", "The [central bank](/g#central-bank)."),
        ("The [Bundesbank](/g#bundesbank).", "The [Bundesbank](/g#central-bank)."),
        ("The [gold standard](/g#gold-standard).", "The gold standard."),
        ("The [x][gl-gone].\n\n[gl-gone]: /g#gone\n", "The x.\n"),
        ('The <a href="/g#gone" class="glossary-link">x</a>.', "The x."),
        ("The [anything](/g#gone).", "The [anything](/g#gone)."),
        ("The [my words](/g#old-bank).", "The [my words](/g#old-bank)."),
    ],
)
def test_links_to_former_ids_and_to_entries_that_are_gone(before, after):
    assert refreshed(before, BANK, redirect("Bundesbank", "central-bank")).text == after


def test_links_under_a_url_of_before_that_carry_our_mark_are_re_pointed():
    known = ("/old#{id}",)
    text = '<a href="/old#gilt" class="glossary-link">gilt</a>'
    assert refreshed(text, GILT, known_urls=known).text == "[gilt](/g#gilt)"
    text = "[gilt][gl-gilt]\n\n[gl-gilt]: /old#gilt\n"
    assert refreshed(text, GILT, known_urls=known).text == "[gilt](/g#gilt)\n"
    assert refreshed("[gilt](/old#gilt)", GILT, known_urls=known).text == "[gilt](/old#gilt)"


def test_what_is_told_is_what_is_new_and_how_many_are_gone():
    result = refreshed("gilt, [gilt](/g#gilt), [bond](/g#bond) and a central bank")
    assert result.text == "[gilt](/g#gilt), gilt, [bond](/g#bond) and a [central bank](/g#central-bank)"
    assert [(p.start, p.end, p.text, p.column) for p in result.links] == [
        (0, 4, "gilt", 1),
        (45, 57, "central bank", 46),
    ]
    assert result.removed == 1
    for placed in result.links:
        assert result.source[placed.start : placed.end] == placed.text


def test_places_are_those_of_the_source_in_every_style():
    text = "[gilt][gl-gilt]\r\n\r\nbond\r\n\r\n[gl-gilt]: /g#gilt\r\n"
    result = refreshed(text, style="reference")
    assert [(p.start, p.line, p.column) for p in result.links] == [(19, 3, 1)]
    assert result.removed == 0


def test_the_limits_of_now_hold_for_links_of_before():
    result = refreshed("[gilt](/g#gilt) [bond](/g#bond)", GILT, BOND, max_links=1)
    assert (result.text, result.removed) == ("gilt [bond](/g#bond)", 1)


def test_a_change_of_style_title_or_url_rewrites_our_links():
    text = "A [gilt](/g#gilt).\n"
    assert refreshed(text, style="reference").text == "A [gilt][gl-gilt].\n\n[gl-gilt]: /g#gilt\n"
    assert refreshed(text, style="html").text == 'A <a href="/g#gilt" class="glossary-link">gilt</a>.\n'
    assert refreshed(text, title=True).text == 'A [gilt](/g#gilt "What gilt is.").\n'


def test_an_entry_that_is_no_longer_linked_by_itself_loses_our_links():
    assert refreshed("A [gilt](/g#gilt).", entry("gilt", autolink=False)).text == "A gilt."


def test_the_notice_follows():
    linking = linker(notice="N")
    text = linking.link("A gilt.\n").text
    assert linking.link(text, refresh=True).text == text
    gone = linker(BOND, notice="N").link(text, refresh=True)
    assert gone.text == "A gilt.\n"


def test_a_page_of_links_takes_no_longer_than_its_length():
    from time import process_time

    def seconds(count: int) -> float:
        every = linker(first="every")
        text = every.link("A gilt fell. " * count).text
        begun = process_time()
        assert every.link(text, refresh=True).text == text
        return process_time() - begun

    seconds(10)
    assert seconds(4000) < 40 * max(seconds(400), 0.02)
