"""JavaScript among Markdown, as MDX has it: expressions in braces, and statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.documents.regions import PARAGRAPH, end_of
from glosslink.expressions import expression
from glosslink.records import dataclass

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from glosslink.documents.regions import Region

_BRACE = expression(r"[{}]")
_STEP = expression(rf"[()\[\]{{}}]|{PARAGRAPH.pattern}")


@dataclass(frozen=True, slots=True)
class Braced:
    """What stands between braces that match, however deep; none of them in code."""

    name: str
    triggers: tuple[str, ...]

    def find(self, text: str, start: int, code: Sequence[Region]) -> Iterator[Region]:
        """Yield each pair, inner ones too."""
        opened: list[int] = []
        for found in _BRACE.finditer(text, start):
            at = found.start()
            if end_of(code, at):
                continue
            if found[0] == "{":
                opened.append(at)
            elif opened:
                yield opened.pop(), at + 1


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement of JavaScript at the top of a document: it ends at the first empty line where its brackets match.

    Where they never do before the next one begins, it ends at the first empty line.
    """

    name: str
    triggers: tuple[str, ...]
    opening: re.Pattern[str]

    def find(self, text: str, start: int, code: Sequence[Region]) -> Iterator[Region]:
        """Yield each statement that does not begin in code."""
        begun = [found.start() for found in self.opening.finditer(text, start) if not end_of(code, found.start())]
        for begin, bound in zip(begun, [*begun[1:], len(text)], strict=False):
            yield begin, self._end(text, begin, bound)

    def _end(self, text: str, begin: int, bound: int) -> int:
        depth, first = 0, bound
        for found in _STEP.finditer(text, begin, bound):
            if found[0][0] == "\n":
                if depth <= 0:
                    return found.start()
                first = min(first, found.start())
            else:
                depth += 1 if found[0] in "([{" else -1
        return first if depth > 0 else bound
