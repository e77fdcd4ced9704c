"""Forms: every written shape that stands for an entry, and the rule that made it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from glosslink.documents.languages import primary
from glosslink.expressions import expression
from glosslink.matching.meaning.adjectives import with_adjectives
from glosslink.matching.meaning.compounds import with_company
from glosslink.matching.meaning.directions import may_be_direction
from glosslink.matching.meaning.homonyms import homonyms, with_clues
from glosslink.matching.meaning.idioms import idioms
from glosslink.matching.meaning.imperatives import may_be_imperative
from glosslink.matching.meaning.names import proper_names, with_fellows
from glosslink.matching.meaning.narrowed import with_context
from glosslink.matching.meaning.participles import may_be_participle
from glosslink.matching.meaning.peers import with_peers
from glosslink.matching.meaning.relations import with_kin
from glosslink.matching.meaning.set_phrases import phrases as set_phrases
from glosslink.matching.meaning.short_names import ShortNames, has_article, has_singular
from glosslink.matching.meaning.small_letters import with_small_letters
from glosslink.matching.meaning.subject import Subject
from glosslink.matching.meaning.usage import may_be_act, may_be_parted
from glosslink.matching.meaning.verbs import may_be_verb
from glosslink.matching.meaning.vietnamese import with_other_tone_marks
from glosslink.matching.shapes.brackets import Titles, expansions
from glosslink.matching.shapes.feminines import feminines
from glosslink.matching.shapes.form import Form, with_capitals
from glosslink.matching.shapes.inflection import compounds, learn, needs_capital, variants
from glosslink.matching.shapes.introductions import acronyms, restated
from glosslink.matching.shapes.loanwords import borrowed
from glosslink.matching.shapes.plain_letters import has_plain, plainer
from glosslink.matching.shapes.spellings import may_be_initials, recapitalised, redotted, respelled
from glosslink.matching.shapes.translations import is_known, name_in_id, translations
from glosslink.matching.shapes.wordings import wordings
from glosslink.matching.text.casing import Piece, fits, pieces
from glosslink.matching.text.folding import fold_text
from glosslink.matching.text.joins import folded
from glosslink.matching.vocabulary.content_words import content_stems, stem
from glosslink.matching.vocabulary.dictionaries import dictionary
from glosslink.records import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from glosslink.glossary.entry import Entry, Redirect
    from glosslink.glossary.glossary import Glossary


_HYPHENS = ("-", "\u2010", "\u2011")
_E_WORDS = frozenset(("email", "esport"))  # what the dictionary has of e- in one word
_KIND = expression(r"(?i)\W*(?:an?|one[ \n]of)\b")


@dataclass(frozen=True, slots=True)
class _Name:
    """A name that the glossary gives an entry, and how the one that gives it wants it matched."""

    entry: str
    text: str
    rule: str
    source: Entry | Redirect
    language: str
    definition: str
    proper: bool = False  # it is written with a capital only
    term: str = ""


def forms_of(glossary: Glossary, language: str) -> list[Form]:
    """Return the forms of every entry in the glossary, the entry's own ones before derived ones.

    What an entry writes out as its term or alias goes before the number of another entry's name, and that before what
    is merely likely: an acronym that a definition introduces, the number of a noun inside a compound. A form that
    matches where one of another entry goes before it is left out. An entry in the language of the document goes before
    one in another: a glossary may have *Token* in two.
    """
    subject = Subject(glossary)
    names = list(_names(glossary, language, subject))
    _learn(names, glossary, language)
    written = [_written(name, name.text, name.rule) for name in names]
    inflected = [form for name in names for form in _inflected(name)]
    others = [_unshared(names, made) for made in (_worded, _spelled, _women)]
    likely = [
        form for name in names for form in _likely(name, *(found.get((name.entry, name.text), ()) for found in others))
    ]
    first = [*written, *_exceptions(glossary, language)]
    second = _without(inflected, written)
    forms = _distinct([*first, *second, *_without(likely, written + second)])
    forms = _without_foreign(forms, names, language)
    if _is_english(language):
        phrases = _usual(forms, glossary, subject)
        for judged in (
            with_kin,
            with_company,
            with_context,
            with_peers,
            with_small_letters,
            with_clues,
            with_adjectives,
            with_fellows,
        ):
            forms = list(judged(forms, glossary, subject))
        if not (subject.is_named or subject.is_technical):  # a Fair Housing Act is one, Amazon Web Services are none
            forms = [replace(form, alone="head") if _is_kind(form, glossary) else form for form in forms]
        forms += phrases
    else:
        forms += _set_phrases(forms, glossary, language)
    return [form if form.folded else replace(form, folded=_found_by(form.text, language)) for form in forms]


def _found_by(text: str, language: str) -> tuple[str, ...]:
    """Return the text of a form folded, and all it is found by: *E-state* in one word would be another, *estate*."""
    written, *texts = folded(text)
    if text[:1] in ("E", "e") and text[1:2] in _HYPHENS and _is_english(language):
        closed = "e" + fold_text(text[2:]).partition(" ")[0]
        if closed.removesuffix("s") not in _E_WORDS and dictionary("en").lemma(closed):
            texts = [key for key in texts if key.partition(" ")[0] != closed]
    return written, *texts


def _names(glossary: Glossary, language: str, subject: Subject) -> Iterator[_Name]:
    named = list(_named(glossary))
    short = ShortNames.of((entry.term for entry in glossary.entries), technical=subject.is_technical)
    known = Titles.of((entry.id, text) for entry, _, text, _ in named)
    for entry, source, text, rule in named:
        spoken = source.language or language
        for shape, name in expansions(text, rule, known, entry.id, english=_is_english(spoken)):
            proper = (
                name in ("alias", "redirect")
                and _is_english(spoken)
                and short.is_one(shape, entry.term, entry.definition)
            )
            yield _Name(entry.id, shape, name, source, spoken, entry.definition, proper, entry.term)


def _named(glossary: Glossary) -> Iterator[tuple[Entry, Entry | Redirect, str, str]]:
    """Yield what the glossary calls its entries: the entry, what gives it the name, the name and its rule."""
    redirects: dict[str, list[Redirect]] = {}
    for redirect in glossary.redirects:
        target = glossary.resolve(redirect.id)
        if target is not None:
            redirects.setdefault(target.id, []).append(redirect)
    for entry in glossary.entries:
        for source in (entry, *redirects.get(entry.id, ())):
            main, other = ("term", "alias") if source is entry else ("redirect", "redirect")
            for text, rule in [(source.term, main), *((alias, other) for alias in source.aliases)]:
                yield entry, source, text, rule


def _learn(names: Iterable[_Name], glossary: Glossary, language: str) -> None:
    texts: dict[str, list[str]] = {}
    for name in names:
        if name.source.inflect is not False:
            texts.setdefault(name.language, []).append(name.text)
    for source in _all(glossary):
        texts.setdefault(source.language or language, []).extend(source.except_)
    for code, found in texts.items():
        learn(found, code)
        if _is_english(code):  # for `may_be_verb`, in one pass over the dictionary instead of one for every word
            english = dictionary("en")
            english.learn(english.lemma(text) or text.lower() for text in found if text.isalpha())


def _all(glossary: Glossary) -> Iterator[Entry | Redirect]:
    yield from glossary.entries
    yield from glossary.redirects


def _written(name: _Name, text: str, rule: str) -> Form:
    english = _is_english(name.language)
    usual = name.source.inflect is True and english
    found = pieces(text, name.source.case)
    if name.source.case == "smart" and (name.proper or needs_capital(text, name.language, name.text)):
        found = tuple(piece._replace(capital=piece.text[:1].isupper()) for piece in found)
    return Form(
        name.entry,
        text,
        rule,
        found,
        noun=usual and may_be_verb(text, name.definition),
        alone=_alone(text) if english else "",
        person=english and text.isalpha() and bool(dictionary("en").lemma(text.lower())),
        act=usual and may_be_act(text, name.definition),
        participle="" if english or name.source.inflect is not True else may_be_participle(text, name.language),
        command="" if english or name.source.inflect == "all" else may_be_imperative(text, name.text, name.language),
        parted=english and may_be_parted(text),
        side=english and may_be_direction(text, name.definition),
    )


def _alone(text: str) -> Literal["", "any", "group"]:
    """Return which longer names an English form is asked about: several words are no name but with those before."""
    if text.isalpha() or has_article(text):
        return "any"
    return "group" if " " in text else ""


def _inflected(name: _Name) -> Iterator[Form]:
    if name.source.inflect is False or (name.proper and has_article(name.text)):
        return
    for text, rule in variants(name.text, name.language, verbs=name.source.inflect == "all"):
        if rule != "singular" or not name.proper or has_singular(name.text, name.term):
            yield _written(name, text, rule)


def _worded(name: _Name) -> Iterator[str]:
    return wordings(name.text, name.language)


def _spelled(name: _Name) -> Iterator[str]:
    yield from filter(None, [redotted(name.text)])
    if _is_english(name.language):
        yield from filter(None, [recapitalised(name.text, name.term)])
        yield from respelled(name.text, name.definition)
    elif primary(name.language) == "vi":
        yield from with_other_tone_marks(name.text)


def _women(name: _Name) -> Iterator[str]:
    return feminines(name.text, name.definition, name.language)


def _unshared(names: Iterable[_Name], made: Callable[[_Name], Iterable[str]]) -> dict[tuple[str, str], Sequence[str]]:
    """Return what is made of each name, by its entry and text; what two entries could be called is none."""
    found: dict[tuple[str, str], Sequence[str]] = {
        (name.entry, name.text): [*made(name)] for name in names if name.source.inflect is not False
    }
    owner: dict[str, str] = {}
    shared: set[str] = set()
    for (entry, _), texts in found.items():
        shared.update(text for text in texts if owner.setdefault(text, entry) != entry)
    if not shared:
        return found
    return {key: [text for text in texts if text not in shared] for key, texts in found.items()}


def _likely(name: _Name, worded: Iterable[str], spelled: Iterable[str], women: Iterable[str]) -> Iterator[Form]:
    """Yield forms that stand for the entry unless the glossary has another use for them; the texts are among them."""
    others = [(text, "acronym", name.language) for text in acronyms(name.text, name.definition)]
    if not _is_english(name.language):
        names = translations(name.text, name.definition)
        others += [(text, "translation", "en" if text.isascii() else name.language) for text in names]
    elif text := restated(name.text, name.definition):
        others.append((text, "definition", name.language))
    if name.rule == "term" and (text := name_in_id(name.text, name.entry, name.language)):
        others.append((text, "id", "en"))
    if name.source.inflect is not False:
        for text, titled in compounds(name.text, name.language):
            yield Form(name.entry, text, "plural", pieces(text, "sensitive" if titled else name.source.case))
        others += [(text, "wording", name.language) for text in worded]
        yield from _respelled(name, spelled)
        if name.source.case == "smart" and has_plain(name.text, primary(name.language)):
            yield from _plainer(name)
        yield from _feminine(name, women)
        if text := borrowed(name.text, name.language):
            found = replace(name, text=text, rule="loanword")
            shapes = (_written(found, text, found.rule), *_inflected(found))
            yield from (replace(one, whole=True) for one in shapes)
    for text, rule, language in others:
        found = replace(name, text=text, rule=rule, language=language)
        yield _written(found, text, rule)
        yield from (one for one in _inflected(found) if rule != "id" or not is_known(one.text, name.language))


def _plainer(name: _Name) -> Iterator[Form]:
    """Yield the forms of a name in plainer letters than its language has."""
    for form in (_written(name, name.text, name.rule), *_inflected(name)):
        for text, found in plainer(form.text, primary(name.language)):
            yield replace(form, text=text, rule="spelling", pieces=found)


def _respelled(name: _Name, texts: Iterable[str]) -> Iterator[Form]:
    """Yield the forms of a name in other spellings."""
    for text in texts:
        found = replace(name, text=text, rule="spelling")
        for form in (_written(found, text, found.rule), *_inflected(found)):
            yield replace(form, person=True) if may_be_initials(form.text) else form


def _feminine(name: _Name, texts: Iterable[str]) -> Iterator[Form]:
    """Yield what a woman is called of whom the name is that of a man."""
    code = primary(name.language)
    for text in texts:
        found = replace(name, text=text, rule="feminine")
        if code == "de":
            yield _written(found, text, found.rule)
        else:
            shapes = (_written(found, text, found.rule), *_inflected(found))
            yield from (replace(one, determined=code) for one in shapes)


def _exceptions(glossary: Glossary, language: str) -> Iterator[Form]:
    for source in _all(glossary):
        for phrase in source.except_:
            for text in (phrase, *(text for text, _ in variants(phrase, source.language or language))):
                yield Form("", text, "exception", ())


def _usual(forms: list[Form], glossary: Glossary, subject: Subject) -> Iterator[Form]:
    """Yield phrases in which usage gives a word of the glossary another sense, as if they stood under `except`.

    Nobody closes the joints of a set phrase, so each is found by one text.
    """
    texts = {fold_text(form.text) for form in forms if form.entry}
    everyday = frozenset(text for text in texts if text.isalpha())
    names = proper_names((entry.definition for entry in glossary.entries), texts)
    yield from (Form("", name, "proper name", pieces(name, "sensitive")) for name in names)
    owned = {text: form.entry for form in forms if form.entry and (text := form.text.lower()) in everyday}
    own: dict[str, frozenset[str]] = {}
    phrases: dict[str, Form] = {}  # by what is found; what is in both lists is one phrase
    for idiom in idioms(everyday):
        meant = {*(idiom.words & everyday)}
        if not idiom.small:
            meant = {word for word in meant if not _explains(idiom.text, word, owned, own, glossary)}
        if meant and (key := fold_text(idiom.text)) not in texts:
            found = pieces(idiom.text, "sensitive") if idiom.small else ()
            phrases[key] = Form("", idiom.text, "idiom", found, word=idiom.place(meant), folded=(key, key))
    for phrase in homonyms(forms, glossary, subject):
        if (key := fold_text(phrase)) not in texts:
            phrases.setdefault(key, Form("", phrase, "idiom", (), folded=(key, key)))
    yield from phrases.values()


def _set_phrases(forms: list[Form], glossary: Glossary, language: str) -> Iterator[Form]:
    """Yield the same for a language other than English; none is a form."""
    owned = {fold_text(form.text): form.entry for form in forms}
    own: dict[str, frozenset[str]] = {}
    for phrase in set_phrases([text for text in owned if text.isalpha()], primary(language)):
        told = (_explains(" ".join(phrase.starred), word, owned, own, glossary) for word in phrase.meant)
        if phrase.text not in owned and not any(told):
            yield Form("", phrase.text, "idiom", (), word=phrase.word, folded=(phrase.text, phrase.text))


def _explains(
    phrase: str, word: str, owned: Mapping[str, str], own: dict[str, frozenset[str]], glossary: Glossary
) -> bool:
    """Whether the entry that `owned` gives a word of a phrase has another word of the phrase in its definition.

    The words of definitions are kept in `own`, by entry.
    """
    name = owned.get(word, "")
    if name not in own:
        entry = glossary.get(name)
        own[name] = content_stems(entry.definition) if entry else frozenset()
    return any(stem(other) in own[name] for other in phrase.split() if stem(other) != stem(word))


def _is_kind(form: Form, glossary: Glossary) -> bool:
    """Whether a form that is one word is that of a kind of things: the definition has an article that says so."""
    entry = glossary.get(form.entry) if form.alone == "any" and form.rule in ("term", "plural") else None
    return entry is not None and _KIND.match(entry.definition) is not None


def _is_english(language: str) -> bool:
    return primary(language) == "en"


def _without(forms: Iterable[Form], first: Iterable[Form]) -> list[Form]:
    """Return the forms that do not stand where one of another entry in `first` stands."""
    taken: dict[str, list[Form]] = {}
    for form in first:
        taken.setdefault(fold_text(form.text), []).append(form)
    return [
        form
        for form in forms
        if not any(o.entry != form.entry and fits(o.pieces, form.text) for o in taken.get(fold_text(form.text), ()))
    ]


def _without_foreign(forms: list[Form], names: Sequence[_Name], language: str) -> list[Form]:
    """Return the forms but for those of entries in other languages that stand where one in the document's does.

    A German noun has its capital in a text of another language, too: *Gift* is no gift.
    """
    foreign = {name.entry for name in names if primary(name.language) != primary(language)}
    if not foreign:
        return forms
    ours = [form for form in forms if form.entry and form.entry not in foreign]
    theirs = {id(form) for form in _without((form for form in forms if form.entry in foreign), ours)}
    german = {name.entry for name in names if primary(name.language) == "de"} & foreign
    kept = [form for form in forms if form.entry not in foreign or id(form) in theirs]
    return [with_capitals(form) if form.entry in german else form for form in kept]


def _distinct(forms: list[Form]) -> list[Form]:
    seen: set[tuple[str, str, tuple[Piece, ...]]] = set()
    result = []
    for form in forms:
        key = (form.entry, fold_text(form.text), form.pieces)
        if key[1] and key not in seen:
            seen.add(key)
            result.append(form)
    return result
