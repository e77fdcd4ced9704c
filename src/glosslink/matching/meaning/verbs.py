"""Whether a word is used as a verb, where a glossary explains the noun: *to store*, not *a store*.

English nouns are verbs half the time. Before a verb stands a modal, a pronoun that is its subject, or *to*, and a noun
hardly ever follows these without an article; or it opens a clause and its object follows: *store the files*. Only
words that the dictionary knows as verbs are asked about, and only for entries that do not explain an activity.
"""

from __future__ import annotations

from glosslink.expressions import expression
from glosslink.matching.meaning.plural_subjects import has_complement, has_plural_subject
from glosslink.matching.text.around import before, behind, last_words
from glosslink.matching.vocabulary.content_words import PAST, may_be_noun
from glosslink.matching.vocabulary.dictionaries import dictionary

_ADVERBS = frozenset("also always even ever just never now only still then".split())
# Words in -ly that are no adverbs are verbs themselves, or nouns: "we supply chains".
_NO_ADVERBS = frozenset(
    "ally apply assembly bully comply costly daily deadly early elderly family fly friendly hourly imply likely lonely "
    "monopoly monthly multiply rally rely reply supply weekly yearly".split()
)
_BEFORE_VERB = expression(
    r"(?i)(?:\b(?:can|could|will|would|shall|should|(?-i:may)|might|must|cannot|let['’]s|please|we|you|they|(?-i:[Ww]ho)|"
    r"(?<!Article )(?<!Chapter )(?<!Part )(?<!Phase )(?<!Title )(?<!War )(?-i:I))|n['’]t|['’]ll|"
    r"\b(?:do|does|did)[ \n]+not)(?:[ \n]+not)?[ \n]+\Z"
)
# Do they hedge? What does it yield? Let them store it. But: it did it credit.
_ASKED = expression(
    r"\b(?:[Dd](?:o|oes|id)[ \n]+(?:I|he|she|we|they)|D(?:o|oes|id)[ \n]+(?:it|you)|"
    r"(?:[Hh]ow|[Ww](?:hat|hen|here|hom|hy))[ \n]+(?:do|does|did)[ \n]+(?:it|you)|"
    r"[Ll]et(?:s|ting)?[ \n]+(?:it|you|him|them|us))[ \n]+\Z"
)
# The end of a question, with nothing but its subject before: What does this yield? How much does a visa cost?
_ASKED_LAST = expression(
    r"(?i)\b(?:how(?:[ \n]+(?:far|long|many|much|often))?|what|when|where|why)[ \n]+(?:do|does|did)[ \n]+"
    r"(?:(?:an?|the|this|that|these|those|your|our|its|their|my|his|her)[ \n]+[\w-]+|this|that|these|those)[ \n]+\Z"
)
# "You" may as well be an object: it saves you money.
_GIVES_YOU = expression(r"(?i)\b(\w+)[ \n]+you[ \n]+\Z")
# "to" alone is as often a preposition ("access to credit"): it takes a word before it that an infinitive follows, or
# an object behind the verb.
_TO = expression(r"(?i)\bto[ \n]+\Z")
_BEFORE_INFINITIVE = expression(
    r"(?i)\b(?:need|needs|needed|want|wants|wanted|try|tries|tried|trying|able|unable|used|use|uses|using|how|what|where|"
    r"when|whether|which|order|have|has|had|having|going|way|ways|like|likes|choose|chooses|chose|decide|decides|"
    r"decided|allow|allows|allowed|able|easy|hard|likely|ready|going|begin|began|start|started|fail|fails|failed|"
    r"refuse|refused|ought|place|location|input|helps?|asked|asks|told|tells|ability|aims?|attempts?|attempted|continues?|"
    r"continued|decision|designed|expected|failing|failure|free|happy|intends?|intended|keen|obliged|option|required|"
    r"seeks?|seeking|sought|supposed|tends?|tended|willing|"
    r"(?:allow|ask|enabl|encourag|forc|help|invit|persuad|requir|tell|want)(?:e|s|es|ed|ing)?[ \n]+"
    r"(?:(?-i:us|it)|them|him|her|you|me|people))(?:[ \n]+(?:also|always|just|never|not|only|still|\w{2,}ly))?[ \n]+"
    r"to(?:[ \n]+not)?[ \n]+\Z"
)
# What an infinitive says more about: words that hardly ever have a preposition "to" behind them.
_WITH_INFINITIVE = expression(
    r"""(?ix)\b(?:
    afraid|anxious|apt|awkward|cheap|cheaper|cheapest|convenient|costly|dangerous|desirable|difficult|eager|
    easier|easiest|essential|expensive|fit|harder|hesitant|impossible|interesting|legal|loath|necessary|possible|
    powerless|practical|pretended|proud|prudent|quick|reluctant|risky|safe|safer|sensible|slow|smart|sufficient|sure|
    tempting|unlikely|unwise|unwilling|useful|useless|wise|wiser|worthwhile|
    agree[ds]?|afford|aimed|allowing|appears?|appeared|arranged?|attempting|bother(?:ed|s)?|chosen|choosing|dare[ds]?|
    decides|deciding|declined?s?|deserve[ds]?|determined|encouraged|endeavou?rs?|equipped|expects?|expecting|forced|
    forgets?|forgot|hesitates?|hesitated|hopes?|hoped|hoping|instructed|intending|learn(?:s|ed|t)?|longs|manage[ds]?|
    managing|meant|needing|ordered|permitted|persuaded|planned|planning|prefer(?:s|red)?|prepared|preparing|
    pretends?|promise[ds]?|promising|proceeded|refuses|refusing|seems?|seemed|starting|struggle[ds]?|struggling|
    threaten(?:s|ed)?|undertakes?|undertook|wish(?:es|ed)?|
    ambition|authori[sz]ation|capability|capacity|chances?|courage|decisions|desire|determination|duty|effort|efforts|
    eagerness|freedom|inability|inclination|intention|intentions|job|licen[cs]e|means|mandate|need|nothing|
    obligation|opportunit(?:y|ies)|permission|plans?|pledges?|powers|proposals?|readiness|refusal|reluctance|
    (?<!left[ ]to[ ])right|something|temptation|tendency|tools?|urge|willingness|wisdom|
    (?:(?:in)?ability|attempts?|decision|duty|failure|intention|power|refusal|right|(?:un)?willingness)[ \n]+of
    (?:[ \n]+\w+){1,3}|
    enough|(?:too|so)[ \n]+(?!as\b)\w+|so[ \n]+as|(?:was|is|were|are|be)[ \n]+about|
    for[ \n]+(?:him|it|them|us|you)|(?:is|['’]s|was|have|had)[ \n]+time
    )[ \n]+(?:not[ \n]+)?to(?:[ \n]+not)?[ \n]+\Z"""
)
# At the head of a sentence; behind what the aim is, but not in what oil is to trade.
_HEADS_SENTENCE = expression(r"(?:\A|[\x01.!?:(“\"][ \n]*)To(?:[ \n]+not)?[ \n]+\Z")
_ADDRESS = expression(r":|[ \n]+of\b")  # to management: the sound of it
_IS_TO = expression(r"(?i)(?<!there )\b(?:be|is|are|was|were)(?:[ \n]+not)?[ \n]+to(?:[ \n]+not)?[ \n]+\Z")
_IN_PROPORTION = expression(r"\b(?:[Aa]s|[Ww]hat)\b")
# It is cheap to store data: whatever adjective it is, but for those with a preposition "to" of their own.
_IT_IS = expression(
    r"""(?x)\b[Ii]t(?:['’]s|[ \n]+(?:is|was|be|seems|seemed|becomes|became|may[ \n]be|would[ \n]be))
    (?:[ \n]+(?:also|not|often|more|\w+ly))?[ \n]+
    (?!(?:about|accessible|akin|applicable|back|central|close|closed|closer|common|comparable|contrary|down|due|equal|
    equivalent|exclusive|external|foreign|hand|immune|in|inferior|internal|irrelevant|key|local|loyal|native|near|next|
    off|on|only|open|out|over|parallel|peculiar|prior|proportional|relative|relevant|resistant|responsive|secondary|
    sensitive|similar|specific|subject|superior|susceptible|thanks|true|up|vulnerable)\b)
    \w+(?<!ed)[ \n]+to[ \n]+\Z"""
)
# They do it not to store; but: it is due, not to supply, but to demand.
_NOT_TO = expression(r"\w[ \n]+not[ \n]+to[ \n]+\Z")
_UNTIL = expression(r"\b(?:now|then)[ \n]+\Z")  # up to now supply was short
# One verb of several: "can find, store, or lose". After "to", these may as well be nouns.
_AFTER_VERB = expression(r"(?i)\b(?:can|could|will|would|shall|should|may|might|must)[ \n]+[a-z]+,[ \n]+\Z")
_BEFORE_VERBS = expression(r",?[ \n]+(?:and|or)\b|,[ \n]")
_SHORTENED = ("i.e.", "e.g.", "cf.", "vs.")  # behind these, no clause opens
# Beside another infinitive: to store and retrieve data.
_AND_INFINITIVE = expression(
    r"[ \n]+(?:and|or)[ \n]+(?:\w+(?:anage|aintain|ceive|duce|fy|i[sz]e|ieve|liver|ocess)|"
    r"(?:aggreg|calcul|cre|evalu|gener|integr|manipul|migr|transl|upd|valid)ate|access|analy[sz]e|check|copy|delete|"
    r"display|extract|find|get|handle|load|move|protect|query|read|run|search|send|serve|share|sort|track|transfer|"
    r"transmit|use|view|write)[ \n]+\w"
)
# A noun has an article or an adjective before it when an article follows it ("the service the team runs"); a verb that
# opens a clause has none.
_CLAUSE_OPENS = expression(r"(?i)(?:\A|[\x01.!?:;,(\"“”]|\b(?:and|or|then|also|that|which|who))[ \n]*\Z")
_OBJECT = expression(
    r"(?i)[ \n]+(?:an?|the|those|your|our|its|their|my|his|her|any|each|every|it|them|us|all(?![ \n](?:day|over|year))|"
    r"(?:this|these)(?![ \n](?:century|days|decade|month|morning|quarter|spring|summer|time|week|winter|year)))\b"
)
# "To store Expectations": a noun has no more of a capital than what it says something about.
_BEFORE_NAME = expression(r"\b(?:to|and|or)[ \n]+\Z")
_NAME = expression(r"[ \n]+[A-Z][a-z]")
# Two verbs of one object: "to define results and store results"; but: credit easing and money easing.
_FIRST_WORD = expression(r"[ \n]+(\w+)")
_OBJECT_BEFORE = expression(
    r"(?i)\b(?:to|can|could|will|would|shall|should|may|might|must|I|we|you|they)[ \n]+\w+[ \n]+(\w{3,})[ \n]+"
    r"(?:and|or)(?:[ \n]+(?:then|\w+ly))?[ \n]+\Z"
)
# A form in -s: Stores the results; it automatically labels the boxes. But: Stores that are full.
_BEFORE_THIRD_PERSON = expression(
    r"(?i)(?:\A|[\x01.!?:(]|\b(?:he|she|it|that|which|who|also|never|then|\w+ly))[ \n]*\Z"
)
# A pronoun that can be nothing but a subject makes a verb of what follows it: he hedges, she also yields to it.
_SUBJECT_PRONOUN = expression(r"\b(?:[Hh]e|[Ss]he|[Ww]ho)[ \n]+\Z")
# "It" may as well be an object, of a verb or a preposition: give it names, without it stores close.
_IT = expression(r"(?:\b(\w+)[ \n]+)?\b[Ii]t[ \n]+\Z")
_TAKES_IT = expression(r"(?i)(?:about|around|at|by|for|from|in|of|on|over|to|under|with|within|without)\Z")
# Even then, a clause or a complement behind it tells: it notes that, it gains from.
_CLAUSE_BEHIND = expression(r"[ \n]+(?:that|from)\b|:")
_OBJECT_OF_THIRD_PERSON = expression(
    r"(?i)[ \n]+(?:an?|the(?![ \n](?:rest|size|world))|your|our|its|their|my|his|her|these(?![ \n]days)|those|it|them|"
    r"us)\b"
)
# A summit, which runs on Monday; but: decide which labels to use.
_WHICH = expression(r",[ \n]which[ \n]+\Z")
# A noun before it is its subject, "the folder stores a result", but for a verb of two objects: "gives stores a name".
_SUBJECT = expression(r"\b([a-z]+[^\Ws])[ \n]+\Z")
_QUANTIFIED = expression(r"(?i)[ \n]+(?:all|any|both|each|every)\b")
_OF_TWO_OBJECTS = expression(
    r"(?:allocat|allow|assign|award|bring|build|buy|call|cost|deliver|deny|earn|find|get|giv|grant|hand|leav|lend|mak|"
    r"nam|offer|ow|pay|promis|read|sav|sell|send|set|show|teach|tell|wish)(?:e|es|ed|ing)?\Z|gave|given|made|sent|told\Z"
)
# "Containers store the results": a plural is the subject, and no word that only ends like one.
_PLURAL_SUBJECT = expression(
    r"\b(?!(?:across|always|besides|does|perhaps|this|versus)[ \n])[a-z]{2,}[^\W\d_siu](?<!ou)s[ \n]+\Z"
)
_ADVERB = expression(r"(?i)\b\w{2,}ly[ \n]+\Z")
# Bids up the price, cut out the middle; but: the last bid up the street.
_UP = ("up ", "up\n", "out")
_PARTICLE = expression(r"[ \n]+(?:up|out)[ \n]+(?:an?|the|your|our|its|their|my|his|her)\b")
_DETERMINED = expression(
    r"(?i)(?:\b(?:an?|the|this|that|these|those|each|every|your|our|its|their|my|his|her)|['’]s)[ \n]+"
    r"(?:\w+[ \n]+){0,2}\Z"
)
# Verbs whose participle is like them, behind "have" or "be"; what is left of the centre or left-wing is none.
_INVARIABLE = frozenset("bid cut hit left put run set shed shut split spread".split())
_PARTICIPLES = PAST | _INVARIABLE
_PAST_ALIKE = _INVARIABLE | {"cast", "cost", "hurt"}  # behind a pronoun: it spread, she cut it
_ACTIVE = frozenset({"bid", "set"})  # is bid, is set: as often nouns
_NO_INFINITIVES = frozenset({"left", "thought"})  # from right to left
_HAVE = expression(r"(?i)(?:\b(?:have|has|had|having|been)|['’]ve)(?:[ \n]+(?:already|not|since))?[ \n]+\Z")
_BE = expression(r"(?i)(?<!there )\b(?:be|being|is|are|was|were)(?:[ \n]+(?:already|not|since))?[ \n]+\Z")
_LEFT_OF = expression(r"-(?:leaning|liberal|wing)|[ \n](?:wing|or[ \n]right|and[ \n]right|of[ \n]+(?:the[ \n]+)?cent)")
# What is asked of a reader: notice that the price fell, plan ahead, branch out into shops. But: notice that is late.
_SAYING = frozenset({"check", "note", "notice"})
_IT_THAT = expression(
    r"[ \n]+(?:how|that|whether)[ \n]+(?:an?|all|any|each|he|if|in|it|its|no|she|some|the|their|there|these|they|this|"
    r"we|you|your)\b"
)
_PARTICLE_BEHIND = expression(
    r"[ \n]+(?:(?:ahead|away|along|out)(?:[.,;!?]|[ \n]+(?:and|at|for|from|into|to|with)\b)|in[ \n]+(?:at|to|with)\b)"
)
# At the head of a sentence capitals say nothing: Fed by rumours, markets fell. But: Fed on Tuesday raised rates, and …
_HEAD = expression(r"(?:\A|[\x01.!?:(“\"])[ \n]*\Z")
_HELD_BY = expression(
    r"[ \n]+(?:up[ \n]+with\b|(?:by(?![ \n](?:\d|then|the[ \n]end|year))|into|on(?![ \n](?:[A-Z\d]|hold|track))|with)\b"
    r"[^.!?;:\x01]{1,70},)"
)
_CAPTIONS = frozenset({"credit", "credits"})  # below a picture: whom it is due to
_NEVER = frozenset({"people"})  # a verb in dictionaries alone
_ACTIVITY = expression(r"(?i)\W*(?:the |an? )?(?:to|act|action|activity|process|practice)\b")


