"""A link changes nothing but itself, whatever the text and wherever it stands.

Every word of a text is in the glossary here, every mention is linked and nothing is skipped: no reader would want
that, and it tries every place at which a link could do harm. Four renderers that know nothing of this package judge
what comes out (`oracle`).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import commonmark_spec
import corpora
import oracle
from glosslink import Entry, Glossary, Linker, Settings
from glosslink.settings import Context, Dialect

OURS = "https://glossary.test/#"
STYLES = ("inline", "reference", "html")
FIXTURES = sorted(p for p in (Path(__file__).parent / "fixtures/dialects").glob("*") if p.name != "README.md")
WORD = re.compile(r"[^\W\d_]+")
each_style = pytest.mark.parametrize("style", STYLES)


def is_ours(href: str) -> bool:
    return href.startswith(OURS)


def every_word(text: str, style: str, *, dialect: Dialect = "auto", skip: tuple[Context, ...] = ()) -> Linker:
    """A linker whose glossary has every word of a text, and which links wherever it can and may."""
    words = {word.casefold(): word for word in WORD.findall(text)}
    entries = [
        Entry(f"w{number}", word, "x", inflect=False, case="insensitive") for number, word in enumerate(words.values())
    ]
    wanted = Settings(url=OURS + "{id}", first="every", skip=skip, style=style, dialect=dialect)
    return Linker(Glossary.from_entries(entries), wanted)


@dataclass
class Tally:
    """What came of a set of texts."""

    links: int = 0
    refused: int = 0
    problems: list[str] = field(default_factory=list)

    def add(self, name: object, text: str, style: str, path: str = "") -> None:
        """Link a text, count, and note everything that is wrong with the outcome."""
        linker = every_word(text, style)
        result = linker.link(text, path)
        self.links += len(result.links)
        self.refused += len(result.diagnostics)
        found = [*_unstable(linker, text, result.text, path), *oracle.harm(text, result.text, is_ours)]
        for judge in oracle.referees():
            count = oracle.inserted(text, result.text, is_ours, judge)
            if not found and count != len(result.links):
                found.append(f"{judge}: {count} links for {len(result.links)} that were told of")
        found += [f"not told as a refusal: {d}" for d in result.diagnostics if d.code != "GL409"]
        self.problems += [f"{name}: {problem}" for problem in found]


def _unstable(linker: Linker, text: str, linked: str, path: str) -> Iterable[str]:
    bare = linker.unlink(linked, path).text
    if linker.unlink(text, path).text != text:
        yield "unlink took something out of a text without our links"
    if bare != text:
        yield "unlink did not give the text back"
    if linker.link(linked, path).text != linked:
        yield "linking twice does more"
    if linker.link(bare, path).text != linked:
        yield "linking again differs"


@each_style
def test_the_examples_of_commonmark(style):
    tally = Tally()
    for example in commonmark_spec.require():
        tally.add(example, example.markdown, style)
    assert tally.problems == []
    assert tally.links > 700
    assert tally.refused < 15


@each_style
@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.name)
def test_our_fixtures_of_dialects(fixture, style):
    tally = Tally()
    tally.add(fixture.name, fixture.read_bytes().decode(), style, fixture.name)
    assert tally.problems == []
    assert tally.links


@pytest.mark.parametrize("name", corpora.NAMES)
def test_a_few_pages_of_a_real_site(name):
    tally = Tally()
    for number, (path, text) in enumerate(corpora.load(name, 6).pages):
        tally.add(path, text, STYLES[number % 3], path)
    assert tally.problems == []
    assert tally.links > 500
    assert tally.refused <= 2


@pytest.mark.slow
@pytest.mark.parametrize(("style", "pages"), [("inline", 200), ("reference", 25), ("html", 25)])
@pytest.mark.parametrize("name", corpora.NAMES)
def test_many_pages_of_a_real_site(name, style, pages):
    tally = Tally()
    for path, text in corpora.load(name, pages).pages:
        tally.add(path, text, style, path)
    print(f"\n{name}, {style}: {tally.links} links, {tally.refused} refused")
    assert tally.problems == []
    assert tally.refused * 1000 <= tally.links
