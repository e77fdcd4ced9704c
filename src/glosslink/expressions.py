"""Regular expressions that are compiled when first used: a run needs a quarter of those that modules define."""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = "search match fullmatch split findall finditer sub subn flags groups groupindex".split()


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` returns, or what does the same; a fault in the pattern is raised at its first use."""
    return cast("re.Pattern[str]", _Expression(pattern, flags))


class _Expression:
    """A pattern, until something is asked of it; then it has the compiled one's methods for its own."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for method in _METHODS:
            self.__dict__[method] = getattr(compiled, method)
        return self.__dict__[name]
