"""Findings with their paths as somebody else sees them: the core knows paths from the configuration's root."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from glosslink import files
from glosslink.diagnostics import Diagnostic, Fix, Place
from glosslink.records import replace

if TYPE_CHECKING:
    from collections.abc import Callable

    from glosslink.config import Config


def moved(found: Diagnostic, path: Callable[[str], str]) -> Diagnostic:
    """Return a finding with every path in it as `path` gives it."""

    def place(one: Place) -> Place:
        return replace(one, path=path(one.path))

    fix = found.fix and Fix(found.fix.applicability, tuple((path(name), edit) for name, edit in found.fix.edits))
    related = tuple((message, place(one)) for message, one in found.related)
    return replace(found, place=place(found.place), related=related, fix=fix)


def as_seen_here(config: Config) -> Callable[[str], str]:
    """Return what gives a path from a configuration's root as seen from the current folder."""
    return cache(lambda name: files.shown(files.near(config.root) / name))
