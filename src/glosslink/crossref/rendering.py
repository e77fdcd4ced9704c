"""Jinja2, set up so that what a glossary says is text wherever it is written, in HTML and in Markdown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from glosslink.crossref import markdown_text, markup
from glosslink.errors import GlosslinkError

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment

HERE = Path(__file__).parent


def environment(suffix: str, templates: Path | None = None) -> Environment:
    """Return the templates for pages whose names end in `suffix`: those in the folder `templates` go before ours."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    folders = [*([templates] if templates else []), HERE / "templates"]
    escape = markdown_text.escape if suffix == ".md" else markup.escape
    return Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        finalize=_escaper(escape),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _escaper(escape: Callable[[str], str]) -> Callable[[Any], Any]:
    """Return what every value in a template passes through; Jinja2's own escaping leaves template syntax active."""
    from markupsafe import Markup

    def finalize(value: Any) -> Any:
        return value if hasattr(value, "__html__") else Markup(escape(str(value)))  # noqa: S704  # just escaped

    return finalize


def render(environment: Environment, name: str, **values: Any) -> str:
    """Return what the template `name` makes of `values`. Raises GlosslinkError where it cannot."""
    from jinja2 import TemplateError, TemplateSyntaxError

    try:
        return environment.get_template(name).render(**values)
    except TemplateSyntaxError as error:
        raise GlosslinkError(f"{error.filename or error.name}:{error.lineno}: {error.message}") from None
    except (TemplateError, TypeError, ValueError) as error:
        raise GlosslinkError(f"the template {name} cannot be used: {error}") from None


def asset(name: str) -> str:
    """Return one of our stylesheets and scripts."""
    return (HERE / "assets" / name).read_text(encoding="utf-8")
