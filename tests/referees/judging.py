"""What a renderer shows of a text before and after linking: equal, once our links are unwrapped, or what differs."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import oracle
from referees.renderer import Outcome, RefusedError, Renderer
from test_harmless import every_word, is_ours


@dataclass(frozen=True)
class Page:
    """A page to be linked: a name to tell it by, its path and text, the dialect of its site."""

    name: str
    path: str
    text: str
    dialect: str


@dataclass
class Verdict:
    """What came of many pages: how many were compared, how many links they got, what is wrong."""

    pages: int = 0
    links: int = 0
    silent: list[str] = field(default_factory=list)  # pages that the renderer refuses as they are
    problems: list[str] = field(default_factory=list)


def judge(renderer: Renderer, pages: Sequence[Page], style: str) -> Verdict:
    """Link every word of every page but in headings, of which some renderers make ids, and compare."""
    verdict = Verdict()
    linked = [
        every_word(page.text, style, dialect=page.dialect, skip=("headings",)).link(page.text, page.path)
        for page in pages
    ]
    outcomes = renderer.render([*(page.text for page in pages), *(result.text for result in linked)])
    for page, result, before, after in zip(pages, linked, outcomes, outcomes[len(pages) :], strict=False):
        if isinstance(before, RefusedError):
            verdict.silent.append(f"{page.name}: {before}")
            continue
        verdict.pages += 1
        verdict.links += len(result.links)
        verdict.problems += [f"{renderer}: {page.name}: {problem}" for problem in _harm(before, after)]
    return verdict


def _harm(before: str, after: Outcome) -> list[str]:
    if isinstance(after, RefusedError):
        return [f"cannot be read any more: {after}"]
    return oracle.html_harm(before.rstrip(), after.rstrip(), is_ours)
