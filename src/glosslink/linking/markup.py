"""Which markup a chosen occurrence gets: its style and its title."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from glosslink.documents.dialects import MOVES
from glosslink.documents.document import Context, folded_label
from glosslink.edits import apply
from glosslink.expressions import expression
from glosslink.link_template import SPELLED
from glosslink.linking import foot
from glosslink.linking.ownership import title_of
from glosslink.linking.proof import Wrapping
from glosslink.linking.spelling import misfit, spell, spelling
from glosslink.linking.styles import Target

if TYPE_CHECKING:
    from glosslink.documents.document import Document
    from glosslink.glossary.entry import Entry
    from glosslink.linking.job import Job
    from glosslink.linking.labels import Labels
    from glosslink.linking.occurrences import Occurrence
    from glosslink.linking.proof import Proof
    from glosslink.linking.spelling import Spelling

# Brackets next to these are just brackets.
_PLAIN = frozenset(mark for mark in map(chr, range(128)) if mark.isalnum() or mark in " \t\n\r(),.;:?/-")
# A bracket right after these would be read together with them, by one renderer or another.
_GLUED_BEFORE = frozenset("]!\\")
_SPACES = 20  # characters, as far as space is looked through
_BEHIND_BRACKET = expression(r"\][ \t]*(?:\r\n?|\n)?[ \t>]*\Z")
_QUOTED = expression(r"[^\s\w][\"']")  # goldmark leaves such a quote straight where a bracket follows
_DELIMITERS = "*_~"
_TEMPLATES = ("{{", "{%")
_FILE = expression(r"(?i)(?![a-z][a-z0-9+.-]*:|//)[^?#]*\.(?:md|mdx|markdown)(?:[?#].*)?\Z")
_NEXT = "nothing need be done: the next mention is linked instead, if there is one."


class Refusal(NamedTuple):
    """Why a mention cannot get its markup: what may follow "is not linked:", and the advice."""

    reason: str
    help: str = _NEXT


_NO_STYLE = Refusal("the style in force cannot hold it here")
_NO_PAGE = Refusal("it stands in raw HTML, where a link to a Markdown file is not made one to its page")


def is_glued(document: Document, found: Occurrence) -> bool:
    """Whether a link here would be read together with what it touches or holds, by one parser or another."""
    source, start, end = document.source, found.start, found.end
    if makes_reference(document, start, end):
        return True
    before, behind, nested = source[start - 1 : start], source[end : end + 2], found.context & Context.EMPHASIS
    plain = before in _PLAIN and behind[:1] in _PLAIN and source[start].isalnum() and source[end - 1].isalnum()
    if plain and not nested:  # as nearly all are
        return False
    if document.is_html:
        return False
    if before in _GLUED_BEFORE:
        return True
    if behind[:1] == "{" and behind not in _TEMPLATES:  # attributes, which would be those of the link
        return True
    if document.dialect.typographer and _QUOTED.fullmatch(source[max(0, start - 2) : start]):
        return True
    if any(_is_tilde(document, place) for place in (start - 1, end)):
        return True
    for edge in (_edge(source, start, -1), _edge(source, end - 1, 1)):
        if _is_disputed(*edge) or (any(edge[:2]) and document.odd_emphasis):
            return True
        if _is_mixed(*edge[:2]) and document.struck_emphasis:
            return True
    return nested > 0 and document.doubles_bold(start, end)


def makes_reference(document: Document, start: int, end: int) -> bool:
    """Whether what stands in brackets before `start:end` would be the text of a reference link with that as label.

    CommonMark allows no space between them; Markdown.pl did, and Python-Markdown and kramdown still do.
    """
    source, first = document.source, max(0, start - _SPACES)
    if not source[first:start].rstrip(" \t\r\n>").endswith("]") or document.is_html:  # as nearly always
        return False
    if not _BEHIND_BRACKET.search(source, first, start):
        return False
    return folded_label(source[start:end]) in document.written_labels


def _is_tilde(document: Document, place: int) -> bool:
    """Whether a tilde stands at `place` that is no markup."""
    visible = document.visible
    return document.source[place : place + 1] == "~" and visible.text[visible.offset(place)] == "~"


def _edge(source: str, at: int, step: int) -> tuple[str, str, str]:
    """Return the delimiters of emphasis at the edge `at` of an occurrence: within it, outside, and what is beyond."""
    outside, beyond = _run(source, at + step, step)
    return _run(source, at, -step)[0], outside, source[beyond] if 0 <= beyond < len(source) else "\n"


def _run(source: str, at: int, step: int) -> tuple[str, int]:
    """Return the delimiters from `at` on, and where they end."""
    first = at
    while 0 <= at < len(source) and source[at] in _DELIMITERS:
        at += step
    return source[first:at] if step > 0 else source[at + 1 : first + 1][::-1], at


def _is_disputed(within: str, outside: str, beyond: str) -> bool:
    """Whether parsers differ on what emphasis means once a bracket touches one of its sides.

    On its other side stands a symbol, which became punctuation in CommonMark 0.31 only, a space that not all count as
    one, or, next to `~~`, a letter (CommonMark, section 6.2). Or there is one `~`, which strikes text for some, or `~`
    among other delimiters: cmark-gfm sees the bracket through it, while to others it is as good as a bracket.
    """
    run, together = outside or within[:1], within + outside
    tildes, others = together.count("~"), together.strip("~")
    if tildes and (others or tildes == 1) and (not beyond.isspace() or (others and tildes == 1)):
        return True
    category = unicodedata.category(beyond)
    if not run or beyond in "\t\n\f\r" or (beyond.isascii() and category[0] in "PSZ"):
        return False
    return not category.startswith(("P", "Zs") if "~" in run else ("P", "Zs", "L", "M", "N"))


def _is_mixed(within: str, outside: str) -> bool:
    """Whether delimiters of both kinds touch: to the one next to a link, the other is punctuation on its other side."""
    together = within + outside
    return "*" in together and "_" in together


def wrap(job: Job, found: Occurrence, labels: Labels, *, inline: bool) -> Wrapping | Refusal:
    """Return the markup for an occurrence, or why its style cannot hold it; `inline` where that has failed there.

    `labels` chooses among those of the document, and knows those chosen before.
    """
    entry = job.glossary.get(found.entries[0])
    assert entry is not None
    # Under a URL of its own, only the title tells our link from an author's.
    title = title_of(entry) if job.settings.title or entry.url else ""
    target = Target(entry.id, job.targets.url(entry), title)
    if job.document.is_html:
        return _NO_PAGE if _leads_astray(job, target.url) else Wrapping(found.start, found.end, "html", target)
    used = spelling(job.settings.style)
    if used is not None and not (entry.url and used.kind != "template"):  # a dialect cannot mark a link as ours
        return _spelled(job, found, used, target)
    style = "html" if found.context & Context.HTML else "inline" if inline or used else job.settings.style
    if found.context & Context.HTML and _leads_astray(job, target.url):
        return _NO_PAGE
    if style == "html" and not _holds_tag(job.document, found):
        style = "inline"
    if style != "reference":
        return Wrapping(found.start, found.end, style, target)
    if job.document.source[found.end : found.end + 1] in ("[", "(") or not foot.can_define(job.document):
        return Wrapping(found.start, found.end, "inline", target)
    if not labels.reach(found.start):
        return Wrapping(found.start, found.end, "inline", target)
    chosen = labels.choose(target)
    if chosen is None:
        return Wrapping(found.start, found.end, "inline", target)
    return Wrapping(found.start, found.end, style, chosen[0], defined=chosen[1])


def _leads_astray(job: Job, url: str) -> bool:
    """Whether an anchor would lead to a Markdown file on a site whose pages are elsewhere."""
    moves = job.settings.dialect in MOVES or job.document.path.endswith(".mdx")
    return moves and not job.resolves and _FILE.match(url) is not None


def _spelled(job: Job, found: Occurrence, used: Spelling, target: Target) -> Wrapping | Refusal:
    entry = job.glossary.get(target.entry)
    assert entry is not None
    if used.pieces[0].literal[0] == "<" and not _holds_tag(job.document, found):
        return _NO_STYLE
    spelled = spell(used, job.document, found, entry, job.targets)
    if spelled is None:
        return _misfit(used, entry, job)
    if spelled[1][-1] == "]" and job.document.source[found.end : found.end + 1] in ("[", "("):
        return _NO_STYLE
    style = "html" if found.context & Context.HTML else "inline"
    return Wrapping(found.start, found.end, style, target._replace(title=""), spelled=spelled)


def _misfit(used: Spelling, entry: Entry, job: Job) -> Refusal:
    """Return why a style cannot hold a link: what its entry says, or what stands there."""
    name, what = misfit(used, entry, job.targets)
    if not name:
        return _NO_STYLE
    held = f"{what} in the {name} of `{entry.id}`" if what else f"the {name} of `{entry.id}`"
    is_given = name != "summary" or entry.given_summary
    remedy = f"mend the {name}" if is_given else "give the entry a `summary` that it can hold"
    advice = f"{remedy}, or choose another style: no mention of `{entry.id}` can be linked as it is."
    return Refusal(f"the style in force cannot hold {held}", advice)


def lost(job: Job, wrappings: list[Wrapping], proof: Proof) -> set[int]:
    """Return where links in a dialect's style start that would not be known again as what they are."""
    spelled = [wrapping for wrapping in wrappings if wrapping.spelled]
    if not spelled:
        return set()
    edits = sorted(proof.edits(wrappings), key=lambda edit: edit.start)
    document = job.read(apply(job.document.source, edits))
    known = {(link.text_start, link.text_end) for link in document.links if link.kind in SPELLED}
    places = [edit.start for edit in edits]
    sizes = [0, *accumulate(len(edit.text) for edit in edits)]
    return {
        one.start
        for one in spelled
        if (one.start + sizes[bisect_right(places, one.start)], one.end + sizes[bisect_left(places, one.end)])
        not in known
    }


def _holds_tag(document: Document, found: Occurrence) -> bool:
    """Whether a link may be a tag here: in Markdown, some renderers make more of a tag than a link."""
    if found.context & Context.HTML:
        return True
    return not (_opens_row(document.source, found) or _is_all_in_mdx(document, found))


def _is_all_in_mdx(document: Document, found: Occurrence) -> bool:
    """Whether an occurrence is all of a paragraph in MDX, where a tag that is alone takes the paragraph's place."""
    if not (document.dialect.braces or document.path.endswith(".mdx")) or found.block < 0:
        return False
    block, source = document.blocks[found.block], document.source
    return not (source[block.start : found.start] + source[found.end : block.end]).strip()


def _opens_row(source: str, found: Occurrence) -> bool:
    """Whether an occurrence stands before the first pipe of a line: a tag at the head of a row breaks the table."""
    end = source.find("\n", found.end)
    line = source[source.rfind("\n", 0, found.start) + 1 : end if end >= 0 else len(source)]
    return "|" in line and "|" not in source[source.rfind("\n", 0, found.start) + 1 : found.start]
