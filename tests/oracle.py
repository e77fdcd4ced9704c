"""Did an edit of a Markdown text change anything but the links it inserted?

The answer is sought in what readers get, not in the source: several renderers make HTML of both texts, an HTML5
parser reads it, the inserted links are unwrapped, and the rest must be equal. This module imports nothing of the
package under test, so that one misreading of Markdown cannot be made twice.

Limits. A link that a renderer does not show (in an image's description) is no difference; compare `inserted` with the
number expected. `<a>` without `href` is a jump target or a template's placeholder (`<a directory>`), often unclosed:
a link inside it counts as nested only until its `</a>` or the end of its block.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from html import unescape
from itertools import zip_longest
from typing import TypeAlias

import cmarkgfm  # type: ignore[import-untyped]
import html5lib
import mistune
import pyromark
from cmarkgfm.cmark import Options as Cmark  # type: ignore[import-untyped]
from markdown_it import MarkdownIt

IsOurs: TypeAlias = Callable[[str], bool]
Attributes: TypeAlias = tuple[tuple[str, str], ...]
Node: TypeAlias = tuple[str, str, Attributes]  # (token type, name or characters, attributes)


@dataclass(frozen=True, slots=True)
class Referee:
    """One renderer: its name, and Markdown to HTML. Raises whatever the renderer raises."""

    name: str
    render: Callable[[str], str]

    def __str__(self) -> str:
        return self.name


def referees() -> tuple[Referee, ...]:
    """All renderers, each with what blogs use; markdown-it has no footnotes here: `[^1]: x` defines a link."""
    pulldown = (
        pyromark.Options.ENABLE_TABLES
        | pyromark.Options.ENABLE_STRIKETHROUGH
        | pyromark.Options.ENABLE_FOOTNOTES
        | pyromark.Options.ENABLE_TASKLISTS
    )
    gfm = Cmark.CMARK_OPT_UNSAFE | Cmark.CMARK_OPT_FOOTNOTES
    markdown_it = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    plugins = ["table", "strikethrough", "footnotes", "task_lists"]
    mistune_html = mistune.create_markdown(escape=False, plugins=plugins)
    return (
        Referee("pulldown-cmark", lambda text: pyromark.html(text, options=pulldown)),
        Referee("cmark-gfm", lambda text: str(cmarkgfm.github_flavored_markdown_to_html(_whole(text), gfm))),
        Referee("markdown-it", lambda text: str(markdown_it.render(text))),
        Referee("mistune", lambda text: str(mistune_html(text))),
    )


def _whole(text: str) -> str:
    """A text whose first byte-order mark was taken off as cmark takes it, which would take off another one."""
    return "\ufeff" + text if text.startswith("\ufeff") else text


def harm(before: str, after: str, is_ours: IsOurs, judges: Iterable[Referee] | None = None) -> list[str]:
    """What an edit changed besides inserting links, one sentence each; empty if it was harmless.

    `is_ours` tells from a destination (as HTML has it, entities resolved) whether a link may have been inserted;
    links to such a destination that `before` has already are the author's. Front matter must be equal and is not
    rendered. A renderer that fails on the author's own text has no opinion.
    """
    head, body = front_matter(before)
    new_head, new_body = front_matter(after)
    problems = [] if head == new_head else [f"front matter changed: {_first_difference(head, new_head)}"]
    for judge in referees() if judges is None else judges:
        html, new_html = _rendered(judge, body), _rendered(judge, new_body)
        if isinstance(html, Exception):
            continue
        if isinstance(new_html, Exception):
            problems.append(f"{judge}: fails on the edited text: {new_html!r}")
        else:
            problems += [f"{judge}: {problem}" for problem in html_harm(html, new_html, is_ours)]
    return problems


def _rendered(judge: Referee, text: str) -> str | Exception:
    try:
        # Below an HTML block, renderers keep the blank line that parts it from added link definitions.
        return PLACEHOLDER.sub("&lt;", judge.render(text).rstrip())
    except (RecursionError, ValueError) as error:  # nesting too deep; a lone surrogate
        return error


def inserted(before: str, after: str, is_ours: IsOurs, judge: Referee) -> int:
    """How many more links to our destinations the rendered `after` has than the rendered `before`."""
    before, after = (judge.render(front_matter(text)[1]) for text in (before, after))
    counts = [sum(is_ours(href) for tag in TAG.finditer(html) if (href := _href(tag))) for html in (before, after)]
    return counts[1] - counts[0]


FRONT_MATTER = re.compile(
    r"(?:\ufeff)?(?:(---|\+\+\+)[ \t]*\r?\n(?:.*?^)??\1[ \t]*(?:\r?\n|\Z))?", re.DOTALL | re.MULTILINE
)


def front_matter(text: str) -> tuple[str, str]:
    """A text cut in two: byte-order mark and YAML or TOML front matter (often empty), and the rest."""
    match = FRONT_MATTER.match(text)
    end = match.end() if match else 0
    return text[:end], text[end:]


def html_harm(before: str, after: str, is_ours: IsOurs) -> list[str]:
    """`harm` for two rendered texts: nested links first, then what `tree_harm` finds."""
    nested = _nested(after, is_ours) - _nested(before, is_ours)
    if not nested and _equal_as_text(before, after, is_ours):
        return []
    problems = [f"nested links: {inner!r} inside {outer!r}" for outer, inner in nested]
    return problems + tree_harm(before, after, is_ours)


def tree_harm(before: str, after: str, is_ours: IsOurs) -> list[str]:
    """How two HTML texts differ as trees, the added links unwrapped: visible text, author's links, the rest."""
    old, new = _read(before), _read(after)
    added = Counter(link.key for link in new.links if is_ours(link.href))
    added.subtract(link.key for link in old.links if is_ours(link.href))
    kept: list[Link] = []
    problems: list[str] = []
    for link in new.links:
        if added[link.key] <= 0:
            kept.append(link)
            continue
        added[link.key] -= 1
        if link.last == link.first + 1:
            problems.append(f"empty link: {link.href!r}")
    pairs: list[tuple[str, Sequence[object], Sequence[object]]] = [
        ("visible text", old.text, new.text),
        ("author's links", old.shown(old.links), new.shown(kept)),
        ("structure", old.without(()), new.without([link for link in new.links if link not in kept])),
    ]
    # Any of the others shows in the structure too, less legibly.
    changed = [f"{what} changed: {_first_difference(was, now)}" for what, was, now in pairs if was != now]
    return problems + (changed[:-1] if len(changed) > 1 else changed)


