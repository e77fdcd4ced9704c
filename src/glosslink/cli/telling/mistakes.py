"""What is said of words on the command line that mean nothing there: what may have been meant."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def unknown_command(word: str, commands: Iterable[str]) -> str:
    """Return what to say of a word in the place of a command; nothing where nothing is like it."""
    if Path(word).exists():
        return f"To link a file: `glosslink link {word}`."
    from difflib import get_close_matches

    near = get_close_matches(word.lower(), commands, n=1)
    return f"Did you mean '{near[0]}'?" if near else ""


def unknown_option(name: str, words: Iterable[str]) -> str:
    """Return what to say of an option that there is not, if one of the words is a file of such a name."""
    found = next((word for word in words if word.startswith((name, name[:2])) and Path(word).is_file()), None)
    return f"If you mean the file, write ./{found}, or -- before it." if found else ""
