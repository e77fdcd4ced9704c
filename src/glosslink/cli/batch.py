"""Linking many documents: what an earlier run knows is not done again, the rest is spread over the cores.

Workers link and write; what they send back is small. Results come in document order. Ctrl-C ends the workers after
the document that each is at; a worker that dies leaves its documents to this process.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any

from glosslink.cli import output
from glosslink.cli.linkers import linkers
from glosslink.records import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from concurrent.futures import Executor

    from glosslink.cli.mirror import Mirror
    from glosslink.cli.request import Output
    from glosslink.cli.sources import Source
    from glosslink.config import Config
    from glosslink.linking.footprint import Footprint
    from glosslink.linking.linker import Linker
    from glosslink.linking.result import LinkResult
    from glosslink.linking.results import Kept, Results

_CHUNK = 16  # documents that a worker takes at a time
# Documents from which on workers pay: where they are forked, and where each has to load all that it needs.
_ENOUGH = 64 if sys.platform == "linux" else 500


@dataclass(frozen=True)
class Outcome:
    """What became of a document: its result, or why there is none; and what is to be kept of it.

    It is `certain` to be so again while document, glossary and settings are the same: no other post plays a part.
    """

    result: LinkResult | None = None
    error: Exception | None = None
    kept: Kept | None = None
    certain: bool = False


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
        """Yield what becomes of each document, in order."""
        store = self._store() if self.cached and self.options is not None else None
        known = {source.relative: found for source in sources if (found := self._known(source, store))}
        waiting = [source for source in sources if source.relative not in known]
        fresh = self._fresh(waiting)
        kept: list[Kept] = []
        try:
            for source in sources:
                found = known.get(source.relative)
                outcome = Outcome(found[0], certain=True) if found else next(fresh)
                if outcome.kept:
                    kept.append(outcome.kept)
                yield source, outcome
        finally:
            if store:
                with suppress(store.Error):
                    store.keep(kept, [(path, seen) for path, (_, seen) in known.items()])
                store.close()

    def _store(self) -> Results | None:
        from glosslink import cache
        from glosslink.linking import results
        from glosslink.linking.footprint import imprints

        linker = self.linker
        said = (self.config.settings, self.config.overrides, self.changes, self.options, linker.settings.dialect)
        variant = results.digest(repr((said, [*cache.code()], sys.version)).encode())
        with suppress(OSError):
            folder = cache.made(self.config.root)
            made = imprints(linker.glossary, linker.forms, linker.settings)
            return results.Results.open(folder / "results.sqlite", variant, made)
        return None

    def _known(self, source: Source, store: Results | None) -> tuple[LinkResult, str] | None:
        """Return the result that is known for a document, and the metadata of its file."""
        if store is None or source.path is None:
            return None
        from glosslink.linking.results import metadata

        with suppress(OSError, UnicodeDecodeError, store.Error):
            status = source.path.stat()
            found = None if self.mirror else store.unread(source.relative, status)
            if found is None and store.has(source.relative):
                found = store.known(source.relative, source.path.read_bytes())
            if found is not None:
                self._hand_on(source, found)
                return self._slim(found), metadata(status)
        return None

    def _fresh(self, sources: Sequence[Source]) -> Iterator[Outcome]:
        jobs = self.jobs or _cores()
        if jobs < 2 or len(sources) < (2 if self.jobs else _ENOUGH):
            yield from map(self.outcome, sources)
            return
        from concurrent.futures.process import BrokenProcessPool

        chunks = [sources[at : at + _CHUNK] for at in range(0, len(sources), _CHUNK)]
        done = 0
        executor = _executor(jobs, self)
        try:
            for found in executor.map(_work, chunks):
                yield from found
                done += len(found)
        except BrokenProcessPool:
            yield from map(self.outcome, sources[done:])
        finally:
            executor.shutdown(cancel_futures=True)

    def outcome(self, source: Source) -> Outcome:
        """Link a document, write it if that is wanted; any error is returned."""
        try:
            before = source.path.stat() if source.path and source.path.exists() else None  # what comes later is seen
            data = source.data()
            text, linker = source.decode(data), self._linkers(source.relative)
            footprint = None
            if self.options is None:
                result = linker.unlink(text, source.relative)
            elif self.cached and before:
                result, footprint = linker.traced(text, source.relative, **self.options)
                if "\npost:" in f"\n{footprint.urls.lower()}":  # what refers to other posts follows what these are
                    footprint = None
            else:
                result = linker.link(text, source.relative, **self.options)
            self._hand_on(source, result)
        except Exception as error:  # noqa: BLE001  # one document must not cost the others their links
            return Outcome(error=error)
        if footprint is None or before is None:
            return Outcome(self._slim(result))
        rewritten = result.changed and self.wanted.write
        kept = _rewritten(source, result, footprint) if rewritten else _kept(source, before, data, result, footprint)
        return Outcome(self._slim(result), kept=kept, certain=kept is not None)

    def _hand_on(self, source: Source, result: LinkResult) -> None:
        if self.mirror:
            self.mirror.document(source, result)
        elif self.wanted.write:
            output.write(source, result)

    def _slim(self, result: LinkResult) -> LinkResult:
        """Leave out the texts where they have been written, or where only their difference counts."""
        if self.wanted.diff or self.wanted.as_text:
            return result
        return replace(result, source="", text="changed" if result.changed else "")


def _kept(source: Source, status: os.stat_result, data: bytes, result: LinkResult, footprint: Footprint) -> Kept:
    """Return what is known of a document that stays as it is."""
    from glosslink.linking.results import Kept, digest, metadata, pack

    return Kept(source.relative, metadata(status), digest(data), pack(result), footprint)


def _rewritten(source: Source, result: LinkResult, footprint: Footprint) -> Kept | None:
    """Return what is known of a document that was just written: linking it again changes nothing."""
    import msgspec

    from glosslink.linking.results import Kept, digest

    if result.diagnostics:
        return None  # their places are others now
    urls = "\n".join((footprint.urls, *(link.url for link in result.links)))
    content = digest(result.text.encode())
    return Kept(source.relative, "", content, b"", msgspec.structs.replace(footprint, urls=urls))


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


_batch: list[Batch] = []  # in a worker: the one it works for


def _executor(jobs: int, batch: Batch) -> Executor:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    context = get_context("fork" if sys.platform == "linux" else "spawn")
    _ = batch.linker.matcher  # forked workers share it
    return ProcessPoolExecutor(jobs, context, _adopt, (batch,))


def _adopt(batch: Batch) -> None:
    """Make this process a worker: deaf to Ctrl-C, which is its parent's to hear, and gone when that is gone."""
    import signal
    from multiprocessing import parent_process
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    assert parent is not None

    def outlive() -> None:
        parent.join()
        os._exit(1)

    Thread(target=outlive, daemon=True).start()
    _batch[:] = [batch]


def _work(sources: Iterable[Source]) -> list[Outcome]:
    return [_batch[0].outcome(source) for source in sources]
