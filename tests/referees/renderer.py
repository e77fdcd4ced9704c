"""What a referee is: one real renderer of a dialect, run over many texts at a time."""

import json
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


class RefusedError(Exception):
    """A renderer has no HTML for a text: what it says."""


Outcome = str | RefusedError
"""The HTML of a text, or why there is none."""


@dataclass(frozen=True)
class Renderer:
    """A renderer: its name, the dialects whose pages it reads, and a function from texts to what comes of each.

    `missing` says what to install, or nothing where all is there.
    """

    name: str
    dialects: tuple[str, ...]
    missing: Callable[[], str]
    render: Callable[[Sequence[str]], list[Outcome]]

    def __str__(self) -> str:
        return self.name


def one_by_one(render: Callable[[str], str]) -> Callable[[Sequence[str]], list[Outcome]]:
    """A function over many texts from one over a single text, which may fail in any way."""

    def outcome(text: str) -> Outcome:
        try:
            return render(text)
        except Exception as error:  # noqa: BLE001 - theirs, not ours
            return RefusedError(f"{type(error).__name__}: {error}")

    return lambda texts: [outcome(text) for text in texts]


def ask(command: Sequence[str | Path], texts: Sequence[str]) -> list[Outcome]:
    """What a program says to a JSON array of texts: an array of `{"html": …}` or `{"error": …}`."""
    given = json.dumps(list(texts))
    done = subprocess.run(
        list(map(str, command)), input=given, capture_output=True, encoding="utf-8", check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr[-2000:]
    answers = json.loads(done.stdout)
    assert len(answers) == len(texts)
    return [answer["html"] if "html" in answer else RefusedError(answer["error"]) for answer in answers]


def modules_missing(*names: str) -> str:
    """Which Python packages to install, of those whose modules are named `module:package`."""
    from importlib.util import find_spec

    wanted = [name.rpartition(":")[2] for name in names if find_spec(name.partition(":")[0]) is None]
    return f"pip install {' '.join(wanted)}" if wanted else ""
