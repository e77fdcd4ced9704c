"""All rules, in the order of their codes."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from glosslink.checking import rules
from glosslink.checking.others import OTHERS

if TYPE_CHECKING:
    from glosslink.checking.rule import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule: the `RULE` of each module in `glosslink.checking.rules`."""
    found: list[Rule] = [import_module(f"{rules.__name__}.{one.name}").RULE for one in iter_modules(rules.__path__)]
    return tuple(sorted(found, key=lambda rule: rule.code))


def find(name: str) -> Rule | None:
    """Return the rule, or the message that is none, with a code or name, in any case; None if there is none."""
    return next(
        (rule for rule in (*all_rules(), *OTHERS) if name.upper() == rule.code or name.lower() == rule.name), None
    )
