"""Sites that are kept between texts, for hosts that ask anew for each: loaded once, and again when a file changes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from glosslink.hosts.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.settings import Dialect

_State: TypeAlias = tuple[tuple[str, int], ...]
_kept: dict[tuple[Path, Path | None, str], tuple[Site, _State]] = {}


def site(file: Path | None, dialect: Dialect, folder: Path | None = None) -> tuple[Site, bool]:
    """Return the site of a folder, by default the current one, or of a configuration file; and whether it is new.

    It is new where it has just been loaded. Raises ConfigError and GlossaryError, each time.
    """
    key = (folder or Path.cwd(), file, dialect)
    if key in _kept:
        known, state = _kept.pop(key)
        if state == _state(known):
            _kept[key] = known, state
            return known, False
    found = Site.load(folder or Path(), file, dialect=dialect)
    _kept[key] = found, _state(found)
    return found, True


def _state(site: Site) -> _State:
    return tuple((str(path), _changed(path)) for path in _files(site))


def _files(site: Site) -> Iterator[Path]:
    for path in site.watched:
        yield path
        yield from sorted(path.rglob("*")) if path.is_dir() else ()


def _changed(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
