"""Links that a renderer shows as they are written, because it takes for code or raw HTML what CommonMark does not.

Python-Markdown reads an HTML element to its end tag, blank lines and all, and knows fewer fences. What it makes of a
text is seen in its output alone, so that is where such a link is found, and only its text is left.
"""

from __future__ import annotations

import html
import re
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.linking.result import LinkResult, PlacedLink


def without_literal_links(page: str, result: LinkResult) -> str:
    """Return a rendered page without the links of `result` that stand in it as Markdown; the author's own stay."""
    if "](" not in page and "][gl-" not in page:
        return page
    for link in result.links:
        for pattern, text in _written(link):
            if not re.search(pattern, result.source):
                page = text.join(re.split(pattern, page))
    return page


def _written(link: PlacedLink) -> Iterator[tuple[str, str]]:
    """Yield how a link may stand in HTML, as a pattern, and the text of it there: in raw HTML, and in code."""
    for escape in (str, partial(html.escape, quote=False), html.escape):
        text = escape(link.text)
        inline = rf"\({re.escape(escape(link.url))}(?: (?:\"|&quot;)[^\n]*?(?:\"|&quot;))?\)"
        yield rf"\[{re.escape(text)}\](?:{inline}|\[gl-[^\[\]]*\])", text
