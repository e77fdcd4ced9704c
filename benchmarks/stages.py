"""What each stage of linking takes: functions of glosslink are wrapped, where they are, by what watches the clock."""

from __future__ import annotations

import sys
from time import process_time
from typing import TYPE_CHECKING, Any, NamedTuple

from glosslink import edits, files
from glosslink.documents import scanning
from glosslink.linking import proof
from glosslink.matching.matcher import Matcher
from glosslink.matching.text import folding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from glosslink import Linker

STAGES = ("read", "scan", "fold", "match", "plan", "apply", "prove", "write")


class Found(NamedTuple):
    """The processor seconds of each stage, and what was done: documents, links, refusals."""

    seconds: dict[str, float]
    documents: int
    changed: int
    proved: int
    links: int
    refused: int


class Watch:
    """Gives each moment to the stage that is at work; what is called for a proof is the proof's."""

    def __init__(self) -> None:
        self.seconds = dict.fromkeys(STAGES, 0.0)
        self.proved = False
        self._stage = "plan"
        self._since = process_time()

    def turn(self, stage: str) -> str:
        """Begin a stage, and return the one that was at work."""
        now = process_time()
        self.seconds[self._stage] += now - self._since
        before, self._stage, self._since = self._stage, stage, now
        return before

    def watched(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return the function, watched."""

        def run(*arguments: Any, **options: Any) -> Any:
            before = self.turn("prove" if self._stage == "prove" else stage)
            try:
                found = function(*arguments, **options)
            finally:
                self.turn(before)
            self.proved = self.proved or (stage == "prove" and found is True)
            return found

        return run


def measure(paths: Iterable[Path], linker: Linker) -> Found:
    """Link the files in this process and write them, watching each stage."""
    watch = Watch()
    for stage, function in (
        ("read", files.read),
        ("scan", scanning.scan),
        ("fold", folding.fold),
        ("apply", edits.apply),
        ("write", files.replace),
        ("prove", proof.redirecting),
        ("prove", proof.unprovable),
    ):
        _everywhere(function, watch.watched(stage, function))
    for stage, owner, name in (
        ("match", Matcher, "hits"),
        ("match", Matcher, "judge"),
        ("prove", proof.Proof, "holds"),
        ("prove", proof.Proof, "failing"),
    ):
        setattr(owner, name, watch.watched(stage, getattr(owner, name)))
    documents = changed = proved = links = refused = 0
    watch.turn("plan")
    for path in paths:
        watch.proved = False
        result = linker.link(files.read(path), path.name)
        if result.changed:
            files.replace(path, result.text.encode())
        documents += 1
        changed += result.changed
        proved += result.changed and watch.proved
        links += len(result.links)
        refused += len(result.diagnostics)
    watch.turn("plan")
    return Found(watch.seconds, documents, changed, proved, links, refused)


def _everywhere(function: object, other: object) -> None:
    """Put another function in the place of one, in every module of ours that has it."""
    for name, module in list(sys.modules.items()):
        if name.startswith("glosslink"):
            for key, value in list(vars(module).items()):
                if value is function:
                    setattr(module, key, other)
