"""What of a Markdown source belongs to a template language, a dialect's syntax or an address.

It is told by its shape, whatever the Markdown parser makes of it: templates run before the parser does. Everything
here costs nothing on a site of another dialect, so it is always on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from glosslink.documents.constructs import Constructs
from glosslink.documents.javascript import Braced, Statement
from glosslink.documents.regions import ANYWHERE, PARAGRAPH, STATEMENT, Enclosed, Headed, Paired, Shape, Tailed
from glosslink.expressions import expression
from glosslink.records import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from glosslink.documents.regions import Region, Syntax


def _shape(name: str, triggers: str, pattern: str) -> Shape:
    return Shape(name, tuple(triggers.split(" ")), expression(pattern, re.MULTILINE))


def _enclosed(name: str, triggers: str, opening: str, closing: str, within: re.Pattern[str] = PARAGRAPH) -> Enclosed:
    pair = (expression(opening, re.MULTILINE), expression(closing, re.MULTILINE))
    return Enclosed(name, tuple(triggers.split(" ")), *pair, within)


def _tailed(name: str, trigger: str, head: str, tail: str) -> Tailed:
    return Tailed(name, (trigger,), expression(rf"{head}\Z"), expression(tail))


_COLUMNS = expression(r"-[ \t]+-[- \t]*\r?(?:\n|\Z)")  # ends the line of dashes that draws the columns of a table


def _table(name: str, opening: str, closing: str) -> Enclosed:
    """Return a table of Pandoc, which has such a line."""
    return replace(_enclosed(name, "--", opening, closing, ANYWHERE), sign=_COLUMNS)


def _template(name: str, triggers: str, opening: str, closing: str) -> Enclosed:
    return replace(_enclosed(name, triggers, opening, closing), templated=True)


# Shortcodes and tags whose body is code or data; every other pair's body is prose.
_CODE_BODIES = (
    "highlight|text|code|raw|comment|mermaid|math|katex|latex|chart|graphviz|plantuml|gist|verbatim|literal"
    "|rawhtml|raw_html|raw-html|html|css|svg|js|javascript|script|stylesheet|schema"
)
# Shortcodes whose body is the text of a link, and those that say where one leads.
_LINK_BODIES = r"a|anchor|linkbutton|(?:[\w./-]*[./_-])?(?:button|btn|link)"
_LINE = r"^[ \t>]*(?:[-*+][ \t]+)?"
_END = r"[ \t]*\r?$"
_BRACES = r"\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}"
_PROPS = rf"(?:[^<>{{}}\"'\n]|\"[^\"]*\"|'[^'\n]*'|{_BRACES}|\n(?!\s*\n))"
# Components that are links by their names, as in React and Vue, or say where one leads; anchors with JavaScript in
# them, which are no HTML to the parser.
_LINK_TAG = (
    r"<(?=(?>[\w.-]+)(?:(?<=Link)|(?<=Button)|(?<=-link)|(?<=-button))[\s>]"
    rf"|(?:[A-Z]|[a-z]\w*-)[\w.-]*\s{_PROPS}*?(?<=\s)(?:v-bind)?:?(?:href|to)=|a\s[^<>]*?=\{{)"
    rf"([A-Z][\w.]*|[a-z]\w*-[\w-]+|a)(?:\s{_PROPS}*)?(?<!/)>"
)
_CLAUSE = r"(?:[\w$]+[ \t]+|(?:[\w$]+[ \t]*,[ \t]*)?[{*][^\n]*?)\bfrom[ \t]+"
# An opening inside a template's tag is none of its own: from it on it would be read again, and from the next one.
_TEMPLATED = (
    r"<[A-Za-z][\w:-]*(?=[\s/][^<>{]*+(?>\{(?![{%])[^<>{]*+)*+(?:\{[{%]|<%))"
    r"(?:\{\{(?:[^{}\n]|\}(?!\}))*\}\}|\{%(?:[^%{\n]|%(?!\})|\{(?!%))*%\}|<%(?:[^%<\n]|%(?!>)|<(?!%))*%>"
    r"|[^<>\n]|\n(?!\s*\n))*"
)
_EXPORT = r"^export[ \t]+(?:const|let|var|default|function|class|async)\b(?=[^\n]*[={(]|[ \t]+\w+;?" + _END + ")"
_DEFINITION = r"^[ \t>]{0,6}\[(?!\^)[^\]\n]+\]:[ \t]*\S[^\n]*"
_RULE = r"\|?[ \t]*:?-[-:| \t]*\r?$"
_QUOTED = r"\"[^\"\n]*\"|'[^'\n]*'"

SOURCE_SYNTAXES: tuple[Syntax, ...] = (
    # Templates: Liquid, Jinja, Hugo, Handlebars, Vue, ERB, EJS, PHP, sdx.
    Paired(
        "code-shortcode",
        ("{{<", "{{%"),
        expression(rf"\{{\{{[<%]-?\s*({_CODE_BODIES})\b(?![^{{}}]*/[>%]\}}\}})"),
        r"\{\{[<%]-?\s*/\s*{name}\s*-?[%>]\}\}",
    ),
    Paired(
        "link-shortcode",
        ("{{<", "{{%"),
        expression(
            rf"\{{\{{[<%]-?\s*((?:{_LINK_BODIES})(?![\w./-])|[\w./-]+(?=\s[^{{}}]*(?<=\s)(?:href|relref|to)=))"
            r"(?![^{}]*/[>%]\}\})"
        ),
        r"\{\{[<%]-?\s*/\s*{name}\s*-?[%>]\}\}",
    ),
    Paired("code-tag", ("{%",), expression(rf"\{{%-?\s*({_CODE_BODIES})\b"), r"\{%-?\s*end{name}\s*-?%\}"),
    _template("shortcode", "{{< {{%", r"\{\{[<%]", r"[>%]\}\}"),
    _template("expression", "{{", r"\{\{", r"\}\}\}?"),
    _enclosed("block-comment", "{{!--", r"\{\{~?!--", r"--~?\}\}", ANYWHERE),
    _template("tag", "{%", r"\{%", r"%\}"),
    _template("template-comment", "{#", r"\{#", r"#\}"),
    # In a value that a template fills, quotes may stand in quotes: then the parser sees no tag at all.
    _shape("templated-tag", "{{ {% <%", _TEMPLATED + ">"),
    _enclosed("templated-anchor", "{{ {% <%", _TEMPLATED.replace("[A-Za-z][\\w:-]*", "[aA]", 1) + ">", r"</[aA]\s*>"),
    _enclosed("server-tag", "<%", r"<%", r"%>", ANYWHERE),
    _enclosed("processing-instruction", "<?", r"<\?", r"\?>", ANYWHERE),
    _template("sdx-tag", "[%", r"\[%", r"%\]"),
    # MDX: imports, exports, components with props, comments.
    _shape("module-line", "\nimport \nexport", r"^(?:import|export)[ \t]+(?:" + _CLAUSE + rf")?(?:{_QUOTED});?{_END}"),
    _enclosed(
        "import", "\nimport", r"^import[ \t]+(?:[\w$]+[ \t]*,[ \t]*)?[{*]", rf"\bfrom\s+(?:{_QUOTED});?", STATEMENT
    ),
    Statement("export", ("\nexport",), expression(_EXPORT, re.MULTILINE)),
    _shape(
        "component",
        "<",
        rf"<[A-Z][\w.]*(?:\s{_PROPS}*)?/?>",
    ),
    Paired(
        "link-component",
        ("</",),
        expression(_LINK_TAG),
        r"</{name}\s*>",
    ),
    _enclosed("component-comment", "{/*", r"\{/\*", r"\*/\}", ANYWHERE),
    # Obsidian: comments, block ids, fields of Dataview.
    _enclosed("vault-comment", "%%", r"%%", r"%%"),
    _enclosed("vault-comment-block", "%%", r"^%%" + _END, r"%%", ANYWHERE),
    _shape("block-id", "^", r"\^(?<!\S\^)[\w-]+" + _END),
    _shape("field", "::", _LINE + r"[\w][\w \t-]*::[ \t]+\S[^\n]*$|[\[(][\w \t-]+::[^\[\]()\n]*[\])]"),
    # Admonitions, containers, tabs: the line that opens one, with its title; the options of a MyST directive.
    _shape("container-line", ":::", _LINE + r":{3,}[^\n]*$"),
    # Of Microsoft Learn, within a line as well; the long description of an image is none for links.
    _shape("inline-extension", ":::", r":{3}[a-z][a-z-]*(?:[ \t]+[\w-]+=\"[^\"\n]*\")+[ \t]*:{3}"),
    _enclosed(
        "image-description", ":::image", r"^[ \t>]*:{3}image[ \t][^\n]*type=\"complex\"", r":{3}image-end:{3}", ANYWHERE
    ),
    _shape("directive-options", ":::", r"^[ \t>]*:{3,}\{[^\n]*(?:\n[ \t>]*:[\w-]+:[^\n]*)+"),
    _shape("admonition-line", "!!! ??? ===", _LINE + r"(?:!!!|\?\?\?\+?|===[!+]?)[ \t]+(?:\"[^\n]*|[\w-][^\n]*)$"),
    # Of mkdocstrings, `::: name` has options; code in a fence of colons is code (MyST). Blocks of PyMdown, `/// name`.
    _shape("container-options", ":::", r"^:{3}[ \t]+[\w.:]+[ \t]*\r?(?:\n(?: {4}|\t)[^\n]*)+"),
    _enclosed(
        "code-container",
        ":::{",
        r"^[ \t>]*:{3,}\{(?:code|code-block|code-cell|sourcecode|math|raw|mermaid|graphviz|eval-rst)\}",
        r"^[ \t>]*:{3,}[ \t]*\r?$",
        ANYWHERE,
    ),
    _shape("block-line", "///", _LINE + r"/{3,}[ \t]*(?:[\w-]+[ \t]*(?:\|[^\n]*)?)?$(?:\n[ \t]+[\w-]+:[^\n]*)*"),
    _shape("alert", "[!", r"^[ \t>]*>[ \t]*\[![\w-]+(?:[ \t]+[\w-]+=\"[^\"\n]*\")*\][^\n]*$"),
    # MyST, Sphinx, kramdown, Python-Markdown.
    _shape("role", "}`", r"\{[\w:.+-]+\}(?=`)"),
    _shape("target", ")=", r"^\([^()\n]+\)=" + _END),
    _shape(
        "markup-line",
        "\n.. \n..\t",
        r"^[ \t]*\.\.[ \t]+(?:\|[^|\n]+\|[ \t]+[\w-]+::|_[^:\n]+:|[\w:-]+::)[^\n]*(?:\n[ \t]+:[\w-]+:[^\n]*)*",
    ),
    # A comment begins a block; a wrapped line of prose may well begin with "% of GDP".
    _shape("comment-line", "\n%", r"^%(?<![^\r\n]\n%)(?<![^\r\n]\r\n%)(?!%)[ \t][^\n]*(?:\n%[ \t][^\n]*)*$"),
    _shape("block-break", "+++", r"^\+\+\+[ \t][^\n]*$"),
    _shape(
        "attributes",
        "{: {. {# = ){ ]{ *{ _{ `{",
        r"\{:?[ \t]*(?:[.#][\w:.-]+|[\w:-]+=(?:" + _QUOTED + r"|[^\s{}]+))(?:[ \t]+[^{}\n]*)?\}"
        r"|\{:[^{}\n]*\}|\{=\w+\}"
        # Right behind a link, code or emphasis, bare words are attributes, too (Python-Markdown, markdown-it-attrs).
        r"|\{(?<=[)\]*_`]\{)(?![{%])[^{}\n]*\}",
    ),
    _shape("contents-item", "{:toc", r"^[ \t]*(?:[-*+]|\d+\.)[ \t]+[^\n]*\n[ \t]*\{:toc\b[^{}\n]*\}"),
    Paired("extension", ("{::",), expression(r"\{::(comment|nomarkdown)\b[^{}\n/]*\}"), r"\{:/(?:{name})?\}"),
    _shape("abbreviation", "*[", r"^[ \t]{0,3}\*\[[^\]\n]+\]:[^\n]*$"),
    _shape("snippet", "--8<-- <<<", r"^[ \t]*(?:-+8<-+|<<<)[^\n]*$"),
    _shape("include", "{!", r"\{!!?[^!\n]+!!?\}"),
    _shape("keys", "++", r"\+\+[a-z0-9-]+(?:\+[a-z0-9-]+)*\+\+"),
    _enclosed("critic", "{++ {-- {~~ {== {>>", r"\{(?:\+\+|--|~~|==|>>)", r"(?:\+\+|--|~~|==|<<)\}"),
    # Tables drawn with characters, of which each must stay in its column.
    _shape("grid-table", "-+ =+", r"^[ \t>]*\+(?:[-=:]+\+)+" + _END + r"(?:\n[ \t>]*[+|][^\n]*)*"),
    Headed(
        "simple-table",
        ("--",),
        expression(r"\n[ \t>]*-{2,}(?:[ \t]+-{2,})+[ \t]*(?=\r?(?:\n|\Z))(?:\r?\n[^\n]*\S[^\n]*)*"),
        sign=_COLUMNS,
    ),
    # Pandoc's tables of several lines: from a line of dashes, or from the one that draws the columns, to the next.
    _table(
        "multiline-table",
        r"^[ \t>]*-{3,}[ \t]*\r?\n(?:(?=[^\n]*[^\s-])[^\n]*\n){1,6}[ \t>]*-+(?:[ \t]+-+)+" + _END,
        r"^[ \t>]*-{3,}" + _END,
    ),
    _table(
        "headless-table",
        r"^(?<![^\r\n]\n)(?<![^\r\n]\r\n)[ \t]*-{2,}(?:[ \t]+-{2,})+" + _END + r"\n(?=[^\n]*\S)",
        r"^[ \t]*-{2,}(?:[ \t]+-{2,})+" + _END,
    ),
    # Code with a pipe in it: in a table, some parsers part the cells there, and some do not.
    replace(_shape("piped-code", "`", r"`(?<!``)(?!`)[^`\n]*`(?!`)"), holds="|"),
    # A table with an indented line right below it: to one parser it is a row, and so is what follows; to others, code.
    _shape(
        "indented-row",
        "-|",
        rf"^([ \t>]*+)(?=[^\n]*\|){_RULE}(?>\n(?!\1(?: {{4}}|\t)|[ \t>]*+{_RULE})[ \t>]*+\S[^\n]*+)*+"
        r"(?>\n\1(?: {4}|\t)[^\n]*+)++(?>\n[ \t>]*+\S[^\n]*+)*+$",
    ),
    # TeX, and math that CommonMark does not know.
    _enclosed("display-math", "$$", r"\$\$(?!\$)", r"\$\$(?:[ \t]*\([\w:.-]+\))?"),
    _enclosed("display-math-block", "$$", r"^[ \t>]*\$\$(?!\$)(?![^\n]*\$\$)", r"\$\$", ANYWHERE),
    # Where spaces may stand beside the dollars (MyST, remark), what is written like a formula is one.
    _shape(
        "spaced-math",
        "$",
        r"\$(?<![\\$\w]\$)(?![$\d])(?=[^$\n]*[\\^_{=]|[ \t][^$\n]*[ \t]\$|[^\s$]+[ \t]\$)"
        r"(?:[ \t][^$\n]*|[^$\n]*[ \t])\$(?![\w$]|[ \t]*\d)",
    ),
    _enclosed("tex-inline-math", "\\(", r"\\\(", r"\\\)"),
    _enclosed("tex-display-math", "\\[", r"\\\[", r"\\\]"),
    Paired("tex-environment", ("\\begin{",), expression(r"\\begin\{(\w+)\*?\}"), r"\\end\{{name}\*?\}"),
    _shape("tex-command", "\\", r"\\[A-Za-z]+\*?(?:\[[^\[\]\n]*\])*(?:\{[^{}\n]*\})+"),
    # A footnote's label is one too, but what comes behind it is prose. An indented line below may be a title or code.
    _shape("definition-line", "]:", _DEFINITION + r"(?:\n[ \t>]*(?: {4}|\t)[^\n]*)*$"),
    # What begins like a footnote and goes on like none: parsers differ on which bracket of the paragraph ends it.
    _enclosed("note-bracket", "[^", r"\[\^[^\[\]\s]*[\s\[]", r"\Z"),
    # Without footnotes, a note of one word is a definition, and parsers differ on an indented line below.
    _shape("note-line", "]:", r"^[ \t>]{0,6}\[\^[^\]\n]+\]:[ \t]*\S+[ \t]*\r?(?:\n[ \t>]*(?: {4}|\t)[^\n]*)+$"),
)
"""Found in the source: what a template engine sees, or what is told by where it stands on a line."""

PROSE_SYNTAXES: tuple[Syntax, ...] = (
    # Real links have no brackets left in the prose, so these are the shapes that nothing defines here: wiki links,
    # references, footnotes, citations, `[TOC]`. Another tool may define them.
    _shape("wikilink", "[[", r"!?\[\[[^\[\]\n]+\]\]"),
    _shape("reference", "][ ](", r"\[[^\[\]]+\](?:\[[^\[\]\n]*\]|\([^()\n]*\))"),
    _shape("shortcut", "[", r"\[[^\[\]\s]+\]"),
    # A destination that nothing closes: with a link in it or right behind it, some renderers find its end there.
    _shape("loose-destination", "](", r"\]\(\s*[^\s\x01]*"),
    # A bracket with an `@` in it that no e-mail address explains.
    _shape("citation", "@", r"\[[^\[\]\n@]*(?:(?<=[\w.])@[^\[\]\n@]*)*(?<![\w.])@[\w{][^\[\]\n]*\]"),
    # Of `@key [p. 33]` the bracket is part, and of `@{key with spaces}` the braces.
    _shape("locator", "@", r"@(?<![\w.@]@)(?:[\w][\w:.#$%&+?<>~/-]*|\{[^{}\n]*\})[ \t]\[[^\[\]\n]*\]"),
    _shape("emoji", ":", r":(?<![\w:]:)[a-z0-9_+-]+:(?![\w:])"),
    _shape("substitution", "|", r"\|(?<![\w|]\|)\w[\w .-]{0,60}\|(?![\w|])"),
    _shape("hashtag", "#", r"#(?<![^\s(\[\x01,;]#)[^\W\d][\w/-]*"),
    # Code in an HTML block, which MDX and Markdown in HTML read.
    _enclosed(
        "loose-fence",
        "``` ~~~",
        r"(?:^|(?<=\x01))[ \t>]*(?:`{3,}[^`\n\x01]*|~{3,}[^\n\x01]*)$",
        r"^[ \t>]*(?:`{3,}|~{3,})[ \t]*\r?(?=[\n\x01]|\Z)",
        ANYWHERE,
    ),
    _shape("loose-code", "`", r"(?<!`)(`{1,9})(?!`)(?>[^`\n\x01]++|\n(?![^\S\n]*\n)|(?!\1(?!`))`++)*+\1(?!`)"),
    # Addresses.
    _tailed("url", "://", r"(?i)\b[a-z][a-z0-9+.-]{1,20}", r"://[^\s<>\"'`\x01]*"),
    _shape("www", "www. WWW.", r"(?i)\bwww\.[^\s<>\"'`\x01]+"),
    _tailed("issue", "#", r"(?<![\w./-])[\w.-]+/[\w.-]+", r"#\d+\b"),
    _tailed("email", "@", r"(?<![\w.+%-])[\w.+%-]+", r"@[\w-]+(?:\.[\w-]+)+"),
    _shape("mailto", "mailto:", r"\bmailto:[^\s\x01]+"),
    # An HTML tag that the parser refused.
    _shape("loose-tag", "<", r"</?[A-Za-z][\w.:-]*(?:\s[^<>\x01]*)?/?>"),
)
"""Found in the prose, where markup no longer shows: so that a link that is added changes none of them."""

_IN_SOURCE = Constructs(SOURCE_SYNTAXES)
# In a component, which is HTML to the parser, MDX reads Markdown.
_MDX_FENCE = _enclosed(
    "mdx-fence",
    "``` ~~~",
    r"(?<![^ \t\n>])(?:`{3,}[^`\n]*|~{3,}[^\n]*)$",
    r"^[ \t>]*(?:`{3,}|~{3,})[ \t]*\r?$",
    ANYWHERE,
)
_IN_MDX = Constructs((*SOURCE_SYNTAXES, Braced("mdx-expression", ("{",)), _MDX_FENCE))
_IN_PROSE = Constructs(PROSE_SYNTAXES)


def source_regions(source: str, start: int, code: Sequence[Region] = (), *, mdx: bool = False) -> Iterator[Region]:
    """Yield the protected regions that show in `source`, from the code point `start` on, in no order.

    `code` are the places of its code spans and blocks, sorted and apart.
    """
    return (_IN_MDX if mdx else _IN_SOURCE).find(source, start, code)


def prose_regions(prose: str) -> Iterator[Region]:
    """Yield the protected regions that show in the text of a document's prose, in no order."""
    return _IN_PROSE.find(prose, 0)
