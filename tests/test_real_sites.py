"""Every page of four real sites, and the fixtures of dialects: what is protected stays, and nothing but links changes.

Each site is linked with its own glossary, once as its authors would, and once with every mention linked wherever that
can be, in each style by turns. Four renderers (`oracle`) and an independent eye for protected regions
(`protected_regions`) judge; neither shares code with the package.
"""

import re
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path

import pytest

import corpora
import oracle
import protected_regions
from glosslink import Entry, Glossary, Linker, Settings
from glosslink.records import replace

DIALECTS = {"cncf": "hugo", "gx": "docusaurus", "istio": "hugo", "kubernetes": "hugo"}
STYLES = ("inline", "reference", "html")
URL = "https://glossary.test/#{id}"
REAL = Settings(url=URL)
STRONGEST = Settings(url=URL, first="every", skip=())
EMPTY_TAG = re.compile(r"^[ \t>]*[*+-][ \t]+<[a-z]+ [^<>]*/>", re.MULTILINE)
FIXTURES = sorted(p for p in (Path(__file__).parent / "fixtures/dialects").glob("*") if p.name != "README.md")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one page."""

    links: int
    refused: int
    problems: tuple[str, ...]


def judged(linker: Linker, path: str, text: str) -> Outcome:
    """Link a page and judge what came out."""
    result = linker.link(text, path)
    braces = linker.settings.dialect == "docusaurus" or path.endswith(".mdx")
    places = [(link.start, link.end) for link in result.links]
    problems = protected_regions.faults(text, result.text, places, braces=braces)
    if result.text != text:
        problems += oracle.harm(text, result.text, is_ours, judges(text))
    if linker.unlink(result.text, path).text != text:
        problems.append("unlink did not give the text back")
    if linker.link(result.text, path).text != result.text:
        problems.append("linking twice does more")
    return Outcome(len(places), len(result.diagnostics), tuple(f"{path}: {problem}" for problem in problems))


def is_ours(href: str) -> bool:
    """Whether a link may be one of ours."""
    return href.startswith("https://glossary.test/#")


def judges(text: str) -> tuple[oracle.Referee, ...]:
    """The renderers to ask about a text: mistune takes an item that begins with an empty tag for an HTML block.

    The author's own links in it are text to mistune, too, so what it says of ours is nothing about them.
    """
    return tuple(judge for judge in oracle.referees() if judge.name != "mistune" or not EMPTY_TAG.search(text))


@cache
def site_linker(name: str, kind: str) -> Linker:
    """The linker of a site: `real`, or the strongest in a style."""
    settings = REAL if kind == "real" else replace(STRONGEST, style=kind)
    return Linker(Glossary.parse(corpora.load(name, 0).glossary), settings_for(name, settings))


def settings_for(name: str, settings: Settings) -> Settings:
    """Settings with the dialect of a site."""
    return replace(settings, dialect=DIALECTS[name])


def one_page(name: str, kind: str, path: str, text: str) -> Outcome:
    """`judged`, for another process."""
    return judged(site_linker(name, kind), path, text)


def all_pages(name: str, kinds: Iterable[str]) -> list[Outcome]:
    """Every page of a site, linked in the kinds by turns."""
    pages = corpora.load(name).pages
    by_turns = list(kinds)
    jobs = [(name, by_turns[i % len(by_turns)], *page) for i, page in enumerate(pages)]
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        return list(pool.map(one_page, *zip(*jobs, strict=True), chunksize=20))


@pytest.mark.slow
@pytest.mark.parametrize("kinds", [("real",), STYLES], ids=["real", "strongest"])
@pytest.mark.parametrize("name", corpora.NAMES)
def test_every_page_of_a_real_site(name, kinds):
    outcomes = all_pages(name, kinds)
    links, refused = sum(o.links for o in outcomes), sum(o.refused for o in outcomes)
    print(f"\n{name}, {'/'.join(kinds)}: {len(outcomes)} pages, {links} links, {refused} refused")
    assert [problem for outcome in outcomes for problem in outcome.problems] == []
    assert links > 3 * len(outcomes)
    assert refused * 1000 <= links


GLOSSARY = Glossary.from_entries(Entry(id=term, term=term, definition="x", inflect=False) for term in ("gilt", "yield"))


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("page", FIXTURES, ids=lambda page: page.stem)
def test_the_fixtures_of_dialects(page, style):
    linker = Linker(GLOSSARY, replace(STRONGEST, style=style))
    outcome = judged(linker, page.name, page.read_bytes().decode())
    assert outcome.problems == ()
    assert outcome.links > 3
    assert not outcome.refused


ROWS = {
    "a `gilt` b": "code span",
    "```\ngilt\n```": "fenced code",
    "- ~~~ x\n  gilt\n  ~~~\n": "fenced code",
    "<b title='gilt'>": "tag",
    "<kbd>gilt</kbd>": "element",
    '<a href="x">gilt</a>': "anchor",
    "<!-- gilt\n\ngilt -->": "comment",
    "---\na: gilt\n---\n": "front matter",
    "{{< x gilt >}}": "shortcode",
    "{{ gilt }}": "expression",
    "{% gilt %}": "liquid tag",
    "see https://x.test/gilt.": "url",
    "a gilt@gilt.test b": "e-mail",
    "[a gilt](x)": "link",
    "![a gilt](x)": "image",
    "[a]: gilt": "definition",
    "[^gilt]: x": "footnote label",
    "*[gilt]: x": "abbreviation",
    "[[gilt]]": "wiki link",
    "$$\ngilt\n$$": "display math",
    r"$\frac{gilt}{2}$": "math",
    "{ref}`gilt`": "role",
    ":::tip gilt": "container line",
    "> [!gilt] gilt": "alert",
    "{: .gilt}": "attribute list",
    "import gilt from 'x'": "import",
    "<Gilt a={gilt} />": "component",
}


@pytest.mark.parametrize(("text", "name"), ROWS.items(), ids=ROWS.values())
def test_a_link_in_a_protected_region_is_seen(text, name):
    at = text.index("gilt")
    assert any(name in fault for fault in protected_regions.faults(text, text, [(at, at + 4)]))
    assert any(name in fault for fault in protected_regions.faults(text, text.replace("gilt", "[gilt](x)"), []))
    assert protected_regions.faults(text, text, []) == []
