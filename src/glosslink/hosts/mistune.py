"""The mistune plugin: texts are linked when they are rendered, and what is wrong in them is told.

    mistune.create_markdown(plugins=["glosslink.hosts.mistune.glosslink"])
    mistune.create_markdown(plugins=[linking(Path("glosslink.toml"))])

mistune reads some Markdown otherwise than CommonMark says, so its own rendering takes part in the proof.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from glosslink.hosts import report
from glosslink.hosts.site import Site

if TYPE_CHECKING:
    from collections.abc import Callable

    from mistune import BlockState, Markdown

_log = logging.getLogger("glosslink")


def glosslink(md: Markdown) -> None:
    """Link texts to the glossary of the site in the current folder. Raises ConfigError and GlossaryError."""
    linking()(md)


def linking(config: Path | None = None) -> Callable[[Markdown], None]:
    """Return the plugin that links to the glossary of a configuration, by default the nearest one.

    What the links are stands in `state.env["glosslink"]`, as a LinkResult, once a text is parsed; a path in
    `state.env["path"]` is that of the text. Raises ConfigError and GlossaryError.
    """
    site = Site.load(Path(), config, dialect="commonmark")
    report.tell(_log, site.warnings)

    def link(_: Markdown, state: BlockState) -> None:
        path = state.env.get("path")
        result = site.link(state.src, site.relative(Path(path)) if path else "", strict=True)
        report.tell(_log, result.diagnostics)
        state.env["glosslink"] = result
        state.process(result.text)

    def plugin(md: Markdown) -> None:
        md.before_parse_hooks.insert(0, link)

    return plugin
