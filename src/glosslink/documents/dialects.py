"""Dialects of Markdown: what a site's generator reads otherwise than CommonMark does.

What all dialects protect is protected always (`protected.py`). A dialect is named only where it *opens* what
CommonMark would take for code, or gives braces a meaning: its view of a document is the same text, of the same
length, in which the parser sees what the generator sees. Places in the view are places in the source.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from glosslink.documents.fences import after
from glosslink.documents.markdown_in_html import markdown_in_html
from glosslink.documents.notes import note_bodies
from glosslink.documents.raw_html import raw_blocks
from glosslink.expressions import expression
from glosslink.records import dataclass

if TYPE_CHECKING:
    from pathlib import Path

    from glosslink.settings import Dialect as Name

View = Callable[[str], str]

_SURROGATE = expression("[\ud800-\udfff]")

_FENCE = expression(r"[ \t>]*(`{3,}|~{3,})")
_ADMONITION = expression(r"( *)(?:!!!|\?\?\?\+?|===[!+]?)[ \t]+\S")
_DIRECTIVE = expression(r"[ \t]*(`{3,}|~{3,}|:{3,})[ \t]*\{([\w:.-]+)\}")
_OPTION = expression(r"[ \t]*:[\w-]+:")
# Directives of MyST and Sphinx, and of the usual extensions, whose body is Markdown for the reader.
_PROSE_DIRECTIVES = frozenset(
    "admonition attention caution danger error hint important note seealso tip warning todo deprecated versionadded "
    "versionchanged margin sidebar topic epigraph pull-quote highlights aside dropdown details card grid grid-item "
    "grid-item-card tab-set tab-item tabs tab exercise solution proof theorem lemma definition corollary remark "
    "example compound container".split()
)


def _as_it_is(text: str) -> str:
    return text


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a kind of site reads Markdown: by which files one knows it, its view of a document, what that opens.

    `braces` tells that `{…}` in any document is an expression, as it always is in `.mdx`, and `typographer` that what
    stands beside a straight quote decides how it is rounded, so that a bracket there makes a difference.
    """

    name: str
    marks: tuple[str, ...] = ()
    view: View = _as_it_is
    opens: str = ""
    braces: bool = False
    typographer: bool = False

    def body(self, text: str) -> str:
        """Return what a parser gets to see of a text without its front matter: its view, which can be encoded.

        A lone surrogate is no text; its replacement is as long, in code points and in bytes.
        """
        seen = self.view(text)
        try:
            seen.encode()
        except UnicodeEncodeError:
            return _SURROGATE.sub("\ufffd", seen)
        return seen


def indented_bodies(text: str) -> str:
    """Show `!!!`, `???` and `===` with their indented bodies as list items, not as code (Python-Markdown).

    An item may hold all that a body does: empty lines, lists, code. One that is shown as code stays code.
    """
    if "!!!" not in text and "???" not in text and "===" not in text:
        return text
    lines = text.split("\n")
    fence = ""
    for number, line in enumerate(lines):
        opened = _ADMONITION.match(line) if not fence else None
        if opened:
            lines[number] = opened[1] + _item(line[len(opened[1]) :], (*lines[number + 1 : number + 2], "")[0])
        fence = after(line.lstrip(" "), fence, _FENCE)
    return "\n".join(lines)


def _item(marked: str, below: str) -> str:
    """Return the line that opens a list item with a body four columns further in, as long as the line `marked`.

    A body that begins right below is kept apart from the title by a rule in its place, unless a link stands there.
    """
    title = marked[4:]
    if below.strip() and "](" not in title:
        title = "-" * len(title.rstrip("\r")) + "\r" * title.endswith("\r")
    elif title[0] in " \t":
        title = f"_{title[1:]}"
    return f"*   {title}" if len(title.rstrip("\r")) > 2 else f"* -{'-' * (len(marked) - 3)}"


