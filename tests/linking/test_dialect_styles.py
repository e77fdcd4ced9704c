"""The styles of dialects and templates of the user's own: what is written, what is refused, what is ours again."""

import re
from pathlib import Path

import pytest

from glosslink import Glossary, Linker, Settings
from glosslink.link_template import TEMPLATES, parse
from linking.cases import BANK, BOND, GILT, check_linked, check_unchanged, entry, linker

GLOSS = '{{< gloss "{id}" >}}{text}{{< /gloss >}}'
TERM = '<Term id="{id}" tip="{summary}">{text}</Term>'
ATTRIBUTE = '{{< tooltip text="{text}" term="{term}" >}}'

WRITTEN = [
    ("wiki", "A gilt.", "A [[/g#gilt|gilt]]."),
    ("wiki", "The gilt's yield", "The [[/g#gilt|gilt]]'s yield"),
    ("wiki", "a *gilt* b", "a *[[/g#gilt|gilt]]* b"),
    ("wiki", "| a gilt | b |\n|---|---|\n", "| a [[/g#gilt\\|gilt]] | b |\n|---|---|\n"),
    ("wiki", "gilt\r\n", "[[/g#gilt|gilt]]\r\n"),
    ("gollum", "A gilt.", "A [[gilt|/g#gilt]]."),
    ("hugo", "A gilt.", 'A [gilt]({{< relref "/g#gilt" >}}).'),
    ("hugo", "The *central*\nbank", 'The [*central*\nbank]({{< relref "/g#central-bank" >}})'),
    ("hugo", "| gilt | b |\n|---|---|\n", '| [gilt]({{< relref "/g#gilt" >}}) | b |\n|---|---|\n'),
    ("myst", "Gilt and Fed", "Gilt and {term}`Fed <central bank>`"),
    ("myst", "A gilt.", "A {term}`gilt <gilt>`."),
    ("myst", "`x` gilt `y`", "`x` {term}`gilt <gilt>` `y`"),
    (GLOSS, "The **central** bank", 'The {{< gloss "central-bank" >}}**central** bank{{< /gloss >}}'),
    (GLOSS, "<div>gilt</div>\n", '<div>{{< gloss "gilt" >}}gilt{{< /gloss >}}</div>\n'),
    (TERM, "A gilt.", 'A <Term id="gilt" tip="What gilt is.">gilt</Term>.'),
    (ATTRIBUTE, "The Fed.", 'The {{< tooltip text="Fed" term="central bank" >}}.'),
    ("[{text}]({url}){.term}", "A gilt.", "A [gilt](/g#gilt){.term}."),
    ("{abbr}`{text} ({summary})`", "A gilt.", "A {abbr}`gilt (What gilt is.)`."),
    ("{% gloss %}{text}{% endgloss %}", "A gilt.", "A {% gloss %}gilt{% endgloss %}."),
    ("[[{term}#{id}|{text}]]", "The Fed.", "The [[central bank#central-bank|Fed]]."),
]
# What the dialect would read otherwise, or show as it stands.
REFUSED = [
    ("wiki", "the central\nbank"),
    ("wiki", "the *central* bank"),
    ("wiki", "<div>gilt</div>\n"),
    ("wiki", "gilt(a)"),
    ("wiki", "gilt[a]"),
    ("gollum", "| gilt | b |\n|---|---|\n"),
    ("hugo", "<p>gilt</p>\n"),
    ("hugo", "\\gilt"),
    ("myst", "the central\nbank"),
    ("myst", "the **central** bank"),
    ("myst", "gilt`x`"),
    ("myst", "a ` gilt"),
    ("[{text}]({url}){.term}", "[gilt"),
    (ATTRIBUTE, "the central\nbank"),
    (ATTRIBUTE, "the central&#32;bank"),
]
NO_MENTION = ["`gilt`", "    gilt\n", "[[gilt]]", "[gilt](x)", "{{ gilt }}", "$gilt$"]


@pytest.mark.parametrize(("style", "before", "after"), WRITTEN)
def test_written(style, before, after):
    entries = (entry("gilt", case="sensitive"), BOND, BANK) if before.startswith("Gilt") else ()
    result = check_linked(before, after, *entries, style=style)
    assert result.diagnostics == ()
    assert len(result.links) == 1


