"""A form: one written shape that stands for an entry; `forms` makes them, `matcher` finds them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from glosslink.records import dataclass, field, replace

if TYPE_CHECKING:
    from glosslink.matching.text.casing import Piece


@dataclass(frozen=True, slots=True)
class Form:
    """A written shape of the entry with the id `entry`; `""` for a phrase that is never linked."""

    entry: str
    text: str
    rule: str
    pieces: tuple[Piece, ...]
    noun: bool = False  # a verb that is written alike is not meant
    # A longer name that it is any word of, or any but the last, is not meant, or only that of a group of people.
    alone: Literal["", "any", "head", "group"] = ""
    person: bool = False  # a person of that name is not meant
    act: bool = False  # the act that makes what it names is not meant
    whole: bool = False  # beside another letter of its script it is part of a longer word
    capital: Literal["", "other", "beside"] = ""  # inside a sentence it is another thing, or is beside small letters
    kin: frozenset[str] = frozenset()  # one of these words must stand by it, a relational noun
    company: frozenset[str] = frozenset()  # beside another noun than these, a common noun is not meant
    context: frozenset[str] = frozenset()  # one of these words must stand in its sentence
    peers: frozenset[str] = frozenset()  # in small letters one of these must stand beside it in a list
    clues: frozenset[str] = frozenset()  # near one of these words something else of that name is meant
    owners: frozenset[str] = frozenset()  # behind one of these something else of that name is meant
    nouns: frozenset[str] = frozenset()  # before another word than these it is an adjective
    fellows: frozenset[str] = frozenset()  # beside a capital in a name of other words than these it is another thing
    given: frozenset[str] = frozenset()  # behind a given name other than these it is the surname of somebody else
    participle: str = ""  # behind an auxiliary verb of the language with this code it is a participle
    determined: str = ""  # in the language with this code, it is an adjective behind another noun
    command: str = ""  # at the head of a sentence and before its object, it is a verb of the language with this code
    parted: bool = False  # behind an article and before an object its two words are a noun and a preposition
    side: bool = False  # in small letters it is a side in politics only beside what tells so
    word: int = -1  # of a phrase that is never linked: which of its words it hides, counted from 0; -1 for all
    folded: tuple[str, ...] = field(default=(), compare=False, repr=False)  # its text folded, and all it is found by

    @property
    def acronym(self) -> bool:
        """Whether the whole form is told from other words by its capitals."""
        return len(self.pieces) == 1 and self.pieces[0].exact and self.text.isupper()


def with_capitals(form: Form) -> Form:
    """Return a form whose words that have a capital are others in small letters."""
    return replace(form, pieces=tuple(one._replace(capital=one.text[:1].isupper()) for one in form.pieces))
