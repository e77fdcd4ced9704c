"""What an entry can say, defined once: the loaders validate by these types, the JSON Schema is generated from them.

A description is what an editor shows beside the key; `WANTED` is what a message says the value must be. Patterns keep
to what Python and ECMAScript read alike.
"""

from __future__ import annotations

import re
from typing import Annotated, Literal

from msgspec import Meta, Struct

LONGEST = 200  # code points of a term, an alias or an id

_CONTROL = r"\x00-\x1f\x7f-\x9f"
_PUNCTUATION = (  # and symbols of ASCII and Latin-1, and white space
    r"\x00-/:-@\[-`{-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\xbf\u2000-\u206f\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030"
    r"\ufe10-\ufe6f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\ufeff"
)
_NO_ENTITY = r"(?!.*&#?[0-9A-Za-z]+;)"  # Markdown decodes `java&#115;cript:`
_NO_SCRIPT = r"(?!(?:[Jj][Aa][Vv][Aa]|[Vv][Bb])[Ss][Cc][Rr][Ii][Pp][Tt]:|[Dd][Aa][Tt][Aa]:)"

_TEXT = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*$"
_LANGUAGE = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"
_FORM = rf"^[^{_CONTROL}]*[^{_PUNCTUATION}][^{_CONTROL}]*$"
_ID = rf"""^[^\s{_CONTROL}"'`<>{{}}\[\]\\|^]+$"""
_URL = rf'^{_NO_SCRIPT}{_NO_ENTITY}[^\s{_CONTROL}"`<>{{}}\\|^]+$'


def _text(pattern: str, longest: int | None = None) -> Meta:
    # Not `Meta(pattern=…)`: inside a union msgspec frees such a pattern twice (its issue 717).
    return Meta(max_length=longest, extra_json_schema={"pattern": pattern})


Text = Annotated[str, _text(_TEXT)]
Texts = Text | tuple[Text, ...]
Form = Annotated[str, _text(_FORM, LONGEST)]
Forms = Form | tuple[Form, ...]
Id = Annotated[str, _text(_ID, LONGEST)]
Ids = Id | tuple[Id, ...]
Language = Annotated[str, _text(_LANGUAGE)]
Url = Annotated[str, _text(_URL)]


def _about(description: str) -> Meta:
    return Meta(description=description)


class WhenFields(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Link only in documents that fit: by a tag, by their path, or by a word that stands in them."""

    tags: Annotated[Forms, _about("Tags of the document's front matter; it must have one of them.")] = ()
    paths: Annotated[Texts, _about("Patterns as in .gitignore; the document's path must match one.")] = ()
    words: Annotated[Forms, _about("Words or phrases; the document must hold one of them.")] = ()


class EntryFields(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, rename={"except_": "except"}):
    """An entry: a term and its definition; or a redirect: a term and, in `see`, the entry that explains it."""

    term: Annotated[Form, _about("The concept's preferred name, as a text would write it.")]
    definition: Annotated[Text, _about("What the term means, in Markdown.")] = ""
    see: Annotated[Form, _about("Makes this a redirect: the id of the entry that explains the term.")] = ""
    id: Annotated[Id, _about("What links lead to. Default: the term in lower case, joined by hyphens.")] = ""
    aliases: Annotated[Forms, _about("Other names of the concept, linked like the term: acronyms, synonyms.")] = ()
    misspellings: Annotated[Forms, _about("Wrong spellings; the checker reports them, nothing links them.")] = ()
    former_ids: Annotated[Ids, _about("Ids that it had before; links to them can be re-pointed.")] = ()
    summary: Annotated[Text, _about("For titles and tooltips. Default: the definition's first sentence.")] = ""
    language: Annotated[Language, _about("Language of the term. Default: the file's, then the configured one.")] = ""
    priority: Annotated[int, _about("The greater wins where entries share a word, and where a limit bites.")] = 0
    see_also: Annotated[Forms, _about("Ids of related entries.")] = ()
    tags: Annotated[Forms, _about("Subjects that the entry belongs to.")] = ()
    case: Annotated[
        Literal["smart", "sensitive", "insensitive"],
        _about("`smart`: acronyms match as written, other words in any usual case."),
    ] = "smart"
    inflect: Annotated[
        bool | Literal["all"], _about("`true`: plurals match too; `all`: verb forms as well; `false`: neither.")
    ] = True
    except_: Annotated[Forms, _about("Phrases that contain the term and are never linked.")] = ()
    when: Annotated[WhenFields, _about("Link only in documents that fit.")] = WhenFields()
    autolink: Annotated[bool, _about("`false`: linked only where a post asks for it.")] = True
    url: Annotated[Url, _about("Where links lead, instead of the configured URL.")] = ""


class FileFields(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A glossary file that says more than its entries."""

    entries: Annotated[tuple[EntryFields, ...], _about("The entries and redirects.")]
    language: Annotated[Language, _about("Language of every entry that names none.")] = ""


# What the texts of a key must match, where it is not _FORM.
_PATTERNS = {
    "definition": _TEXT,
    "summary": _TEXT,
    "id": _ID,
    "former_ids": _ID,
    "language": _LANGUAGE,
    "url": _URL,
    "when.paths": _TEXT,
}

KEYS = EntryFields.__struct_encode_fields__

_A_FORM = f"text of 1 to {LONGEST} characters with a letter or digit among them"
_AN_ID = f"text of 1 to {LONGEST} characters without spaces, quotes, brackets, braces, backslashes, `|` and `^`"
WANTED = {
    "term": _A_FORM,
    "definition": "text without control characters",
    "see": "the id of one entry",
    "id": _AN_ID,
    "summary": "text without control characters",
    "language": "a language code such as `en` or `pt-BR`",
    "priority": "a whole number",
    "case": "`smart`, `sensitive` or `insensitive`",
    "inflect": "`true`, `false` or `all`",
    "when": "a mapping of `tags`, `paths` and `words`",
    "autolink": "`true` or `false`",
    "url": "an address without spaces, quotes, angle brackets, braces, backslashes and scripts",
}


def key_of(path: str) -> str:
    """Return the key that `path` begins with: `when` of `when.tags[0]`."""
    return path.split("[", 1)[0].split(".", 1)[0]


def wanted(path: str) -> str:
    """Return what the value at `path` (`case`, `aliases[2]`, `when.tags`) must be, for a message."""
    key = path.split("[", 1)[0]
    many = "a list of texts" if path == key else _A_FORM
    return WANTED.get(key, many)


def described(path: str) -> str:
    """Return the description of the key that `path` begins with."""
    from typing import get_type_hints

    first = key_of(path)
    hint = get_type_hints(EntryFields, include_extras=True)["except_" if first == "except" else first]
    return next((meta.description for meta in hint.__metadata__[::-1] if meta.description), "")


def fits(path: str, text: str) -> bool:
    """Whether a text given for the key at `path` matches the pattern of its type."""
    return re.search(_PATTERNS.get(path, _FORM), text) is not None
