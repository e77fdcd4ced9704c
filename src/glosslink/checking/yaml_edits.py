"""Edits of a YAML glossary that keep its comments, quotes and layout; each is proved, or is None."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from glosslink.checking.proofs import edited_alike_in_yaml
from glosslink.diagnostics import Fix
from glosslink.edits import Edit
from glosslink.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Collection

    from glosslink.checking.file import File
    from glosslink.diagnostics import Place
    from glosslink.glossary.entry import Entry

_PLAIN = expression(r"\w[\w./-]*")
_NEXT_COMMA = expression(r"\s*,\s*")
_LAST_COMMA = expression(r"\s*,\s*$")


def rename_key(file: File, place: Place, key: str) -> Fix | None:
    """Return the fix that gives the key at `place` another name."""
    start, end = file.span(place)
    return proved(file, Edit(start, end, key), {file.text[start:end].strip("'\""), key})


def replace_value(file: File, place: Place, old: str, new: str) -> Fix | None:
    """Return the fix that puts `new` for the value `old` at `place`, in the quotes that it has."""
    start, end = file.span(place)
    written = file.text[start:end]
    quote = written[:1] if written[:1] in ("'", '"') else ""
    if written != f"{quote}{old}{quote}" or not _PLAIN.fullmatch(new):
        return None
    return proved(file, Edit(start, end, f"{quote}{new}{quote}"), {"see_also", "see"})


def replace_within(file: File, place: Place, old: str, new: str, key: str) -> Fix | None:
    """Return the fix that puts `new` for the text `old`, which stands once in the value at `place`."""
    start, end = file.span(place)
    if file.text.count(old, start, end) != 1:
        return None
    at = file.text.index(old, start, end)
    return proved(file, Edit(at, at + len(old), new), {key})


def remove_item(file: File, item: Place, items: Place, key: str) -> Fix | None:
    """Return the fix that takes an item out of a list, and the key with it where it is the only one."""
    start, end = file.span(item)
    first, last = file.span(items)
    text = file.text
    if text[first : first + 1] != "[":
        start, end = _lines_of(file, start, end)
        alone = text[first:last].strip() == text[start:end].strip() or (first, last) == file.span(item)
    else:
        alone = text[first + 1 : last - 1].strip(" ,\n") == text[start:end]
        if after := _NEXT_COMMA.match(text, end, last):
            end = after.end()
        elif before := _LAST_COMMA.search(text, first, start):
            start = before.start()
    if alone:
        start = text.rfind("\n", 0, text.rfind(key, 0, first)) + 1
        end = _lines_of(file, first, last)[1]
        if not text[start:first].strip().startswith(key):
            return None  # on a line with the dash that begins the entry, or inside braces
    return proved(file, Edit(start, end, ""), {key})


def add_see_also(file: File, entry: Entry, name: str) -> Fix | None:
    """Return the fix that adds an id to the `see_also` of an entry."""
    if not _PLAIN.fullmatch(name):
        return None
    if "see_also" not in entry.places:
        return _add_key(file, entry, f"see_also: [{name}]")
    first, last = file.span(entry.places["see_also"])
    text = file.text
    if text[first : first + 1] == "[":
        return proved(file, Edit(last - 1, last - 1, f", {name}" if entry.see_also else name), {"see_also"})
    if "see_also[0]" not in entry.places:
        return proved(file, Edit(first, last, f"[{text[first:last]}, {name}]"), {"see_also"})
    begin, end = _lines_of(file, *file.span(entry.places[f"see_also[{len(entry.see_also) - 1}]"]))
    found = re.match(r"[ \t]*-[ \t]+", text[begin:end])
    if found is None:
        return None
    ending = "\r\n" if "\r\n" in text else "\n"
    item = f"{found[0]}{name}"
    return proved(file, Edit(end, end, item + ending if text[end - 1 : end] == "\n" else ending + item), {"see_also"})


def _add_key(file: File, entry: Entry, line: str) -> Fix | None:
    """Return the fix that adds a key below an entry's term."""
    start, end = file.span(entry.place)
    begin, stop = _lines_of(file, start, end)
    found = re.match(r"([ \t]*)(- +)?(?:term|title)[ \t]*:", file.text[begin:stop])
    if found is None or file.text[stop - 1 : stop] != "\n":
        return None
    ending = "\r\n" if file.text[stop - 2 : stop] == "\r\n" else "\n"
    indent = found[1] + " " * len(found[2] or "")
    return proved(file, Edit(stop, stop, f"{indent}{line}{ending}"), {"see_also"})


def proved(file: File, edit: Edit, keys: Collection[str], *, safe: bool = True) -> Fix | None:
    """Return the fix that an edit is, if the file says the same after it but for `keys` of one entry."""
    if not file.path.lower().endswith((".yaml", ".yml")):
        return None
    if not edited_alike_in_yaml(file.text, edit, keys):
        return None
    moved = Edit(edit.start + file.mark, edit.end + file.mark, edit.text)
    return Fix("safe" if safe else "unsafe", ((file.path, moved),))


def _lines_of(file: File, start: int, end: int) -> tuple[int, int]:
    """Return the whole lines that hold `start:end`, the last line's ending included."""
    stop = file.text.find("\n", end)
    return file.text.rfind("\n", 0, start) + 1, len(file.text) if stop < 0 else stop + 1
