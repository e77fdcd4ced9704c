"""HTML as it stands inside Markdown: its tokens, its tags, and which elements hold prose.

A tokenizer of our own, because edits need the place of every tag in the source and the parsers that build trees do
not give it. It follows the HTML standard (section 13.2.5) as far as places go: where a tag begins and ends, what is
a comment, what is raw text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from glosslink.documents.html_names import HEADINGS, RAW_TEXT
from glosslink.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["tag", "entity", "other", "text"]

# An attribute: its name may hold anything but these, and a quote in it is a character like any other; only behind
# "=" it opens a value, which then reaches to the next such quote. Atomic groups, so that a tag without an end is read
# once and not once for each way to cut it up.
_VALUE = r"""(?> "[^"]*" | '[^']*' | (?!["'>])[^\s>]+ | (?=>) )"""
_TAG = rf"</?[A-Za-z][^\s/>]*+ (?> [\s/]++ | [^\s/>][^\s/>=]*+ (?: \s*+=\s*+ {_VALUE} | (?!\s*+=) ) )*+ >"
_TOKEN = expression(
    rf"""(?xs)
    (?P<other> <!--(?:-?>|.*?(?:--!?>|\Z)) | <!\[CDATA\[.*?(?:\]\]>|\Z) | <(?:[!?]|/(?![A-Za-z]))[^>]*>?)
  | (?P<tag> {_TAG})
  | (?P<unclosed> </?[A-Za-z].*)
  | (?P<entity> &(?:\#[0-9]{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}});)
    """
)
_BEGINS = expression("[<&]")
_KINDS: dict[str | None, Kind] = {"tag": "tag", "entity": "entity", "other": "other", "unclosed": "other"}
_NAME = expression(r"</?([A-Za-z][^\s/>]*)")
_ATTRIBUTE = expression(r"""(?xs) ([^\s=/>"']+) (?: \s*=\s* (?: "([^"]*)" | '([^']*)' | ([^\s>]+) ) )?""")
_CLOSING = {name: expression(rf"(?i)</{name}(?=[\s/>])") for name in RAW_TEXT}
_COMMENT = expression(r"(?s)<!--(?:-?>|.*-->)")
_QUOTED = expression(r"""=\s*(?:"[^"]*"|'[^']*')""")
_DECLARATION = expression(r"<![A-Za-z]")
_START = expression(r"<(?=[A-Za-z])")
_BROKEN = expression(r"<[A-Za-z][^<>]*=\s*.\Z", re.DOTALL)  # a value that ends where that of a tag in it begins
_OPEN_VALUE = expression(r"""=\s*(["'])""")
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite data del dfn em font i ins mark q rp rt ruby s small span strike strong "
    "sub sup time tt u wbr".split()
)
_NO_PROSE = frozenset(
    "code pre kbd samp var button script style textarea select option optgroup label title svg math iframe object "
    "xmp noembed noframes noscript audio video canvas map datalist progress meter template head dialog nav".split()
)
# Two that authors give, and those that tell code which is in no `<code>`: docutils' literals, Sphinx' signatures and
# their parameters, what highlight.js has coloured.
_NO_PROSE_CLASSES = frozenset("notranslate no-glossary pre sig sig-object sig-param hljs".split())
_MAY_BE_NO_PROSE = expression("notranslate|no-glossary|pre|sig|hljs")
# What ARIA makes of an element: a control, in which no other may stand and whose text is its name, a picture, code, or
# ways to other pages, such as breadcrumbs, the last of which is no link.
# A reader who is not shown `aria-hidden` text would come upon a link in it all the same (WAI-ARIA 1.2, 5.2.8, 6.6).
_NO_PROSE_ROLES = frozenset(
    "button checkbox code combobox graphics-symbol image img link math menuitem menuitemcheckbox menuitemradio meter "
    "navigation option progressbar radio scrollbar searchbox slider spinbutton switch tab textbox treeitem".split()
)
_MAY_BE_CONTROL = expression("role|aria-hidden|contenteditable")


Token = tuple[Kind, int, int]
"""A stretch of HTML, `start:end`: a tag, a character reference, something else that is markup, or text."""