def directive_bodies(text: str) -> str:
    """Show the bodies of directives that hold prose as plain Markdown: their fences and options are blanked (MyST)."""
    if "{" not in text:
        return text
    lines = text.split("\n")
    stack: list[str] = []  # the fences that are open; "" for one whose content is no prose
    options = ""  # what options may stand here: `:name: value`, or YAML up to the next `---`
    for number, line in enumerate(lines):
        opened = _DIRECTIVE.match(line)
        if options == "---" or (options and (_OPTION.match(line) or line.strip() == "---")):
            options = _after_option(line, options)
            lines[number] = _blank(line)
            continue
        options = ""
        if opened and not (stack and stack[-1].startswith("!")):
            prose = opened[2].rpartition(":")[2] in _PROSE_DIRECTIVES
            stack.append(opened[1] if prose else f"!{opened[1]}")
            options = ":" if prose else ""
            lines[number] = _blank(line) if prose or opened[1][0] == ":" else line
        elif stack and _closes(line, stack[-1].lstrip("!")):
            lines[number] = line if stack.pop().startswith("!") else _blank(line)
        elif (found := _FENCE.match(line)) and not (stack and stack[-1].startswith("!")):
            stack.append(f"!{found[1]}")
    return "\n".join(lines)


def _after_option(line: str, options: str) -> str:
    """Return what options may stand below a line of options."""
    if line.strip() != "---":
        return options
    return "" if options == "---" else "---"


def _closes(line: str, fence: str) -> bool:
    bare = line.strip()
    return bare.startswith(fence) and not bare.strip(fence[0])


def _blank(line: str) -> str:
    return " " * (len(line) - 1) + "\r" if line.endswith("\r") else " " * len(line)


_BODIES = "the indented bodies of `!!!`, `???` and `===` are prose"
_IN_HTML = 'what an element with `markdown="1"` holds is Markdown, and any other goes on to its end tag as HTML'
_NOTES = "the further paragraphs of footnotes are prose"
_DEFINITIONS = "the further paragraphs of footnotes and definitions are prose"
_PYTHON = f"{_BODIES}; {_IN_HTML}; {_DEFINITIONS}"
_FENCES = "the bodies of directives such as `{note}` are prose, in backticks or colons"


def _python_markdown(text: str) -> str:
    return raw_blocks(markdown_in_html(_notes_and_definitions(indented_bodies(text))))


def _kramdown(text: str) -> str:
    return raw_blocks(markdown_in_html(_notes_and_definitions(text)))


def _myst(text: str) -> str:
    return note_bodies(directive_bodies(text))


def _notes_and_definitions(text: str) -> str:
    return note_bodies(text, definitions=True)


DIALECTS = {
    dialect.name: dialect
    for dialect in (
        Dialect("commonmark"),
        Dialect("github", (), note_bodies, _NOTES),
        Dialect(
            "hugo", ("hugo.toml", "hugo.yaml", "hugo.json"), _notes_and_definitions, _DEFINITIONS, typographer=True
        ),
        Dialect("jekyll", ("_config.yml", "_config.toml"), _kramdown, f"{_IN_HTML}; {_DEFINITIONS}"),
        Dialect("mkdocs", ("mkdocs.yml", "mkdocs.yaml", "zensical.toml"), _python_markdown, _PYTHON),
        Dialect(
            "docusaurus",
            ("docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs"),
            note_bodies,
            _NOTES,
            braces=True,
        ),
        Dialect("astro", ("astro.config.mjs", "astro.config.ts", "astro.config.js"), note_bodies, _NOTES),
        Dialect("vitepress", (".vitepress",)),
        Dialect("myst", ("myst.yml", "conf.py"), _myst, f"{_FENCES}; {_NOTES}"),
        Dialect("quarto", ("_quarto.yml",), _notes_and_definitions, _DEFINITIONS),
        Dialect("mdbook", ("book.toml",), note_bodies, _NOTES),
        Dialect("pelican", ("pelicanconf.py",), _python_markdown, _PYTHON),
        Dialect("obsidian", (".obsidian",), note_bodies, _NOTES),
    )
}
"""Every dialect by its name, in the order in which a site's files are looked for."""
MOVES = frozenset("hugo jekyll mkdocs docusaurus astro vitepress myst pelican obsidian".split())
"""The dialects of generators that make links to files into links to their pages, but not in raw HTML.

mdBook and Quarto look at all links; where files are read as they are, as on GitHub, the path is right anyway.
"""


COMMONMARK = DIALECTS["commonmark"]


def detect(root: Path) -> Name:
    """Return the name of the dialect that a site's own files at `root` tell; `commonmark` where none does."""
    for dialect in DIALECTS.values():
        if any((root / mark).exists() for mark in dialect.marks):
            return cast("Name", dialect.name)
    return "commonmark"
