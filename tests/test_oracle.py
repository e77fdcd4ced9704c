"""Does the oracle see harm, and does it keep quiet otherwise? Each case is judged by every renderer on its own."""

import pytest

from commonmark_spec import require
from oracle import Referee, front_matter, harm, html_harm, inserted, referees, tree_harm

URL = "https://glossary.test/#x"


def is_ours(href: str) -> bool:
    return href.startswith("https://glossary.test/#")


def linked(text: str) -> str:
    """The text with [[word]] written as an inserted link."""
    return text.replace("[[", "[").replace("]]", f"]({URL})")


def plain(text: str) -> str:
    return text.replace("[[", "").replace("]]", "")


each_referee = pytest.mark.parametrize("judge", referees(), ids=str)

HARMLESS = {
    "paragraph": "A [[word]] here.\n",
    "no final newline": "A [[word]]",
    "two links": "A [[word]] and a [[term]].\n",
    "inside emphasis": "*a [[word]] b*\n",
    "around emphasis": "a [[**word**]] b\n",
    "across a line break": "a [[long\nword]] b\n",
    "heading": "# a [[word]]\n",
    "list item": "- a [[word]]\n- b\n",
    "task list": "- [ ] a [[word]]\n",
    "block quote": "> a [[word]]\n> b\n",
    "table cell": "|a|b|\n|-|-|\n|[[word]]|d|\n",
    "footnote": "a[^1]\n\n[^1]: the long [[word]]\n",
    "strikethrough": "~~a [[word]]~~\n",
    "beside an author's link": "[a](u) [[word]] [b](v 'title')\n",
    "beside a reference link": "[a] [[word]]\n\n[a]: /u\n",
    "entity": "[[R&amp;D]] < &lt;\n",
    "front matter": "---\ntitle: word\n---\n\na [[word]]\n",
    "TOML front matter": "+++\r\ntitle = 'word'\r\n+++\r\na [[word]]\r\n",
    "comment": "<!-- word -->\n\na [[word]] <!-- <a> -->\n",
    "raw HTML": "<div>\n\na <kbd>word</kbd> [[word]]\n\n</div>\n",
    "unbalanced raw HTML": "<div><p>x\n\na <b>word [[word]]\n",
    "after an author's link in HTML": "<a href=x/y>word</a> [[word]]\n",
    "after an unclosed jump target": '<a name="top"/>word\n\na [[word]]\n',
    "after an unclosed placeholder": "use <a directory> and\n\na [[word]] <b>x</b>\n\n* b\n",
    "after a placeholder that HTML5 never leaves": "set the <title> of\n\na [[word]]\n",
}


@each_referee
@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_a_link_alone_is_no_harm(text: str, judge: Referee) -> None:
    assert harm(plain(text), linked(text), is_ours, [judge]) == []
    assert inserted(plain(text), linked(text), is_ours, judge) == text.count("[[")


@each_referee
@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_taking_a_link_away_is_harm(text: str, judge: Referee) -> None:
    assert harm(linked(text), plain(text), is_ours, [judge])