def tokens(html: str, at: int = 0) -> Iterator[Token]:
    """Yield the tokens of `html` from `at` on, in order, without a gap; offsets are code points."""
    # The next place where a token may begin is found sooner than the token.
    while begun := _BEGINS.search(html, at):
        found = _TOKEN.match(html, begun.start()) or _TOKEN.search(html, begun.end())
        if not found:
            break
        if found.start() > at:
            yield "text", at, found.start()
        kind = _KINDS[found.lastgroup]
        yield kind, found.start(), (at := found.end())
        closing = _CLOSING.get(tag_name(found[0])) if kind == "tag" and found[0][1] != "/" else None
        if closing:
            closed = closing.search(html, at)
            end = closed.start() if closed else len(html)
            if end > at:
                yield "other", at, end
            at = end
    if at < len(html):
        yield "text", at, len(html)


def left_open(markup: str) -> str:
    """Return what would end the markup, if it is a comment or an attribute's value that goes on behind it, or `""`."""
    if markup.startswith("<!--"):
        return "" if _COMMENT.fullmatch(markup) else "-->"
    if not markup.startswith("<") or markup.endswith(">"):
        return ""
    value = _OPEN_VALUE.search(_QUOTED.sub("", markup))
    return value[1] if value else ""


def is_cut_short(markup: str) -> bool:
    """Whether the markup is a start tag without its end."""
    return bool(_START.match(markup)) and not markup.endswith(">")


def is_declaration(markup: str) -> bool:
    """Whether the markup is one such as `<!DOCTYPE html>`, which to some parsers is mere text."""
    return bool(_DECLARATION.match(markup))


def tag_inside(tag: str) -> str:
    """Return the last start tag that shows inside a tag that nothing ended before, as in `<b <a href=x>`, or `""`."""
    if "<" not in tag[1:]:
        return ""
    bare = _QUOTED.sub(lambda value: value[0] if _BROKEN.search(value[0]) else "x" * len(value[0]), tag)
    found = [at.start() for at in _START.finditer(bare, 1)]
    return tag[found[-1] :] if found else ""


@lru_cache(4096)
def tag_name(tag: str) -> str:
    """Return the lower-case name of a tag as written; `""` where it is none (a comment, say)."""
    found = _NAME.match(tag)
    return found[1].lower() if found else ""


def attribute(tag: str, name: str) -> str | None:
    """Return the value of an attribute of the tag, character references decoded; `""` where it has none."""
    found = _NAME.match(tag)
    for match in _ATTRIBUTE.finditer(tag, found.end() if found else 0):
        if match[1].lower() == name:
            from html import unescape

            return unescape(match[2] or match[3] or match[4] or "")
    return None


def language_of(tag: str) -> str:
    """Return the language that a tag names, or `""`."""
    return (attribute(tag, "lang") or attribute(tag, "xml:lang") or "").strip() if "lang" in tag.lower() else ""


def is_heading(name: str, tag: str) -> bool:
    """Whether an element is a heading, going by its name and its opening tag."""
    return name in HEADINGS or ("heading" in tag and "heading" in (attribute(tag, "role") or "").lower().split())


def is_inline(name: str) -> bool:
    """Whether an element's tags stand inside a word or sentence without parting it."""
    return name in _INLINE


@lru_cache(4096)
def holds_prose(name: str, tag: str) -> bool:
    """Whether the text in an element is prose, going by its name and its opening tag as written."""
    if name in _NO_PROSE:
        return False
    if "translate" in tag and (attribute(tag, "translate") or "").lower() == "no":
        return False
    if _MAY_BE_CONTROL.search(tag) and _is_control(tag):
        return False
    if _MAY_BE_NO_PROSE.search(tag):
        return _NO_PROSE_CLASSES.isdisjoint((attribute(tag, "class") or "").split())
    return True


def _is_control(tag: str) -> bool:
    """Whether what a tag opens is, to ARIA, a control or a picture, is not shown to some readers, or can be edited."""
    if not _NO_PROSE_ROLES.isdisjoint((attribute(tag, "role") or "").lower().split()):
        return True
    if (attribute(tag, "aria-hidden") or "").lower() == "true":
        return True
    editable = attribute(tag, "contenteditable")  # without a value it says yes
    return editable is not None and editable.lower() not in ("false", "inherit")
