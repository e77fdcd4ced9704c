"""MyST as Sphinx and Jupyter Book read it: myst-parser with every extension, through docutils."""

import contextlib
import io

from referees.renderer import Renderer, modules_missing, one_by_one

EXTENSIONS = (
    "amsmath attrs_block attrs_inline colon_fence deflist dollarmath fieldlist html_admonition html_image "
    "replacements smartquotes strikethrough tasklist substitution"
).split()


def _render(text: str) -> str:
    from docutils.core import publish_parts
    from myst_parser.docutils_ import Parser

    settings = {
        "myst_enable_extensions": EXTENSIONS,
        "file_insertion_enabled": False,
        "report_level": 2,
        "halt_level": 5,
        "warning_stream": io.StringIO(),
        "myst_suppress_warnings": ["myst.header"],
    }
    with contextlib.redirect_stderr(io.StringIO()):
        return str(publish_parts(text, parser=Parser(), writer="html5", settings_overrides=settings)["html_body"])


MYST = Renderer("myst-parser", ("myst",), lambda: modules_missing("myst_parser:myst-parser"), one_by_one(_render))
