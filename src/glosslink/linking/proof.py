"""Proves that a document with links says what it said without them.

Markup is inserted and never anything else, so the first half is arithmetic: the output without the inserted text is
the input. The second half asks the parser. The links are written once more, in the same style, with a URL that
nothing else can have; pulldown-cmark renders that and the input; and the two must be equal once exactly these anchors
are unwrapped, with extensions and without. An edit that fails is found by bisection.
"""

from __future__ import annotations

import os
import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

import pyromark

from glosslink.documents.extended import BASE, EXTENDED, has_marks
from glosslink.documents.rendering import render
from glosslink.edits import Edit, apply
from glosslink.expressions import expression
from glosslink.link_template import SPELLED
from glosslink.linking.halving import failing, holding
from glosslink.linking.outside import reads_alike
from glosslink.linking.styles import STYLES, Target, definition
from glosslink.records import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from glosslink.documents.document import Document, Link
    from glosslink.documents.regions import Region


# A link in pieces: before its URL, the URL, behind it; and the text up to the next one.
_LINKED = expression(
    r"""(<a\b[^>]*?\shref\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]*)(?=[\s/>])([^>]*>.*?</a>)""", re.DOTALL | re.IGNORECASE
)
_PIECES = 4


class Wrapping(NamedTuple):
    """Markup to be put around `source[start:end]`: a style, and the target it leads to."""

    start: int
    end: int
    style: str
    target: Target
    defined: bool = False  # whether the document has the definition already that a reference needs
    spelled: tuple[str, str] | None = None  # the markup of a dialect's style; `style` is the one to prove it by

    def edits(self) -> tuple[Edit, Edit]:
        """Return the two insertions."""
        before, after = self.spelled or STYLES[self.style](self.target)
        return Edit(self.start, self.start, before), Edit(self.end, self.end, after)

    @property
    def definition(self) -> str:
        """The link reference definition that this link needs and the document lacks, or `""`."""
        return definition(self.target) if self.style == "reference" and not self.defined else ""


@dataclass(slots=True)
class Proof:
    """Proofs about one document: `body` gives what a parser sees of its edited versions.

    `define` gives the edit that adds link reference definitions, which render as nothing.
    """

    document: Document
    define: Callable[[Iterable[str]], Edit]
    strict: bool = False
    _html: dict[int, str] = field(default_factory=dict)

    def edits(self, wrappings: Iterable[Wrapping]) -> list[Edit]:
        """Return all edits that the wrappings need."""
        wrappings = list(wrappings)
        edits = [edit for wrapping in wrappings for edit in wrapping.edits()]
        lines = dict.fromkeys(wrapping.definition for wrapping in wrappings if wrapping.definition)
        return [*edits, self.define(lines)] if lines else edits

    def holds(self, wrappings: Sequence[Wrapping]) -> bool:
        """Whether the source with all of `wrappings` differs from it by these links alone."""
        probes = [_probe(wrapping, number) for number, wrapping in enumerate(wrappings)]
        document = self.document
        plain, body = document.parsed, document.body(apply(document.source, self.edits(probes)))
        # Neither brackets nor tags nor our definitions begin a definition of a definition list.
        for options in (BASE, EXTENDED) if document.can_differ or has_marks(body) else (BASE,):
            key = int(options)
            if key not in self._html:
                self._html[key] = _ended(render(plain, options))
            found = _unwrapped(render(body, options), len(probes))
            if found is None or _ended(found) != self._html[key]:
                return False
        if self.strict and not _renders_alike(plain, body, len(probes)):
            return False
        return _spells_alike(document.source, document.body, [wrapping for wrapping in wrappings if wrapping.spelled])

    def failing(self, wrappings: Sequence[Wrapping]) -> list[Wrapping]:
        """Return wrappings without which the rest can be proved; none where the proof holds as it is."""
        broken = [wrapping for wrapping in wrappings if not is_link(wrapping.target)]
        sound = [wrapping for wrapping in wrappings if wrapping not in broken] if broken else wrappings
        return broken + failing(self.holds, sound)


def _ended(html: str) -> str:
    """Return HTML without the line ending that raw HTML at the end of a text has if something stands behind it."""
    return html.rstrip("\n")


@lru_cache(10_000)
def is_link(target: Target) -> bool:
    """Whether the URL, title and label of a target, written in Markdown, come out as they went in."""
    before, after = STYLES["reference" if target.label else "inline"](target)
    foot = f"\n\n{definition(target)}" if target.label else ""
    events = list(pyromark.events(f"{before}x{after}{foot}", options=EXTENDED))
    link = events[1].get("Start") if len(events) == 5 and isinstance(events[1], dict) else None
    found = link.get("Link") if isinstance(link, dict) else None
    return isinstance(found, dict) and (found["dest_url"], found["title"]) == (target.url, target.title)


def unwrapping(link: Link) -> tuple[Edit, Edit]:
    """Return the edits that leave of a link only its text."""
    return Edit(link.start, link.text_start, ""), Edit(link.text_end, link.end, "")


def unprovable(source: str, body: Callable[[str], str], links: Sequence[Link]) -> list[Link]:
    """Return the links that cannot be unwrapped without changing the text around them."""
    spelled = [link for link in links if link.kind in SPELLED]
    links = [link for link in links if link.kind not in SPELLED]
    broken = failing(lambda links: _unspells_alike(source, body, links), spelled)

    def holds(links: Sequence[Link]) -> bool:
        plain = body(apply(source, [edit for link in links for edit in unwrapping(link)]))
        probes = body(apply(source, [edit for number, link in enumerate(links) for edit in _probed(link, number)]))
        return all(
            _unwrapped(render(probes, options), len(links)) == render(plain, options) for options in (BASE, EXTENDED)
        )

    return broken + (failing(holds, links) if links else [])


