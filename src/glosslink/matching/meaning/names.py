"""Names of something else: as the definitions write them, and those that a short name is one word of.

The *Commission* of a glossary may be the European one, but no other: *the Electoral Commission* is not meant. So it is
with a one-word name of what the glossary has a longer term for, and with a term that its definitions write with a
capital. A word that a definition has may stand beside it: *the EU Commission*.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from glosslink.expressions import expression
from glosslink.matching.meaning.short_names import is_surname
from glosslink.matching.text.casing import is_acronym, words
from glosslink.matching.text.folding import fold_text
from glosslink.matching.vocabulary.content_words import stem, stems, without_function_words, without_markup
from glosslink.matching.vocabulary.dictionaries import dictionary
from glosslink.records import replace

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from glosslink.glossary.entry import Entry
    from glosslink.glossary.glossary import Glossary
    from glosslink.matching.meaning.subject import Subject
    from glosslink.matching.shapes.form import Form

_CAPITALISED = expression(r"(?<=[a-z,;] )([A-Z][a-z]+ [A-Z][A-Za-z]+)\b")


def proper_names(definitions: Iterable[str], forms: Collection[str]) -> list[str]:
    """Return names of something else that hold a form: `Great Expectations` is a product, no expectations.

    They are told by how the glossary itself writes: twice or more, inside a sentence, an everyday word with a capital
    stands before the form with a capital. `forms` are folded.
    """
    found = Counter(name for text in definitions for name in _CAPITALISED.findall(text))
    english = dictionary("en")
    return [
        name
        for name, count in found.items()
        if count > 1
        and fold_text(name) not in forms
        and fold_text(name.split()[1]) in forms
        and fold_text(name.split()[0]) not in forms
        and english.lemma(name.split()[0].lower())
    ]


_INSIDE = expression(r"(?<![\w'’-])[a-z]+[,;]? ([A-Z][a-z]+)\b(?! [A-Z])")
_SMALL = expression(r"\b[a-z]+\b")
# What a definition calls a country, others abbreviate, or call by its people.
_PEOPLES = {
    ("britain",): ("british", "uk"),
    ("united", "kingdom"): ("british", "uk"),
    ("uk",): ("british",),
    ("united", "state"): ("american", "us"),
    ("america",): ("american", "us"),
}
# What stands before a name says when: the Spring Budget, the March Budget.
_TIMES = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday spring summer autumn winter".split()
)


# Where members of a party come from, or sit: a Texas Republican, the House Democrats.
_PLACES = frozenset(
    stem(place)
    for place in (
        "alabama alaska american arizona arkansas british california carolina colorado congressional connecticut "
        "dakota delaware english florida georgia hampshire hawaii house idaho illinois indiana iowa jersey kansas "
        "kentucky london louisiana maine maryland massachusetts mexico michigan minnesota mississippi missouri "
        "montana nebraska nevada ohio oklahoma oregon pennsylvania rhode scottish senate tennessee texas utah "
        "vermont virginia washington welsh westminster wisconsin wyoming york"
    ).split()
)


def with_fellows(forms: Iterable[Form], glossary: Glossary, subject: Subject) -> Iterator[Form]:
    """Yield the forms, those that are names of one thing with the words that may stand beside them in a name of it.

    In a glossary about systems of computers, or about something that has a name, a name beside a term tells which one
    it is: *the Redis Service*.
    """
    if subject.is_named or subject.is_technical:
        yield from forms
        return
    texts = [without_markup(entry.definition) for entry in glossary.entries]
    small = {stem(word) for text in texts for word in _SMALL.findall(text)}
    names = {stem(word.lower()) for text in texts for word in _INSIDE.findall(text)} - small
    for form in forms:
        single = form.alone and form.text.isalpha() and not is_acronym(form.text)
        entry = glossary.get(form.entry) if single else None
        own = stem(form.text.lower())
        if entry is None or not (len(words(entry.term)) > 1 or own in names):
            yield form
        elif is_surname(form.text, entry.term, entry.definition):
            yield replace(
                form, person=False, given=frozenset(one for name in (entry.term, *entry.aliases) for one in words(name))
            )
        else:
            members = any(f"{own}s" == alias.lower() for alias in entry.aliases) and entry.term.endswith("Party")
            yield replace(form, fellows=_fellows(entry, own) | (_PLACES if members else frozenset()))


def _fellows(entry: Entry, own: str) -> frozenset[str]:
    """Return the words of an entry; `own`, that of a form, is one only where it shortens the term."""
    term = stems(entry.term)
    said = stems(" ".join((*entry.aliases, without_markup(entry.definition))))
    short = own in term and len(term) > 1
    known = without_function_words((*term, *said)) - frozenset(() if short else (own,))
    return known.union(_TIMES, *(peoples for country, peoples in _PEOPLES.items() if known.issuperset(country)))
