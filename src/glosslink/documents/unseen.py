"""Why a place in a document is no prose: said in words, for who wonders why nothing is linked there.

The scanner keeps only what is prose. This asks its sources once more, one after the other, for a single place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyromark

from glosslink.documents.constructs import Constructs
from glosslink.documents.elements import OpenElements
from glosslink.documents.extended import BASE, EXTENDED, as_read, can_differ, hidden_regions
from glosslink.documents.html import tag_name, tokens
from glosslink.documents.labelled import labelled_regions
from glosslink.documents.markdown import code_points
from glosslink.documents.prose import BARRIER, JOINED
from glosslink.documents.protected import PROSE_SYNTAXES, SOURCE_SYNTAXES
from glosslink.documents.regions import covers, merged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from glosslink.documents.document import Document
    from glosslink.documents.regions import Region

_EVENTS = {"Code": "code", "InlineHtml": "an HTML tag or comment"}
_CONTAINERS = {"CodeBlock": "a code block", "Image": "an image"}
# What only a parser with extensions sees.
_MARKS = {"InlineMath": "math", "DisplayMath": "math", "FootnoteReference": "the mark of a footnote"}
_HOLDERS = _CONTAINERS | {  # text in these two is prose, but for what defines a link
    "FootnoteDefinition": "a link definition in a footnote",
    "DefinitionListDefinition": "a link definition in a definition list",
}
_NAMES = {
    "attributes": "an attribute list",
    "block-line": "the line that opens or ends a block",
    "code-container": "code",
    "code-shortcode": "a shortcode whose body is code",
    "code-tag": "a template tag whose body is code",
    "container-options": "the options of a directive",
    "contents-item": "a table of contents",
    "critic": "CriticMarkup",
    "definition-line": "a link definition",
    "directive-options": "the options of a directive",
    "display-math": "math",
    "display-math-block": "math",
    "email": "an e-mail address",
    "issue": "the number of an issue",
    "keys": "a key combination",
    "link-component": "a component that is a link",
    "link-shortcode": "a shortcode that is a link",
    "mailto": "an e-mail address",
    "markup-line": "reStructuredText",
    "module-line": "an import or export",
    "note-bracket": "the brackets of a reference or footnote",
    "note-line": "a footnote of one word, with a line below that some take for code",
    "reference": "the brackets of a reference or footnote",
    "shortcut": "the brackets of a reference or footnote",
    "spaced-math": "math",
    "url": "a URL",
    "www": "a URL",
}


def is_unseen(document: Document, start: int, end: int) -> bool:
    """Whether some of the letters at the code points `start:end` of the source are no prose."""
    shown = zip(document.source[start:end], document.prose[start:end], strict=True)
    return any(seen in (BARRIER, JOINED) and char.isalnum() for char, seen in shown)


def hidden_by(document: Document, start: int) -> str:
    """Return what holds the code point `start`, where that is no prose, in words that may follow "in"."""
    if start < document.front.end:
        return "front matter"
    if covers(document.notices, start):
        return "the notice at the foot"
    if covers(document.generated, start):
        return "what `glosslink page` writes"
    events, code = _events(document)
    for found in (_smallest(events, start), _of_link(document, start), _of_syntax(document, start, code)):
        if found:
            return found
    if can_differ(document.body(document.source)) and _holds(_extended(document), start):
        return _smallest(_seen_with_extensions(document), start) or "what some parsers take for markup"
    return _of_element(document, start) or "syntax of the page"


def _events(document: Document) -> tuple[list[tuple[Region, str]], list[Region]]:
    """Return the places in the parse that hold no prose, each with its name, and those of code."""
    places, code = [], []
    for kind, tag, _, place in _parsed(document, BASE):
        name = _CONTAINERS.get(tag) if kind == "Start" else _EVENTS.get(kind)
        if name:
            places.append((place, name))
            code += [place] if "code" in name else []
    return places, merged(code)


def _seen_with_extensions(document: Document) -> Iterator[tuple[Region, str]]:
    """Yield the places that hold no prose, or markup, where a parser with extensions sees it, each with its name."""
    for kind, tag, value, place in _parsed(document, EXTENDED):
        if kind == "Start" and tag == "Link" and isinstance(value["Link"]["link_type"], dict):
            yield place, "a wikilink"
        elif name := _HOLDERS.get(tag) if kind == "Start" else _MARKS.get(kind):
            yield place, name


def _parsed(document: Document, options: Any) -> Iterator[tuple[str, str, Any, Region]]:
    """Yield what a parser sees that has a value: the kind, the tag, the value, and the place in the source."""
    data, base = document.body(document.source).encode("utf-8", "replace"), document.front.end
    at = code_points(data)
    events: Iterable[tuple[Any, Any]] = pyromark.events_with_range(as_read(data.decode(), options), options=options)
    for event, span in events:
        if event.__class__ is not str:
            ((kind, value),) = event.items()
            tag = next(iter(value)) if isinstance(value, dict) else value
            yield kind, tag, value, (at(span["start"]) + base, at(span["end"]) + base)


def _smallest(places: Iterable[tuple[Region, str]], start: int) -> str:
    found = [(end - begin, name) for (begin, end), name in places if begin <= start < end]
    return min(found)[1] if found else ""


def _of_link(document: Document, start: int) -> str:
    for definition in document.definitions:
        if definition.start <= start < definition.end:
            is_note = definition.label.startswith("^")
            return "a footnote of one word, which some take for a link definition" if is_note else "a link definition"
    for link in document.links:
        if link.start <= start < link.end and not link.text_start <= start < link.text_end:
            return "the address of a link"
    labels = [definition.label for definition in document.definitions]
    regions = labelled_regions(document.source, document.front.end, document.written_labels, labels)
    return _NAMES["reference"] if _holds(regions, start) else ""


def _of_syntax(document: Document, start: int, code: list[Region]) -> str:
    for syntax in (*SOURCE_SYNTAXES, *PROSE_SYNTAXES):
        if _holds(Constructs((syntax,)).find(document.source, document.front.end, code), start):
            plain = syntax.name.replace("-", " ")
            return _NAMES.get(syntax.name, f"{'an' if plain[0] in 'aeiou' else 'a'} {plain}")
    return ""


def _extended(document: Document) -> list[Region]:
    body, base = document.body(document.source), document.front.end
    convert = code_points(body.encode("utf-8", "replace"))
    return hidden_regions(body, lambda byte: convert(byte) + base, len(document.source))[0]


def _of_element(document: Document, start: int) -> str:
    """Tell the HTML element, tag or comment that holds a place."""
    source, base = document.source, document.front.end
    elements, names = OpenElements(), [""]
    for kind, begin, stop in tokens(source[base:]):
        if base + begin <= start < base + stop:
            return f"a `<{names[-1]}>` element" if kind == "text" and elements.hidden else _TOKENS.get(kind, "")
        if kind == "tag":
            tag = source[base + begin : base + stop]
            elements.tag(tag, begin, stop, inline=False)
            names = [*names, tag_name(tag)] if elements.hidden else names
    return ""


_TOKENS = {"tag": "an HTML tag", "other": "a comment"}


def _holds(regions: Iterable[Region], start: int) -> bool:
    return any(begin <= start < end for begin, end in regions)
