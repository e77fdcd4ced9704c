"""Linking can be taken back to the byte, and done twice it does no more; over Markdown that nobody wrote.

`GLOSSLINK_EXAMPLES=20000` looks longer than the default.
"""

import os

import hypothesis
import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from generated_markdown import DIALECT_STYLES, GLOSSARY, documents, noise, settings
from glosslink import Linker, LinkResult, Settings
from glosslink.records import replace

LINKER = Linker(GLOSSARY)
EXAMPLES = int(os.environ.get("GLOSSLINK_EXAMPLES", "120"))
few = hypothesis.settings(max_examples=EXAMPLES // 2, deadline=None, suppress_health_check=list(HealthCheck))
thorough = hypothesis.settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
EVERY_STYLE = ("inline", "reference", "html", "wiki", "gollum", "hugo", "myst")  # a template is known while configured
each_style = pytest.mark.parametrize("style", ["inline", "reference", "html"])
each_dialect_style = pytest.mark.parametrize("style", DIALECT_STYLES)


def check(text: str, wanted: Settings) -> None:
    """All that `Reversible and stable` says of one text."""
    linker = LINKER.with_settings(wanted)
    linked, bare = linker.link(text, resolve=False), linker.unlink(text)
    assert linker.unlink(linked.text).text == bare.text, "unlinking gives back more or less than what was put in"
    assert linker.unlink(bare.text).text == bare.text, "unlinking leaves something to unlink"
    assert linker.link(linked.text, resolve=False).text == linked.text, "linking twice does more"
    again = linker.link(bare.text, resolve=False)
    assert linker.link(linker.unlink(again.text).text, resolve=False).text == again.text, "linking anew differs"
    if bare.text == text:
        assert again == linked
    check_told(linked, wanted)


def check_told(result: LinkResult, wanted: Settings) -> None:
    """The links that are told of are in the text, in order, apart, at their places, within the limits."""
    done = 0
    lines = result.source.replace("\r\n", "\n\n").replace("\r", "\n")
    for placed in result.links:
        assert done <= placed.start < placed.end
        assert placed.text == result.source[placed.start : placed.end]
        assert placed.line == lines.count("\n", 0, placed.start) - result.source.count("\r\n", 0, placed.start) + 1
        done = placed.end
    assert wanted.max_links is None or len(result.links) <= wanted.max_links
    if not result.links and not result.source.count("glosslink: notice"):
        assert result.text == result.source or wanted.notice


def check_refreshed(text: str, wanted: Settings) -> None:
    """Refreshing twice does no more, nor does linking what is fresh; what is unlinked afterwards is the same."""
    linker = LINKER.with_settings(wanted)
    fresh = linker.link(text, refresh=True, resolve=False)
    assert linker.link(fresh.text, refresh=True, resolve=False).text == fresh.text
    assert linker.link(fresh.text, resolve=False).text == fresh.text
    linked = linker.link(linker.unlink(text).text, resolve=False)
    again = linker.link(linked.text, refresh=True, resolve=False)
    assert (again.links, again.removed) == ((), 0) or linked.text != again.text


@each_style
@thorough
@given(text=documents, wanted=settings)
def test_a_document_is_reversible_and_stable(style, text, wanted):
    check(text, replace(wanted, style=style))


@each_style
@thorough
@given(text=noise, wanted=settings)
def test_noise_is_reversible_and_stable(style, text, wanted):
    check(text, replace(wanted, style=style))


@each_dialect_style
@few
@given(text=documents | noise, wanted=settings)
def test_styles_of_dialects_and_templates_are_reversible_and_stable(style, text, wanted):
    wanted = replace(wanted, style=style)
    check(text, wanted)
    check_refreshed(text, wanted)


@few
@given(text=documents | noise, wanted=settings, styles=st.lists(st.sampled_from(EVERY_STYLE), min_size=2, max_size=2))
def test_links_of_a_style_are_ours_under_any_other(text, wanted, styles):
    bare = LINKER.unlink(text).text
    linker, other = (LINKER.with_settings(replace(wanted, style=style)) for style in styles)
    assert other.unlink(linker.link(bare, resolve=False).text).text == other.unlink(bare).text


@thorough
@given(text=documents, wanted=settings)
def test_refreshing_is_stable(text, wanted):
    check_refreshed(text, wanted)


# What was found in this way, one line each.
NOTICE = "<!-- glosslink: notice -->\n\nN\n\n<!-- /glosslink -->"
FOUND = {
    "emphasis at the edges of a link": "*central* bank\n",
    "emphasis round all of a link": "**gilt** here\n",
    "a label that a text uses without defining it": "[gilt][GL-GILT] gilt\n",
    "a label that is defined and never used": "gilt\n\n[gl-gilt]: /glossary/#gilt\n",
    "a label that an author uses": "gilt [the bond][gl-gilt]\n\n[gl-gilt]: /glossary/#gilt\n",
    "a label that is defined as something else": "gilt [x][gl-gilt]\n\n[gl-gilt]: /elsewhere\n",
    "a label defined among other definitions": "gilt MAD\n\n[gl-gilt]: /elsewhere\n[gl-b]: /b\n[1]: /c",
    "two notices": f"a\n\n{NOTICE}\n\n{NOTICE}\n",
    "a text below the notice": f"gilt\n\n{NOTICE}\nb\n",
    "a notice at the start": f"{NOTICE}\ngilt\n",
    "a notice at the start, and a paragraph": f"{NOTICE}\n\ngilt",
    "a notice right below a text": f"gilt\n{NOTICE}\n\nb",
    "a notice where lines end in carriage returns": f"gilt\n\n{NOTICE}\n".replace("\n", "\r"),
    "an anchor that nothing closes": "# <a href='x'>gilt\n[gilt](/glossary/#gilt)\nMAD\n# <a href='x'>gilt\nMAD\n",
    "line endings that differ": "gilt\r\ncentral\nbank\r\n\nMAD\n\r\n",
    "carriage returns alone": "gilt\r\r*central*\rbank\r",
    "nothing": "",
    "a byte-order mark alone": "\ufeff",
    "only white space": " \n\t\n  ",
    "a NUL": "gilt \x00 MAD\n",
    "what stands for what is no prose": "gi\x02lt \x01gilt central\x02 bank\n",
}


@pytest.mark.parametrize("style", ["inline", "reference", "html", *DIALECT_STYLES])
@pytest.mark.parametrize("notice", ["", "See the [glossary](/glossary/)."])
@pytest.mark.parametrize("title", [False, True])
@pytest.mark.parametrize("text", FOUND.values(), ids=FOUND)
def test_what_was_found_stays_mended(text, title, notice, style):
    wanted = Settings(style=style, title=title, notice=notice, skip=())
    check(text, wanted)
    check_refreshed(text, wanted)
