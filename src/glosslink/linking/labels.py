"""The labels of reference links: chosen so that they mean one thing, and no more of them than parsers resolve."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import count
from typing import TYPE_CHECKING

from glosslink.documents.regions import covers, merged, nested
from glosslink.expressions import expression
from glosslink.linking import foot
from glosslink.linking.styles import LABEL, Target
from glosslink.records import dataclass, field

if TYPE_CHECKING:
    from glosslink.documents.document import Document
    from glosslink.documents.regions import Region

_SHORTCODE = expression(r"\{\{[<%]-?\s*(/?)\s*([\w./-]+)")
_NO_LABEL = expression(r"[^\w.-]+")
_OUR_LABEL = expression(rf"\[({re.escape(LABEL)}[^\[\]]*)\]", re.IGNORECASE)
# pulldown-cmark and cmark resolve no more reference links once their URLs and titles come to 100,000 bytes, so that
# a short text cannot become a long page.
_MOST_BYTES = 90_000


@dataclass
class Labels:
    """The labels of one document: those it has, and those chosen for it (case-folded)."""

    document: Document
    _chosen: dict[str, Target] = field(default_factory=dict)
    _bytes: int = 0

    def choose(self, target: Target) -> tuple[Target, bool] | None:
        """Return the target with a label, and whether that is defined already; None where one more is too many.

        A label is taken if it is chosen or defined for something else, and if it is written anywhere without meaning
        this target in a link: our definition would make a link of what was text, or our link would be what keeps a
        definition.
        """
        size = _size(target.url, target.title)
        if self._present + self._bytes + size > _MOST_BYTES:
            return None
        self._bytes += size
        stem = LABEL + _NO_LABEL.sub("-", target.entry)
        names = (f"{stem}-{number}" if number > 1 else stem for number in count(1))
        named = next(one for one in (target._replace(label=name) for name in names) if self._is_free(one))
        self._chosen[named.label.casefold()] = named
        return named, self._is_defined(named)

    def reach(self, place: int) -> bool:
        """Whether definitions at the foot hold at `place`: Hugo renders the body of a shortcode on its own."""
        return not covers(self._bodies, place)

    @cached_property
    def _bodies(self) -> list[Region]:
        source = self.document.source
        return merged(nested(source, _SHORTCODE)) if "{{<" in source or "{{%" in source else []

    def _is_free(self, target: Target) -> bool:
        key = target.label.casefold()
        return self._chosen.get(key, target) == target and (self._is_defined(target) or key not in self._written)

    def _is_defined(self, target: Target) -> bool:
        key = target.label.casefold()
        return key in self._used and self._defined.get(key) == (target.url, target.title)

    @cached_property
    def _defined(self) -> dict[str, tuple[str, str]]:
        apart = (d for d in self.document.definitions if foot.is_apart(self.document, d.end))
        return {d.label.casefold(): (d.url, d.title) for d in apart}

    @cached_property
    def _used(self) -> frozenset[str]:
        return frozenset(link.label.casefold() for link in self.document.links)

    @cached_property
    def _written(self) -> frozenset[str]:
        return frozenset(found[1].casefold() for found in _OUR_LABEL.finditer(self.document.source))

    @cached_property
    def _present(self) -> int:
        return sum(_size(link.url, link.title) for link in self.document.links if link.label)


def _size(url: str, title: str) -> int:
    return len(f"{url}{title}".encode("utf-8", "surrogatepass"))
