"""How a link is written: what goes before the linked text and what after it. The text itself is never touched."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from glosslink.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Callable

CLASS = "glossary-link"
LABEL = "gl-"
# As character references these mean themselves everywhere; as they stand they could begin markup or a template.
_ACTIVE = expression(r"[\"&<>\\*_`~^$|{}\[\]()#@:]|[\x00-\x1f\x7f]+")


class Target(NamedTuple):
    """What a link says about its entry: escaped URL, title (plain text, may be empty), id and term."""

    entry: str
    url: str
    title: str = ""
    label: str = ""


def escape_text(text: str) -> str:
    """Write plain text as character references wherever Markdown, HTML or a template could read more into it."""
    return _ACTIVE.sub(lambda found: " " if found[0] < " " else f"&#{ord(found[0][0])};", text)


def destination(url: str, title: str) -> str:
    """Return the destination of a Markdown link, with its title if there is one."""
    return f'{url} "{escape_text(title)}"' if title else url


def _inline(target: Target) -> tuple[str, str]:
    return "[", f"]({destination(target.url, target.title)})"


def _reference(target: Target) -> tuple[str, str]:
    return "[", f"][{target.label}]"


def _html(target: Target) -> tuple[str, str]:
    from html import escape

    title = f' title="{escape_text(target.title)}"' if target.title else ""
    return f'<a href="{escape(target.url)}" class="{CLASS}"{title}>', "</a>"


STYLES: dict[str, Callable[[Target], tuple[str, str]]] = {
    "inline": _inline,
    "reference": _reference,
    "html": _html,
}
"""Each built-in style as a function from a target to the text before and after the linked words."""


def definition(target: Target) -> str:
    """Return the link reference definition that the reference style needs, without a line ending."""
    return f"[{target.label}]: {destination(target.url, target.title)}"
