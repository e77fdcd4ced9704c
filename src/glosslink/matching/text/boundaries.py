"""Where a form may begin and end: at word boundaries, and never inside a name that machines read.

Unicode's word boundaries (UAX 29) are the base; on top come the rules that keep `API` out of `API_KEY`, `Node` out of
`Node.js`, `C` out of `C++`, and everything out of paths, addresses, tags and flags.
"""

from __future__ import annotations

from glosslink.documents.prose import JOINED
from glosslink.expressions import expression
from glosslink.matching.text.folding import DASHES, IGNORED
from glosslink.matching.text.scripts import begins_inside, ends_inside, is_mark, needs_no_start, needs_no_stop, runs_on

# Prefixes that turn a concept round or into another one when a hyphen joins them to it.
_TURNING = expression(
    r"(?i)(?:^|[^\w])(?:anti|non|un|counter|contra|pseudo|quasi|ex|neo|crypto|proto|dis|mis|de|micro|macro)["
    + DASHES
    + r"]\Z"
)
_BEFORE = frozenset("@#\\$&%={^+_")
_AFTER = frozenset("@\\#+_")
_TOKEN_LEFT = expression(r"[^\s\x01()\[\]\"“”]*\Z")
_TOKEN_RIGHT = expression(r"[^\s\x01()\[\]\"“”]*")
_UNSEEN = dict.fromkeys(map(ord, JOINED + IGNORED))
_TOUCHING = frozenset(DASHES + "/" + JOINED + IGNORED)
# Turkish parts names and acronyms from their endings, Slavic languages do with words in Latin script: API'nin, Pod'ов.
# None of these is an English contraction.
_ENDING = expression(
    r"'(?:[nsy]?[iuüae]|[nsy]?[iuü]n|n?[dt][ae]n?|n?[dt][ae]ki\w*|y?l[ae]|l[ae]r\w*|[dt][iuü]r\w*|l[iuü]\w*|s[iuü]z\w*|"
    "[аеуыияюі]|[оеыиі]й|[оеаія]м|[ое]в|[ії]в|[ая]ми|[ая]х|y|ów|owi|ami|ach|om)(?!\\w)"
)
# Media types (RFC 6838); but application/service, image/text.
_MEDIA_TYPE = expression(
    r"(?:application|audio|font|image|multipart|video)/(?:x-.+|vnd\..+|.+\+(?:json|xml|yaml)|avif|form-data|gif|gzip|"
    r"javascript|jpeg|json|mixed|mp4|mpeg|octet-stream|ogg|pdf|png|webm|webp|xml|yaml|zip)\Z"
)
# The other half of a word for women and men, which no link is to cut: French agent·e·s, directeurs·trices,
# étudiant-e-s; in German texts also Sachbearbeiter*innen, Kunde/in. English has "sign up/in".
_OTHER_HALF = expression(
    r"[·•‧](?:s|(?:[nltvf]?e|ère|t?rice|euse|esse)(?:[·•‧]?s)?)(?!\w)|"
    r"-(?:[nltv]?e|ère|t?rice|euse)-s(?!\w)"
)
_GERMAN_HALF = expression(r"\\?[*·•‧/(]-?in(?:nen)?\)?(?![\w-])")
_BEFORE_OTHER_HALF = frozenset("*\\·•‧/(-")
# What an apostrophe joins to the word before it: don't, I'm, it's, he'd, we'll, rock'n'roll; never a unit, t or m.
_CONTRACTED = frozenset("d ll m n re s t ve".split())
# The name of a legal act has who made it: Regulation (EU) 2016/679, Verordnung (EWG) Nr. 1408/71; Directive 2009/65/EC.
_ACT = expression(
    r"(?:,[ \n]\w+)?\)[ \n\xa0]+(?:(?:(?:No|Nr)\.?|n[.°º])[ \n\xa0]*\d+/\d+|\d{4}/\d+|\d+/\d{4})(?![\w/])"
)
_ACT_BEFORE = expression(r"(?<![\w/])\d{2,4}/\d+/\Z")
# Words that colons chain, or that hyphens do with a number behind: system:node:default, rpi-node-1; but: a tier-1 bank,
# post-Covid-19.
_CHAINED = expression(r"\w:[\w-]+:\w")
_NUMBERED = expression(r"-\d+[.,;:!?'’]*\Z")
_DOTTED = expression(r"\w\w\.\w|\w\.\w\w")


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_" or (character > "\x7f" and is_mark(character))


