"""Front matter: where it ends, and the few keys of it that matter here.

YAML between `---` lines, TOML between `+++` lines, a JSON object, `Key: value` headers as Pelican and
MultiMarkdown write them. It is recognised at the very start of a file only, after a byte order mark.
"""

from __future__ import annotations

import re
from typing import Any, Literal

from glosslink.expressions import expression
from glosslink.records import dataclass

# Behind the dashes may stand a language (gray-matter, as Eleventy and Gatsby have it); JSON is YAML, and objects of
# JavaScript mostly are.
_YAML = expression(
    r"---(?:ya?ml|json|js|javascript)?[ \t]*\r?\n(?:(.*?)(?:\r?\n|\r))?(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL
)
_DASHED_TOML = expression(r"---toml[ \t]*\r?\n(?:(.*?)\r?\n)?---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_TOML = expression(r"\+\+\+[ \t]*\r?\n(?:(.*?)\r?\n)?\+\+\+[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_HEADER = expression(r"[A-Za-z][\w -]{0,30}:(?:[ \t].*)?(?:\r?\n|\Z)|[ \t]+\S.*(?:\r?\n|\Z)")
# A first line such as "Note: this matters" is prose, so headers must begin with a key that only headers have.
_FIRST_KEY = expression(
    r"(?i)(title|date|author|authors|category|tags|slug|status|lang|template|layout|modified|base header level|"
    r"format|keywords|css|copyright|affiliation):[ \t]"
)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The front matter of a document: its kind, raw text, and the code point where the document goes on."""

    kind: Literal["", "yaml", "toml", "json", "headers"] = ""
    text: str = ""
    end: int = 0

    def read(self) -> dict[str, Any]:
        """Return the keys, or an empty mapping where it cannot be read: it is not ours to judge."""
        try:
            data = _READERS[self.kind](self.text)
        except (ValueError, RecursionError):  # yaml's and tomllib's errors are raised as ValueError below
            return {}
        return data if isinstance(data, dict) else {}


def split(source: str) -> FrontMatter:
    """Find the front matter of `source`; its `end` counts a byte order mark as one code point."""
    begin = 1 if source.startswith("\ufeff") else 0
    head = source[begin : begin + 4]
    if head == "---t":
        return _between(_DASHED_TOML, "toml", source, begin)
    if head.startswith("---"):
        return _between(_YAML, "yaml", source, begin)
    if head.startswith("+++"):
        return _between(_TOML, "toml", source, begin)
    if head.startswith("{") and head[1:2] in '\r\n" ':
        return _json(source, begin)
    if _FIRST_KEY.match(source, begin):
        return _headers(source, begin)
    return FrontMatter(end=begin)


def _between(pattern: re.Pattern[str], kind: Literal["yaml", "toml"], source: str, begin: int) -> FrontMatter:
    found = pattern.match(source, begin)
    if found is None:
        return FrontMatter(end=begin)
    return FrontMatter(kind, found[1] or "", found.end())


def _json(source: str, begin: int) -> FrontMatter:
    import json

    try:
        _, end = json.JSONDecoder().raw_decode(source, begin)
    except (ValueError, RecursionError):
        return FrontMatter(end=begin)
    return FrontMatter("json", source[begin:end], end)


def _headers(source: str, begin: int) -> FrontMatter:
    end = begin
    while end < len(source) and (line := _HEADER.match(source, end)):
        end = line.end()
    if end < len(source) and source[end] not in "\r\n":  # headers end at a blank line
        return FrontMatter(end=begin)
    return FrontMatter("headers", source[begin:end], end)


def _read_yaml(text: str) -> Any:
    import yaml

    try:
        if not _is_bounded(text):
            return {}
        try:
            return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe
        except (yaml.constructor.ConstructorError, ValueError, LookupError, AttributeError):
            # A date that is none, a tag of another tool: that one value must not cost the other keys.
            return yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506 - strings only
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error


def _is_bounded(text: str) -> bool:
    """Whether reading the YAML is quick and safe: libyaml's composer recurses in C, merged aliases multiply."""
    import yaml

    depth = aliases = 0
    for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.AliasEvent):
            aliases += 1
        if depth > 100 or aliases > (10 if "<<" in text else 1000):
            return False
    return True


def _read_toml(text: str) -> Any:
    import tomllib

    return tomllib.loads(text)


def _read_json(text: str) -> Any:
    import json

    return json.loads(text)


def _read_headers(text: str) -> Any:
    pairs = (line.partition(":") for line in text.splitlines() if line[:1].strip())
    data: dict[str, Any] = {key.strip().lower(): value.strip() for key, _, value in pairs}
    if isinstance(tags := data.get("tags"), str):
        data["tags"] = [tag.strip() for tag in tags.split(",")]
    return data


_READERS = {
    "": lambda _: {},
    "yaml": _read_yaml,
    "toml": _read_toml,
    "json": _read_json,
    "headers": _read_headers,
}
