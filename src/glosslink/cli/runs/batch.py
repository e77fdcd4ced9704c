"""Linking many documents: what an earlier run knows is not done again, the rest is spread over the cores.

Processes link and write; what they send back is small. Results come in document order.
"""

from __future__ import annotations

import os
import sys
from collections import deque
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from glosslink.cli.asked.sources import Source
from glosslink.cli.runs.crew import Crew
from glosslink.cli.runs.linkers import linkers
from glosslink.cli.telling import output
from glosslink.digests import digest
from glosslink.errors import ChangedError, DocumentError
from glosslink.records import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from glosslink.cli.asked.request import Output
    from glosslink.cli.runs.mirror import Mirror
    from glosslink.config import Config
    from glosslink.linking.footprint import Footprint
    from glosslink.linking.linker import Linker
    from glosslink.linking.result import LinkResult
    from glosslink.linking.results import Kept, Results

_BLOCK = 256  # documents
_AHEAD = 2  # blocks that are begun before one is done
_TRIES = 3  # for a document that others save while it is linked


@dataclass(frozen=True)
class Outcome:
    """What became of a document: its result, or why there is none; and what is to be kept of it.

    Of a result that was known, that is the file's metadata, where they are news (`seen`).

    It is `certain` to be so again while document, glossary and settings are the same: no other post plays a part. The
    summaries of entries count only if the document `shows_summaries`.
    """

    result: LinkResult | None = None
    error: Exception | None = None
    kept: Kept | None = None
    certain: bool = False
    shows_summaries: bool = False
    seen: str | None = None