@pytest.mark.parametrize(("style", "text"), REFUSED)
def test_what_a_style_cannot_hold_is_refused_and_told(style, text):
    result = check_unchanged(text, style=style)
    assert [(d.code, d.severity) for d in result.diagnostics] in ([("GL409", "warning")], [])
    assert linker(style="inline").link(text).links or text == "\\gilt"


def test_the_next_mention_is_linked_where_the_first_is_refused():
    text = "The central\nbank, a central bank.\n"
    result = check_linked(text, "The central\nbank, a {term}`central bank <central bank>`.\n", style="myst")
    assert "the style in force cannot hold it here" in result.diagnostics[0].message


@pytest.mark.parametrize("style", [*TEMPLATES.values(), *TEMPLATES, GLOSS, TERM, ATTRIBUTE])
@pytest.mark.parametrize("text", NO_MENTION)
def test_no_style_links_where_nothing_is_linked(style, text):
    check_unchanged(text, style=style)


def test_a_template_that_a_name_stands_for_is_the_same_style():
    for template, name in TEMPLATES.items():
        check_linked("A gilt.", linker(style=name).link("A gilt.").text, style=template)


# Ownership


@pytest.mark.parametrize("now", ["inline", "reference", "html", *TEMPLATES.values(), GLOSS])
@pytest.mark.parametrize(("style", "before", "after"), [row for row in WRITTEN if row[0] in TEMPLATES.values()])
def test_a_link_in_a_style_with_a_name_is_ours_whatever_the_style_is_now(now, style, before, after):
    entries = (entry("gilt", case="sensitive"), BOND, BANK) if before.startswith("Gilt") else ()
    linking = linker(*entries, style=now)
    assert linking.unlink(after).text == before
    assert linking.link(after).text == after
    assert linking.link(after, refresh=True).text == linking.link(before).text


AUTHORS = [
    "[[/g#gilt|a bond]]",
    "[[/g#gilt]]",
    "![[/g#gilt|gilt]]",
    "[[/other#gilt|gilt]]",
    "`[[/g#gilt|gilt]]`",
    "    [[/g#gilt|gilt]]\n",
    "```\n[[/g#gilt|gilt]]\n```\n",
    "<!-- [[/g#gilt|gilt]] -->",
    "$$ [[/g#gilt|gilt]] $$",
    "---\ntitle: '[[/g#gilt|gilt]]'\n---\n",
    "[see [[/g#gilt|gilt]]](/x)",
    "\\[[/g#gilt|gilt]]",
    "[[/g#gilt|gilt]](/x)",
    "{term}`gilt`",
    "{term}`the gilt <gilt>`",
    "{term}`gilt <nothing>`",
    "`` {term}`gilt <gilt>` ``",
    "` {term}`gilt <gilt>`",
    '[my gilt]({{< relref "/g#gilt" >}})',
    '[gilt]({{< ref "/g#gilt" >}})',
    '`[gilt]({{< relref "/g#gilt" >}})`',
    '{{< gloss "gilt" >}}gilt{{< /gloss >}}',
    '<Term id="gilt">gilt</Term>',
]


@pytest.mark.parametrize("style", ["inline", *TEMPLATES.values()])
@pytest.mark.parametrize("text", AUTHORS)
def test_every_other_link_is_the_authors_and_stays(style, text):
    assert linker(style=style).unlink(text).text == text


@pytest.mark.parametrize(
    ("template", "text"),
    [
        (GLOSS, '{{< gloss "gilt" >}}gilt{{< /gloss >}}'),
        (TERM, '<Term id="gilt" tip="A summary of before.">gilt</Term>'),
        (TERM, '<Term id="gilt" tip="&quot;Old&quot;">gilt</Term>'),
        (ATTRIBUTE, '{{< tooltip text="gilt" term="Gilt" >}}'),
    ],
)
def test_a_link_of_a_template_is_ours_while_that_is_configured(template, text):
    assert linker(style=template).unlink(f"A {text}.").text == "A gilt."
    assert linker(style="inline").unlink(f"A {text}.").text == f"A {text}."


def test_a_mention_in_an_authors_link_of_the_dialect_is_the_first():
    check_unchanged("The [[/g#gilt|old gilt]] and a gilt.", style="wiki")
    check_unchanged('The {{< gloss "gilt" >}}bond{{< /gloss >}} and a gilt.', GILT, style=GLOSS)