def may_be_verb(word: str, definition: str) -> bool:
    """Whether a word with this definition is a noun that English also has as a verb."""
    if not word.isalpha() or word.lower() in _NEVER or _ACTIVITY.match(definition):
        return False
    english, lower = dictionary("en"), word.lower()
    if lower in PAST:
        return True
    lemma = english.lemma(lower) or lower
    third = f"{lemma[:-1]}ies" if lemma.endswith("y") else f"{lemma}es"
    if lower not in (lemma, f"{lemma}s", third):
        return False
    # The dictionary has "funding" and "trading" for words of their own, but the past of every regular verb.
    forms = (form for form in english.forms(lemma) if form != lemma)
    return lemma in _INVARIABLE or any(form.endswith(("ing", "ed")) or form in PAST for form in forms)


def is_verb(prose: str, start: int, end: int) -> bool:
    """Whether the word at `start:end` of the prose is a verb, by what stands before and after it."""
    left = before(prose, start, 40)
    bare = _without_adverb(left)
    after = prose[end : end + 32]
    if after[1:4] in _UP and _PARTICLE.match(after) and not _DETERMINED.search(left):
        return True
    if _opens_sentence_with_participle(prose, start, end, left):
        return True
    if prose[start].isupper() and _HEAD.search(left) and _is_command(prose[start:end], after):
        return True
    if prose[start:end] in _INVARIABLE and _is_participle(prose[start:end], bare):
        return _LEFT_OF.match(after) is None
    if prose[start:end] in _PAST_ALIKE and _is_behind_subject(bare):
        return True
    if prose[end - 1] == "s" and prose[end - 2] != "s":
        return _is_third_person(left, bare, after)
    present = prose[start].islower() and prose[start:end] not in _NO_INFINITIVES
    if present and (_follows_as_verb(left, bare, after) or has_plural_subject(bare, after)):
        return True
    if _BEFORE_VERBS.match(after) and (
        _AFTER_VERB.search(left) or (_AND_INFINITIVE.match(after) and _TO.search(last_words(bare, 1)))
    ):
        return True
    if not _OBJECT.match(after):
        return False
    if left.rstrip(" \n").endswith(_SHORTENED):
        return False
    return (
        any(found.search(left) for found in (_TO, _ADVERB, _PLURAL_SUBJECT)) or _CLAUSE_OPENS.search(bare) is not None
    )


