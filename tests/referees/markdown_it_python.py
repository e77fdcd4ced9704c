"""markdown-it-py with the plugins of mdit-py-plugins that have a syntax of their own."""

from functools import cache
from typing import Any

from markdown_it import MarkdownIt

from referees.renderer import Renderer, modules_missing, one_by_one


@cache
def _markdown() -> Any:
    from mdit_py_plugins.admon import admon_plugin
    from mdit_py_plugins.amsmath import amsmath_plugin
    from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
    from mdit_py_plugins.container import container_plugin
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.dollarmath import dollarmath_plugin
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.myst_blocks import myst_block_plugin
    from mdit_py_plugins.myst_role import myst_role_plugin
    from mdit_py_plugins.substitution import substitution_plugin
    from mdit_py_plugins.tasklists import tasklists_plugin

    markdown = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    for plugin in (admon_plugin, amsmath_plugin, attrs_block_plugin, attrs_plugin, deflist_plugin, dollarmath_plugin):
        markdown.use(plugin)
    for plugin in (footnote_plugin, myst_block_plugin, myst_role_plugin, substitution_plugin, tasklists_plugin):
        markdown.use(plugin)
    for name in ("tip", "note", "warning", "details"):
        markdown.use(container_plugin, name=name)
    return markdown


MARKDOWN_IT_PYTHON = Renderer(
    "markdown-it-py with plugins",
    ("myst", "vitepress", "github", "obsidian"),
    lambda: modules_missing("mdit_py_plugins:mdit-py-plugins"),
    one_by_one(lambda text: str(_markdown().render(text))),
)
