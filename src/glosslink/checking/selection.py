"""Which rules hold, where, and how severe their findings are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.picking import picked
from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from glosslink.checking.rule import Rule
    from glosslink.diagnostics import Severity
    from glosslink.settings import CheckSettings

ALL = "ALL"


def weight(rule: Rule, pattern: str) -> int:
    """Return how closely a pattern names a rule: 0 if it does not, more for a longer start of its code."""
    if pattern.lower() == rule.name:
        return 100
    if pattern.upper() == ALL:
        return 1
    return 1 + len(pattern) if pattern and rule.code.startswith(pattern.upper()) else 0


@dataclass(frozen=True, slots=True)
class Selection:
    """The rules to go by; each pattern is a code, a name, the start of a code, or `ALL`."""

    select: tuple[str, ...] = (ALL,)
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, Severity] | None = None
    by_path: Mapping[str, tuple[str, ...]] | None = None

    @classmethod
    def of(cls, settings: CheckSettings, select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> Selection:
        """Return what the settings say; with `select` given, their own `select` and `ignore` do not count."""
        kept = () if select else settings.ignore
        return cls(select or settings.select, (*kept, *ignore), settings.severity, settings.per_path_ignores)

    def holds(self, rule: Rule) -> bool:
        """Whether a rule holds at all: the pattern that names it most closely says so, at a tie `ignore`."""
        return _most(rule, self.select) > _most(rule, self.ignore)

    def holds_in(self, rule: Rule, path: str) -> bool:
        """Whether a rule holds in a file; `path` is relative to the root, with `/`."""
        return not any(
            any(weight(rule, pattern) for pattern in ignored) and picked(path, (glob,))
            for glob, ignored in (self.by_path or {}).items()
        )

    def severity(self, rule: Rule) -> Severity:
        """Return how severe a rule's findings are."""
        given = self.severities or {}
        nearest = max(given, key=lambda pattern: weight(rule, pattern), default="")
        return given[nearest] if nearest and weight(rule, nearest) else rule.severity

    def unknown(self, rules: Iterable[Rule]) -> list[tuple[str, str]]:
        """Return the patterns that name no rule, each with the setting that holds it."""
        rules = tuple(rules)
        given = {
            "select": self.select,
            "ignore": self.ignore,
            "severity": tuple(self.severities or ()),
            "per-path-ignores": tuple(one for codes in (self.by_path or {}).values() for one in codes),
        }
        return [(setting, one) for setting, patterns in given.items() for one in patterns if not _most_of(rules, one)]


def _most(rule: Rule, patterns: Iterable[str]) -> int:
    return max((weight(rule, pattern) for pattern in patterns), default=0)


def _most_of(rules: Iterable[Rule], pattern: str) -> int:
    return max((weight(rule, pattern) for rule in rules), default=0)
