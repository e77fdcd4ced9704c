"""What a configuration can say, and what holds where it says nothing; `config` reads it, `setting_types` judges it."""

from __future__ import annotations

from json import dumps
from typing import Annotated, Literal, get_args

from glosslink.expressions import expression
from glosslink.link_template import TEMPLATES, parse
from glosslink.records import dataclass, field
from glosslink.url_schemes import SAFE, is_safe, scheme

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

_BRACE = expression(r"\{[^{}]*\}?|\}")
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
    """Raise ValueError for settings that no file could hold."""
    texts = [name for name in ("glossary", "documents", "known_urls") if isinstance(getattr(settings, name), str)]
    if texts:
        raise ValueError(f"`{texts[0]}` takes a tuple of texts, not {getattr(settings, texts[0])!r}")
    for name, kind in (("first", First), ("dialect", Dialect), ("links", Links)):
        if (value := getattr(settings, name)) not in get_args(kind):
            raise ValueError(f"`{name}` takes one of {_named(kind)}, not {value!r}")
    if isinstance(settings.skip, str) or not {*settings.skip} <= {*get_args(Context)}:
        raise ValueError(f"`skip` takes a tuple of {_named(Context)}, not {settings.skip!r}")
    for name in ("max_links", "max_per_paragraph"):
        if (limit := getattr(settings, name)) is not None and (not isinstance(limit, int) or limit < 0):
            raise ValueError(f"`{name}` takes None or a whole number, 0 or more, not {limit!r}")
    for name, value, judge in (
        ("style", settings.style, check_style),
        ("url", settings.url, check_url),
        *(("known_urls", pattern, check_placeholders) for pattern in settings.known_urls),
    ):
        try:
            judge(value)
        except ValueError as error:
            raise ValueError(f"`{name}` {error}") from None


def _named(kind: object) -> str:
    return ", ".join(f'"{name}"' for name in get_args(kind))


def check_url(url: str) -> None:
    """Raise ValueError for what cannot be the URL of entries."""
    check_placeholders(url)
    check_scheme(url)


def check_scheme(url: str) -> None:
    """Raise ValueError for a URL that could run a script."""
    if not is_safe(url):
        schemes = ", ".join(f"`{name}:`" for name in SAFE)
        raise ValueError(f"may be a path, or begin with one of {schemes}, not with `{scheme(url)}:`")


def check_placeholders(url: str) -> None:
    """Raise ValueError for a pattern of URLs of entries that does not say where the entry goes."""
    rest = url.replace("{id}", "").replace("{page}", "").replace("{term}", "")
    if rest == url:
        raise ValueError(f"needs a {{id}}, {{term}} or {{page}}, where the entry goes, in {brief(url)}")
    if ("{" in rest or "}" in rest) and (brace := _BRACE.search(rest)):
        raise ValueError(f"knows the placeholders {{id}}, {{term}} and {{page}}, not {brace[0]}")


def brief(value: object) -> str:
    """Return a value as JSON, cut short."""
    text = dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)
    return text if len(text) < 60 else f"{text[:56]} …"


def check_style(style: str) -> None:
    """Raise ValueError for what is neither the name of a style nor a template that can be used."""
    if style not in STYLES and "{" not in style:
        from difflib import get_close_matches

        near = get_close_matches(style.lower(), STYLES, n=1)
        hint = f'; did you mean "{near[0]}"?' if near else ""
        names = ", ".join(f'"{name}"' for name in STYLES)
        raise ValueError(f"takes one of {names}, or a template with {{text}}, not {brief(style)}{hint}")
    if style not in STYLES:
        parse(style)
