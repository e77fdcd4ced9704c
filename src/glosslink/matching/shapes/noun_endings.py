"""Which forms of a lemma are forms of a noun, by their endings.

simplemma's dictionaries know no part of speech: under one lemma stand a noun's plural, an adjective's feminine and a
verb's tenses. Where a language marks number alone, a table has the endings of singular and plural side by side; where
it has cases or articles at the end, a table has every ending that a noun may take. A language without a table keeps
all forms.
"""

from __future__ import annotations

import unicodedata

from glosslink.matching.shapes import slavic_stems

# singular/plural
_NUMBER = {
    "ca": "/s a/es /ns /os ca/ques ga/gues ja/ges ça/ces gua/gües qua/qües",
    "es": "/s /es z/ces",
    "fr": "/s /x al/aux ail/aux",
    "it": "o/i a/e e/i a/i co/chi go/ghi ca/che ga/ghe io/i cia/ce gia/ge",
    "nl": "/en /n /s /'s /eren",
    "pt": "/s /es m/ns ão/ões ão/ães al/ais el/éis el/eis ol/óis ol/ois ul/uis il/is il/eis",
}
_PAIRS = {code: [tuple(pair.split("/")) for pair in pairs.split(" ")] for code, pairs in _NUMBER.items()}
_CASES = {
    "cs": "a e ě i í y o u ů ou em ím ám ům ech ích ách ami emi mi ovi ové ata at ete eti ého ému ých ými",
    "da": "en et e er erne ene ne n r s ens ets es ers ernes enes nes ns rs",
    "de": "e en n er ern es s se sen nen ns ens a as i is ien o on ons os um ums us",
    "nb": "en et e er ene a n r s ens ets es ers enes as ns rs",
    "pl": "a e i y o u ą ę ie ia ią ię io iu em iem ami iami ach iach om iom ów iów owi iowi owie "
    "ego emu ych ymi ej ienia ieniu ieniem iona ion ionom ionami ionach",
    "ru": "а я о е ё ы и у ю й ь ой ей ёй ою ею ью ем ём ом ам ям ами ями ах ях ов ев ёв "
    "ие ия ию ии ий ием иям иями иях ая ую ые ого ому ым ых ыми ени енем ена ен енам енами енах",
    "sv": "en et n t a e ar er or r s na arna erna orna an ens ets ns ts as es ars ers ors rs "
    "nas arnas ernas ornas ans",
    "uk": "а я о е є и і ї у ю й ь ою ею єю ем єм ом ам ям ами ями ах ях ів їв ей ові еві єві "
    "ія ії ію ією іям іями іях ій их им ими ого ому ої",
}
_ENDINGS = {code: ("", *endings.split()) for code, endings in _CASES.items()}
_SUFFIXES = {  # of plural and case, in languages whose words dictionaries rarely have
    "bn": "র ের এর কে তে ে য় টি টির টিকে গুলি গুলো গুলির গুলোর গুলিতে গুলোতে গুলিকে গুলোকে সমূহ সমূহের",
    "hi": "ों ें ओं एँ एं यों याँ यां",
}
_VOWELS = frozenset("aeiou")
# Nouns whose plural no rule gives, and few dictionaries: `baux` is that of `bail` and, for them, of another word.
_IRREGULAR = {
    "fr": {"bail": "baux", "ciel": "cieux", "œil": "yeux", "vantail": "vantaux"},
    "it": {"dito": "dita", "paio": "paia", "uomo": "uomini", "uovo": "uova"},
}
_FRENCH_S = frozenset("bleu landau pneu sarrau".split())
_FRENCH_X = frozenset("bijou caillou chou genou hibou joujou pou".split())
_INFINITIVES = {
    "ca": ("ar", "er", "ir", "re"),
    "es": ("ar", "er", "ir", "ír"),
    "fr": ("er", "ir", "ïr", "re"),
    "it": ("are", "ere", "ire", "rre"),
    "pt": ("ar", "er", "ir", "or", "ôr"),
}


def is_noun_form(word: str, other: str, code: str) -> bool:
    """Whether `word` and `other`, forms of one lemma in lower case, may be forms of one noun."""
    if code in _PAIRS:
        return number(word, other, code) != ""
    if code in _ENDINGS:
        return bool(_stems(word, code) & _stems(other, code))
    return True


def has_table(code: str) -> bool:
    """Whether a table has the endings of a language's nouns."""
    return code in _PAIRS or code in _ENDINGS


def number(word: str, other: str, code: str) -> str:
    """Return `plural` or `singular`: what `other` is to `word` by the language's endings, `""` if neither."""
    if code == "nl":
        word, other = _bare(word, code), _bare(other, code)
    else:
        word, other = unicodedata.normalize("NFC", word), unicodedata.normalize("NFC", other)
    for one, many in _PAIRS.get(code, ()):
        if _is_pair(word, other, one, many, code):
            return "plural"
        if _is_pair(other, word, one, many, code):
            return "singular"
    return ""


def _is_pair(word: str, other: str, one: str, many: str, code: str) -> bool:
    """Whether a word ends in `one`, the other in `many`, and what stands before is the same.

    Accents move in `orden, órdenes` and `nação, nações`, but never in French or Italian, and never where an ending
    is put behind a vowel: `mise` has no plural `misés`, nor `vale` one `valés`.
    """
    if not word.endswith(one) or not other.endswith(many):
        return False
    stem, rest = word[: len(word) - len(one)], other[: len(other) - len(many)]
    if code in ("fr", "it") or (not one and many != "ns" and _bare(word[-1:], code) in _VOWELS):
        return stem == rest
    return _bare(stem, code) == _bare(rest, code)


