"""Settings, their discovery and validation.

Settings stand in `glosslink.toml`, or in `[tool.glosslink]` of `pyproject.toml`: the nearest one upwards. Paths and
patterns in them are relative to that file's folder. Every fault of a file is reported at once, at its own key.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias, get_args, get_origin

import msgspec

from glosslink.check_settings import CheckSettings
from glosslink.diagnostics import Diagnostic, Lines, Place
from glosslink.errors import ConfigError, DocumentError
from glosslink.files import patterns, picked, read, shown
from glosslink.link_template import TEMPLATES, parse
from glosslink.records import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

STYLES = ("inline", "reference", "html", *TEMPLATES.values())
Style = Annotated[
    str,
    msgspec.Meta(
        description="How links are written: a name, or a template with {text}.",
        extra_json_schema={"anyOf": [{"enum": list(STYLES)}, {"pattern": r"^[^\n]*\{text\}[^\n]*$"}]},
    ),
]
Dialect = Literal[
    "auto",
    "commonmark",
    "github",
    "hugo",
    "jekyll",
    "mkdocs",
    "docusaurus",
    "astro",
    "vitepress",
    "myst",
    "quarto",
    "mdbook",
    "pelican",
    "obsidian",
]
First = Literal["document", "section", "paragraph", "every"]
Context = Literal["headings", "lead-ins", "tables", "quotes", "lists", "footnotes", "html", "emphasis"]
Limit = Annotated[int, msgspec.Meta(ge=0)]

FILE = "glosslink.toml"
PYPROJECT = "pyproject.toml"
SITE_WIDE = ("glossary", "documents")  # what is read at all cannot depend on what is being read
_RENAMED = "a-name-that-no-file-holds"
_OVERRIDE = 'write [[overrides]], paths = ["drafts/"] and the settings for these'
_DEFAULT_CHECK = CheckSettings()
_Key: TypeAlias = tuple[str | int, ...]


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """What a configuration can say; the defaults are those of a configuration that says nothing."""

    glossary: tuple[str, ...] = ("glossary",)
    documents: tuple[str, ...] = ("**/*.md",)
    url: str = "/glossary/#{id}"
    known_urls: tuple[str, ...] = ()
    post_url: str = ""
    style: Style = "inline"
    title: bool = False
    first: First = "document"
    skip: tuple[Context, ...] = ("headings", "lead-ins")
    max_links: Limit | None = None
    max_per_paragraph: Limit | None = None
    links: Literal["source", "build"] = "source"
    notice: str = ""
    dialect: Dialect = "auto"
    language: str = "en"


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
        at: _Key = (*(("tool", "glosslink") if self.path.name == PYPROJECT else ()), *key)
        return ConfigError([_Fault(at, message).diagnostic(_text(self.path), self.path)])

    def for_path(self, path: str) -> Settings:
        """Return the settings of a document; `path` is relative to `root`, with `/`; later overrides win."""
        changes = {
            field: value
            for override in self.overrides
            if path and picked(path, override.paths)
            for field, value in override.values
        }
        return msgspec.structs.replace(self.settings, **changes) if changes else self.settings


def load(start: Path, file: Path | None = None) -> Config:
    """Return the configuration in `file`, else in the nearest file at or above the folder `start`.

    Without any, the defaults hold, from the current folder.
    Raises ConfigError with every fault of the file.
    """
    if file is not None:
        return _read(file.absolute())
    start = start.absolute()
    for folder in (start, *start.parents):
        if (folder / FILE).is_file():
            return _read(folder / FILE)
        if (folder / PYPROJECT).is_file() and has_settings(folder / PYPROJECT):
            return _read(folder / PYPROJECT)
    return Config(None, Path.cwd(), Settings())


def has_settings(pyproject: Path) -> bool:
    """Whether a pyproject.toml holds settings of glosslink. Raises ConfigError if it cannot be read and may."""
    text = _text(pyproject)
    return "glosslink" in text and "glosslink" in _parse(text, pyproject).get("tool", {})


def _read(path: Path) -> Config:
    at: _Key = ("tool", "glosslink") if path.name == PYPROJECT else ()
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
        faults.append(_Fault(at, f"`check` takes a table, not {_brief(table)}", "write [check] and settings below"))
        return CheckSettings()
    return CheckSettings(**_values(table, at, faults, CheckSettings))


def _values(
    table: Mapping[str, Any],
    at: _Key,
    faults: list[_Fault],
    struct: type[msgspec.Struct] = Settings,
    *,
    by_path: bool = False,
) -> dict[str, Any]:
    """Return the settings of a table by field name; what is wrong with the others goes to `faults`."""
    fields = {field.encode_name: field for field in msgspec.structs.fields(struct)}
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in fields:
            others = ["paths"] if by_path else ["overrides", "check"] if struct is Settings else []
            hint = _nearest(key, [*fields, *others])
            faults.append(_Fault((*at, key), f"unknown setting `{key}`", hint, "GL002", "unknown-setting"))
        elif by_path and key in SITE_WIDE:
            faults.append(_Fault((*at, key), f"`{key}` is for the whole site and cannot differ by path"))
        else:
            try:
                values[fields[key].name] = _checked(key, value, fields[key].type)
            except ValueError as error:
                faults.append(_Fault((*at, key), f"`{key}` {error}"))
    return values


def _overrides(tables: Any, at: _Key, faults: list[_Fault]) -> tuple[Override, ...]:
    if not isinstance(tables, list):
        faults.append(_Fault(at, f"`overrides` takes a list of tables, not {_brief(tables)}", _OVERRIDE))
        return ()
    overrides = []
    for i, table in enumerate(tables):
        if not isinstance(table, dict) or not table.get("paths"):
            faults.append(_Fault((*at, i), "an override needs the `paths` it is for", _OVERRIDE))
        if not isinstance(table, dict):
            continue
        try:
            paths = _checked("paths", table.pop("paths", []), tuple[str, ...])
        except ValueError as error:
            paths = ()
            faults.append(_Fault((*at, i, "paths"), f"`paths` {error}"))
        overrides.append(Override(paths, tuple(_values(table, (*at, i), faults, by_path=True).items())))
    return tuple(overrides)


def _checked(key: str, value: Any, kind: Any) -> Any:
    """Return the value as the setting's type; ValueError says what is wrong, to be read after the setting's name."""
    try:
        converted = msgspec.convert(value, kind)
    except msgspec.ValidationError:
        raise ValueError(f"takes {_wanted(kind)}, not {_brief(value)}") from None
    for text in (converted,) if key == "url" else converted if key == "known-urls" else ():
        if not re.search(r"\{(id|page|term)\}", text):
            raise ValueError(f"needs a {{id}}, {{term}} or {{page}}, where the entry goes, in {_brief(text)}")
        if brace := re.search(r"\{[^{}]*\}?|\}", re.sub(r"\{(id|page|term)\}", "", text)):
            raise ValueError(f"knows the placeholders {{id}}, {{term}} and {{page}}, not {brace[0]}")
    if key == "style":
        check_style(converted)
    if key == "post-url" and (brace := re.search(r"\{[^{}]*\}?|\}", re.sub(r"\{(slug|stem|path)\}", "", converted))):
        raise ValueError(f"knows the placeholders {{slug}}, {{stem}} and {{path}}, not {brace[0]}")
    for text in converted if key in ("documents", "paths", "per-path-ignores") else ():
        if re.match(r"!?(\.\.[/\\]|[A-Za-z]:)", text):
            raise ValueError(f"holds {_brief(text)}, which leads out of this file's folder")
        if re.search(r"[\[\\]|^\s*!?\s*$", text):  # all others are valid, and pathspec takes time to import
            patterns((text,))
    return converted


def check_style(style: str) -> None:
    """Raise ValueError for what is neither the name of a style nor a template that can be used."""
    if style not in STYLES and "{" not in style:
        from difflib import get_close_matches

        near = get_close_matches(style.lower(), STYLES, n=1)
        hint = f'; did you mean "{near[0]}"?' if near else ""
        names = ", ".join(f'"{name}"' for name in STYLES)
        raise ValueError(f"takes one of {names}, or a template with {{text}}, not {_brief(style)}{hint}")
    if style not in STYLES:
        parse(style)


def _wanted(kind: Any) -> str:
    if get_origin(kind) is Annotated and kind.__metadata__[0].description is not None:
        return _wanted(get_args(kind)[0])
    if get_origin(kind) is Annotated and get_args(kind)[0] is float:
        return "a share from 0 to 1"
    if get_origin(kind) is Annotated and kind.__metadata__[0].ge == 1:
        return "a whole number, 1 or more"
    if get_origin(kind) is dict:
        return f"a table of which each value is {_wanted(get_args(kind)[1])}"
    if get_origin(kind) is tuple:
        inner = get_args(kind)[0]
        return 'a list of strings, as in ["a", "b"]' if inner is str else f"a list of {_names(inner)}"
    if get_origin(kind) is Literal:
        return f"one of {_names(kind)}"
    return {bool: "true or false", str: "a string"}.get(kind, "a whole number, 0 or more")


def _names(kind: Any) -> str:
    return ", ".join(f'"{name}"' for name in get_args(kind))


def _brief(value: Any) -> str:
    text = msgspec.json.encode(value).decode()
    return text if len(text) < 60 else f"{text[:56]} …"


def _nearest(key: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key.lower().replace("_", "-"), known, n=3)
    near.sort(key=lambda name: name[:1] != key[:1])  # people seldom mistype the first letter
    return f"did you mean `{near[0]}`?" if near else f"the settings are {', '.join(known)}"