@pytest.mark.parametrize(
    ("style", "before", "after"),
    [
        ("wiki", "[[/g#old-bank|central bank]]", "[[/g#central-bank|central bank]]"),
        ("hugo", '[Fed]({{< relref "/g#old-bank" >}})', '[Fed]({{< relref "/g#central-bank" >}})'),
        (GLOSS, '{{< gloss "old-bank" >}}Fed{{< /gloss >}}', '{{< gloss "central-bank" >}}Fed{{< /gloss >}}'),
        (TERM, '<Term id="gilt" tip="Of before.">gilt</Term>', '<Term id="gilt" tip="What gilt is.">gilt</Term>'),
        (GLOSS, '{{< gloss "gone" >}}thing{{< /gloss >}}', "thing"),
        ("wiki", "[[/g#gone|gone]]", "gone"),
        ("inline", "[[/g#gilt|gilt]]", "[gilt](/g#gilt)"),
        ("wiki", "[gilt](/g#gilt)", "[[/g#gilt|gilt]]"),
    ],
)
def test_refresh_leads_links_to_what_is_there_now(style, before, after):
    linking = linker(style=style)
    assert linking.link(before, refresh=True).text == after
    assert linking.link(after, refresh=True).text == after


def test_an_entry_with_a_url_of_its_own_is_linked_inline_where_a_dialect_cannot_mark_a_link_as_ours():
    essay = entry("essay", url="https://x.test/")
    for style in TEMPLATES.values():
        check_linked("An essay.", 'An [essay](https://x.test/ "What essay is.").', essay, style=style)
    check_linked("An essay.", 'An {{< gloss "essay" >}}essay{{< /gloss >}}.', essay, style=GLOSS)


# URLs of wikis name pages


@pytest.mark.parametrize(
    ("url", "after"),
    [
        ("{term}", "The [[central bank|Fed]]."),
        ("Glossary#{term}", "The [[Glossary#central bank|Fed]]."),
        ("{id}", "The [[central-bank|Fed]]."),
    ],
)
def test_a_url_may_name_a_note_by_the_term(url, after):
    check_linked("The Fed.", after, style="wiki", url=url)
    assert linker(style="inline", url=url).unlink(after).text == "The Fed."


def test_a_url_by_term_is_escaped_inline():
    check_linked("The Fed.", "The [Fed](/g#central%20bank).", url="/g#{term}")


# What stands in a glossary cannot get out of a link


HOSTILE = [*r"""]] | " ' ` \ < > {{ }} {%x%} <b> &quot; %} é 日本 _ *""".split(" "), "\n\n#x"]
LINK = "[{text}](/g#{id} '{summary}')"
ANCHOR = "<a title='{term}' href='{url}'>{text}</a>"
EVERY = [*TEMPLATES.values(), GLOSS, TERM, ATTRIBUTE, LINK, ANCHOR]


@pytest.mark.parametrize("style", EVERY)
@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_values_are_escaped_or_refused(style, hostile):
    places = [
        entry("gilt", id=f"gilt{hostile}x"),
        entry(f"x{hostile}y", id="gilt", aliases=("gilt",)),
        entry("gilt", given_summary=f"x {hostile} y"),
        entry("gilt", url=f"/x{hostile}y"),
    ]
    text = "A gilt, and more.\n"
    for one in places:
        linking = Linker(Glossary.from_entries([one]), Settings(style=style, url="/g#{id}"))
        result = linking.link(text)
        assert linking.unlink(result.text).text == text
        assert linking.link(result.text).text == result.text
        template = next((template for template, name in TEMPLATES.items() if name == style), style)
        for mark in ("{{", "}}", "{%", "%}", "<", "`"):  # no more of what begins or ends something than a link has
            assert result.text.count(mark) in (0, template.count(mark))
        assert "\n" not in result.text.rstrip("\n")


def test_a_quote_in_a_value_cannot_end_an_attribute():
    one = entry("gilt", given_summary='Britain\'s "gilt" <b>')
    template = "<a title='{summary}' data-x=\"{summary}\" href='{url}'>{text}</a>"
    written = "Britain&#39;s &#34;gilt&#34; &#60;b&#62;"
    check_linked(
        "A gilt.", f"A <a title='{written}' data-x=\"{written}\" href='/g#gilt'>gilt</a>.", one, style=template
    )


