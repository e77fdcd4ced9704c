"""What of a Markdown file no tool may touch, told by one simple pattern each; shares no code with the package.

The patterns are coarser than any parser: each takes what everyone who knows the construct would point at, wherever it
stands, and leaves alone what only a parser could tell. So a link in one of these regions is a fault beyond dispute.
"""

import re
from dataclasses import dataclass

_CODE = "code|pre|kbd|samp|var|script|style|textarea|button|svg|select|title|iframe"
_PROSE_FENCES = (
    "admonition|attention|caution|danger|error|hint|important|note|seealso|tip|warning|dropdown|tab-item|tab-set"
)
_CODE_SHORTCODES = "highlight|mermaid|text|codenew"
PATTERNS = {
    name: re.compile(pattern, re.MULTILINE | (re.DOTALL if dotall else 0))
    for name, dotall, pattern in (
        ("front matter", True, r"\A\ufeff?(---|\+\+\+)[ \t]*\r?\n.*?^\1[ \t]*\r?$"),
        ("comment", True, r"<!--.*?-->"),
        ("tag", True, r"(?<!\\)</?[A-Za-z][^<>{}]*>"),
        ("element", True, rf"<({_CODE})\b[^<>]*(?<!/)>.*?</\1>"),
        ("anchor", True, r"<a\s[^<>]*>(?:(?!\n\s*\n).)*?</a>"),
        ("shortcode", True, r"\{\{[<%].*?[>%]\}\}"),
        (
            "code shortcode",
            True,
            rf"\{{\{{[<%]\s*({_CODE_SHORTCODES})\b[^{{}}]*?(?<!/)[>%]\}}\}}.*?\{{\{{[<%]\s*/\s*\1\s*[>%]\}}\}}",
        ),
        ("expression", False, r"\{\{[^\n]*?\}\}"),
        ("liquid tag", False, r"\{%[^\n]*?%\}"),
        ("liquid comment", False, r"\{#[^\n]*?#\}"),
        ("component", True, r"<[A-Z]\w*(?:\s+[\w:@-]+(?:=(?:\"[^\"]*\"|'[^']*'|\{[^{}]*\}))?)*\s*/?>"),
        ("component comment", True, r"\{/\*.*?\*/\}"),
        ("import", False, r"^import\s[^\n]*\bfrom\s[^\n]*$|^import\s['\"][^\n]*$"),
        ("processing instruction", True, r"<\?.*?\?>"),
        ("server tag", True, r"<%.*?%>"),
        ("template toolkit", False, r"\[%[^\n]*?%\]"),
        ("url", False, r"\bhttps?://[^\s<>\"'`|()\[\]{}]+[\w/]"),
        ("www", False, r"\bwww\.[\w-]+(?:\.[\w-]+)+"),
        ("e-mail", False, r"\b[\w.+-]+@[\w-]+(?:\.\w+)+\b"),
        ("image", False, r"!\[[^\[\]\n]*\]\([^()\n]*\)"),
        ("link", False, r"(?<![\\\]\w])\[[^\[\]\n`$<>{}]+\](?:\([^()\s]*(?:\s+\"[^\"\n]*\")?\)|\[[^\[\]\n]+\])"),
        ("destination", False, r"\]\([^()\s\[\]]*(?:\s+\"[^\"\n]*\")?\)"),
        ("definition", False, r"^ {0,3}\[(?!\^)[^\[\]\n]+\]:[ \t]+\S[^\n]*$"),
        ("footnote label", False, r"\[\^[^\[\]\s]+\]:?"),
        ("abbreviation", False, r"^\*\[[^\]\n]+\]:[^\n]*$"),
        ("wiki link", False, r"!?\[\[[^\[\]\n]+\]\]"),
        ("citation", False, r"\[-?@[\w:.-]+[^\[\]\n]*\]"),
        ("display math", True, r"^\$\$$.*?^\$\$$"),
        ("math", False, r"(?<![\\$\w])\$(?![\s$])[^$\n`]*\\[a-z]+[^$\n`]*(?<!\s)\$(?![\d$])"),
        ("tex math", False, r"\\\([^\n]*?\\\)|\\\[[^\n]*?\\\]"),
        ("tex environment", True, r"^\\begin\{(\w+)\}.*?^\\end\{\1\}"),
        ("role", False, r"(?<![\w`])\{[a-z][\w:+-]*\}`[^`\n]+`"),
        ("container line", False, r"^[ \t]*:{3,}[^\n]*$"),
        ("admonition line", False, r"^[ \t]*(?:!!!|\?\?\?\+?|===) [^\n]*$"),
        ("alert", False, r"^[ \t]*>[ \t]*\[![\w-]+\][^\n]*$"),
        ("attribute list", False, r"\{:?[ ]*[.#][\w-][^{}\n]*\}|\{:[^{}\n]*\}"),
        ("snippet", False, r"^[ \t]*(?:--8<--|<<<)[^\n]*$"),
        ("extension", True, r"\{::(comment|nomarkdown)\}.*?\{:/(?:\1)?\}"),
        ("emoji", False, r"(?<![\w:]):[a-z][a-z0-9_+-]*:(?![\w:])"),
        ("vault comment", False, r"%%[^%\n]+%%"),
        ("keys", False, r"\+\+[a-z]+(?:\+[a-z]+)*\+\+"),
        ("contents", False, r"^\[TOC\][ \t]*$|^\[\[toc\]\][ \t]*$"),
    )
}  # fmt: skip
_FENCE = re.compile(r"(?P<indent>[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*)(?P<fence>`{3,}(?=[^`]*$)|~{3,})(?P<info>.*)")
_END = r"\n[ \t>]*\n|</?(?:p|li|div|h\d|td|tr|pre)\b"  # of what a code span can stand in
_SPAN = re.compile(rf"(?<![\\`])(`+)(?!`)((?:(?!{_END}).)+?)(?<!`)\1(?!`)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Region:
    """A protected region, in code points, and what it is."""

    start: int
    end: int
    name: str


def regions(text: str, *, braces: bool = False) -> list[Region]:
    """The protected regions of a text, in order; with `braces`, `{…}` on one line is one (MDX)."""
    found = list(_fences(text))
    rest = _blank(text, found)
    found += [Region(*span.span(), "code span") for span in _SPAN.finditer(rest)]
    for name, pattern in PATTERNS.items():
        found += [Region(*match.span(), name) for match in pattern.finditer(rest) if match[0].strip()]
    if braces:
        found += [Region(*match.span(), "braces") for match in re.finditer(r"\{[^{}\n]*\}", rest)]
    return sorted(found, key=lambda region: (region.start, region.end))


def _blank(text: str, found: list[Region]) -> str:
    """A text with spaces in place of some regions: what they show pairs with nothing outside."""
    parts: list[str] = []
    done = 0
    for region in found:
        parts += (text[done : region.start], " " * (region.end - region.start))
        done = region.end
    return "".join([*parts, text[done:]])


def _fences(text: str) -> list[Region]:
    """Fenced code, from fence to fence, but for that whose body is prose (MyST) and that which nothing closes."""
    found: list[Region] = []
    at, opened, fence = 0, -1, ""
    for line in text.split("\n"):
        match = _FENCE.match(line)
        if opened < 0 and match and not re.match(rf"\s*\{{(?:{_PROSE_FENCES})\}}", match["info"]):
            opened, fence = at + match.start("fence"), match["fence"]
        elif opened >= 0 and match and match["fence"].startswith(fence) and not match["info"].strip(" \t\r"):
            found.append(Region(opened, at + len(line), "fenced code"))
            opened = -1
        at += len(line) + 1
    return found


def faults(source: str, output: str, links: list[tuple[int, int]], *, braces: bool = False) -> list[str]:
    """What is wrong with links put into a text at these places of it: each told with the region that it harms.

    `output` must hold every region as it was, in order.
    """
    wrong: list[str] = []
    found = regions(source, braces=braces)
    for region in found:
        content = source[region.start : region.end]
        wrong += [
            f"{region.name} {content[:60]!r}: a link at {source[start:end]!r}"
            for start, end in links
            if start < region.end and region.start < end and not (start <= region.start and region.end <= end)
        ]
    done = 0
    for region in _outermost(found):
        content = source[region.start : region.end]
        at = output.find(content, done)
        if at < 0:
            wrong.append(f"{region.name} {content[:60]!r} is not in the output, or not in its place")
        else:
            done = at + len(content)
    return wrong


def _outermost(found: list[Region]) -> list[Region]:
    kept: list[Region] = []
    for region in sorted(found, key=lambda region: (region.start, -region.end)):
        if not kept or region.start >= kept[-1].end:
            kept.append(region)
    return kept