HARMFUL = {
    "link in a link's text": ("[a word](u)", f"[a [word]({URL})](u)"),
    "link in a reference's text": ("[a word][r]\n\n[r]: /u", f"[a [word]({URL})][r]\n\n[r]: /u"),
    "link in a destination": ("[a](/word)", f"[a](/[word]({URL}))"),
    "link in a title": ('[a](/u "word")', f'[a](/u "[word]({URL} "t")")'),
    "link in an autolink": ("<https://a.test/word>", f"<https://a.test/[word]({URL})>"),
    "link in raw <a>": ('<a href="u">a word</a>', f'<a href="u">a [word]({URL})</a>'),
    "HTML link in raw <a>": ('<a href="u">a word</a>', f'<a href="u">a <a href="{URL}">word</a></a>'),
    "HTML link in a link's text": ("[a word](u)", f'[a <a href="{URL}">word</a>](u)'),
    "link in an unquoted raw <a>": ("<a href=u/v>a word</a>", f'<a href=u/v>a <a href="{URL}">word</a></a>'),
    "link in a jump target": ('<a name="x">a word</a>', f'<a name="x">a <a href="{URL}">word</a></a>'),
    "link in a block <a>": ('<a href="u">\n\na word\n\n</a>', f'<a href="u">\n\na <a href="{URL}">word</a>\n\n</a>'),
    "link round a link": ("a [word](u) b", f'<a href="{URL}">a [word](u) b</a>'),
    "link in our own link": (f"[a word]({URL})", f'[a <a href="{URL}">word</a>]({URL})'),
    "author's own link to the glossary moved": (f"word [word]({URL})", f"[word]({URL}) word"),
    "author's own link to the glossary retitled": (f"[word]({URL})", f'[word]({URL} "title")'),
    "empty link": ("a word", f"a []({URL})word"),
    "inline code": ("`a word`", f"`a [word]({URL})`"),
    "fenced code": ("```\nword\n```", f"```\n[word]({URL})\n```"),
    "indented code": ("    word", f"    [word]({URL})"),
    "language of fenced code": ("```word\na\n```", f"```[word]({URL})\na\n```"),
    "table cell": ("|a|b|\n|-|-|\n|word|d|", f"|a|b|\n|-|-|\n|[wo|rd]({URL})|d|"),
    "table header": ("a | b\n--- | ---\nc | d", f"[a | b]({URL})\n--- | ---\nc | d"),
    "emphasis cut": ("*a word*", f"*a [word*]({URL})"),
    "emphasis lost": ("foo*bar*", f"foo*[bar]({URL})*"),
    "emphasis gained": ("a_b_", f"[a]({URL})_b_"),
    "destination changed": ("[a](/u) word", f"[a](/v) [word]({URL})"),
    "title changed": ("[a](/u 't') word", f"[a](/u 's') [word]({URL})"),
    "definition swallowed": ("[a] word\n\n[a]: /u", f"[a] [word]({URL})\n[a]: /u"),
    "definition captured": ("[a] word", f"[a] [word][gl]\n\n[gl]: {URL}\n[a]: /u"),
    "definition turned text": ("[a]\n\n[a]: /u", f"[a]\n\n[[a]({URL})]: /u"),
    "text altered": ("a word b", f"a [words]({URL}) b"),
    "text altered elsewhere": ("a word b", f"a [word]({URL}) c"),
    "text lost": ("a word\n\nb", f"a [word]({URL})\n"),
    "case altered": ("a word", f"a [Word]({URL})"),
    "space inside text lost": ("a  word `b  c`", f"a [word]({URL}) `b c`"),
    "heading turned paragraph": ("# word", f"[# word]({URL})"),
    "setext heading turned paragraph": ("word\n===", f"[word]({URL})\n\n==="),
    "list marker linked": ("- word", f"[- word]({URL})"),
    "list loosened": ("- word\n- b", f"- [word]({URL})\n\n- b"),
    "hard break lost": ("a word  \nb", f"a [word]({URL})\nb"),
    "entity split": ("R&amp;D", f"R&[amp]({URL});D"),
    "escape undone": (r"\*word\*", rf"\[*word\*]({URL})"),
    "image turned link": ("![word](u)", f"[word]({URL})"),
    "checkbox linked": ("- [x] word", f"- [x]({URL}) word"),
    "comment altered": ("<!-- word -->\n\na", f'<!-- <a href="{URL}">word</a> -->\n\na'),
    "tag attribute": ('<i title="a word">b</i>', f'<i title="a <a href="{URL}">word</a>">b</i>'),
    "text area": ("<textarea>a word</textarea>", f'<textarea>a <a href="{URL}">word</a></textarea>'),
    "between table rows": ("<table> a <tr><td>b</table>", f'<table> <a href="{URL}">a</a> <tr><td>b</table>'),
    "another link inserted": ("a word b", f"a [word]({URL}) [b](https://evil.test/)"),
    "front matter": ("---\ntitle: word\n---\na", f"---\ntitle: '[word]({URL})'\n---\na"),
    "byte-order mark lost": ("\ufeffa word", f"a [word]({URL})"),
}

