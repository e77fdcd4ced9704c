"""Verbs behind a noun in the plural that is their subject: *the rules demand so*, *Prices range from 5 to 10*.

Two nouns may as well stand side by side, *the earnings range*, and what ends in -s may be a verb itself, *it lowers tax
bills*. So the plural must open its clause, or have a word before it that only a plural has; it is none of those that
say what kind a noun is, *capital gains tax*; and what follows is what stands behind a verb more often than behind a
noun.
"""

from __future__ import annotations

from glosslink.expressions import expression
from glosslink.matching.text.around import last_words

# Plurals that stand before a noun and say of what kind it is, and other words in -s.
_KINDS = frozenset(
    "accounts affairs afterwards alas always appliances arms assets bars benefits bonds claims communications "
    "customs does drugs earnings economics elections endpoints ends equities exports foods funds futures gains gets "
    "goes goods graphics holdings imports jobs kilometers lots mathematics means metrics minus news nowadays "
    "operations options overseas parts payments pensions perhaps plus politics proceeds products profits rates "
    "receipts relations reserves resources rights sales savings says securities services sometimes sports standards "
    "statistics systems takings tens towards trades transactions upwards versus wages whereas works years".split()
)
_PLURAL = r"(?:[a-z]{2,}[^\W\d_siu'’]s|people|men|women|children)"
_SEVERAL = (
    r"(?:[Tt]hese|[Tt]hose|[Ss]ome|[Mm]any|[Mm]ost|[Aa]ll|[Bb]oth|[Ff]ew|[Ss]everal|[Oo]ther|[Ss]uch|[Mm]y|[Oo]ur|"
    r"[Yy]our|[Tt]heir|[Hh]is|[Hh]er|[Ww]hose)"
)
_ALSO_ONE = r"(?:[Tt]he|[Ii]ts|[Nn]o|[Mm]ore|\w+['’]s)"
_OPENING = r"(?:because|when|if|as|while|since|until|where|although|though|whether|why|how|but|unless|once)"
# Sentences of manuals begin with verbs in -s, so at the head only those count that name who does things.
_DOERS = (
    r"(?:[A-Z][a-z]+(?:[eo]r|ist|ian)s|(?:Bank|Bond|Child|Compan|Cost|Countr|Econom|Famil|Figure|Firm|Forecast|"
    r"Government|Group|Household|Limit|Market|Member|Part|Polic|Poll|Price|Share|State|Stock|Student|Value|Word|"
    r"Yield)(?:s|ies|ren)|People|Men|Women)"
)
_LITTLE = r"(?!(?:and|are|at|by|for|from|in|is|of|on|that|to|which|who|with)\b)[a-z][a-z-]*[ \n]+"
_HEAD = r"(?:\A|[.!?:;(“\"\x01][ \n]*)"
_SUBJECT = expression(
    rf"(?:\b(?:{_SEVERAL}|{_ALSO_ONE})[ \n]+(?:{_LITTLE}){{0,2}}{_PLURAL}|\b(?:{_OPENING}|that)[ \n]+(?:{_LITTLE})?"
    rf"{_PLURAL}|{_HEAD}(?:[A-Z][a-z-]+(?:al|an|ary|ed|ese|ic|ing|ish|ive|ous)[ \n]+{_PLURAL}|{_DOERS}))[ \n]+\Z"
)
_SURE_SUBJECT = expression(
    rf"(?:\b(?:{_SEVERAL}[ \n]+(?:[a-z]+(?:al|ic|ed|an)[ \n]+)?|{_OPENING}[ \n]+){_PLURAL}|{_HEAD}{_DOERS})[ \n]+\Z"
)
# Do investors trade? Why can governments run deficits? How high will the yields run?
_ASKED = expression(
    rf"\b(?:[Dd]o|[Dd]id|[Ww]ill|[Ww]ould|[Cc]an|[Cc]ould|[Ss]hould|[Mm]ust|[Mm]ight)[ \n]+"
    rf"(?:(?:{_SEVERAL}|the)[ \n]+)?{_PLURAL}[ \n]+\Z"
)
_COMPLEMENT = expression(
    r"[ \n]+(?:above|across|against|ahead|along|around|as|at|away|back|below|between|by|down|from|in|into|less|like|"
    r"more|off|on|onto|out|over|so|that|through|to|together|too|towards?|under|up|well|with|\w{2,}ly)\b"
)
_OBJECTS = expression(r"[ \n]+(?:[a-z][a-z-]*[ \n]+)?[a-z]{2,}[^\W\d_siu'’]s\b|[ \n]+(?:this|that)[ \n]+[a-z]+[ \n]")


def has_plural_subject(before: str, after: str) -> bool:
    """Whether a word in small letters, between these texts, is a verb whose subject is the plural before it."""
    if before[-2:-1] not in ("s", "e", "n"):  # as nearly always
        return False
    left = last_words(before, 5)
    if left.split()[-1] in _KINDS:
        return False
    if _ASKED.search(left):
        return True
    if has_complement(after):
        return _SUBJECT.search(left) is not None
    return _OBJECTS.match(after) is not None and _SURE_SUBJECT.search(left) is not None


def has_complement(after: str) -> bool:
    """Whether what stands behind a word goes with a verb more often than with a noun: a preposition, an adverb."""
    return _COMPLEMENT.match(after) is not None
