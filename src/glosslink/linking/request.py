"""What the author of one document asks for, in its front matter and comments, on top of the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from glosslink.records import dataclass, replace
from glosslink.settings import First, Settings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from glosslink.documents.document import Document
    from glosslink.glossary.glossary import Glossary


KEY = "glossary"
KEYS = ("skip", "only", "first")


@dataclass(frozen=True, slots=True)
class Request:
    """Settings of one document, and its entries: those to leave out, those to keep to (None: all)."""

    settings: Settings
    skip: frozenset[str] = frozenset()
    only: frozenset[str] | None = None
    off: bool = False

    def allows(self, entry: str) -> bool:
        """Whether an entry may be linked in this document."""
        return entry not in self.skip and (self.only is None or entry in self.only)


def read_request(document: Document, glossary: Glossary, settings: Settings) -> Request:
    """Read `glossary: false` or `glossary: {skip, only, first}` in front matter, and `skip` comments.

    Sites use the key `glossary` for purposes of their own, so a value of any other shape is none of our business.
    """
    value: Any = document.front.read().get(KEY) if KEY in document.front.text.lower() else None
    skip = skipped(document, glossary)
    if is_off(value):
        return Request(settings, skip, off=True)
    if not isinstance(value, dict) or not value.keys() <= set(KEYS):
        return Request(settings, skip)
    first: Any = value.get("first")
    if first in get_args(First):
        settings = replace(settings, first=first)
    only = _ids(names(value["only"]), glossary) if "only" in value else None
    return Request(settings, skip | _ids(names(value.get("skip")), glossary), only)


def skipped(document: Document, glossary: Glossary) -> frozenset[str]:
    """Return the ids of the entries that `skip` comments leave out; `private household` is one, if it names one."""
    said = document.directives.skip
    apart = [word for name in said if glossary.resolve(name) is None for word in name.split()]
    return _ids((*said, *apart), glossary)


def is_off(value: Any) -> bool:
    """Whether a value of the key asks for no links at all."""
    return value is False or value == "false"


def names(value: Any) -> list[str]:
    """Return the names that a value of `skip` or `only` lists; none where it is no name and no list."""
    if isinstance(value, str):
        return [value]
    return [str(name) for name in value] if isinstance(value, list) else []


def _ids(names: Iterable[str], glossary: Glossary) -> frozenset[str]:
    """Return the ids meant by names, which may be ids, terms or aliases; one that is unknown skips nothing."""
    found = (glossary.resolve(name) for name in names)
    return frozenset(entry.id for entry in found if entry is not None)