def _without_adverb(text: str) -> str:
    """Return a text up to the adverb that it ends in; all of it where it ends in another word."""
    shown = text.rstrip(" \n")
    at = max(shown.rfind(" "), shown.rfind("\n")) + 1
    word = shown[at:].lower()
    adverb = word in _ADVERBS or (word[-2:] == "ly" and len(word) > 3 and word.isalnum() and word not in _NO_ADVERBS)
    return text[:at] if at and adverb else text


def _opens_sentence_with_participle(prose: str, start: int, end: int, before: str) -> bool:
    if not prose[start].isupper() or prose[start:end].lower() not in _PARTICIPLES or not _HEAD.search(before):
        return False
    return _HELD_BY.match(behind(prose, end, 90)) is not None


def _is_command(word: str, after: str) -> bool:
    if word.lower() in _CAPTIONS and after.startswith(":"):
        return True
    if word.endswith("s") and not word.endswith("ss"):
        return False
    return _PARTICLE_BEHIND.match(after) is not None or (word.lower() in _SAYING and _IT_THAT.match(after) is not None)


def _is_participle(word: str, before: str) -> bool:
    return _HAVE.search(before) is not None or (word not in _ACTIVE and _BE.search(before) is not None)


def _is_behind_subject(before: str) -> bool:
    """Whether this text ends in a pronoun that is the subject of what follows, as far as the word before it tells."""
    if _SUBJECT_PRONOUN.search(last_words(before, 2)):
        return True
    found = _IT.search(last_words(before, 3))
    if found is None:
        return False
    said = (found[1] or "").lower()
    return not (_TAKES_IT.match(said) or _OF_TWO_OBJECTS.match(said))


