"""The glossary as schema.org data: a DefinedTermSet of DefinedTerms (https://schema.org/DefinedTermSet)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from glosslink.expressions import expression

if TYPE_CHECKING:
    from glosslink.glossary.glossary import Glossary
    from glosslink.linking.targets import Targets

_STRING = expression(r'"(?:[^"\\]|\\.)*"')


def term_set(glossary: Glossary, targets: Targets, base: str, title: str, language: str) -> dict[str, Any]:
    """Return the JSON-LD of a glossary that stands at the URL `base`; terms stand where posts link to."""
    from glosslink.crossref.markup import is_harmless

    terms = []
    for entry in glossary.entries:
        url = targets.url(entry)
        term: dict[str, Any] = {"@type": "DefinedTerm", "termCode": entry.id, "name": entry.term}
        if is_harmless(url):
            term |= {"@id": url, "url": url}
        if entry.aliases:
            term["alternateName"] = list(entry.aliases)
        if entry.summary:
            term["description"] = entry.summary
        if entry.language and entry.language != language:
            term["inLanguage"] = entry.language
        terms.append(term)
    whole: dict[str, Any] = {"@context": "https://schema.org", "@type": "DefinedTermSet"}
    if base:
        whole |= {"@id": base, "url": base}
    return whole | {"name": title, "inLanguage": language, "hasDefinedTerm": terms}


def to_script(data: Any, *, indent: int | None = None) -> str:
    """Return data as JSON that can stand in a script element and in JavaScript, and that no template engine reads."""
    import json

    text = json.dumps(data, ensure_ascii=False, indent=indent, separators=(",", ": " if indent else ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return _STRING.sub(lambda found: found[0].replace("{", "\\u007b").replace("}", "\\u007d"), text)
