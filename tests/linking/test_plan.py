"""Which mentions become links."""

import pytest

from glosslink.glossary.entry import When
from linking.cases import BANK, BOND, check_marked, check_unchanged, entry, redirect

# The first mention


@pytest.mark.parametrize(
    "marked",
    [
        "The [[gilt]] is a gilt.",
        "A [[gilt]], a [[bond]], a gilt, a bond.",
        "A [[gilt]].\n\nA gilt.\n\n# On\n\nA gilt.",
        "The [[central bank]] or Fed.",
        "The [[Fed]] or central bank.",
        "Gilted gild.",
        "",
        "\n\n",
    ],
)
def test_the_first_mention_of_an_entry_is_linked(marked):
    check_marked(marked)


@pytest.mark.parametrize(
    ("first", "marked"),
    [
        ("document", "[[gilt]] gilt\n\ngilt\n\n# A\n\ngilt gilt\n\n## B\n\ngilt"),
        ("section", "[[gilt]] gilt\n\ngilt\n\n# A\n\n[[gilt]] gilt\n\n## B\n\n[[gilt]]"),
        ("paragraph", "[[gilt]] gilt\n\n[[gilt]]\n\n# A\n\n[[gilt]] gilt\n\n## B\n\n[[gilt]]"),
        ("every", "[[gilt]] [[gilt]]\n\n[[gilt]]\n\n# A\n\n[[gilt]] [[gilt]]\n\n## B\n\n[[gilt]]"),
        ("section", "[[gilt]]\n\nA\n===\n\n[[gilt]]\n\n---\n\ngilt"),
        ("section", "[[gilt]]\n\n<h2>A</h2>\n\n[[gilt]]"),
        ("section", "[[gilt]]\n\n> # A\n>\n> [[gilt]]"),
        ("paragraph", "- [[gilt]] gilt\n- [[gilt]]\n\n  [[gilt]]\n\n> [[gilt]]\n> gilt"),
        ("paragraph", "|[[gilt]] gilt|[[gilt]]|\n|-|-|\n|[[gilt]]|x|"),
        ("paragraph", "[[gilt]]\ngilt  \ngilt\\\ngilt"),
    ],
)
def test_first_says_what_a_mention_is_the_first_of(first, marked):
    check_marked(marked, first=first)


# What is no mention


@pytest.mark.parametrize(
    "marked",
    [
        "# gilt\n\nA [[gilt]].",
        "gilt\n====\n\nA [[gilt]].",
        "**Gilt.** A [[gilt]].",
        "**Gilt**: a [[gilt]].",
        "- **Gilt**\n- a [[gilt]]",
        "- **gilt:** a [[gilt]]",
        "Text **[[gilt]]** gilt.",
        "**[[gilt]]** and more",
        "[a gilt](x) and a [[gilt]].",
        "[gilt](x) and a [[gilt]].",
        "[gilt][x] and a [[gilt]].\n\n[x]: /y",
        "<a href='x'>gilt</a> and a [[gilt]].",
        "![gilt](x) and a [[gilt]].",
        "`gilt` and a [[gilt]].",
        "    gilt\n\n[[gilt]]",
        "<https://x.test/gilt> https://x.test/gilt [[gilt]]",
        "---\ntitle: gilt\n---\n[[gilt]]",
        "<!-- gilt --> a [[gilt]]",
    ],
)
def test_headings_lead_ins_links_and_what_is_no_prose_are_no_mention(marked):
    check_marked(marked)


@pytest.mark.parametrize(
    "text",
    [
        "[gilt](/g#gilt) gilt",
        "gilt gilt\n\n[gilt](/g#gilt)",
        "gilt [that bond](/g#gilt)",
        'gilt [gilt](/g#gilt "mine")',
        "gilt [gilt][1]\n\n[1]: /g#gilt",
        "gilt <a href='/g#gilt'>it</a>",
        "gilt [it](glossary:gilt)",
        "gilt <glossary:gilt>",
        "Fed [it](/g#old-bank)",
        "Fed [it](glossary:fed)",
        "# [gilt](/g#gilt)\n\ngilt",
    ],
)
def test_a_link_to_the_entry_is_its_first_mention_whoever_wrote_it(text):
    result = check_marked(text)
    assert not result.changed


