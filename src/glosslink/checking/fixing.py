"""Applies the fixes of findings: those of one rule at a time, which are proved together, until none is left."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from glosslink.checking.proofs import edited_item
from glosslink.edits import Edit, apply
from glosslink.linking.halving import holding
from glosslink.records import dataclass

if TYPE_CHECKING:
    from glosslink.checking.checker import Checker
    from glosslink.checking.proofs import Body
    from glosslink.checking.rule import Rule
    from glosslink.diagnostics import Diagnostic, Fix
    from glosslink.documents.regions import Region

_MOST_PASSES = 100
# Links are led right before others are added or taken away, and the notice depends on all of them.
_LAST = ("GL405", "GL406", "GL407")

Write = Callable[[str, str, str], None]
"""Takes the path, the old text and the new one of a file."""


@dataclass(slots=True)
class Mender:
    """Mends what `checker` finds, by safe fixes, or by `unsafe` ones as well; `write` gets what has changed."""

    checker: Checker
    write: Write
    unsafe: bool = False
    fixed: int = 0

    def glossary(self, read: Callable[[str], str]) -> list[Diagnostic]:
        """Mend the glossary's files, which `write` must put where `read` and the checker find them.

        Returns what is left.
        """
        for _ in range(_MOST_PASSES):
            found = self.checker.glossary()
            waiting: dict[str, list[Fix]] = {}
            for fix in self._applicable(found):
                waiting.setdefault(fix.edits[0][0], []).append(fix)
            if not waiting:
                return found
            for path, fixes in sorted(waiting.items()):
                old = read(path)
                chosen = _one_per_entry(old, fixes)
                self.write(path, old, apply(old, _edits(chosen)))
                self.fixed += len(chosen)
            self.checker.reload()
        return self.checker.glossary()

    def page(self, text: str, path: str) -> list[Diagnostic]:
        """Mend a document; return what is left. Raises what `write` does, and then nothing of it is mended."""
        source, fixed = text, self.fixed
        for _ in range(_MOST_PASSES):
            found = self.checker.page(text, path, count=False)
            new = self._next(text, path, found)
            if new is None:
                break
            text = new
        if text != source:
            fixed, self.fixed = self.fixed, fixed
            self.write(path, source, text)
            self.fixed = fixed
        return self.checker.page(text, path)

    def _next(self, text: str, path: str, found: Sequence[Diagnostic]) -> str | None:
        """Return the text with the fixes of one rule, or None where there is nothing more to mend."""
        for rule in sorted(self.checker.rules, key=lambda rule: (rule.code in _LAST, rule.code)):
            chosen = _apart(self._applicable(one for one in found if one.code == rule.code))
            kept = _proved(rule, text, chosen, self.checker.body(text, path)) if chosen else []
            if kept:
                self.fixed += len(kept)
                return apply(text, _edits(kept))
        return None

    def _applicable(self, found: Iterable[Diagnostic]) -> list[Fix]:
        fixes = dict.fromkeys(one.fix for one in found if one.fix is not None)
        return [fix for fix in fixes if self.unsafe or fix.applicability == "safe"]


def _proved(rule: Rule, text: str, fixes: Sequence[Fix], body: Body) -> list[Fix]:
    """Return the fixes without those that do not hold together with the others."""
    if rule.proof is None:
        return list(fixes)
    proof = rule.proof
    return holding(lambda some: proof(text, apply(text, _edits(some)), body), fixes)


def _edits(fixes: Iterable[Fix]) -> list[Edit]:
    return [edit for fix in fixes for _, edit in fix.edits]


def _apart(fixes: Iterable[Fix]) -> list[Fix]:
    """Return those of the fixes whose edits do not overlap or meet at one place; the first ones first."""
    chosen: list[Fix] = []
    taken: list[tuple[int, int]] = []  # sorted, and apart
    for fix in fixes:
        spans = [(edit.start, max(edit.end, edit.start + 1)) for _, edit in fix.edits]
        if all(_is_free(taken, span) for span in spans):
            chosen.append(fix)
            for span in spans:
                insort(taken, span)
    return chosen


def _is_free(taken: Sequence[tuple[int, int]], span: tuple[int, int]) -> bool:
    start, end = span
    at = bisect_left(taken, (end,))  # of the first that begins behind it
    return at == 0 or taken[at - 1][1] <= start


def _one_per_entry(text: str, fixes: Sequence[Fix]) -> list[Fix]:
    """Return one fix of each entry in a file, or else the first: one edit may change what the next one stands in."""
    mark = text.startswith("\ufeff")
    chosen: dict[Region, Fix] = {}
    for fix in fixes:
        (_, edit), *others = fix.edits
        place = edited_item(text[mark:], Edit(edit.start - mark, edit.end - mark, edit.text))
        if place and not others:
            chosen.setdefault(place, fix)
    return [*chosen.values()] or [fixes[0]]
