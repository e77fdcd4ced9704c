"""How links are written, and that nothing in a glossary can get out of one."""

import html5lib
import pytest

import oracle
from glosslink import Entry, Glossary, Linker, Settings
from linking.cases import BANK, BOND, GILT, check_linked, check_unchanged, entry, link, linker

# Inline


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A gilt.", "A [gilt](/g#gilt)."),
        ("The gilt's yield", "The [gilt](/g#gilt)'s yield"),
        ("The *central* bank", "The [*central* bank](/g#central-bank)"),
        ("The **central bank**", "The **[central bank](/g#central-bank)**"),
        ("the central\nbank", "the [central\nbank](/g#central-bank)"),
        ("> the central\n> bank", "> the [central\n> bank](/g#central-bank)"),
        ("A gilt", "A [gilt](/g#gilt)"),
        ("gilt\n", "[gilt](/g#gilt)\n"),
    ],
)
def test_inline(before, after):
    check_linked(before, after)


def test_the_summary_becomes_the_title():
    check_linked("A gilt.", 'A [gilt](/g#gilt "What gilt is.").', title=True)
    check_linked("A gilt.", 'A [gilt](/g#gilt "Short.").', entry("gilt", given_summary="Short."), title=True)
    check_linked("A gilt.", 'A [gilt](/g#gilt "One line.").', entry("gilt", given_summary="One\n  line."), title=True)
    check_linked("A gilt.", 'A [gilt](/g#gilt "gilt").', entry("gilt", definition=""), title=True)
    check_linked("A gilt.", "A [gilt](/g#gilt).", title=False)


# Reference


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A gilt.", "A [gilt][gl-gilt].\n\n[gl-gilt]: /g#gilt"),
        ("A gilt.\n", "A [gilt][gl-gilt].\n\n[gl-gilt]: /g#gilt\n"),
        ("A gilt.\r\n", "A [gilt][gl-gilt].\r\n\r\n[gl-gilt]: /g#gilt\r\n"),
        ("A gilt.\n\n\n", "A [gilt][gl-gilt].\n\n\n\n[gl-gilt]: /g#gilt\n"),
        ("A gilt, a bond.\n", "A [gilt][gl-gilt], a [bond][gl-bond].\n\n[gl-gilt]: /g#gilt\n[gl-bond]: /g#bond\n"),
        ("A gilt, [x].\n\n[x]: /y\n", "A [gilt][gl-gilt], [x].\n\n[x]: /y\n\n[gl-gilt]: /g#gilt\n"),
    ],
)
def test_reference(before, after):
    check_linked(before, after, style="reference")


def test_several_links_to_an_entry_share_a_definition():
    check_linked(
        "gilt gilt\n", "[gilt][gl-gilt] [gilt][gl-gilt]\n\n[gl-gilt]: /g#gilt\n", style="reference", first="every"
    )


def test_a_definition_is_added_to_ours():
    text = "[gilt][gl-gilt] bond\n\n[gl-gilt]: /g#gilt\n"
    assert (
        link(text, style="reference") == "[gilt][gl-gilt] [bond][gl-bond]\n\n[gl-gilt]: /g#gilt\n[gl-bond]: /g#bond\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "gilt [x][gl-gilt]\n\n[gl-gilt]: /y\n",
        "gilt [x][GL-GILT]\n\n[GL-Gilt]: /y\n",
        "gilt [x][gl-gilt]\n",
        "gilt [gl-gilt]\n",
        "gilt\n\n[gl-gilt]: /g#gilt\n",
    ],
)
def test_a_label_that_a_document_has_is_left_to_it(text):
    check_linked(text, link(text, style="reference"), style="reference")
    assert "[gilt][gl-gilt-2]" in link(text, style="reference")


@pytest.mark.parametrize("end", ["<!-- gilt -->", "<div>x</div>", "<!-- gilt --> ", "- a"])
def test_definitions_stand_behind_raw_html_that_no_line_ending_follows(end):
    check_linked(f"gilt\n\n{end}", f"[gilt][gl-gilt]\n\n{end}\n\n[gl-gilt]: /g#gilt", style="reference")
    check_linked("gilt\n\n<!-- open", "[gilt](/g#gilt)\n\n<!-- open", style="reference")


def test_the_reference_style_gives_way_where_its_brackets_would_be_read_otherwise():
    check_linked("gilt(a)", "[gilt](/g#gilt)(a)", style="reference")
    check_linked("gilt[a]", "[gilt](/g#gilt)[a]", style="reference")
    check_linked("gilt (a)", "[gilt][gl-gilt] (a)\n\n[gl-gilt]: /g#gilt", style="reference")


def test_in_a_shortcode_references_are_written_inline():
    body = "{{{{< note >}}}}\n{}\n{{{{< /note >}}}}\n\n{{{{< toc >}}}} {} {{{{% x /%}}}}{}"
    foot = "\n\n[gl-gilt]: /g#gilt\n"
    before, after = body.format("gilt", "gilt", "\n"), body.format("[gilt](/g#gilt)", "[gilt][gl-gilt]", foot)
    check_linked(before, after, style="reference", first="every")
    check_linked("{{% /note %}} gilt", "{{% /note %}} [gilt][gl-gilt]\n\n[gl-gilt]: /g#gilt", style="reference")


