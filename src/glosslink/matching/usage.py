"""Whether a word is used as the noun that a glossary explains: *a store*, not *to store*, nor *Amazon Web Services*.

English nouns are verbs half the time. Before a verb stands a modal, a pronoun that is its subject, or *to*, and a noun
hardly ever follows these without an article; or it opens a clause and its object follows: *store the files*. Only
words that the dictionary knows as verbs are asked about, and only for entries that do not explain an activity.
"""

from __future__ import annotations

from glosslink.documents.prose import BARRIER, JOINED
from glosslink.expressions import expression
from glosslink.matching.dictionaries import dictionary

_BEFORE_VERB = expression(
    r"(?i)\b(?:can|could|will|would|shall|should|may|might|must|cannot|let['’]s|please|I|we|you|they|n['’]t)[ \n]+\Z"
)
# "to" alone is as often a preposition ("access to credit"): it takes a word before it that an infinitive follows, or
# an object behind the verb.
_TO = expression(r"(?i)\bto[ \n]+\Z")
_BEFORE_INFINITIVE = expression(
    r"(?i)\b(?:need|needs|needed|want|wants|wanted|try|tries|tried|trying|able|unable|used|use|uses|using|how|what|where|"
    r"when|whether|which|order|have|has|had|having|going|way|ways|like|likes|choose|chooses|chose|decide|decides|"
    r"decided|allow|allows|allowed|able|easy|hard|likely|ready|going|begin|began|start|started|fail|fails|failed|"
    r"refuse|refused|ought|place|location|input|helps?|asked|asks|told|tells)[ \n]+to[ \n]+\Z"
)
# One verb of several: "can find, store, or lose". After "to", these may as well be nouns.
_AFTER_VERB = expression(r"(?i)\b(?:can|could|will|would|shall|should|may|might|must)[ \n]+[a-z]+,[ \n]+\Z")
_BEFORE_VERBS = expression(r",?[ \n]+(?:and|or)\b|,[ \n]")
# A noun has an article or an adjective before it when an article follows it ("the service the team runs"); a verb that
# opens a clause has none.
_CLAUSE_OPENS = expression(r"(?i)(?:\A|[\x01.!?:;,(\"“”]|\b(?:and|or|then|also|that|which|who))[ \n]*\Z")
_OBJECT = expression(
    r"(?i)[ \n]+(?:an?|the|this|that|these|those|your|our|its|their|my|his|her|any|all|each|every|it|them|us)\b"
)
_ACTIVITY = expression(r"(?i)\W*(?:the |an? )?(?:to|act|action|activity|process|practice)\b")


# Capitalised words in a row; the first of a sentence says nothing.
_NAMES_BEFORE = expression(r"(?:(?<![.!?:\x01\n][ ])(?<![.!?:\x01\n])\b[A-Z][a-z]\w*[ \n])+\Z")
_NAMES_AFTER = expression(r"(?:[ \n][A-Z][a-z]\w*)+")
_LONGER_NAME = 3  # words: "Amazon Web Services", "Node Problem Detector"


def in_longer_name(prose: str, start: int, end: int) -> bool:
    """Whether the word at `start:end` of the prose is one of three or more capitalised words in a row."""
    if not prose[start].isupper() or not prose[start + 1 : end].islower():
        return False
    left = (BARRIER + prose[:start] if start < 300 else prose[start - 300 : start]).replace(JOINED, "")
    before = _NAMES_BEFORE.search(left[-60:])
    after = _NAMES_AFTER.match(prose[end : end + 300].replace(JOINED, "")[:60])
    return sum(len(found[0].split()) for found in (before, after) if found) + 1 >= _LONGER_NAME


# Nouns of an act that also name the thing it makes; a glossary explains one or the other.
_ACTS = frozenset(
    "deployment deployments implementation implementations installation installations integration integrations "
    "migration migrations".split()
)
_DETERMINER = expression(
    r"(?i)(?:\b(?:an?|the|this|that|these|those|your|our|my|its|their|his|her|each|every|any|another)|['’]s)[ \n]+\Z"
)
_NO_NOUN_AFTER = expression(
    r"(?i)\W*(?:\Z|[.,;:!?)\x01\"”]|[ \n]+(?:is|are|was|were|be|has|have|had|can|could|will|would|may|might|must|"
    r"should|does|do|did|to|in|on|at|for|from|by|with|as|and|or|but|if|when|while|that|which|who|than|then|so|because|it|you|we"
    r"|they)\b)"
)


def may_be_act(word: str, definition: str) -> bool:
    """Whether a word with this definition is a thing of which English also says the act that makes it."""
    return word.lower() in _ACTS and not _ACTIVITY.match(definition)


def is_act(prose: str, start: int, end: int) -> bool:
    """Whether the word at `start:end` of the prose is hardly the thing: *ease deployment*, *deployment tools*.

    In small letters a thing has its article, and no noun behind it that it says something about.
    """
    if not prose[start:end].islower():
        return False
    before = prose[max(0, start - 200) : start].replace(JOINED, "")[-24:]
    after = prose[end : end + 200].replace(JOINED, "")[:24]
    return not (_DETERMINER.search(before) and _NO_NOUN_AFTER.match(after))


def may_be_verb(word: str, definition: str) -> bool:
    """Whether a word with this definition is a noun that English also has as a verb."""
    if not word.isalpha() or _ACTIVITY.match(definition):
        return False
    english, lower = dictionary("en"), word.lower()
    return english.lemma(lower) == lower and any(form.endswith("ing") for form in english.forms(lower))


def is_verb(prose: str, start: int, end: int) -> bool:
    """Whether the word at `start:end` of the prose is a verb, by what stands before and after it."""
    before = prose[max(0, start - 200) : start].replace(JOINED, "")[-24:]
    has_object = _OBJECT.match(prose[end : end + 12]) is not None
    if prose[start].islower() and (_BEFORE_VERB.search(before) or _BEFORE_INFINITIVE.search(before)):
        return True
    if _AFTER_VERB.search(before) and _BEFORE_VERBS.match(prose[end : end + 8]):
        return True
    return has_object and (_TO.search(before) or _CLAUSE_OPENS.search(before)) is not None
