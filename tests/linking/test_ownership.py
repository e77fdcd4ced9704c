"""Which links are ours: what unlinking takes out, and what stays the author's."""

import pytest

from linking.cases import BANK, ENTRIES, entry, linker

OURS = [
    ("A [gilt](/g#gilt).", "A gilt."),
    ("A [Gilt](/g#gilt).", "A Gilt."),
    ("The [Fed](/g#central-bank).", "The Fed."),
    ("The [central\nbank](/g#central-bank).", "The central\nbank."),
    ("The [central-bank](/g#central-bank).", "The central-bank."),
    ("The [*central* bank](/g#central-bank).", "The *central* bank."),
    ("The [**central bank**](/g#central-bank).", "The **central bank**."),
    ("[**Gilt**](/g#gilt)", "**Gilt**"),
    ("[central **bank**](/g#central-bank)", "central **bank**"),
    ("- [*gilt*](/g#gilt)\n", "- *gilt*\n"),
    ("> [central\n> bank](/g#central-bank)", "> central\n> bank"),
    ("| [gilt](/g#gilt) |\n|-|\n", "| gilt |\n|-|\n"),
    ('A [gilt](/g#gilt "What gilt is.").', "A gilt."),
    ("A [gilt](</g#gilt>).", "A gilt."),
    ("A [gilt](/g#gi%6ct).", "A gilt."),
    ("A [gilt][gl-gilt].\n\n[gl-gilt]: /g#gilt\n", "A gilt.\n"),
    ("A [gilt][gl-gilt-2].\n\n[gl-gilt-2]: /g#gilt\n", "A gilt.\n"),
    ('A [gilt][gl-gilt].\n\n[gl-gilt]: /g#gilt "x"\n', "A gilt.\n"),
    ('A <a href="/g#gilt" class="glossary-link">gilt</a>.', "A gilt."),
    ('A <a class="x glossary-link" href="/g#gilt" title="x">gilt</a>.', "A gilt."),
    ('<p>A <a href="/g#gilt" class="glossary-link">gilt</a>.</p>', "<p>A gilt.</p>"),
]
AUTHORS = [
    "A [bond](/g#gilt), a [gilt bond](/g#gilt).",
    "A [gilt](/other#gilt).",
    "A [gilt](/g).",
    "A [gilt](/g#nobody).",
    'A [gilt](/g#gilt "My own title").',
    "A [gilt][1].\n\n[1]: /g#gilt\n",
    "A [gilt].\n\n[gilt]: /g#gilt\n",
    "A [gilt][].\n\n[gilt]: /g#gilt\n",
    "A [gl-gilt].\n\n[gl-gilt]: /g#gilt\n",
    "A [my words][gl-gilt].\n\n[gl-gilt]: /g#gilt\n",
    'A <a href="/g#gilt">gilt</a>.',
    'A <a href="/g#gilt" class="link">gilt</a>.',
    'A <a href="/elsewhere" class="glossary-link">gilt</a>.',
    "![gilt](/g#gilt)",
    "</g#gilt>",
    "`[gilt](/g#gilt)`",
    "    [gilt](/g#gilt)\n",
    "<!-- [gilt](/g#gilt) -->",
    "[gilt](glossary:gilt)",
    "[`gilt`](/g#gilt)",
    "[![gilt](x)](/g#gilt)",
    "[](/g#gilt)",
    "A [fed](/g#central-bank).",
]


@pytest.mark.parametrize(("before", "after"), OURS)
@pytest.mark.parametrize("style", ["inline", "reference", "html"])
def test_a_link_that_we_would_write_is_ours_whatever_the_style_is_now(before, after, style):
    entries = (*ENTRIES[:2], entry("central bank", aliases=("Fed",), case="smart"))
    for title in (False, True):
        result = linker(*entries, style=style, title=title).unlink(before)
        assert (result.text, result.removed) == (after, 1)


@pytest.mark.parametrize("text", AUTHORS)
def test_every_other_link_is_the_authors_and_stays(text):
    result = linker(*ENTRIES[:2], entry("central bank", aliases=("FED",))).unlink(text)
    assert (result.text, result.removed, result.diagnostics) == (text, 0, ())


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("[gilt](/essay)", False),
        ('[gilt](/essay "mine")', False),
        ('[gilt](/essay "What gilt is.")', True),
        ('<a href="/essay">gilt</a>', False),
        ('<a href="/essay" class="glossary-link">gilt</a>', True),
        ("[gilt][gl-gilt]\n\n[gl-gilt]: /essay\n", True),
        ("[gilt][1]\n\n[1]: /essay\n", False),
        ("[gilt](/g#gilt)", False),
    ],
)
def test_under_an_entrys_own_url_only_class_label_or_title_tells(text, ours):
    assert bool(linker(entry("gilt", url="/essay")).unlink(text).removed) is ours


def test_a_link_to_an_id_of_before_is_not_taken_out_by_unlink():
    text = "[central bank](/g#old-bank)"
    assert linker(BANK).unlink(text).text == text


def test_a_link_that_holds_more_than_text_together_stays_with_a_word():
    result = linker(entry("gilt")).unlink("\\[gilt](/g#gilt)")
    assert (result.text, result.removed) == ("\\[gilt](/g#gilt)", 0)


ONE_URL = [
    ((entry("gilt", url="/essay"), entry("QE", url="/essay")), {}),
    ((entry("QE", url="/essay"), entry("gilt", url="/essay")), {}),
    ((entry("gilt", page="terms.md"), entry("QE", page="terms.md")), {"url": "{page}"}),
    ((entry("gilt"), entry("QE", url="/g#gilt")), {}),
]


@pytest.mark.parametrize(("entries", "settings"), ONE_URL)
@pytest.mark.parametrize("style", ["inline", "reference", "html", "myst"])
def test_of_entries_with_one_url_the_text_tells_whose_a_link_is(entries, settings, style):
    text = "QE and a gilt.\n\nGilt and QE, QE and gilt.\n"
    linking = linker(*entries, style=style, **settings)
    linked = linking.link(text)
    assert [(link.text, link.entry) for link in linked.links] == [("QE", "qe"), ("gilt", "gilt")]
    assert linking.link(linked.text).text == linked.text
    assert linking.link(linked.text, refresh=True).text == linked.text
    assert linking.unlink(linked.text).text == text
    assert [link.entry for link in linking.unlink(linked.text).unlinked] == [link.entry for link in linked.links]


def test_a_link_to_their_page_that_names_none_of_them_stays():
    entries = entry("gilt", page="terms.md"), entry("QE", page="terms.md")
    text = "See [the glossary](terms.md)."
    linking = linker(*entries, url="{page}")
    assert linking.link(text, refresh=True).text == linking.unlink(text).text == text


def test_of_a_form_of_two_entries_with_one_url_the_priority_tells():
    entries = (
        entry("gilt", page="t.md", aliases=("stock",), priority=1),
        entry("share", page="t.md", aliases=("stock",)),
    )
    for ordered in (entries, entries[::-1]):
        linking = linker(*ordered, url="{page}")
        linked = linking.link("A stock is a stock.")
        assert [link.entry for link in linked.links] == ["gilt"]
        assert linking.link(linked.text).text == linked.text
