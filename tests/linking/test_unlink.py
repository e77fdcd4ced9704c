"""Unlinking: our links go, and everything that came with them."""

import pytest

import oracle
from linking.cases import BANK, ENTRIES, entry, linker, redirect


@pytest.mark.parametrize(
    ("before", "after", "removed"),
    [
        ("", "", 0),
        ("No link.", "No link.", 0),
        ("A [gilt](/g#gilt) and a [bond](/g#bond).", "A gilt and a bond.", 2),
        ("A [gilt](/g#gilt) and [x](/y).\r\n", "A gilt and [x](/y).\r\n", 1),
        ("\ufeff[gilt](/g#gilt)", "\ufeffgilt", 1),
        ("a\t[gilt](/g#gilt)  \nb", "a\tgilt  \nb", 1),
        ("**[Gilt](/g#gilt)**", "**Gilt**", 1),
        ("# [gilt](/g#gilt)\n", "# gilt\n", 1),
        ("[x](/y)[gilt](/g#gilt)[x](/y)", "[x](/y)gilt[x](/y)", 1),
        ("[gilt](/g#gilt)[bond](/g#bond)", "giltbond", 2),
        ("| [gilt](/g#gilt) | b |\n|-|-|\n", "| gilt | b |\n|-|-|\n", 1),
        ("a[^1]\n\n[^1]: a [gilt](/g#gilt)\n", "a[^1]\n\n[^1]: a gilt\n", 1),
        ("<b>[gilt](/g#gilt)</b>", "<b>gilt</b>", 1),
    ],
)
def test_our_links_go_and_nothing_else(before, after, removed):
    result = linker().unlink(before)
    assert (result.text, result.removed, result.links) == (after, removed, ())
    assert result.changed is (before != after)


@pytest.mark.parametrize(
    "text",
    [
        "[a [gilt](/g#gilt)][x]\n\n[a gilt]: /y\n",
        "[[gilt](/g#gilt)]\n\n[gilt]: /y\n",
        "![[gilt](/g#gilt)](x)",
        "{{ [gilt](/g#gilt) }}",
    ],
)
def test_a_link_where_we_would_write_none_is_not_ours(text):
    result = linker().unlink(text)
    assert (result.text, result.diagnostics) == (text, ())


@pytest.mark.parametrize(
    "text",
    ["\\![gilt](/g#gilt)", "[gilt](/g#gilt)(x)", "[gilt](/g#gilt): x\n", "1[gilt](/g#gilt)"],
)
def test_taking_a_link_out_is_harmless(text):
    result = linker().unlink(text)
    assert result.removed == 1
    for judge in oracle.referees():
        assert oracle.harm(result.text, text, lambda href: href == "/g#gilt", [judge]) == []


def test_a_link_that_keeps_its_text_what_it_is_stays_and_is_told_of():
    result = linker(entry("amp")).unlink("a\n\nx &[amp](/g#amp);\n", "post.md")
    assert result.text == result.source
    (only,) = result.diagnostics
    assert (only.code, str(only.place)) == ("GL409", "post.md:3:4")
    assert only.help


@pytest.mark.parametrize("path", ["a.md", "a.html"])
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<nav>", "</nav>"),
        ('<p aria-hidden="true">', "</p>"),
        ('<div role="button">', "</div>"),
        ('<p class="notranslate">x ', " x</p>"),
    ],
)
def test_our_anchors_go_from_where_nothing_is_prose_now(before, after, path):
    for text in ("gilt", "Central\n bank", "R&amp;D"):
        link = f'<a href="/g#{text[:1].lower()}" class="glossary-link">{text}</a>'
        entries = (entry("gilt", id="g"), entry("central bank", id="c"), entry("R&D", id="r"))
        found = linker(*entries).unlink(f"{before}{link}{after}\n", path)
        assert (found.text, found.removed) == (f"{before}{text}{after}\n", 1)
    for kept in (
        '<a href="/g#g">gilt</a>',
        '<a href="/g#g" class="glossary-link">my gilt</a>',
        '<a href="/g#g" class="glossary-link"><code>gilt</code></a>',
    ):
        assert linker(*entries).unlink(f"{before}{kept}{after}\n", path).removed == 0


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("The [central bank](/g#old-bank).", "it leads to `central-bank` by a name of before"),
        ("The [bundesbank](/g#bundesbank).", "it leads to `central-bank` by a name of before"),
        ("The [gold standard](/g#gold-standard).", "it leads to an entry that is gone"),
        ('<a href="/g#gone" class="glossary-link">x</a>', "it leads to an entry that is gone"),
        ('A [central bank](/g#central-bank "What it was.").', "its title is not the summary of `central-bank`"),
    ],
)
def test_a_link_that_may_be_ours_stays_and_is_told_of(text, message):
    linking = linker(BANK, redirect("Bundesbank", "central-bank"), title=True)
    result = linking.unlink(text)
    (only,) = result.diagnostics
    assert (result.text, result.removed, only.code) == (text, 0, "GL409")
    assert only.message.startswith(f"this link stays: {message}")
    if "before" in message or "gone" in message:
        assert "/g#" not in linking.unlink(linking.link(text, refresh=True).text).text


@pytest.mark.parametrize(
    "text",
    [
        "The [x](/g#old-bank), [my bank](/g#central-bank), [anything](/g#gone).",
        'A [gilt](/g#gilt "What gilt is.") and a [bond](/g#bond).',
        'My [gold](/g#gilt "My own title"), [gilt](/elsewhere "x").',
        "`[central bank](/g#old-bank)`",
    ],
)
def test_a_link_that_is_ours_or_surely_the_authors_is_not_told_of(text):
    assert linker(*ENTRIES, title=True).unlink(text).diagnostics == ()
    assert linker(*ENTRIES).unlink('A [gilt](/g#gilt "mine").').diagnostics == ()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("A [treasury bond](/g#gilt).", "its text is no form of `gilt`"),
        ("A [gilt](/glossary/#gilt).", "its URL is not the one that `url`"),
        ("A [gilt](/terms/gilt/).", "its URL is not the one that `url`"),
        ("A [gilt](/k#gilt).", "its URL for `gilt` is one of `known-urls`"),
        ("A [bond](/bonds).", "`bond` has a `url` of its own"),
        ('A [gilt](/g#gilt "mine").', "its title is not the summary of `gilt`"),
        ("A [treasury bond][b].\n\n[b]: /g#gilt\n", "its text is no form of `gilt`"),
        ('A <a href="/g#gilt">treasury bond</a>.', "its text is no form of `gilt`"),
    ],
)
def test_a_link_to_the_glossary_that_stays_without_a_word_can_be_asked_for(text, reason):
    result = linker(entry("gilt"), entry("bond", url="/bonds"), known_urls=("/k#{id}",)).unlink(text)
    (only,) = result.staying
    assert (result.text, result.diagnostics) == (text, ())
    assert (only.severity, only.place.column) == ("info", 3)
    assert only.message.startswith(f"this link stays: {reason}")


@pytest.mark.parametrize(
    "text",
    [
        "A [gilt](/g#gilt).",
        "A [gilt](/posts/gilt/) and [gilt](https://example.org/glossary/#gilt).",
        "The [my bank](/glossary/#gilt) and [gilt](/glossary/#bond).",
        "`[my gilt](/g#gilt)`, [any](glossary:gilt), [x](/g#gone), [top](#top), ![gilt](/glossary/gilt.png)",
    ],
)
def test_no_other_link_is_said_to_stay(text):
    assert linker(entry("gilt")).unlink(text).staying == ()
