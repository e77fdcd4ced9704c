"""How a command ends: what it raises becomes a message and an exit status.

0 fine, 1 findings or (with --check) something would change, 2 usage, configuration, glossary or document that cannot
be used, 130 interrupted, 141 nobody reads on.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from glosslink.cli.telling import messages
from glosslink.errors import GlosslinkError

if TYPE_CHECKING:
    from collections.abc import Callable


def ended(work: Callable[[], int]) -> int:
    """Return the exit status of a command, having said what went wrong with it; what is click's is raised on."""
    status = 2
    try:
        status = _flushed(work)
    except GlosslinkError as error:
        messages.error(error)
    except BrokenPipeError:
        status = 141
    except OSError as error:  # standard output on a full disk, say: nobody's bug
        messages.error(GlosslinkError(_said(error)))
    except KeyboardInterrupt:
        messages.say("interrupted")
        status = 130
    except Exception as error:  # a traceback is a bug; this says so in fewer words
        if type(error).__module__.startswith("click."):
            raise
        messages.internal_error(error)
    _give_up_stdout()
    return status


def _said(error: OSError) -> str:
    reason = error.strerror or str(error)
    if error.filename:
        return f"{os.fsdecode(error.filename)}: {reason}"
    return f"standard output cannot be written: {reason[:1].lower()}{reason[1:]}"


def _flushed(work: Callable[[], int]) -> int:
    try:
        return work()
    finally:
        sys.stdout.flush()


def _give_up_stdout() -> None:
    """Send what cannot be written where it does no harm, or Python complains of it at the end."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
