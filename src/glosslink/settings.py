"""What a configuration can say, and what holds where it says nothing; `config` reads it, `setting_types` judges it."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from glosslink.link_template import TEMPLATES, parse
from glosslink.records import dataclass, field

STYLES = ("inline", "reference", "html", *TEMPLATES.values())
Language = Annotated[str, "a tag, such as de-AT"]
Style = Annotated[str, "a name, or a template"]
Dialect = Literal[
    "auto",
    "commonmark",
    "github",
    "hugo",
    "jekyll",
    "mkdocs",
    "docusaurus",
    "astro",
    "vitepress",
    "myst",
    "quarto",
    "mdbook",
    "pelican",
    "obsidian",
]
First = Literal["document", "section", "paragraph", "every"]
Context = Literal["headings", "lead-ins", "tables", "quotes", "lists", "footnotes", "html", "emphasis"]
Links = Literal["source", "build"]
Severity = Literal["error", "warning", "info"]
Limit = Annotated[int, "0 or more"]
Share = Annotated[float, "from 0 to 1"]
Count = Annotated[int, "1 or more"]
Codes = tuple[str, ...]

SITE_WIDE = ("glossary", "documents")  # what is read at all cannot depend on what is being read


@dataclass(frozen=True, slots=True)
class Settings:
    """What a configuration can say; the defaults are those of a configuration that says nothing."""

    glossary: tuple[str, ...] = ("glossary",)
    documents: tuple[str, ...] = ("**/*.md",)
    url: str = "/glossary/#{id}"
    known_urls: tuple[str, ...] = ()
    post_url: str = ""
    style: Style = "inline"
    title: bool = False
    first: First = "document"
    skip: tuple[Context, ...] = ("headings", "lead-ins")
    max_links: Limit | None = None
    max_per_paragraph: Limit | None = None
    links: Links = "source"
    notice: str = ""
    dialect: Dialect = "auto"
    language: Language = "en"


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """Which rules hold, where, and what they go by; each is known by code, name or the start of its code."""

    select: Codes = ("ALL",)
    ignore: Codes = ()
    severity: dict[str, Severity] = field(default_factory=dict)
    per_path_ignores: dict[str, Codes] = field(default_factory=dict)
    fail_on: Severity = "warning"
    baseline: str = ""
    noisy_share: Share = 0.5
    acronym_documents: Count = 3
    known_acronyms: Codes = ()


def check(settings: Settings) -> None:
    """Raise ValueError for settings that no file could hold and that a type checker would have told of."""
    for name, kind in (("first", First), ("dialect", Dialect), ("links", Links)):
        if (value := getattr(settings, name)) not in get_args(kind):
            raise ValueError(f"`{name}` takes one of {_named(kind)}, not {value!r}")
    if isinstance(settings.skip, str) or not {*settings.skip} <= {*get_args(Context)}:
        raise ValueError(f"`skip` takes a tuple of {_named(Context)}, not {settings.skip!r}")
    for name in ("max_links", "max_per_paragraph"):
        if (limit := getattr(settings, name)) is not None and (not isinstance(limit, int) or limit < 0):
            raise ValueError(f"`{name}` takes None or a whole number, 0 or more, not {limit!r}")
    try:
        check_style(settings.style)
    except ValueError as error:
        raise ValueError(f"`style` {error}") from None


def _named(kind: object) -> str:
    return ", ".join(f'"{name}"' for name in get_args(kind))


def check_style(style: str) -> None:
    """Raise ValueError for what is neither the name of a style nor a template that can be used."""
    if style not in STYLES and "{" not in style:
        from difflib import get_close_matches
        from json import dumps

        near = get_close_matches(style.lower(), STYLES, n=1)
        hint = f'; did you mean "{near[0]}"?' if near else ""
        names = ", ".join(f'"{name}"' for name in STYLES)
        given = dumps(style, ensure_ascii=False)
        given = given if len(given) < 60 else f"{given[:56]} …"
        raise ValueError(f"takes one of {names}, or a template with {{text}}, not {given}{hint}")
    if style not in STYLES:
        parse(style)
