"""What must hold of any text at all, linked in any style and dialect: one function, for all fuzzers."""

import re
from dataclasses import dataclass
from html import escape

import oracle
from generated_markdown import GLOSSARY
from glosslink import Linker, LinkResult, Settings
from glosslink.documents.dialects import DIALECTS

STYLES = ("inline", "reference", "html")
LINKER = Linker(GLOSSARY)
# mistune is no judge of what nobody would write: it knows no short comments (`<!-->`), and takes the last line of a
# paragraph for the head of a table. On pages that people have written it is one (`test_real_sites`, `test_harmless`).
JUDGES = tuple(judge for judge in oracle.referees() if judge.name != "mistune")
_DEFINITIONS = re.compile(r"(?:(?:\r?\n)*\[gl-[^\]]+\]: /[^\r\n]*)+(?:\r?\n)*")


@dataclass(frozen=True, slots=True)
class Setup:
    """How a text is linked: all that a fuzzer varies beside the text."""

    style: str = "inline"
    dialect: str = "commonmark"
    first: str = "every"
    skip: tuple[str, ...] = ()
    title: bool = False
    path: str = "post.md"

    def linker(self) -> Linker:
        wanted = Settings(style=self.style, dialect=self.dialect, first=self.first, skip=self.skip, title=self.title)
        return LINKER.with_settings(wanted)


def is_ours(href: str) -> bool:
    return href.startswith(("/glossary/#", "/essays/essay/"))


def faults(text: str, setup: Setup) -> list[str]:
    """What is wrong with the way a text is linked and unlinked, one sentence each; an exception is the caller's."""
    linker, path = setup.linker(), setup.path
    result = linker.link(text, path, resolve=False)
    bare = linker.unlink(text, path).text
    found = [] if result.source == text else ["the source that is told of is another text"]
    noticed = "<!-- glosslink: notice -->" in text  # which goes with the last link
    if not noticed and _without(result) != text:
        found.append("more than links was put in")
    if linker.unlink(result.text, path).text != bare:
        found.append("unlinking gives back more or less than what was put in")
    if linker.unlink(bare, path).text != bare:
        found.append("unlinking leaves something to unlink")
    if linker.link(result.text, path, resolve=False).text != result.text:
        found.append("linking twice does more")
    if noticed:
        return found
    view = DIALECTS[setup.dialect].view  # where a dialect opens what CommonMark takes for code, renderers must see it
    return found + oracle.harm(_seen(view, text), _seen(view, result.text), is_ours, JUDGES)


def _seen(view, text: str) -> str:
    head, body = oracle.front_matter(text)
    return head + view(body)


def _without(result: LinkResult) -> str:
    """The output less the markup of the links that are told of, and less definitions of our labels at one place."""
    readings = [result.text]
    for found in _DEFINITIONS.finditer(result.text):
        starts = [found.start() + at.start() for at in re.finditer(r"(?:\r?\n)?\r?\n\[", found[0])]
        lines = [at.end() for at in re.finditer(r"[^\r\n](?=[\r\n]|\Z)", found[0])]
        ends = [found.start() + at for end in lines for at in (end, *_line_end(found[0], end))]
        cuts = {(start + less, end) for start in starts for less in (0, 1, 2) for end in ends if start < end}
        readings += [result.text[:start] + result.text[end:] for start, end in sorted(cuts)]
    return next((plain for text in readings if (plain := _unlinked(result, text)) == result.source), "")


def _line_end(text: str, at: int) -> list[int]:
    end = re.compile(r"\r?\n").match(text, at)
    return [end.end()] if end else []


def _unlinked(result: LinkResult, text: str) -> str:
    """A text less the markup of the links that are told of, taken out by their places alone."""
    parts: list[str] = []
    at = done = 0  # in the text, in the source
    for link in result.links:
        parts.append(text[at : (at := at + link.start - done)])
        opening, closing = _markup(text, at, link.url)
        at += len(opening)
        parts.append(text[at : (at := at + link.end - link.start)])
        found = re.compile(closing).match(text, at)
        if not found:
            return f"no link at {at}: {text[at : at + 40]!r}"
        at, done = found.end(), link.end
    return "".join([*parts, text[at:]])


def _markup(text: str, at: int, url: str) -> tuple[str, str]:
    title = r"""(?: "[^"]*")?"""
    if text.startswith("[", at):
        return "[", rf"\]\({re.escape(url)}{title}\)|\]\[gl-[^\]]+\]"
    anchor = rf'<a href="{re.escape(escape(url))}" class="glossary-link"(?: title="[^"]*")?>'
    opening = re.compile(anchor).match(text, at)
    return (opening[0] if opening else "?"), "</a>"
