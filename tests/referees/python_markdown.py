"""Python-Markdown with what MkDocs sites switch on: its own extensions and those of PyMdown."""

import warnings
from functools import cache
from typing import Any

from referees.renderer import Renderer, modules_missing, one_by_one

EXTENSIONS = (
    *"abbr admonition attr_list def_list footnotes md_in_html tables toc".split(),
    *(f"pymdownx.{name}" for name in "betterem caret critic details emoji highlight inlinehilite keys mark".split()),
    *(f"pymdownx.{name}" for name in "smartsymbols snippets superfences tabbed tasklist tilde arithmatex".split()),
)
OPTIONS = {
    "toc": {"permalink": False, "toc_depth": "1"},
    "pymdownx.tabbed": {"alternate_style": True},
    "pymdownx.arithmatex": {"generic": True},
    "pymdownx.snippets": {"check_paths": False, "base_path": []},
    "pymdownx.highlight": {"use_pygments": False},
}


@cache
def _markdown() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import markdown

        return markdown.Markdown(extensions=list(EXTENSIONS), extension_configs=OPTIONS)


def _render(text: str) -> str:
    return str(_markdown().reset().convert(text))


PYTHON_MARKDOWN = Renderer(
    "python-markdown",
    ("mkdocs", "pelican"),
    lambda: modules_missing("markdown:markdown", "pymdownx:pymdown-extensions"),
    one_by_one(_render),
)
