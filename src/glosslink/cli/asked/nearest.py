"""Which file of settings is nearest to a folder, for many folders: each is looked into once."""

from __future__ import annotations

import os
from pathlib import Path

from glosslink import files
from glosslink.config import own_file
from glosslink.errors import ConfigError


class Nearest:
    """Finds the settings nearest to folders, and remembers them."""

    def __init__(self) -> None:
        self._known: dict[str, Path | None] = {}
        # A link to a folder leads to the same settings; but a file that is a link to settings shared by several folders
        # speaks of its own.
        self._same: dict[str, Path] = {}

    def file(self, folder: str) -> Path | None:
        """Return the file in which settings stand for a folder, given by its whole path."""
        if folder not in self._known:
            found = own(Path(folder))
            above = folder_of(folder)
            if found:
                self._known[folder] = self._same.setdefault(os.path.realpath(folder), found)
            else:
                self._known[folder] = self.file(above) if above != folder else None
        return self._known[folder]


def own(folder: Path) -> Path | None:
    """Return the file in which a folder has settings of its own, or may have: loading it tells what is wrong."""
    try:
        return own_file(folder)
    except ConfigError:
        return folder / files.SETTINGS[1]


def whole(path: str | Path) -> str:
    """Return a path from the root of the system."""
    return os.path.abspath(path)  # noqa: PTH100  # a Path for each costs as much again


def folder_of(path: str | Path) -> str:
    """Return the whole path of the folder that something is in."""
    return os.path.dirname(whole(path))  # noqa: PTH120  # as above
