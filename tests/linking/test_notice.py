"""The notice at the foot of a post that has links to the glossary."""

import pytest

from linking.cases import check_linked, check_marked, check_unchanged, linker

NOTICE = "<!-- glosslink: notice -->\n\nN\n\n<!-- /glosslink -->"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A gilt.", f"A [gilt](/g#gilt).\n\n{NOTICE}"),
        ("A gilt.\n", f"A [gilt](/g#gilt).\n\n{NOTICE}\n"),
        ("A gilt.\r\n", f"A [gilt](/g#gilt).\r\n\r\n{NOTICE}\r\n".replace("\n\nN\n\n", "\r\n\r\nN\r\n\r\n")),
        ("- gilt\n\n\n", f"- [gilt](/g#gilt)\n\n\n\n{NOTICE}\n"),
    ],
)
def test_a_post_with_a_link_ends_with_the_notice(before, after):
    check_linked(before, after, notice="N")


@pytest.mark.parametrize("text", ["No term.", "# gilt\n", "`gilt`\n", ""])
def test_a_post_without_a_link_has_no_notice(text):
    check_unchanged(text, notice="N")


@pytest.mark.parametrize("text", ["[x](/g#gilt)", "[x](glossary:gilt)", "[x](/g#old-bank)"])
def test_a_link_of_the_authors_own_is_a_link_to_the_glossary(text):
    check_linked(text, f"{text}\n\n{NOTICE}", notice="N")


def test_the_notice_goes_when_the_last_link_goes():
    assert linker(notice="N").link(f"No term.\n\n{NOTICE}\n").text == "No term.\n"
    assert linker(notice="").link(f"No term.\n\n{NOTICE}\n").text == "No term.\n"
    assert linker(notice="N", max_links=0).link(f"gilt\n\n{NOTICE}\n").text == "gilt\n"
    assert linker(notice="N").unlink(f"[gilt](/g#gilt)\n\n{NOTICE}\n").text == "gilt\n"


def test_a_notice_of_before_is_renewed_in_its_place():
    old = NOTICE.replace("N", "Old [gilt](/g#gilt).")
    linking = linker(notice="N")
    assert linking.link(f"A gilt.\n\n{old}\n\nP.S.\n").text == f"A [gilt](/g#gilt).\n\n{NOTICE}\n\nP.S.\n"
    assert linker().link(f"A gilt.\n\n{old}\n").text == f"A [gilt](/g#gilt).\n\n{old}\n"


def test_the_notice_is_protected_from_linking_and_unlinking():
    check_marked(f"A [[gilt]].\n\n{NOTICE.replace('N', 'A bond.')}\n", notice="A bond.")
    text = f"A [gilt](/g#gilt).\n\n{NOTICE.replace('N', 'A [bond](/g#bond).')}\n"
    assert linker(notice="A [bond](/g#bond).").link(text).text == text
    assert linker(notice="A [bond](/g#bond).").unlink(text).removed == 1


def test_several_notices_are_one_too_many():
    twice = f"No term.\n\n{NOTICE}\n\n{NOTICE}\n"
    assert linker(notice="N").link(twice).text == "No term.\n"
    assert linker(notice="N").unlink(twice).text == "No term.\n"


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n\n\n\n", "\n\nAnd no term.\n\n", "\n \n", "\nx\n"])
@pytest.mark.parametrize("style", ["inline", "reference"])
def test_several_notices_go_with_the_last_link_and_what_stands_between_stays(between, style):
    text = f"A gilt.\n\n{NOTICE}{between}{NOTICE}\n"
    linking = linker(style=style)
    linked = linking.link(text).text
    assert linked.count(NOTICE) == 2
    assert linking.link(linked).text == linked
    bare = linking.unlink(linked).text
    assert bare == linking.unlink(text).text
    assert bare.split() == f"A gilt. {between}".split()


def test_a_link_in_any_notice_is_none():
    text = f"No term.\n\n{NOTICE.replace('N', '[gilt](/g#gilt)')}\n\n{NOTICE}\n"
    assert linker().link(text).text == "No term.\n"


