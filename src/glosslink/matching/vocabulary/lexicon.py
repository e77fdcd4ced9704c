"""The dictionary's words as a language's rules ask for them: a word's lemma, and all forms of it."""

from __future__ import annotations

from glosslink.matching.vocabulary.dictionaries import dictionary


def lemma_of(word: str, code: str) -> str:
    """Return the lemma of a word, where it has one as a noun of the language and another as a surname, the first."""
    known = dictionary(code)
    return (known.lemma(word.lower()) if code != "de" else "") or known.lemma(word)


def every_form(word: str, code: str) -> list[str]:
    """Return the forms of the word's lemma in lower case, without the word itself."""
    lemma = lemma_of(word, code)
    forms = [lemma, *dictionary(code).forms(lemma)] if lemma else []
    if code == "de":  # nouns have capitals, so a noun's forms are told from a verb's
        forms = [form for form in forms if form[:1].isupper() == lemma[:1].isupper()]
    return [form for form in dict.fromkeys(f.lower() for f in forms) if form != word.lower()]


def like(model: str, word: str) -> str:
    """Return a word with the capitals of another."""
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word
