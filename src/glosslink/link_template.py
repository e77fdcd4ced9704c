"""Templates of links, `{{< gloss "{id}" >}}{text}{{< /gloss >}}`: what may stand where, and how to find one again.

Where a placeholder stands decides what may take its place: behind a quote in a shortcode only what cannot end it, in
the flow of the text whatever the text may hold. Templates run before Markdown does, so nothing there can be escaped:
what a place cannot hold is refused.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from glosslink.expressions import expression
from glosslink.records import dataclass

Name = Literal["text", "url", "id", "term", "summary"]
PLACEHOLDERS: tuple[Name, ...] = ("text", "url", "id", "term", "summary")
Kind = Literal["wiki", "gollum", "hugo", "myst", "template"]
TEMPLATES: dict[str, Kind] = {
    "[[{url}|{text}]]": "wiki",
    "[[{text}|{url}]]": "gollum",
    '[{text}]({{< relref "{url}" >}})': "hugo",
    "{term}`{text} <{term}>`": "myst",
}
"""The styles of dialects, by the templates that they are; every other template is one of the user's own."""
SPELLED = frozenset((*TEMPLATES.values(), "template"))
"""The kinds of links that only a dialect's own parser knows."""
MOST = 400  # code points that a value may have, so that an opening without a closing is read no further

_CONTROL = r"\x00-\x1f\x7f-\x9f\u2028\u2029"
_TOKEN = expression(
    r"(?P<name>\{(?P<word>[A-Za-z_-]+)\})|\{\{|\}\}|\{%|%\}|<%|%>|\[\[|\]\]|`+|(?P<tag></?[A-Za-z][\w.-]*)|/?>|[\"']"
)
_CLOSING = {"{{": "}}", "{%": "%}", "<%": "%>", "[[": "]]"}
_OPENS = expression(r"[\[<{]")
_ID = r"\w.~:/+-"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a placeholder stands: what may not stand there (a character class), and how it is written.

    In the flow of the text `plain` is false: the text may hold markup. `coded` places take character references.
    """

    forbidden: str = _CONTROL
    plain: bool = True
    coded: bool = False

    def holds(self, value: str) -> bool:
        """Whether a value may stand here as it is."""
        return 0 < len(value) <= MOST and not self.first_forbidden(value)

    def first_forbidden(self, value: str) -> str:
        """Return the first character of a value that may not stand here, or `""`."""
        found = re.search(f"[{self.forbidden}]", value) if self.forbidden else None
        return found[0] if found else ""


FLOW = Place("", plain=False, coded=True)
_TAG = Place(rf"\"'<>&{{}}\\`{_CONTROL}", coded=True)
_BRACKETS = Place(rf"\[\]|\\{{}}<>`{_CONTROL}")
_CODE = Place(rf"`<>{{}}\\{_CONTROL}")
_QUOTES = rf"\"'<>{_CONTROL}"
_BARE = Place(rf"\s\"'`=<>{{}}%\\{_CONTROL}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a template: literal text, or a placeholder and its place."""

    literal: str = ""
    name: Name | None = None
    place: Place = FLOW


@cache
def parse(template: str) -> tuple[Piece, ...]:
    """Return the pieces of a template, in order. ValueError says what is wrong, to be read after a name."""
    pieces = tuple(_pieces(template))
    names = [piece.name for piece in pieces]
    if re.search(f"[{_CONTROL}]", template):
        raise ValueError("is a template with a line break or control character in it; it stands on one line")
    if names.count("text") != 1:
        count = "once, not more" if "text" in names else "where the linked words go"
        raise ValueError(f"is a template and needs {{text}} {count}")
    at = names.index("text")
    if not at or pieces[at] is pieces[-1] or pieces[0].name or pieces[-1].name:
        raise ValueError("is a template and needs markup before {text} and at its end")
    if not _OPENS.search("".join(piece.literal for piece in pieces[:at])):
        raise ValueError("is a template without a link, tag or directive: it needs [, < or { before {text}")
    if pieces[at].place == _BARE:
        raise ValueError("is a template and needs quotes around {text}, which may be several words")
    return pieces


def _pieces(template: str) -> list[Piece]:
    pieces: list[Piece] = []
    state = _State()
    done = 0
    for found in _TOKEN.finditer(template):
        word = found["word"]
        if word and not (state.mode != "`" and template.startswith("`", found.end())):  # `{role}` before a backtick
            if word not in PLACEHOLDERS:
                raise ValueError(_unknown(found[0]))
            pieces += (Piece(template[done : found.start()]), Piece("", word, state.place))
            done = found.end()
        elif not word:
            state = state.after(found[0], tag=bool(found["tag"]))
    return [piece for piece in (*pieces, Piece(template[done:])) if piece.literal or piece.name]


def _unknown(given: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(given.strip("{}").lower(), PLACEHOLDERS, n=1)
    hint = f"; did you mean {{{near[0]}}}?" if near else ""
    return f"knows the placeholders {{text}}, {{url}}, {{id}}, {{term}} and {{summary}}, not {given}{hint}"


@dataclass(frozen=True, slots=True)
class _State:
    """What is open at a place of a template: a template tag, wiki brackets, code or an HTML tag; and a quote in it."""

    mode: str = ""
    quote: str = ""

    @property
    def place(self) -> Place:
        if not self.mode:
            return FLOW
        if self.mode == "[[":
            return _BRACKETS
        if self.mode == "`":
            return _CODE
        if not self.quote:
            return _BARE
        return _TAG if self.mode == "<" else Place(rf"{self.quote}\\`{{}}<>{_CONTROL}")

    def after(self, token: str, *, tag: bool) -> _State:
        """Return what is open behind a token."""
        if token[0] in "\"'":
            if self.mode in ("", "[[", "`") or self.quote not in ("", token):
                return self
            return _State(self.mode, "" if self.quote else token)
        if not self.mode:
            return _State("<" if tag else "`" if token[0] == "`" else token if token in _CLOSING else "")
        closing = _CLOSING.get(self.mode, token if self.mode == "`" and token[0] == "`" else "")
        ended = token == closing or (self.mode == "<" and not self.quote and token[-1] == ">" and not tag)
        return _State() if ended else self


def shape(pieces: tuple[Piece, ...]) -> re.Pattern[str]:
    """Return the expression that finds links of a template; its groups are the placeholders that tell the entry."""
    return expression("".join(_expression(piece, pieces) for piece in pieces))


def _expression(piece: Piece, pieces: tuple[Piece, ...]) -> str:
    if piece.name is None:
        return re.escape(piece.literal).replace(r"\|", r"\\?\|")  # escaped in a table
    few = f"{{1,{MOST}}}?"
    if piece.name == "text" and not piece.place.plain:
        inner = rf"(?:(?!{re.escape(pieces[0].literal)}|\n[ \t>]*\n)[\s\S]){few}"  # the innermost, in one paragraph
    elif piece.name == "id":
        inner = f"[{_ID}]{few}"
    elif piece.name == "url" and piece.place.coded:
        inner = rf"[^\s\"'<>\\^`{{|}}()\[\]]{few}"
    else:  # what is written in character references holds these
        inner = f"[^{_QUOTES if piece.place.coded and piece.name != 'text' else piece.place.forbidden}]{few}"
    first = next(one for one in pieces if one.name == piece.name)
    return f"(?P<{piece.name}>{inner})" if first is piece else inner


PLAIN = Place(f"^{_ID}")
"""Stands for every place of an id, which may not hold more in one than in another."""
