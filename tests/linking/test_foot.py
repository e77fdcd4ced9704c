"""What stands at the foot: our definitions, taken away as they were put."""

import pytest

from linking.cases import check_linked, linker


def unlinked(text, **settings):
    return linker(**({"style": "reference"} | settings)).unlink(text).text


@pytest.mark.parametrize("end", ["", "\n", "\n\n", "\r\n", "\n\n\n", " \n", "\n ", "\t", "\n\t\n"])
@pytest.mark.parametrize("notice", ["", "N"])
@pytest.mark.parametrize("start", ["A gilt.", "\ufeffA gilt.", "---\na: b\n---\nA gilt.", "x\r\nA gilt.", "> gilt"])
def test_a_foot_is_added_and_taken_away_to_the_byte(start, end, notice):
    linking = linker(style="reference", notice=notice)
    result = linking.link(start + end)
    assert len(result.links) == 1
    assert result.text.startswith(start.replace("gilt", "[gilt][gl-gilt]") + end)
    assert linking.unlink(result.text).text == start + end
    assert linking.link(result.text).text == result.text


def test_definitions_come_before_the_notice():
    check_linked(
        "A gilt.\n",
        "A [gilt][gl-gilt].\n\n[gl-gilt]: /g#gilt\n\n<!-- glosslink: notice -->\n\nN\n\n<!-- /glosslink -->\n",
        style="reference",
        notice="N",
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[gilt][gl-gilt]\n\n[gl-gilt]: /g#gilt\n[gl-x]: /y\n", "gilt\n\n[gl-x]: /y\n"),
        ("[gilt][gl-gilt]\n\n[gl-x]: /y\n[gl-gilt]: /g#gilt\n", "gilt\n\n[gl-x]: /y\n"),
        ("[gilt][gl-gilt]\n\n[gl-gilt]: /g#gilt\n\n[x]: /y\n", "gilt\n\n[x]: /y\n"),
        ("[gilt][gl-gilt] [x][gl-gilt]\n\n[gl-gilt]: /g#gilt\n", "gilt [x][gl-gilt]\n\n[gl-gilt]: /g#gilt\n"),
        ("[gilt][gl-gilt]\n\n[gl-gilt]: /g#gilt\n\nMore.\n", "gilt\n\nMore.\n"),
        ("[gilt][gl-gilt]\n\n[gl-gilt]: /g#gilt\nMore.\n", "gilt\n\nMore.\n"),
        ("[gl-gilt]: /g#gilt\n", "[gl-gilt]: /g#gilt\n"),
    ],
)
def test_only_definitions_that_nothing_uses_any_more_go(before, after):
    assert unlinked(before) == after


def test_definitions_shown_as_code_are_none():
    text = "A gilt.\n\n```\n[gl-gilt]: /g#gilt\n```\n"
    check_linked(
        text,
        "A [gilt][gl-gilt-2].\n\n```\n[gl-gilt]: /g#gilt\n```\n\n[gl-gilt-2]: /g#gilt\n",
        style="reference",
    )