# What a template is


def test_the_templates_of_the_documentation_work():
    page = Path(__file__).parents[2] / "docs" / "styles.md"
    templates = re.findall(r"^style = '(.*)'$", page.read_text("utf-8"), re.MULTILINE)
    assert len(templates) > 6
    for template in templates:
        result = linker(style=template).link("A gilt and the Fed.")
        assert len(result.links) == 2
        assert linker(style=template).unlink(result.text).text == "A gilt and the Fed."


@pytest.mark.parametrize(
    ("template", "names"),
    [
        ("{term}`{text} <{term}>`", ["text", "term"]),
        ("{abbr}`{text} ({summary})`", ["text", "summary"]),
        ("{{ '{text}' | gloss: '{id}' }}", ["text", "id"]),
        ("{{gloss}}{text}{{/gloss}}", ["text"]),
        ('<T id="{id}">{text}</T>', ["id", "text"]),
    ],
)
def test_placeholders_are_told_from_roles_and_template_tags(template, names):
    assert [piece.name for piece in parse(template) if piece.name] == names


def test_a_style_that_cannot_be_is_a_value_error():
    with pytest.raises(ValueError, match=r'not "wikki"; did you mean "wiki"\?'):
        linker(style="wikki")
    with pytest.raises(ValueError, match=r"`style` is a template and needs \{text\}"):
        linker(style="[{id}]")


def test_reading_a_page_of_openings_takes_no_longer_than_its_length():
    from time import process_time

    def seconds(count: int) -> float:
        text = '{{< gloss "gilt" >}}gilt [[/g#gilt|gilt ' * count
        begun = process_time()
        linker(style=GLOSS).link(text)
        return process_time() - begun

    seconds(10)
    assert seconds(800) < 40 * max(seconds(100), 0.02)


# What no mention can be linked by


SUMMARY = '{{< g "{summary}" >}}{text}{{< /g >}}'


@pytest.mark.parametrize(
    ("style", "one", "held"),
    [
        (SUMMARY, entry("gilt", given_summary='A bond of the "Treasury".'), "the quotation mark in the summary"),
        (SUMMARY, entry("gilt", given_summary="A `bond`."), "the backtick in the summary"),
        (SUMMARY, entry("gilt", given_summary="A <bond>."), "the angle bracket in the summary"),
        (SUMMARY, entry("gilt", given_summary="x" * 401), "more than 400 characters in the summary"),
        (GLOSS, entry("gilt", id="gilt&co"), "the ampersand in the id"),
        (GLOSS, entry("gilt", id="gilt§1"), "the character `§` in the id"),
        ("{{< g '{term}' >}}{text}{{< /g >}}", entry("Okun's law", aliases=("gilt",)), "the apostrophe in the term"),
    ],
)
def test_what_of_an_entry_a_style_cannot_hold_is_named(style, one, held):
    result = linker(one, style=style).link("A gilt, a gilt.", resolve=False)
    assert result.text == "A gilt, a gilt."
    (told,) = result.diagnostics
    assert told.message == f"`gilt` is not linked: the style in force cannot hold {held} of `{one.id}`"
    assert told.help.startswith(
        f"mend the {held.rpartition(' ')[2]}, or choose another style: no mention of `{one.id}`"
    )


def test_a_summary_that_is_the_beginning_of_the_definition_is_left_to_that():
    one = entry("gilt", definition='A bond of the "Treasury". It pays.')
    (told,) = linker(one, style=SUMMARY).link("A gilt.", resolve=False).diagnostics
    assert told.help.startswith("give the entry a `summary` that it can hold, or choose another style: no mention of")


def test_marks_that_the_place_can_hold_are_no_fault():
    one = entry("gilt", given_summary="The 'Treasury', a & b.")
    check_linked("A gilt.", "A {{< g \"The 'Treasury', a & b.\" >}}gilt{{< /g >}}.", one, style=SUMMARY)


def test_where_the_text_is_what_cannot_be_held_the_entry_is_not_to_blame():
    result = linker(BANK, style=ATTRIBUTE).link("The central\nbank.", resolve=False)
    assert result.diagnostics[0].message.endswith("the style in force cannot hold it here")
