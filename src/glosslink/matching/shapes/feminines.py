"""What a person is called who is a woman, where a glossary has the man: *directrice*, *trabajadora*, *Steuerzahlerin*.

In German that is a noun with an ending of its own, which a dictionary knows with its plural. In Romance languages it
may be an adjective, and a machine or a firm as well (*ligne directrice*, *calculadora*); so there only what a
definition calls a person has one, and it stands behind what may stand before a noun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.documents.languages import primary
from glosslink.expressions import expression
from glosslink.matching.text.around import before, last_words
from glosslink.matching.vocabulary.dictionaries import dictionary

if TYPE_CHECKING:
    from collections.abc import Iterator

# What definitions of persons begin with, behind an article.
_PERSONS = (
    "abogado advogado agent agente aquel aquela aquele asalariado avocat avvocato cadre capo celle celui chef "
    "chefe chi cidadão citoyen cittadino ciudadano colei colui comerciante commerciante commerçant dipendente "
    "directivo dirigeant dirigente donna empleado employé employée empregado especialista esperto expert "
    "experto femme fonctionnaire funcionaria funcionario funcionário funzionario gerente gérant hombre homem "
    "homme impiegato individu individuo indivíduo jefe jurista juriste lavoratore magistrado magistrat "
    "magistrato membre membro miembro militaire militar militare mujer mulher officier oficial ouvrier person "
    "persona personas persone personne personnes pessoa pessoas profesional professionista professionnel "
    "profissional propietario proprietario proprietário propriétaire quem quien rappresentante representante "
    "représentant responsabile responsable responsável salarié salariée soggetto specialista spécialiste "
    "technicien tecnico titolare titulaire titular trabajador trabalhador travailleur técnico uomo élu élue"
)
_PERSON = expression(
    r"(?i)\W*(?:(?:une?|toute?|celui ou|una?|toda?|cualquier|ogni|uma?|las?|les?|il|lo|el|[ao]s?)[ \n]|l['’])?"
    rf"(?:(?:haut|alto|ancien|antiguo|simple)[ \n])?(?:{_PERSONS.replace(' ', '|')})\b"
)
_THING = expression(
    r"(?i)\W*(?:(?:eine?|der|die|das)[ \n])?(?:[a-zäöüß]+[ \n]){0,2}(?:\w*(?:gerät|programm|software|server|dienst|"
    r"maschine|bauteil|bauelement|material|stoff|komponente|prozess|system|werkzeug|objekt|datei|element|gegenstand|"
    r"vorrichtung))\b"
)


def _endings(rows: dict[str, str]) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """Return by language the endings of men's names, each with those of women's."""
    return {
        code: [(row.split("/")[0], tuple(row.split("/")[1].split(","))) for row in text.split()]
        for code, text in rows.items()
    }


# Of nouns, then of the adjectives behind them.
_NOUNS = _endings(
    {
        "es": "or/ora ón/ona és/esa z/za nte/nta o/a",
        "fr": "teur/trice,teuse eur/euse,eure ien/ienne éen/éenne on/onne er/ère é/ée u/ue i/ie ant/ante ent/ente "
        "at/ate ois/oise ais/aise uf/uve oux/ouse",
        "it": "tore/trice,toressa ore/oressa iere/iera nte/ntessa o/a",
        "pt": "or/ora ão/ã,ona ês/esa eu/eia nte/nta o/a",
    }
)
_ADJECTIVES = _endings(
    {
        "es": "dor/dora tor/tora sor/sora ón/ona és/esa o/a",
        "fr": "teur/trice,teuse eur/euse,eure f/ve eux/euse ien/ienne éen/éenne on/onne el/elle er/ère c/que,che "
        "d/de l/le n/ne t/te s/se é/ée i/ie u/ue r/re",
        "it": "tore/trice o/a",
        "pt": "dor/dora tor/tora sor/sora ão/ã ês/esa o/a",
    }
)
# Of these the feminine is a science, a thing, a firm, or another word.
_NONE = {
    "es": ("ico", "minero", "petrolero", "marino", "guardia"),
    "fr": ("gouvernant", "cuisinier", "portier", "chevalier", "calculateur", "moteur", "générateur", "courant"),
    "it": ("ico", "calcolatore", "marino", "motore"),
    "pt": ("ico", "marinho", "editor", "emissor"),
}
_FIRMS = (
    "asegurador",
    "constructor",
    "consultor",
    "distribuidor",
    "editor",
    "emisor",
    "operador",
    "productor",
    "promotor",
)
# What stands before a noun, or before adjectives before it.
_BEFORE_NOUN = {
    code: frozenset(words.split())
    for code, words in {
        "es": "la las una unas esta esa aquella estas esas su sus mi tu nuestra nuestras cada toda todas ninguna "
        "alguna algunas otra otras primera nueva nuevas antigua antiguas futura de a con por para sin entre y "
        "e o u como ante contra sobre según doña señora sra dos tres cuatro muchas pocas varias ambas",
        "fr": "la les une des cette ces sa ses ma mes ta tes notre votre leur leurs nos vos quelques plusieurs "
        "chaque toute toutes aucune quelle quelles de et ou ni comme à aux avec pour par contre chez entre "
        "sans sur madame mme nouvelle nouvelles ancienne anciennes future futures première premières jeune "
        "jeunes actuelle deux trois quatre",
        "it": "la le una delle della alla alle dalla dalle nella nelle sulla sulle con per di a da tra fra e ed o "
        "questa quella queste quelle mia tua sua sue nostra vostra loro ogni qualche nuova nuove prima "
        "signora ex due tre",
        "pt": "a as uma umas da das na nas à às pela pelas esta essa aquela estas essas sua suas minha nossa cada "
        "toda todas outra outras nova novas primeira de com por para sem entre e ou como senhora dona duas "
        "três ex",
    }.items()
}
_WORD_BEFORE = expression(r"(\w+)[ \n]+\Z")
_UMLAUTS = str.maketrans("aou", "äöü")
_SHORTEST_TAIL = 4  # letters of the last part of a compound


def feminines(name: str, definition: str, language: str) -> Iterator[str]:
    """Yield what a woman is called of whom a name in a language is that of a man; nothing where it names no person."""
    code = primary(language)
    if code == "de":
        if not _THING.match(definition):
            yield from _german(name)
    elif code in _NOUNS and _PERSON.match(definition):
        yield from _romance(name.split(" "), code)


def is_determined(prose: str, start: int, code: str) -> bool:
    """Whether the word at `start` of the prose may be a noun by what stands before it in a Romance language."""
    found = _WORD_BEFORE.search(last_words(before(prose, start, 24), 1))
    return found is None or found[1].lower() in _BEFORE_NOUN[code]


def _german(name: str) -> Iterator[str]:
    """Yield the noun for a woman and its plural; of a phrase only where its noun has no adjective before it."""
    from glosslink.matching.shapes import german
    from glosslink.matching.shapes.agreement import FUNCTION_WORDS

    noun, *rest = name.split(" ")
    if rest and german.head([noun, *rest], FUNCTION_WORDS["de"]) != 0:
        return
    first, dash, last = noun.rpartition("-")
    known = dictionary("de")
    for one in dict.fromkeys((last, known.lemma(last))):
        if not one.istitle() or not one.isalpha():
            continue
        bare = german.nominal_stem(one) or one.removesuffix("e")
        for stem in dict.fromkeys((bare, _umlauted(bare), one)):
            if _is_woman(f"{stem}in"):
                yield from (" ".join([first + dash + form, *rest]) for form in (f"{stem}in", f"{stem}innen"))
                return


def _umlauted(stem: str) -> str:
    """Return a stem with an umlaut for its last vowel: Ärzt(in), Anwält(in)."""
    at = max(stem.lower().rfind(vowel) for vowel in "aou")
    if at < 0:
        return stem
    vowel = stem[at].lower().translate(_UMLAUTS)
    return stem[:at] + (vowel.upper() if stem[at].isupper() else vowel) + stem[at + 1 :]


def _is_woman(noun: str) -> bool:
    """Whether a German noun, or the last part of it, is one in -in with a plural in -innen."""
    known = dictionary("de")
    tails = [noun, *(noun[at:].capitalize() for at in range(2, len(noun) - _SHORTEST_TAIL - 1))]
    return any(known.lemma(f"{tail}nen") == tail for tail in tails)


def _romance(parts: list[str], code: str) -> Iterator[str]:
    """Yield a phrase with its noun, which stands first, and the adjectives behind it in the feminine."""
    from glosslink.matching.shapes.noun_endings import regular
    from glosslink.matching.shapes.romance import LINKS
    from glosslink.matching.vocabulary.lexicon import like

    stop = next((i for i, part in enumerate(parts) if i and (part.lower() in LINKS[code] or "'" in part)), len(parts))
    plain = parts[0].lower()
    if plain.endswith(_NONE[code]) or (code in ("es", "pt") and plain in _FIRMS):
        return
    adjectives = [next(_feminine(part, code, _ADJECTIVES[code]), part) for part in parts[1:stop]]
    for noun in _feminine(parts[0], code, _NOUNS[code]):
        yield " ".join([noun, *adjectives, *parts[stop:]])
        if len(parts) == 1:  # of which the dictionary may take the plural for that of the man
            yield from (like(noun, several) for several in regular(noun.lower(), code)[:1])


def _feminine(word: str, code: str, endings: list[tuple[str, tuple[str, ...]]]) -> Iterator[str]:
    """Yield the feminines of a word, singular or plural, that the dictionary has for forms of it or for nouns."""
    from glosslink.matching.shapes.noun_endings import is_infinitive

    known, lower = dictionary(code), word.lower()
    several = lower.endswith("s") and known.lemma(lower[:-1]) != "" and code != "it"
    bare = word[:-1] if several else word
    for man, women in endings:
        if bare.lower().endswith(man):
            for woman in women:
                found = bare[: len(bare) - len(man)] + woman
                lemma = known.lemma(found.lower())
                if lemma and (lemma in (found.lower(), bare.lower(), known.lemma(bare)) or is_infinitive(lemma, code)):
                    yield f"{found}s" if several else found
            return
