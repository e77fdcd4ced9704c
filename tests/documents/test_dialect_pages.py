"""Pages as sites of each dialect have them; what to expect stands in their words, see the README beside them."""

import re
from pathlib import Path

import pytest

from glosslink import Entry, Glossary, Linker, Settings

PAGES = sorted(
    page for page in (Path(__file__).parents[1] / "fixtures" / "dialects").iterdir() if page.name != "README.md"
)
GLOSSARY = Glossary.from_entries(Entry(id=term, term=term, definition="x", inflect=False) for term in ("gilt", "yield"))
LINKER = Linker(GLOSSARY, Settings(first="every", skip=()))


@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["unix", "windows"])
@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_every_yield_is_linked_and_no_gilt(page: Path, ending: str) -> None:
    text = page.read_text(encoding="utf-8").replace("\n", ending)
    result = LINKER.link(text, page.name)
    wanted = [found.start() for found in re.finditer(r"\byield\b", text, re.IGNORECASE)]
    lines = text.splitlines()
    assert [lines[link.line - 1] for link in result.links] == [lines[text.count("\n", 0, at)] for at in wanted]
    assert [link.start for link in result.links] == wanted
    assert not result.diagnostics
    assert LINKER.unlink(result.text, page.name).text == text
    assert LINKER.link(result.text, page.name).text == result.text


def test_there_is_a_page_for_every_dialect() -> None:
    assert len(PAGES) >= 14
    assert all("gilt" in page.read_text(encoding="utf-8") for page in PAGES)
