"""What the author of one post asks for, in front matter and in comments."""

import pytest

from linking.cases import check_linked, check_marked, check_unchanged, entry, linker

TEXT = "A [[gilt]], a [[bond]], a [[central bank]]."

FRONT = [
    ("---\nglossary: false\n---\n", "A gilt, a bond, a central bank."),
    ("+++\nglossary = false\n+++\n", "A gilt, a bond, a central bank."),
    ('{"glossary": false}\n', "A gilt, a bond, a central bank."),
    ("Title: x\nGlossary: false\n\n", "A gilt, a bond, a central bank."),
    ("---\nglossary: {skip: [gilt]}\n---\n", "A gilt, a [[bond]], a [[central bank]]."),
    ("---\nglossary: {skip: gilt}\n---\n", "A gilt, a [[bond]], a [[central bank]]."),
    ("---\nglossary:\n  skip:\n    - gilt\n    - Fed\n---\n", "A gilt, a [[bond]], a central bank."),
    ("+++\nglossary = {skip = ['old-bank']}\n+++\n", "A [[gilt]], a [[bond]], a central bank."),
    ("---\nglossary: {only: [gilt]}\n---\n", "A [[gilt]], a bond, a central bank."),
    ("---\nglossary: {only: [gilt, bond], skip: [bond]}\n---\n", "A [[gilt]], a bond, a central bank."),
    ("---\nglossary: {only: []}\n---\n", "A gilt, a bond, a central bank."),
    ("---\nglossary: {skip: []}\n---\n", TEXT),
    ("---\nglossary: {skip: [nobody]}\n---\n", TEXT),
    ("---\nglossary: true\n---\n", TEXT),
    ("---\nglossary: [gilt]\n---\n", TEXT),
    ("---\nglossary: {mine: 1}\n---\n", TEXT),
    ("---\nglossary: {skip: [gilt], mine: 1}\n---\n", TEXT),
    ("---\nglossary: [unclosed\n---\n", TEXT),
    ("---\ntitle: glossary\n---\n", TEXT),
    ("---\nother:\n  glossary: false\n---\n", TEXT),
]


@pytest.mark.parametrize(("front", "marked"), FRONT)
def test_front_matter_says_what_is_linked(front, marked):
    check_marked(front + marked)
    check_marked("\ufeff" + front.replace("\n", "\r\n") + marked)


@pytest.mark.parametrize(
    ("first", "marked"),
    [
        ("every", "[[gilt]] [[gilt]]\n\n# A\n\n[[gilt]]"),
        ("section", "[[gilt]] gilt\n\n# A\n\n[[gilt]]"),
        ("document", "[[gilt]] gilt\n\n# A\n\ngilt"),
        ("sometimes", "[[gilt]] gilt\n\n# A\n\ngilt"),
        ("[every]", "[[gilt]] gilt\n\n# A\n\ngilt"),
    ],
)
def test_front_matter_says_how_often(first, marked):
    check_marked(f"---\nglossary: {{first: {first}}}\n---\n{marked}")


def test_a_post_without_glossary_is_left_alone_but_can_be_unlinked():
    text = "---\nglossary: false\n---\nA [gilt](/g#gilt), a bond.\n"
    assert linker(notice="N").link(text).text == text
    assert linker(notice="N").link(text, refresh=True).text == text
    assert linker(notice="N").unlink(text).text == text.replace("[gilt](/g#gilt)", "gilt")


@pytest.mark.parametrize(
    "marked",
    [
        "[[gilt]] <!-- glosslink: off --> bond <!-- glosslink: on --> [[central bank]]",
        "<!-- glosslink: off -->\n\ngilt\n\n<!-- glosslink: on -->\n\n[[gilt]]",
        "<!-- glosslink: off -->\ngilt\n\nbond",
        "<!--glosslink:off-->gilt",
        "<!-- glosslink: off --> gilt <!-- glosslink: off --> bond <!-- glosslink: on --> [[gilt]]",
        "<!-- glosslink: on --> [[gilt]]",
        "<!-- glosslink: skip gilt --> gilt [[bond]]",
        "gilt [[bond]] <!-- glosslink: skip gilt -->",
        "<!-- glosslink: skip gilt, central-bank --> gilt [[bond]] Fed",
        "<!-- glosslink: skip central bank --> [[gilt]] [[bond]] Fed",
        "<!-- glosslink: skip Central  Bank, bond --> [[gilt]] bond Fed",
        "<!-- glosslink: skip gilt fed --> gilt [[bond]] Fed",
        "<!-- glosslink: skip gilt nobody, bond --> gilt bond [[Fed]]",
        "<!-- glosslink: skip nobody --> [[gilt]]",
        "<!-- glosslink: skip --> [[gilt]]",
        "<!-- glosslink: of --> [[gilt]]",
        "<!-- glosslink off --> [[gilt]]",
        "`<!-- glosslink: off -->` [[gilt]]",
        "```\n<!-- glosslink: off -->\n```\n\n[[gilt]]",
        "- <!-- glosslink: off -->\n  gilt\n- bond\n",
    ],
)
def test_comments_say_what_is_linked(marked):
    check_marked(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "{/* glosslink: off */}\n\ngilt\n\n{/* glosslink: on */}\n\n[[gilt]]",
        "{/* glosslink: skip gilt */}\n\ngilt [[bond]]",
        "gilt [[bond]] {/* glosslink: skip gilt */}",
    ],
)
def test_comments_may_be_those_of_mdx(marked):
    check_marked(marked, path="post.mdx")


def test_a_link_in_a_region_that_is_off_still_counts():
    check_unchanged("A <!-- glosslink: off --> [x](/g#gilt) <!-- glosslink: on --> gilt")


def test_the_body_is_linked_behind_any_front_matter():
    check_linked("---\na: gilt\n---\ngilt", "---\na: gilt\n---\n[gilt](/g#gilt)")
    check_unchanged("---\na: gilt\n---\n")


def test_a_name_of_several_words_is_not_taken_apart():
    entries = (entry("household"), entry("private household"), entry("private"))
    check_marked(
        "<!-- glosslink: skip private household -->\n\nA private household, [[household]], [[private]].", *entries
    )
    check_marked("<!-- glosslink: skip private -->\n\nA [[private household]], a [[household]], private.", *entries)


def test_a_heading_by_its_role_is_one():
    check_marked('<div role="heading" aria-level="3">A gilt</div>\n\nA [[gilt]].\n')
    check_linked(
        '<div role="heading">A gilt</div>\n\n<p role="note" title="heading">A gilt</p>\n',
        '<div role="heading">A gilt</div>\n\n<p role="note" title="heading">A '
        '<a href="/g#gilt" class="glossary-link">gilt</a></p>\n',
    )
    check_marked(
        '<div role="heading">A gilt</div>\n\nA [[gilt]].\n\n<div role="heading">A gilt</div>\n\nA [[gilt]].\n',
        first="section",
    )


def test_a_block_of_html_in_another_language_is_left_alone():
    check_marked('<div lang="de">\n\nA gilt.\n\n</div>\n\nA [[gilt]].\n')
    check_marked('<div lang="de">\n\nA gilt.\n\n<div lang="en-GB">\n\nA [[gilt]].\n\n</div>\n</div>\n')
    check_marked('A <i lang="fr">[[gilt]]</i>.\n\n<div lang="en">\n\nA gilt, a [[bond]].\n\n</div>\n')
    check_marked('<div lang="de">\n\nA [[gilt]].\n\n</div>\n', language="de")
