"""Whether the values that a file gives for one entry are what an entry can say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from glosslink.expressions import expression
from glosslink.glossary.faults import fault, quoted
from glosslink.glossary.keys import KEYS, LISTS, LONGEST, NAMES, TEXTS, WHEN_KEYS, fits, key_of, wanted
from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.diagnostics import Diagnostic, Place

_AT = expression(r" - at `\$\.(.+)`$")
_ITEM = expression(r"(.+)\[(\d+)\]$")
_INTEGER = expression(r"[-+]?[0-9]{1,9}")
_MOST_FAULTS = 100  # told of one entry
_KEYS = {"": set(KEYS), "when": set(WHEN_KEYS)}
_TRUTH = dict.fromkeys(("true", "yes", "on"), True) | dict.fromkeys(("false", "no", "off"), False)


@dataclass(slots=True)
class Raw:
    """One entry as a file writes it: a text, a list or a mapping of texts for each key, and where each stands.

    `place` stands for the entry as a whole; `places` has `key`, `key[0]` and `key.sub` for what was written.
    """

    place: Place
    values: dict[str, Any]
    places: dict[str, Place]
    page: str = ""
    language: str = ""  # of the file
    default_id: str = ""  # where not the term's slug

    def at(self, path: str) -> Place:
        """Return where the value at `path` stands, or else the entry."""
        return self.places.get(path, self.place)


def validated(raw: Raw, faults: list[Diagnostic]) -> dict[str, Any] | None:
    """Return the values of `raw` with the types of their keys, and add to `faults` everything wrong with them.

    A value that does not fit counts as not given; None where no term is left.
    """
    _tidy(raw.values)
    if missing := _missing(raw):
        faults.append(missing)
    return _convert(raw, faults)


def _tidy(values: dict[str, Any]) -> None:
    """Give texts one line, and the typed keys their types; values that say nothing go."""
    for key, value in list(values.items()):
        if isinstance(value, str) and not value.strip() and key != "term":
            del values[key]
        elif key == "definition":
            values[key] = value.strip() if isinstance(value, str) else value
        else:
            values[key] = _typed(key, _squeezed(value))


def _typed(key: str, value: Any) -> Any:
    if key in {"inflect", "autolink"} and isinstance(value, str):
        return _TRUTH.get(value.lower(), value.lower())
    if key == "priority" and isinstance(value, str) and _INTEGER.fullmatch(value):
        return int(value)
    return value


def _squeezed(value: Any) -> Any:
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list):
        return [_squeezed(item) for item in value]
    return {key: _squeezed(item) for key, item in value.items()} if isinstance(value, dict) else value


def _missing(raw: Raw) -> Diagnostic | None:
    if "term" not in raw.values:
        return fault("GL104", raw.place, "an entry without a term", "name the concept: `term: …`.")
    if "definition" not in raw.values and "see" not in raw.values:
        name = quoted(raw.values["term"]) if isinstance(raw.values["term"], str) else "an entry"
        message = f"{name} has neither a definition nor `see`"
        remedy = "say what it means in `definition`, or in `see` which entry explains it."
        return fault("GL104", raw.at("term"), message, remedy)
    return None


def _convert(raw: Raw, faults: list[Diagnostic]) -> dict[str, Any] | None:
    """Return the values that fit; whatever does not is reported and left out."""
    unfit = [path for path, text in _texts("", raw.values) if not fits(path.split("[", 1)[0], text)]
    for path in reversed(unfit[:_MOST_FAULTS]):
        _reject(raw, path, faults)
    if len(unfit) > _MOST_FAULTS:
        return None
    if "term" in raw.values and all(_is_plain(key, value) for key, value in raw.values.items()):
        return raw.values
    import msgspec

    from glosslink.glossary.fields import EntryFields

    for _ in range(_MOST_FAULTS):
        try:
            msgspec.convert(raw.values, EntryFields)
        except msgspec.ValidationError as error:
            where = _AT.search(str(error))
            if where is None:  # the term is missing, which has been said
                return None
            _reject(raw, where[1], faults)
        else:
            return raw.values
    return None


def _is_plain(key: str, value: Any) -> bool:
    """Whether a value, whose texts fit, is plainly what its key takes: msgspec, which judges the rest, loads slowly."""
    if key in TEXTS:
        return type(value) is str
    if key in NAMES or key in LISTS:
        texts = value if key in LISTS and type(value) is list else [value]
        return all(type(text) is str and len(text) <= LONGEST for text in texts)
    if key in {"inflect", "autolink"}:
        return type(value) is bool
    return (key == "priority" and type(value) is int) or (key == "case" and value in ("smart", "sensitive"))


def _texts(path: str, value: Any) -> Iterator[tuple[str, str]]:
    """Yield the texts in an entry's values with their paths."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for i, item in enumerate(value):
            yield from _texts(f"{path}[{i}]", item)
    elif isinstance(value, dict) and path in _KEYS:  # elsewhere a mapping is wrong as a whole
        for key in value:
            if key in _KEYS[path]:
                yield from _texts(f"{path}.{key}" if path else key, value[key])


def _reject(raw: Raw, path: str, faults: list[Diagnostic]) -> None:
    """Report the value at `path` and take it out."""
    value, key = _value(raw.values, path), path.split("[", 1)[0]
    shown = {"list": "a list", "dict": "a mapping"}.get(type(value).__name__) or quoted(str(value))
    if isinstance(value, str):
        shown = f"{shown} ({len(value):,} characters)" if len(value) > LONGEST else shown if value else "empty"
    which = f"each of `{key}`" if path != key else f"`{key}`"
    from glosslink.glossary.fields import described

    remedy = f"correct or remove it. `{key_of(path)}`: {described(path)}"
    faults.append(fault("GL105", raw.at(path), f"{which} must be {wanted(path)}, not {shown}", remedy))
    _drop(raw, path)


def _value(values: dict[str, Any], path: str) -> Any:
    if item := _ITEM.match(path):
        return _value(values, item[1])[int(item[2])]
    first, _, rest = path.partition(".")
    return _value(values[first], rest) if rest else values[first]


def _drop(raw: Raw, path: str) -> None:
    """Take the value at `path` out; the items of a list after it, and their places, move up by one."""
    if item := _ITEM.match(path):
        items, index = _value(raw.values, item[1]), int(item[2])
        del items[index]
        for i in range(index, len(items)):
            raw.places[f"{item[1]}[{i}]"] = raw.at(f"{item[1]}[{i + 1}]")
        raw.places.pop(f"{item[1]}[{len(items)}]", None)
    else:
        parent, _, key = path.rpartition(".")
        (_value(raw.values, parent) if parent else raw.values).pop(key)
