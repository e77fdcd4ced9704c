"""Who makes the links where they are made as a site is built, by the site's own files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.documents.frontmatter import FrontMatter

if TYPE_CHECKING:
    from pathlib import Path

    from glosslink.settings import Settings

_PLUGIN = "glosslink"


def resolves(settings: Settings, root: Path) -> bool:
    """Whether it is our plugin for MkDocs, which makes links to Markdown files ones to their pages wherever they are.

    MkDocs itself leaves those in raw HTML as they are. What the plugin is told stands in mkdocs.yml, in `root`.
    """
    if settings.links != "build":
        return False
    texts = (_text(root / name) for name in ("mkdocs.yml", "mkdocs.yaml"))
    return any(_PLUGIN in text and _is_plugged(text) for text in texts)


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except (OSError, ValueError):
        return ""


def _is_plugged(text: str) -> bool:
    plugins = FrontMatter("yaml", text).read().get("plugins")
    if not isinstance(plugins, list | dict):
        return False
    return any(one == _PLUGIN or (isinstance(one, dict) and _PLUGIN in one) for one in plugins)