def test_notices_whose_lines_end_in_a_lone_carriage_return_stay():
    check_unchanged(f"No term.\r\r{NOTICE}\r")


@pytest.mark.parametrize("hiding", ["<pre>", "<kbd>"])
def test_a_notice_that_hides_what_follows_stays(hiding):
    check_unchanged(f"No term.\n\n{NOTICE.replace('N', hiding)}\n\ngilt\n")


def test_a_notice_in_a_notice_is_part_of_it():
    text = f"A gilt.\n\n{NOTICE.replace('N', NOTICE)}\n"
    assert linker().unlink(linker().link(text).text).text == "A gilt.\n"


def test_a_notice_ends_in_its_own_comment_and_not_in_that_of_a_list():
    text = "A gilt.\n\n<!-- glosslink: notice -->\n\nText.\n\n<!-- glosslink: index -->\n<!-- /glosslink -->\n"
    assert linker().unlink(linker().link(text).text).text == text


def test_a_notice_shown_as_code_is_none():
    check_unchanged(f"```\n{NOTICE}\n```\n", notice="N")
    check_unchanged("`<!-- glosslink: notice -->` `<!-- /glosslink -->`\n", notice="N")


@pytest.mark.parametrize("text", ["A gilt.\n\n```\ncode", "<script>\n\nA gilt", "A [gilt](/g#gilt)\n\n~~~"])
def test_a_notice_that_would_not_stand_on_its_own_is_not_written(text):
    result = linker(notice="N").link(text)
    assert "notice" not in result.text
    if result.links:
        assert [d.code for d in result.diagnostics] == ["GL409"]


def test_a_notice_does_not_join_what_is_above_it():
    check_linked("A gilt", f"A [gilt](/g#gilt)\n\n{NOTICE.replace('N', '===')}", notice="===")
    check_linked("> gilt", f"> [gilt](/g#gilt)\n\n{NOTICE}", notice="N")


def test_a_notice_that_defines_what_the_text_leaves_open_is_not_written():
    result = linker(notice="[x]: /y").link("A gilt [x].")
    assert result.text == "A [gilt](/g#gilt) [x]."
    assert [d.code for d in result.diagnostics] == ["GL409"]


@pytest.mark.parametrize("comment", ["<!-- /glosslink -->", "<!-- glosslink: notice -->"])
def test_a_notice_that_would_end_itself_is_not_written(comment):
    result = linker(notice=f"a {comment} b").link("A gilt.")
    assert result.text == "A [gilt](/g#gilt)."
    assert [d.code for d in result.diagnostics] == ["GL409"]


@pytest.mark.parametrize("wanted", ["```\ncode", "    code\n\n~~~"])
def test_a_notice_that_would_hide_its_end_is_not_written(wanted):
    result = linker(notice=wanted).link("A gilt.\n")
    assert result.text == "A [gilt](/g#gilt).\n"
    assert [d.code for d in result.diagnostics] == ["GL409"]
    closed = NOTICE.replace("N", "~~~ x\n~~~")
    check_linked("A gilt", f"A [gilt](/g#gilt)\n\n{closed}", notice="~~~ x\n~~~")


def test_an_opening_comment_without_its_end_is_no_notice():
    text = "a\n\n<!-- glosslink: notice -->\n\nA gilt, and text of the author's.\n"
    linking = linker(notice="N")
    assert linking.unlink(linking.link(text).text).text == text


def test_in_mdx_the_notice_stands_between_comments_of_mdx():
    notice = "{/* glosslink: notice */}\n\nN\n\n{/* /glosslink */}"
    linking = linker(notice="N")
    linked = linking.link("A gilt.\n", "a.mdx").text
    assert linked == f"A [gilt](/g#gilt).\n\n{notice}\n"
    assert linking.link(linked, "a.mdx").text == linked
    assert linking.unlink(linked, "a.mdx").text == "A gilt.\n"
    assert linking.link(f"A gilt.\n\n{NOTICE}\n", "a.mdx").text == linked
