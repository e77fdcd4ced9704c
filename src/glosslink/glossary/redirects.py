"""Where redirects lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.glossary.faults import fault, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from glosslink.diagnostics import Diagnostic
    from glosslink.glossary.entry import Entry, Redirect


def follow(
    redirects: Iterable[Redirect],
    find: Callable[[str], Entry | None],
    nearest: Callable[[str], tuple[str, ...]],
    faults: list[Diagnostic],
) -> dict[str, Entry]:
    """Return, by redirect id, the entry that each redirect leads to, over other redirects where need be.

    `find` gives the entry that a reference names, `nearest` the ids most like one that names none. A redirect to
    nothing (GL302) or round in a circle (GL303) adds to `faults` and leads nowhere.
    """
    by_id = {redirect.id: redirect for redirect in redirects}
    targets: dict[str, Entry] = {}
    settled: set[str] = set()
    for redirect in by_id.values():
        path = list(_path(redirect, by_id, settled))
        last = path[-1]
        if last.see in by_id and last.see not in settled:
            faults.append(_loop(path[[r.id for r in path].index(last.see) :]))
        elif entry := targets.get(last.see) or find(last.see):
            targets.update(dict.fromkeys((r.id for r in path), entry))
        elif last.see not in by_id and last.id not in settled:
            faults.append(_unknown(last, nearest(last.see)))
        settled.update(r.id for r in path)
    return targets


def _path(start: Redirect, by_id: dict[str, Redirect], settled: set[str]) -> Iterator[Redirect]:
    """Yield `start` and the redirects it leads over, as far as none of them has been followed before."""
    seen: set[str] = set()
    step: Redirect | None = start
    while step and step.id not in seen and (step is start or step.id not in settled):
        seen.add(step.id)
        yield step
        step = by_id.get(step.see)


def _unknown(redirect: Redirect, near: tuple[str, ...]) -> Diagnostic:
    message = f"{quoted(redirect.term)} redirects to {quoted(redirect.see)}, which is no entry"
    remedy = f"did you mean {' or '.join(map(quoted, near))}?" if near else "write the id of an entry."
    return fault("GL302", redirect.places.get("see", redirect.place), message, remedy)


def _loop(loop: list[Redirect]) -> Diagnostic:
    first = loop[0]
    round_trip = " → ".join(quoted(r.term) for r in [*loop, first])
    return fault(
        "GL303",
        first.places.get("see", first.place),
        f"redirects lead round in a circle: {round_trip}"
        if len(loop) > 1
        else f"{quoted(first.term)} redirects to itself",
        "let one of them lead to an entry, or give it a definition instead of `see`.",
        related=[(f"{quoted(r.term)} leads on from here", r.places.get("see", r.place)) for r in loop[1:]],
    )
