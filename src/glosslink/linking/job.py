"""What the work on one document starts from, and what it has to say at the end."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from glosslink.diagnostics import Diagnostic, Lines
from glosslink.documents.languages import primary
from glosslink.documents.regions import covers, merged
from glosslink.edits import Edit, apply
from glosslink.linking.ownership import Owner
from glosslink.linking.proof import unprovable
from glosslink.linking.reading import Reader
from glosslink.linking.references import is_reference, references
from glosslink.linking.request import read_request
from glosslink.linking.result import LinkResult, PlacedLink
from glosslink.matching.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from glosslink.documents.document import Document, Link
    from glosslink.glossary.entry import Entry
    from glosslink.linking.references import PostReferences
    from glosslink.linking.targets import Targets
    from glosslink.matching.matcher import Matcher
    from glosslink.matching.text.folding import Folded
    from glosslink.settings import Settings


class Job:
    """A document, the glossary, what its author and the settings ask for; made for a single use.

    `strict` asks mistune as well in every proof; `resolves` tells that links to Markdown files become links to their
    pages wherever they stand. Findings are gathered in `diagnostics`.
    """

    def __init__(
        self,
        document: Document,
        targets: Targets,
        matcher: Matcher,
        settings: Settings,
        *,
        strict: bool = False,
        resolves: bool = False,
        posts: PostReferences | None = None,
    ) -> None:
        self.document = document
        self.glossary = targets.glossary
        self.targets = targets
        self.matcher = matcher
        self.request = read_request(document, self.glossary, settings)
        self.settings = self.request.settings
        self.strict = strict
        self.resolves = resolves
        self.posts = posts
        self.lines = Lines(document.source)
        self.diagnostics: list[Diagnostic] = []

    @cached_property
    def owner(self) -> Owner:
        """What tells our links from the author's."""
        return Owner(self.targets, self.matcher)

    @cached_property
    def folded(self) -> Folded:
        """What is visible of the document, folded."""
        return fold(self.document.visible.text)

    def read(self, text: str) -> Document:
        """Return what this document is with another text: after edits, say."""
        reader = Reader(self.targets, self.matcher, self.settings.style)
        return reader.read(text, self.document.path, self.document.dialect)

    @cached_property
    def stuck(self) -> frozenset[int]:
        """The blocks with a link of ours that cannot be taken out as things are, which another link might change."""
        links = [link for link, _ in self.owner.owned(self.document) if not self.in_generated(link)]
        if not links or self.document.is_html:
            return frozenset()
        kept = unprovable(self.document.source, self.document.body, links)
        return frozenset(self.document.block_behind(link.text_start) for link in kept)

    @cached_property
    def off(self) -> tuple[tuple[int, int], ...]:
        """Where no mention counts, sorted and apart: behind `off`, and where HTML names another language."""
        language = primary(self.settings.language)
        other = [(start, end) for start, end, named in self.document.languages if named != language]
        return tuple(merged([*self.document.directives.off, *other])) if other else self.document.directives.off

    def entry_of(self, link: Link) -> Entry | None:
        """Return the entry that a link leads to, whoever wrote it and by whichever of its ids."""
        name = self.targets.identify(link.url)
        if name is not None and len(self.targets.entries(link.url)) > 1:
            return self.owner.leads(self.document, link)
        if name is not None:
            return self.glossary.get(name) or self.glossary.former.get(name) or self.glossary.redirect_targets.get(name)
        if not is_reference(link):
            return None
        reference = next(references([link], self.glossary), None)
        return reference.entry if reference else None

    def in_generated(self, link: Link) -> bool:
        """Whether a link stands in a notice, or in what `page` writes: it counts for nothing and is left alone."""
        return covers(self.document.notices, link.start) or covers(self.document.generated, link.start)

    def misread(self) -> list[Diagnostic]:
        """Return what there is to say of comments and front matter that ask for something in words unknown to us."""
        if not self.document.directives.comments and "glos" not in self.document.front.text.lower():
            return []
        from glosslink.linking.misread import misread

        return list(misread(self.document, self.glossary, self.lines))

    def tell(self, start: int, end: int, message: str, advice: str) -> None:
        """Note that something cannot be done at the code points `start:end`."""
        place = self.lines.place(self.document.path, start, end)
        self.diagnostics.append(Diagnostic("GL409", "unlinkable-mention", "warning", message, place, help=advice))

    def result(
        self, edits: Iterable[Edit], links: Iterable[PlacedLink] = (), *, removed: int = 0, text: str | None = None
    ) -> LinkResult:
        """Return the outcome: the source with `edits` made, or `text` where that is not all."""
        document = self.document
        text = apply(document.source, edits) if text is None else text
        return LinkResult(document.path, document.source, text, tuple(links), removed, tuple(self.diagnostics))