@pytest.mark.parametrize(
    ("first", "marked"),
    [
        ("section", "gilt [x](/g#gilt)\n\n# A\n\n[[gilt]]"),
        ("section", "[[gilt]]\n\n# A\n\n[*x*](/g#gilt) gilt"),
        ("section", "[[gilt]]\n\n# [x](/g#gilt)\n\ngilt"),
        ("paragraph", "gilt [x](/g#gilt)\n\n[[gilt]]"),
        ("every", "[[gilt]] [x](/g#gilt) [[gilt]]"),
    ],
)
def test_a_link_to_the_entry_counts_where_it_stands(first, marked):
    check_marked(marked, first=first)


def test_links_in_the_notice_count_for_nothing():
    notice = "<!-- glosslink: notice -->\n\nSee [gilt](/g#gilt).\n\n<!-- /glosslink -->"
    check_marked(f"[[gilt]]\n\n{notice}\n", notice="See [gilt](/g#gilt).", max_links=1)


# Contexts


@pytest.mark.parametrize(
    ("context", "marked", "skipped"),
    [
        ("headings", "# A [[gilt]]\n", "# A gilt\n"),
        ("lead-ins", "**[[Gilt]].** It", "**Gilt.** It"),
        ("tables", "|[[gilt]]|\n|-|\n|b|\n", "|gilt|\n|-|\n|b|\n"),
        ("quotes", "> a [[gilt]]\n", "> a gilt\n"),
        ("lists", "- a [[gilt]]\n", "- a gilt\n"),
        ("lists", "1. a [[gilt]]\n", "1. a gilt\n"),
        ("footnotes", "a[^1]\n\n[^1]: a [[gilt]]\n", "a[^1]\n\n[^1]: a gilt\n"),
        ("html", "<div>a [[gilt]]</div>\n", "<div>a gilt</div>\n"),
        ("emphasis", "a *[[gilt]] b*\n", "a *gilt b*\n"),
    ],
)
def test_contexts_are_prose_unless_they_are_skipped(context, marked, skipped):
    check_marked(marked, skip=())
    check_unchanged(skipped, skip=(context,))
    others = {"headings", "tables", "quotes", "lists", "footnotes", "html"} - {context}
    check_marked(marked, skip=tuple(others))


def test_a_skipped_mention_leaves_the_first_to_the_next():
    check_marked("> gilt\n\nA [[gilt]].", skip=("quotes",))
    check_marked("> > - gilt\n\nA [[gilt]].", skip=("quotes",))
    check_marked("| gilt |\n|-|\n\nA [[gilt]].", skip=("tables",))


def test_nested_contexts_hold_at_once():
    check_unchanged("> - gilt", skip=("lists",))
    check_unchanged("> - gilt", skip=("quotes",))
    check_marked("> - [[gilt]]", skip=("tables", "html"))


# Limits


@pytest.mark.parametrize(
    ("limit", "marked"),
    [
        (None, "[[gilt]] [[central bank]] [[bond]]"),
        (3, "[[gilt]] [[central bank]] [[bond]]"),
        (2, "[[gilt]] central bank [[bond]]"),
        (1, "gilt central bank [[bond]]"),
        (0, "gilt central bank bond"),
    ],
)
def test_where_max_links_bites_priority_decides_then_document_order(limit, marked):
    check_marked(marked, max_links=limit)


@pytest.mark.parametrize(
    ("limit", "marked"),
    [
        (1, "[x](/g#gilt) central bank bond"),
        (2, "[x](/g#gilt) central bank [[bond]]"),
        (2, "[x](/g#gilt) [x](/g#gilt) central bank bond"),
        (2, "[x](glossary:gilt) [[bond]] central bank"),
        (1, "[x](https://example.org/) [[bond]] central bank"),
    ],
)
def test_links_to_the_glossary_that_stand_already_count(limit, marked):
    check_marked(marked, max_links=limit)
    check_marked(marked, max_per_paragraph=limit)


@pytest.mark.parametrize(
    ("limit", "marked"),
    [
        (1, "gilt [[bond]]\n\n[[gilt]]"),
        (2, "[[gilt]] [[bond]] central bank\n\n[[central bank]]"),
        (1, "- [[gilt]] central bank\n- [[central bank]]"),
        (0, "gilt\n\nbond"),
    ],
)
def test_max_per_paragraph_leaves_a_mention_to_the_next_paragraph(limit, marked):
    check_marked(marked, max_per_paragraph=limit)