@dataclass(frozen=True)
class Batch:
    """How documents are linked: by which linker, with which settings and options, and where results go.

    With None for `options`, links are removed. `jobs` are the processes to use, 0 to choose.
    """

    config: Config
    linker: Linker
    changes: dict[str, Any]
    options: dict[str, bool] | None
    wanted: Output
    mirror: Mirror | None = None
    jobs: int = 0
    cached: bool = True

    @cached_property
    def _linkers(self) -> Callable[[str], Linker]:
        return linkers(self.config, self.linker, self.changes)

    def outcomes(self, sources: Sequence[Source]) -> Iterator[tuple[Source, Outcome]]:
        """Yield what becomes of each document, in order.

        A few blocks are at work at a time, and what is known of one is kept when it is done: so memory does not grow
        with the number of documents, and a run that is interrupted has not worked for nothing.
        """
        store = self._store() if self.cached and self.options is not None else None
        crew = Crew(self.outcome, self.jobs, self.linker.make_ready, Source.size)
        begun: deque[_Block] = deque()
        try:
            for at in range(0, len(sources), _BLOCK):
                begun.append(self._begin(sources[at : at + _BLOCK], store, crew))
                if len(begun) > _AHEAD:
                    yield from _finish(begun.popleft(), store)
            while begun:
                yield from _finish(begun.popleft(), store)
        finally:
            crew.dismiss()
            if store:
                with suppress(store.Error):
                    store.clean()
                store.close()

    def _begin(self, sources: Sequence[Source], store: Results | None, crew: Crew[Source, Outcome]) -> _Block:
        if store:
            with suppress(store.Error):
                store.load([source.relative for source in sources])
        known = [self._known(source, store) if store and source.file else None for source in sources]
        waiting = [source for source, found in zip(sources, known, strict=True) if found is None]
        return _Block(sources, known, crew.work(waiting))

    def _store(self) -> Results | None:
        from glosslink import cache
        from glosslink.linking import results

        linker = self.linker
        said = (self.config.settings, self.config.overrides, self.changes, self.options, linker.settings.dialect)
        variant = digest(repr((said, [*cache.code()], sys.version)).encode())
        with suppress(OSError):
            folder = cache.made(self.config.root)
            return results.Results.open(folder / "results.sqlite", variant, lambda: linker.imprints)
        return None

    def _known(self, source: Source, store: Results) -> Outcome | None:
        """Return the outcome that is known for a document, and the metadata of its file where they are not kept yet."""
        try:
            status = os.stat(source.file)  # noqa: PTH116  # a Path for each costs as much again
            found = store.recall(source.relative, status, source.data, whole=self.mirror is not None)
        except (OSError, DocumentError, UnicodeDecodeError, store.Error):
            return None
        if found is None:
            return None
        if error := self._not_written(source, found.result, status):
            return None if isinstance(error, ChangedError) else Outcome(error=error)
        return Outcome(self._slim(found.result), certain=True, shows_summaries=found.shows_summaries, seen=found.seen)

    def outcome(self, source: Source) -> Outcome:
        """Link a document, write it if that is wanted; any error is returned.

        What another program saves meanwhile is linked in its turn: an editor, or another run.
        """
        for _ in range(_TRIES):
            found = self._outcome(source)
            if not isinstance(found.error, ChangedError):
                break
        return found

    def _outcome(self, source: Source) -> Outcome:
        try:
            before = source.status()  # what comes later is seen
            data = source.data()
            text, linker = source.decode(data), self._linkers(source.relative)
            footprint = None
            is_main = linker.settings.language == self.linker.settings.language  # whose forms the imprints have
            if self.options is None:
                result = linker.unlink(text, source.relative)
            elif self.cached and before and is_main:
                result, footprint = linker.traced(text, source.relative, **self.options)
                if "\npost:" in f"\n{footprint.urls.lower()}":  # what refers to other posts follows what these are
                    footprint = None
            else:
                result = linker.link(text, source.relative, **self.options)
            self._hand_on(source, result, before)
        except Exception as error:  # noqa: BLE001  # one document must not cost the others their links
            return Outcome(error=error)
        if footprint is None or before is None:
            return Outcome(self._slim(result))
        rewritten = result.changed and self.wanted.write
        kept = _rewritten(source, result, footprint) if rewritten else _kept(source, before, data, result, footprint)
        shows = footprint.shows_summaries
        return Outcome(self._slim(result), kept=kept, certain=kept is not None, shows_summaries=shows)

    def _not_written(self, source: Source, result: LinkResult, seen: os.stat_result) -> Exception | None:
        """Hand a known result on; return the error where that fails, for it must not cost other documents theirs."""
        try:
            self._hand_on(source, result, seen)
        except Exception as error:  # noqa: BLE001  # as in `outcome`
            return error
        return None

    def _hand_on(self, source: Source, result: LinkResult, seen: os.stat_result | None) -> None:
        if self.mirror:
            self.mirror.document(source, result)
        elif self.wanted.write:
            output.write(source, result, seen)

    def _slim(self, result: LinkResult) -> LinkResult:
        """Leave out the texts where they have been written, or where only their difference counts."""
        if not result.source or self.wanted.diff or self.wanted.as_text:
            return result
        return replace(result, source="", text="changed" if result.changed else "")


def _kept(source: Source, status: os.stat_result, data: bytes, result: LinkResult, footprint: Footprint) -> Kept:
    """Return what is known of a document that stays as it is."""
    from glosslink.linking.results import Kept, metadata, pack

    return Kept(source.relative, metadata(status), digest(data), pack(result), footprint)


def _rewritten(source: Source, result: LinkResult, footprint: Footprint) -> Kept | None:
    """Return what is known of a document that was just written: linking it again changes nothing."""
    from glosslink.linking.results import Kept

    if result.diagnostics:
        return None  # their places are others now
    urls = "\n".join((footprint.urls, *(link.url for link in result.links)))
    content = digest(result.text.encode())
    return Kept(source.relative, "", content, "", footprint._replace(urls=urls))


class _Block(NamedTuple):
    """Documents next to one another: what is known of them, and where what becomes of the others comes from."""

    sources: Sequence[Source]
    known: list[Outcome | None]
    fresh: Iterator[Outcome]


def _finish(block: _Block, store: Results | None) -> Iterator[tuple[Source, Outcome]]:
    kept: list[Kept] = []
    seen: list[tuple[str, str]] = []
    try:
        for source, found in zip(block.sources, block.known, strict=True):
            outcome = next(block.fresh) if found is None else found
            if outcome.kept:
                kept.append(outcome.kept)
            if outcome.seen is not None:
                seen.append((source.relative, outcome.seen))
            yield source, outcome
    finally:
        if store and (kept or seen):
            with suppress(store.Error):
                store.keep(kept, seen)
