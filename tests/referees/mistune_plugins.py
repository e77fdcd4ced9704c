"""mistune with all of its plugins, and its directives in both spellings."""

from functools import cache
from typing import Any

import mistune
from mistune.directives import Admonition, FencedDirective, RSTDirective, TableOfContents

from referees.renderer import Renderer, one_by_one

PLUGINS = (
    "strikethrough table footnotes task_lists def_list abbr mark insert superscript subscript math ruby spoiler".split()
)


@cache
def _markdown() -> Any:
    directives = [FencedDirective([Admonition(), TableOfContents()], ":"), RSTDirective([Admonition()])]
    return mistune.create_markdown(escape=False, plugins=[*PLUGINS, *directives])


MISTUNE = Renderer(
    "mistune with plugins",
    ("github", "pelican", "vitepress", "myst", "kramdown", "obsidian"),
    lambda: "",
    one_by_one(lambda text: str(_markdown()(text))),
)
