"""A Markdown file that is one entry: its front matter names the term, its body defines it."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from glosslink.diagnostics import Place
from glosslink.expressions import expression
from glosslink.glossary.faults import fault
from glosslink.glossary.keys import KEYS, fits
from glosslink.glossary.slug import slug
from glosslink.glossary.source import Source, UnreadableError
from glosslink.glossary.validation import Raw
from glosslink.glossary.yaml_format import raw
from glosslink.glossary.yaml_tree import Mapping, Scalar, documents

if TYPE_CHECKING:
    from glosslink.diagnostics import Diagnostic
    from glosslink.documents.frontmatter import FrontMatter

# What sites call our keys, the first one given holding; all their other keys are theirs.
_NAMES = {
    "term": ("term", "title"),
    "id": ("id", "slug"),
    "aliases": ("aka", "aliases"),
    "summary": ("summary", "short_description", "description"),
    "language": ("language", "lang"),
}
_READ = (*KEYS, *(name for names in _NAMES.values() for name in names if name not in KEYS))
_OPENED = expression(rf"\ufeff?(?P<mark>---|\+\+\+|\{{)\s*[\"']?(?:{'|'.join(_READ)})[\"']?[ \t]*[:=]")


def given(source: Source, front: FrontMatter, faults: list[Diagnostic]) -> Raw:
    """Return what the front matter says, under the names that the site gives the keys; nothing where there is none.

    Raises UnreadableError where it cannot be read, or nothing ends it.
    """
    if not front.kind and (begun := _OPENED.match(source.text)):
        raise UnreadableError(_unended(source, begun))
    if front.kind == "yaml" and front.text:
        start = source.text.index("\n") + 1
        node = next(iter(documents(source, start, start + len(front.text))), None)
        if isinstance(node, Mapping):
            node.pairs = [(k, v) for k, v in node.pairs if isinstance(k, Scalar) and k.value in _READ]
            return raw(node, _READ, source, faults)
    place = source.place(0, 0)
    data = _toml(source, front.text) if front.kind == "toml" else front.read() if front.kind != "yaml" else {}
    values = {key: _as_text(value) for key, value in data.items() if key in _READ and value is not None}
    return Raw(place, values, {key: _found(source, key, front.end) for key in values})


def _toml(source: Source, text: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        line = re.search(r"at line (\d+), column (\d+)", str(error))
        last = text.rpartition("\n")[2]
        at = (int(line[1]), int(line[2])) if line else (text.count("\n") + 1, len(last) + 1)
        said = str(error).split(" (at")[0]
        is_twice = said == "Cannot overwrite a value"
        message = f"this front matter is not valid TOML: {'a key is given twice' if is_twice else said}"
        remedy = "keep one of them; a list holds several values." if is_twice else "put the value in quotes."
        place = Place(source.path, at[0] + 1, at[1], at[0] + 1, at[1] + 1)
        raise UnreadableError(fault("GL101", place, message, remedy)) from error


def _unended(source: Source, begun: re.Match[str]) -> Diagnostic:
    """Return what is wrong with what begins as the front matter of an entry does, and is none."""
    place = source.place(*begun.span("mark"))
    if mark := begun["mark"].strip("{"):
        return fault("GL101", place, "this front matter is never closed", f"write a line `{mark}` where it ends.")
    message = "this front matter is not valid JSON"
    return fault("GL101", place, message, "correct it; a comma behind the last value is no JSON.")


def _as_text(value: Any, depth: int = 0) -> Any:
    """Return a typed value as the text that YAML would have for it; what nests too deep to be ours becomes empty."""
    if isinstance(value, list | dict) and depth > 5:
        return ""
    if isinstance(value, list):
        return [_as_text(item, depth + 1) for item in value]
    if isinstance(value, dict):
        return {str(key): _as_text(item, depth + 1) for key, item in value.items()}
    return str(value).lower() if isinstance(value, bool) else str(value)


def _found(source: Source, key: str, end: int) -> Place:
    """Return where a key that no parser has placed stands, as far as can be told: its line."""
    line = re.compile(rf'^[ \t]*"?{re.escape(key)}"?[ \t]*[=:].*$', re.MULTILINE | re.IGNORECASE).search(
        source.text, 0, end
    )
    return source.place(line.start(), line.end()) if line else source.place(0, 0)


def is_entry(front: Raw, *, page: bool) -> bool:
    """Whether front matter is an entry's: it has `term`, or `title` and either another key of ours or no `page`.

    `page` says that the file calls itself a glossary, or is an index.
    """
    names = front.values.keys()
    return "term" in names or ("title" in names and (not page or bool(names & {"aka", "short_description"})))


def entry(front: Raw, source: Source, body: int) -> Raw:
    """Return the entry that the front matter and the text from offset `body` describe."""
    names = {name: next((n for n in _NAMES.get(name, (name,)) if n in front.values), name) for name in KEYS}
    values = {ours: front.values[theirs] for ours, theirs in names.items() if theirs in front.values}
    places = {
        f"{ours}{path[len(theirs) :]}": place
        for ours, theirs in names.items()
        for path, place in front.places.items()
        if path == theirs or path.startswith((f"{theirs}[", f"{theirs}."))
    }
    result = Raw(front.place, values, places, page=source.path, default_id=file_id(source.path))
    _adapt(values)
    text = source.text[body:].strip()
    if text:
        values["definition"] = text.replace("\r\n", "\n")
        places["definition"] = source.trimmed(source.text.index(text, body), len(source.text))
    elif "definition" not in values and "summary" in values:
        values["definition"], places["definition"] = values["summary"], places["summary"]
    return result


def _adapt(values: dict[str, Any]) -> None:
    """Read keys as site generators mean them: ids that are URL paths, aliases that are old URLs, `en_GB`."""
    if isinstance(values.get("id"), str):
        values["id"] = values["id"].strip("/").rpartition("/")[2]
    if isinstance(values.get("language"), str):
        values["language"] = values["language"].replace("_", "-")
    aliases = values.get("aliases", [])
    if isinstance(aliases, str):
        aliases = [aliases]
    if isinstance(aliases, list):
        values["aliases"] = [a for a in aliases if not (isinstance(a, str) and (a.startswith("/") or a.endswith("/")))]


def file_id(path: str) -> str:
    """Return the id of an entry that has a file of its own: its name, or the folder's where that says nothing."""
    file = PurePosixPath(path)
    stem = file.parent.name if file.stem.lower() in {"index", "_index"} and file.parent.name else file.stem
    return stem if fits("id", stem) else slug(stem)
