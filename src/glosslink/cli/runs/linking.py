"""What `glosslink link` does, once it is known what is asked for; nothing here needs click."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from glosslink.cli.asked.request import Request, Wish
    from glosslink.cli.asked.sources import Group
    from glosslink.cli.runs.mirror import Mirror
    from glosslink.cli.runs.unchanged import Known, Unchanged
    from glosslink.config import Config


def link(request: Request, wish: Wish) -> int:
    """Link the documents that are asked for, and return the exit status."""
    from glosslink.cli.runs.unchanged import Unchanged

    before = Unchanged.of(request, wish)
    known = before.outcome() if before else None
    if known and known.is_current:
        from glosslink.cli.runs.run import tell

        return tell(known, request)
    return _link(request, wish, before, known)


def _link(request: Request, wish: Wish, before: Unchanged | None, known: Known | None = None) -> int:
    from glosslink.cli.runs.linkers import load_linker

    gc.disable()  # nothing that is loaded is let go of again, and there is much of it where a glossary is large
    try:
        config = linker = None
        if before and known:
            from glosslink.cli.runs.run import tell

            config = request.config()
            linker = load_linker(config)
            if known.holds(linker.imprints):
                before.renew(config, known)
                return tell(known, request)
        from glosslink.cli.asked.sources import grouped
        from glosslink.cli.runs.batch import Batch
        from glosslink.cli.runs.run import run

        found = grouped(request, config)
        if found.is_one:
            linker = linker or load_linker(found.groups[0].config, verbose=request.verbose)
            _ = linker.matcher if found.count == 1 else None
        gc.freeze()
    finally:
        gc.enable()
    resolve = wish.resolve or request.output.is_built
    options = {"refresh": wish.refresh, "resolve": resolve, "strict": wish.strict}
    copy = _mirror(request, found.config)

    def batch(group: Group) -> Batch:
        own = linker if linker and found.is_one else load_linker(group.config, verbose=request.verbose)
        cached = wish.cached and len(group.sources) > 1
        return Batch(group.config, own, wish.changes, options, request.output, copy, wish.jobs, cached=cached)

    return run(found, batch, request, copy, before)


def _mirror(request: Request, config: Config) -> Mirror | None:
    if request.output.folder is None:
        return None
    from glosslink.cli.runs.mirror import mirror

    return mirror(request.output, config)
