"""The types of what an entry can say: msgspec judges values by them, and the JSON Schema is generated from them.

A description is what an editor shows beside the key.
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from glosslink.glossary.keys import FORM, ID, LANGUAGE, LONGEST, TEXT, URL, key_of


def _text(pattern: str, longest: int | None = None) -> Meta:
    # Not `Meta(pattern=…)`: inside a union msgspec frees such a pattern twice (its issue 717).
    return Meta(max_length=longest, extra_json_schema={"pattern": pattern})


Text = Annotated[str, _text(TEXT)]
Texts = Text | tuple[Text, ...]
Form = Annotated[str, _text(FORM, LONGEST)]
Forms = Form | tuple[Form, ...]
Id = Annotated[str, _text(ID, LONGEST)]
Ids = Id | tuple[Id, ...]
Language = Annotated[str, _text(LANGUAGE)]
Url = Annotated[str, _text(URL)]


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


def described(path: str) -> str:
    """Return the description of the key that `path` begins with."""
    from typing import get_type_hints

    first = key_of(path)
    hint = get_type_hints(EntryFields, include_extras=True)["except_" if first == "except" else first]
    return next((meta.description for meta in hint.__metadata__[::-1] if meta.description), "")
