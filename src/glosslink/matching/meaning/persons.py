"""Names of persons in which a word is no term: *Bill Clinton* is no draft law, *Edward Bond* no loan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.expressions import expression
from glosslink.matching.text.around import before, behind

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

# Given names that are words as well; a capitalised word behind them is a surname.
_GIVEN_WORDS = frozenset(
    "Art Bill Bob Carol Chase Dawn Drew Faith Frank Grace Grant Guy Ivy Jack Josh Joy Max Miles Nick Norm Pat Peg "
    "Penny Ray Rich Rob Rose Sue Victor Will".split()
)
# Given names that are nothing else, neither a place nor the name of a month.
_GIVEN = frozenset(
    "Alan Alice Andrew Angela Anna Anne Anthony Barbara Ben Benjamin Bob Brian Catherine Charles Chris Christopher "
    "Daniel David Deborah Donald Edward Elizabeth Emily Emma Eric Gary George Hannah Harold Harry Helen Henry Ian "
    "James Jane Janet Jeffrey Jennifer Jeremy Jessica Jim Joe John Jonathan Joseph Karen Kate Katherine Keith "
    "Kenneth Kevin Laura Linda Lucy Margaret Maria Martin Mary Matthew Michael Mike Nancy Nicholas Patricia Patrick "
    "Paul Peter Philip Rachel Rebecca Richard Robert Roger Ronald Sarah Simon Sophie Stephen Steven Stuart Susan "
    "Theresa Thomas Tim Timothy Tom Tony Walter William".split()
)
# Of families that glossaries have somebody of.
_GIVEN_TO_SOME = _GIVEN | frozenset(
    "Amy Ashley Barack Barron Bill Boris Carol Caroline Cherie Chelsea Christine Claire Denis Diana Doug Ed Eleanor "
    "Eric Frank Franklin Fred Gordon Hillary Hunter Ivanka Jack Jeb Jill Josh Julia Kamala Kate Lara Lyndon Malia "
    "Marine Mark Melania Michelle Neil Nigel Norma Ralph Rand Ron Sadiq Sam Samantha Sasha Scott Stanley "
    "Steve Ted Teddy Theodore Tiffany Tipper Usha Victoria Vivien Vladimir Winston".split()
)
_JUNIOR = expression(r",?[ \n](?:Jr|Junior|II|III)\b")
_CLOSED = r"(?:(?i:an?|the|this|that|its|our|their|your)[ \n]|['’]s[ \n])"
_NAMED = expression(r"(?<!\w)(?<!St )(?<!St\. )([A-Z][a-z]+)[ \n](?:[A-Z]\.[ \n])?\Z")
_DETERMINED = expression(rf"{_CLOSED}[A-Z][a-z]+[ \n]\Z")  # the John Lewis rules, the James Act
_ADDRESSED = expression(r"(?<!\w)(?:Mr|Mrs|Ms|Mx|Dr|Prof)\.?[ \n]\Z|(?<!\w)(?:Sir|Dame|Lady|Senator|Professor)[ \n]\Z")
_ARTICLE = expression(rf"(?<!\w){_CLOSED}\Z")
# No surname ends as these nouns do, but for Clement and Sessions: Bill Payments, Grant Applications.
_ABSTRACT = r"(?!(?!Clement|Session)[A-Z][a-z]+(?:ments?|[acipu]tions?|sions?|ities|[bdlrv]ity|[prvw]als)\b)"
_SURNAME = expression(
    rf"[ \n](?:[A-Z]\.[ \n])?{_ABSTRACT}(?:Ma?c|O['’])?[A-Z][a-z]+\b(?![ \n](?:Act|Bill|Committee|Commission)\b)"
)
# A sentence that begins behind initials with a full stop begins with one of these more often than with a surname.
_OPENS_SENTENCE = expression(
    r"[ \n](?:A|After|All|Although|An|And|As|At|Because|Before|Both|But|By|Despite|During|Each|Even|Every|For|From|He|"
    r"Her|Here|His|How|However|If|In|It|Its|Last|Many|More|Most|My|Next|No|Not|Now|Of|On|Once|One|Only|Or|Our|She|Since|"
    r"So|Some|Still|Such|That|The|Their|Then|There|These|They|This|Those|To|Today|Two|Under|Until|We|What|When|Where|"
    r"Which|While|Who|Why|With|Yet|You|Your)\b"
)
_OFFICES = (
    "Chair|Chairman|Chairwoman|Chancellor|Commissioner|Governor|Justice|Leader|Minister|President|Secretary|Senator|"
    "Speaker"
)
_IS_OFFICE = expression(rf"(?:{_OFFICES})")
# What stands behind an office is a person's name where it is no part of another name of an institution.
_NO_PERSON = (
    "Board|Council|Committee|Conference|Election|Elections|General|House|Office|Day|Debate|Series|Act|Awards?|Elect|"
    "Room|Road|Square|Street"
)
_PERSON = rf"[ \n](?!(?:{_NO_PERSON}|{_OFFICES})\b)[A-Z][\w'’-]*[a-z](?!\w)"
_IN_OFFICE = expression(_PERSON)
_OFFICER = expression(rf"[ \n](?:Vice[ -])?(?:{_OFFICES}){_PERSON}")


def is_in_person(prose: str, start: int, end: int) -> bool:
    """Whether the word at `start:end` of the prose is a part of the name of a person: *Mr Lords*, *Bill Clinton*.

    A given name that is a word as well needs a surname behind it, and no article before it: *the Bill Committee*. So
    does a surname a given name that is nothing else; and an office, *Mr Speaker*, is no surname. What ends in a full
    stop may be initials: *U.S. Grant*.
    """
    word = prose[start:end]
    if word.endswith("."):
        after = behind(prose, end, 40)
        if _SURNAME.match(after) is None or _OPENS_SENTENCE.match(after):
            return False
        return _ARTICLE.search(before(prose, start, 24)) is None
    if not (word[:1].isupper() and word[1:].islower()):
        return False
    left = before(prose, start, 24)
    if word in _GIVEN_WORDS and _SURNAME.match(behind(prose, end, 40)) and not _ARTICLE.search(left):
        return True
    if _ADDRESSED.search(left):
        return not _IS_OFFICE.fullmatch(word)
    named = _NAMED.search(left)
    return named is not None and named[1] in _GIVEN and not _DETERMINED.search(left)


def is_other_person(prose: str, start: int, end: int, given: AbstractSet[str]) -> bool:
    """Whether the surname at `start:end` of the prose is that of somebody whose given name is none of `given`.

    Of another generation is who has *Jr* behind it.
    """
    if _JUNIOR.match(behind(prose, end, 8)):
        return True
    named = _NAMED.search(before(prose, start, 24))
    return named is not None and named[1] in _GIVEN_TO_SOME and named[1] not in given


def is_office(word: str) -> bool:
    """Whether a word with a capital names an office: *President*."""
    return _IS_OFFICE.fullmatch(word) is not None


def is_before_person(word: str, after: str) -> bool:
    """Whether the capitals behind a word belong to a person, whose office it is or names: *Fed Chair Jerome Powell*."""
    office = _IN_OFFICE if _IS_OFFICE.fullmatch(word) else _OFFICER
    return office.match(after) is not None
