"""Regions of a Markdown source that belong to a template language, a dialect's syntax or an address.

A region is found by its shape, whatever the Markdown parser makes of it: templates run before the parser does.
Everything here costs nothing on a site of another dialect, so it is always on; a pattern is only tried where one of
its triggers, a literal, occurs at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Region = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Syntax:
    """A construct of some dialect; `pattern` is searched for where one of `triggers` occurs."""

    name: str
    triggers: tuple[str, ...]
    pattern: re.Pattern[str]


def _syntax(name: str, triggers: str, pattern: str, flags: int = 0) -> Syntax:
    return Syntax(name, tuple(triggers.split(" ")), re.compile(pattern, re.MULTILINE | flags))


# Shortcodes and tags whose body is code or data; every other pair's body is prose.
_CODE_BODIES = (
    "highlight|text|code|raw|comment|mermaid|math|katex|latex|chart|graphviz|plantuml|gist|verbatim|literal"
)

_LINE = r"^[ \t>]*(?:[-*+][ \t]+)?"
_BRACES = r"\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}"
_MODULE_LINE = (
    r"^(?:import|export)\s+(?:[\w*{][^\n]*?\sfrom\s+)?['\"][^'\"\n]+['\"];?[ \t]*$"
    r"|^import\s+[\w*{](?:[^;\n]|\n(?!\s*\n))*?\sfrom\s+['\"][^'\"\n]+['\"];?"
    r"|^export\s+(?:const|let|var|default|function|class|async)\b(?:[^\n]|\n(?!\s*\n))*"
)

SOURCE_SYNTAXES = (
    # Templates: Liquid, Jinja, Hugo, Handlebars, Vue, ERB, EJS, PHP, sdx.
    _syntax(
        "code-shortcode",
        "{{",
        rf"(?s)\{{\{{[<%]-?\s*({_CODE_BODIES})\b(?:[^}}]|\}}(?!\}}))*\}}\}}.*?\{{\{{[<%]-?\s*/\s*\1\s*-?[%>]\}}\}}",
    ),
    _syntax("code-tag", "{%", rf"(?s)\{{%-?\s*({_CODE_BODIES})\b[^%]*%\}}.*?\{{%-?\s*end\1\s*-?%\}}"),
    _syntax("shortcode", "{{", r"\{\{[<%](?:[^>%\n]|[>%](?!\}\})|\n(?!\s*\n))*[>%]\}\}"),
    _syntax("expression", "{{", r"\{\{\{?(?:[^}\n]|\}(?!\})|\n(?!\s*\n))*\}\}\}?"),
    _syntax("tag", "{%", r"\{%(?:[^%\n]|%(?!\})|\n(?!\s*\n))*%\}"),
    _syntax("template-comment", "{#", r"\{#(?:[^#\n]|#(?!\})|\n(?!\s*\n))*#\}"),
    _syntax("server-tag", "<% <?", r"<%(?:[^%]|%(?!>))*%>|<\?(?:[^?]|\?(?!>))*\?>"),
    _syntax("sdx-tag", "[%", r"\[%(?:[^%\n]|%(?!\]))*%\]"),
    # MDX: imports, exports, components with props, comments.
    _syntax("module-line", "import export", _MODULE_LINE),
    _syntax(
        "component",
        "<",
        rf"<[A-Z][\w.]*(?:\s(?:[^<>{{}}\"'\n]|\"[^\"]*\"|'[^'\n]*'|{_BRACES}|\n(?!\s*\n))*)?/?>",
    ),
    _syntax("component-comment", "{/*", r"(?s)\{/\*.*?\*/\}"),
    # Obsidian: comments and block ids.
    _syntax("vault-comment", "%%", r"%%(?:[^%\n]|%(?!%)|\n(?!\s*\n))*%%"),
    _syntax("block-id", "^", r"(?:(?<=\s)|^)\^[\w-]+[ \t]*$"),
    # Admonitions, containers, tabs: the line that opens one, with its title.
    _syntax("container-line", ":::", _LINE + r":{3,}[^\n]*$"),
    _syntax("admonition-line", "!!! ??? ===", _LINE + r"(?:!!!|\?\?\?\+?|===[!+]?)[ \t]+(?:\"[^\n]*|[\w-][^\n]*)$"),
    _syntax("alert", "[!", r"^[ \t>]*>[ \t]*\[![\w-]+\][^\n]*$"),
    # MyST, Sphinx, kramdown, Python-Markdown.
    _syntax("role", "}`", r"\{[\w:.+-]+\}(?=`)"),
    _syntax("target", ")=", r"^\([^()\n]+\)=[ \t]*$"),
    _syntax(
        "attributes",
        "{: {. {# =",
        r"\{:?[ \t]*(?:[.#][\w:.-]+|[\w:-]+=(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s}]+))(?:[ \t]+[^{}\n]*)?\}"
        r"|\{:[^{}\n]*\}|\{=\w+\}",
    ),
    _syntax("abbreviation", "*[", r"^[ \t]{0,3}\*\[[^\]\n]+\]:[^\n]*$"),
    _syntax("snippet", "--8<--", r"^[ \t]*-+8<-+[^\n]*$"),
    _syntax("include", "{!", r"\{![^!\n]+!\}"),
    _syntax(
        "critic",
        "{++ {-- {~~ {== {>>",
        r"\{(?:\+\+|--|~~|==|>>)(?:[^}\n]|\n(?!\s*\n))*?(?:\+\+|--|~~|==|<<)\}",
    ),
    # Math that CommonMark does not know.
    _syntax("display-math", "$$", r"(?s)\$\$.+?\$\$"),
    _syntax("tex-math", "\\( \\[", r"\\\((?:[^\n]|\n(?!\s*\n))*?\\\)|\\\[(?:[^\n]|\n(?!\s*\n))*?\\\]"),
    _syntax("definition-line", "]:", r"^[ \t>]{0,6}\[[^\]\n]+\]:[ \t]*\S[^\n]*$"),
)
"""Found in the source: what a template engine sees, or what is told by where it stands on a line."""

PROSE_SYNTAXES = (
    # Real links have no brackets left in the prose, so these are the shapes that nothing defines here: wiki links,
    # references, footnotes, citations. Another tool may define them.
    _syntax("wikilink", "[[", r"!?\[\[[^\[\]\n]+\]\]"),
    _syntax("contents", "[TOC] [[toc]] [toc]", r"\[\[?(?:TOC|toc)\]?\]"),
    _syntax("footnote-label", "[^", r"\[\^[^\]\s]+\]:?"),
    _syntax("reference", "][ ](", r"\[[^\[\]]+\](?:\[[^\[\]\n]*\]|\([^()\n]*\))"),
    _syntax("shortcut", "[", r"\[[^\[\]\s]+\]"),
    _syntax("citation", "@", r"\[[^\[\]\n]*(?<![\w.])@[\w:.#$%&+?~/-]+[^\[\]\n]*\]"),
    _syntax("emoji", ":", r"(?<![\w:]):[a-z0-9_+-]+:(?![\w:])"),
    # Addresses.
    _syntax("url", "://", r"(?i)\b[a-z][a-z0-9+.-]{1,20}://[^\s<>\"'`\x01]*"),
    _syntax("www", "www.", r"(?i)\bwww\.[^\s<>\"'`\x01]+"),
    _syntax("email", "@", r"[\w.+%\x02-]+@[\w\x02-]+(?:\.[\w\x02-]+)+"),
    _syntax("mailto", "mailto:", r"\bmailto:[^\s\x01]+"),
    # An HTML tag that the parser refused.
    _syntax("loose-tag", "<", r"</?[A-Za-z][\w.:-]*(?:\s[^<>\x01]*)?/?>"),
)
"""Found in the prose, where markup no longer shows: so that a link that is added changes none of them."""

_EXPRESSION = _syntax("mdx-expression", "{", _BRACES)


def source_regions(source: str, start: int, *, mdx: bool = False) -> Iterator[Region]:
    """Yield the protected regions that show in `source`, from the code point `start` on, in no order."""
    return _search((*SOURCE_SYNTAXES, _EXPRESSION) if mdx else SOURCE_SYNTAXES, source, start)


def prose_regions(prose: str, start: int) -> Iterator[Region]:
    """Yield the protected regions that show in the prose of a document, from `start` on, in no order."""
    return _search(PROSE_SYNTAXES, prose, start)


def _search(syntaxes: tuple[Syntax, ...], text: str, start: int) -> Iterator[Region]:
    for syntax in syntaxes:
        if any(trigger in text for trigger in syntax.triggers):
            for found in syntax.pattern.finditer(text, start):
                yield found.span()


def merged(regions: Iterable[Region]) -> list[Region]:
    """Return the regions sorted, those that touch or overlap made one."""
    result: list[Region] = []
    for start, end in sorted(regions):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        elif start < end:
            result.append((start, end))
    return result
