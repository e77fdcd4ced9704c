"""Other spellings of a name: acronyms with and without full stops or small letters, British and American English."""

from __future__ import annotations

from functools import cache
from itertools import islice, product
from typing import TYPE_CHECKING

from glosslink.expressions import expression
from glosslink.matching.vocabulary.dictionaries import dictionary
from glosslink.matching.vocabulary.lexicon import like

if TYPE_CHECKING:
    from collections.abc import Iterator

_ACRONYM = expression(r"(?<![\w.&/'’-])[A-Z]{2,5}(?![\w.&/])")
_DOTTED = expression(r"(?<![\w.])[A-Z](?:\.[A-Z])+\.?(?![\w.])")
_SMALL_LETTER = expression(r"[A-Z]{1,3}[fo][A-Z]{1,3}")  # BoE, TfL
# With full stops these are a time of the day, an era, a postscript, a place.
_OTHERWISE = frozenset("AD AM BC BCE CE DC PM PS".split())
# The initials of nobody; before a name of two letters with full stops, others may be.
_NO_PERSON = frozenset("AI EC ECB EU FBI IMF IT NATO UAE UK UN US USA USSR VAT".split())
_WORD = expression(r"[A-Za-z]+")
# British and American words, and what may follow them. What is two words in one of the countries stands in none of the
# rows: tyre, metre, cheque, kerb, storey, practise.
_ROWS = """
armour behaviour candour clamour colour demeanour endeavour favour fervour flavour harbour honour humour labour /
armor behavior candor clamor color demeanor endeavor favor fervor flavor harbor honor humor labor / s ed ing er ers
able al ally ful hood ism ist ite ites less ly; neighbour odour parlour rancour rigour rumour saviour savour splendour
tumour valour vapour vigour / neighbor odor parlor rancor rigor rumor savior savor splendor tumor valor vapor vigor /
s ed ing able al hood hoods less ly; centre calibre fibre litre lustre sabre spectre theatre / center caliber fiber
liter luster saber specter theater / s; centred centring fibred / centered centering fibered; defence offence pretence
licence / defense offense pretense license / s less; catalogue catalogued cataloguer cataloguing / catalog cataloged
cataloger cataloging / s; cancelled channelled counselled dialled enamelled equalled fuelled initialled labelled
levelled marshalled modelled / canceled channeled counseled dialed enameled equaled fueled initialed labeled leveled
marshaled modeled; panelled quarrelled rivalled shovelled signalled swivelled totalled travelled tunnelled / paneled
quarreled rivaled shoveled signaled swiveled totaled traveled tunneled; cancelling channelling counselling dialling
enamelling equalling fuelling initialling labelling levelling marshalling modelling / canceling channeling counseling
dialing enameling equaling fueling initialing labeling leveling marshaling modeling / s; panelling quarrelling
rivalling shovelling signalling swivelling totalling travelling tunnelling / paneling quarreling rivaling shoveling
signaling swiveling totaling traveling tunneling / s; counsellor dialler labeller leveller modeller signaller
traveller / counselor dialer labeler leveler modeler signaler traveler / s; analyse catalyse dialyse electrolyse
hydrolyse paralyse / analyze catalyze dialyze electrolyze hydrolyze paralyze / d r rs; analysing catalysing dialysing
electrolysing hydrolysing paralysing / analyzing catalyzing dialyzing electrolyzing hydrolyzing paralyzing;
acknowledgement ageing enrolment fulfilment instalment judgement manoeuvre sceptic scepticism / acknowledgment aging
enrollment fulfillment installment judgment maneuver skeptic skepticism / s
"""
# These are told from other words by those beside them: a computer's program, a dialogue of people.
_IN_PHRASES = "programme dialogue analogue / program dialog analog / s"
_PREFIX = expression(
    r"(?:anti|be|bio|cyber|data|de|dis|electro|epi|hyper|inter|micro|mis|multi|nano|non|out|over|poly|pre|psycho|re|semi|"
    r"sub|super|tri|ultra|un|under)"
)
_ISE = expression(r"(\w{3,})i([sz])(ation|ations|ational|able|e|ed|er|ers|es|ing)")
# Where -ise is no suffix, and where -ize is none.
_NO_SUFFIX = expression(
    r"\w*(?:(?:adver|chas|mor|tor)t|adv|appra|appr|ass|bra|bru|caps|chem|circumc|clockw|compr|comprom|conc|cru|dem|desp|dev|"
    r"disgu|downs|enterpr|exc|exerc|expert|franch|improv|inc|likew|mala|merchand|mids|otherw|overs|parad|porpo|pra|prec|"
    r"prem|prom|repr|res|rev|rights|superv|surm|surpr|telev|treat|turquo|unders|ups|val)"
)
# Parties and offices have the spelling of their country: the Labour Party, the Department of Labor.
_OFFICIAL = expression(r"\b(?:Act|Bureau|Department|Ministry|Minister|Party|Secretary)\b")
_PARTY = expression(r"(?i)\bpart(?:y|ies)\b")
_MOST = 8  # spellings of one name


