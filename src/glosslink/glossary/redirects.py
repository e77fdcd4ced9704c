"""Where redirects lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.glossary.faults import fault, quoted
from glosslink.glossary.slug import slug

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

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
    targets: dict[str, Entry | None] = {}

    def following(redirect: Redirect) -> Redirect | None:
        see = redirect.see
        return by_id.get(see) or (None if find(see) else by_id.get(slug(see)))

    for redirect in by_id.values():
        path: dict[str, Redirect] = {}
        step: Redirect | None = redirect
        while step and step.id not in targets and step.id not in path:
            path[step.id] = last = step
            step = following(step)
        if not path:
            continue
        target = targets.get(step.id) if step else find(last.see)
        if step and step.id in path:
            faults.append(_loop(list(path.values())[list(path).index(step.id) :]))
        elif not step and not target:
            faults.append(_unknown(last, nearest(last.see)))
        targets.update(dict.fromkeys(path, target))
    return {id_: entry for id_, entry in targets.items() if entry}


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
