"""General nouns in compounds: a *storage service* is another thing than the service that a glossary explains.

A glossary of something that has a name, as programs do, gives everyday words the sense that they have there. So an
entry that is called by one of the commonest nouns alone explains one of the many things that go by it, and English
tells the others apart by a noun before it or behind it: *machine image*, *network traffic*. In small letters, or at the
head of a sentence, the entry is not meant beside a noun that neither its definition nor the glossary's subject has:
*Pod network*, where definitions speak of Pods. Which words are nouns is told by their place and their endings.

A glossary of law or medicine has the sense that everyone gives a word: a murder trial is a trial. But an entry of any
glossary that says that its noun has several meanings explains one of them, beside which only its own words stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.expressions import expression
from glosslink.matching.text.around import before, behind, is_inside, last_words
from glosslink.matching.vocabulary.common_nouns import COMMON_NOUNS
from glosslink.matching.vocabulary.content_words import content_stems, may_be_noun, stems
from glosslink.matching.vocabulary.dictionaries import dictionary
from glosslink.records import replace

if TYPE_CHECKING:
    import re
    from collections.abc import Collection, Iterable, Iterator

    from glosslink.glossary.glossary import Glossary
    from glosslink.matching.meaning.subject import Subject
    from glosslink.matching.shapes.form import Form

# Nouns that are always those of something else, so that they take a word that says of what, as common ones do. It must
# be one of the definition: a pod, of which the glossary speaks, has attributes of its own.
_RELATIONAL = frozenset("attribute destination origin target".split())
_NOUN = expression(r".*(?:age|ance|ence|ency|ion|ism|ity|ment|ness|or|ship|ure)\Z")
_WORD = r"([^\W\d_][\w'’]*)"
_BEFORE = expression(rf"(?:{_WORD}([ \n-]))?{_WORD}([ \n-])\Z")
_BEHIND = expression(rf"[ \n]{_WORD}(?:[ \n]{_WORD})?")
_ACRONYM = expression(r"\b([A-Z]{2,})[ \n]\Z")
# People: who does something; administrators or operators; an operator decides, or wants something.
_WHO = expression(r",?[ \n]who\b")
_PEOPLE_BEFORE = expression(
    r"(?i)\b(?:administrator|admin|architect|customer|developer|engineer|manager|owner|team|tester|user)s?,?[ \n]"
    r"(?:and|or)[ \n](?:(?:an?|the)[ \n])?\Z"
)
_WILL = expression(r"[ \n](?:chooses?|decides?|knows?|prefers?|wants?)\b")
_BEFORE_VERB = frozenset(
    "can could may might must shall should will would to not and or that which who i we you they he she it".split()
)
# A word in -s behind the noun is a verb where an object follows, or where the noun with its article opens a clause:
# the service serves a purpose, the service restarts.
_OBJECT = expression(
    r"(?i)(?:an?|the|this|these|those|your|our|its|their|my|his|her|any|all|each|every|it|them|us|you)\Z"
)
_SUBJECT = expression(
    r"(?i)(?:\A|[\x01.!?:;,]|\b(?:after|and|because|before|if|once|or|so|that|until|when|where|while))[ \n]*"
    r"(?:an?|the|this|that|each|every|your|our|its|their)[ \n]\Z"
)


def with_company(forms: Iterable[Form], glossary: Glossary, subject: Subject) -> Iterator[Form]:
    """Yield the forms, those that are common nouns with the words that may stand beside them in a compound."""
    for form in forms:
        common, person = subject.is_named and is_common(form.text), subject.people.get(f"{form.text.lower()}s", "")
        ambiguous = form.entry in subject.ambiguous and form.text.isalpha()
        entry = glossary.get(form.entry) if common or person or ambiguous else None
        if entry is None or entry.inflect is not True or (person and subject.is_people(entry.definition, person)):
            yield form
        else:
            own = content_stems(f"{form.text} {entry.definition}")
            alone = ambiguous or form.text.lower().removesuffix("s") in _RELATIONAL
            yield replace(form, company=subject.words | own if common and not alone else own)


def in_other_compound(prose: str, start: int, end: int, company: Collection[str]) -> bool:
    """Whether the noun at `start:end` of the prose stands beside a noun that is not in its `company`.

    With a capital inside a sentence it is a name, for which only an acronym before it matters.
    """
    left = before(prose, start, 60)
    if _WHO.match(prose, end) or _is_person(prose, start, end, left):
        return True
    if not prose[start:end].islower() and is_inside(left):
        return _is_name_of_other(left, company)
    plural = prose[start:end].endswith(("s", "S"))
    said = _BEFORE.search(last_words(left, 2))
    if said and _is_modified(said, company, plural=plural):
        return True
    if plural or (said and said[3].islower() and _known(said[3], company)):
        return False
    follows = _BEHIND.match(behind(prose, end, 60))
    if follows is None or not may_be_noun(follows[1]) or _known(follows[1], company):
        return False
    verb = follows[1].endswith("s") and not follows[1].endswith("ss")
    return not (verb and (_OBJECT.match(follows[2] or "") or _SUBJECT.search(left)))


def is_common(text: str) -> bool:
    """Whether a word is, or is a form of, one of the commonest nouns or a relational one."""
    lower = text.lower()
    return lower.isalpha() and bool({lower, dictionary("en").lemma(lower)} & (COMMON_NOUNS | _RELATIONAL))


def _is_person(prose: str, start: int, end: int, left: str) -> bool:
    """Whether a noun in -er or -or is one of people that are listed, or has a will."""
    if not prose[start:end].lower().removesuffix("s").endswith(("er", "or")):
        return False
    return _PEOPLE_BEFORE.search(left) is not None or _WILL.match(prose, end) is not None


def _is_modified(said: re.Match[str], company: Collection[str], *, plural: bool) -> bool:
    """Whether a noun that is no company stands before a noun, and no verb: that may, before a plural without article.

    Two words that a hyphen joins are an adjective together: an in-cluster service.
    """
    first, joint, word = said[1] or "", said[2], said[3]
    if joint == "-" or _known(word, company):
        return False
    if len(word) > 1 and word.isalpha() and word.isupper():  # a DNS service
        return True
    if not first and word.istitle():  # the head of a sentence
        word = word.lower()
    if not may_be_noun(word):
        return False
    return not plural or _NOUN.match(word) is not None or bool(first and first.lower() not in _BEFORE_VERB)


def _is_name_of_other(left: str, company: Collection[str]) -> bool:
    """Whether an acronym stands before a word with a capital, and makes it the name of something else: SIG Network."""
    said = _ACRONYM.search(last_words(left, 1))
    return said is not None and not _known(said[1], company)


def _known(word: str, company: Collection[str]) -> bool:
    return stems(word)[0] in company
