"""Nouns that a glossary writes in small letters throughout: with a capital, such a noun is the name of something else.

What a glossary is about, its definitions speak of again and again. Where many of them speak of *services* and none of
a *Service*, a text that has the capital inside a sentence tells one thing from the other by it: the object, the product
or the button that is called so. A noun that few definitions have tells nothing, for then the capital may be the text's
own way to write a term; nor does a capital among others, as titles have them. But where an entry speaks of its own noun
in small letters, *A gateway is …*, and a text has both, it is the text that tells one from the other. So it is with
programs, which give their parts names; of a state, the *Budget* is the budget that matters.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from glosslink.expressions import expression
from glosslink.matching.vocabulary.content_words import singular, stem, without_markup
from glosslink.records import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from glosslink.glossary.glossary import Glossary
    from glosslink.matching.meaning.subject import Subject
    from glosslink.matching.shapes.form import Form

_NOUN = expression(r"\b(?:an?|another|each|every|the|this)[ \n]+([a-z]+)\b|\b([a-z]{3,}s)\b")
_NAME = expression(r"(?<=[a-z,;)][ \n])[A-Z][a-z]+\b(?![ \n][A-Z])")
_OWN = expression(r"\W*(?:An?|The)[ \n]+([a-z]+)\b")


def with_small_letters(forms: Iterable[Form], glossary: Glossary, subject: Subject) -> Iterator[Form]:
    """Yield the forms; those of nouns that definitions write in small letters alone are marked.

    Many definitions must do so, or that of the entry itself.
    """
    technical = subject.is_named and subject.is_technical
    texts = {entry.id: without_markup(entry.definition) for entry in glossary.entries} if technical else {}
    found = Counter(word for text in texts.values() for word in {stem(a or b) for a, b in _NOUN.findall(text)})
    names = {stem(name.lower()) for text in texts.values() for name in _NAME.findall(text)}
    nouns = {word for word, count in found.items() if count >= subject.least} - names
    for form in forms:
        noun = stem(form.text.lower())
        entry = glossary.get(form.entry) if technical and form.text.isalpha() and noun not in names else None
        if entry is None or entry.inflect is not True:
            yield form
        elif noun in nouns:
            yield replace(form, capital="other")
        else:
            own = _OWN.match(texts[entry.id])
            alike = own is not None and singular(own[1]) == singular(form.text.lower())
            yield replace(form, capital="beside") if alike else form