def _is_letter(character: str) -> bool:
    """Whether a character joins what a dot or a colon stands behind, in a name that machines read."""
    return character.isalnum() and not runs_on(character)


def opens(folded: str, start: int, end: int) -> bool:
    """Whether a form may begin at `start` of the folded text, by the characters before it."""
    if start == 0:
        return True
    before = folded[start - 1]
    if before in " \x01":
        return True
    if _is_word(before):
        return not begins_inside(folded, start) and needs_no_start(folded, start, end)
    further = folded[start - 2 : start - 1]
    if before == further == "=":  # a mark: ==yield==
        return not (folded[start - 3 : start - 2] == "=" or _is_word(folded[start - 3 : start - 2] or " "))
    if before in _BEFORE:
        return False
    if before == "'":  # O'Neill, o'clock; but l'État
        if end - start < 3 and folded[start:end] in _CONTRACTED and _is_word(further or " "):
            return False
        return not (further == "o" and not _is_word(folded[start - 3 : start - 2]))
    if before == ".":
        if further == ".":
            return folded[start - 3 : start - 2] == "."  # an ellipsis
        return not (_is_letter(further) or further in ("/", "", " ", "\x01"))
    if before == ":":
        return not (_is_letter(further) or further == ":")
    return not (before == "<" and further not in (" ", ""))


def closes(folded: str, start: int, end: int) -> bool:
    """Whether a form may end at `end` of the folded text, by the characters after it."""
    after = folded[end : end + 1]
    if after in (" ", "\x01", ""):
        return True
    if _is_word(after):
        return not ends_inside(folded, end) and needs_no_stop(folded, start, end)
    if after == "}":  # {small print}, but no {placeholder}
        return folded[start - 1 : start] == " " and _is_word(folded[start - 2 : start - 1] or " ")
    if after in _AFTER:
        return not _is_word(folded[end - 1]) and after != folded[end - 1]
    further = folded[end + 1 : end + 2]
    if after == "'":
        possessive = further == "s" and not _is_word(folded[end + 2 : end + 3])
        return possessive or not further.isalnum() or (end - start > 1 and _ENDING.match(folded, end) is not None)
    if after in ".:=&":  # Node.js, a::b, R&D
        return runs_on(further) or not (_is_word(further) or (after == ":" and further == ":"))
    return not (after == "(" and further == ")")


def stands_alone(prose: str, start: int, end: int, *, german: bool = False) -> bool:
    """Whether `start:end` of the prose is a whole word, and where a dash or slash touches it, no machine's name."""
    if prose[end : end + 1] in _BEFORE_OTHER_HALF:
        after = prose[end : end + 40].translate(_UNSEEN)
        if _OTHER_HALF.match(after) or (german and _GERMAN_HALF.match(after)):
            return False
    if act_at(prose, start, end):
        return False
    if prose[start - 1 : start] not in _TOUCHING and prose[end : end + 1] not in _TOUCHING:
        return True
    # Markup is taken out first: whether a word stands alone must not depend on the links around it.
    left = prose[max(0, start - 400) : start].translate(_UNSEEN)[-80:]
    right = prose[end : end + 400].translate(_UNSEEN)[:80]
    if left[-1:] not in _TOUCHING and right[:1] not in _TOUCHING:
        return True
    if _TURNING.search(left):
        return False
    left = _TOKEN_LEFT.search(left)[0]  # type: ignore[index]
    right = _TOKEN_RIGHT.match(right)[0]  # type: ignore[index]
    if left.startswith("-"):  # a command-line flag, or a word of one: --control-plane-endpoint
        return False
    return not _is_name(left + prose[start:end] + right.rstrip(".,;:!?'’"), left, right)


def act_at(prose: str, start: int, end: int) -> str:
    """Return what of the name of a legal act `start:end` is a part of, `""` where it is of none: `(EU) 2016/679`."""
    found = _ACT.match(prose, end) if prose[start - 1 : start] == "(" else None
    return prose[start - 1 : found.end()] if found else ""


def _is_name(token: str, left: str, right: str) -> bool:
    outside = left + " " + right
    if _ACT_BEFORE.search(left):
        return True
    if any(mark in outside for mark in ("_", "@", "\\", "::", "=", "~/")):
        return True
    if _DOTTED.search(outside) or _CHAINED.search(token) or (left.endswith("-") and _NUMBERED.match(right)):
        return True
    if "/" not in outside:
        return False
    if _MEDIA_TYPE.match(token.strip("'‘’")):
        return True
    return token.startswith(("/", "./", "../")) or token.count("/") > 2 or token.endswith("/")
