"""The mistune plugin: texts are linked when they are rendered, and what is wrong in them is told.

    mistune.create_markdown(plugins=["glosslink.hosts.mistune.glosslink"])
    mistune.create_markdown(plugins=[linking(Path("glosslink.toml"))])

mistune reads some Markdown otherwise than CommonMark says, so its own rendering takes part in the proof. Unless it is
told otherwise it shows HTML as text, comments too, and then none is written.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from glosslink.documents.directives import NOTICE
from glosslink.hosts import report
from glosslink.hosts.site import Site
from glosslink.records import replace

if TYPE_CHECKING:
    from mistune import BlockState, Markdown
    from mistune.plugins import Plugin

_log = logging.getLogger("glosslink")


def glosslink(md: Markdown) -> None:
    """Link texts to the glossary of the site in the current folder. Raises ConfigError and GlossaryError."""
    linking()(md)


def linking(config: Path | None = None) -> Plugin:
    """Return the plugin that links to the glossary of a configuration, by default the nearest one.

    What the links are stands in `state.env["glosslink"]`, as a LinkResult, once a text is parsed; a path in
    `state.env["path"]` is that of the text. Raises ConfigError and GlossaryError.
    """
    site = Site.load(Path(), config, dialect="commonmark")
    escaping = replace(site, escapes=True)
    report.tell(_log, site.warnings)

    def link(md: Markdown, state: BlockState) -> None:
        path, escapes = state.env.get("path"), getattr(md.renderer, "_escape", False)
        place = site.relative(Path(path)) if path else ""
        result = (escaping if escapes else site).link(state.src, place, strict=True)
        if escapes and NOTICE[0] not in state.src:
            result = replace(result, text=_without_comments(result.text))
        report.tell(_log, result.diagnostics)
        state.env["glosslink"] = result
        state.process(result.text)

    def plugin(md: Markdown) -> None:
        md.before_parse_hooks.insert(0, link)

    return plugin


def _without_comments(text: str) -> str:
    """Return a text without the two comments around a notice that was put at its foot."""
    body, opening, notice = text.rpartition(NOTICE[0])
    return body + notice.strip().removesuffix(NOTICE[1]).strip() if opening else text
