"""Which words of an English text say what it is about, and which of them may be nouns, by their endings alone.

Texts are read by the million words, so no dictionary is asked here.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from glosslink.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterable

_MARKUP = expression(r"\]\([^)]*\)|[*_`\[\]]")
FUNCTION_WORDS = frozenset(
    """
    a about above across after against all along also among an and another any are around as at be been before behind
    below beneath beside besides between beyond both but by can could cross despite did do does doing done down dual
    during each either else enough even ever every few first for from half had has have he her here his how however i
    if in inside inter into intra is it its itself just last least less let like many may me mere might more most much
    multi multiple must my near neither never next no non none nor not now of off often on once one only onto or other
    our out outside over own past per post pre quite rather same several shall she should since so some soon still sub
    such than that the their them themselves then there these they this those though three through throughout thus till
    to together too toward towards two under unless unlike until up upon us very via was we were what whatever when
    where whether which while who whole whom whose why will with within without would yet you your
    """.split()
)
_ADJECTIVES = frozenset(  # those whose ending does not tell
    """
    accurate adequate alternate appropriate average bad bare basic best better big brand brief bright brisk broad
    certain cheap clean clear close cold common complex core corporate current custom dark dead deep dense direct
    double dry early easy empty entire exact extra fair false famous fast final fine firm flat foreign former free
    fresh full given good great gross hard healthy heavy high hot huge ideal immediate intermediate key known large
    late lone long loose low main major median minor modern modest narrow native net new nice old open parallel
    particular perfect plain poor popular prime prior private proper pure quick quiet random rapid rare raw ready
    real regular remote rich right robust safe secure senior separate sharp short similar simple single slow small
    smart smooth soft solid sparse special stable standard steady steep strange strict strong sudden sure sweet tall
    thick thin tiny total tough true unique unknown upper useful usual valid warm weak weird wide wild worse worst
    wrong young
    """.split()
)
_NOUNS = frozenset(  # that end like an adjective, a participle or an adverb
    """
    accident agent animal anomaly approval archive arithmetic arrival assembly assistant binary boundary cable
    capital client clinic component consultant content continent credential critic dictionary directive dish
    drive event fabric family feed festival fish fly glossary goal grant graphic hospital incident initiative
    interval journal library logic manual material mechanic merchant metric music need objective parent participant
    patient percent plant portal president proposal removal rental reply resident restaurant retrieval salary secretary
    seed shed signal speed statistic student summary supply table talent tenant terminal topic total traffic trial
    tutorial variable variant
    """.split()
)
PAST = frozenset(  # and other forms of verbs, by which a noun before them is told to be their subject
    """
    arose ate became began bent bet bled blew bore bought bound bred broke brought built burnt burst came caught chose
    clung cost crept cut dealt died drank drew drove dug fed fell felt fled flew forbade forgot fought found froze gave
    goes got grew ground had has heard held hid hurt kept knew laid lay learnt led left lent let lit lost lied made
    means meant met mistook paid put quit ran rang read remains rode rose said sank sang sat saw seems sent set shook
    shone shot shrank shrunk shut slept slid sold sought spent split spoke spoilt spread sprang spun stole stood stuck
    struck stung stuck strove swam swept swore swung taught thought threw told took tore understood underwent upset
    withdrew withheld withstood woke won wore works wound wrote
    """.split()
)
_NO_NOUN = expression(r".*(?:able|ible|al|ant|ary|ed|(?<!m)ent|ful|ic|ing|ish|ive|less|ly|ous|n['’]t)\Z")


def without_markup(text: str) -> str:
    """Return a definition as a reader sees it, near enough to look for words."""
    return _MARKUP.sub("", text)


def stems(text: str) -> list[str]:
    """Return the words of a text in small letters, without the endings -s and -'s."""
    return [stem(word) for word in re.findall(r"\w+(?:'s\b)?", text.lower().replace("’", "'"))]


def stem(word: str) -> str:
    """Return a word in small letters without the endings -s and -'s."""
    word = word.removesuffix("'s")
    return word.removesuffix("s") if len(word) > 3 else word


def singular(noun: str) -> str:
    """Return a noun in small letters without its plural ending, by the spelling alone."""
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    if noun.endswith(("ches", "shes", "sses", "xes")):
        return noun[:-2]
    return noun.removesuffix("s") if not noun.endswith("ss") else noun


def without_function_words(words: Iterable[str]) -> frozenset[str]:
    """Return the words that are no articles, pronouns, prepositions and the like, which stand in every text."""
    return frozenset(words) - FUNCTION_WORDS


@lru_cache(1024)  # several rules ask about one definition after the other
def content_stems(text: str) -> frozenset[str]:
    """Return the words of a text, as `stems` has them, without function words."""
    return without_function_words(stems(text))


def may_be_noun(word: str) -> bool:
    """Whether a word in small letters may be a noun that stands beside another one, or a verb that looks like one."""
    if word in _NOUNS:
        return True
    plain = word.isalpha() and word.islower()
    known = word in FUNCTION_WORDS or word in _ADJECTIVES or word in PAST or _is_compared(word)
    return plain and not known and not _NO_NOUN.match(word)


def _is_compared(word: str) -> bool:
    """Whether a word is one of the adjectives in -er or -est: smaller, largest."""
    ending = 2 if word.endswith("er") else 3 if word.endswith("est") else 0
    return ending > 0 and (word[:-ending] in _ADJECTIVES or word[: 1 - ending] in _ADJECTIVES)
