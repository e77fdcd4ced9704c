"""Left and right in politics, which are words of every day: *the party left the coalition*, *what is right*, *rights*.

Where a glossary explains the parties or people by them, small letters mean these behind an article or an adjective that
says which, *the far left*, with no noun behind; beside one another; with a hyphen; and behind a verb of motion.
"""

from __future__ import annotations

from glosslink.expressions import expression
from glosslink.matching.text.around import before, behind, is_inside, last_words

_POLITICAL = expression(
    r"(?i)\b(?:politic\w*|part(?:y|ies)|wing|progressives?|conservativ\w*|socialis[mt]s?|ideolog\w*|parliament\w*)\b"
)
_WORDS = frozenset(("left", "right", "the left", "the right"))
_OTHER = {"left": "right", "right": "left"}
_JOINED = expression(
    r"-(?:leaning|liberal|of-|populis|wing)|[ \n](?:wing(?:s|ers?)?|of[ \n](?:the[ \n])?cent(?:re|er))\b"
)
_FAR = expression(r"(?i)\b(?:alt|ultra|cent(?:re|er)|extreme|far|hard|radical|soft)[ \n-]\Z")
_BESIDE = expression(r"-?(?:[ \n](?:and|or|to|versus|vs\.?)[ \n]|/|to-)(?:the[ \n])?(left|right)\b")
_BEHIND = expression(r"\b([Ll]eft|[Rr]ight)(?:[ \n](?:and|or|to|versus|vs\.?)[ \n]|/|-to-)(?:the[ \n])?\Z")
_MOVES = expression(
    r"(?i)\b(?:drift|lean|lurch|mov|pivot|shift|skew|swing|swung|swerv|tack|turn|veer|vot)"
    r"(?:e|es|ed|s|ing)?[ \n](?:(?:further|sharply|hard|to[ \n]the)[ \n])?\Z"
)
_MANY_ON = expression(
    r"(?i)\b(?:critics|figures|many|most|others|people|politicians|some|those|voices)[ \n]on[ \n]the[ \n]\Z"
)
_OF_A_KIND = expression(
    r"(?:\b(?:broader|divided|liberal|moderate|new|old|populist|religious|united|[A-Z][a-z]+(?:an|ch|ese|ish|k)|"
    r"conservative|progressive|[a-z]+(?:al|an|ic|ist))|(?i:\bthe|\b(?:its|our|their))|['’]s)[ \n]\Z"
)
# No noun that it may say something about, and nobody who is entitled: the left has, the left, on the right and.
_ENDS = expression(
    r"(?:\W*\Z|['’]s\b|[\"”’)*_]*[.,;:!?)\x01—–]|[ \n][—–-]|[ \n](?:about|after|against|also|and|as|at|be|because|"
    r"before|but|by|can|could|did|do|does|during|for|had|has|have|if|in|into|is|may|might|must|nor|not|now|on|or|should|"
    r"since|than|that|then|under|was|were|when|where|which|while|who|will|with|without|would|\w{3,}ly|"
    r"believes|fears|gets|hates|keeps|likes|loses|loves|makes|needs|says|"
    r"sees|takes|thinks|wants|wins|alliance|coalition|government|part(?:y|ies)|politic\w+|voters?|\w{2,}ed|came|fell|gave|got|held|led|lost|made|rose|said|saw|took|went|won|"
    r"of[ \n](?:the[ \n])?(?:[A-Z]\w+|aisle|debate|house|part(?:y|ies)|politic\w*|spectrum))\b)"
)


def may_be_direction(text: str, definition: str) -> bool:
    """Whether a form is a word for a side in politics, as its definition tells."""
    return text.lower().removesuffix("s") in _WORDS and _POLITICAL.search(definition) is not None


def is_no_direction(prose: str, start: int, end: int) -> bool:
    """Whether the word at `start:end` of the prose, in small letters, hardly means a side in politics."""
    written = prose[start:end]
    at = max(written.rfind(" "), written.rfind("\n")) + 1
    word = written[at:]
    left, after = before(prose, start + at, 40), behind(prose, end, 40)
    if word.lower() not in _OTHER:
        return True
    if (word[0].isupper() and is_inside(left)) or _JOINED.match(after) or _FAR.search(last_words(left, 1)):
        return False
    for found in (_BESIDE.match(after), _BEHIND.search(last_words(left, 3))):
        if found and found[1].lower() == _OTHER[word.lower()]:
            return False
    near = last_words(left, 3)
    if _MANY_ON.search(near):
        return False
    return not (_ENDS.match(after) and (_MOVES.search(near) or _OF_A_KIND.search(near)))