def _follows_as_verb(left: str, before: str, after: str) -> bool:
    """Whether a word is a verb by what stands before it: `left`, and that without an adverb at its end."""
    split = before is not left and _TO.search(last_words(before, 1)) and not _UNTIL.search(left)
    if _BEFORE_VERB.search(last_words(before, 2)) or split or _is_infinitive(before, after):
        given = _GIVES_YOU.search(before)
        return given is None or not _OF_TWO_OBJECTS.match(given[1].lower())
    if _ASKED.search(last_words(before, 3)):
        return True
    if after.lstrip(" \n").startswith("?") and _ASKED_LAST.search(last_words(before, 5)):
        return True
    if _NAME.match(after) and _BEFORE_NAME.search(last_words(before, 1)):
        return True
    if "and" not in before and "or" not in before:
        return False
    again, behind = _OBJECT_BEFORE.search(before), _FIRST_WORD.match(after)
    return again is not None and behind is not None and again[1] == behind[1]


def _is_infinitive(before: str, after: str) -> bool:
    """Whether the text before a word ends in "to" that is no preposition, by what stands before that."""
    if "to" not in last_words(before, 2).lower():  # as nearly always
        return False
    if _NOT_TO.search(before) and "but" not in after:
        return True
    if _BEFORE_INFINITIVE.search(before) or _WITH_INFINITIVE.search(before):
        return True
    if _IT_IS.search(before) or (_HEADS_SENTENCE.search(before) and not _ADDRESS.match(after)):
        return True
    return _IS_TO.search(before) is not None and _IN_PROPORTION.search(before) is None


def _is_third_person(before: str, bare: str, after: str) -> bool:
    if _is_behind_subject(bare) or (_CLAUSE_BEHIND.match(after) and _IT.search(bare)):
        return True
    if has_complement(after) and _WHICH.search(bare):
        return True
    has_object = _OBJECT_OF_THIRD_PERSON.match(after) is not None
    if has_object and _BEFORE_THIRD_PERSON.search(before):
        return True
    subject = _SUBJECT.search(before) if has_object or _QUANTIFIED.match(after) else None
    return subject is not None and may_be_noun(subject[1]) and not _OF_TWO_OBJECTS.match(subject[1])
