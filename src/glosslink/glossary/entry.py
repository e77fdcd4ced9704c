"""What a glossary holds: entries, and redirects that lead to them."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  # the cache's decoder reads the annotations
from typing import Literal

from glosslink.diagnostics import Place
from glosslink.records import dataclass, field

Case = Literal["smart", "sensitive", "insensitive"]
Inflect = bool | Literal["all"]

_NOWHERE = Place("")


@dataclass(frozen=True, slots=True)
class When:
    """Where an entry links: in documents that have one of the tags, match one of the paths, hold one of the words."""

    tags: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One concept of the glossary (SKOS `Concept`): its names, what it means, how and where it is linked.

    `language` is empty where the glossary does not say; `url` is None where the configured one holds; `page` is the
    path of the Markdown page that defines the entry, or empty. `place` is where the term stands, `places` where each
    value stands, by key (`aliases[0]`, `when.tags`).
    """

    id: str
    term: str
    definition: str = ""
    aliases: tuple[str, ...] = ()
    misspellings: tuple[str, ...] = ()
    former_ids: tuple[str, ...] = ()
    given_summary: str = ""
    language: str = ""
    priority: int = 0
    see_also: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    case: Case = "smart"
    inflect: Inflect = True
    except_: tuple[str, ...] = ()
    when: When | None = None
    autolink: bool = True
    url: str | None = None
    page: str = ""
    place: Place = _NOWHERE
    places: Mapping[str, Place] = field(default_factory=dict, compare=False, repr=False)

    @property
    def summary(self) -> str:
        """The summary given, else the definition's first sentence as plain text on one line."""
        from glosslink.glossary.summary import first_sentence

        return self.given_summary or first_sentence(self.definition)


@dataclass(frozen=True, slots=True)
class Redirect:
    """A term that is explained under another: its forms are those of the entry that `see` leads to."""

    id: str
    term: str
    see: str
    aliases: tuple[str, ...] = ()
    misspellings: tuple[str, ...] = ()
    former_ids: tuple[str, ...] = ()
    language: str = ""
    case: Case = "smart"
    inflect: Inflect = True
    except_: tuple[str, ...] = ()
    page: str = ""
    place: Place = _NOWHERE
    places: Mapping[str, Place] = field(default_factory=dict, compare=False, repr=False)
