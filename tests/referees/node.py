"""Renderers of Node: MDX, remark, micromark and markdown-it with the plugins that sites have."""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from referees.renderer import Outcome, Renderer, ask

VARIABLE = "GLOSSLINK_NODE_MODULES"
PACKAGES = (
    "@mdx-js/mdx@3 unified@11 remark-parse@11 remark-rehype@11 rehype-stringify@10 remark-gfm@4 remark-math@6 "
    "remark-directive@4 remark-frontmatter@5 micromark@4 micromark-extension-gfm@3 micromark-extension-math@3 "
    "markdown-it@14 markdown-it-footnote@4 markdown-it-deflist@4 markdown-it-container@4 markdown-it-attrs@5 "
    "markdown-it-emoji@3"
)
SCRIPT = Path(__file__).with_name("render.mjs")


def missing() -> str:
    """What to install for these."""
    folder = Path(os.environ.get(VARIABLE, ""))
    if shutil.which("node") and (folder / "@mdx-js").is_dir():
        return ""
    return f"npm install --prefix CACHE --no-save --ignore-scripts {PACKAGES}, then {VARIABLE}=CACHE/node_modules"


def _renderer(name: str, *dialects: str) -> Renderer:
    def render(texts: Sequence[str]) -> list[Outcome]:
        # Modules are looked for beside the script that imports them, so the script names their folder.
        return ask(["node", SCRIPT, os.environ[VARIABLE], name], texts)

    return Renderer(name, dialects, missing, render)


NODE = (
    _renderer("mdx", "docusaurus"),
    _renderer("remark", "astro", "github", "docusaurus"),
    _renderer("micromark", "github", "vitepress"),
    _renderer("markdown-it", "vitepress", "github", "obsidian"),
)
