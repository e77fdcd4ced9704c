"""Which forms of a lemma are forms of a noun, by their endings.

simplemma's dictionaries know no part of speech: under one lemma stand a noun's plural, an adjective's feminine and a
verb's tenses. Where a language marks number alone, a table has the endings of singular and plural side by side; where
it has cases or articles at the end, a table has every ending that a noun may take. A language without a table keeps
all forms.
"""

from __future__ import annotations

import unicodedata

# singular/plural, accents aside
_NUMBER = {
    "ca": "/s a/es /ns /os ca/ques ga/gues ja/ges ca/ces",
    "es": "/s /es z/ces",
    "fr": "/s /x al/aux ail/aux",
    "it": "o/i a/e e/i a/i co/chi go/ghi ca/che ga/ghe io/i cia/ce gia/ge",
    "nl": "/en /n /s /'s /eren",
    "pt": "/s /es m/ns ao/oes ao/aes al/ais el/eis ol/ois ul/uis il/is il/eis",
}
_PAIRS = {code: [tuple(pair.split("/")) for pair in pairs.split(" ")] for code, pairs in _NUMBER.items()}
_CASES = {
    "cs": "a e ě i í y o u ů ou em ím ám ům ech ích ách ami emi mi ovi ové ata at ete eti",
    "da": "en et e er erne ene ne n r s ens ets es ers ernes enes nes ns rs",
    "de": "e en n er ern es s se sen nen ns ens a as i is ien o on ons os um ums us",
    "nb": "en et e er ene a n r s ens ets es ers enes as ns rs",
    "pl": "a e i y o u ą ę ie ia ią ię io iu em iem ami iami ach iach om iom ów iów owi iowi owie "
    "ka ce ga dze ra rze ta cie da dzie",
    "ru": "а я о е ё ы и у ю й ь ой ей ёй ою ею ью ем ём ом ам ям ами ями ах ях ов ев ёв "
    "ие ия ию ии ий ием иям иями иях",
    "sv": "en et n t a e ar er or r s na arna erna orna an ens ets ns ts as es ars ers ors rs "
    "nas arnas ernas ornas ans",
    "uk": "а я о е є и і ї у ю й ь ою ею єю ем єм ом ам ям ами ями ах ях ів їв ей ові еві єві "
    "ія ії ію ією іям іями іях ій",
}
_ENDINGS = {code: ("", *endings.split()) for code, endings in _CASES.items()}
_SUFFIXES = {  # of plural and case, in languages whose words dictionaries rarely have
    "bn": "র ের এর কে তে ে য় টি টির টিকে গুলি গুলো গুলির গুলোর গুলিতে গুলোতে গুলিকে গুলোকে সমূহ সমূহের",
    "hi": "ों ें ओं एँ एं यों याँ यां",
}
_FLEETING = {"cs": "e", "pl": "e", "ru": "оеё", "uk": "оеі"}  # узел, узла


def is_noun_form(word: str, other: str, code: str) -> bool:
    """Whether `word` and `other`, forms of one lemma in lower case, may be forms of one noun."""
    if code in _PAIRS:
        return number(word, other, code) != ""
    if code in _ENDINGS:
        return bool(_stems(word, code) & _stems(other, code))
    return True


def number(word: str, other: str, code: str) -> str:
    """Return `plural` or `singular`: what `other` is to `word` by the language's endings, `""` if neither."""
    word, other = _bare(word, code), _bare(other, code)
    for one, many in _PAIRS.get(code, ()):
        if word.endswith(one) and other == word[: len(word) - len(one)] + many:
            return "plural"
        if other.endswith(one) and word == other[: len(other) - len(one)] + many:
            return "singular"
    return ""


def regular(word: str, code: str) -> tuple[str, ...]:
    """Return the plurals that a word in lower case may have by the language's rules, for words no dictionary has."""
    last = word[-1:]
    if code == "fr":
        return () if last in "sxz" else (word + ("x" if word.endswith(("eau", "eu")) else "s"),)
    if code in ("es", "pt", "ca"):
        return _iberian(word, code)
    if code == "it":
        return (
            (word[:-1] + {"o": "i", "a": "e", "e": "i"}[last],)
            if last in "oae"
            else ()
            if last == "i"
            else (word + "s",)
        )
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


def singulars(word: str, code: str) -> list[str]:
    """Return the words in lower case of which a word may be the plural by the language's rules."""
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


def _iberian(word: str, code: str) -> tuple[str, ...]:
    if word.endswith(("s", "x")):
        return ()
    for one, many in {"es": (("ón", "ones"), ("z", "ces")), "pt": (("ão", "ões"), ("m", "ns"), ("l", "is"))}.get(
        code, ()
    ):
        if word.endswith(one):
            return (word.removesuffix(one) + many, word + "s")
    return (word + "s",) if word[-1] in "aeiouáéíóú" else (word + "es", word + "s")


def _stems(word: str, code: str) -> set[str]:
    bare = _bare(word, code)
    ends = (_bare(end, code) for end in _ENDINGS[code])
    found = {bare[: len(bare) - len(end)] for end in ends if bare.endswith(end) and len(bare) > len(end) + 1}
    fleeting = _FLEETING.get(code, "")
    if len(bare) > 3 and bare[-2] in fleeting:
        found.add(bare[:-2] + bare[-1])
    return found


def _bare(word: str, code: str) -> str:
    """Return the word without what changes inside it: accents and umlauts, doubled letters, voiced endings."""
    if code == "ru":
        return word.replace("ё", "е")
    if code == "uk":  # область, областей; камінь, каменя
        return word.replace("і", "о").replace("е", "о")
    if code == "pl":
        return word.replace("ł", "l").replace("ó", "o")
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    if code in ("nl", "da", "nb", "sv"):
        bare = "".join(c for i, c in enumerate(bare) if i == 0 or bare[i - 1] != c)
    return bare.replace("z", "s").replace("v", "f") if code == "nl" else bare
