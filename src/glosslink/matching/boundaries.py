"""Where a form may begin and end: at word boundaries, and never inside a name that machines read.

Unicode's word boundaries (UAX 29) are the base; on top come the rules that keep `API` out of `API_KEY`, `Node` out of
`Node.js`, `C` out of `C++`, and everything out of paths, addresses, tags and flags.
"""

from __future__ import annotations

import re

from glosslink.documents.document import JOINED
from glosslink.matching.folding import DASHES

# Scripts written without spaces: Thai, Lao, Myanmar, Khmer, kana, Han.
_SPACELESS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff]"
)
_HANGUL = re.compile("[\uac00-\ud7a3]")
# Prefixes that turn a concept round or into another one when a hyphen joins them to it.
_TURNING = re.compile(
    r"(?i)(?:^|[^\w])(?:anti|non|un|counter|contra|pseudo|quasi|ex|neo|crypto|proto|dis|mis|de)[" + DASHES + r"]\Z"
)
_BEFORE = frozenset("@#\\$&%={^+_")
_AFTER = frozenset("@\\#+}_")
_TOKEN_LEFT = re.compile(r"[^\s\x01()\[\]\"“”]*\Z")
_TOKEN_RIGHT = re.compile(r"[^\s\x01()\[\]\"“”]*")
_DOTTED = re.compile(r"\w\w\.\w|\w\.\w\w")


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def opens(folded: str, start: int) -> bool:
    """Whether a form may begin at `start` of the folded text, by the characters before it."""
    if start == 0:
        return True
    before = folded[start - 1]
    if before in " \x01":
        return True
    if _is_word(before):
        return (
            _SPACELESS.match(folded, start) is not None
            or (
                _SPACELESS.match(before) is not None
                or (_HANGUL.match(before) is not None and folded[start].isascii())
            )
            or not _is_word(folded[start])
        )
    if before in _BEFORE:
        return False
    further = folded[start - 2 : start - 1]
    if before == ".":
        if further == ".":
            return folded[start - 3 : start - 2] == "."  # an ellipsis
        return not (further.isalnum() or further in ("/", "", " ", "\x01"))
    if before == ":":
        return not (further.isalnum() or further == ":")
    return not (before == "<" and further not in (" ", ""))


def closes(folded: str, end: int) -> bool:
    """Whether a form may end at `end` of the folded text, by the characters after it."""
    after = folded[end : end + 1]
    if after in (" ", "\x01", ""):
        return True
    last = folded[end - 1]
    if _is_word(after):
        return (
            _SPACELESS.match(last) is not None
            or _HANGUL.match(last) is not None
            or _SPACELESS.match(after) is not None
            or (_HANGUL.match(after) is not None and last.isascii())
            or (not _is_word(last) and after != "_")
        )
    if after in _AFTER:
        return not _is_word(last) and after != last
    further = folded[end + 1 : end + 2]
    if after == "'":
        return not further.isalnum() or (further == "s" and not folded[end + 2 : end + 3].isalnum())
    if after in ".:=":
        return not (_is_word(further) or (after == ":" and further == ":"))
    return not (after == "(" and further == ")")


def stands_alone(prose: str, start: int, end: int) -> bool:
    """Whether the prose around `start:end`, where a dash or slash touches it, is writing and not a machine's name."""
    before, after = prose[start - 1 : start], prose[end : end + 1]
    touched = DASHES + "/"
    if not (before and before in touched) and not (after and after in touched) and before != JOINED != after:
        return True
    # Markup is taken out first: whether a word stands alone must not depend on the links around it.
    left = prose[max(0, start - 400) : start].replace(JOINED, "")[-80:]
    right = prose[end : end + 400].replace(JOINED, "")[:80]
    if _TURNING.search(left):
        return False
    left = _TOKEN_LEFT.search(left)[0]  # type: ignore[index]
    right = _TOKEN_RIGHT.match(right)[0]  # type: ignore[index]
    if left and not left.strip("-"):  # a command-line flag
        return False
    return not _is_name(left + prose[start:end] + right.rstrip(".,;:!?'’"), left, right)


def _is_name(token: str, left: str, right: str) -> bool:
    outside = left + " " + right
    if any(mark in outside for mark in ("_", "@", "\\", "::", "=", "~/")):
        return True
    if _DOTTED.search(outside):
        return True
    if "/" not in outside:
        return False
    return token.startswith(("/", "./", "../")) or token.count("/") > 2 or token.endswith("/")
