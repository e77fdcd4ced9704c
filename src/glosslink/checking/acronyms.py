"""Acronyms that documents use, and what they stand for where a document says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.words import COMMON, HOUSEHOLD, SHOUTED
from glosslink.documents.document import Context
from glosslink.expressions import expression
from glosslink.records import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterable

    from glosslink.checking.page import Page
    from glosslink.diagnostics import Place

_ACRONYM = expression(
    r"(?<![\w./@#$%&+=:<*\\~\x02-])[A-Z][A-Z0-9&]{1,6}(?:(?<=[A-Z])s)?(?![\w/@+=&*\\<\x02-]|\.\w|:\w|\()"
)
_ROMAN = expression(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_CAPITALS = expression(r"[^\W\d_a-z]{2,}")
_BEFORE = expression(r"([^()\x01]{3,200})\(\s*$")
_AFTER = expression(r"\s*\(([^()\x01]{3,100})\)")
_UNEXPLAINED = 4  # times as many documents must have an acronym that none of them explains: most are names of firms
_MOST_ORDINARY = 0.2  # of the documents with the word in capitals, those that have it in small letters


@dataclass(slots=True)
class Acronym:
    """An acronym: where it stands first, in how many documents, and its full name with its place, where given.

    The full name is of `several` where both are in the plural there: `Service Level Objectives (SLOs)`.
    """

    text: str
    place: Place
    documents: int = 0
    ordinary: int = 0
    expansion: str = ""
    expanded: Place | None = None
    several: bool = False


@dataclass(slots=True)
class Acronyms:
    """The acronyms of a site that are no forms of an entry."""

    found: dict[str, Acronym] = field(default_factory=dict)

    def add(self, found: Iterable[Acronym]) -> None:
        """Count those of a document; the first place and the first full name are kept."""
        for one in found:
            known = self.found.setdefault(one.text, one)
            if known is one:
                continue
            known.documents += one.documents
            known.ordinary += one.ordinary
            if not known.expansion:
                known.expansion, known.expanded, known.several = one.expansion, one.expanded, one.several

    def undefined(self, documents: int, known: Iterable[str] = ()) -> list[Acronym]:
        """Return the acronyms in at least so many documents, but those `known`; the most frequent first.

        One that no document explains must be in four times as many, and have no digits, as names of things have.
        """
        known = set(known)
        found = [
            one
            for one in self.found.values()
            if one.documents >= documents * (1 if one.expansion else _UNEXPLAINED)
            and one.ordinary <= _MOST_ORDINARY * one.documents
            and (one.expansion or one.text.isalpha())
            and one.text not in known
        ]
        return sorted(found, key=lambda one: (-one.documents, one.text))


def acronyms_of(page: Page) -> Iterable[Acronym]:
    """Return the acronyms of a document that are in no mention, each once."""
    prose = page.document.prose
    found: dict[str, Acronym] = {}
    taken: set[int] | None = None
    for hit in _ACRONYM.finditer(prose):
        text = hit[0].removesuffix("s")
        known = found.get(text)
        if (known and known.expansion) or not _is_candidate(text):
            continue
        if taken is None:
            taken = {at for mention in page.mentions for at in range(mention.start, mention.end)}
        if hit.start() in taken or _is_shouted(prose, *hit.span()) or _is_title(page, hit.start()):
            continue
        if known is None:
            known = found[text] = Acronym(text, page.place(*hit.span()), 1, int(_is_ordinary(prose, text.lower())))
        if expansion := _expansion(prose, hit.start(), hit.end(), text):
            known.expansion, known.expanded = expansion, page.place(*hit.span())
            known.several = hit[0] != text
    return found.values()


def _is_ordinary(prose: str, word: str) -> bool:
    """Whether a word stands in small letters as well; an expression for each of many words would cost more."""
    at = prose.find(word)
    while at >= 0:
        end = at + len(word)
        if not (prose[at - 1 : at].isalnum() or prose[end : end + 1].isalnum()):
            return True
        at = prose.find(word, end)
    return False


def _is_candidate(text: str) -> bool:
    if sum(c.isalpha() for c in text) < 2 or text in SHOUTED or text in HOUSEHOLD:
        return False
    return text.lower() not in COMMON and not _ROMAN.fullmatch(text)


def _is_shouted(prose: str, start: int, end: int) -> bool:
    """Whether the words before or after are in capitals, too, so that this is a line of them."""
    before = prose[max(0, start - 30) : start].split()[-1:]
    after = prose[end : end + 30].split()[:1]
    return any(_CAPITALS.fullmatch(word.strip(".,;:!?()")) for word in (*before, *after))


def _is_title(page: Page, start: int) -> bool:
    block = page.document.block_at(start)
    return block >= 0 and bool(page.document.blocks[block].context & Context.HEADINGS)


def _expansion(prose: str, start: int, end: int, acronym: str) -> str:
    """Return the full name that stands before the acronym in brackets, or behind it in brackets; or `""`."""
    if (before := _BEFORE.search(prose, max(0, start - 200), start)) and prose[end : end + 2].lstrip("s")[:1] == ")":
        return best_long_form(acronym, before[1])
    if after := _AFTER.match(prose, end):
        found = best_long_form(acronym, after[1])
        return found if len(found) == len(" ".join(after[1].split())) else ""
    return ""


def best_long_form(acronym: str, text: str) -> str:
    """Return the end of `text` that an acronym stands for, or `""`.

    Its letters must stand there in their order, and the first at the beginning of a word (A. Schwartz and M. Hearst,
    "A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text", 2003, figure 1); within the last
    min(n + 5, 2n) words, n letters being in the acronym.
    """
    letters = [c.lower() for c in acronym if c.isalnum()]
    words = text.replace("\x02", "").split()[-min(len(letters) + 5, 2 * len(letters)) :]
    long = " ".join(words)
    at = len(long)
    for i in range(len(letters) - 1, -1, -1):
        at -= 1
        while at >= 0 and (long[at].lower() != letters[i] or (i == 0 and at > 0 and long[at - 1].isalnum())):
            at -= 1
        if at < 0:
            return ""
    found = long[at:].strip(" ,;:'\"“”")
    return "" if acronym.lower() in found.lower().split() or len(found) <= len(acronym) else found