def redirecting(source: str, body: Callable[[str], str], changes: Iterable[tuple[Edit, str, str]]) -> list[Edit]:
    """Return the edits, given with old and new URL, that change where links lead and nothing else."""

    def holds(some: Sequence[tuple[Edit, str, str]]) -> bool:
        return same_but_for_destination(
            source, apply(source, [edit for edit, *_ in some]), body, [(old, new) for _, old, new in some]
        )

    return [edit for edit, *_ in holding(holds, list(dict.fromkeys(changes)))]


def same_but_for_destination(
    before: str, after: str, body: Callable[[str], str], changes: Iterable[tuple[str, str]]
) -> bool:
    """Whether two documents render alike but for links that led to the first URL of a change and lead to its second."""
    leads: dict[str, set[str]] = {}
    for old, new in changes:
        for form in _written(old):
            leads.setdefault(form, set()).update(_written(new))
    rendered = (
        (_LINKED.split(render(body(before), options)), _LINKED.split(render(body(after), options)))
        for options in (BASE, EXTENDED)
    )
    return all(_leads_alike(old, new, leads) for old, new in rendered)


@lru_cache(10_000)
def _written(url: str) -> frozenset[str]:
    """Return a URL as it may stand in HTML."""
    from html import escape

    return frozenset((_href(url), url, escape(url)))


def _leads_alike(old: list[str], new: list[str], leads: Mapping[str, set[str]]) -> bool:
    """Whether pieces of HTML are alike, up to links that lead as told; what these show is not looked at."""
    if len(old) != len(new) or old[::_PIECES] != new[::_PIECES]:
        return False
    for first in range(1, len(old), _PIECES):
        one, other = old[first : first + _PIECES - 1], new[first : first + _PIECES - 1]
        if one != other and _destination(other) not in leads.get(_destination(one), ()):
            return False
    return True


def _destination(anchor: list[str]) -> str:
    """Return where an anchor leads, given the pieces of it: its beginning, the URL with its quotes, and the rest."""
    return anchor[1].strip("\"'")


def extends(before: str, after: str, body: Callable[[str], str]) -> bool:
    """Whether `after` is `before` with whole blocks behind it: nothing before them reads otherwise."""
    return all(render(body(after), options).startswith(render(body(before), options)) for options in (BASE, EXTENDED))


@cache
def _scheme() -> str:
    """Return the beginning of URLs that no document can hold: it is new in every process."""
    return f"probe-{os.urandom(8).hex()}:"


@cache
def _anchor() -> re.Pattern[str]:
    return re.compile(rf'<a href="{_scheme()}(\d+)"[^>]*>(.*?)</a>', re.DOTALL)


def _probe(wrapping: Wrapping, number: int) -> Wrapping:
    url = f"{_scheme()}{number}"
    # A label that is defined would lead where it is defined to; inline is the same link without it.
    style = "inline" if wrapping.defined else wrapping.style
    target = Target(wrapping.target.entry, url, label=url.replace(":", "-") if style == "reference" else "")
    return Wrapping(wrapping.start, wrapping.end, style, target, wrapping.defined)


def _probed(link: Link, number: int) -> tuple[Edit, ...]:
    """Return the edits that lead a link to a probe."""
    url = f"{_scheme()}{number}"
    if link.kind == "html":
        return (Edit(link.start, link.text_start, f'<a href="{url}">'),)
    return (Edit(link.text_end, link.end, f"]({url})"),)


def _unwrapped(html: str, count: int) -> str | None:
    """Return rendered HTML without the anchors of `count` probes; None where one is missing or not alone."""
    numbers: list[str] = []

    def text(found: re.Match[str]) -> str:
        numbers.append(found[1])
        return found[2]

    bare = _anchor().sub(text, html)
    return bare if len(set(numbers)) == len(numbers) == count and _scheme() not in bare else None


def _href(url: str) -> str:
    found = re.search(r'href="([^"]*)"', pyromark.html(f"[x](<{url}>)"))
    return found[1] if found else url


def _spells_alike(source: str, body: Callable[[str], str], wrappings: Sequence[Wrapping]) -> bool:
    """Whether links in the styles of a dialect leave all around them as it is; that links can stand there is proved."""
    pairs = {(one.start, one.end): one.edits() for one in wrappings}
    return not pairs or _changes_inside(source, body, pairs)


def _unspells_alike(source: str, body: Callable[[str], str], links: Sequence[Link]) -> bool:
    """Whether such links can be taken out and leave all around them as it is."""
    return _changes_inside(source, body, {(link.start, link.end): unwrapping(link) for link in links})


def _changes_inside(source: str, body: Callable[[str], str], edits: Mapping[Region, tuple[Edit, Edit]]) -> bool:
    """Whether the edits at the ends of regions change nothing outside these."""
    regions = sorted(edits)
    offset, shift = len(source) - len(body(source)), 0
    changed: list[Region] = []
    for start, end in regions:
        first = start + shift
        shift += sum(len(edit.text) - (edit.end - edit.start) for edit in edits[start, end])
        changed.append((first - offset, end + shift - offset))
    after = apply(source, [edit for region in regions for edit in edits[region]])
    places = [(start - offset, end - offset) for start, end in regions]
    return reads_alike(body(source), places, body(after), changed)


def _renders_alike(plain: str, body: str, count: int) -> bool:
    from glosslink.documents.rendering import Tree
    from glosslink.linking.referee import renders_alike

    if isinstance(plain, Tree):  # mistune has nothing to say of a file that holds no Markdown
        return True
    return renders_alike(plain, body, count)
