"""Links documents to a glossary, and takes the links out again.

What works on documents is imported by the first of them: a run that knows every result needs none of it.
"""

from __future__ import annotations

import posixpath
from functools import cached_property, partial
from typing import TYPE_CHECKING, Self

from glosslink.matching import compiled
from glosslink.matching.kept import Kept
from glosslink.matching.matcher import Matcher
from glosslink.records import dataclass, replace
from glosslink.settings import Settings, check

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from glosslink.glossary.glossary import Glossary
    from glosslink.linking.explaining import Explanation
    from glosslink.linking.footprint import Footprint
    from glosslink.linking.job import Job
    from glosslink.linking.references import PostReferences
    from glosslink.linking.result import LinkResult
    from glosslink.linking.sightings import Sightings
    from glosslink.linking.survey import Survey
    from glosslink.linking.targets import Targets
    from glosslink.matching.compiled import Compiled
    from glosslink.matching.imprints import Imprints
    from glosslink.matching.shapes.form import Form


_DEFAULTS = Settings()
_FIELDS = ("glossary", "settings", "posts", "resolves")
_MOST_FOLDERS = 32  # documents come folder by folder


@dataclass(frozen=True)
class Linker:
    """Links documents to `glossary` as `settings` say; one linker serves any number of documents.

    `posts` is what references to other posts lead to; without it they are left alone. `resolves` tells that whoever
    asks makes links to Markdown files into links to their pages, in raw HTML, too. Raises ValueError for settings that
    cannot be.

    >>> from glosslink import Glossary, Linker
    >>> glossary = Glossary.parse("- {term: gilt, definition: A bond of the British government.}")
    >>> result = Linker(glossary).link("Gilts fell. Gilts rose.")
    >>> result.text
    '[Gilts](/glossary/#gilt) fell. Gilts rose.'
    >>> Linker(glossary).unlink(result.text).text
    'Gilts fell. Gilts rose.'
    """

    glossary: Glossary
    settings: Settings = _DEFAULTS
    posts: PostReferences | None = None
    resolves: bool = False

    def __post_init__(self) -> None:
        """Raise ValueError for settings that cannot be."""
        check(self.settings)

    @classmethod
    def load(
        cls, settings: Settings, root: Path, posts: PostReferences | None = None, *, resolves: bool = False
    ) -> Self:
        """Return a linker for the glossary that the settings name, its paths relative to `root`.

        What is compiled is kept in a cache in `root`; the dialect `auto` is told by the files there. Raises
        GlossaryError.
        """
        found = compiled.load(settings.glossary, root, settings.language)
        if settings.dialect == "auto":
            from glosslink.documents.dialects import detect

            settings = replace(settings, dialect=detect(root))
        linker = cls(found.glossary, settings, posts, resolves)
        linker.__dict__.update(forms=found.forms, _compiled=found)
        return linker

    @cached_property
    def forms(self) -> Sequence[Form]:
        """Every form of every entry, and the rule that made it."""
        from glosslink.matching.forms import forms_of

        return tuple(forms_of(self.glossary, self.settings.language))

    @cached_property
    def matcher(self) -> Matcher:
        """The compiled forms."""
        patterns = self.forms.patterns if isinstance(self.forms, Kept) else None
        return Matcher(self.forms, patterns, self.settings.language)

    @cached_property
    def imprints(self) -> Imprints:
        """What tells the states of the glossary's entries apart."""
        from glosslink.matching.imprints import imprints

        found: Compiled | None = self.__dict__.get("_compiled")
        return found.imprints() if found else imprints(self.glossary, self.forms)

    def make_ready(self) -> None:
        """Load what the first document would: processes that are forked then share it."""
        from glosslink.linking import job, placing, reading  # noqa: F401

        _ = self.matcher

    def with_settings(self, settings: Settings) -> Self:
        """Return a linker with other settings, which shares what is compiled where the language is the same."""
        if settings.dialect == "auto":
            settings = replace(settings, dialect=self.settings.dialect)
        other = replace(self, settings=settings)
        if settings.language == self.settings.language:
            other.__dict__["forms"], other.__dict__["matcher"] = self.forms, self.matcher
        return other

    def link(
        self, text: str, path: str = "", *, refresh: bool = False, resolve: bool = True, strict: bool = False
    ) -> LinkResult:
        """Return `text` with the first mention of each entry linked.

        `path` is the document's, relative to the root, with `/`. With `refresh` our links are planned anew, with
        `resolve` explicit references become links, with `strict` mistune's rendering must agree as well.
        """
        return self._linked(self._job(text, path, strict=strict), refresh=refresh, resolve=resolve)

    def traced(
        self, text: str, path: str = "", *, refresh: bool = False, resolve: bool = True, strict: bool = False
    ) -> tuple[LinkResult, Footprint]:
        """Return the same as `link`, and by what of a glossary the document could be affected."""
        from glosslink.linking.footprint import footprint

        job = self._job(text, path, strict=strict)
        return self._linked(job, refresh=refresh, resolve=resolve), footprint(job)

    def unlink(self, text: str, path: str = "") -> LinkResult:
        """Return `text` without our links, definitions and notice."""
        from glosslink.linking import unlinking

        return unlinking.unlink(self._job(text, path))

    def survey(self, text: str, path: str = "") -> Survey:
        """Return every mention and every glossary link of `text`, and what `link` would make of it."""
        from glosslink.linking.survey import survey

        return survey(self._job(text, path))

    def explain(self, text: str, path: str, start: int, end: int | None = None) -> list[Explanation]:
        """Return why what stands at the code points `start:end` of `text` is or is not linked, form by form.

        Without `end`, the word at `start` is explained even if it is no form of any entry; no word, no explanation.
        """
        from glosslink.linking.explaining import explain_line, explain_word

        job = self._job(text, path)
        if end is not None:
            return explain_line(job, self.forms, start, end)
        found = explain_word(job, self.forms, start)
        return [found] if found else []

    def sightings(self, text: str, path: str = "") -> Sightings:
        """Return every mention of an entry in `text`, and every link to one: what back-links need, in less time."""
        from glosslink.linking.sightings import sightings

        return sightings(self._job(text, path))

    def __getstate__(self) -> dict[str, object]:
        """Leave out what is built again in no time: a linker travels small to where it links."""
        return {name: value for name, value in self.__dict__.items() if name in _FIELDS} | {"forms": self.forms}

    def _linked(self, job: Job, *, refresh: bool, resolve: bool) -> LinkResult:
        if refresh:
            from glosslink.linking.refresh import refresh as plan_anew

            open_job = partial(self._job, path=job.document.path, strict=job.strict)
            result = plan_anew(job, open_job, resolve=resolve)
        else:
            from glosslink.linking import placing

            result = placing.link(job, resolve=resolve)
        told = job.misread()
        return replace(result, diagnostics=(*told, *result.diagnostics)) if told else result

    def _job(self, text: str, path: str, *, strict: bool = False) -> Job:
        from glosslink.documents.dialects import COMMONMARK, DIALECTS
        from glosslink.linking.job import Job
        from glosslink.linking.reading import Reader

        dialect = DIALECTS.get(self.settings.dialect, COMMONMARK)
        targets = self._targets(path)
        document = Reader(targets, self.matcher, self.settings.style).read(text, path, dialect)
        return Job(
            document,
            targets,
            self.matcher,
            self.settings,
            strict=strict,
            resolves=self.resolves,
            posts=self.posts,
        )

    def _targets(self, path: str) -> Targets:
        """Return the URLs as the document at `path` writes them, with what is remembered of documents beside it."""
        from glosslink.linking.targets import Targets, is_absolute

        patterns = (self.settings.url, *self.settings.known_urls)
        beside = "" if all(map(is_absolute, patterns)) else path and posixpath.join(posixpath.dirname(path), "_")
        kept: dict[str, Targets] = self.__dict__.setdefault("_beside", {})
        if beside not in kept:
            if len(kept) >= _MOST_FOLDERS:
                kept.clear()
            kept[beside] = Targets(self.glossary, self.settings.url, self.settings.known_urls, beside)
        return kept[beside]
