"""Many constructs looked for at once: a text is asked only for those whose marks it holds.

Texts hold few kinds of punctuation, and mostly the same ones: `](`, `**`, `. ` and the like. So a text is cut into its
runs of punctuation, and what a run can be part of is worked out once for all texts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from glosslink.documents.regions import Region, Syntax

_MOST_RUNS = 20_000
_PUNCTUATION = frozenset("!\"#$%&'()*+-/:;<=>?@[\\]^_`{|}~")  # of ASCII, without what every text is full of: ,.
# Marks as they are, other characters as spaces; a line end as a control character, for it is no space here.
_MARKS = bytes(1 if byte == ord("\n") else byte if chr(byte) in _PUNCTUATION else ord(" ") for byte in range(256))


def _runs(text: str) -> list[bytes]:
    """Return the runs of ASCII punctuation and line ends in a text, in order."""
    return text.encode("utf-8", "replace").translate(_MARKS).split()


class Constructs:
    """Constructs of some dialects, to be looked for together."""

    def __init__(self, syntaxes: Iterable[Syntax]) -> None:
        # Of each trigger its longest run of marks, and all of it, unless the run is all there is.
        self._triggers: list[tuple[bytes, str, Syntax]] = []
        for syntax in syntaxes:
            for trigger in syntax.triggers:
                marks = max(_runs(trigger), key=len, default=b"")  # the line end before each text is a run
                self._triggers.append((marks, "" if len(marks) == len(trigger) else trigger, syntax))
        self._by_first: dict[int, list[int]] = {}
        for bit, (marks, *_) in enumerate(self._triggers):
            self._by_first.setdefault(marks[0] if marks else 0, []).append(bit)
        self._known: dict[bytes, int] = {}  # which triggers a run may be part of, a bit for each

    def find(self, text: str, start: int, code: Sequence[Region] = ()) -> Iterator[Region]:
        """Yield the regions of all constructs in `text` from `start` on, in no order.

        `code` are its code spans and blocks, sorted and apart.
        """
        body, known = f"\n{text[start:]}", self._known
        asked = 0
        for run in set(_runs(body)):
            asked |= known[run] if run in known else self._learn(run)
        found = None
        while asked:
            _, literal, syntax = self._triggers[asked.bit_length() - 1]
            asked ^= 1 << (asked.bit_length() - 1)
            if syntax is not found and literal in body:
                found = syntax
                yield from syntax.find(text, start, code)

    def _learn(self, run: bytes) -> int:
        if len(self._known) >= _MOST_RUNS:
            self._known.clear()
        bits = (bit for first in {0, *run} for bit in self._by_first.get(first, ()) if self._triggers[bit][0] in run)
        self._known[run] = sum(1 << bit for bit in bits)
        return self._known[run]