def redotted(name: str) -> str:
    """Return a name with full stops in its acronyms (*U.S. Treasury*), or without those that it has; else `""`."""
    if name.islower():  # as most names are
        return ""
    if found := _DOTTED.search(name):
        plain = _DOTTED.sub(lambda one: one[0].replace(".", ""), name)
        return "" if found[0].replace(".", "") in _OTHERWISE else plain
    acronyms = _ACRONYM.findall(name)
    if not acronyms or _OTHERWISE.intersection(acronyms) or (name.isupper() and acronyms != [name]):
        return ""
    return _ACRONYM.sub(lambda one: "".join(f"{letter}." for letter in one[0]), name)


def recapitalised(name: str, term: str) -> str:
    """Return an acronym with the other letter for "of" or "for": *BoE*, *BOE*; `""` where it has none.

    `term` is the name of the entry that it is an acronym of.
    """
    if _SMALL_LETTER.fullmatch(name):
        return name.upper()
    words = term.split()
    if not name.isupper() or len(words) != len(name) or name[0] != words[0][:1]:
        return ""
    found = "".join(word[0] if word in ("for", "of") else word[0].upper() for word in words)
    return found if found.upper() == name and found != name else ""


def may_be_initials(name: str) -> bool:
    """Whether a name of full stops may be the initials of a person, where a surname follows: *C.S. Lewis*."""
    return name.replace(".", "") not in _NO_PERSON and _DOTTED.fullmatch(name) is not None


def respelled(name: str, definition: str) -> Iterator[str]:
    """Yield an English name in the spellings of Britain and America that it does not have: *labor market*."""
    words = _WORD.findall(name)
    alone = len(words) == 1
    options = [(word, *_spelled(word, alone=alone)) for word in words]
    if len(words) == sum(map(len, options)) or _OFFICIAL.search(name):
        return
    if alone and words[0].lower() in ("labour", "labor") and _PARTY.search(definition):
        return
    gaps = _WORD.split(name)
    for chosen in islice(product(*options), 1, _MOST):
        yield "".join(part for pair in zip(gaps, (*chosen, ""), strict=True) for part in pair)


def _spelled(word: str, *, alone: bool) -> Iterator[str]:
    """Yield a word in the spelling that it does not have, if it has another."""
    lower = word.lower()
    if word not in (lower, lower.capitalize(), word.upper()):
        return
    prefix = _PREFIX.match(lower)
    for at in (0, prefix.end() if prefix else 0):
        other = _table().get(lower[at:]) or ("" if alone else _table(in_phrases=True).get(lower[at:]))
        if other:
            yield like(word, lower[:at] + other)
            return
    found = _ISE.fullmatch(lower) if "is" in lower or "iz" in lower else None
    if found:
        stem, letter, ending = found.groups()
        other = f"{stem}i{'z' if letter == 's' else 's'}{ending}"
        if not _NO_SUFFIX.fullmatch(stem) and ("ation" in ending or _is_known(other, stem)):
            yield like(word, other)


def _is_known(word: str, stem: str) -> bool:
    """Whether a dictionary has a word, or what it is derived from."""
    known = dictionary("en")
    return any(known.lemma(one) for one in (word, stem, f"{stem}e", f"{stem}y"))


@cache
def _table(*, in_phrases: bool = False) -> dict[str, str]:
    """Return the other spelling of each word in the rows, in both directions."""
    found: dict[str, str] = {}
    for row in " ".join((_IN_PHRASES if in_phrases else _ROWS).split()).split("; "):
        british, american, endings = (part.split() for part in f"{row} /".split("/")[:3])
        for one, other in zip(british, american, strict=True):
            for ending in ("", *endings):
                found[one + ending] = other + ending
                found[other + ending] = one + ending
    return found
