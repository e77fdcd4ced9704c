import re

import pytest

from glosslink.documents.elements import Element, OpenElements


def feed(html: str, *, inline: bool = True) -> tuple[OpenElements, list[Element]]:
    """What is open behind the tags of `html`, and what they closed."""
    elements = OpenElements()
    found = [elements.tag(tag[0], *tag.span(), inline=inline) for tag in re.finditer("<[^>]+>", html)]
    return elements, [element for element in found if element]


def closed(html: str) -> list[str]:
    return [html[element.start : element.end] for element in feed(html)[1]]


def test_an_end_tag_closes_the_innermost_element_of_its_name() -> None:
    assert closed("<b id=1><i><b id=2></b></i></b>") == ["<b id=2>", "<i>", "<b id=1>"]
    assert closed("<DIV></div>") == ["<DIV>"]


def test_what_was_left_open_inside_ends_with_it() -> None:
    assert closed("<b><i></b></i>") == ["<b>"]


def test_end_tags_of_nothing_close_nothing() -> None:
    assert closed("</b></a><br></br><img/></img><X/></X>") == []


def test_anchors_end_at_their_own_end_tag_only() -> None:
    assert closed("<b><a></b></a>") == ["<b>", "<a>"]
    elements, _ = feed("<b><a>")
    elements.end_block()
    assert [anchor.name for anchor in elements.anchors] == ["a"]


@pytest.mark.parametrize(
    ("html", "hidden"),
    [
        ("<kbd>", True),
        ("<kbd></kbd>", False),
        ("<code><b>", True),
        ("<code><b></code>", False),
        ("<pre><kbd></kbd>", True),
        ("<b>", False),
        ("<a class=notranslate>", True),
        ("<a class=notranslate></a>", False),
        ("<button/>", False),
    ],
)
def test_hidden(html: str, hidden: bool) -> None:
    assert feed(html)[0].hidden is hidden


def test_headings() -> None:
    assert feed("<h2><b>")[0].heading
    assert not feed("<h2></h2><b>")[0].heading
    assert not feed("<header>")[0].heading


def test_the_end_of_a_block_ends_what_was_opened_in_it() -> None:
    elements, _ = feed("<div>", inline=False)
    elements.tag("<kbd>", 5, 10, inline=True)
    assert elements.hidden
    elements.end_block()
    assert not elements.hidden
    assert elements.tag("</div>", 10, 16, inline=True)


@pytest.mark.parametrize("html", ["<b>", "</b>", "<a>", "</a>", "<b></i>", "<b><a></b>", "<b><a>", "<kbd></b>"])
def test_any_number_of_open_elements_takes_no_time(html: str) -> None:
    elements, _ = feed(html * 30_000 + "</b>" * 30_000 + "</i>" * 30_000)
    for _ in range(30_000):
        elements.end_block()
        assert elements.hidden in (True, False)