def test_limits_hold_together_and_with_first():
    check_marked("gilt [[bond]] gilt\n\ngilt [[bond]]\n\ngilt", first="every", max_links=2, max_per_paragraph=1)
    check_marked("[[bond]] gilt [[bond]]\n\ngilt", first="every", max_links=2)


# Which entry


def test_the_longest_term_wins_and_a_part_of_it_is_no_mention():
    part = entry("bank")
    check_marked("The [[central bank]] is a [[bank]].", part, BANK)


def test_an_exception_is_no_mention_and_hides_what_it_holds():
    gilt = entry("gilt", except_=("gilt frame",))
    check_marked("A gilt frame, a [[gilt]].", gilt)
    check_marked("A [[gilt]] framed.", gilt)


def test_a_form_of_two_entries_is_linked_to_neither():
    one, two = entry("gilt"), entry("gilt", id="gilt-2")
    check_unchanged("A gilt.", one, two)
    check_marked("A [[gilt]].", one)


@pytest.mark.parametrize(("first", "second", "winner"), [(0, 1, "b"), (2, 1, "a"), (-1, 0, "b")])
def test_priority_decides_a_form_of_two_entries(first, second, winner):
    entries = entry("gilt", id="a", priority=first), entry("gilt", id="b", priority=second)
    assert [placed.entry for placed in check_marked("A [[gilt]].", *entries).links] == [winner]


def test_the_entry_whose_when_holds_goes_before_priority():
    paint = entry("gilt", id="paint", when=When(words=("frame",)))
    bond = entry("gilt", id="bond", priority=5)
    assert check_marked("A [[gilt]] frame.", paint, bond).links[0].entry == "paint"
    assert check_marked("A [[gilt]] yield.", paint, bond).links[0].entry == "bond"


@pytest.mark.parametrize(
    ("when", "path", "text"),
    [
        (When(words=("Yield", "coupon")), "", "A [[gilt]] has a yield."),
        (When(words=("yield",)), "", "An unyielding gilt."),
        (When(words=("yield",)), "", "A gilt has a `yield`."),
        (When(tags=("Finance",)), "", "---\ntags: [art, finance]\n---\n[[gilt]]"),
        (When(tags=("finance",)), "", "---\ncategories: Finance\n---\n[[gilt]]"),
        (When(tags=("finance",)), "", "---\ntags: [art]\n---\ngilt"),
        (When(tags=("finance",)), "", "gilt about finance"),
        (When(paths=("posts/",)), "posts/a.md", "[[gilt]]"),
        (When(paths=("posts/**",)), "posts/x/a.md", "[[gilt]]"),
        (When(paths=("posts/",)), "drafts/a.md", "gilt"),
        (When(paths=("posts/",), words=("yield",)), "posts/a.md", "gilt"),
        (When(paths=("posts/",), words=("yield",)), "posts/a.md", "[[gilt]] yield"),
    ],
)
def test_an_entry_links_where_its_when_holds(when, path, text):
    check_marked(text, entry("gilt", when=when), path=path)


def test_an_entry_without_autolink_is_linked_only_where_a_post_asks_for_it():
    check_marked("A gilt, a [[bond]].", entry("gilt", autolink=False), BOND)
    check_marked("A gilt, [a](glossary:gilt).", entry("gilt", autolink=False))


def test_the_forms_of_a_redirect_are_those_of_its_target():
    result = check_marked("The [[Bundesbank]] is a central bank.", BANK, redirect("Bundesbank", "central-bank"))
    assert result.links[0].entry == "central-bank"


# Pages of the glossary


def test_a_page_never_links_to_the_entries_that_it_defines():
    here, there = entry("gilt", page="glossary/a.md"), entry("bond", page="glossary/b.md")
    check_marked("A gilt is a [[bond]].", here, there, path="glossary/a.md", url="{page}#{id}")
    check_marked("A [[gilt]] is a bond.", here, there, path="glossary/b.md", url="{page}#{id}")
    check_marked("A [[gilt]] is a [[bond]].", here, there, path="a.md", url="{page}#{id}")
    check_marked("A gilt is a [[bond]].", here, there, path="glossary/a.md")


# Where a link cannot stand


def test_where_a_mention_cannot_be_a_link_the_next_one_is():
    result = check_marked("A gilt~ and a [[gilt]].")
    assert [d.code for d in result.diagnostics] == []
