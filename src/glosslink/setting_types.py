"""The types of the settings: what values they take, and what the JSON Schema says of them."""

from __future__ import annotations

import dataclasses
import re
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta

from glosslink.picking import patterns
from glosslink.settings import STYLES, CheckSettings, check_style
from glosslink.url_schemes import SAFE, is_safe, scheme

_LANGUAGE_TAG = "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$"  # BCP 47, as far as anybody writes
_LANGUAGES = {  # by what people call them
    "arabic": "ar",
    "chinese": "zh",
    "czech": "cs",
    "danish": "da",
    "deutsch": "de",
    "dutch": "nl",
    "english": "en",
    "español": "es",
    "français": "fr",
    "french": "fr",
    "german": "de",
    "greek": "el",
    "hebrew": "he",
    "hindi": "hi",
    "italian": "it",
    "italiano": "it",
    "japanese": "ja",
    "korean": "ko",
    "norwegian": "nb",
    "polish": "pl",
    "portuguese": "pt",
    "português": "pt",
    "russian": "ru",
    "spanish": "es",
    "swedish": "sv",
    "turkish": "tr",
    "ukrainian": "uk",
}
_KINDS = {
    "Style": Annotated[
        str,
        Meta(
            description="How links are written: a name, or a template with {text}.",
            extra_json_schema={"anyOf": [{"enum": list(STYLES)}, {"pattern": r"^[^\n]*\{text\}[^\n]*$"}]},
        ),
    ],
    "Language": Annotated[
        str,
        Meta(
            description="The language of entries and posts: a tag such as en, de-AT.",
            extra_json_schema={"pattern": _LANGUAGE_TAG},
        ),
    ],
    "Limit": Annotated[int, Meta(ge=0)],
    "Share": Annotated[float, Meta(ge=0, le=1)],
    "Count": Annotated[int, Meta(ge=1)],
}
_ABOUT = {
    "select": "The rules that hold: codes, names, groups as `GL4`, or `ALL`.",
    "ignore": "Rules that do not; where both fit a rule, the longer pattern wins.",
    "severity": "The severity of rules, by code, name or group.",
    "per_path_ignores": "Rules that do not hold in the files that a .gitignore-style pattern picks.",
    "fail_on": "The mildest finding for which the exit status is 1.",
    "baseline": "A file of findings that are not to be told again.",
    "noisy_share": "GL204: a form in more than this share of the documents is noisy.",
    "acronym_documents": "GL503: an acronym in fewer documents is not told of.",
    "known_acronyms": "GL503: acronyms that readers know.",
}


@cache
def struct(record: Any) -> type[msgspec.Struct]:
    """Return the struct by which msgspec judges the settings of a record."""
    kinds = get_type_hints(record, localns=_KINDS, include_extras=True)
    if record is CheckSettings:
        kinds = {name: Annotated[kind, Meta(description=_ABOUT[name])] for name, kind in kinds.items()}
    fields = [
        (one.name, kinds[one.name], {} if one.default is dataclasses.MISSING else one.default)
        for one in dataclasses.fields(record)
    ]
    return msgspec.defstruct(
        record.__name__,
        fields,
        frozen=True,
        forbid_unknown_fields=True,
        rename="kebab",
        namespace={"__doc__": record.__doc__},
    )


def checked(key: str, value: Any, record: Any, name: str) -> Any:
    """Return a value as the type of the record's field `name`.

    ValueError says what is wrong with it, to be read after the setting's name, `key`.
    """
    kind = next(field.type for field in msgspec.structs.fields(struct(record)) if field.name == name)
    try:
        converted = msgspec.convert(value, kind)
    except msgspec.ValidationError:
        raise ValueError(f"takes {_wanted(kind)}, not {brief(value)}{_listed(value, kind)}") from None
    _check(key, converted)
    return converted


def _listed(value: Any, kind: Any) -> str:
    """Return the advice to make a list of a value that stands alone, where that is all that is wrong."""
    try:
        return f"; write {brief(msgspec.convert([value], kind))}" if isinstance(value, str) else ""
    except msgspec.ValidationError:
        return ""


def _check(key: str, value: Any) -> None:
    """Raise ValueError for a value of the right type that cannot be."""
    for text in (value,) if key == "url" else value if key == "known-urls" else ():
        if not re.search(r"\{(id|page|term)\}", text):
            raise ValueError(f"needs a {{id}}, {{term}} or {{page}}, where the entry goes, in {brief(text)}")
        if brace := re.search(r"\{[^{}]*\}?|\}", re.sub(r"\{(id|page|term)\}", "", text)):
            raise ValueError(f"knows the placeholders {{id}}, {{term}} and {{page}}, not {brace[0]}")
    if key in ("url", "post-url") and not is_safe(value):
        schemes = ", ".join(f"`{name}:`" for name in SAFE)
        raise ValueError(f"may be a path, or begin with one of {schemes}, not with `{scheme(value)}:`")
    if key == "language" and not re.fullmatch(_LANGUAGE_TAG, value):
        meant = _LANGUAGES.get(value.lower())
        hint = f"; did you mean {brief(meant)}?" if meant else ""
        raise ValueError(f'takes the tag of a language, such as "en" or "de-AT", not {brief(value)}{hint}')
    if key == "glossary" and not value:
        raise ValueError("needs a file or folder of entries")
    if key == "style":
        check_style(value)
    if key == "post-url" and (brace := re.search(r"\{[^{}]*\}?|\}", re.sub(r"\{(slug|stem|path)\}", "", value))):
        raise ValueError(f"knows the placeholders {{slug}}, {{stem}} and {{path}}, not {brace[0]}")
    for text in value if key in ("documents", "paths", "per-path-ignores") else ():
        _check_pattern(text)


def _check_pattern(text: str) -> None:
    """Raise ValueError for a pattern of paths that picks nothing, or nothing here."""
    if re.match(r"!?(\.\.[/\\]|[A-Za-z]:)", text):
        raise ValueError(f"holds {brief(text)}, which leads out of this file's folder")
    if re.match(r"!?\./", text):
        plain = brief(text.replace("./", "", 1))
        raise ValueError(f"holds {brief(text)}, which picks nothing: a pattern starts here without it; write {plain}")
    if re.search(r"\\(?:\w|$)", text):
        slashes = brief(text.replace("\\", "/"))
        raise ValueError(f"holds {brief(text)}: folders are parted by `/` on every system; write {slashes}")
    if re.search(r"[\[\\]|^\s*!?\s*$", text):  # all others are valid, and pathspec takes time to import
        patterns((text,))


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


def brief(value: Any) -> str:
    """Return a value as JSON, cut short."""
    text = msgspec.json.encode(value).decode()
    return text if len(text) < 60 else f"{text[:56]} …"
