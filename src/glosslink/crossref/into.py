"""Keeps a glossary that is written by hand up to date: what stands between our comments, and nothing else.

`<!-- glosslink: mentions ID -->` … `<!-- /glosslink -->` lists the posts that mention an entry, `index` in place of
`mentions ID` the entries from A to Z, and `entries` holds the entries themselves, as on a page of our own. Where both
comments stand on one line, as in a table, so does a list between them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from glosslink.crossref import markdown_text, markup
from glosslink.crossref.wording import said
from glosslink.diagnostics import Diagnostic, Lines
from glosslink.edits import Edit, apply
from glosslink.expressions import expression
from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from glosslink.crossref.views import MentionView, Ref
    from glosslink.glossary.entry import Entry
    from glosslink.glossary.glossary import Glossary

_OPEN = expression(r"<!--[ \t]*glosslink:[ \t]*(mentions|index|entries)\b([^<>\n]*?)-->")
_CLOSE = expression(r"<!--[ \t]*/glosslink[ \t]*-->")
_PREFIX = expression(r"(?:^|(?<=\n)|(?<=\r))[ \t>]*\Z")


@dataclass(frozen=True, slots=True)
class Page:
    """A page written by hand: its path for messages, its text, the language of what is written into it."""

    path: str
    text: str
    language: str = "en"

    @property
    def is_html(self) -> bool:
        """Whether it is HTML, not Markdown."""
        return self.path.lower().endswith((".html", ".htm"))

    def renewed(
        self,
        glossary: Glossary,
        mentions: Callable[[Entry], Iterable[MentionView]],
        index: Callable[[], Iterable[Ref]],
        entries: Callable[[], str] = str,
    ) -> tuple[str, list[Diagnostic]]:
        """Return the text with everything between our comments renewed, and what is wrong with the comments."""
        edits: list[Edit] = []
        faults: list[Diagnostic] = []
        for start, end, kind, name in self._regions(faults):
            entry = glossary.resolve(name) if kind == "mentions" else None
            if kind == "mentions" and entry is None:
                faults.append(self._unknown(name, start, glossary))
                continue
            if kind == "entries":
                new = self._block(entries(), start)
            else:
                items = self._index(index()) if entry is None else self._mentions(mentions(entry))
                new = self._laid_out(list(items), start, end)
            if new != self.text[start:end]:
                edits.append(Edit(start, end, new))
        return apply(self.text, edits), faults

    def _regions(self, faults: list[Diagnostic]) -> Iterator[tuple[int, int, str, str]]:
        """Yield what stands between an opening and its closing comment, which kind it is and which entry it names."""
        code = [] if self.is_html else _code(self.text)
        opened = [o for o in _OPEN.finditer(self.text) if not any(s <= o.start() < e for s, e in code)]
        for number, opening in enumerate(opened):
            limit = opened[number + 1].start() if number + 1 < len(opened) else len(self.text)
            closing = _CLOSE.search(self.text, opening.end(), limit)
            if closing:
                yield opening.end(), closing.start(), opening[1], opening[2].strip()
            else:
                place = Lines(self.text).place(self.path, *opening.span())
                message = f"nothing closes `{opening[0]}`"
                remedy = "write `<!-- /glosslink -->` where the part ends that glosslink may write."
                faults.append(Diagnostic("GL411", "unclosed-region", "error", message, place, remedy))

    def _unknown(self, name: str, start: int, glossary: Glossary) -> Diagnostic:
        near = glossary.nearest(name)
        advice = f"did you mean {' or '.join(f'`{one}`' for one in near)}?" if near else "name an entry's id."
        begin = self.text.rindex("<!--", 0, start)
        place = Lines(self.text).place(self.path, begin, start)
        return Diagnostic("GL401", "unknown-reference-in-post", "error", f"no glossary entry `{name}`", place, advice)

    def _block(self, text: str, start: int) -> str:
        """Return text that stands on lines of its own and does not end the region, which code in it might."""
        newline = "\r\n" if self.text.startswith("\r\n", start) else "\n"
        text = _CLOSE.sub("< !-- /glosslink -->", text)
        return newline * 2 + text.replace("\n", newline) + newline * 2

    def _laid_out(self, items: list[str], start: int, end: int) -> str:
        """Return list items as they fit between comments: on lines of their own, or all on one."""
        inside = self.text[start:end]
        if "\n" not in inside and "\r" not in inside:
            return f" {', '.join(items)} " if items else ""
        newline = "\r\n" if "\r\n" in inside else "\r" if "\n" not in inside else "\n"
        opening = self.text.rindex("<!--", 0, start)
        found = _PREFIX.search(self.text, 0, opening)
        prefix = found[0] if found else ""
        if self.is_html:
            lines = ["<ul>", *(f"<li>{item}</li>" for item in items), "</ul>"] if items else []
        else:
            lines = [f"- {item}" for item in items]
        closing = re.search(r"[ \t>]*\Z", inside)
        return newline + "".join(f"{prefix}{line}{newline}" for line in lines) + (closing[0] if closing else "")

    def _mentions(self, mentions: Iterable[MentionView]) -> Iterator[str]:
        for mention in mentions:
            times = f" {said('({} times)', self.language, mention.count)}" if mention.count > 1 else ""
            yield self._link(mention.title, mention.url) + times

    def _index(self, refs: Iterable[Ref]) -> Iterator[str]:
        for ref in refs:
            yield self._link(ref.term, ref.href)

    def _link(self, text: str, url: str) -> str:
        if self.is_html:
            return f'<a href="{markup.escape(url)}">{markup.escape(text)}</a>'
        return f"[{markdown_text.escape(text)}]({url})"


def has_regions(text: str) -> bool:
    """Whether a page has comments between which glosslink writes."""
    return _OPEN.search(text) is not None


def _code(text: str) -> list[tuple[int, int]]:
    """Return where the code of a Markdown text stands, in code points.

    What is indented below the term of a definition list is code only to a parser that knows no such lists.
    """
    import pyromark

    from glosslink.documents.extended import BASE, EXTENDED, as_read
    from glosslink.documents.markdown import code_points

    data = text.encode("utf-8", "replace")
    at, found = code_points(data), data.decode()
    plain, extended = (
        {
            (at(span["start"]), at(span["end"]))
            for event, span in pyromark.events_with_range(as_read(found, options), options=options)
            if isinstance(event, dict) and ("Code" in event or "CodeBlock" in str(event.get("Start", "")))
        }
        for options in (BASE, EXTENDED)
    )
    return sorted(plain & extended)