def regular(word: str, code: str) -> tuple[str, ...]:
    """Return the plurals that a word in lower case may have by the language's rules, for words no dictionary has."""
    last = word[-1:]
    if code == "fr":
        return () if last in "sxz" else (_french(word),)
    if code == "ca":
        return _catalan(word)
    if code in ("es", "pt"):
        return _iberian(word, code)
    if code == "it":
        return _italian(word)
    if code == "nl":
        return (word + "s", word + "en")
    if code == "de":
        if word.endswith(("ung", "heit", "keit", "schaft", "ion", "tät")):
            return (word + "en",)
        if word.endswith(("is", "us", "ies", "ches", "shes", "xes")):  # Basis, Status; Policies, Branches
            return ()
        if word.endswith("y"):
            return (word + "s",)
        return (word + "n", word + "s") if word.endswith(("e", "er")) else (word + "s", word + "e", word + "en")
    return tuple(word + end for end in _SUFFIXES.get(code, "").split())


def irregular(word: str, code: str) -> tuple[str, str]:
    """Return the other number of a noun in lower case that has an irregular plural, and its name; else `""`, twice."""
    for one, many in _IRREGULAR.get(code, {}).items():
        if word in (one, many):
            return (many, "plural") if word == one else (one, "singular")
    return "", ""


def is_infinitive(lemma: str, code: str) -> bool:
    """Whether a lemma may be that of a verb, by its ending."""
    return lemma.endswith(_INFINITIVES.get(code, ()))


def singulars(word: str, code: str) -> list[str]:
    """Return the words in lower case of which a word may be the plural by the language's rules."""
    if word.endswith({"fr": ("x",), "it": ("asi", "esi", "isi")}.get(code, ())):  # as often singular: taux, crisi
        return []
    stems = {word[: len(word) - len(many)] + one for one, many in _PAIRS.get(code, ()) if word.endswith(many)}
    stems |= {word.removesuffix("ones") + "ón", word.removesuffix("ões") + "ão", word[:-1] + "o"}
    return sorted(stem for stem in stems - {word} if word in regular(stem, code))


def english_number(word: str) -> list[str]:
    """Return the regular number of an English word that stands in another script: two Pods in a Chinese sentence."""
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return [word[:-3] + "y" if word.endswith("ies") else word[:-1]]
    if not word.isalpha() or len(word) < 3:
        return []
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return [word + "es"]
    return [word[:-1] + "ies" if word[-1] == "y" and word[-2] not in "aeiou" else word + "s"]


def _french(word: str) -> str:
    if word in _FRENCH_X or (word.endswith(("au", "eu", "œu")) and word not in _FRENCH_S):
        return word + "x"
    return word + "s"


def _italian(word: str) -> tuple[str, ...]:
    """Return the plural in another vowel; words that end in a stressed one have none, others are foreign."""
    if word.endswith(("ca", "ga")):
        return (word[:-1] + "he",)
    if word.endswith("io"):
        return (word[:-1],)
    if word[-1:] in "oae":
        return (word[:-1] + {"o": "i", "a": "e", "e": "i"}[word[-1:]],)
    return () if word[-1:] in "iàèéìòù" else (word + "s",)


def _catalan(word: str) -> tuple[str, ...]:
    if word.endswith(("s", "x")):
        return ()
    for one, many in (("gua", "gües"), ("qua", "qües"), ("ca", "ques"), ("ga", "gues"), ("ja", "ges"), ("ça", "ces")):
        if word.endswith(one):
            return (word.removesuffix(one) + many,)
    if word[-1:] in "àèéíòóú":
        return (word[:-1] + _bare(word[-1:], "ca") + "ns", word + "s")
    if word.endswith("ç"):
        return (word + "os",)
    return (word[:-1] + "es" if word.endswith("a") else word + "s",)


def _iberian(word: str, code: str) -> tuple[str, ...]:
    if word.endswith(("s", "x")):
        return ()
    for one, many in {
        "es": (("ón", "ones"), ("z", "ces")),
        "pt": (("ão", "ões"), ("m", "ns"), ("el", "éis"), ("ol", "óis"), ("l", "is")),
    }.get(code, ()):
        if word.endswith(one):
            return (word.removesuffix(one) + many, word + "s")
    return (word + "s",) if word[-1] in "aeiouáéíóú" else (word + "es", word + "s")


def _stems(word: str, code: str) -> set[str]:
    if code in slavic_stems.CODES:
        return slavic_stems.stems(word, _ENDINGS[code], code)
    bare = _bare(word, code)
    ends = (_bare(end, code) for end in _ENDINGS[code])
    return {bare[: len(bare) - len(end)] for end in ends if bare.endswith(end) and len(bare) > len(end) + 1}


def _bare(word: str, code: str) -> str:
    """Return the word without what changes inside it: accents and umlauts, doubled letters, voiced endings."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    if code in ("nl", "da", "nb", "sv"):
        bare = "".join(c for i, c in enumerate(bare) if i == 0 or bare[i - 1] != c)
    return bare.replace("z", "s").replace("v", "f") if code == "nl" else bare
