"""Markdown of definitions as HTML that can do nothing.

Definitions may come from anyone. Raw HTML in them is shown, not used; a URL must be relative or have a scheme that
runs no script; what a template language would take for its own becomes character references.
"""

from __future__ import annotations

import html
import re
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from glosslink.expressions import expression
from glosslink.records import dataclass, field
from glosslink.url_schemes import is_safe

if TYPE_CHECKING:
    from collections.abc import Callable

_IGNORED = expression(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202f\ufeff]+")  # by browsers, in front of a scheme
_TEMPLATE = str.maketrans({"{": "&#123;", "}": "&#125;"})


def is_harmless(url: str) -> bool:
    """Whether a URL can be followed without running a script, however it is written."""
    return is_safe(_IGNORED.sub("", unquote(html.unescape(url))))


def escape(text: str) -> str:
    """Return plain text as HTML, template syntax as character references."""
    return html.escape(text).translate(_TEMPLATE)


@dataclass(slots=True)
class _Renderer:
    """What takes the place of mistune's own methods: nothing of an author's but text, structure and harmless links."""

    href: Callable[[str], str] = field(default=str)

    def text(self, text: str) -> str:
        return escape(text)

    def codespan(self, text: str) -> str:
        return f"<code>{escape(text)}</code>"

    def block_code(self, code: str, info: str | None = None) -> str:  # noqa: ARG002  # what language it is says nothing
        return f'<pre tabindex="0"><code>{escape(code)}</code></pre>\n'  # who has no mouse scrolls it by its focus

    def table(self, text: str) -> str:
        return f'<table tabindex="0">\n{text}</table>\n'

    def footnote_ref(self, key: str, index: int) -> str:  # noqa: ARG002  # no ids: other entries have notes, too
        return f"<sup>{index}</sup>"

    def footnotes(self, text: str) -> str:
        return f"<ol>\n{text}</ol>\n"

    def footnote_item(self, text: str, key: str, index: int) -> str:  # noqa: ARG002
        return f"<li>{text}</li>\n"

    def inline_html(self, html: str) -> str:
        return escape(html)

    def block_html(self, html: str) -> str:
        return f"<p>{escape(html.strip())}</p>\n"

    def block_error(self, text: str) -> str:
        return f"<p>{escape(text)}</p>\n"

    def heading(self, text: str, level: int, **_: Any) -> str:  # noqa: ARG002  # those of the page are enough
        return f"<p><strong>{text}</strong></p>\n"

    def link(self, text: str, url: str, title: str | None = None) -> str:
        if not is_harmless(url):
            return text
        found = self.href(url)
        kind = ' class="glossary-link"' if found else ""
        hint = f' title="{escape(title)}"' if title and not found else ""
        return f'<a href="{escape(found or url)}"{kind}{hint}>{text}</a>'

    def image(self, text: str, url: str, title: str | None = None) -> str:  # noqa: ARG002  # the text says it
        alt = escape(re.sub(r"<[^>]*>", "", html.unescape(text)))
        return f'<img src="{escape(url)}" alt="{alt}">' if is_harmless(url) else alt


_METHODS = (
    "text codespan block_code table footnote_ref footnotes footnote_item inline_html block_html block_error heading "
    "link image"
).split()


@cache
def _markdown() -> tuple[Callable[[str], object], _Renderer]:
    import mistune

    ours, renderer = _Renderer(), mistune.HTMLRenderer(escape=True)
    for name in _METHODS:
        setattr(renderer, name, getattr(ours, name))
    return mistune.create_markdown(renderer=renderer, plugins=["table", "strikethrough", "def_list", "footnotes"]), ours


def to_html(markdown: str, href: Callable[[str], str]) -> str:
    """Return Markdown as harmless HTML; `href` gives the URL to write for one that leads to an entry, or `""`."""
    render, renderer = _markdown()
    renderer.href = href
    return str(render(markdown)).strip()
