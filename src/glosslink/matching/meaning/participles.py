"""Participles of Romance languages that are written like nouns: *il a arrêté*, where a glossary explains the *arrêté*.

A noun has an article or a preposition before it, and hardly ever an auxiliary verb. Spanish has but one that nothing
else can follow; in French and Italian those of the passive count as well.
"""

from __future__ import annotations

from glosslink.documents.languages import primary
from glosslink.expressions import expression
from glosslink.matching.text.around import before, behind
from glosslink.matching.vocabulary.dictionaries import dictionary

# Endings of participles, each with those of the infinitives that they may belong to.
_ENDINGS = {
    code: [(row.split("/")[0], tuple(row.split("/")[1].split(","))) for row in rows.split()]
    for code, rows in {
        "es": "ado/ar ido/er,ir ído/er,ír,ir puesto/poner hecho/hacer dicho/decir visto/ver scrito/scribir "
        "vuelto/volver suelto/solver bierto/brir muerto/morir",
        "fr": "é/er i/ir,re mis/mettre pris/prendre quis/quérir sis/seoir dit/dire duit/duire crit/crire fait/faire "
        "struit/struire trait/traire vert/vrir fert/frir tenu/tenir venu/venir vu/voir çu/cevoir lu/lire,loir "
        "du/dre couru/courir connu/connaître paru/paraître rompu/rompre battu/battre joint/joindre eint/eindre "
        "clos/clore mort/mourir",
        "it": "ato/are uto/ere,ire ito/ire dotto/durre fatto/fare messo/mettere preso/prendere scritto/scrivere "
        "chiesto/chiedere posto/porre detto/dire reso/rendere speso/spendere corso/correre tratto/trarre visto/vedere",
    }.items()
}
# What it has behind it for a woman or for several, and what stands there for a man.
_AGREEING = {
    "es": (("", ""),),
    "fr": (("", ""), ("s", ""), ("e", ""), ("es", "")),
    "it": (("", ""), ("a", "o"), ("i", "o"), ("e", "o")),
}
_HAVE_FRENCH = (
    r"(?:ai|as|(?<!\by )(?-i:a)|avons|avez|ont|av(?:ais|ait|ions|iez|aient)|"
    r"aur(?:ai|as|a|ons|ez|ont|ais|ait|ions|iez|aient)|aie|ait|ayons|ayez|aient|eut|eurent|eût|avoir|ayant)"
)
_BE_FRENCH = (
    r"(?:suis|(?<![CcLl]['’])est|sommes|êtes|(?<!\b[Cc]e )sont|ét(?:ais|ait|ions|iez|aient|ant)|"
    r"ser(?:ai|as|a|ons|ez|ont|ais|ait|ions|iez|aient)|(?<=il )soit|(?<=elle )soit|(?<=on )soit|(?<=qui )soit|soient|"
    r"fut|furent|fût|être)"
)
_ADVERBS_FRENCH = (
    r"(?:pas|plus|jamais|point|guère|rien|bien|mal|mieux|déjà|aussi|toujours|encore|ainsi|donc|souvent|peu|trop|tant|"
    r"tout|tous|toutes?|enfin|alors|ensuite|même|depuis|été|\w{2,}ment)"
)
_HAVE_ITALIAN = (
    r"(?:ho|hai|ha|abbiamo|avete|hanno|ave(?:vo|vi|va|vamo|vate|vano)|avr\w+|abbia|abbiano|avesse|avessero|aver|avere|"
    r"avendo)"
)
_BE_ITALIAN = (
    r"(?:è|sono|sei|siamo|siete|era|erano|sar(?:à|ò|anno|emo|ebbe|ebbero)|sia|siano|fosse|fossero|fu|furono|essere|esser|"
    r"essendo)"
)
_AUXILIARIES = {
    "es": expression(
        r"(?i)\b(?:ha|han|has|he|hemos|habéis|habían|habíamos|habrán|habremos|habrían|hayan|hayamos|hubieran|hubiesen|"
        r"hubieron)(?:[ \n]+(?:ya|no|sido))?[ \n]+\Z"
    ),
    "fr": expression(
        rf"(?i)\b(?:{_HAVE_FRENCH}|{_BE_FRENCH})(?:(?:-t)?-(?:il|elle|on|ils|elles|nous|vous|je|tu))?"
        rf"(?:[ \n]+{_ADVERBS_FRENCH}){{0,3}}[ \n]+\Z"
    ),
    "it": expression(
        rf"(?i)(?<!\w)(?:{_HAVE_ITALIAN}|{_BE_ITALIAN})"
        r"(?:[ \n]+(?:già|mai|più|sempre|anche|ancora|poi|pure|stat[oaie]|\w{2,}mente)){0,3}[ \n]+\Z"
    ),
}
# With a verb before them these are nouns: a state is party to a treaty, a room has a view of the sea.
_NOUN_AFTER = {
    "fr": expression(
        r"(?:(?<=partie)|(?<=parties))[ \n]+(?:à|aux?|prenante|intégrante)\b|(?:(?<=prise)|(?<=vue))[ \n]+sur\b"
    )
}


def may_be_participle(word: str, language: str) -> str:
    """Return the code of a word's language where the word may be a participle of a verb as well, else `""`."""
    code, lower = primary(language), word.lower()
    if code not in _ENDINGS or not word.isalpha():
        return ""
    for ending, plain in _AGREEING[code]:
        if lower.endswith(ending) and _is_participle(lower[: len(lower) - len(ending)] + plain, code):
            return code
    return ""


def _is_participle(word: str, code: str) -> bool:
    known = dictionary(code)
    found = (
        word[: len(word) - len(ending)] + infinitive
        for ending, infinitives in _ENDINGS[code]
        if word.endswith(ending)
        for infinitive in infinitives
    )
    return any(known.lemma(verb) == verb for verb in found)


def is_participle(prose: str, start: int, end: int, code: str) -> bool:
    """Whether an auxiliary verb of the language stands before the word in small letters at `start:end` of the prose."""
    if not prose[start:end].islower() or not _AUXILIARIES[code].search(before(prose, start, 48)):
        return False
    noun = _NOUN_AFTER.get(code)
    return noun is None or not noun.match(prose[start:end] + behind(prose, end, 16), end - start)