# GitHub shows these tags as text, so a link between them is one.
BLIND = {("text area", "cmark-gfm")}


@pytest.mark.parametrize(
    ("name", "judge"),
    [(name, judge) for name in HARMFUL for judge in referees() if (name, judge.name) not in BLIND],
    ids=str,
)
def test_harm_is_seen(name: str, judge: Referee) -> None:
    before, after = HARMFUL[name]
    assert harm(before, after, is_ours, [judge])


@each_referee
@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_an_unchanged_text_is_no_harm(text: str, judge: Referee) -> None:
    assert harm(linked(text), linked(text), is_ours, [judge]) == []
    assert inserted(linked(text), linked(text), is_ours, judge) == 0


@each_referee
@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_the_quick_comparison_never_hides_what_the_trees_show(text: str, judge: Referee) -> None:
    before, after = judge.render(plain(text)), judge.render(linked(text))
    assert html_harm(before, after, is_ours) or not tree_harm(before, after, is_ours)


@each_referee
def test_no_example_of_the_specification_differs_from_itself(judge: Referee) -> None:
    for example in require():
        assert harm(example.markdown, example.markdown, is_ours, [judge]) == [], example


@each_referee
def test_the_quick_comparison_agrees_with_the_trees_below_any_example(judge: Referee) -> None:
    for example in require():
        before, after = (judge.render(f"{example.markdown}\n\na {word} b\n") for word in ("word", f"[word]({URL})"))
        assert html_harm(before, after, is_ours) or not tree_harm(before, after, is_ours), example


@each_referee
def test_links_that_the_author_nested_are_not_reported(judge: Referee) -> None:
    nested = f'<a href="u">\n\nx <a href="{URL}">y</a>\n\n</a>\n\n'
    assert harm(f"{nested}a word", f"{nested}a [word]({URL})", is_ours, [judge]) == []


@each_referee
def test_a_problem_names_the_renderer_and_the_first_difference(judge: Referee) -> None:
    (problem,) = harm("one two three", "one TWO THREE", is_ours, [judge])
    assert problem == f"{judge}: visible text changed: 'one two three' became 'one TWO THREE'"
    problems = harm(
        "<div><a href='u'>x\ny</a></div>", f"<div><a href='u'>x\n<a href='{URL}'>y</a></a></div>", is_ours, [judge]
    )
    assert problems[0] == f"{judge}: nested links: {URL!r} inside 'u'"


@each_referee
def test_the_authors_own_link_to_the_glossary_is_not_counted_among_the_inserted(judge: Referee) -> None:
    before = f"word [word]({URL}) word"
    assert harm(before, f"[word]({URL}) [word]({URL}) [word]({URL})", is_ours, [judge]) == []
    assert inserted(before, f"[word]({URL}) [word]({URL}) [word]({URL})", is_ours, judge) == 2


@each_referee
def test_a_link_in_an_image_is_told_by_the_count_alone(judge: Referee) -> None:
    before, after = "![a word](u)", f"![a [word]({URL})](u)"
    assert harm(before, after, is_ours, [judge]) == []
    assert inserted(before, after, is_ours, judge) == 0


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("---\na: b\n---\nc", "---\na: b\n---\n"),
        ("---\n---\nc", "---\n---\n"),
        ("\ufeff+++\r\na = 1\r\n+++\r\nc", "\ufeff+++\r\na = 1\r\n+++\r\n"),
        ("---\na: b\n---", "---\na: b\n---"),
        ("---\na: b\n----\nc", ""),
        ("---\n\nc", ""),
        ("\n---\na: b\n---\n", ""),
        ("a --- b", ""),
        ("", ""),
    ],
)
def test_front_matter(text: str, head: str) -> None:
    assert front_matter(text) == (head, text.removeprefix(head))
