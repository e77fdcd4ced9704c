"""What a run that was killed has left beside the files that it was writing: a later run takes it away."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from time import time
from typing import TYPE_CHECKING

from glosslink.files import DRAFT

if TYPE_CHECKING:
    from collections.abc import Iterable

_YOUNG = 60  # seconds, in which each is long done: it may be one of a process that cannot be seen from here


def remove(names: Iterable[str]) -> None:
    """Remove those of the drafts with these paths, as `walk` finds them, whose process is gone; what fails, stays."""
    for path in map(Path, names):
        with suppress(OSError):
            status = path.lstat()
            found = DRAFT.fullmatch(path.name)
            is_old = time() - max(status.st_mtime, status.st_ctime) > _YOUNG
            if found and is_old and not _is_alive(int(found[1])):
                path.unlink()


def _is_alive(process: int) -> bool:
    """Whether a process is there. Windows does not tell, and removes no file that is open."""
    if os.name == "nt":
        return False
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:  # it is another user's
        return True
    return True
