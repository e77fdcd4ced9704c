"""Settings, their discovery and validation.

Settings stand in `glosslink.toml`, or in `[tool.glosslink]` of `pyproject.toml`: the nearest one upwards. Paths and
patterns in them are relative to that file's folder. Every fault of a file is reported at once, at its own key.
"""

from __future__ import annotations

import re
from json import loads
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from glosslink.diagnostics import Diagnostic, Lines, Place
from glosslink.errors import ConfigError, DocumentError
from glosslink.files import SETTINGS, read, shown
from glosslink.picking import picked
from glosslink.records import dataclass, replace
from glosslink.settings import SITE_WIDE, CheckSettings, Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

FILE, PYPROJECT = SETTINGS
_TABLES = {"tool": "tool.glosslink", "glosslink": "glosslink"}  # where they stand in files of others
_RENAMED = "a-name-that-no-file-holds"
_OVERRIDE = 'write [[overrides]], paths = ["drafts/"] and the settings for these'
_DEFAULT_CHECK = CheckSettings()
_Key: TypeAlias = tuple[str | int, ...]
_Record: TypeAlias = type[Settings | CheckSettings]


@dataclass(frozen=True, slots=True)
class Override:
    """Settings for the documents that .gitignore-style patterns pick, as (field, value) pairs."""

    paths: tuple[str, ...]
    values: tuple[tuple[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Config:
    """The settings in force: the file they stand in (if any), the folder its paths start from, what it says."""

    path: Path | None
    root: Path
    settings: Settings
    overrides: tuple[Override, ...] = ()
    check: CheckSettings = _DEFAULT_CHECK

    def fault(self, key: Sequence[str], message: str) -> ConfigError:
        """Return the error to raise for the setting at `key` (`["check", "select"]`), which others judge."""
        assert self.path is not None
        return ConfigError([_Fault(_key(self.path, *key), message).diagnostic(_text(self.path), self.path)])

    def place(self, key: str, value: str) -> Place | None:
        """Return where a setting names a value, relative to `root`; None where no settings have the setting."""
        if self.path is None:
            return None
        text = _text(self.path)
        start, end = _find(text, _key(self.path, key))
        if not end:
            return None
        named = re.compile(rf"(?<=[\"']){re.escape(value)}(?=[\"'])").search(text, end)
        return Lines(text).place(self.path.name, *(named.span() if named else (start, end)))

    def for_path(self, path: str) -> Settings:
        """Return the settings of a document; `path` is relative to `root`, with `/`; later overrides win."""
        changes = {
            field: value
            for override in self.overrides
            if path and picked(path, override.paths)
            for field, value in override.values
        }
        return replace(self.settings, **changes) if changes else self.settings


def load(start: Path, file: Path | None = None) -> Config:
    """Return the configuration in `file`, else in the nearest file at or above the folder `start`.

    Without any, the defaults hold, from the current folder.
    Raises ConfigError with every fault of the file.
    """
    found = find(start, file)
    return _read(found) if found else Config(None, Path.cwd(), Settings())


def find(start: Path, file: Path | None = None) -> Path | None:
    """Return the file in which the configuration stands for `start`, as `load` finds it."""
    if file is not None:
        return file.absolute()
    start = start.absolute()
    for folder in (start, *start.parents):
        if own := own_file(folder):
            return own
    return None


def own_file(folder: Path) -> Path | None:
    """Return the file in which a folder has settings of its own, if it has. Raises ConfigError as `has_settings`."""
    if (folder / FILE).is_file():
        return folder / FILE
    return folder / PYPROJECT if (folder / PYPROJECT).is_file() and has_settings(folder / PYPROJECT) else None


def has_settings(pyproject: Path) -> bool:
    """Whether a pyproject.toml holds settings of glosslink. Raises ConfigError if it cannot be read and may."""
    text = _text(pyproject)
    return "glosslink" in text and "glosslink" in _parse(text, pyproject).get("tool", {})


def _read(path: Path) -> Config:
    at = _key(path)
    text = _text(path)
    table: Any = _parse(text, path)
    for part in at:
        table = table.get(part, {})
    faults: list[_Fault] = []
    overrides = _overrides(table.pop("overrides", []), (*at, "overrides"), faults)
    check = _check(table.pop("check", {}), (*at, "check"), faults)
    settings = Settings(**_values(table, at, faults))
    if faults:
        raise ConfigError(sorted((f.diagnostic(text, path) for f in faults), key=lambda d: d.place))
    return Config(path, path.parent, settings, overrides, check)


def _text(path: Path) -> str:
    try:
        return read(path).removeprefix("\ufeff")
    except DocumentError as error:
        raise ConfigError([replace(d, code="GL001", name="unreadable-config") for d in error.diagnostics]) from None


def _parse(text: str, path: Path) -> dict[str, Any]:
    plain = _plain_table(text) if path.name != PYPROJECT else None
    if plain is not None:
        return plain
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message, _, where = str(error).removesuffix(")").partition(" (at ")
        numbers = [int(n) for n in re.findall(r"\d+", where)]
        line, column = numbers or Lines(text).locate(max(len(text.rstrip()) - 1, 0))  # "at end of document"
        message = message.replace("Cannot overwrite a value", "a key is given twice")
        message = f"this is not TOML: {message[:1].lower()}{message[1:]}"
        place = Place(shown(path), line, column, line, column + 1)
        raise ConfigError([Diagnostic("GL001", "unreadable-config", "error", message, place)]) from None


def _plain_table(text: str) -> dict[str, Any] | None:
    """Return the settings of a text that says one on each line, in values that JSON and TOML write alike; else None.

    Most files do, and loading tomllib takes as long as linking a post.
    """
    table: dict[str, Any] = {}
    for line in text.split("\n"):
        if not line.strip(" \t") or line.startswith("#"):
            continue
        key, _, value = line.partition("=")
        key = key.strip(" \t")
        if not key.replace("-", "").isalnum() or not key.isascii() or key in table or "\\" in line or "#" in key:
            return None
        try:
            table[key] = loads(value.strip(" \t"))
        except ValueError:
            return None
        if not _is_alike(table[key]) or any((c < " " and c != "\t") or c == "\x7f" for c in line):
            return None
    return table


def _is_alike(value: Any) -> bool:
    """Whether TOML means the same by what JSON takes for this value: no null, no table, no number with a point."""
    if isinstance(value, list):
        return all(type(one) is str for one in value)
    return type(value) in (str, bool, int)


def _key(path: Path, *key: str) -> _Key:
    """Return where a setting stands in a file: below a table of ours where the file is not ours."""
    return (*(("tool", "glosslink") if path.name == PYPROJECT else ()), *key)


@dataclass(frozen=True, slots=True)
class _Fault:
    """What is wrong with a key, known by the names and indices that lead to it."""

    key: _Key
    message: str
    help: str = ""
    code: str = "GL003"
    name: str = "invalid-setting"

    def diagnostic(self, text: str, path: Path) -> Diagnostic:
        start, end = _find(text, self.key)
        return Diagnostic(
            self.code, self.name, "error", self.message, Lines(text).place(shown(path), start, end), self.help
        )


def _find(text: str, key: _Key) -> tuple[int, int]:
    """Return where a key stands: where renaming it in the text renames it in the data, as tomllib tells no places."""
    import tomllib

    nth = key[-1] if isinstance(key[-1], int) else 0  # the nth table of an array: its nth [[header]]
    *parents, name = (part for part in key[: -1 if isinstance(key[-1], int) else None])
    found = [(0, 0)]
    for hit in re.finditer(rf"(?<![\w-]){re.escape(str(name))}(?=[\"']?[ \t]*[=.\]])", text):
        try:
            table: Any = tomllib.loads(f"{text[: hit.start()]}{_RENAMED}{text[hit.end() :]}")
            for part in parents:
                table = table[part]
        except (tomllib.TOMLDecodeError, KeyError, IndexError):
            continue
        if _RENAMED in table:
            found.append(hit.span())
    return found[min(nth + 1, len(found) - 1)]


def _check(table: Any, at: _Key, faults: list[_Fault]) -> CheckSettings:
    if not isinstance(table, dict):
        from glosslink.setting_types import brief

        faults.append(_Fault(at, f"`check` takes a table, not {brief(table)}", "write [check] and settings below"))
        return CheckSettings()
    return CheckSettings(**_values(table, at, faults, CheckSettings))


def _values(
    table: Mapping[str, Any],
    at: _Key,
    faults: list[_Fault],
    record: _Record = Settings,
    *,
    by_path: bool = False,
) -> dict[str, Any]:
    """Return the settings of a table by field name; what is wrong with the others goes to `faults`."""
    fields = {name.replace("_", "-"): name for name in record.__annotations__}
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in fields:
            others = ["paths"] if by_path else ["overrides", "check"] if record is Settings else []
            hint = _nearest(key, [*fields, *others])
            if key in _TABLES and not at and isinstance(value, dict):
                hint = f"in {FILE}, settings stand in no table: leave the line [{_TABLES[key]}] out"
            faults.append(_Fault((*at, key), f"unknown setting `{key}`", hint, "GL002", "unknown-setting"))
        elif by_path and key in SITE_WIDE:
            faults.append(_Fault((*at, key), f"`{key}` is for the whole site and cannot differ by path"))
        else:
            try:
                values[fields[key]] = _checked(key, value, record, fields[key])
            except ValueError as error:
                faults.append(_Fault((*at, key), f"`{key}` {error}"))
    return values


def _overrides(tables: Any, at: _Key, faults: list[_Fault]) -> tuple[Override, ...]:
    if not isinstance(tables, list):
        from glosslink.setting_types import brief

        faults.append(_Fault(at, f"`overrides` takes a list of tables, not {brief(tables)}", _OVERRIDE))
        return ()
    overrides = []
    for i, table in enumerate(tables):
        if not isinstance(table, dict) or not table.get("paths"):
            faults.append(_Fault((*at, i), "an override needs the `paths` it is for", _OVERRIDE))
        if not isinstance(table, dict):
            continue
        try:
            paths = _checked("paths", table.pop("paths", []), Settings, "documents")
        except ValueError as error:
            paths = ()
            faults.append(_Fault((*at, i, "paths"), f"`paths` {error}"))
        overrides.append(Override(paths, tuple(_values(table, (*at, i), faults, by_path=True).items())))
    return tuple(overrides)


def _checked(key: str, value: Any, record: _Record, name: str) -> Any:
    """Return a value as a setting takes it; ValueError says what is wrong, to be read after the setting's name.

    What is plain enough is judged here: to import what judges all of them takes longer than to link a post.
    """
    kind = record.__annotations__[name]
    if (kind == "str" and type(value) is str and not _strange(key, value)) or (kind == "bool" and type(value) is bool):
        return value
    is_list = kind == "tuple[str, ...]" and type(value) is list and bool(value)
    if is_list and key != "known-urls" and all(map(_plain, value)):
        return tuple(value)
    from glosslink.setting_types import checked

    return checked(key, value, record, name)


def _strange(key: str, text: str) -> bool:
    """Whether the placeholders or the scheme of a URL want a closer look."""
    if key not in ("url", "post-url"):
        return False
    if ":" in text and not text.startswith(("http://", "https://")):
        return True
    bare = text.replace("{id}", "").replace("{page}", "").replace("{term}", "")
    return "{" in bare or "}" in bare or (key == "url") == (bare == text)


def _plain(text: object) -> bool:
    """Whether it is a text that can be a pattern, and one of this folder."""
    return (
        type(text) is str
        and bool(text.strip("! "))
        and not ("[" in text or "\\" in text or ":" in text or "../" in text or text.startswith(("./", "!./")))
    )


def _nearest(key: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key.lower().replace("_", "-"), known, n=3)
    near.sort(key=lambda name: name[:1] != key[:1])  # people seldom mistype the first letter
    return f"did you mean `{near[0]}`?" if near else f"the settings are {', '.join(known)}"
