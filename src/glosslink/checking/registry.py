"""All rules, in the order of their codes."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from glosslink.checking import rules
from glosslink.checking.others import OTHERS
from glosslink.checking.selection import weight

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from glosslink.checking.rule import Finding, Rule
    from glosslink.diagnostics import Place
    from glosslink.documents.document import Named


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


def is_pattern(text: str) -> bool:
    """Whether a text names a rule or several: by code, name, the start of a code, or `ALL`."""
    return any(weight(rule, text) for rule in all_rules())


def unknown_rules(source: str, listed: Sequence[Named], place: Callable[[int, int], Place]) -> Iterator[Finding]:
    """Yield a finding for each of the names that a comment lists as rules to ignore and that are none.

    `place` gives the place of the code points `start:end` of `source`.
    """
    from glosslink.checking.rule import Finding
    from glosslink.linking.misread import strangers

    for name, start, end in strangers(source, listed, is_pattern):
        yield Finding(place(start, end), f"no rule is called `{name}`", _advice_on(name))


@lru_cache(1000)
def _advice_on(name: str) -> str:
    """Return what to do about a name that no rule has."""
    from difflib import get_close_matches

    if find(name):
        return "it is a message that is no rule, and that nothing leaves out."
    known = [word for rule in all_rules() for word in (rule.code, rule.name)]
    near = get_close_matches(name.upper(), known, 1) or get_close_matches(name.lower(), known, 1)
    return f"did you mean `{near[0]}`?" if near else "`glosslink rule` lists the rules."