# What of a renderer's HTML is clear without a parser; every other "<" is left to html5lib.
TAG = re.compile(
    r"""<!--(?:-?>|.*?(?:--!?>|\Z))
    | <(?:[!?]|/(?![a-z>]))[^>]*>
    | <(?P<raw>script|style|textarea|title|xmp|iframe|noembed|noframes)\b[^>]*>.*?</(?P=raw)\b[^>]*>
    | <(?P<close>/?)(?P<name>[a-z][a-z0-9]*)
      (?P<attributes>(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(?P<slash>/?)>""",
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
# `<title>` in a template shown as text: HTML5 would take the rest of the page for the title, and no tag would be one.
PLACEHOLDER = re.compile(
    r"<(?=plaintext\b|(iframe|noembed|noframes|script|style|textarea|title|xmp)\b(?!.*</\1\b))",
    re.DOTALL | re.IGNORECASE,
)
HREF = re.compile(r"""\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))""", re.IGNORECASE)
LINK_END = re.compile(r"([^<]*)</a>")
BLOCKS = re.compile(r"blockquote|d[dlt]|details|div|h[1-6]|li|[ou]l|p|pre|section|t[dh]")
INLINE = re.compile(r"a|b|br|code|del|em|hr|i|img|input|kbd|s|small|span|strong|su[bp]|summary|u")
TABLE = re.compile(r"table|tbody|thead|tr")


def _href(tag: re.Match[str]) -> str | None:
    if (tag["name"] or "").lower() != "a" or tag["close"]:
        return None
    href = HREF.search(tag["attributes"])
    return unescape(href[1] or href[2] or href[3] or "") if href else None


def _nested(html: str, is_ours: IsOurs) -> Counter[tuple[str, str]]:
    """The pairs of nested `<a>` one of which is ours; a tree cannot tell, since HTML5 ends the outer one early."""
    found: Counter[tuple[str, str]] = Counter()
    open_links: list[str | None] = []
    for tag in TAG.finditer(html):
        name = (tag["name"] or "").lower()
        if name == "a" and tag["close"]:
            del open_links[-1:]
        elif name == "a":
            href = _href(tag)
            pairs = [(outer or "", href or "") for outer in open_links]
            found.update(pair for pair in pairs if is_ours(pair[0]) or is_ours(pair[1]))
            if href is not None or not tag["slash"]:
                open_links.append(href)
        elif tag["close"] and BLOCKS.fullmatch(name):
            while open_links and open_links[-1] is None:
                open_links.pop()
    return found


def _equal_as_text(before: str, after: str, is_ours: IsOurs) -> bool:
    """Whether two pages without nested links are surely equal: most are, and html5lib takes twenty times as long."""
    old, new = _without_links(before, is_ours), _without_links(after, is_ours)
    return bool(old and new and old[0] == new[0] and not old[1] - new[1])


def _without_links(html: str, is_ours: IsOurs) -> tuple[str, Counter[tuple[int, str]]] | None:
    """A page less our links' tags, and these with their places; None if that may not be what a parser would see.

    A link round mere characters can be taken out of the tree wherever a parser puts characters where they stand: not
    between the cells of a table, not at the start of `pre` (which drops a line break), not in `script`, `svg`, ...
    """
    if "<" in TAG.sub("", html):
        return None
    pieces: list[str] = []
    links: Counter[tuple[int, str]] = Counter()
    length = done = 0
    previous = ""
    for tag in TAG.finditer(html):
        name = (tag["name"] or "").lower()
        if name and not any(names.fullmatch(name) for names in (INLINE, BLOCKS, TABLE)):
            return None
        href = _href(tag)
        if href is not None and is_ours(href):
            end = LINK_END.match(html, tag.end())
            if not end or not end[1] or previous == "pre" or TABLE.fullmatch(previous):
                return None
            pieces += [html[done : tag.start()], end[1]]
            links[length + tag.start() - done, tag[0]] += 1
            length, done = length + tag.start() - done + len(end[1]), end.end()
        previous = name or previous
    return "".join([*pieces, html[done:]]), links


@dataclass(slots=True)
class Link:
    """An `<a>`: its place in the visible text (`start`, `end`), its tags' places in the nodes (`first`, `last`)."""

    attributes: Attributes
    start: int
    first: int
    end: int = 0
    last: int = 0

    @property
    def href(self) -> str:
        return dict(self.attributes).get("href", "")

    @property
    def key(self) -> tuple[int, int, Attributes]:
        return self.start, self.end, self.attributes


@dataclass(slots=True)
class Page:
    """A parsed page as a flat list of tokens; pages with equal lists have equal trees."""

    nodes: list[Node] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    text: str = ""

    def shown(self, links: Iterable[Link]) -> list[tuple[str, Attributes]]:
        return [(self.text[link.start : link.end], link.attributes) for link in links]

    def without(self, links: Iterable[Link]) -> list[Node]:
        """The nodes less these links' tags, adjacent characters joined as they are where no tag ever parted them."""
        dropped = {at for link in links for at in (link.first, link.last)}
        merged: list[Node] = []
        for at, node in enumerate(self.nodes):
            if at in dropped:
                continue
            if node[0] == "Characters" and merged and merged[-1][0] == "Characters":
                merged[-1] = ("Characters", merged[-1][1] + node[1], ())
            else:
                merged.append(node)
        return merged


def _without_targets(html: str) -> str:
    """HTML with each `<a>` without `href` renamed: HTML5 continues an unclosed one through the rest of the page."""
    names: list[str] = []

    def rename(tag: re.Match[str]) -> str:
        if (tag["name"] or "").lower() != "a":
            return tag[0]
        if tag["close"]:
            return f"</{names.pop() if names else 'a'}>"
        names.append("a" if _href(tag) is not None else "x-target")
        return f"<{names[-1]}{tag['attributes']}>"

    return TAG.sub(rename, html)


def _read(html: str) -> Page:
    page, length, texts = Page(), 0, list[str]()
    open_links: list[Link] = []
    tree = html5lib.parseFragment(_without_targets(html), treebuilder="etree", namespaceHTMLElements=False)
    for token in html5lib.getTreeWalker("etree")(tree):
        kind, data, name = token["type"], token.get("data", ""), token.get("name", "")
        if kind.endswith("Characters"):
            texts.append(data)
            length += len(data)
            page.nodes.append(("Characters", data, ()))
            continue
        attributes: Attributes = ()
        if isinstance(data, dict):
            attributes = tuple(sorted((key, value) for (_, key), value in data.items()))
        if kind == "StartTag" and name == "a":
            page.links.append(Link(attributes, length, len(page.nodes)))
            open_links.append(page.links[-1])
        elif kind == "EndTag" and name == "a":
            link = open_links.pop()
            link.end, link.last = length, len(page.nodes)
        page.nodes.append((kind, name or str(data), attributes))
    page.text = "".join(texts)
    return page


def _first_difference(was: Sequence[object], now: Sequence[object]) -> str:
    """Both sides from shortly before the first unequal item on; lists show that item alone."""
    at = next(i for i, (old, new) in enumerate(zip_longest(was, now)) if old != new)
    if isinstance(was, str):
        start = max(0, at - 20)
        return f"{was[start : at + 40]!r} became {now[start : at + 40]!r}"
    old, new = (str(side[at])[:120] if at < len(side) else "nothing" for side in (was, now))
    return f"{old} became {new}"
