"""Whether a word names what a glossary explains: it is part of no longer name, *Amazon Web Services*, and no act."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from glosslink.documents.prose import BARRIER, JOINED
from glosslink.expressions import expression
from glosslink.matching.meaning.persons import is_before_person, is_office
from glosslink.matching.text.around import before, behind, is_inside, last_words
from glosslink.matching.vocabulary.content_words import may_be_noun, singular, stem, stems

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

_ACTIVITY = expression(r"(?i)\W*(?:the |an? )?(?:to|act|action|activity|process|practice)\b")


# Capitalised words in a row; the first of a sentence says nothing.
_NAMES_BEFORE = expression(
    r"(?:(?<![.!?:\x01\n][ ])(?<![.!?:\x01\n])\b[A-Z]\w+[ \n])*(?<![.!?:\x01\n][ ])(?<![.!?:\x01\n])\b[A-Z]\w+[ \n-]\Z"
)
_TITLED = expression(r"[A-Z][a-z]+(?:-[A-Z][a-z]+)*")
# With one of these at its end, a name has acronyms inside it as well: the Node CI Subproject.
_BODY = "Board|Book|Committee|Group|Project|Subproject|Summit|Team"
_NAMES_AFTER = expression(rf"(?:[ \n-](?:[A-Z]{{2,}}[ \n](?=(?:{_BODY})\b))?[A-Z][a-z]\w*)+")
_SENTENCE_BEFORE = expression(r"(?:\A|[^\w])[a-z][a-z'’]*[,;]?[ \n]\Z")
# At the head of a sentence the capital of an article says nothing: The Bank Holiday is near. Titles have these small.
_DETERMINER_FIRST = expression(r"(?:\A|[^\w])(?:The|An?|This|That|Our|Its|Their|Your|Each|Every)[ \n]\Z")
_SENTENCE_BEHIND = expression(
    r"[ \n](?!(?:an?|and|as|at|but|by|for|from|in|into|nor|of|on|or|over|per|the|to|via|vs|with|without)\b)[a-z]{2}"
)
_PRIVATIVE = expression(r"(?i)\b(?:dummy|ersatz|fake|imaginary|mock|pseudo|virtual|would-be)[ \n-]\Z")
# What stands behind these is what a group of people has its name from: SIG Network, wg-policy.
_GROUP = expression(r"(?<![\w-])(?:SIG|sig|WG|wg)[ \n-]\Z")
# What these stand behind is the name of a place, whatever stands before it.
_PLACE = expression(r"[ \n](?:Avenue|Bridge|Gardens|Hill|Hotel|Lane|Monument|Palace|Road|Square|Station|Street)\b")
# A law with several subjects: the Tax Cuts and Jobs Act.
_AND_LAW = expression(
    r"[ \n](?:and|&)[ \n](?:[A-Z][a-z]+[ \n]){1,3}(?:Act|Agreement|Bill|Directive|Pact|Regulation|Treaty)\b"
)
_OFFICE = expression(r"[ \n](?:Chair\w*|Chief|Deputy|Governor|Minister|President|Secretary|Speaker|Vice)\b")
_ARTICLES = ("The ", "the ", "The\n", "the\n")
_OF_NAME = expression(r"[ \n](?:of[ \n](?:the[ \n])?[A-Z]|for[ \n](?:the[ \n])?[A-Z][a-z]+[ \n][A-Z][a-z])")
_JOINTS = frozenset(" \n-")
_LONGER_NAME = 3  # words: "Amazon Web Services", "Node Problem Detector"


def in_longer_name(prose: str, start: int, end: int, *, head: bool = False) -> bool:
    """Whether the word at `start:end` of the prose is one of three or more capitalised words in a row.

    With `head`, the last of them does not count: a thing of that kind has the name. Two are enough where it is the
    first of them, and small letters before them, or behind an article and them, show that the capitals are no accident.
    So is it before what names places, *Parliament Square*, and in the name of a law, *the Tax Cuts and Jobs Act*;
    with its article before "of" or "for", *the Bank of England*; behind an adjective that makes it no such thing,
    or another: *a virtual store*; and in the name of a group: *SIG Network*. The name of a person behind an office,
    *Fed Chair Jerome Powell*, is a name of its own.
    """
    joint = prose[start - 1 : start]
    nearby = before(prose, start, 20) if joint in _JOINTS else ""
    if _PRIVATIVE.search(nearby) or names_group(prose, start, end):
        return True
    if prose[start : start + 4] in _ARTICLES:
        return _goes_on(behind(prose, end, 60), small=prose[start] == "t")
    if not prose[start].isupper():
        return False
    after = behind(prose, end, 60)
    if _PLACE.match(after) and not prose[start:end].isupper():
        return True
    if _AND_LAW.match(after):
        return True
    if not _TITLED.fullmatch(prose, start, end):
        return False
    left = before(prose, start, 60)
    if len(left) < 60:  # here the text begins
        left = BARRIER + left
    said = None if last_words(left, 1).islower() else _NAMES_BEFORE.search(left)
    follows = _NAMES_AFTER.match(after)
    if follows and is_before_person(prose[start:end], after):
        follows = None
    if follows and _in_sentence(last_words(left, 1), after, follows.end()):
        return True
    if head and not follows:
        return False
    found = [re.split(r"[ \n-]", one[0].strip(" \n-")) for one in (said, follows) if one]
    return sum(map(len, found)) + 1 >= _LONGER_NAME


def names_group(prose: str, start: int, _end: int) -> bool:
    """Whether what begins at `start` of the prose is what a group of people has its name from: *SIG Cloud Provider*."""
    joint = prose[start - 1 : start]
    if joint != "-" and not (joint in _JOINTS and prose[start].isupper()):
        return False
    return _GROUP.search(before(prose, start, 4)) is not None


def _in_sentence(left: str, after: str, end: int) -> bool:
    """Whether capitals that end at `end` of the text behind a word are those of a name inside a sentence."""
    if _SENTENCE_BEFORE.search(left):
        return True
    return (
        after[0] != "-"
        and _DETERMINER_FIRST.search(left) is not None
        and _SENTENCE_BEHIND.match(after, end) is not None
    )


_DETERMINERS = (
    "[Tt]he|[Aa]n?|[Tt]h(?:is|at|ese|ose)|[Ii]ts|[Oo]ur|[Tt]heir|[Yy]our|[Ee](?:ach|very)|[Aa](?:ll|ny)|[Nn]o|[Ss]ome"
)
# Capitalised words in a row with what makes a name of them: the European, an Asian Development, The World.
_IN_NAME = expression(
    rf"(?:(?<!\w)(?:{_DETERMINERS}|of|under|by|with|from|former|new)|['’]s)[ \n]((?:[A-Z][\w'’-]*[ \n-])+)\Z"
)
_OF_NATION = expression(r"(?:U\.?S\.?|U\.?K\.?|[A-Z][a-z]+(?:an|ch|eek|ese|ish|iss))[ \n]")
_OF_NAMED = expression(r"(?<!\w)(?:[a-z]+|The)[ \n]([A-Z][a-z]+)[ \n]of[ \n]\Z")
_BEFORE_OF = expression(r"(?<!\w)(?:[a-z]+|The)[ \n]\Z")
_OF_OTHER = expression(r"[ \n](?:of[ \n](?:the[ \n])?|for[ \n](?:the[ \n])?(?=[A-Z][a-z]+[ \n][A-Z]))([A-Z][a-z]+)")
# A noun before a noun: behind an article, or told by its ending, which few verbs have.
_NOUN_BEFORE = expression(
    rf"(?:(?<!\w)(?![Tt]hat\b)(?:{_DETERMINERS})[ \n]([a-z]+)|\b([a-z]+(?:(?<!ple)ment|[st]ion|ity)))[ \n]\Z"
)


def is_other_name(prose: str, start: int, end: int, fellows: AbstractSet[str]) -> bool:
    """Whether the short name at `start:end` of the prose is a word of another name: *the Electoral Commission*.

    Capitals stand before it, behind an article or what else shows that a sentence goes on; or "of" and a capital do
    before or behind it. What only shortens a longer term is of another kind in small letters, too, where a noun
    stands before it: *an investment bank*. Of an office there is one in each nation, *the French President*. One of
    `fellows` there tells that it is meant all the same.
    """
    left = before(prose, start, 60)
    if prose[start:end].islower():
        noun = _NOUN_BEFORE.search(last_words(left, 2)) if stem(prose[start:end]) in fellows else None
        word = (noun[1] or noun[2]) if noun else ""
        return bool(word) and may_be_noun(word) and stem(word) not in fellows
    if not _TITLED.fullmatch(prose, start, end):
        return False
    short = stem(prose[start:end].lower()) in fellows
    said = _IN_NAME.search(left) or (_OF_NAMED.search(left) if short else None)
    if said and not any(word in fellows for word in stems(said[1])):
        return short or not (is_office(prose[start:end]) and _OF_NATION.fullmatch(said[1]))
    follows = _OF_OTHER.match(behind(prose, end, 60)) if _BEFORE_OF.search(left) else None
    return follows is not None and stem(follows[1].lower()) not in fellows


def _goes_on(after: str, *, small: bool) -> bool:
    """Whether a name with its article goes on behind: *the Bank of England*, *the Bank Holiday*.

    With a capital *The* it may be a title's, in which all words have capitals; behind the capitals goes a sentence on.
    """
    if _OF_NAME.match(after):
        return True
    follows = _NAMES_AFTER.match(after)
    if follows is None or is_before_person("The", after) or _OFFICE.match(after):
        return False
    return small or _SENTENCE_BEHIND.match(after, follows.end()) is not None


_NO_NOUN = (
    r"\W*(?:\Z|[.,;:!?)\x01\"”]|[ \n]+(?:is|are|was|were|be|has|have|had|can|could|will|would|may|might|must|should|"
    r"does|do|did|to|in|on|at|for|from|by|with|as|and|or|but|if|when|while|that|which|who|than|then|so|because|it|you|we"
    r"|they)\b)"
)
_NO_NOUN_AFTER = expression(f"(?i){_NO_NOUN}")


_SMALL = expression(r"(?:\A|[^\w'’])[a-z]")


def is_name_by_capital(prose: str, start: int, end: int, *, beside: bool = False) -> bool:
    """Whether the noun at `start:end` of the prose has a capital, inside a sentence, that the words before it lack.

    With `beside`, the prose must also have the noun in small letters, where it can be nothing but the noun.
    """
    if not prose[start].isupper() or not prose[start + 1 : end].islower():
        return False
    left = before(prose, start, 40)
    if not is_inside(left) or _SMALL.search(last_words(left, 2)) is None:
        return False
    return not beside or _is_written_small(prose, singular(prose[start:end].lower()))


def _is_written_small(prose: str, noun: str) -> bool:
    """Whether the prose has the noun in small letters: in the plural with no object, or as the end of what is named."""
    text, known = _asked_of(prose)
    if noun not in known:
        plural = f"{noun[:-1]}(?:y|ie)s" if noun.endswith("y") else f"{noun}e?s"
        several = rf"\b(?!(?:also|he|it|she|that|which|who)\b)[a-z]+[ \n]{plural}(?![ \n](?:an?|it|the|them)\b)"
        single = rf"\b(?i:an?|the|this|that|each|every|any|another|your|our|its|their)[ \n](?:[a-z]+[ \n])?{noun}"
        small = rf"(?:{several}|{single}(?:{_NO_NOUN}|[ \n][a-z]+s\b))(?<!['’-])(?!['’\w-])"
        known[noun] = re.search(small, text) is not None
    return known[noun]


@lru_cache(1)  # a text is asked about many nouns, and seldom about one again once the next text is at hand
def _asked_of(prose: str) -> tuple[str, dict[str, bool]]:
    return prose.replace(JOINED, ""), {}


# Nouns of an act that also name the thing it makes; a glossary explains one or the other.
_ACTS = frozenset(
    "deployment deployments implementation implementations installation installations integration integrations "
    "migration migrations".split()
)
_DETERMINER = expression(r"(?i)(?:\b(?:an?|the|this|that|each|every|any|another)|['’]s)[ \n]+\Z")
# The deployment and daily management of programs; automate the deployment, scaling and upgrades; after the deployment.
_WITH_ACTS = expression(r"(?:,|[ \n]+(?:and|or))(?:[ \n]+\w+)?[ \n]+\w+(?:ance|ing|ion|ment)\b")
_CONTINUOUS = expression(r"(?i)\bcontinuous[ \n]+integration(?:[ \n]\(CI\))?(?:[ \n](?:and|&)[ \n]|/)\Z")
# All that was set up: the network in each deployment, tests against that deployment; but: a field in the deployment.
_IN_ACT = expression(r"(?i)\b(?:against|in)[ \n]+(?:this|that|each|every|any|another)[ \n]+\Z")
# What is built is deployed then: a build of the image and then a deployment.
_THEN_ACT = expression(
    r"(?i)\b(?:build|image|release|test)s?,?[ \n]+and[ \n]+(?:then|finally)(?:[ \n]+to)?[ \n]+(?:an?|the)[ \n]+\Z"
)
_OF_ACT = expression(
    r"(?i)\b(?:after|before|during|until|upon|accelerat\w+|automat\w+|consider\w*|eas(?:e|es|ing)|"
    r"retr(?:y|ies|ied|ying)|simplif\w+|speed\w*(?:[ \n]up)?|trigger\w*|verif(?:y|ies|ied|ying)|"
    r"(?:aspect|complexit|cost|duration|ease|method|mode|phase|process|risk|speed|stage|success)(?:y|e?s|ies)?[ \n]+of)"
    r"[ \n]+(?:the|this|that|each|every|any|another)[ \n]+\Z"
)


def may_be_act(word: str, definition: str) -> bool:
    """Whether a word with this definition is a thing of which English also says the act that makes it."""
    return word.lower() in _ACTS and not _ACTIVITY.match(definition)


def is_act(prose: str, start: int, end: int) -> bool:
    """Whether the word at `start:end` of the prose is hardly the thing: *ease deployment*, *deployment tools*.

    In small letters a thing has its article, and no noun behind it that it says something about; it is not what is
    automated or triggered, nor that after which something is done. Whose it is says no more: *your deployments*. So it
    is, with capitals too, in *Continuous Integration and Deployment*.
    """
    left = before(prose, start, 40)
    if _CONTINUOUS.search(left):
        return True
    if not prose[start:end].islower():
        return False
    after = behind(prose, end, 48)
    if not _DETERMINER.search(last_words(left, 1)) or not _NO_NOUN_AFTER.match(after):
        return True
    return any((_WITH_ACTS.match(after), _OF_ACT.search(left), _IN_ACT.search(left), _THEN_ACT.search(left)))


# The particle of a verb, *log in*, that behind a noun opens a phrase: the log in this folder.
_PARTED = expression(r"(?i)[a-z]+[ -](?:in|off|on|over|through)")
_ARTICLE_BEFORE = expression(
    r"(?i)(?<!\w)(?:an?|the|this|that|each|every|any|another|no|your|our|its|their|my|his|her)[ \n]+"
    r"(?:([a-z]+)[ \n]+)?\Z"
)
_OBJECT_BEHIND = expression(
    r"[ \n]+(?:(?:an?|the|this|that|these|those|each|every|any|all|both|some|which|your|our|its|their|my|his|her|it|"
    r"them|question|order|front|place|production|memory)\b|[A-Z][a-z]|[/~\d\"'“‘]|\.\w|\x01)"
)


def may_be_parted(text: str) -> bool:
    """Whether a form is a verb and its particle, or a noun made of them, which a noun and a preposition look like."""
    return _PARTED.fullmatch(text) is not None


def is_parted(prose: str, start: int, end: int) -> bool:
    """Whether the words at `start:end` of the prose are a noun and a preposition: *the log in this folder*.

    So they are between an article, behind which an adjective may stand, and what the preposition is about. With a
    hyphen they are one word: *the log-in this week*.
    """
    written = prose[start:end]
    if not written.islower() or len(written.split()) != 2:
        return False
    said = _ARTICLE_BEFORE.search(last_words(before(prose, start, 40), 2))
    if said is None or (said[1] and may_be_noun(said[1].lower())):
        return False
    return _OBJECT_BEHIND.match(behind(prose, end, 20)) is not None
