"""Imperatives that are written like nouns: *Stellen Sie den Antrag*, where a glossary explains the *Stelle*.

Inside a German sentence capitals tell nouns from verbs, at its head they do not. There a noun in the plural never
stands right before *Sie*, and a verb in the imperative always does. In Romance languages no noun stands right before
an article, *Consulta la página*, but that of a superlative, a day or a time of it; nor right behind a pronoun that
only verbs have, *si legge*, *elle porte*.
"""

from __future__ import annotations

from glosslink.documents.languages import primary
from glosslink.expressions import expression
from glosslink.matching.text.around import before, behind
from glosslink.matching.vocabulary.dictionaries import dictionary

_ENDINGS = ("en", "ern", "eln")
_YOU = expression(r"[ \n]+Sie\b")
# Endings of nouns that are like an imperative, each with that of the verb.
_ROMANCE = {
    "es": (("a", "ar"), ("e", "er"), ("e", "ir")),
    "fr": (("e", "er"),),
    "it": (("a", "are"), ("i", "ere"), ("i", "ire"), ("e", "ere"), ("e", "ire")),
    "pt": (("a", "ar"), ("e", "er"), ("e", "ir")),
}
_STEMS = expression(r"(?:ue|ie)(?=[^aeiou]{1,3}\Z)")  # of prueba, cierra: probar, cerrar
_OBJECTS = {
    "es": "el|la|los|las|un|una|unos|unas|este|esta|estos|estas|tu|tus|su|sus|cada|todos|todas",
    "fr": "le|la|les|un|une|votre|vos|ton|ta|tes|cette|ces|chaque|tous|toutes",
    "it": "il|lo|la|i|gli|le|un|uno|una|questo|questa|questi|queste|ogni|tutti|tutte",
    "pt": "o|os|as|um|uma|uns|umas|este|esta|estes|estas|seu|sua|seus|suas|cada|todos|todas",
}
_NO_OBJECT = (
    r"m[áaâ]s|menos|mejor|peor|plus|moins|mieux|pi[uù]|meno|mais|\d+|1er|premier|d[íi]as?|jours?|"
    r"lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bados?|domingos?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|"
    r"samedis?|dimanches?|luned[ìi]|marted[ìi]|mercoled[ìi]|gioved[ìi]|venerd[ìi]|sabato|domenica|ma[ñn]anas?|tardes?|"
    r"matins?|soirs?|mattina|sera|manh[ãa]"
)
_OBJECT = {
    code: expression(rf"[ \n]+(?:(?:{words})[ \n]+(?!(?:{_NO_OBJECT})\b)\w|l[’']\w)")
    for code, words in _OBJECTS.items()
}
_PRONOUN = {
    "es": expression(r"(?i)\b(?:me|te|se|nos|os|les?)[ \n]+\Z"),
    "fr": expression(r"(?i)\b(?:(?:je|tu|ils?|elles?|on|qui|me|te|se|ne|y)[ \n]+|[jmnst]['’])\Z"),
    "it": expression(r"(?i)\b(?:mi|ti|ci|si|vi|ne)[ \n]+\Z"),
    "pt": expression(r"(?i)\b(?:me|te|lhes?)[ \n]+\Z"),
}
_INSIDE = frozenset(",_-%/")  # behind these, and behind words, a sentence goes on


def may_be_imperative(form: str, term: str, language: str) -> str:
    """Return the code of the language where a form of a term is a noun that an imperative may look like, else `""`.

    In German that is the polite one, and a glossary that has the verb itself as its term means it in the imperative,
    too: *Skalieren Sie die Anwendung*.
    """
    code = primary(language)
    if code in _ROMANCE:
        return code if _is_romance(form, code) else ""
    if code != "de" or not form.istitle() or not form.isalpha() or not form.endswith(_ENDINGS):
        return ""
    return "" if dictionary("de").lemma(term).islower() else code


def _is_romance(form: str, code: str) -> bool:
    known, lower = dictionary(code), form.lower()
    if not form.isalpha():
        return False
    stems = ((lower[: len(lower) - len(end)], verb) for end, verb in _ROMANCE[code] if lower.endswith(end))
    verbs = (one + verb for stem, verb in stems for one in (stem, _changed(stem) if code == "es" else stem))
    return any(known.lemma(verb) == verb for verb in verbs)


def _changed(stem: str) -> str:
    """Return the stem of a Spanish infinitive whose vowel is another under the stress."""
    return _STEMS.sub(lambda found: "o" if found[0] == "ue" else "e", stem)


def is_imperative(prose: str, start: int, end: int, code: str) -> bool:
    """Whether the word at `start:end` of the prose heads a sentence, right before *Sie* or an object, or has a subject.

    `code` is that of its language.
    """
    pronoun = _PRONOUN.get(code)
    if pronoun and prose[start:end].islower() and pronoun.search(before(prose, start, 8)):
        return True
    after = behind(prose, end, 24)
    if not (_YOU if code == "de" else _OBJECT[code]).match(after):
        return False
    last = before(prose, start, 4).rstrip(" \n")[-1:]
    return not (last.isalnum() or last in _INSIDE)
