"""The program `glosslink`, as it starts.

To link a post, or to find that nothing has changed, takes less time than to import click and describe thirty options to
it. So the plainest command lines of `link`, those that hooks and people use most, are understood here; every other one
(and every fault in one) is click's, which says what is wrong with it.
"""

from __future__ import annotations

import os
import sys
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_FLAGS = {
    "--write": "write",
    "--check": "check",
    "-q": "quiet",
    "--quiet": "quiet",
    "--no-cache": "no_cache",
    "--force-exclude": "force_exclude",
}


def main() -> None:
    """Run the command line of this process."""
    if None in (sys.stdin, sys.stdout, sys.stderr):
        _open_closed()
    status = _quick(sys.argv[1:]) if "_GLOSSLINK_COMPLETE" not in os.environ else None
    if status is None:
        _whole()
        return
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)  # all is written and closed; to take the interpreter down would last as long as linking the post


def _open_closed() -> None:
    """Put something to read from and to write to where a stream is closed (`>&-`), as in a job without a terminal.

    They are opened in order, so that each gets its own number, and no file that is opened later does.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8", errors="replace"))  # noqa: PTH123, SIM115


def _whole() -> None:
    from glosslink.cli.main import main as whole

    try:
        whole()
    except OSError as error:  # a text of click's own, such as the help, on a full disk
        from glosslink.cli.telling.ending import ended

        sys.exit(ended(partial(_fail, error)))


def _fail(error: OSError) -> int:
    raise error


def _quick(arguments: Sequence[str]) -> int | None:
    """Return the exit status of a plain `link`; None where the command line is another."""
    if arguments[:1] != ["link"]:
        return None
    end = arguments.index("--") if "--" in arguments else len(arguments)  # behind it, all are names
    flags = {name for name in arguments[1:end] if name.startswith("-")}
    names = [name for name in arguments[1:end] if not name.startswith("-")] + [*arguments[end + 1 :]]
    said = {_FLAGS[name] for name in flags if name in _FLAGS}
    if len(flags - _FLAGS.keys()) or {"write", "check"} <= said or not all(map(os.path.exists, names)):
        return None
    from pathlib import Path

    from glosslink.cli.asked.request import Output, Request, Wish
    from glosslink.cli.runs.linking import link
    from glosslink.cli.telling.ending import ended

    output = Output(write="write" in said, check="check" in said)
    if output.as_text and (len(names) != 1 or os.path.isdir(names[0])):  # noqa: PTH112  # pathlib is not loaded
        return None
    excludes = "force_exclude" in said
    request = Request(tuple(map(Path, names)), output, None, "", "quiet" in said, verbose=False, force_exclude=excludes)
    return ended(lambda: link(request, Wish(cached="no_cache" not in said)))


if __name__ == "__main__":
    main()