def test_a_definition_that_would_not_be_one_is_not_written():
    check_linked("gilt\n\n```\ncode", "[gilt](/g#gilt)\n\n```\ncode", style="reference")
    check_linked("gilt\n\n<!-- open", "[gilt](/g#gilt)\n\n<!-- open", style="reference")
    check_linked("a\rgilt\r", "a\r[gilt](/g#gilt)\r", style="reference")


def test_more_references_than_parsers_resolve_are_written_inline():
    text = "A gilt.\n\n" * 3000
    linking = linker(style="reference", first="every", url="https://glossary.example.org/#{id}")
    result = linking.link(text)
    assert len(result.links) == 3000
    assert 100 < result.text.count("[gilt](") < 1000
    assert oracle.harm(text, result.text, is_any) == []
    assert linking.unlink(result.text).text == text
    assert linking.link(result.text).text == result.text


# HTML


def test_html():
    check_linked("A gilt.", 'A <a href="/g#gilt" class="glossary-link">gilt</a>.', style="html")
    check_linked(
        "A gilt.",
        'A <a href="/g#gilt" class="glossary-link" title="What gilt is.">gilt</a>.',
        style="html",
        title=True,
    )


@pytest.mark.parametrize("style", ["inline", "reference", "html"])
def test_links_in_html_are_html_whatever_the_style(style):
    after = '<div>A <a href="/g#gilt" class="glossary-link">gilt</a>.</div>\n'
    check_linked("<div>A gilt.</div>\n", after, style=style)
    check_linked("a <b>gilt</b>", "a <b>[gilt](/g#gilt)</b>")


# What stands in a glossary stays inside the link

STYLES = ["inline", "reference", "html"]
HOSTILE = [
    "](javascript:alert(1))",
    '](javascript:alert(1) "x',
    '"><script>alert(1)</script>',
    "'><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "<!-- ",
    " -->",
    "</a><a href='javascript:alert(1)'>x",
    "\n\n# A heading\n\n",
    "\r\n\r\n[gl-gilt]: javascript:alert(1)\r\n",
    "| x | y |\n|---|---|",
    "{{ site.secret }}",
    "{% raw %}",
    "{{< shortcode >}}",
    "${process.env}",
    "{process.env}",
    "<%= x %>",
    "`code`",
    "```\n",
    "**bold** _em_ ~~s~~ $x$ ^a^",
    "&#106;avascript:alert(1)",
    "&quot;&gt;&lt;script&gt;",
    '\\" \\) \\] \\',
    "![x](y)",
    "[x][y]",
    "<https://evil.test>",
    "[^1]: note",
    "\x00\x07\x1b",
    "\u2028\u2029\x85\xa0",
    "\u202eabc",
    ":::tip",
    "@user #tag :smile:",
    "<glossary:gilt>",
    "<!-- glosslink: off -->",
]
PLACES = {
    "paragraph": "A gilt, and more.\n",
    "table": "| a gilt | b |\n|--------|---|\n| c | d |\n",
    "quote": "> A gilt.\n",
    "html": "<div>a gilt</div>\n",
    "list": "- a gilt\n- b\n",
}


def is_any(href):
    return True


def check_harmless(text, hostile, style, title):
    """The link is refused, or is one link with a harmless URL, round nothing but its text."""
    linking = linker(hostile, style=style, title=title, skip=())
    result = linking.link(text, "post.md")
    assert result.text != text or result.links == ()
    ours = {placed.url for placed in result.links}
    assert all(not url.lower().startswith(("javascript", "data", "vbscript")) for url in ours)
    for judge in oracle.referees():
        problems = oracle.harm(text, result.text, is_any, [judge])
        assert problems == []
        check_html(judge.render(result.text), judge.render(text))
    assert linking.link(result.text, "post.md").text == result.text
    assert linking.unlink(result.text, "post.md").text == text
    for opening in ("{{", "{%", "${", "<%"):  # templates run before Markdown is read
        assert result.text.count(opening) == text.count(opening)


def check_html(after, before):
    """No element, attribute or script came in but those of a link."""
    known = {"href", "title", "class"}
    for html, allowed in ((after, known), (before, known)):
        for node in html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False).iter():
            if node.tag == "a":
                assert set(node.keys()) <= allowed
                assert not (node.get("href") or "").lower().startswith(("javascript", "data", "vbscript"))
            assert node.tag not in ("script", "img", "h1")


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_summary_cannot_leave_its_title(hostile, place, style):
    check_harmless(PLACES[place], entry("gilt", given_summary=f"x {hostile} y"), style, title=True)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_url_cannot_leave_its_destination(hostile, place, style):
    for url in (hostile, f"/x{hostile}", f"https://x.test/?a=1&b={hostile}#c"):
        check_harmless(PLACES[place], entry("gilt", url=url), style, title=False)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("hostile", HOSTILE)
