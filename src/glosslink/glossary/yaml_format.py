"""Glossaries in YAML, the native format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from glosslink.glossary.faults import fault, quoted, unknown_key
from glosslink.glossary.keys import FILE_KEYS, KEYS, WHEN_KEYS, fits, wanted
from glosslink.glossary.records import record
from glosslink.glossary.validation import Raw
from glosslink.glossary.yaml_tree import Mapping, Node, Scalar, Sequence, documents
from glosslink.records import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from glosslink.diagnostics import Diagnostic, Place
    from glosslink.glossary.entry import Entry, Redirect
    from glosslink.glossary.source import Source

_COMMA = "between braces, quote a value that holds a comma: `{definition: 'one, two'}`."
_EXAMPLE = "write a list of entries, each with `term: …` and `definition: …`."


def read(source: Source, language: str, faults: list[Diagnostic]) -> Iterator[Entry | Redirect]:
    """Yield the entries and redirects of a YAML file in order, and add to `faults` everything wrong with it.

    Each document of the file is a list of entries, a mapping with `entries`, or one entry. `language` is that of
    entries of which the file says nothing else. Raises UnreadableError where the file is no YAML.
    """
    for node in documents(source):
        yield from document(node, language, source, faults)


def document(node: Node, language: str, source: Source, faults: list[Diagnostic]) -> Iterator[Entry | Redirect]:
    """Yield what a document of lists and mappings defines; see `read`."""
    if isinstance(node, Scalar) and not node.value:
        return
    if isinstance(node, Sequence):
        yield from _entries(node.items, language, source, faults)
    elif isinstance(node, Mapping) and not _has(node, "term"):
        yield from _file(node, language, source, faults)
    else:
        yield from _entries([node], language, source, faults)


def _has(node: Mapping, *keys: str) -> bool:
    return any(isinstance(key, Scalar) and key.value in keys for key, _ in node.pairs)


def _file(node: Mapping, language: str, source: Source, faults: list[Diagnostic]) -> Iterator[Entry | Redirect]:
    if not _has(node, *FILE_KEYS):
        place = source.place(node.start, node.pairs[0][0].end if node.pairs else node.end)
        faults.append(fault("GL101", place, "neither a list of entries nor a mapping with `entries`", _remedy(node)))
        return
    values = dict(fields(node, FILE_KEYS, source, faults))
    language = _language(values.get("language"), source, faults) or language
    entries = values.get("entries")
    if isinstance(entries, Sequence):
        yield from _entries(entries.items, language, source, faults)
    elif entries and not (isinstance(entries, Scalar) and entries.null):
        place = source.place(entries.start, entries.end)
        faults.append(fault("GL105", place, "`entries` must be a list of entries", _remedy(entries)))


def _remedy(node: Node) -> str:
    """Return the remedy for what is no list of entries: a space, where dashes stand right before keys."""
    first = node.pairs[0][0] if isinstance(node, Mapping) and node.pairs else None
    if isinstance(first, Scalar) and first.value.startswith("-") and first.value[1:] in KEYS:
        from glosslink.glossary.yaml_errors import after_dash

        return after_dash(first.value[1:])
    return _EXAMPLE


def _language(node: Node | None, source: Source, faults: list[Diagnostic]) -> str:
    if node is None or (isinstance(node, Scalar) and (node.null or not node.value)):
        return ""
    if isinstance(node, Scalar) and fits("language", node.value):
        return node.value
    place = source.place(node.start, node.end)
    remedy = "correct or remove it; the configured language then holds."
    faults.append(fault("GL105", place, f"`language` must be {wanted('language')}", remedy))
    return ""


def _entries(
    nodes: Iterable[Node], language: str, source: Source, faults: list[Diagnostic]
) -> Iterator[Entry | Redirect]:
    for node in nodes:
        if isinstance(node, Mapping):
            entry = raw(node, KEYS, source, faults)
            entry.language = language
            if found := record(entry, faults):
                yield found
        elif not (isinstance(node, Scalar) and node.null):
            place = source.place(node.start, node.end)
            shown = quoted(node.value) if isinstance(node, Scalar) else "a list"
            faults.append(fault("GL105", place, f"an entry must be a mapping of keys, not {shown}", _EXAMPLE))


def raw(node: Mapping, known: tuple[str, ...], source: Source, faults: list[Diagnostic]) -> Raw:
    """Return the values and places of a mapping's keys; a key that is null counts as not given.

    The term `null` needs no quotes, so it is one.
    """
    first = node.pairs[0][0] if node.pairs else node
    places: dict[str, Place] = {}
    values = {
        key: plain(value, key, source, places, faults)
        for key, value in fields(node, known, source, faults)
        if not (isinstance(value, Scalar) and value.null and not (key in {"term", "title"} and value.value.isalpha()))
    }
    return Raw(source.place(first.start, first.end), values, places)


def plain(node: Node, path: str, source: Source, places: dict[str, Place], faults: list[Diagnostic]) -> Any:
    """Return the texts, lists and mappings that `node` holds, and note in `places` where each stands."""
    places[path] = source.place(node.start, node.end)
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [plain(item, f"{path}[{i}]", source, places, faults) for i, item in enumerate(node.items)]
    known = WHEN_KEYS if path == "when" else ()
    pairs = fields(node, known, source, faults)
    return {key: plain(value, f"{path}.{key}", source, places, faults) for key, value in pairs}


def fields(
    node: Mapping, known: tuple[str, ...], source: Source, faults: list[Diagnostic]
) -> Iterator[tuple[str, Node]]:
    """Yield each key of `known` in `node` with its value, once; other and repeated keys become faults.

    A key of the mapping itself holds before one merged into it by `<<`. With nothing `known`, every key is.
    """
    seen: dict[str, Node] = {}
    for key, value in node.pairs:
        name = key.value if isinstance(key, Scalar) else source.text[key.start : key.end]
        if name == "<<":
            continue
        if known and name not in known:
            found = unknown_key(name, known, source.place(key.start, key.end))
            faults.append(replace(found, help=_COMMA) if _is_cut_off(key, value, source) else found)
        elif name in seen:
            faults.append(_twice(name, key, seen[name], source))
        else:
            seen[name] = key
            yield name, value
    for name, value in _merged(node):
        if name not in seen and (name in known or not known):
            seen[name] = value
            yield name, value


def _is_cut_off(key: Node, value: Node, source: Source) -> bool:
    """Whether a key in braces has no colon: a comma in a text has made it one."""
    empty = isinstance(value, Scalar) and value.start == value.end
    return empty and source.text[key.end : key.end + 1] in (",", "}") and isinstance(key, Scalar)


def _twice(name: str, key: Node, first: Node, source: Source) -> Diagnostic:
    message, remedy = f"{quoted(name)} is written twice", "keep one of them; a list holds several values."
    related = [("first written here", source.place(first.start, first.end))]
    return fault("GL103", source.place(key.start, key.end), message, remedy, related=related)


def _merged(node: Mapping) -> Iterator[tuple[str, Node]]:
    """Yield what `<<` merges into a mapping, the first of equal keys first."""
    for key, value in node.pairs:
        if isinstance(key, Scalar) and key.value == "<<":
            for source in value.items if isinstance(value, Sequence) else [value]:
                if isinstance(source, Mapping):
                    yield from ((k.value, v) for k, v in source.pairs if isinstance(k, Scalar) and k.value != "<<")
                    yield from _merged(source)
