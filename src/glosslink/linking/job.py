"""The work on one document: from its scan to its new text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from glosslink.diagnostics import Diagnostic, Lines
from glosslink.documents.document import Context, Document
from glosslink.edits import Edit, apply, origin
from glosslink.linking import foot
from glosslink.linking.occurrences import Occurrence, locate
from glosslink.linking.ownership import Owner, title_of
from glosslink.linking.plan import Existing, Wish, plan
from glosslink.linking.proof import Proof, Wrapping, extends, same_but_for_destination, unprovable, unwrapping
from glosslink.linking.references import references, resolution, unknown
from glosslink.linking.request import read_request
from glosslink.linking.result import LinkResult, PlacedLink
from glosslink.linking.senses import Senses
from glosslink.linking.styles import LABEL, Target
from glosslink.linking.targets import Targets, is_safe

if TYPE_CHECKING:
    from glosslink.config import Settings
    from glosslink.documents.document import Link
    from glosslink.glossary.entry import Entry
    from glosslink.glossary.glossary import Glossary
    from glosslink.matching.matcher import Matcher

# A bracket right after these would be read together with them, by one renderer or another.
_GLUED_BEFORE = frozenset("]!\\")


class Job:
    """Links or unlinks one document; made for a single use."""

    def __init__(
        self, document: Document, glossary: Glossary, matcher: Matcher, settings: Settings, *, strict: bool = False
    ) -> None:
        self.document = document
        self.glossary = glossary
        self.matcher = matcher
        self.request = read_request(document, glossary, settings)
        self.settings = self.request.settings
        self.targets = Targets(glossary, self.settings.url, self.settings.known_urls, document.path)
        self.owner = Owner(self.targets, matcher)
        self.strict = strict
        self.proof = Proof(document.source, document.front.end, lambda lines: foot.define(document, lines), strict)
        self.lines = Lines(document.source)
        self.diagnostics: list[Diagnostic] = []

    # -- linking --------------------------------------------------------------------------------------------

    def link(self, *, resolve: bool) -> LinkResult:
        """Link the first mentions, resolve explicit references if wanted, put the notice in place."""
        if self.request.off:
            return LinkResult(self.document.path, self.document.source, self.document.source)
        existing = self._existing()
        chosen = self._proved(existing)
        edits = self.proof.edits(wrapping for _, wrapping in chosen)
        edits += self._references(resolve=resolve)
        edits += self._notice(apply(self.document.source, edits), linked=bool(chosen or existing))
        return self._result(edits, [self._placed(found) for found, _ in chosen])

    def _existing(self) -> list[Existing]:
        """Return the links to entries that the document has, whoever made them."""
        found = []
        for link in self.document.links:
            if self._in_notice(link):
                continue
            entry = self._entry_of(link)
            if entry is not None:
                block = self.document.block_at(link.text_start)
                section = self.document.blocks[block].section if block >= 0 else 0
                found.append(Existing(entry.id, link.start, block, section))
        return found

    def _entry_of(self, link: Link) -> Entry | None:
        name = self.targets.identify(link.url)
        if name is not None:
            return (
                self.glossary.get(name) or self.glossary.former.get(name) or self.glossary.redirect_targets.get(name)
            )
        reference = next(references([link], self.glossary), None)
        return reference.entry if reference else None

    def _proved(self, existing: list[Existing]) -> list[tuple[Occurrence, Wrapping]]:
        """Plan, prove, and plan again without what the proof refuses, until it holds."""
        senses = Senses(self.glossary, self.document)
        occurrences = locate(self.document, self.matcher, senses.decide)
        priority = {entry.id: entry.priority for entry in self.glossary.entries if entry.priority}
        refused: set[int] = {o.start for o in occurrences if o.link is None and self._is_glued(o)}
        plain: set[int] = set()  # where the style of choice failed, and inline is to be tried
        while True:
            wish = Wish(self.settings, self._allowed, self.document.directives.off, frozenset(refused), priority)
            planned = [found for found, decision in plan(occurrences, existing, wish) if decision == "link"]
            wrapped = [(found, self._wrapping(found, inline=found.start in plain)) for found in planned]
            failing = {wrapping.start for wrapping in self.proof.failing([w for _, w in wrapped])}
            if not failing:
                break
            styled = {w.start for _, w in wrapped if w.start in failing and w.style == "reference"}
            plain |= styled
            for found, _ in wrapped:
                if found.start in failing - styled:
                    refused.add(found.start)
                    self._refuse(found)
        return wrapped

    def _is_glued(self, found: Occurrence) -> bool:
        prose = self.document.prose
        before, after = prose[found.start - 1 : found.start], prose[found.end : found.end + 1]
        return self.document.source[found.start - 1 : found.start] in _GLUED_BEFORE or "~" in (before, after)

    def _allowed(self, name: str) -> bool:
        entry = self.glossary.get(name)
        assert entry is not None, name
        if not entry.autolink or (entry.page and entry.page == self.document.path):
            return False
        return self.request.allows(name) and is_safe(self.targets.url(entry))

    def _wrapping(self, found: Occurrence, *, inline: bool) -> Wrapping:
        entry = self.glossary.get(found.entries[0])
        assert entry is not None
        # Under a URL of its own, only the title tells our link from an author's.
        title = title_of(entry) if self.settings.title or entry.url else ""
        style = "html" if found.context & Context.HTML else "inline" if inline else self.settings.style
        if style == "reference" and (self.document.source[found.end : found.end + 1] in ("[", "(")):
            style = "inline"
        if style == "reference" and not foot.can_hold(self.document):
            style = "inline"
        target = Target(entry.id, self.targets.url(entry), title)
        known = False
        if style == "reference":
            target, known = self._labelled(target)
        return Wrapping(found.start, found.end, style, target, defined=known)

    def _labelled(self, target: Target) -> tuple[Target, bool]:
        """Return the target with a label that is free or means just this, and whether it is defined already."""
        defined = {d.label.lower(): d for d in self.document.definitions}
        label, number = LABEL + target.entry, 1
        while (found := defined.get(label.lower())) and (found.url, found.title) != (target.url, target.title):
            number += 1
            label = f"{LABEL}{target.entry}-{number}"
        return Target(target.entry, target.url, target.title, label), found is not None

    def _references(self, *, resolve: bool) -> list[Edit]:
        """Return the edits that resolve explicit references, and tell about unknown ones."""
        edits: list[Edit] = []
        for reference in references(self.document.links, self.glossary):
            if reference.entry is None:
                self.diagnostics.append(unknown(self.document, reference, self.glossary))
            elif resolve:
                edit = resolution(self.document, reference, self.targets, title=self.settings.title)
                if edit and edit not in edits and self._holds(reference.link, edit):
                    edits.append(edit)
        return edits

    def _holds(self, link: Link, edit: Edit) -> bool:
        """Whether changing the destination of one link changes nothing else."""
        source = self.document.source
        entry = self._entry_of(link)
        new = self.targets.url(entry) if entry else link.url
        return same_but_for_destination(source, apply(source, [edit]), self.document.front.end, (link.url, new))

    def _notice(self, text: str, *, linked: bool) -> list[Edit]:
        """Return the edits that put the notice at the foot, renew it, or take it away with the last link."""
        document, wanted = self.document, self.settings.notice.strip()
        if not linked or not wanted:
            return foot.strip(document, frozenset(), notice=True) if document.notice and not linked else []
        block = foot.notice_block(wanted, document.newline)
        if document.notice:
            present = document.source[slice(*document.notice)]
            return [] if present == block else [Edit(*document.notice, block)]
        if not foot.can_hold(document):
            return []
        edit = foot.append(document, block)
        if extends(text, text + edit.text, document.front.end):
            return [edit]
        end = len(document.source)
        self._tell(end, end, "the notice would not stand on its own here", "close the code fence or HTML above.")
        return []

    # -- unlinking ------------------------------------------------------------------------------------------

    def unlink(self) -> LinkResult:
        """Take out our links, the definitions that only they use, and the notice."""
        links = [link for link, _ in self.owner.owned(self.document) if not self._in_notice(link)]
        edits, removed = self._unwrap(links)
        return self._result(
            [*edits, *foot.strip(self.document, self._unused(removed), notice=True)], [], len(removed)
        )

    def refresh(self, make: Callable[..., Job], *, resolve: bool) -> LinkResult:
        """Plan our links anew, and with them links to former ids and to entries that are gone."""
        if self.request.off:
            return LinkResult(self.document.path, self.document.source, self.document.source)
        links = [link for link, _ in (*self.owner.owned(self.document), *self.owner.outdated(self.document))]
        edits, removed = self._unwrap([link for link in links if not self._in_notice(link)])
        edits += foot.strip(self.document, self._unused(removed), notice=False)
        bare = apply(self.document.source, edits)
        result = make(bare, self.document.path, strict=self.strict).link(resolve=resolve)
        kept = {(link.text_start, link.url) for link in removed}
        placed = [self._moved(link, edits) for link in result.links]
        new = tuple(link for link in placed if (link.start, link.url) not in kept)
        return LinkResult(
            self.document.path,
            self.document.source,
            result.text,
            new,
            len(removed) - (len(placed) - len(new)),
            (*self.diagnostics, *result.diagnostics),
        )

    def _unwrap(self, links: Iterable[Link]) -> tuple[list[Edit], list[Link]]:
        """Return the edits that leave only the text of `links`, and the links for which that is proved harmless."""
        links = sorted(links, key=lambda link: link.start)
        kept = unprovable(self.document.source, self.document.front.end, links)
        for link in kept:
            self._tell(
                link.start, link.end, "taking this link out would change the text around it", "edit it by hand."
            )
        removed = [link for link in links if link not in kept]
        return [edit for link in removed for edit in unwrapping(link)], removed

    def _unused(self, removed: list[Link]) -> frozenset[str]:
        """Return the labels that no link uses once `removed` are gone."""
        gone = {link.label.lower() for link in removed if link.kind == "reference"}
        return frozenset(gone - {link.label.lower() for link in self.document.links if link not in removed})

    def _moved(self, link: PlacedLink, edits: list[Edit]) -> PlacedLink:
        start = origin(edits, link.start)
        line, column = self.lines.locate(start)
        return replace(link, start=start, end=origin(edits, link.end - 1) + 1, line=line, column=column)

    # -- telling --------------------------------------------------------------------------------------------

    def _in_notice(self, link: Link) -> bool:
        notice = self.document.notice
        return notice is not None and notice[0] <= link.start < notice[1]

    def _placed(self, found: Occurrence) -> PlacedLink:
        entry = self.glossary.get(found.entries[0])
        assert entry is not None
        text = self.document.source[found.start : found.end]
        return PlacedLink(
            found.start, found.end, text, entry.id, self.targets.url(entry), *self.lines.locate(found.start)
        )

    def _refuse(self, found: Occurrence) -> None:
        text = self.document.source[found.start : found.end]
        self._tell(found.start, found.end, f"`{text}` is not linked: a link here would change the text around it",
                   "nothing need be done: the next mention is linked instead, if there is one.")  # fmt: skip

    def _tell(self, start: int, end: int, message: str, advice: str) -> None:
        place = self.lines.place(self.document.path, start, end)
        self.diagnostics.append(Diagnostic("GL409", "unlinkable-mention", "warning", message, place, help=advice))

    def _result(self, edits: list[Edit], placed: list[PlacedLink], removed: int = 0) -> LinkResult:
        text = apply(self.document.source, edits)
        return LinkResult(
            self.document.path, self.document.source, text, tuple(placed), removed, tuple(self.diagnostics)
        )