def test_an_id_cannot_leave_its_url_or_label(hostile, place, style):
    check_harmless(PLACES[place], entry("gilt", id=f"gilt{hostile}"), style, title=True)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_page_cannot_leave_its_url(hostile, style):
    page = entry("gilt", page=f"x/{hostile}.md")
    linking = linker(page, style=style, url="{page}#{id}")
    text = "A gilt.\n"
    result = linking.link(text, "post.md")
    assert linking.unlink(result.text, "post.md").text == text
    for judge in oracle.referees():
        assert oracle.harm(text, result.text, is_any, [judge]) == []


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_term_cannot_be_more_than_text(hostile):
    hostile_entry = entry(f"gilt {hostile}", id="gilt", aliases=("gilt",))
    text = f"gilt {hostile} and gilt <glossary:gilt>\n"
    plain = linker(hostile_entry, skip=())
    result = plain.link("See <glossary:gilt>.\n")
    assert result.text.startswith("See [gilt ")
    for judge in oracle.referees():
        check_html(judge.render(result.text), "")
        assert judge.render(result.text).count("<a ") == 1
    assert plain.unlink(plain.link(text, resolve=False).text).text == plain.unlink(text).text


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "&#106;avascript:alert(1)",
        "javascript&colon;alert(1)",
        "java\tscript:alert(1)",
        "\x01javascript:alert(1)",
    ],
)
def test_urls_that_run_scripts_are_never_written(url, style):
    result = linker(entry("gilt", url=url), style=style).link("A gilt. [x](glossary:gilt) <glossary:gilt>\n")
    for judge in oracle.referees():
        check_html(judge.render(result.text), "")


def test_a_url_that_may_be_written_is():
    for url in ("https://x.test/a?b=c&d=e#f", "/a_b/~c/*d*", "mailto:a@b.test", "../x.md#y", "//x.test/"):
        check_linked("A gilt.", f'A [gilt]({url.replace("*", "*")} "What gilt is.").', entry("gilt", url=url))


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("/a b", "/a%20b"),
        ("/a(b)", "/a%28b%29"),
        ("/a|b", "/a%7Cb"),
        ("/{{b}}", "/%7B%7Bb%7D%7D"),
        ("/a\nb", "/a%0Ab"),
        ("/ä/日本", "/ä/日本"),
        ("/100%25", "/100%25"),
    ],
)
def test_what_markdown_or_a_template_would_read_is_percent_encoded(url, written):
    check_linked("A gilt.", f'A [gilt]({written} "What gilt is.").', entry("gilt", url=url))


def test_titles_are_written_in_character_references():
    special = entry("gilt", given_summary='"A" | [b](c) `d` {{e}} <f> & g\\')
    check_linked(
        "| gilt |\n|-|\n",
        '| [gilt](/g#gilt "&#34;A&#34; &#124; &#91;b&#93;&#40;c&#41; &#96;d&#96; &#123;&#123;e&#125;&#125; '
        '&#60;f&#62; &#38; g&#92;") |\n|-|\n',
        special,
        title=True,
    )


def test_plain_things_are_left_alone():
    check_unchanged("No term.\n", GILT, BOND, BANK, style="reference", title=True)


def test_an_html_link_does_not_open_a_table_row_without_an_outer_pipe() -> None:
    glossary = Glossary.from_entries([Entry(id="gilt", term="gilt", definition="x", inflect=False)])
    linker = Linker(glossary, Settings(url="/g#{id}", style="html", first="every"))
    table = "a | b\n--|--\n{} | {}\n"
    link = '<a href="/g#gilt" class="glossary-link">gilt</a>'
    assert linker.link(table.format("gilt", "gilt")).text == table.format("[gilt](/g#gilt)", link)
    outer = "| a | b |\n|--|--|\n| {} | {} |\n"
    assert linker.link(outer.format("gilt", "gilt")).text == outer.format(link, link)


@pytest.mark.parametrize("style", ["inline", "reference", "html"])
def test_attributes_behind_a_word_would_be_those_of_the_link(style) -> None:
    check_unchanged("A gilt{.x} and a gilt{:#y}, gilt{ .z }.", style=style)
    check_linked("A gilt{{ x }}.", link("A gilt{{ x }}.", style=style), style=style)
    assert link("A gilt{% x %}.", style=style) != "A gilt{% x %}."


def test_a_quote_behind_punctuation_is_left_alone_where_it_would_stay_straight() -> None:
    check_unchanged('The ("gilt") bond.', GILT, dialect="hugo")
    check_linked('The "gilt".', 'The "[gilt](/g#gilt)".', dialect="hugo")
    check_linked('The ("gilt").', 'The ("[gilt](/g#gilt)").', dialect="github")


def test_a_tag_that_were_all_of_a_paragraph_in_mdx_is_none():
    after = '[gilt](/g#gilt)\n\nA <a href="/g#gilt" class="glossary-link">gilt</a>.'
    check_linked("gilt\n\nA gilt.", after, path="x.mdx", style="html", first="every")
    template = '<Term id="{id}">{text}</Term>'
    check_linked("gilt\n\nA gilt.", 'gilt\n\nA <Term id="gilt">gilt</Term>.', path="x.mdx", style=template)
