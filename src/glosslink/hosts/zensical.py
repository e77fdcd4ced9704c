"""What Zensical, which renders pages by Python-Markdown, tells its extensions of the page at hand.

It cuts the front matter off, and keeps path and configuration in a preprocessor that other extensions may ask.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from glosslink.records import dataclass

if TYPE_CHECKING:
    from markdown import Markdown

_CONTEXT = "rendering_context"


@dataclass(frozen=True, slots=True)
class Page:
    """The file of a page and the text that stands in it."""

    path: Path
    text: str


def page(md: Markdown) -> Page | None:
    """Return the page that is rendered, or None where it is not Zensical that renders, or the page is no file."""
    if _CONTEXT not in md.preprocessors:
        return None
    context: Any = md.preprocessors[_CONTEXT]
    try:
        path = Path(context.config["root_dir"], context.config["docs_dir"], context.page.path)
        return Page(path, path.read_text("utf-8-sig"))
    except (AttributeError, KeyError, OSError, ValueError):
        return None
